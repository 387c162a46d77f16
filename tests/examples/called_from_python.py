#!/usr/bin/python3
"""raaderum called from Python: runs, compares, accounts and refuses as the shell does. RAADERUM names the program."""
import sys
import warnings

sys.path.insert(0, sys.argv[1])
try:
    import netCDF4, pandas, xarray  # noqa: E401, F401
except ImportError as missing:
    print(f"skipped: {missing}")
    sys.exit(77)
import raaderum

SCENARIO = {"weeks": 60, "replicates": 4, "institution": {"employees": 20},
            "variants": {"as-is": {}, "trust": {"leaders.control_disposition": 0.1}}}

ran = raaderum.run(SCENARIO)
assert ran.variants == ["as-is", "trust"], ran.variants
assert ran.metrics["leeway"].dims == ("variant", "replicate", "week")
assert ran.metrics["leeway"].shape == (2, 4, 60)
table = raaderum.compare(ran, metric=["leeway", "wellbeing"])
assert list(table.metric) == ["leeway", "wellbeing"] and (table.low <= table.difference).all()
last = ran.metrics["leeway"].isel(week=slice(8, 60)).mean(["replicate", "week"])
assert abs(float(last.sel(variant="trust") - last.sel(variant="as-is")) - table.difference[0]) < 1e-6
assert set(raaderum.why(ran, "leeway", no_mechanisms=True).variant) == {"trust"}
assert raaderum.call("verify", ran, sample="all")["agree"] is True
assert raaderum.call("validate", SCENARIO)["scenarios"][0]["fine"] is True
assert raaderum.run("weeks: 4\nreplicates: 1\ninstitution: {employees: 10}\n", seed=7).metrics.sizes["week"] == 4
assert len(raaderum.parameters()) > 400 and "leeway" in list(raaderum.metrics().name)
for wrong in ({"set": {"leaders.develp": 1}}, {"variant": "trsut"}):
    try:
        raaderum.run("trust-versus-control", **wrong)
    except raaderum.Failure as refused:
        assert refused.exit == 2 and "did you mean" in str(refused), refused
    else:
        raise AssertionError(wrong)
with warnings.catch_warnings(record=True) as told:
    warnings.simplefilter("always")
    raaderum.run(SCENARIO, set={"leaders.control_disposition": 0.2})
assert any("variant 'trust' sets leaders.control_disposition itself" in str(each.message) for each in told), told
