"""How long it takes from files to a story that is ready to be played, imports not counted."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from statistics import median

from xostory.cli.places import bundled_story

RUNS = 5
COLD = (
    "import sys, time; from pathlib import Path; from xostory import load_story, begin; "
    "start = time.perf_counter(); begin(load_story(Path(sys.argv[1]))); print(time.perf_counter() - start)"
)


def measure() -> Iterator[tuple[str, str]]:
    """The bundled story in fresh processes; `scale` has the long ones."""
    cold = [_cold() for _ in range(RUNS)]
    yield "cold start to a ready story, bundled (at most 150 wanted)", f"{median(cold) * 1000:.0f} ms"


def _cold() -> float:
    command = [sys.executable, "-c", COLD, str(bundled_story())]
    return float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
