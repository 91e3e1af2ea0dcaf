"""Members in the order they are declared in: neighbours, ends, all of them."""

from __future__ import annotations

import pytest

from tests.stories import codes_of, framed, program, said, transcript
from xostory.compiler.load import load_texts
from xostory.engine.advance import begin
from xostory.play.transcript import as_text
from xostory.program.codec import program_from_text, program_to_text
from xostory.source.files import StoryText

MEMBERS = ("letter", "photo")
HEART = ("nobody", "dae_", "yuri")


@pytest.mark.parametrize("member", HEART)
def test_neighbours_stay_at_the_ends(member: str) -> None:
    at = HEART.index(member)
    wanted = f"{HEART[max(0, at - 1)]} {HEART[min(2, at + 1)]}"
    assert said(f'- set: heart = {member}\n- "{{previous(heart)}} {{next(heart)}}"\n- end: fin') == [wanted]


@pytest.mark.parametrize("members", [{"letter"}, {"photo"}, {"letter", "photo"}])
def test_the_ends_of_a_set(members: set[str]) -> None:
    script = f'- set: knows = [{", ".join(sorted(members))}]\n- "{{first(knows)}} {{last(knows)}}"\n- end: fin'
    there = [one for one in MEMBERS if one in members]
    assert said(script) == [f"{there[0]} {there[-1]}"]


def test_all_and_what_is_missing() -> None:
    script = '- set: knows += photo\n- "{all(knows)}; {all(knows) - knows}; {count(all(heart))}"\n- end: fin'
    assert said(script) == ["letter, photo; letter; 3"]


def test_an_empty_set_has_no_ends() -> None:
    for name in ("first", "last"):
        step = begin(program(framed(f'- "{{{name}(knows)}}"\n- end: fin')))
        assert step.error is not None and step.error.code == "E722" and name in step.error.message


def test_what_comes_out_can_be_used() -> None:
    script = "- set: [heart = next(heart), knows += letter]\n- if: next(heart) == yuri and last(knows) <= letter\n"
    assert said(script + "  then: [Yes.]\n- end: fin") == ["Yes."]
    assert said('- set: heart = previous(previous(heart))\n- "{heart}"\n- end: fin') == ["nobody"]


@pytest.mark.parametrize(
    "expression",
    [
        "next(knows)",
        "previous(won)",
        "first(heart)",
        "last(name)",
        "all(won)",
        "next()",
        "next(heart, heart)",
        "all(3)",
    ],
)
def test_other_values_have_no_order(expression: str) -> None:
    assert codes_of(framed(f'- "{{{expression}}}"\n- end: fin'))[0] in ("E411", "E410", "E414")


def test_their_names_are_free() -> None:
    story = """\
title: T
start: a
variables:
  next: {one of: [all, first]}
  last: {takes: {n: 2}, is: n * 2}
endings: {fin: Fin}
scenes: {a: {script: ["{next(next)} {last(3)} {next == all}", {end: fin}]}}
"""
    assert codes_of(story) == []
    assert transcript(story)[0] == "first 6 yes"


def test_a_compiled_story_is_the_same() -> None:
    played = program(framed('- "{next(heart)} {all(knows)}"\n- end: fin'))
    assert program_from_text(program_to_text(played)) == played


def test_their_names_are_free_in_a_part() -> None:
    whole = "title: T\nstart: a\nparts: {home: home}\nendings: {fin: Fin}\n"
    whole += "scenes: {a: {script: [{call: home.b}, {end: fin}]}}"
    part = "title: H\nstart: b\nvariables: {next: {one of: [x, y]}}\nendings: {fin: Fin}\n"
    part += 'scenes: {b: {script: ["{next(next)}"]}}'
    loaded = load_texts((StoryText("story.yaml", whole), StoryText("home/story.yaml", part)))
    assert loaded.program is not None, loaded.diagnostics
    assert [line for event in begin(loaded.program).events for line in as_text(event)] == ["y", "[Ending: Fin]"]
