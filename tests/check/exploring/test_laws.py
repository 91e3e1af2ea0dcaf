"""Laws for all stories: however a story is walked, the same is found; every road leads where it says."""

from __future__ import annotations

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.check.exploring.small import small_story
from tests.play.walks import random_story
from tests.stories import program
from xostory.check.exploring.blocks import make_blocks
from xostory.check.exploring.explore import explore, explore_by_engine, explore_translated
from xostory.check.exploring.explored import Explored, replayed
from xostory.engine.events import ChoiceOffered
from xostory.program.code import Branch
from xostory.program.expressions import Not


def _always(*_: int) -> bool:
    return True


def _told(found: Explored) -> tuple[object, ...]:
    """Everything that is told, roads by their length: of two that are as short, either will do."""
    faults = {(step.error.code, step.error.stack[0], len(road)) for road, step in found.faults if step.error}
    stuck = None if found.stuck is None else len(found.stuck)
    return {key: len(road) for key, road in found.reached.items()}, faults, stuck


@given(st.integers(0, 1_000_000))
@settings(deadline=None, max_examples=25)
def test_all_ways_of_walking_agree(seed: int) -> None:
    story = program(small_story(seed))
    blocks = make_blocks(story)
    assert blocks.whole
    merged = explore_by_engine(story, 300, _always)
    plain = explore_by_engine(story, 150, _always, merging=False)
    if plain.whole:
        assert _told(plain) == _told(merged)
    if merged.whole and "within:" not in small_story(seed):
        assert _told(explore_translated(story, blocks, 300, _always)) == _told(merged)


@given(st.integers(0, 1_000_000))
@settings(deadline=None, max_examples=8)
def test_stories_of_everything_agree(seed: int) -> None:
    """Words, procedures, threads, the phone: what nobody translates is walked by the engine, merged or not."""
    story = program(random_story(seed))
    plain = explore_by_engine(story, 60, _always, merging=False)
    merged = explore_by_engine(story, 60, _always)
    assert {key for key in plain.reached if plain.whole} <= {*merged.reached}
    assert merged.states <= plain.states or not plain.whole
    for road, step in merged.faults:
        assert replayed(story, road)[-1] == step


@given(st.integers(0, 1_000_000))
@settings(deadline=None, max_examples=15)
def test_roads_lead_where_they_say(seed: int) -> None:
    story = program(small_story(seed))
    for (kind, what, is_open), road in list(explore(story, 200).reached.items())[::5]:
        steps = replayed(story, road)
        if kind == "offer":
            pending = steps[-1].state.pending
            assert isinstance(pending, ChoiceOffered)
            assert (what, is_open) in {(one.id, one.open) for one in pending.options}
        assert [step for step in steps[:-1] if step.error] == []


def test_generated_code_holds_nothing_a_writer_wrote() -> None:
    """Words and names that look like code stay data: in texts, ids of members, ids of options."""
    words = "__import__('os').abort()"
    story = f"""\
title: "{words}"
start: a
variables: {{name: "{words}", late: no}}
endings: {{fin: Fin}}
scenes:
  a:
    script:
      - if: name == "{words}"
        then: ["{words}"]
      - choice: "{words}"
        options:
          - text: "{words}"
            then: [{{set: name = "{words}"}}]
      - end: fin
"""
    made = program(story)
    assert make_blocks(made).whole
    assert explore(made).whole


def test_conditions_deeper_than_python_reads_are_left_to_the_engine() -> None:
    """No writer can nest them so deep; a compiled story from elsewhere can."""
    made = program(
        "title: T\nstart: a\nvariables: {late: no}\nendings: {fin: Fin}\n"
        "scenes: {a: {script: [{if: late, then: [A.]}, {choice: , options: [B]}, {end: fin}]}}\n"
    )
    at = next(at for at, one in enumerate(made.code) if isinstance(one, Branch))
    condition = made.code[at].condition
    for _ in range(202):
        condition = Not(condition)
    deep = attrs.evolve(
        made, code=(*made.code[:at], attrs.evolve(made.code[at], condition=condition), *made.code[at + 1 :])
    )
    assert explore(made).translated
    found = explore(deep)
    assert not found.translated
    assert {key: len(road) for key, road in found.reached.items()} == {
        key: len(road) for key, road in explore(made).reached.items()
    }
