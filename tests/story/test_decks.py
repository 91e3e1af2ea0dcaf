"""Decks: which storylets fit, which is drawn, and how they stand among options."""

from __future__ import annotations

import json
from collections import Counter

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.stories import codes_of, events, load, problems, program, transcript
from xostory.engine.advance import advance, begin
from xostory.engine.commands import Choose
from xostory.engine.events import CardDrawn, ChoiceOffered
from xostory.play.playthrough import Playthrough, choose, read_to_end_of_turn, start_playthrough
from xostory.play.saves import Loaded, playthrough_from_json, playthrough_to_json
from xostory.program.codec import program_from_text, program_to_text
from xostory.program.expressions import Visits
from xostory.program.soundness import find_fault

STORY = """\
title: T
start: a
endings: {{fin: Fin}}
variables: {{n: {{start: 0, min: 0, max: 9}}, late: no}}
decks: {{lunch: {pick}}}
scenes:
  a:
    script:
      - label: again
      - draw: lunch
        else: [Nothing.]
      - choice: "{{n}} {{late}}"
        options:
          - text: Again.
            then: [{{set: n += 1}}]
            goto: again
          - text: Late.
            then: [{{set: late = yes}}]
            goto: again
          - End.
      - end: fin
{cards}
"""


def deck(*heads: str, pick: str = "chance") -> str:
    """A story that draws again and again from storylets with these heads; each says its number."""
    cards = "\n".join(f"  s{number}: {{deck: lunch, {head} script: [S{number}.]}}" for number, head in enumerate(heads))
    return STORY.format(pick=pick, cards=cards)


def drawn(story: str, *picks: int, seed: int = 0) -> list[str]:
    """What was drawn: the words of each storylet, or Nothing."""
    lines = transcript(story, *picks, seed=seed)
    return [line for line in lines if line == "Nothing." or (line.startswith("S") and line.endswith("."))]


def test_a_storylet_is_played_as_a_call() -> None:
    found = events(program(deck("")), 3)
    assert [type(one).__name__ for one in found[:5]] == [
        "SceneEntered",
        "CardDrawn",
        "SceneEntered",
        "Line",
        "SceneResumed",
    ]
    assert found[1] == CardDrawn("lunch", "s0")


def test_once_is_once() -> None:
    assert drawn(deck("once: yes,"), 1, 1) == ["S0.", "Nothing.", "Nothing."]


def test_once_counts_however_it_was_played() -> None:
    story = deck("once: yes,").replace("      - label: again", "      - call: s0\n      - label: again")
    assert drawn(story, 1) == ["S0.", "Nothing.", "Nothing."]


def test_a_storylet_rests() -> None:
    assert drawn(deck("cooldown: 3,"), 1, 1, 1, 1) == ["S0.", "Nothing.", "Nothing.", "S0.", "Nothing."]


def test_a_condition_decides() -> None:
    assert drawn(deck("if: late,"), 1, 2, 1) == ["Nothing.", "Nothing.", "S0.", "S0."]


def test_priority_comes_first() -> None:
    story = deck("weight: 1000,", "'priority': 1, once: yes,", "priority: -1,", "priority: 1, if: n == 2,")
    assert drawn(story, 1, 1, 1) == ["S1.", "S0.", "S3.", "S0."]


def test_best_match_is_what_asks_most() -> None:
    story = deck("", "if: n > 0,", "if: n > 0 and late,", "if: n > 0 or late or n > 1,", pick="best match")
    assert drawn(story)[0] == "S0."
    assert drawn(story, 1)[1] in ("S1.", "S3.")
    assert drawn(story, 1, 2)[2] == "S2."


def test_the_least_seen_goes_round() -> None:
    story = deck("", "", "", pick="least seen")
    found = drawn(story, 1, 1, 1, 1, 1)
    assert len(set(found[:3])) == 3
    assert found[3:] == found[:3]


SEEDED = program(deck("", "", ""))


@given(seed=st.integers(0, 2**31))
def test_the_seed_decides(seed: int) -> None:
    found = [tuple(event.scene for event in begin(SEEDED, seed).events if isinstance(event, CardDrawn)) for _ in "ab"]
    assert found[0] == found[1] and found[0][0] in ("s0", "s1", "s2")


