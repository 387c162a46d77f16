"""The page of results: what was promised, what was reached, on which machine, and where the time goes."""

import os
import platform
import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent

# What TrustNet cannot avoid to move per agent and week, in bytes: for each of ten ties its trust, read and written, and the
# number of the neighbour; for the agent c, w and d, read and written.
TRUSTNET_BYTES = 10 * (4 + 4 + 4) + 3 * (4 + 4)

RUN = "raaderum run tests/bench/ordinary.yaml"
BENCH = "raaderum_bench --benchmark_filter"
MILLION = 1e6


def rows(found):
    """(work, must, aim, what was reached, how it reads, whether less is better, command) per promise."""
    per_core = min(found[f"rate/{employees}"] for employees in (45, 100, 1_000, 10_000)) / MILLION
    growth = found["cost/1000000"] / found["cost/100"]
    large = f"`{RUN} --set institution.employees=500000 --replicates 1 --jobs 2`"
    country = "`raaderum run denmark --variant as-is --replicates 1 --jobs 2`"
    seconds, share, times, rate = "{:.2f} s", "{:.1%}", "{:.2f} ×", "{:.1f} million/s"
    return [
        ("1,000 replicates × 45 employees × 260 weeks, 2 cores", 1.5, 0.5, found["thousand_seconds"], seconds, True,
         f"`{RUN} --jobs 2`"),
        ("agent-weeks per core, least of 45 to 10,000 employees", 10, 25, per_core, rate, False,
         f"`{RUN} --jobs 1 --set institution.employees=N`"),
        ("500,000 employees × 260 weeks, 2 cores", 20, 8, found["large_seconds/2"], seconds, True, large),
        ("its memory", 500, None, found["large_bytes"] / MILLION, "{:.0f} MB", True, large),
        ("all of Denmark, 500,866 employees in 98 municipalities × 286 weeks, 2 cores", 20, 8, found["country_seconds"],
         seconds, True, country),
        ("its memory", 500, None, found["country_bytes"] / MILLION, "{:.0f} MB", True, country),
        ("cost per agent-week at 1,000,000 employees against 100", 2, 1.3, growth, times, True,
         f"`{RUN} --jobs 1 --profile --set institution.employees=N`"),
        ("two threads against one, 10,000 replicates × 52 weeks", 1.9, 1.95, found["many_speedup"], times, False,
         f"`{RUN} --replicates 10000 --weeks 52 --jobs 1\\|2`"),
        ("two threads against one, 500,000 employees × 260 weeks", 1.7, 1.9, found["large_speedup"], times, False,
         f"`{RUN} --set institution.employees=500000 --replicates 1 --jobs 1\\|2`"),
        ("TrustNet, 10,000 agents, one core", 30, 75, found["trustnet/10000"] / MILLION, rate, False,
         f"`{BENCH}=trustnet/10000$`"),
        ("TrustNet, 1,000,000 agents, one core", 20, 50, found["trustnet/1000000"] / MILLION, rate, False,
         f"`{BENCH}=trustnet/1000000$`"),
        ("its share of the memory roofline", 0.08, 0.2, found["roofline_share"], share, False,
         f"`{BENCH}='trustnet/1000000$\\|triad'`"),
        ("writing trajectories, added to the wall time of 10,000 replicates", 0.1, 0.03, found["writing_share"], share,
         True, f"`{BENCH}=ensemble_.*/10000/52`"),
        ("start of the program to the first week", 20, 5, 1e3 * found["start_seconds"], "{:.1f} ms", True,
         f"`{RUN} --replicates 1 --weeks 1 --profile`"),
    ]


def verdict(reached, must, aim, less_is_better):
    def holds(bound):
        return reached <= bound if less_is_better else reached >= bound
    if aim is not None and holds(aim):
        return "aim reached"
    return "reached" if holds(must) else "**missed**"


