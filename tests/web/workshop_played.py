#!/usr/bin/python3
"""The workshop from end to end: the program serves, Chromium plays the story, and the shell runs what the page handed out to
the same numbers.

    tests/web/workshop_played.py PROGRAM WEB

WEB is the folder with the page's packages. Exit 0 where all holds; 77 where Node or Chromium is missing."""
import hashlib
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import h5py
import numpy

HERE = pathlib.Path(__file__).resolve().parent


def serve(program):
    """The program with its door open; the facilitator's address, the participants' and the code."""
    server = subprocess.Popen([program, "workshop", "--no-browser", "--lan", "--port", "0"], stdout=subprocess.PIPE, text=True)
    told = ""
    while "Ctrl-C" not in told:
        line = server.stdout.readline()
        if not line:
            sys.exit(f"the program did not serve: {told}")
        told += line
    control = re.search(r"http://\S+/control/\w+", told).group()
    code = re.search(r"code (\w+)", told).group(1)
    return server, control, f"{control.split('control')[0]}#{code}"


def digest_of(file, world):
    """SHA-256 of all metrics of the first replicate, as the page tells it."""
    group = file["variants"][world]
    written = []
    group.id.links.iterate(lambda name: written.append(name.decode()), idx_type=h5py.h5.INDEX_CRT_ORDER)
    names = [name for name in written if isinstance(group[name], h5py.Dataset) and group[name].dtype == numpy.float32
             and group[name].ndim == 2]  # [replicate, week]
    return hashlib.sha256(b"".join(group[name][0].tobytes() for name in names)).hexdigest()


def runs_alike(program, folder):
    """Whether the shell runs the scenario that a page handed out to the digests in the page's log."""
    subprocess.run([program, "run", "played.yaml", "--quiet", "-o", "played.h5"], cwd=folder, check=True)
    digests = json.loads((folder / "log.json").read_text())["digests"]
    with h5py.File(folder / "played.h5") as file:
        by_the_shell = [digest_of(file, world) for world in ("trust", "control")]
    print("page: ", *digests)
    print("shell:", *by_the_shell)
    return digests == by_the_shell


def main():
    program, web = (str(pathlib.Path(path).resolve()) for path in sys.argv[1:])
    if not shutil.which("node") or not shutil.which("chromium"):
        print("needs Node and Chromium")
        return 77
    with tempfile.TemporaryDirectory() as folder:
        server, control, guest = serve(program)
        try:
            played = subprocess.run(["node", HERE / "workshop.mjs", control, "--guest", guest, "--keep", folder],
                                    env={**os.environ, "WEB": web}, timeout=540)
        finally:
            server.terminate()
        if played.returncode != 0:
            return played.returncode
        return 0 if runs_alike(program, pathlib.Path(folder)) else 1


if __name__ == "__main__":
    sys.exit(main())
