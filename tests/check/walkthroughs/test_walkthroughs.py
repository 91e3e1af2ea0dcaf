"""Walkthroughs: what they can say, and what they say when the story does something else."""

from __future__ import annotations

import textwrap

import pytest

from tests.stories import load
from xostory.check.walkthroughs.coverage import coverage
from xostory.check.walkthroughs.run import TestRun, run_walkthroughs
from xostory.play.transcript import as_text
from xostory.source.diagnostics import as_text as told
from xostory.source.files import StoryText

STORY = """\
title: A door
start: hall
characters: {kitty: Kitty, q: Q}
variables:
  nerve: {start: 2, min: 0, max: 5}
  knows: {start: [], any of: [letter]}
endings: {inside: Inside, away: Away}
scenes:
  hall:
    script:
      - |
        kitty: Hello?
        Nobody answers.
      - choice: What now?
        options:
          - text: Knock.
            id: knock
            then:
              - set: [nerve += 1, knows += letter]
              - q: Who is there?
          - text: Kick it in.
            if: nerve > 4
            locked: She is not *that* brave.
          - text: Read the letter.
            if: letter in knows
          - text: Leave.
            goto: street
      - choice:
        within: 5
        options:
          - {text: Say nothing., default: yes, then: [{end: away}]}
          - {text: Kitty., then: [{end: inside}]}
  street:
    script:
      - Rain.
      - set: nerve = 0
      - goto: deeper
  deeper:
    script:
      - "{7 // nerve}"
      - end: away
  broken:
    script:
      - "{7 // (nerve - nerve)}"
      - end: away
"""


def ran(walkthroughs: str, recorded: dict[str, str] | None = None, story: str = STORY) -> TestRun:
    loaded = load(story)
    assert loaded.story is not None
    assert loaded.program is not None
    text = StoryText("tests/door.yaml", "walkthroughs:\n" + textwrap.indent(textwrap.dedent(walkthroughs), "  "))
    kept = tuple(StoryText(path, words) for path, words in (recorded or {}).items())
    return run_walkthroughs(loaded.story, loaded.program, (text,), kept, as_text)


def failures(walkthroughs: str, recorded: dict[str, str] | None = None) -> list[str]:
    """The codes of everything that is not as it should be."""
    found = ran(walkthroughs, recorded)
    return [one.code for one in (*found.diagnostics, *(one for out in found.outcomes for one in out.problems))]


def steps(*rows: str) -> str:
    return "a:\n" + "".join(f"  - {row}\n" for row in rows)


GOOD = """
    She gets in:
      - says: [Hello?, "Kitty: Hello?", Nobody answers.]
      - offers: [Knock., knock, Leave.]
      - locked: Kick it in.
      - hidden: Read the letter.
      - scene: hall
      - Knock.
      - says: "Q: Who is there?"
      - never says: Hello?
      - expect: nerve == 3 and letter in knows and visits(hall.knock) == 1
      - offers: Say nothing.
      - Kitty.
      - ending: inside
    She waits too long:
      seed: 7
      steps:
        - choose: knock
        - time: up
        - ending: away
    From elsewhere:
      scene: deeper
      steps:
        - says: "3"
        - ending: away
"""


def test_everything_a_walkthrough_can_say() -> None:
    found = ran(GOOD)
    assert found.diagnostics == ()
    assert [one.problems for one in found.outcomes] == [(), (), ()]


@pytest.mark.parametrize(
    ("rows", "codes"),
    [
        (["Knok."], ["E600"]),
        (["Kick it in."], ["E600"]),
        (["Read the letter."], ["E600"]),
        (["Knock.", "Kitty.", "Knock."], ["E600"]),
        (["says: Hullo?"], ["E601"]),
        (['says: "Q: Hello?"'], ["E601"]),
        (["Knock.", "says: Hello?"], ["E601"]),
        (["never says: Hello?"], ["E602"]),
        (["offers: Kick it in."], ["E603"]),
        (["locked: Knock."], ["E603"]),
        (["hidden: Kick it in."], ["E603"]),
        (["offers: Nothing like this."], ["E603"]),
        (["expect: nerve == 3"], ["E604"]),
        (["expect: nerve == 3", "expect: nerve == 2", "scene: street"], ["E604", "E605"]),
        (["ending: inside"], ["E606"]),
        (["Knock.", "Kitty.", "ending: away"], ["E606"]),
        (["Leave.", "ending: away"], ["E607"]),
        (["time: up"], ["E607"]),
        (["enter: Kitty"], ["E607"]),
        (["expect: nerv == 3"], ["E303"]),
        (["expect: nerve"], ["E410"]),
        (["expect: nerve =="], ["E401"]),
        (["expects: nerve == 2"], ["E200"]),
        (["time: down"], ["E200"]),
        (["[Knock.]"], ["E205"]),
        (["says:"], ["E203"]),
    ],
)
def test_what_is_told(rows: list[str], codes: list[str]) -> None:
    assert failures(steps(*rows)) == codes


