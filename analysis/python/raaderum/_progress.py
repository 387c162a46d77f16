"""A bar while the program runs, in notebooks; in a terminal a line that is written over; elsewhere nothing."""
import re
import shutil
import sys
import threading
import time

_SHARE = re.compile(r"^(\d+) of (?:at most )?(\d+) replicates\b")


def _in_notebook():
    if "IPython" not in sys.modules:
        return False
    from IPython import get_ipython
    return getattr(get_ipython(), "kernel", None) is not None


class _Bar:
    """Nothing is shown before the program tells how far it is, so a run of a moment leaves no trace."""

    def __init__(self):
        self.notebook, self.terminal = _in_notebook(), sys.stderr.isatty()
        self.start, self.handle, self.last = time.monotonic(), None, None

    def show(self, line):
        self.last = line
        done, of = (int(number) for number in _SHARE.match(line).groups())
        if self.notebook:
            self._put(line, f'<progress value="{done}" max="{of}" style="width: 20em"></progress> {line}')
        elif self.terminal:
            full = 20 * min(done, of) // max(of, 1)
            words = f"[{'#' * full}{' ' * (20 - full)}] {line}"
            # A line that fills its row would wrap, and could not be written over.
            print("\r\033[K" + words[: shutil.get_terminal_size().columns - 1], end="", file=sys.stderr, flush=True)

    def _put(self, words, page):
        from IPython.display import display
        shown = {"text/plain": words, "text/html": page}
        if self.handle is None:
            self.handle = display(shown, raw=True, display_id=True)
        else:
            self.handle.update(shown, raw=True)

    def close(self, ended):
        """ended: whether the program came to its end by itself, and well."""
        if self.last is None:
            return
        if self.notebook:
            reached = _SHARE.match(self.last)
            seconds = round(time.monotonic() - self.start)
            words = f"finished in {seconds} s" if ended else f"stopped after {seconds} s, at {reached.group()}"
            self._put(words, words)
        elif self.terminal:
            print("\r\033[K", end="", file=sys.stderr, flush=True)


def watch(running):
    """Reads both streams of a program to their end and shows what it says of its progress; gives what else was said."""
    out = []
    reader = threading.Thread(target=lambda: out.append(running.stdout.read()), daemon=True)
    reader.start()
    bar, said, ended = _Bar(), [], False
    try:
        for line in running.stderr:
            words = re.sub(r"\033\[[0-9;]*[A-Za-z]", "", line).strip()
            if _SHARE.match(words):
                bar.show(words)
            elif words:
                said.append(words)
        reader.join()
        ended = running.wait() in (0, 1, 4)
    finally:
        bar.close(ended)
    return "".join(out), "\n".join(said)
