"""Run the benchmarks named on the command line; without names all, each in a process of its own."""

from __future__ import annotations

import subprocess
import sys

from benchmarks import engine, exploring, loading, scale, window, yaml_reading

BENCHMARKS = {
    "engine": engine.measure,
    "explore": exploring.measure,
    "loading": loading.measure,
    "scale": scale.measure,
    "yaml": yaml_reading.measure,
    "window": window.measure,
}


def main(names: list[str]) -> None:
    """What one measurement leaves in memory must not slow the next."""
    for name in names:
        for what, figure in BENCHMARKS[name]():
            print(f"{name:8} {what:76} {figure}", flush=True)
    for name in () if names else BENCHMARKS:
        subprocess.run([sys.executable, "-m", "benchmarks", name], check=True)


main(sys.argv[1:])
