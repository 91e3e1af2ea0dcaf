"""How fast YAML becomes positioned nodes, beside libyaml's bare event stream in the same run."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from statistics import median
from time import perf_counter

import yaml

from benchmarks.story import long_story
from xostory.source.reader import read_yaml

RUNS = 7


def measure() -> Iterator[tuple[str, str]]:
    """Both take turns, so that a noisy machine slows both."""
    text = long_story(14_000)
    size = len(text) / 1e6
    pairs = [(_time(lambda: read_yaml("story.yaml", text)), _time(lambda: _events(text))) for _ in range(RUNS)]
    yield f"reading {size:.1f} MB with positions, MB/s", f"{size / median(own for own, _ in pairs):.1f}"
    yield "libyaml's bare event stream, MB/s", f"{size / median(bare for _, bare in pairs):.1f}"
    yield "ratio (at least 0.5 wanted)", f"{median(bare / own for own, bare in pairs):.2f}"


def _events(text: str) -> int:
    loader = yaml.CLoader(text)
    count = 0
    while not isinstance(loader.get_event(), yaml.StreamEndEvent):
        count += 1
    return count


def _time(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return perf_counter() - start
