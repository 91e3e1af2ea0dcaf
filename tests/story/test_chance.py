"""Random draws: decided by the seed, bounded by what was asked for, and told."""

from __future__ import annotations

from tests.stories import codes_of, events, framed, program, said
from xostory.engine.advance import begin
from xostory.engine.events import ChanceDrawn

ROLLS = "- set: won = 0\n" + "- set: won += roll(6)\n- |\n  {won}\n" * 20 + "- end: fin\n"


def _drawn(script: str, seed: int) -> list[object]:
    found = events(program(framed(script)), seed=seed)
    return [event.value for event in found if isinstance(event, ChanceDrawn)]


def test_a_roll_stays_within_its_bounds_and_reaches_them() -> None:
    rolled = {value for seed in range(20) for value in _drawn(ROLLS, seed)}
    assert rolled == {1, 2, 3, 4, 5, 6}


def test_a_roll_between_two_numbers() -> None:
    script = "- set: won = roll(0 - 1, 1)\n- |\n  {won}\n- end: fin\n"
    assert {_drawn(script, seed)[0] for seed in range(60)} == {-1, 0, 1}


def test_the_same_seed_draws_the_same() -> None:
    assert _drawn(ROLLS, 7) == _drawn(ROLLS, 7)
    assert _drawn(ROLLS, 7) != _drawn(ROLLS, 8)


def test_chance_is_in_percent() -> None:
    script = "- set: late = chance(25)\n- |\n  {late}\n- end: fin\n"
    hits = sum(bool(_drawn(script, seed)[0]) for seed in range(1000))
    assert 180 < hits < 320
    assert not any(_drawn(script.replace("25", "0"), seed)[0] for seed in range(50))
    assert all(_drawn(script.replace("25", "100"), seed)[0] for seed in range(50))


def test_pick_takes_what_is_there() -> None:
    script = "- set: knows += photo\n- set: found = pick(knows)\n- |\n  {found}\n- end: fin\n"
    story = framed(script).replace("  late: no", "  late: no\n  found: {one of: [letter, photo]}")
    assert {event.value for seed in range(9) for event in events(program(story), seed=seed) if _is_draw(event)} == {
        "photo"
    }


def _is_draw(event: object) -> bool:
    return isinstance(event, ChanceDrawn)


def test_picking_from_nothing_is_an_error_in_play() -> None:
    script = "- set: found = pick(knows)\n- |\n  {found}\n- end: fin\n"
    story = framed(script).replace("  late: no", "  late: no\n  found: {one of: [letter, photo]}")
    step = begin(program(story))
    assert step.error is not None
    assert step.error.code == "E711"


def test_chance_belongs_into_set() -> None:
    assert "E430" in codes_of(framed("- |\n  {roll(6)}\n- end: fin\n"))
    assert "E430" in codes_of(framed("- if: chance(50)\n  then: [Hello.]\n- end: fin\n"))


def test_shuffle_once_ends_and_shuffle_stopping_stays() -> None:
    script = (
        "- label: again\n- |\n  {shuffle once: a | b | c}-{shuffle stopping: a | b | last}\n"
        "- if: visits(hall.again) < 5\n  then:\n    - goto: again\n- end: fin\n"
    )
    lines = said(script, seed=3)
    once = [line.split("-")[0] for line in lines]
    stopping = [line.split("-")[1] for line in lines]
    assert sorted(once) == ["", "", "a", "b", "c"]
    assert once[3:] == ["", ""]
    assert sorted(stopping[:2]) == ["a", "b"]
    assert stopping[2:] == ["last"] * 3
