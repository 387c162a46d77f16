#!/usr/bin/python3
"""Lets an example draw its figure of a small run, and looks whether there is one.

Called as `draw.py RAADERUM EXAMPLE`. Exit status 77 says that what the example needs is not installed.
"""
import pathlib
import shutil
import subprocess
import sys
import tempfile

program, example = sys.argv[1:3]
is_r = example.endswith(".R")
interpreter = "Rscript" if is_r else "/usr/bin/python3"
needs = ["-e", "library(ncdf4)"] if is_r else ["-c", "import h5py, matplotlib, netCDF4, xarray"]
if not shutil.which(interpreter) or subprocess.run([interpreter, *needs], capture_output=True).returncode != 0:
    print("skipped: sim/setup test installs what the examples need")
    sys.exit(77)

with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    run, figure = folder / "run.h5", folder / ("figure.pdf" if is_r else "figure.svg")
    subprocess.run([program, "run", "trust-versus-control", "--replicates", "5", "--quiet", "-o", run], check=True)
    drawn = subprocess.run([interpreter, example, run, figure], capture_output=True, text=True)
    assert drawn.returncode == 0, drawn.stderr
    text = figure.read_bytes()
    assert text.startswith(b"%PDF" if is_r else b"<?xml"), "that is no figure"
    assert len(text) > 10_000, "the figure is all but empty"