def test_weight_is_a_share() -> None:
    played = program(deck("weight: 3,", ""))
    found: Counter[object] = Counter()
    for seed in range(400):
        found.update(one.scene for one in begin(played, seed).events if isinstance(one, CardDrawn))
    assert 0.68 < found["s0"] / 400 < 0.82
    assert found["s0"] + found["s1"] == 400


def test_chance_is_not_asked_without_need() -> None:
    assert begin(program(deck(""))).state.draws == 0
    assert begin(program(deck("", ""))).state.draws == 1


OFFERED = """\
title: T
start: a
endings: {fin: Fin}
variables: {late: no, open: yes}
decks: {lunch: chance}
scenes:
  a:
    locals: {own: yes}
    script:
      - label: again
      - choice: Where?
        options:
          - First.
          - if: open
            options: [{from: lunch, if: own}]
          - {from: side}
          - text: Late.
            then: [{set: late = yes}]
            goto: again
          - text: Close.
            then: [{set: open = no}]
            goto: again
      - Behind.
      - end: fin
  side:
    script:
      - choice: Side?
        options: [Aside.]
  roof: {title: Roof, deck: lunch, once: yes, script: [Roof it is., {choice: '', options: [Down.]}]}
  hall: {title: Hall, deck: lunch, if: late, priority: 2, script: [Hall it is.]}
"""


def options(played: Playthrough) -> list[tuple[str, str | None]]:
    pending = played.state.pending
    assert isinstance(pending, ChoiceOffered)
    return [(one.text, one.origin) for one in pending.options]


def test_a_deck_among_options() -> None:
    played = start_playthrough(program(OFFERED))
    own = [("First.", None)]
    rest = [("Aside.", "side"), ("Late.", None), ("Close.", None)]
    assert options(played) == [*own, ("Roof", "roof"), *rest]
    late = by_words(played, "Late.")
    assert options(late) == [*own, ("Hall", "hall"), ("Roof", "roof"), *rest]
    assert options(by_words(late, "Close.")) == [*own, *rest]


def test_a_storylet_that_is_chosen_leads_back_behind_the_choice() -> None:
    assert transcript(OFFERED, 2, 1)[-5:] == ["Roof it is.", "  1. Down.", "> Down.", "Behind.", "[Ending: Fin]"]


def by_words(played: Playthrough, words: str) -> Playthrough:
    pending = played.state.pending
    assert isinstance(pending, ChoiceOffered)
    return read_to_end_of_turn(choose(played, next(one.id for one in pending.options if one.text == words)))


@pytest.mark.parametrize("story", [OFFERED, deck("", "once: yes,", pick="least seen")])
def test_a_compiled_story_is_the_same(story: str) -> None:
    assert program_from_text(program_to_text(program(story))) == program(story)


def test_a_save_inside_a_storylet_comes_back() -> None:
    inside = by_words(start_playthrough(program(OFFERED)), "Roof")
    data = json.loads(json.dumps(playthrough_to_json(inside)))
    loaded = playthrough_from_json(inside.program, data)
    assert isinstance(loaded, Loaded) and loaded.notes == () and loaded.playthrough == inside
    edited = program(
        OFFERED.replace("  hall: {title: Hall", "  hall: {title: Hallway").replace("- First.", "- At first.")
    )
    again = playthrough_from_json(edited, {**data, "choices": ["gone"]})
    assert isinstance(again, Loaded)
    assert len(again.notes) == 1
    after = by_words(again.playthrough, "Down.")
    assert "Behind." in [getattr(one, "text", "") for one in after.turns[-1].events]


def test_a_save_inside_a_drawn_storylet_comes_back_behind_the_draw() -> None:
    story = deck("").replace("script: [S0.]", "script: [{choice: '', options: [Down.]}]")
    inside = start_playthrough(program(story))
    data = {**playthrough_to_json(inside), "choices": ["gone"]}
    loaded = playthrough_from_json(program(story), json.loads(json.dumps(data)))
    assert isinstance(loaded, Loaded)
    step = advance(inside.program, loaded.playthrough.state, Choose(inside.state.pending.options[0].id))  # type: ignore[union-attr]
    assert isinstance(step.state.pending, ChoiceOffered) and len(step.state.pending.options) == 3


