"""The bundled story: clean, as long as it should be, its walkthroughs as recorded, and no two playthroughs alike."""

from __future__ import annotations

import random
import re

import pytest

from xostory.check.walkthroughs.coverage import coverage
from xostory.check.walkthroughs.run import run_walkthroughs
from xostory.cli.check import all_diagnostics
from xostory.cli.places import bundled_story
from xostory.compiler.load import load, load_story
from xostory.engine.advance import advance, begin
from xostory.engine.commands import Choose
from xostory.engine.events import ChoiceOffered, EndingReached, Event, Line
from xostory.play.transcript import as_text
from xostory.program.code import Choose as Choice
from xostory.program.code import Say, SayText
from xostory.program.model import Program
from xostory.program.text import Alternative, Conditional, Span, Text
from xostory.source.files import read_tests


@pytest.fixture(scope="module")
def kiss() -> Program:
    return load_story(bundled_story())


def test_the_story_checks_clean() -> None:
    assert all_diagnostics(bundled_story()) == ()


def test_its_walkthroughs_pass_and_see_every_ending() -> None:
    loaded = load(bundled_story())
    assert loaded.story is not None
    assert loaded.program is not None
    texts, recorded = read_tests(bundled_story())
    found = run_walkthroughs(loaded.story, loaded.program, texts.texts, recorded.texts, as_text)
    assert [*found.diagnostics, *(one for outcome in found.outcomes for one in outcome.problems)] == []
    assert len(found.transcripts) == len(recorded.texts) == len(loaded.program.endings)
    *_, endings = coverage(found.program, [event for one in found.outcomes for event in one.events])
    assert endings.unseen == ()


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
