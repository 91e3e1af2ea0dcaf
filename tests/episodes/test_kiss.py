"""The bundled story, played.

A golden transcript is test and expectation in one: its `> ` lines say what to choose, all of it what to expect. To
record them anew after a change of the story: `python -m tests.episodes.record`.
"""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest

from xostory.cli.check import all_diagnostics
from xostory.cli.places import bundled_story
from xostory.compiler.load import load_story
from xostory.engine.advance import advance, begin
from xostory.engine.commands import Choose
from xostory.engine.events import ChoiceOffered, EndingReached, Event, Line
from xostory.play.transcript import as_text, marked
from xostory.program.code import Choose as Choice
from xostory.program.code import Say, SayText
from xostory.program.model import Program
from xostory.program.text import Alternative, Conditional, Span, Text

GOLDEN = sorted((Path(__file__).parent / "golden").glob("*.txt"))


@pytest.fixture(scope="module")
def kiss() -> Program:
    return load_story(bundled_story())


def replayed(program: Program, transcript: str) -> list[str]:
    """The transcript of a playthrough that chooses what the given one chooses."""
    picks = [line[2:] for line in transcript.splitlines() if line.startswith("> ")]
    step = begin(program)
    lines = [line for event in step.events for line in as_text(event)]
    for pick in picks:
        assert isinstance(step.state.pending, ChoiceOffered), f"no choice for {pick!r}"
        option = next((one for one in step.state.pending.options if one.open and marked(one.spans) == pick), None)
        assert option is not None, f"{pick!r} is not on offer"
        step = advance(program, step.state, Choose(option.id))
        lines += [line for event in step.events for line in as_text(event)]
    assert step.error is None, step.error
    return lines


@pytest.mark.parametrize("golden", GOLDEN, ids=lambda path: path.stem)
def test_golden_transcript(kiss: Program, golden: Path) -> None:
    expected = golden.read_text(encoding="utf-8")
    assert replayed(kiss, expected) == expected.splitlines()


def test_there_is_a_transcript_to_every_ending(kiss: Program) -> None:
    last_lines = {path.read_text(encoding="utf-8").splitlines()[-1] for path in GOLDEN}
    assert last_lines == {f"[Ending: {ending.title}]" for ending in kiss.endings}


def test_the_story_checks_clean() -> None:
    assert all_diagnostics(bundled_story()) == ()


def test_size(kiss: Program) -> None:
    choices = [one for one in kiss.code if isinstance(one, Choice)]
    assert len(choices) >= 12
    assert 4_000 <= _words_in(kiss) <= 6_000


def test_a_playthrough_sees_less_than_half(kiss: Program) -> None:
    whole = _words_in(kiss)
    for seed in range(200):
        events = _random_playthrough(kiss, seed)
        assert isinstance(events[-1], EndingReached)
        assert sum(_count(event.text) for event in events if isinstance(event, Line)) < whole / 2


def _random_playthrough(program: Program, seed: int) -> list[Event]:
    chance = random.Random(seed)
    step = begin(program, seed)
    events = list(step.events)
    while isinstance(step.state.pending, ChoiceOffered):
        option = chance.choice([one for one in step.state.pending.options if one.open])
        step = advance(program, step.state, Choose(option.id))
        assert step.error is None, step.error
        events += step.events
    return events


def _words_in(program: Program) -> int:
    """The words of all lines, every alternative counted."""
    said = [one.line.text for one in program.code if isinstance(one, Say)]
    said += [words for one in program.code if isinstance(one, SayText) for words in _all(one.text)]
    return sum(_count(text) for text in said)


def _all(text: Text) -> list[str]:
    found: list[str] = []
    for piece in text:
        if isinstance(piece, Span):
            found.append(piece.text)
        elif isinstance(piece, Conditional):
            found += [words for arm in piece.arms for words in _all(arm.text)] + _all(piece.otherwise)
        elif isinstance(piece, Alternative):
            found += [words for arm in piece.arms for words in _all(arm)]
    return found


def _count(text: str) -> int:
    return len(re.findall(r"\w[\w'’-]*", text))
