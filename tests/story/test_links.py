"""Links to the glossary, and the pace of a line."""

from __future__ import annotations

import pytest

from tests.stories import events, framed, load, problems, program
from xostory.engine.events import Line
from xostory.play.transcript import as_data, as_text
from xostory.program.text import Span, Style

GLOSSARY = """\
glossary:
  hagwon: A private evening school.
  cram_school: {title: Cram school, text: See hagwon.}
characters:
"""


def story(text: str) -> str:
    return framed("- |\n  " + text + "\n- end: fin").replace("characters:\n", GLOSSARY)


def lines(text: str) -> list[Line]:
    return [one for one in events(program(story(text))) if isinstance(one, Line)]


def spans(text: str) -> tuple[Span, ...]:
    return lines(text)[0].spans


@pytest.mark.parametrize(
    ("text", "entry", "words"),
    [
        ("[[hagwon]]", "hagwon", "hagwon"),
        ("[[Hagwon]]", "hagwon", "Hagwon"),
        ("[[Cram school]]", "cram_school", "Cram school"),
        ("[[cram_school]]", "cram_school", "cram_school"),
        ("[[hagwon: a school: at night]]", "hagwon", "a school: at night"),
        ("[[hagwon: one \\| two]]", "hagwon", "one | two"),
        ("[[ hagwon :  {name} ]]", "hagwon", "Kitty"),
        ("{late ? x | [[hagwon]]}", "hagwon", "hagwon"),
    ],
)
def test_a_link_leads_to_an_entry(text: str, entry: str, words: str) -> None:
    assert spans(f"a {text} b") == (Span("a "), Span(words, link=entry), Span(" b"))


def test_words_of_a_link_keep_their_markup() -> None:
    assert spans("[[hagwon: *no* {nerve > 1 ? end}]]") == (
        Span("no", Style.EMPHASIS, "hagwon"),
        Span(" end", link="hagwon"),
    )


def test_brackets_alone_are_words() -> None:
    assert spans("[sighs] \\[[x]] [[hagwon]]")[0] == Span("[sighs] [[x]] ")


def test_the_glossary_is_in_the_program() -> None:
    found = program(story("[[hagwon]]")).glossary
    assert [(one.id, one.title, one.text) for one in found] == [
        ("hagwon", "Hagwon", "A private evening school."),
        ("cram_school", "Cram school", "See hagwon."),
    ]


def test_an_unknown_entry_is_told_with_the_nearest_one() -> None:
    found = next(one for one in problems(story("A [[hagwom: x]].")) if one.code == "E323")
    assert found.did_you_mean == "hagwon"
    assert (found.column, found.length) == (13, len("hagwom"))


REFUSED = {
    "[[Go on->side]]": "E322",
    "[[Go on|side]]": "E322",
    "[[side<-Go on]]": "E322",
    "[[hagwon": "E320",
    "[[]]": "E321",
    "[[: words]]": "E321",
    "{pause: no}": "E324",
    "{pause: 0}": "E324",
    "{pause: 10.5}": "E324",
    "{pause: -1}": "E324",
    "{pause: ²}": "E324",
    "{pause:}": "E324",
    "{slwo: x}": "E422",
}


@pytest.mark.parametrize("text", REFUSED)
def test_refused(text: str) -> None:
    assert [one.code for one in load(story(text)).diagnostics] == [REFUSED[text]]


def test_pace_and_pause() -> None:
    assert spans("Well {slow: no {late ? a | {fast: b}} {won}} c{pause: 0.5}d") == (
        Span("Well "),
        Span("no ", pace="slow"),
        Span("b", pace="fast"),
        Span(" 10", pace="slow"),
        Span(" c"),
        Span("", pause=0.5),
        Span("d"),
    )


def test_the_spaces_on_both_sides_of_a_pause_are_one() -> None:
    assert lines("One. {pause: 1} Two.{pause: 1} Three.{pause: 1}Four.")[0].text == "One. Two. Three.Four."


@pytest.mark.parametrize("text", ["{pause: 1}", "{late ? x}{pause: 1}"])
def test_a_line_of_nothing_but_a_pause_is_not_said(text: str) -> None:
    assert lines(text) == []


def test_a_transcript_has_the_words_alone() -> None:
    line = lines("*a [[hagwon]] {slow: b}{pause: 1}* c")[0]
    assert as_text(line) == ("*a hagwon b* c",)
    assert as_data(line)["links"] == ["hagwon"]
    assert "links" not in as_data(lines("plain")[0])
