#!/usr/bin/env python3
"""Starts a workshop as a desktop would, lets tests/web/evening.mjs play what happens at its door, and starts it anew on the same
port when told.

    tests/web/evening_played.py PROGRAM WEB [PICTURES]

WEB is the folder with the page's packages. Exit 0 where all holds; 77 where Node or Chromium is missing."""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent


def serve(program, port, folder):
    """The program, and what it told; the desktop's browser is one that does nothing."""
    idle = folder / "xdg-open"
    idle.write_text("#!/bin/sh\nexit 0\n")
    idle.chmod(0o755)
    env = {**os.environ, "DISPLAY": ":9", "PATH": f"{folder}:{os.environ['PATH']}", "XDG_RUNTIME_DIR": str(folder)}
    server = subprocess.Popen([program, "workshop", "--lan", "--port", str(port)], stdout=subprocess.PIPE, text=True, env=env)
    told = ""
    while "Ctrl-C" not in told:
        line = server.stdout.readline()
        if not line:
            sys.exit(f"the program did not serve: {told}")
        told += line
    return server, told


def main():
    program, web = (str(pathlib.Path(path).resolve()) for path in sys.argv[1:3])
    if not shutil.which("node") or not shutil.which("chromium"):
        print("needs Node and Chromium")
        return 77
    pictures = ["--pictures", sys.argv[3]] if len(sys.argv) > 3 else []
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        server, told = serve(program, 0, folder)
        page = re.search(r"http://127\.0\.0\.1:(\d+)/", told)
        code = re.search(r"code (\w+)", told).group(1)
        file = next(folder.glob("raaderum-workshop-*/open.html"), None)
        file = None
        for _ in range(100):
            file = file or next(folder.glob("raaderum-workshop-*/open.html"), None)
            time.sleep(0 if file else 0.05)
        try:
            played = subprocess.Popen(["node", HERE / "evening.mjs", file, page.group(), code, *pictures],
                                      env={**os.environ, "WEB": web}, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
            for line in played.stdout:
                print(line, end="", flush=True)
                if line.strip() != "start anew":
                    continue
                server.terminate()
                server.wait()
                server, told = serve(program, page.group(1), folder)
                played.stdin.write(re.search(r"http://\S+/control/\w+", told).group() + "\n")
                played.stdin.flush()
            return played.wait(540)
        finally:
            server.terminate()
            server.wait()


if __name__ == "__main__":
    sys.exit(main())
