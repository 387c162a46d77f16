"""The program: where it is, how it is called, and what it says when it refuses."""
import contextlib
import json
import os
import pathlib
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import warnings

from . import _progress


class Failure(RuntimeError):
    """The program refused or failed. The text is the program's own; `exit` is 2 where the input was wrong, 3 where the
    system failed, 130 or 75 where the run was stopped."""

    def __init__(self, words, exit):
        super().__init__(words)
        self.exit = exit


def program():
    """The path of the program: $RAADERUM, the one that was installed with this package, or the one on the PATH."""
    named = os.environ.get("RAADERUM")
    beside = pathlib.Path(__file__).with_name("bin") / "raaderum"
    installed = pathlib.Path(sysconfig.get_path("scripts")) / "raaderum"
    found = named or next((str(path) for path in (beside, installed) if path.is_file()), None) or shutil.which("raaderum")
    if not found:
        raise Failure("the program raaderum is not on the PATH; set the environment variable RAADERUM to where it is", 3)
    return found


def version():
    """What `raaderum --version` says."""
    return subprocess.run([program(), "--version"], check=True, capture_output=True, text=True).stdout.strip()


def _text(value):
    """A value as the command line and YAML read it; JSON is YAML."""
    if isinstance(value, str):
        return value
    if isinstance(value, (os.PathLike, range)):
        return os.fspath(value) if isinstance(value, os.PathLike) else f"{value.start}:{value.stop}"
    return json.dumps(value)


def options(settings):
    """Keywords as words of the command line."""
    words = []
    for name, value in settings.items():
        option = "--" + name.strip("_").replace("_", "-")
        if value is None or value is False:
            continue
        if value is True:
            words.append(option)
        elif name == "set":
            for key, each in dict(value).items():
                words += [option, f"{key}={_text(each)}"]
        else:
            for each in value if isinstance(value, (list, tuple, set)) else [value]:
                words += [option, _text(each)]
    return words


@contextlib.contextmanager
def scenario_file(scenario):
    """The word that names a scenario to the program; text and mappings are put into a file for as long as they are needed."""
    if isinstance(scenario, os.PathLike) or (isinstance(scenario, str) and "\n" not in scenario and ": " not in scenario):
        yield os.fspath(scenario)
        return
    if not isinstance(scenario, (str, dict)):
        raise TypeError("a scenario is a path, the name of a shipped one, YAML text, or a mapping")
    text = scenario if isinstance(scenario, str) else json.dumps({"name": "scenario", **scenario})
    # It lies here, so that files that it names are found as from a file of one's own.
    with tempfile.NamedTemporaryFile("w", suffix=".yaml", prefix="scenario-", dir=os.getcwd(), encoding="utf-8") as file:
        file.write(text)
        file.flush()
        yield file.name


def ask(*words, progress=False):
    """Runs the program and gives its exit status and standard output. Raises Failure where it did not do what was asked."""
    command = [program(), *words]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8") as running:
        try:
            out, err = _progress.watch(running) if progress else running.communicate()
        except BaseException:
            running.terminate()
            raise
    status = running.returncode
    if status not in (0, 1, 4):
        raise Failure(err.strip().removeprefix("raaderum: ") or f"{' '.join(command)} ended with {status}", status)
    for line in err.splitlines():
        if line.startswith(("warning: ", "failed: ")):
            warnings.warn(line, stacklevel=3)
    return status, out


def call(verb, *words, **settings):
    """Any verb's JSON, as the program prints it: `call("verify", "out.h5", sample="all")["agree"]`.

    words: its positional arguments; a scenario may be text or a mapping. settings: its options. Exit 1, where a comparison
    or check differs, is no error: the JSON says so."""
    with contextlib.ExitStack() as kept:
        named = [kept.enter_context(scenario_file(word)) if isinstance(word, dict) or "\n" in str(word) else os.fspath(word)
                 for word in words]
        return json.loads(ask(verb, *named, "--json", *options(settings))[1])


if sys.version_info < (3, 9):  # removeprefix
    raise ImportError("raaderum needs Python 3.9 or later")
