"""What a long story costs, at growing sizes: seconds, peak memory, memory a line, time a step.

Every figure comes from a process of its own, so that none counts what another left in memory. Seconds are of the
processor, imports included, and the best of several runs: other programs make them longer, nothing makes them
shorter.
"""

from __future__ import annotations

import random
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import process_time

from benchmarks.story import write_story

SIZES = (1_000, 10_000, 100_000, 200_000)
RUNS = 3
STEPS = 2_000


def measure() -> Iterator[tuple[str, str]]:
    """Each size from YAML, compiled, and played."""
    for size in SIZES:
        with tempfile.TemporaryDirectory() as place:
            yield from _measure_size(size, Path(place))


def _measure_size(size: int, place: Path) -> Iterator[tuple[str, str]]:
    story, compiled = place / "story", place / "story.xostory"
    write_story(story, size)
    subprocess.run([sys.executable, "-m", "xostory", "compile", str(story), "-o", str(compiled)], check=True, stdout=-3)
    of = f"{size:,} lines"
    yield f"{of}: what the story has", _fresh("contents", compiled)[0]
    for what, path, wanted in (("YAML", story, "12 s"), ("compiled", compiled, "1 s, 350 MB")):
        runs = [_fresh("load", path) for _ in range(RUNS)]
        seconds, peak = min(float(run[0]) for run in runs), min(float(run[1]) for run in runs)
        wished = f" (at most {wanted} wanted)" if size == max(SIZES) else ""
        yield f"{of}: {what} to a ready story{wished}", f"{seconds:.2f} s, peak {peak:.0f} MB"
    wished = " (at most 2 s wanted)" if size == max(SIZES) else ""
    again = min(float(_fresh("again", story)[0]) for _ in range(RUNS))
    yield f"{of}: YAML again after one file was edited, same process{wished}", f"{again:.2f} s"
    yield f"{of}: memory a line, the program in memory", f"{_fresh('resident', compiled)[0]} bytes"
    steps = [_fresh("steps", compiled) for _ in range(RUNS)]
    yield f"{of}: a step (one choice and its lines)", f"{min(float(step[0]) for step in steps):.0f} µs"
    yield f"{of}: lines + choices a second", f"{max(float(step[1]) for step in steps):,.0f}"


def _fresh(what: str, path: Path) -> list[str]:
    """The figures that this module prints when it is run as a program."""
    command = [sys.executable, "-m", "benchmarks.scale", what, str(path)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.rstrip("\n").split("\t")


def _in_this_process(what: str, path: Path) -> tuple[str, ...]:
    # Only here: the process that starts the others stays small, for a child's peak counts its parent's size.
    from xostory.compiler.load import load_story
    from xostory.engine.advance import advance, begin
    from xostory.engine.commands import Choose
    from xostory.engine.events import ChoiceOffered, Line
    from xostory.program import code

    before = _resident_bytes()
    program = load_story(path)
    if what == "again":
        return (f"{_after_an_edit(path)}",)
    if what == "load":
        begin(program)
        return f"{process_time()}", f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}"
    said = [one for one in program.code if isinstance(one, (code.Say, code.SayText))]
    if what == "resident":
        return (f"{(_resident_bytes() - before) / len(said):.0f}",)
    if what == "contents":
        words = sum(len(one.line.text.split()) for one in said)
        choices = sum(isinstance(one, code.Choose) for one in program.code)
        files = len({place.file for place in program.sources})
        return (f"{len(said):,} lines, {words:,} words in plain ones, {choices:,} choices, {files} files of scenes",)
    chance = random.Random(1)
    step = begin(program, 1)
    count, start = 0, process_time()
    for _ in range(STEPS):
        pending = step.state.pending
        if not isinstance(pending, ChoiceOffered):
            step = begin(program, 1, scene=chance.choice(program.scenes).id)
            continue
        option = chance.choice([one for one in pending.options if one.open])
        step = advance(program, step.state, Choose(option.id))
        assert step.error is None, step.error
        count += 1 + sum(type(event) is Line for event in step.events)
    taken = process_time() - start
    return f"{taken / STEPS * 1e6}", f"{count / taken}"


def _after_an_edit(story: Path) -> float:
    """Seconds to the program of a story that was loaded before, after one of its files was edited."""
    from xostory.compiler.load import load

    before = load(story)
    edited = story / "part_000.yaml"
    edited.write_text(edited.read_text(encoding="utf-8").replace("Not today.", "Not now."), encoding="utf-8")
    start = process_time()
    assert load(story, before=before).program is not None
    return process_time() - start


def _resident_bytes() -> int:
    """What the process has in memory now; Linux tells, elsewhere the peak has to do."""
    pages = Path("/proc/self/statm")
    if pages.exists():
        return int(pages.read_text().split()[1]) * resource.getpagesize()
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


if __name__ == "__main__":
    print(*_in_this_process(sys.argv[1], Path(sys.argv[2])), sep="\t")
