"""The window: how long a full redraw takes, what an idle window costs, how much memory a playthrough needs.

Each measurement runs in a process of its own under SDL's dummy driver, so that none counts what another loaded.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

ENVIRONMENT = {**os.environ, "SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy", "PYGAME_HIDE_SUPPORT_PROMPT": "1"}
IDLE_SECONDS = 10


def measure() -> Iterator[tuple[str, str]]:
    """Redraw and memory from one scripted session, idling from the real command."""
    output = subprocess.run(
        [sys.executable, "-m", "benchmarks.session"], env=ENVIRONMENT, capture_output=True, text=True, check=True
    ).stdout
    for line in output.splitlines():
        what, _, figure = line.partition("\t")
        yield what, figure
    share = _idle_share()
    figure = "not measured here" if share is None else f"{share:.2%}"
    yield "processor share of an idle window (under 1 % wanted)", figure


def _idle_share() -> float | None:
    """The title screen, left alone. Reads Linux's process accounting; None elsewhere."""
    if not Path("/proc/self/stat").exists():
        return None
    with tempfile.TemporaryDirectory() as data:
        command = [sys.executable, "-m", "xostory", "play", "--data", data]
        with subprocess.Popen(command, env=ENVIRONMENT, stdin=subprocess.DEVNULL) as process:
            time.sleep(6)  # it opens, fades in and comes to rest
            before = _processor_seconds(process.pid)
            time.sleep(IDLE_SECONDS)
            after = _processor_seconds(process.pid)
            process.terminate()
    return (after - before) / IDLE_SECONDS


def _processor_seconds(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
