"""A run and what it left: the trajectory file as labelled arrays."""
import os
import pathlib
import tempfile
import weakref

from ._program import ask, options, scenario_file


class Trajectories:
    """A trajectory file. Everything is read when it is asked for.

    path: the file. variants: names. metrics, people, events: data sets with a dimension `variant` in front. group(name):
    any group of the file. tree(): all of it as an xarray.DataTree, where xarray has one."""

    def __init__(self, path, keep=None):
        self.path = pathlib.Path(path)
        self._keep = keep  # a folder that lives as long as this does

    def __fspath__(self):
        return os.fspath(self.path)

    def __repr__(self):
        return f"<raaderum.Trajectories {self.path}: {', '.join(self.variants)}>"

    def group(self, name):
        """A group of the file as an xarray.Dataset, e.g. "variants/trust", "worlds"."""
        import xarray
        return xarray.open_dataset(self.path, group=name, engine=_engine())

    @property
    def variants(self):
        import h5py
        with h5py.File(self.path) as file:
            return list(file["variants"])

    def _joined(self, section):
        import pandas
        import xarray
        names = self.variants
        return xarray.concat([self.group(f"variants/{name}{section}") for name in names],
                             pandas.Index(names, name="variant"), combine_attrs="drop_conflicts")

    @property
    def metrics(self):
        """float32 [variant, replicate, week], one array per metric, with names and units."""
        return self._joined("")

    @property
    def people(self):
        """float32 [variant, agent_replicate, agent_week, position], one array per state, where people are recorded."""
        return self._joined("/agents")

    def events(self, variant):
        """What happened under a variant: replicate, week, kind, position and value of each event, as a data frame."""
        return self.group(f"variants/{variant}/events").to_dataframe()

    def tree(self):
        import xarray
        if not hasattr(xarray, "open_datatree"):
            raise ImportError("this xarray has no DataTree; use metrics, people, events or group(name)")
        return xarray.open_datatree(self.path, engine=_engine())


def _engine():
    """netCDF4 where it is installed, else h5netcdf."""
    import importlib.util
    return "netcdf4" if importlib.util.find_spec("netCDF4") else "h5netcdf"


def open_file(path):
    """A trajectory file that is there already."""
    return Trajectories(path)


def run(scenario, output=None, progress=None, **settings):
    """Runs a scenario and gives its Trajectories.

    scenario: a path, the name of a shipped one, YAML text or a mapping. output: where the file goes; without it, it lives in
    a temporary folder as long as what is returned. progress: whether to show a bar; by default in notebooks and terminals.
    settings: options of `raaderum run`, such as replicates, seed, set, variant, jobs, resume, force. Raises Failure."""
    folder = None
    if output is None:
        folder = tempfile.TemporaryDirectory(prefix="raaderum-")
        output = pathlib.Path(folder.name) / "run.h5"
    show = progress is None or progress
    with scenario_file(scenario) as named:
        ask("run", named, "--output", os.fspath(output), *(["--progress", "always"] if show else ["--quiet"]),
            *options(settings), progress=show)
    ran = Trajectories(output, folder)
    if folder is not None:
        weakref.finalize(ran, folder.cleanup)
    return ran
