#!/usr/bin/python3
"""Lets each outside design hand in a few points and read their outcomes.

Called as `outside_designs.py EXAMPLE`; RAADERUM names the program. Exit status 77 says what is missing.
"""
import importlib.util
import os
import pathlib
import subprocess
import sys
import tempfile

example = sys.argv[1]
if "--points" not in subprocess.run([os.environ["RAADERUM"], "run", "--help"], capture_output=True, text=True).stdout:
    print("skipped: this program takes no --points")
    sys.exit(77)
missing = [name for name in ("matplotlib", "pandas", "scipy", "netCDF4", "xarray") if importlib.util.find_spec(name) is None]
if missing:
    print(f"skipped: no {', '.join(missing)}; sim/setup test installs what the examples need")
    sys.exit(77)

SIZES = {"hypercube": ["--size", "12", "--replicates", "1"], "abc": ["--size", "160", "--replicates", "1"],
         "sobol": ["--size", "16", "--replicates", "1"]}
if importlib.util.find_spec("openturns") is None:
    print("left out: sobol, as OpenTURNS is not installed (python3-openturns, 267 MB)")
    del SIZES["sobol"]
with tempfile.TemporaryDirectory() as name:
    for design, size in SIZES.items():
        folder = pathlib.Path(name) / design
        ran = subprocess.run([sys.executable, "-B", example, design, folder, *size], capture_output=True, text=True)
        assert ran.returncode == 0, ran.stderr
        assert (folder / f"{design}.png").stat().st_size > 10_000, design
        rows = (folder / f"{design}.csv").read_text().splitlines()
        assert len(rows) == {"hypercube": 5, "abc": 4, "sobol": 6}[design], rows
        assert "nan" not in ran.stdout.lower(), ran.stdout
        points = len((folder / "points.csv").read_text().splitlines()) - 1
        outcomes = len((folder / "outcomes.csv").read_text().splitlines()) - 1
        assert outcomes == points * (1 if design == "abc" else 2), (points, outcomes)
