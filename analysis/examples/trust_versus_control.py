#!/usr/bin/python3
"""Draws the figure of the README from a trajectory file: medians and 90 % ribbons of three policies over five years.

    raaderum run trust-versus-control
    /usr/bin/python3 analysis/examples/trust_versus_control.py trust-versus-control.h5 figure.svg

Needs h5py, numpy and matplotlib (Debian: python3-h5py, python3-matplotlib), and nothing of raaderum.
"""
import sys

import h5py
import matplotlib
import numpy

matplotlib.use("svg")
matplotlib.rcParams.update({"svg.fonttype": "none", "svg.hashsalt": "raaderum", "font.family": "sans-serif", "font.size": 11})
import matplotlib.pyplot as pyplot

POLICIES = {"trust": ("#0072B2", "-"), "as-is": ("#666666", ":"), "control": ("#D55E00", "--")}
PANELS = {"leeway": "Leeway", "wellbeing": "Wellbeing", "procedural_quality": "Procedural quality",
          "substantive_quality": "Substantive quality"}


def draw(axes, variants, metric, title):
    """Median over replicates and the band that holds 90 % of them, smoothed over 8 weeks."""
    ends = []
    for name, (colour, style) in POLICIES.items():
        values = numpy.apply_along_axis(lambda row: numpy.convolve(row, numpy.ones(8) / 8, "valid"), 1, variants[name][metric][:])
        years = (numpy.arange(values.shape[1]) + 8) / 52
        low, middle, high = numpy.quantile(values, [0.05, 0.5, 0.95], axis=0)
        axes.fill_between(years, low, high, color=colour, alpha=0.15, linewidth=0)
        axes.plot(years, middle, style, color=colour, linewidth=2)
        ends.append([middle[-1], name, colour])
    low, high = axes.get_ylim()
    ends.sort()
    for below, above in zip(ends, ends[1:]):  # keep the direct labels apart
        above[0] = max(above[0], below[0] + 0.07 * (high - low))
    for place, name, colour in ends:
        axes.text(5.08, place, name, color=colour, va="center", fontweight="bold")
    axes.set(title=title, xlim=(0, 5), xticks=range(6))
    axes.spines[["top", "right"]].set_visible(False)
    for year, label in ((1, "cut"), (2, "press case")):
        axes.axvline(year, color="#999999", linewidth=0.8, zorder=0)
        axes.text(year + 0.05, low + 0.02 * (high - low), label, color="#777777", fontsize=9)


def main(source, target):
    with h5py.File(source) as file:
        figure, panels = pyplot.subplots(2, 2, figsize=(10, 6.2), sharex=True)
        for axes, (metric, title) in zip(panels.flat, PANELS.items()):
            draw(axes, file["variants"], metric, title)
        for axes in panels[1]:
            axes.set_xlabel("years")
        replicates = file["variants/trust/replicate"].shape[0]
        figure.suptitle(f"One institution, the same luck, three policies ({replicates} replicates; bands hold 90 %)", x=0.02, ha="left")
        figure.tight_layout(w_pad=4)
        figure.savefig(target, metadata={"Date": None})


if __name__ == "__main__":
    main(*sys.argv[1:3])
