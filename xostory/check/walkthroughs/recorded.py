"""Recorded transcripts: what a walkthrough plays is kept beside it, and compared line by line."""

from __future__ import annotations

import re
from difflib import unified_diff
from pathlib import PurePosixPath

from xostory.check.walkthroughs.model import Walkthrough
from xostory.source import codes
from xostory.source.diagnostics import Diagnostic, problem

CONTEXT = 2
MAX_NAME = 60
MAX_DIFFERENCE = 60


def recorded_path(walkthrough: Walkthrough) -> str:
    """Where its transcript is kept: `A name` of `tests/home.yaml` gives `tests/home.a-name.txt`."""
    file = PurePosixPath(walkthrough.spot.file.path)
    slug = re.sub(r"\W+", "-", walkthrough.name.lower())[:MAX_NAME].strip("-") or "walkthrough"
    return str(file.with_name(f"{file.stem}.{slug}.txt"))


def recorded_problem(walkthrough: Walkthrough, played: tuple[str, ...], recorded: str | None) -> Diagnostic | None:
    """What is different from the recorded transcript (None: there is none yet)."""
    file = recorded_path(walkthrough)
    if recorded is None:
        return problem(codes.WALK_NOT_RECORDED, walkthrough.spot, name=walkthrough.name, file=file)
    before = recorded.splitlines()
    if before == list(played):
        return None
    rows = list(unified_diff(before, played, "recorded", "played", n=CONTEXT, lineterm=""))[2:]
    if len(rows) > MAX_DIFFERENCE:
        rows = [*rows[:MAX_DIFFERENCE], f"… and {len(rows) - MAX_DIFFERENCE} more lines"]
    difference = "".join(f"      {row}\n" for row in rows).rstrip("\n")
    return problem(codes.WALK_DIFFERS, walkthrough.spot, name=walkthrough.name, file=file, difference=difference)
