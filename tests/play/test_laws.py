"""Laws that hold for every story and every way through it."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.play.walks import random_story, walk
from tests.stories import load, program
from xostory.compiler.load import load_story
from xostory.engine.advance import advance, begin, resume
from xostory.engine.commands import Choose
from xostory.engine.events import ChoiceOffered, SceneEntered
from xostory.engine.state import Step
from xostory.play.moment import history, moment
from xostory.play.playthrough import Playthrough, read_on, roll_back
from xostory.play.saves import Loaded, playthrough_from_json, playthrough_to_json
from xostory.play.snapshot import state_from_data, state_to_data
from xostory.play.transcript import as_data, as_text
from xostory.program.model import Program

KISS = Path(__file__).parents[2] / "stories" / "kiss"
FEW = settings(max_examples=100, deadline=None)
SEEDS = st.integers(0, 10_000)


@lru_cache(maxsize=1)
def _kiss() -> Program:
    return load_story(KISS)


@lru_cache(maxsize=64)
def _random(seed: int) -> Program:
    return program(random_story(seed))


# A story (now and then the bundled one), a seed and a number of choices: a way, told in three numbers.
Way = tuple[int, int, int]
WAYS = st.tuples(st.integers(-2_000, 10_000), SEEDS, st.integers(0, 12))


def _walked(way: Way) -> Playthrough:
    story, seed, steps = way
    return walk(_kiss() if story < 0 else _random(story), seed, steps)


def _transcript(playthrough: Playthrough) -> list[str]:
    return [line for turn in playthrough.turns for event in turn.events for line in as_text(event)]


@FEW
@given(SEEDS)
def test_random_stories_are_stories(seed: int) -> None:
    assert load(random_story(seed)).program is not None


@FEW
@given(WAYS)
def test_a_save_gives_back_the_very_same_playthrough(way: Way) -> None:
    played = _walked(way)
    loaded = playthrough_from_json(played.program, json.loads(json.dumps(playthrough_to_json(played))))
    assert isinstance(loaded, Loaded)
    assert loaded.notes == ()
    assert loaded.playthrough == played
    assert loaded.playthrough.state.pending == played.state.pending


@FEW
@given(WAYS, st.integers(0, 60))
def test_a_save_from_the_middle_gives_back_that_moment(way: Way, back: int) -> None:
    played = _walked(way)
    for _ in range(back):
        played = roll_back(played)
    loaded = playthrough_from_json(played.program, json.loads(json.dumps(playthrough_to_json(played))))
    assert isinstance(loaded, Loaded)
    assert loaded.notes == ()
    assert moment(loaded.playthrough) == moment(played)
    assert history(loaded.playthrough) == history(played)


@FEW
@given(WAYS)
def test_rolling_back_to_the_beginning_and_reading_on_again_is_nothing(way: Way) -> None:
    played = _walked(way)
    moments = [moment(played)]
    at = played
    while roll_back(at) != at:
        at = roll_back(at)
        moments.append(moment(at))
    assert (at.turn, at.beat) == (0, 0)
    for expected in reversed(moments[:-1]):
        at = read_on(at)
        assert moment(at) == expected
    assert at == played


@FEW
@given(WAYS)
def test_the_same_seed_and_choices_are_the_same_story(way: Way) -> None:
    played = _walked(way)
    step = begin(played.program, played.seed, kept=played.kept)
    steps: list[Step] = [step]
    for turn in played.turns[1:]:
        assert turn.command is not None
        step = advance(played.program, step.state, turn.command)
        steps.append(step)
    assert [one.events for one in steps] == [turn.events for turn in played.turns]
    assert [one.state for one in steps] == [turn.state for turn in played.turns]


@FEW
@given(WAYS)
def test_a_state_alone_offers_the_same_choice_again(way: Way) -> None:
    played = _walked(way)
    state = played.state
    data = json.loads(json.dumps(state_to_data(played.program, state)))
    restored = state_from_data(played.program, data)
    if played.turns[-1].error is not None:
        return
    assert restored.notes == ()
    assert restored.state == state
    again = resume(played.program, restored.state)
    assert again.error is None
    assert again.state == state
    assert again.state.pending == state.pending
    assert [type(one) for one in again.events] == [SceneEntered, type(state.pending)]
    assert state_to_data(played.program, again.state) == data


@FEW
@given(WAYS)
def test_what_follows_a_resumed_state_is_what_would_have_followed(way: Way) -> None:
    played = _walked(way)
    pending = played.state.pending
    if not isinstance(pending, ChoiceOffered) or played.turns[-1].error is not None:
        return
    data = json.loads(json.dumps(state_to_data(played.program, played.state)))
    resumed = resume(played.program, state_from_data(played.program, data).state)
    command = [one.id for one in pending.options if one.open][-1]
    one = advance(played.program, played.state, Choose(command))
    other = advance(played.program, resumed.state, Choose(command))
    assert one == other


@FEW
@given(WAYS)
def test_every_event_is_json_with_a_type(way: Way) -> None:
    played = _walked(way)
    for turn in played.turns:
        for event in turn.events:
            data = as_data(event)
            assert isinstance(data["type"], str)
            assert json.loads(json.dumps(data)) == data


@FEW
@given(WAYS)
def test_a_loaded_playthrough_has_the_same_transcript(way: Way) -> None:
    played = _walked(way)
    loaded = playthrough_from_json(played.program, playthrough_to_json(played))
    assert isinstance(loaded, Loaded)
    assert _transcript(loaded.playthrough) == _transcript(played)


@pytest.mark.parametrize("seed", range(3))
def test_walks_over_the_bundled_story_end_without_an_error(seed: int) -> None:
    assert walk(_kiss(), seed, 100).turns[-1].error is None
