#!/usr/bin/python3
"""Draws paired differences from the baseline, week by week, in the same luck: what each policy changes.

    raaderum run trust-versus-control
    /usr/bin/python3 analysis/examples/paired_differences.py trust-versus-control.h5 figure.svg

The line is the mean over replicates, the dark band its 95 % interval, the light one holds 90 % of the replicates. Needs
xarray, netCDF4 and matplotlib (Debian: python3-xarray, python3-netcdf4, python3-matplotlib), and nothing of raaderum.
"""
import sys

import matplotlib
import netCDF4
import xarray

matplotlib.use("agg")
matplotlib.rcParams.update({"svg.hashsalt": "raaderum", "axes.spines.top": False, "axes.spines.right": False})
import matplotlib.pyplot as pyplot

METRICS = ["leeway", "wellbeing", "procedural_quality", "substantive_quality"]
COLOURS = ["#D55E00", "#0072B2", "#009E73", "#CC79A7", "#E69F00", "#56B4E9"]
source, target = sys.argv[1:3]
with netCDF4.Dataset(source) as file:
    pairs = {name: group.compared_with for name, group in file["variants"].groups.items() if not group.baseline}
data = {name: xarray.open_dataset(source, group=f"variants/{name}") for name in {*pairs, *pairs.values()}}
figure, panels = pyplot.subplots(2, 2, figsize=(9, 6), constrained_layout=True)
for axes, metric in zip(panels.flat, METRICS):
    for (variant, baseline), colour in zip(pairs.items(), COLOURS):
        gap = (data[variant][metric] - data[baseline][metric]).rolling(week=8).mean().isel(week=slice(7, None))
        years, mean = gap.week / 52, gap.mean("replicate")
        error = 1.96 * gap.std("replicate", ddof=1) / gap.count("replicate") ** 0.5
        low, high = gap.quantile([0.05, 0.95], "replicate")
        axes.fill_between(years, low, high, color=colour, alpha=0.12, linewidth=0)
        axes.fill_between(years, mean - error, mean + error, color=colour, alpha=0.35, linewidth=0)
        axes.plot(years, mean, color=colour, label=f"{variant} − {baseline}")
    axes.axhline(0, color="#888888", linewidth=0.8, zorder=0)
    axes.set(title=data[variant][metric].long_name.split(":")[0], xlabel="years")
panels[0, 0].legend(frameon=False)
figure.savefig(target, metadata={"Date": None} if target.endswith(".svg") else None)