def test_messages_help() -> None:
    outcomes = ran(steps("Knok.")).outcomes
    words = told(outcomes[0].problems[0])
    assert words.startswith("tests/door.yaml:3:7: error E600")
    assert "`Knock.`" in words
    assert "did you mean `Knock.`" in words.lower().replace("knock", "Knock")
    assert "nerve is 2" in told(ran(steps("expect: nerve == 3")).outcomes[0].problems[0])
    assert "not that brave" in told(ran(steps("Kick it in.")).outcomes[0].problems[0])


def test_a_walkthrough_that_starts_nowhere_and_two_of_one_name() -> None:
    assert failures("a: {scene: nowhere, steps: [Knock.]}") == ["E300"]
    found = ran("a: [Knock.]\nb: [Knock.]")
    assert not found.diagnostics
    twice = (StoryText("tests/x.yaml", "walkthroughs: {a: []}"), StoryText("tests/y.yaml", "walkthroughs: {a: []}"))
    loaded = load(STORY)
    assert loaded.story is not None
    assert loaded.program is not None
    codes = [one.code for one in run_walkthroughs(loaded.story, loaded.program, twice, (), as_text).diagnostics]
    assert codes == ["E610"]


def test_a_recorded_transcript_is_compared() -> None:
    asked = "a: {transcript: yes, steps: [Knock., Kitty.]}"
    first = ran(asked)
    assert [one.code for one in first.outcomes[0].problems] == ["E609"]
    kept = first.transcripts
    assert list(kept) == ["tests/door.a.txt"]
    assert kept["tests/door.a.txt"].splitlines()[:2] == ["Kitty: Hello?", "Nobody answers."]
    assert failures(asked, kept) == []
    changed = {"tests/door.a.txt": kept["tests/door.a.txt"].replace("Nobody", "Somebody")}
    problems = ran(asked, changed).outcomes[0].problems
    assert [one.code for one in problems] == ["E608"]
    assert "-Somebody answers.\n" in problems[0].message
    assert "+Nobody answers." in problems[0].message
    assert "Kitty.\n" not in problems[0].message.replace("2. Kitty.\n", "")


def test_transcripts_have_a_file_each() -> None:
    rows = "A b: {transcript: yes, steps: [Leave.]}\na-B: {transcript: yes, steps: [Knock.]}"
    found = ran(rows)
    assert [one.code for one in found.diagnostics] == ["E611"]
    assert "`a-B` and `A b`" in found.diagnostics[0].message
    assert not ran(rows.replace("transcript: yes, steps: [Leave.]", "steps: [Leave.]")).diagnostics
    (path,) = ran(f"{'x' * 300}: {{transcript: yes, steps: [Leave.]}}").transcripts
    assert len(path) < 100  # a file's name may not be longer than 255 bytes


def test_a_story_that_fails_at_once_is_told_without_steps_too() -> None:
    assert failures("a: {scene: broken, steps: []}") == ["E607"]


@pytest.mark.parametrize("seed", ["-1", "x", "9" * 6_000, "1.5"])
def test_a_seed_is_a_number_of_a_sensible_size(seed: str) -> None:
    assert failures(f"a: {{seed: {seed}, steps: [Leave.]}}")[0] == "E212"


def test_coverage_counts_lines_options_and_endings() -> None:
    found = ran("a: [Knock., Kitty.]")
    lines, options, endings = coverage(found.program, found.outcomes[0].events)
    assert (lines.seen, lines.total) == (3, 6)
    assert (options.seen, options.total) == (2, 6)
    assert [part.id for part in endings.unseen] == ["away"]
    assert {part.words for part in lines.unseen} == {"Rain.", ""}


def test_a_file_that_is_no_file_of_walkthroughs() -> None:
    loaded = load(STORY)
    assert loaded.story is not None
    assert loaded.program is not None
    for text, code in (("", "E207"), ("- a", "E205"), ("walks: {}", "E200")):
        found = run_walkthroughs(loaded.story, loaded.program, (StoryText("tests/x.yaml", text),), (), as_text)
        assert [one.code for one in found.diagnostics] == [code], text
