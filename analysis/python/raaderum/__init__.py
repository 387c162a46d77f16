"""Public institutions under trust and control, simulated: raaderum called from Python.

    import raaderum

    ran = raaderum.run("trust-versus-control", replicates=100)
    ran.metrics["citizen_value"].mean("replicate").plot(hue="variant")
    raaderum.compare(ran, metric=["citizen_value", "turnover"])

A scenario is the path of a file, the name of a shipped scenario, YAML text, or a mapping. Whatever a verb of the program
takes as an option is a keyword here: `--metric leeway --weeks 208:260` is `metric="leeway", weeks="208:260"`, a flag is
True, what may be repeated is a list, and `set={"institution.workload": 1.1}` overrides values of the scenario. `call` gives
any verb's JSON. All computing is the program's, so the numbers are the shell's to the bit; errors keep its words.
"""
from ._answers import calibrate, claims, compare, metrics, parameters, sensitivity, why
from ._program import Failure, call, program, version
from ._trajectories import Trajectories, open_file, run

__all__ = [
    "Failure", "Trajectories", "calibrate", "call", "claims", "compare", "metrics", "open_file", "parameters", "program",
    "run", "sensitivity", "version", "why",
]