def test_else_may_be_the_next_step() -> None:
    story = deck("once: yes,").replace("        else: [Nothing.]", "      - else: [Nothing.]")
    assert drawn(story, 1) == ["S0.", "Nothing."]
    assert "E214" not in codes_of(story)
    assert codes_of(story.replace("- else:", "- else if: late\n        then:"))[0].startswith("E")


BAD = {
    "an unknown deck": ("decks: {lunch: chance}", "decks: {lunh: chance}", "E451"),
    "a draw from nowhere": ("draw: lunch", "draw: lunh", "E451"),
    "a weight of nothing": ("weight: 2", "weight: 0", "E212"),
    "a weight that is no number": ("weight: 2", "weight: much", "E212"),
    "a huge priority": ("weight: 2", "priority: 99999999999999999999", "E212"),
    "half a cooldown": ("weight: 2", "cooldown: 1.5", "E212"),
    "maybe once": ("weight: 2", "once: maybe", "E204"),
    "a condition of locals": ("weight: 2", "locals: {own: yes}, if: own", "E303"),
    "a condition that is a number": ("weight: 2", "if: n", "E41"),
    "a condition that draws": ("weight: 2", "if: chance(3)", "E430"),
    "a deck called like a scene": ("decks: {lunch: chance}", "decks: {lunch: chance, a: chance}", "E313"),
    "a deck with an odd name": ("decks: {lunch: chance}", "decks: {lunch: chance, 1: chance}", "E2"),
    "a deck that is a list": ("decks: {lunch: chance}", "decks: {lunch: [chance]}", "E20"),
    "decks that are a list": ("decks: {lunch: chance}", "decks: [lunch]", "E20"),
}


@pytest.mark.parametrize("name", BAD)
def test_slips_are_told(name: str) -> None:
    wrong, right, code = BAD[name]
    story = deck("weight: 2,")
    assert codes_of(story) == []
    assert any(one.startswith(code) for one in codes_of(story.replace(wrong, right))), codes_of(
        story.replace(wrong, right)
    )


def test_a_slip_in_a_deck_has_a_guess() -> None:
    found = load(deck("").replace("draw: lunch", "draw: lunh")).diagnostics
    assert [one.did_you_mean for one in found] == ["lunch"]


def test_what_never_comes_up_is_told() -> None:
    assert codes_of(deck("", "priority: 1,")) == ["W459"]
    assert codes_of(deck("", "if: n > 9,")) == ["W459"]
    assert codes_of(deck("", "if: n == 3 and not (n == 3),")) == ["W459"]
    assert codes_of(deck("", "if: n >= 9 and n > 0,")) == []
    assert codes_of(deck("", "priority: 1, once: yes,")) == []


def test_opposite_conditions_never_run_dry() -> None:
    dry = deck("if: late,", "if: not late,").replace("        else: [Nothing.]\n", "")
    assert codes_of(dry) == []
    assert codes_of(dry.replace("if: not late", "if: n > 1")) == ["W457"]


def test_a_deck_nobody_draws_is_told_once() -> None:
    story = deck("", "").replace("      - draw: lunch\n        else: [Nothing.]\n", "")
    assert [one.code for one in problems(story)] == ["W458"]


def test_a_deck_without_storylets_is_empty() -> None:
    assert drawn(deck()) == ["Nothing."]


@pytest.mark.parametrize(
    "forged", [{"scene": 9}, {"weight": 0}, {"counter": 9}, {"condition": Visits(9)}, {"scene": 0}]
)
def test_a_forged_deck_is_refused(forged: dict[str, object]) -> None:
    story = deck("").replace("  a:\n", "  a:\n    takes: {x: 1}\n").replace("{n} {late}", "{n} {late} {x}")
    played = program(story)
    one = played.decks[0]
    card = attrs.evolve(one.cards[0], **forged)  # type: ignore[arg-type]
    assert find_fault(played) == ""
    assert find_fault(attrs.evolve(played, decks=(attrs.evolve(one, cards=(card,)),))) != ""
    assert find_fault(attrs.evolve(played, decks=())) != ""
