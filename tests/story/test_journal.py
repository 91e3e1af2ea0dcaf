"""Notes and chapters: what is written down, what is told, what refuses."""

from __future__ import annotations

import pytest

from tests.stories import codes_of, events, framed, program, said
from xostory.engine.advance import begin
from xostory.engine.events import ChapterShown, NoteWritten
from xostory.engine.journal import Note
from xostory.play.journal import journal, values_at
from xostory.play.moment import moment
from xostory.play.playthrough import choose, read_on, roll_back, start_playthrough
from xostory.play.saves import Loaded, playthrough_from_json, playthrough_to_json
from xostory.program.codec import program_from_text, program_to_text
from xostory.program.model import Program
from xostory.program.text import Span, Style

KEPT = """\
- note: A *plum* stamp, {nerve} of 3.
  title: The card
  id: card
- She looks up.
- note: A ticket.
- choice: On?
  options: [On]
- set: nerve += 1
- note: A plum stamp, {nerve} of 3.
  title: The card
  id: card
- Later.
- end: fin
"""


def _notes(script: str) -> list[Note]:
    return list(begin(program(framed(script + "- end: fin\n"))).state.notes)


def test_a_note_is_in_the_state_with_its_title_and_styles() -> None:
    first, second = begin(program(framed(KEPT))).state.notes
    spans = (Span("A "), Span("plum", Style.EMPHASIS), Span(" stamp, 2 of 3."))
    assert first == Note("card", "The card", spans)
    assert (second.title, second.text) == ("", "A ticket.")
    assert second.id.startswith("hall.n-")


def test_the_same_id_takes_the_place_of_the_first() -> None:
    step = begin(program(framed(KEPT)))
    later = events(program(framed(KEPT)), 1)
    assert [one.text for one in later if isinstance(one, NoteWritten)] == [
        "A plum stamp, 2 of 3.",
        "A ticket.",
        "A plum stamp, 3 of 3.",
    ]
    assert len(step.state.notes) == 2
    script = "- note: One.\n  id: a\n- note: Two.\n- note: Three.\n  id: a\n"
    assert [one.text for one in _notes(script)] == ["Three.", "Two."]


def test_the_same_step_again_writes_the_same_note() -> None:
    script = "- label: on\n- note: "
    script += "'{sequence: one | two | three}'\n- if: visits(on) < 3\n  then: [goto: on]\n"
    assert [one.text for one in _notes(script.replace("visits(on)", "visits(hall.on)"))] == ["three"]


def test_notes_of_one_id_each_count_their_own_alternatives() -> None:
    script = "- note: '{sequence: a | b}'\n  id: n\n- note: '{sequence: c | d}'\n  id: n\n"
    assert [one.text for one in _notes(script)] == ["c"]


def test_words_that_come_to_nothing_are_no_note() -> None:
    assert _notes('- note: "{late ? Late.}"\n') == []


def test_the_transcript_prints_both() -> None:
    script = "- chapter: Away\n- chapter: Back\n  above: Episode two\n- note: She *kept* it.\n- end: fin\n"
    assert said(script) == ["[Chapter: Away]", "[Episode two: Back]", "[Note: She *kept* it.]"]


def test_a_chapter_is_a_beat() -> None:
    played = start_playthrough(program(framed("- One.\n- chapter: Two\n  above: Part\n- Three.\n- end: fin\n")))
    there = read_on(played)
    assert moment(there).chapter == ChapterShown("Two", "Part")
    assert moment(read_on(there)).chapter is None
    assert moment(roll_back(there)).line.text == "One."  # type: ignore[union-attr]


def test_the_journal_is_that_of_the_readers_beat() -> None:
    played = start_playthrough(program(framed(KEPT)))
    assert [one.title for one in journal(played)] == ["The card"]
    assert [one.id for one in moment(played).notes] == ["card"]
    at_choice = read_on(played)
    assert [one.text for one in journal(at_choice)] == ["A plum stamp, 2 of 3.", "A ticket."]
    later = choose(at_choice, at_choice.turns[0].state.pending.options[0].id)  # type: ignore[union-attr]
    assert [one.text for one in journal(later)] == ["A plum stamp, 3 of 3.", "A ticket."]
    assert [one.title for one in journal(roll_back(roll_back(later)))] == ["The card"]


def test_a_save_keeps_the_journal_even_on_an_edited_story() -> None:
    played = read_on(start_playthrough(program(framed(KEPT))))
    data = playthrough_to_json(played)
    again = playthrough_from_json(played.program, data)
    assert isinstance(again, Loaded) and journal(again.playthrough) == journal(played)
    edited = playthrough_from_json(program(framed(KEPT.replace("ticket", "receipt"))), data)
    assert isinstance(edited, Loaded) and edited.notes
    assert journal(edited.playthrough) == journal(played)


@pytest.mark.parametrize(
    "damage", [None, 3, [3], [{}], [{"id": 1}], [{"id": "a", "title": "", "text": [3]}], [{"id": "a", "text": 3}]]
)
def test_a_damaged_journal_is_left_out(damage: object) -> None:
    played = start_playthrough(program(framed(KEPT)))
    data = playthrough_to_json(played)
    data["state"] = {**data["state"], "journal": damage}  # type: ignore[dict-item]
    loaded = playthrough_from_json(played.program, data)
    assert isinstance(loaded, Loaded)
    assert all(one.spans == () for one in journal(loaded.playthrough))


def test_a_compiled_story_keeps_both() -> None:
    played = program(framed(KEPT + "- chapter: X\n"))
    read = program_from_text(program_to_text(played))
    assert isinstance(read, Program) and read == played and read.journal
    assert not program(framed("- end: fin\n")).journal


REFUSED = {
    "- note:\n": "E203",
    "- note: [a]\n": "E201",
    "- note: Hello {nerv}.\n": "E303",
    "- note: Hello.\n  at: left\n": "E200",
    "- note: Hello.\n  id: 1a\n": "E202",
    "- chapter:\n": "E203",
    "- chapter: Part {nerve}\n": "E221",
    "- chapter: One\n  title: Two\n": "E200",
}


@pytest.mark.parametrize("script", REFUSED)
def test_refused(script: str) -> None:
    assert REFUSED[script] in codes_of(framed(script + "- end: fin\n"))


def test_values_are_those_of_the_readers_beat() -> None:
    script = "- set: nerve += 1\n- One.\n- set: nerve += 1\n- Two.\n- set: won = 3 / (nerve - nerve)\n- end: fin\n"
    played = start_playthrough(program(framed(script)))
    assert (values_at(played)["nerve"], values_at(played)["won"]) == (3, 10)
    assert values_at(read_on(played))["nerve"] == 4
    assert values_at(read_on(read_on(played)))["nerve"] == 4  # the turn failed there, and its state is the one before


@pytest.mark.parametrize("beats", range(4))
def test_values_of_a_turn_without_a_mistake(beats: int) -> None:
    script = "- One.\n- set: nerve += 1\n- Two.\n- set: nerve -= 3\n- Three.\n- end: fin\n"
    played = start_playthrough(program(framed(script)))
    for _ in range(beats):
        played = read_on(played)
    assert values_at(played)["nerve"] == [2, 3, 0, 0][beats]
