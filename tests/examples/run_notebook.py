#!/usr/bin/python3
"""Runs the example notebook from its first cell to its last, and tries the bar of a run where it is shown: under a kernel.

Called as `run_notebook.py NOTEBOOK PACKAGE`; RAADERUM names the program. Exit status 77 says that what it needs is not installed.
"""
import os
import pathlib
import re
import sys
import tempfile

notebook, package = sys.argv[1:3]
try:
    import ipykernel, matplotlib, nbclient, nbformat, netCDF4, pandas, xarray  # noqa: E401, F401
except ImportError as missing:
    print(f"skipped: {missing}; sim/setup test installs what the notebook needs")
    sys.exit(77)

REPLICATES = 4
# A program that says how far it is, as ours does, and a warning between.
SLOW = """
import raaderum._progress, subprocess, sys
says = "import sys; [print(line, file=sys.stderr) for line in sys.argv[1:]]"
def show(*lines):
    return raaderum._progress.watch(subprocess.Popen([sys.executable, "-c", says, *lines], text=True, stdout=-1, stderr=-1))[1]
"""


class Client(nbclient.NotebookClient):
    """Keeps what a page would have been told to show, in order."""

    def process_message(self, message, cell, index):
        if message["msg_type"] in ("display_data", "update_display_data"):
            self.seen = getattr(self, "seen", []) + [message["content"]["data"]]
        return super().process_message(message, cell, index)


def executed(book, folder):
    client = Client(book, timeout=280, kernel_name="python3", resources={"metadata": {"path": folder}})
    client.execute()  # raises where a cell fails
    return client


def try_bar(folder):
    cells = [SLOW, "show('3 of 8 replicates, 1 s left', 'warning: stay', '8 of at most 9 replicates')", "show('none')"]
    book = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
    seen = [each["text/html"] for each in executed(book, folder).seen]
    assert len(seen) == 3 and 'value="3" max="8"' in seen[0] and 'value="8" max="9"' in seen[1], seen
    assert re.fullmatch(r"finished in \d+ s", seen[2]), seen
    kept = book.cells[1].outputs
    assert [each.output_type for each in kept] == ["display_data", "execute_result"], kept
    assert kept[1].data["text/plain"] == "'warning: stay'", kept
    assert [each.output_type for each in book.cells[2].outputs] == ["execute_result"], "a run of a moment leaves no trace"


with tempfile.TemporaryDirectory() as folder:
    os.environ.update({"REPLICATES": str(REPLICATES), "PYTHONPATH": package, "PYTHONDONTWRITEBYTECODE": "1",
                       "PYDEVD_DISABLE_FILE_VALIDATION": "1",
                       **{name: f"{folder}/{name}" for name in ("IPYTHONDIR", "JUPYTER_RUNTIME_DIR", "MPLCONFIGDIR")}})
    book = nbformat.read(notebook, as_version=4)
    nbformat.validate(book)
    assert all(not cell.get("outputs") and not cell.get("execution_count") for cell in book.cells), "commit it without outputs"
    executed(book, folder)
    made = pathlib.Path(folder) / "paper"
    for figure in ("figure-1.pdf", "figure-2.pdf"):
        content = (made / figure).read_bytes()
        assert content.startswith(b"%PDF") and len(content) > 10_000, figure
    assert len((made / "table-1.csv").read_text().splitlines()) == 7
    said = [output for cell in book.cells for output in cell.get("outputs", []) if output.get("name") == "stderr"]
    assert not said, said
    assert sum("image/png" in output.get("data", {}) for cell in book.cells for output in cell.get("outputs", [])) == 2
    try_bar(folder)
