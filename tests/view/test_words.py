"""Linked words: found by pointer and keys, explained, and never in the way of reading on."""

from __future__ import annotations

import attrs

from tests.view.sample import LATER, LONG, METRICS, PROGRAM, linked, over, sent, shown
from xostory.program.model import GlossaryEntry
from xostory.program.text import Span, Style
from xostory.view.frame import Face
from xostory.view.inputs import Action, PointerPressed, Press
from xostory.view.layout import wrap
from xostory.view.messages import Open, PlayScreen, ReadOn, WordScreen
from xostory.view.model import Model
from xostory.view.reader import Reader

CORNER = PointerPressed(5, 5)


def words_of(model: Model) -> list[str]:
    return [one.label for one in shown(model).regions if isinstance(one.message, Open) and not one.tool]


def test_every_row_of_a_linked_word_can_be_pointed_at() -> None:
    assert words_of(linked()) == [
        "What hall means",
        "What the means",
        "What board that says who comes from where means",
    ]


def test_a_click_opens_what_it_means_and_any_click_closes_it() -> None:
    region = next(one for one in shown(linked()).regions if one.label == "What hall means")
    open_, _ = sent(linked(), PointerPressed(*region.rect.center))
    assert open_.top.screen == WordScreen("hall", 0)
    assert any("Where everybody waits" in one.label for one in shown(open_).regions)
    closed, _ = sent(open_, CORNER)
    assert closed.playing and closed.reader == linked().reader


def test_the_keyboard_reads_on_unless_a_word_was_looked_for() -> None:
    read_on, _ = sent(linked(), Press(Action.CONFIRM))
    assert read_on.playing and read_on.reader != linked().reader
    looked, _ = sent(linked(), Press(Action.NEXT), Press(Action.CONFIRM))
    assert looked.top.screen == WordScreen("hall", 0)
    back, _ = sent(looked, Press(Action.CONFIRM))
    assert back.playing and back.top.focus is None
    left, _ = sent(linked(), Press(Action.NEXT), Press(Action.DOWN))
    assert left.playing and left.top.focus is None


def test_a_word_is_left_behind_with_its_line() -> None:
    there, _ = sent(linked(), Press(Action.NEXT))
    region = shown(there).region(ReadOn())
    assert region is not None and there.top.focus == Open(WordScreen("hall", 0))
    gone, _ = sent(there, CORNER)
    assert gone.playing and not isinstance(gone.top.focus, Open)


def test_words_can_be_pointed_at_when_the_line_is_all_there() -> None:
    model = linked()
    assert model.reader is not None
    new = attrs.evolve(model, reader=attrs.evolve(model.reader, since=LATER))
    assert words_of(new) == []
    assert words_of(sent(new, CORNER)[0]) == words_of(model)


def test_an_entry_of_a_forged_program_that_is_not_there_is_no_link() -> None:
    assert words_of(attrs.evolve(linked(), reader=_with_glossary())) == []


def _with_glossary(*entries: GlossaryEntry) -> Reader:
    reader = linked().reader
    assert reader is not None
    other = attrs.evolve(reader.playthrough, program=attrs.evolve(PROGRAM, glossary=entries))
    return attrs.evolve(reader, playthrough=other)


def test_a_long_meaning_scrolls() -> None:
    entry = GlossaryEntry("hall", LONG, LONG * 8)
    there = attrs.evolve(linked(200), reader=_with_glossary(entry))
    model = over(there, WordScreen("hall"))
    scroll = shown(model).scroll
    assert scroll is not None and scroll.limit > 0
    further, _ = sent(model, Press(Action.DOWN))
    assert further.top.scroll and not isinstance(further.top.screen, PlayScreen)


def test_a_pause_goes_with_the_word_behind_it_and_takes_no_room() -> None:
    face = Face("dialogue", 10)
    spans = (Span("one "), Span("", pause=1.0), Span("two"), Span("three", Style.STRONG))
    row = wrap(spans, face, 1000, METRICS)[0]
    assert row.text == "one twothree" and row.width == 60
    assert [(piece.text, piece.pause) for piece in row.pieces if piece.pause] == [("", 1.0)]
