"""Answers as data frames. What a frame leaves out stands in its `attrs`, as the program's JSON has it."""
from ._program import call


def _frame(rows, answer, without):
    import pandas
    frame = pandas.json_normalize(rows)
    for name in [column for column in frame.columns if column.endswith("ci95")]:
        ends = frame.pop(name)
        stem = name[: -len("ci95")]
        frame[stem + "low"] = [each[0] if isinstance(each, list) else None for each in ends]
        frame[stem + "high"] = [each[1] if isinstance(each, list) else None for each in ends]
    frame.attrs.update({key: value for key, value in answer.items() if key not in without})
    return frame


def compare(*files, **settings):
    """Differences from the baseline with 95 % intervals, one row per variant and metric: `raaderum compare`.

    files: trajectory files or Trajectories, the shards of one run. settings: metric, weeks, baseline, cumulative, ..."""
    answer = call("compare", *files, **settings)
    return _frame(answer["comparisons"], answer, {"comparisons"})


def why(file, metric, **settings):
    """What a difference came through, one row per variant and cause: `raaderum why`."""
    answer = call("why", file, metric=metric, **settings)
    rows = [{"variant": account["variant"], "baseline": account["baseline"], "difference": account["difference"], **cause}
            for account in answer["accounts"] for cause in account["causes"]]
    return _frame(rows, answer, set())


def claims(*ids, **settings):
    """The theory's claims tried as experiments, one row per claim: `raaderum claims`."""
    answer = call("claims", *ids, **settings)
    return _frame(answer["claims"], answer, {"claims"})


def sensitivity(scenario, **settings):
    """What outcomes hang on, one row per outcome and parameter: `raaderum sensitivity`."""
    answer = call("sensitivity", scenario, **settings)
    rows = [{"metric": outcome["metric"], "variant": outcome.get("variant"), **effect}
            for outcome in answer["outcomes"] for effect in outcome["screening"]]
    return _frame(rows, answer, set())


def calibrate(scenario, output=None, **settings):
    """A scenario's free parameters fitted to its targets, one row per parameter: `raaderum calibrate`.

    output: where the fitted scenario goes; by default beside the scenario."""
    answer = call("calibrate", scenario, output=output, **settings)
    return _frame(answer["parameters"], answer, {"parameters"})


def parameters(**settings):
    """Every parameter: default, range, unit, meaning, source."""
    answer = call("parameters", **settings)
    return _frame(answer["parameters"], answer, {"parameters"})


def metrics(**settings):
    """Every metric: names, unit, what is better."""
    answer = call("metrics", **settings)
    return _frame(answer["metrics"], answer, {"metrics"})
