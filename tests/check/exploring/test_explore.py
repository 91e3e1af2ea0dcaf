"""Stories with one planted fault each, or none: what exploring says of them is known beforehand."""

from __future__ import annotations

import textwrap

import pytest

from tests.stories import program
from xostory.check.exploring import explored as cuts
from xostory.check.exploring.explore import explore
from xostory.check.exploring.explored import Explored, replayed
from xostory.check.exploring.verdicts import Verdict, findings, verdicts
from xostory.engine.events import EndingReached

HEAD = """\
title: Planted
start: hall
characters: {kitty: Kitty}
variables:
  nerve: {start: 2, min: 0, max: 5}
  won: 0
  late: no
  heart: {start: nobody, one of: [nobody, dae, yuri]}
  knows: {any of: [letter, photo]}
  name: Kitty
  brave: {is: nerve >= 4}
decks: {lunch: best match}
endings: {fin: Fin, away: Away}
scenes:
"""
END = "- choice: End?\n  options:\n    - {text: Here, then: [{end: fin}]}\n    - {text: There, then: [{end: away}]}\n"


def _story(script: str, scenes: str = "", end: str = END) -> str:
    hall = textwrap.indent(textwrap.dedent(script) + end, " " * 6)
    return HEAD + textwrap.indent(textwrap.dedent(scenes), "  ") + "  hall:\n    script:\n" + hall


def _explored(text: str, most: int = 5_000) -> Explored:
    return explore(program(text), most)


def _kinds(found: Explored) -> list[str]:
    return sorted(one.kind for one in findings(found, verdicts(found)))


LOOP = "- label: again\n"
FAULTS = {
    "a condition that never holds": ("- {if: nerve > 2, then: [A.]}\n", ["never true"]),
    "a condition that always holds": ("- {if: nerve == 2, then: [A.]}\n", ["always true"]),
    "a meter that stops at its bound": (
        "- set: nerve += 9\n- {if: nerve > 4, then: [A.], else: [B.]}\n",
        ["always true"],
    ),
    "two conditions that exclude each other": (
        "- choice:\n  options: [{text: A, then: [{set: late = yes}]}, B]\n"
        "- if: late\n  then: [{if: not late, then: [C.]}]\n",
        ["never true"],
    ),
    "a set that is never complete": (
        "- choice:\n  options: [{text: A, then: [{set: knows += letter}]}, {text: B, then: [{set: knows += photo}]}]\n"
        "- {if: count(knows) == 2, then: [C.]}\n",
        ["never true"],
    ),
    "a member nobody sets": (
        "- choice:\n  options: [{text: A, then: [{set: heart = dae}]}, B]\n- {if: heart == yuri, then: [C.]}\n",
        ["never true"],
    ),
    "a derived variable that never holds": ("- {if: brave, then: [A.]}\n", ["never true"]),
    "visits that are never so many": ("- {if: visits(hall) > 1, then: [A.]}\n", ["never true"]),
    "a roll that is never so high": (
        "- set: won = roll(6)\n- {if: won > 6, then: [A.]}\n",
        ["never true"],
    ),
    "a chance of nothing": ("- set: late = chance(0)\n- {if: late, then: [A.]}\n", ["never true"]),
    "a certain chance": ("- set: late = chance(100)\n- {if: late, then: [A.]}\n", ["always true"]),
    "an option never offered": ("- choice:\n  options: [{text: A, if: nerve > 3}, B]\n", ["never offered"]),
    "an option always locked": (
        "- choice:\n  options: [{text: A, if: nerve > 3, locked: No.}, B]\n",
        ["always locked"],
    ),
    "an option that opens too late": (
        "- choice:\n  options: [{text: A, if: late, locked: No.}, {text: B, then: [{set: late = yes}]}]\n",
        ["always locked"],
    ),
    "nothing to choose": ("- choice:\n  options: [{text: A, if: nerve > 3}]\n", ["nothing to choose"]),
    "nothing to choose on one road": (
        "- choice:\n  options: [{text: A, then: [{set: nerve = 0}]}, B]\n"
        "- choice:\n  options: [{text: C, if: nerve > 0}]\n",
        ["nothing to choose"],
    ),
    "nothing left when all were chosen": (
        LOOP + "- choice:\n  options: [{text: A, once: yes}, {text: B, once: yes}, {text: C, if: won < 9, then: "
        "[{goto: hall.out}]}]\n- set: won += 5\n- goto: hall.again\n- label: out\n",
        ["nothing to choose"],
    ),
    "division by zero": (
        "- choice:\n  options: [{text: A, then: [{set: nerve = 0}]}, B]\n- set: won = 6 / nerve\n",
        ["error in play"],
    ),
    "division by zero in what is printed": (
        "- choice:\n  options: [{text: A, then: [{set: nerve = 0}]}, B]\n- 'Each: {6 / nerve}.'\n",
        ["error in play"],
    ),
    "division by zero behind a condition of a text": (
        "- choice:\n  options: [{text: A, then: [{set: nerve = 0}]}, B]\n- '{nerve < 1 ? {6 / nerve} | none}'\n",
        ["error in play"],
    ),
    "division by zero the third time": (
        LOOP
        + "- '{sequence: a | b | {6 / won}}'\n- choice:\n  options: [{text: On, then: [{goto: hall.again}]}, Out]\n",
        ["error in play"],
    ),
    "division by luck": ("- set: won = roll(0, 3)\n- set: won = 6 / won\n", ["error in play"]),
    "a roll of nothing": ("- set: won = roll(nerve, 1)\n", ["error in play"]),
    "a number that grows without end": (
        LOOP
        + "- set: won = (won + 1000) * 1000\n- choice:\n  options: [{text: On, then: [{goto: hall.again}]}, Out]\n",
        ["error in play"],
    ),
    "a turn without end": (
        "- choice:\n  options: [{text: A, then: [{goto: hall.round}]}, {text: B, then: [{goto: hall.out}]}]\n"
        "- label: round\n- goto: hall.round\n- label: out\n",
        ["turn without end"],
    ),
    "a room without a door": (
        "- choice:\n  options: [{text: A, then: [{goto: hall.room}]}, {text: B, then: [{goto: hall.out}]}]\n"
        "- label: room\n- choice:\n  options: [Wait]\n- goto: hall.room\n- label: out\n",
        ["no ending left"],
    ),
    "a door that shuts": (
        LOOP + "- choice:\n  options:\n    - {text: Shut, then: [{set: late = yes}, {goto: hall.again}]}\n"
        "    - {text: Wait, then: [{goto: hall.again}]}\n    - {text: Out, if: not late}\n",
        ["no ending left"],
    ),
}


