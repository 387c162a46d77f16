#!/usr/bin/python3
"""Three designs that raaderum does not have itself. Each writes points, calls the program once, and reads outcomes.

    /usr/bin/python3 analysis/examples/outside_designs.py sobol FOLDER      # Sobol' indices by OpenTURNS
    /usr/bin/python3 analysis/examples/outside_designs.py hypercube FOLDER  # a Latin hypercube by SciPy, and what it tells
    /usr/bin/python3 analysis/examples/outside_designs.py abc FOLDER        # rejection ABC: which points give the turnover observed

`--points FILE.csv` takes a column per parameter and a row per world; `--outcomes FILE.csv` gives a row per variant and world
with the means of the last year. Needs pandas, SciPy and matplotlib (Debian: python3-pandas, python3-scipy, python3-matplotlib), and
sobol needs OpenTURNS (python3-openturns, 267 MB). The program is found as analysis/python/README.md says.
"""
import argparse
import pathlib
import sys

import matplotlib
import numpy
import pandas
from scipy import stats

matplotlib.use("agg")
matplotlib.rcParams.update({"font.size": 13, "svg.hashsalt": "raaderum", "axes.spines.top": False, "axes.spines.right": False})
import matplotlib.pyplot as pyplot

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "python"))  # not needed where the package is installed
import raaderum

# What nobody knows for sure about the institution, and the outcome that is asked about: trust less control.
RANGES = {"institution.task_complexity": (0.15, 0.85), "institution.statutory_share": (0.0, 0.7),
          "employees.competence.mean": (0.4, 0.75), "institution.workload": (0.95, 1.25)}
OUTCOME = "citizen_value"
SEED = 2013


def live(points, folder, scenario, metrics, **settings):
    """One call: the points as a table, a row per variant and world back. Nothing but the outcomes is kept."""
    points.to_csv(folder / "points.csv", index=False)
    (folder / "outcomes.csv").unlink(missing_ok=True)  # ours, from an earlier call: raaderum replaces no table
    raaderum.run(scenario, output=folder / "run.h5", points=folder / "points.csv", outcomes=folder / "outcomes.csv",
                 set={"record": {"outcomes": list(metrics)}}, force=True, **settings)
    return pandas.read_csv(folder / "outcomes.csv")


def trust_less_control(points, folder, replicates):
    """What trust changes in each world, in the order of the points."""
    wide = live(points, folder, "two-worlds", [OUTCOME], replicates=replicates).pivot(index="world", columns="variant", values=OUTCOME)
    return (wide["trust"] - wide["control"]).sort_index().to_numpy()


def sobol(folder, size, replicates):
    """First-order indices by Martinez' estimator, total ones by Jansen's: each is the steadier one there. Size is that of each
    of the two base samples, a power of 2.

    Each world has luck of its own. A last input that is drawn and handed to nobody has the luck as its only effect, so its
    total index says how much of every total index is luck; more replicates make it small."""
    import openturns
    openturns.RandomGenerator.SetSeed(SEED)
    openturns.ResourceMap.SetAsString("SobolIndicesExperiment-SamplingMethod", "QMC")
    inputs = openturns.ComposedDistribution([*(openturns.Uniform(*ends) for ends in RANGES.values()), openturns.Uniform(0, 1)])
    design = openturns.SobolIndicesExperiment(inputs, size, False).generate()
    points = pandas.DataFrame(numpy.array(design)[:, :-1], columns=list(RANGES))
    gain = trust_less_control(points, folder, replicates)
    table = pandas.DataFrame(index=[*RANGES, "(luck)"])
    for name, estimator in (("first", openturns.MartinezSensitivityAlgorithm), ("total", openturns.JansenSensitivityAlgorithm)):
        indices = estimator(design, openturns.Sample(gain[:, None]), size)
        indices.setBootstrapSize(500)
        order = "FirstOrder" if name == "first" else "TotalOrder"
        values, interval = (getattr(indices, f"get{order}Indices{what}")() for what in ("", "Interval"))
        table[name] = list(values)
        table[f"{name}_low"], table[f"{name}_high"] = list(interval.getLowerBound()), list(interval.getUpperBound())

    figure, axes = pyplot.subplots(figsize=(10, 4.4), constrained_layout=True)
    for name, shift, colour in (("first", -0.12, "#0072B2"), ("total", 0.12, "#D55E00")):
        errors = [(table[name] - table[f"{name}_low"]).clip(lower=0), (table[f"{name}_high"] - table[name]).clip(lower=0)]
        axes.errorbar(table[name], numpy.arange(len(table)) + shift, xerr=errors, fmt="o", color=colour, capsize=4, label=name)
    axes.axvline(0, color="#888888", linewidth=0.8, zorder=0)
    axes.set(yticks=range(len(table)), yticklabels=table.index, xlabel="Sobol' index with 95 % interval",
             title=f"What trust less control in {OUTCOME} hangs on")
    axes.invert_yaxis()
    axes.legend(frameon=False)
    figure.savefig(folder / "sobol.png", dpi=120)
    return table


