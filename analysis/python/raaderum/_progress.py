"""A bar while the program runs, in notebooks; elsewhere a line that is written over."""
import re
import sys
import threading

_SHARE = re.compile(r"(\d+) of (\d+)")


class _Bar:
    def __init__(self):
        self.last = None
        try:
            from IPython import get_ipython
            from IPython.display import HTML, display
            notebook = get_ipython() is not None and "IPKernelApp" in get_ipython().config
        except ImportError:
            notebook = False
        self.html = HTML if notebook else None
        self.handle = display(HTML(""), display_id=True) if notebook else None

    def show(self, line):
        found = _SHARE.search(line)
        if not found or line == self.last:
            return
        self.last = line
        done, all_ = found.groups()
        if self.handle:
            self.handle.update(self.html(f"<progress value={done} max={all_}></progress> {line}"))
        elif sys.stderr.isatty():
            print(f"\r\033[K{line}", end="", file=sys.stderr)

    def close(self):
        if self.handle:
            self.handle.update(self.html(""))
        elif self.last and sys.stderr.isatty():
            print("\r\033[K", end="", file=sys.stderr)


def watch(running):
    """Reads both streams of a program to their end and shows what it says of its progress; gives what else was said."""
    out = []
    reader = threading.Thread(target=lambda: out.append(running.stdout.read()))
    reader.start()
    bar, said = _Bar(), []
    for line in running.stderr:
        for piece in line.rstrip("\n").split("\r"):
            words = re.sub(r"\033\[[0-9;]*[A-Za-z]", "", piece).strip()
            if _SHARE.search(words) and "replicate" in words and not words.startswith(("warning", "failed", "raaderum")):
                bar.show(words)
            elif words:
                said.append(words)
    reader.join()
    running.wait()
    bar.close()
    return "".join(out), "\n".join(said)
