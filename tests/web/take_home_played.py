#!/usr/bin/python3
"""The workshop to take home from end to end: it is built, Chromium plays it from its file without a network, and the program
runs what was played to the same numbers.

    tests/web/take_home_played.py PROGRAM BUILD WEB

BUILD is the build folder; WEB the folder with the page's packages. Exit 0 where all holds; 77 where Emscripten, Node or
Chromium is missing, or the build folder was configured without Emscripten."""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from workshop_played import runs_alike

HERE = pathlib.Path(__file__).resolve().parent


def main():
    program, build, web = sys.argv[1:]
    missing = [tool for tool in ("em++", "node", "chromium") if not shutil.which(tool)]
    if missing:
        print(f"needs {', '.join(missing)}; sim/setup take-home installs Emscripten, sim/setup test the others")
        return 77
    targets = subprocess.run(["cmake", "--build", build, "--target", "help"], check=True, capture_output=True, text=True).stdout
    if not re.search(r"(?m)^(\.\.\. )?take_home\b", targets):
        print(f"Emscripten is here, but the build folder was configured without it; configure it again: cmake {build}")
        return 77
    subprocess.run(["cmake", "--build", build, "--target", "take_home"], check=True)
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / "workshop.html"
        shutil.copy(pathlib.Path(build) / "raaderum-workshop.html", file)  # nothing lies beside it
        played = subprocess.run(["node", HERE / "take_home.mjs", file, folder], env={**os.environ, "WEB": web}, timeout=240)
        if played.returncode != 0:
            return played.returncode
        return 0 if runs_alike(program, pathlib.Path(folder)) else 1


if __name__ == "__main__":
    sys.exit(main())
