"""Running the command line in a process of its own, as people do."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
KISS = ROOT / "stories" / "kiss"


def run(*arguments: str | Path, given: str | bytes = b"", python: str = sys.executable, **environment: str) -> Result:
    """Run `xostory` with these arguments and this input; no display, whatever the machine has."""
    inherited = {key: value for key, value in os.environ.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY")}
    done = subprocess.run(
        [python, "-m", "xostory", *map(str, arguments)],
        input=given.encode() if isinstance(given, str) else given,
        capture_output=True,
        cwd=ROOT,
        env={**inherited, "PYTHONIOENCODING": "utf-8", **environment},
        timeout=120,
        check=False,
    )
    return Result(done.returncode, done.stdout.decode(), done.stderr.decode())


class Result:
    """What came of it; a traceback is never fine."""

    def __init__(self, status: int, out: str, err: str) -> None:
        assert "Traceback" not in err, err
        self.status = status
        self.out = out
        self.err = err
