#!/usr/bin/python3
"""Opens a trajectory file with the tools that strangers use, and checks that names, units and coordinates are there.

Called as `foreign_readers.py MAKER`: the program MAKER writes the file named by its argument. The numbers are those of
tests/unit/output/synthetic.cpp: ten replicates, sixty weeks, two variants; replicate 7 of the second fails in week 5.
Exit status 77 says that a reader is not installed.
"""
import pathlib
import shutil
import subprocess
import sys
import tempfile

try:
    import h5py
    import netCDF4
    import numpy as np
    import xarray as xr
except ImportError as absent:
    print(f"skipped: {absent}; Debian's python3-h5py, python3-xarray and python3-netcdf4 bring it")
    sys.exit(77)
for tool in ("ncdump", "h5dump"):
    if shutil.which(tool) is None:
        print(f"skipped: no {tool}; Debian's netcdf-bin and hdf5-tools bring ncdump and h5dump")
        sys.exit(77)

TRUST = "variants/trust__key=0.5"


def value_of(variant, replicate, metric, week):
    return variant * 4_000_000 + replicate * 4_000 + metric * 64 + week


def output_of(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def check_ncdump(path):
    header = output_of("ncdump", "-h", path)
    for line in (
        "float harm(replicate, week) ;",
        'string harm:units = "per 1000 encounters" ;',
        "harm:_FillValue = NaNf ;",
        "ubyte finished(replicate) ;",
        'string finished:flag_meanings = "failed finished" ;',
        "float competence(agent_replicate, agent_week, position) ;",
        "float trust(snapshot, tie) ;",
        "ubyte kind(event) ;",
        "replicate = 10 ;",
        'string :format = "raaderum" ;',
        ":complete = 1UB ;",
    ):
        assert line in header, f"ncdump -h lacks: {line}"
    assert "UNLIMITED" not in header, "no dimension is unlimited"
    # Dimensions that strangers would see as made up mean that a data set lacks its scales.
    assert "phony" not in header
    # Every metric of the file is there, with a long name and a unit.
    names = [name for name in h5py.File(path)[TRUST] if "better" in h5py.File(path)[TRUST][name].attrs]
    assert len(names) > 40
    for name in names:
        assert f"string {name}:long_name" in header and f"string {name}:units" in header, name
    return names


def check_h5dump(path):
    listing = output_of("h5dump", "-n", "1", path)
    assert f"/{TRUST}/harm" in listing
    assert "week 5" in output_of("h5dump", "-d", "/failures/reason", path)


def check_h5py(path):
    with h5py.File(path) as file:
        assert file.attrs["format"] == "raaderum"
        assert file.attrs["seed"] == 2013
        assert "æøå" in file["scenario"][()].decode()
        metric = file[TRUST]["harm"]
        assert metric.dtype == np.float32 and metric.shape == (10, 60)
        assert [list(axis.keys()) for axis in metric.dims] == [["replicate"], ["week"]]
        assert metric.attrs["units"] == "per 1000 encounters"


def check_netcdf4(path):
    with netCDF4.Dataset(path) as file:
        group = file["variants"]["trust__key=0.5"]
        assert group["harm"].dimensions == ("replicate", "week")
        assert group["harm"][7].mask.sum() == 55, "the weeks after a failure are masked, and only they"
        assert not np.ma.is_masked(group["harm"][6])
        assert group["network"]["source"][1].mask.tolist() == [False] * 4 + [True]


def check_xarray(path):
    names = []
    with xr.open_dataset(path, engine="netcdf4", group=TRUST) as data:
        names = [name for name in data.data_vars if "better" in data[name].attrs]
        assert data["harm"].dims == ("replicate", "week")
        assert data["replicate"].values.tolist() == list(range(10))
        assert data["week"].dtype.kind == "i", "weeks are numbers, not time spans"
        for index, name in enumerate(names):
            assert data[name].dtype == np.float32, f"{name} is a number"
            assert float(data[name].sel(replicate=3, week=17)) == value_of(1, 3, index, 17)
        assert int(data["harm"].isnull().sum()) == 55
        assert data["finished"].values.tolist() == [1] * 7 + [0] + [1] * 2
        assert data.attrs["compared_with"] == "as-is"
    with xr.open_dataset(path, engine="netcdf4", group=TRUST + "/agents") as data:
        assert data["contact"].dtype == np.float32, "hours stay numbers"
        assert data["competence"].sel(agent_week=4).shape == (2, 6)
    with xr.open_dataset(path, engine="netcdf4", group=TRUST + "/network") as data:
        assert set(data["trust"].coords) == {"replicate", "week"}
        assert data["week"].values.tolist() == [0, 60, 0, 60]
        assert data["betweenness"].dims == ("snapshot", "position")
    with xr.open_dataset(path, engine="netcdf4", group=TRUST + "/events") as data:
        assert data.sizes == {"event": 20}
        assert data["kind"].attrs["flag_meanings"].split()[data["kind"].values[0]] == "employee_hired"
    with xr.open_dataset(path, engine="netcdf4") as data:
        assert "replicates: 10" in str(data["scenario_resolved"].values)


def main():
    with tempfile.TemporaryDirectory() as folder:
        for arguments in ([], ["gzip"]):
            path = str(pathlib.Path(folder) / "run.h5")
            subprocess.run([sys.argv[1], path, *arguments], check=True)
            check_ncdump(path)
            check_h5dump(path)
            check_h5py(path)
            check_netcdf4(path)
            check_xarray(path)
    print("ncdump, h5dump, h5py, netCDF4 and xarray open the file with names, units and coordinates")


main()
