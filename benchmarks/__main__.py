"""Run the benchmarks named on the command line, or all."""

from __future__ import annotations

import sys

from benchmarks import engine, loading, window, yaml_reading

BENCHMARKS = {
    "engine": engine.measure,
    "loading": loading.measure,
    "yaml": yaml_reading.measure,
    "window": window.measure,
}

for name in sys.argv[1:] or BENCHMARKS:
    for what, figure in BENCHMARKS[name]():
        print(f"{name:8} {what:58} {figure}", flush=True)