def promises(found, judged):
    lines = ["| work | must | aim | median | | command |", "| --- | ---: | ---: | ---: | --- | --- |"]
    for work, must, aim, reached, how, less_is_better, command in rows(found):
        aim_text = "" if aim is None else how.format(aim)
        lines.append(f"| {work} | {how.format(must)} | {aim_text} | {how.format(reached)} "
                     f"| {verdict(reached, must, aim, less_is_better) if judged else 'not judged'} | {command} |")
    return "\n".join(lines)


def where_the_time_goes(found):
    """Nanoseconds per agent-week by part of the week, for three sizes, longest first."""
    sizes = (45, 10_000, 1_000_000)
    parts = [name.removeprefix("part/45/") for name in found if name.startswith("part/45/")]
    parts.sort(key=lambda part: -found[f"part/45/{part}"])
    heading = " | ".join(f"{size:,} employees" for size in sizes)
    lines = [f"| part of the week | {heading} |", "| --- |" + " ---: |" * len(sizes)]
    for part in [*parts, None]:
        names = [f"part/{size}/{part}" if part else f"cost/{size}" for size in sizes]
        cells = " | ".join(f"{1e9 * found[name]:.1f} ns ({found[name] / found[f'cost/{size}']:.0%})"
                           for name, size in zip(names, sizes))
        lines.append(f"| {part or 'all of it'} | {cells} |")
    return "\n".join(lines)


def first_line(*command):
    return subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout.split("\n")[0]


def machine(build):
    """What the figures hang on: (name, value)."""
    cpu = re.search(r"model name\s*: (.*)", Path("/proc/cpuinfo").read_text())
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    caches = [f"L{(cache / 'level').read_text().strip()} {(cache / 'size').read_text().strip()}"
              for cache in sorted(Path("/sys/devices/system/cpu/cpu0/cache").glob("index*"))
              if (cache / "type").read_text().strip() != "Instruction"]
    compiler = re.search(r"CMAKE_CXX_COMPILER:\w+=(.*)", (build / "CMakeCache.txt").read_text())
    commit = first_line("git", "describe", "--always", "--dirty", "--exclude=*")
    return [("processor", f"{cpu[1] if cpu else platform.machine()}, {os.cpu_count()} cores; {', '.join(caches)}"),
            ("memory", f"{memory:.0f} GiB"),
            ("system", platform.freedesktop_os_release()["PRETTY_NAME"] + ", Linux " + platform.release()),
            ("compiler", first_line(compiler[1], "--version")), ("commit", commit)]


def written(found, sizes, rounds, busy, build, quick):
    """The page, as Markdown. `busy`: the load of the machine as the measurement began."""
    facts = "\n".join(f"| {name} | {value} |" for name, value in machine(build))
    how = "**only to try the script: the work was smaller than it says here**" if quick else f"medians of {rounds} interleaved rounds"
    load = ("The machine was otherwise idle." if busy < 0.5 else
            f"**The machine was busy when the measurement began (load {busy:.1f}), and the figures are too bad.**")
    return f"""# Speed, measured

Written by `tests/bench/measure` in a release build; {how}. {load}

{promises(found, judged=not quick)}

Seconds and rates of `raaderum run` are its `compute_seconds`: founding, weeks, observation and handing over, without
start and the end of writing. TrustNet is a small kernel ([trustnet/trustnet.hpp](trustnet/trustnet.hpp)) that was also
written for other platforms. The least traffic with memory that it can do with is {TRUSTNET_BYTES} bytes per agent and week:
of ten ties trust, read and written, and the neighbour's number; of the agent three states, read and written. The roofline
is how often the STREAM triad could move as much on the same core, at {found["triad"] / 1e9:.1f} GB/s (copy:
{found["copy"] / 1e9:.1f} GB/s).

| | |
| --- | --- |
{facts}

## Cost by size

![Nanoseconds per agent-week against the number of employees](cost_by_size.svg)

{" · ".join(f"{size:,}: {1e9 * found[f'cost/{size}']:.0f} ns" for size in sizes)}

## Where the time goes

Per agent-week, from `raaderum run --profile` on one core, which tells the same of any scenario.

{where_the_time_goes(found)}
"""