@pytest.mark.parametrize("name", FAULTS)
def test_planted_faults_are_found(name: str) -> None:
    script, wanted = FAULTS[name]
    found = _explored(_story(script))
    assert found.whole
    kinds = _kinds(found)
    assert set(wanted) <= set(kinds), kinds
    # What a fault takes with it is true as well, and all that may be told besides.
    assert set(kinds) - set(wanted) <= {"no ending left", "ending unreachable", "always true", "never true"}
    if not {"nothing to choose", "error in play", "turn without end"} & set(wanted):
        assert kinds == wanted


CLEAN = {
    "nothing at all": "",
    "a condition that goes either way": (
        "- choice:\n  options: [{text: A, then: [{set: late = yes}]}, B]\n- {if: late, then: [C.], else: [D.]}\n"
    ),
    "an option that opens": (
        LOOP + "- choice:\n  options:\n    - {text: A, if: nerve > 4, locked: No., then: [{goto: hall.out}]}\n"
        "    - {text: B, then: [{set: nerve += 1}, {goto: hall.again}]}\n- label: out\n"
    ),
    "an option that opens the turn after": (
        LOOP + "- choice:\n  options: [{text: A, if: turns_since(hall) > 0, then: [{goto: hall.out}]}, B]\n"
        "- goto: hall.again\n- label: out\n"
    ),
    "luck both ways": "- set: late = chance(1)\n- {if: late, then: [A.], else: [B.]}\n",
    "every number of a die": "- set: won = roll(6)\n- {if: won == 6, then: [A.]}\n- {if: won == 1, then: [B.]}\n",
    "a fallback that saves it": (
        "- choice:\n  options: [{text: A, then: [{set: late = yes}]}, B]\n"
        "- choice:\n  options: [{text: C, if: late}, {fallback: yes, then: [D.]}]\n"
    ),
    "time that runs out": (
        "- choice:\n  within: 5\n  options: [A, {fallback: yes, then: [{set: late = yes}]}]\n- {if: late, then: [C.]}\n"
    ),
    "a count that only the third round reaches": (
        LOOP
        + "- choice:\n  options: [{text: On, then: [{goto: hall.again}]}, Out]\n"
        + "- {if: visits(hall.again) > 2, then: [A.]}\n"
    ),
    "turns that go round": (
        LOOP + "- cycle: [[{set: late = yes}], [{set: late = no}]]\n"
        "- choice:\n  options: [{text: On, then: [{goto: hall.again}]}, Out]\n- {if: late, then: [A.]}\n"
    ),
}