def hypercube(folder, size, replicates):
    """Rank correlations, and a regression on inputs in units of their spread: what each changes, the others held."""
    sample = stats.qmc.LatinHypercube(len(RANGES), seed=SEED).random(size)
    points = pandas.DataFrame(stats.qmc.scale(sample, *zip(*RANGES.values())), columns=list(RANGES))
    gain = trust_less_control(points, folder, replicates)
    scaled = (points - points.mean()) / points.std()
    design = numpy.column_stack([numpy.ones(size), scaled])
    slopes = numpy.linalg.lstsq(design, gain, rcond=None)[0]
    left = gain - design @ slopes
    error = numpy.sqrt(left @ left / (size - design.shape[1]) * numpy.diag(numpy.linalg.inv(design.T @ design)))
    table = pandas.DataFrame({"rank_correlation": [stats.spearmanr(points[name], gain).correlation for name in points],
                              "per_spread": slopes[1:], "low": (slopes - 1.96 * error)[1:], "high": (slopes + 1.96 * error)[1:]},
                             index=list(RANGES))
    table.attrs["explained"] = 1 - left.var() / gain.var()

    figure, panels = pyplot.subplots(1, len(RANGES), figsize=(13, 3.8), sharey=True, constrained_layout=True)
    for axes, name in zip(panels, points):
        axes.plot(points[name], gain, "o", color="#0072B2", alpha=0.5, markersize=4)
        axes.axhline(0, color="#888888", linewidth=0.8, zorder=0)
        axes.set(xlabel=name.split(".", 1)[1].replace("_", " "))
    panels[0].set_ylabel(f"trust less control\nin {OUTCOME}")
    figure.savefig(folder / "hypercube.png", dpi=120)
    return table


def abc(folder, size, replicates, observed=0.15, tolerance=0.01):
    """Points of a prior are lived through; those whose turnover is near the one observed are the posterior.

    One observation cannot tell three parameters apart: where the accepted points lie on a ridge, only the ridge is learnt."""
    prior = {"careers.leaving": (0.05, 0.35), "institution.workload": (0.95, 1.25), "leaders.control_disposition": (0.1, 0.6)}
    low, high = numpy.transpose(list(prior.values()))
    points = pandas.DataFrame(numpy.random.default_rng(SEED).uniform(low, high, (size, len(prior))), columns=list(prior))
    outcomes = live(points, folder, "trust-reform", ["turnover"], replicates=replicates, variant="no-reform")
    turnover = outcomes.sort_values("world").turnover.to_numpy()
    near = abs(turnover - observed) <= tolerance
    if near.sum() < 2:
        sys.exit(f"{near.sum()} of {size} points within {tolerance} of {observed}: more points, or a larger tolerance")
    accepted = points[near]
    table = pandas.DataFrame({"prior_low": low, "prior_high": high, "median": accepted.median(),
                              "low": accepted.quantile(0.05), "high": accepted.quantile(0.95)})
    table.attrs["accepted"] = f"{near.sum()} of {size} points give a turnover within {tolerance} of {observed}"

    figure, panels = pyplot.subplots(1, 2, figsize=(11, 4.6), sharey=True, constrained_layout=True)
    for axes, name in zip(panels, list(prior)[1:]):
        axes.plot(points[name][~near], points["careers.leaving"][~near], ".", color="#bbbbbb", label="not accepted")
        axes.plot(accepted[name], accepted["careers.leaving"], "o", color="#D55E00", markersize=5, label="accepted")
        axes.set(xlabel=name)
    panels[0].set_ylabel("careers.leaving")
    figure.legend(*panels[0].get_legend_handles_labels(), loc="lower center", bbox_to_anchor=(0.5, 1), ncol=2, frameon=False)
    figure.savefig(folder / "abc.png", dpi=120, bbox_inches="tight")
    return table


DESIGNS = {"sobol": (sobol, 256), "hypercube": (hypercube, 200), "abc": (abc, 1000)}

if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("design", choices=DESIGNS)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--size", type=int, help="points; for sobol the base sample, of which there are seven times as many points")
    parser.add_argument("--replicates", type=int, default=4, help="in each world")
    asked = parser.parse_args()
    make, size = DESIGNS[asked.design]
    asked.folder.mkdir(parents=True, exist_ok=True)
    answer = make(asked.folder, asked.size or size, asked.replicates)
    answer.to_csv(asked.folder / f"{asked.design}.csv")
    print(answer.round(3).to_string())
    for name, value in answer.attrs.items():
        print(f"{name}: {value if isinstance(value, str) else round(value, 3)}")