@pytest.mark.parametrize("name", CLEAN)
def test_clean_stories_are_clean(name: str) -> None:
    found = _explored(_story(CLEAN[name]))
    assert found.whole
    assert _kinds(found) == []
    assert {part.verdict for part in verdicts(found)} == {Verdict.REACHED}


def test_an_ending_and_a_scene_nobody_comes_to() -> None:
    found = _explored(_story("- {if: nerve > 3, then: [{call: side}]}\n", "side:\n  script: [Here.]\n", "- end: fin\n"))
    assert _kinds(found) == ["ending unreachable", "never true", "scene unreachable"]
    verdict = {(part.kind, part.id): part.verdict for part in verdicts(found)}
    assert verdict["scene", "side"] is verdict["ending", "away"] is Verdict.UNREACHABLE
    assert verdict["ending", "fin"] is Verdict.REACHED


def test_what_was_cut_is_not_proved() -> None:
    """Beyond the budget nothing is said to be impossible but what no road at all leads to."""
    script = LOOP + "- set: won += 1\n- choice:\n  options: [{text: On, then: [{goto: hall.again}]}, Out]\n"
    script += "- {if: won > 90, then: [{end: away}]}\n- end: fin\n- Never.\n"
    found = _explored(_story(script, end=""), 20)
    assert found.cuts == (cuts.BUDGET.format(20),)
    verdict = {(part.kind, part.words): part.verdict for part in verdicts(found)}
    assert verdict["ending", "Away"] is Verdict.NOT_FOUND
    assert verdict["line", "Never."] is Verdict.UNREACHABLE
    assert _kinds(found) == []


@pytest.mark.parametrize(
    ("script", "cut"),
    [
        ("- ask: Name?\n  into: name\n", cuts.TYPED),
        ("- shuffle: [[A.], [B.]]\n", cuts.SHUFFLED),
        ("- set: won = roll(100)\n- {if: won > 90, then: [A.]}\n", cuts.WAYS.format(40, 40)),
    ],
)
def test_every_cut_is_told(script: str, cut: str) -> None:
    found = _explored(_story(script))
    assert found.cuts == (cut,)
    assert found.stuck is None


def test_what_earlier_playthroughs_leave_is_a_cut_only_where_it_matters() -> None:
    text = _story("- {if: late, then: [A.]}\n").replace("late: no", "late: {start: no, persistent: yes}")
    assert _explored(text).cuts == (cuts.KEPT,)
    assert _explored(text.replace("if: late", "if: nerve == 2")).cuts == ()


def test_a_refused_answer_is_no_error() -> None:
    found = _explored(_story("- ask: Name?\n  into: name\n  if: \"name != 'Kitty'\"\n  refused: No.\n"))
    assert found.faults == ()


def test_stopping_leaves_what_was_found() -> None:
    calls: list[int] = []

    def stop(states: int, walked: int, _moves: int) -> bool:
        calls.append(states - walked)
        return False

    found = explore(program(_story("")), 100, stop)
    assert found.cuts == (cuts.STOPPED,)
    assert calls == [1]
    assert found.states == 1


def _ten_choices() -> str:
    """Ten choices of two, and one road of 1,024 that ends badly."""
    lines = "".join(
        f"- choice:\n  options: [{{text: L{number}, then: [{{set: won = won * 2 + 1}}]}}, "
        f"{{text: R{number}, then: [{{set: won = won * 2}}]}}]\n"
        for number in range(10)
    )
    return _story(lines + "- {if: won == 693, then: [{end: away}]}\n- end: fin\n", end="")


def test_one_bad_road_of_1024_is_found() -> None:
    story = program(_ten_choices())
    found = explore(story)
    assert found.whole
    assert found.translated
    [road] = [part.road for part in verdicts(found) if part.id == "away"]
    assert road is not None
    assert replayed(story, road)[-1].state.pending == EndingReached("away", "Away", "")
    ways = [getattr(taken.command, "option", "") for taken in list(road)[1:]]
    assert len(ways) == 10


def test_what_does_not_matter_any_more_is_one_state() -> None:
    """The same ten choices, looked at by nobody: a state a choice, not one a road."""
    text = _ten_choices().replace("won == 693", "late").replace("won * 2 + 1", "0").replace("won * 2", "1")
    assert explore(program(text)).states == 10
