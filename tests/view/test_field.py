"""What is written: the field as a value, and on screen with keys, mouse and input methods."""

from __future__ import annotations

import unicodedata

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.view.sample import LATER, NUMBER, asking, asking_beat, over, reading, sent, shown
from xostory.engine.commands import Enter
from xostory.play.moment import history
from xostory.view import field, messages
from xostory.view.effects import Paste, PlaySound, SaveSlot
from xostory.view.field import FULL, Field, open_field
from xostory.view.frame import Clip, Panel, TextRun
from xostory.view.inputs import (
    Action,
    Input,
    PointerPressed,
    Press,
    TextComposed,
    TextEntered,
    Tick,
    Typed,
    Wheel,
)
from xostory.view.messages import PauseScreen, Send, Write
from xostory.view.model import Model, with_top
from xostory.view.reader import open_reader


def text(model: Model) -> str:
    """What is in the field, the cursor as a bar."""
    assert model.reader is not None and model.reader.field is not None
    return f"{model.reader.field.before}|{model.reader.field.after}"


def written(model: Model, *given: Input) -> str:
    return text(sent(model, *given)[0])


def press(action: Action, times: int = 1) -> list[Input]:
    return [Press(action)] * times


def test_the_field_begins_with_what_is_suggested() -> None:
    assert text(asking()) == "Kit|"
    assert text(asking(question=NUMBER)) == "|"


def test_letters_go_in_at_the_cursor() -> None:
    model, _ = sent(asking(), TextEntered("ty"), *press(Action.LEFT, 2), TextEntered("ten "))
    assert text(model) == "Kitten |ty"
    assert written(model, *press(Action.FIRST), *press(Action.RIGHT), *press(Action.DELETE, 2)) == "K|ten ty"
    assert written(model, *press(Action.LAST), *press(Action.BACK, 3)) == "Kitten|"


def test_keys_of_the_story_do_no_harm_while_writing() -> None:
    """Left is no rollback, back neither; what a key types as a letter goes nowhere else."""
    model, asked = sent(asking(), *press(Action.BACK, 9), *press(Action.LEFT, 3), Typed("1"))
    assert text(model) == "|"
    assert asked == []


def test_there_is_room_for_as_many_letters_as_are_asked_for() -> None:
    model, _ = sent(asking(), TextEntered("abcdefghijklmnop"))
    assert text(model) == "Kitabcdefghi|"
    assert model.reader is not None and model.reader.field is not None
    assert model.reader.field.reason == FULL
    assert model.reader.field.most == 12


def test_an_input_method_composes_at_the_cursor() -> None:
    model, _ = sent(asking(), *press(Action.LEFT), TextComposed("ㅎ"), TextComposed("하"), TextComposed("한"))
    assert text(model) == "Ki|t"
    runs = [run for clip in shown(model).items if isinstance(clip, Clip) for run in clip.items]
    assert [run.text for run in runs if isinstance(run, TextRun)] == ["Ki", "한", "t"]
    model, _ = sent(model, *press(Action.BACK), *press(Action.CONFIRM), *press(Action.LEFT))
    assert text(model) == "Ki|t", "these keys were the input method's"
    assert written(model, TextComposed(""), TextEntered("한")) == "Ki한|t"


def test_what_is_being_composed_is_part_of_an_answer_sent_by_mouse() -> None:
    model, _ = sent(asking(), TextComposed("씨"))
    region = shown(model).region(Send())
    assert region is not None
    model, _ = sent(model, PointerPressed(*region.rect.center))
    assert model.reader is not None
    assert model.reader.playthrough.turns[1].command == Enter("Kit씨")


def test_letters_typed_apart_are_composed() -> None:
    apart = unicodedata.normalize("NFD", "글")
    assert written(asking(), *[TextEntered(letter) for letter in apart]) == "Kit글|"


@pytest.mark.parametrize("letter", ["👩‍🏫", "é̂", "🏳️‍🌈", "a"])
def test_the_cursor_does_not_stop_inside_a_letter(letter: str) -> None:
    one = open_field(f"x{letter}y", 40, 0.0)
    inside = field.moved(field.placed(one, 1, 0.0), 1, 0.0)
    assert inside.before == f"x{letter}"
    assert field.moved(inside, -1, 0.0).cursor == 1
    assert field.erased(inside, 0.0).text == "xy"
    assert field.erased(field.placed(one, 1, 0.0), 0.0, ahead=True).text == "xy"


EDITS = st.one_of(
    st.tuples(st.just("type"), st.text(max_size=8)),
    st.tuples(st.sampled_from(["back", "delete", "left", "right", "first", "last"]), st.just("")),
)


@given(st.lists(EDITS, max_size=12))
def test_whatever_is_done_a_field_stays_one(edits: list[tuple[str, str]]) -> None:
    one = open_field("Kit", 10, 0.0)
    for what, letters in edits:
        one = _edited(one, what, letters)
        assert 0 <= one.cursor <= len(one.text) <= one.most
        assert not any(letter in one.text for letter in "\n\r\t\x00")


def _edited(one: Field, what: str, letters: str) -> Field:
    match what:
        case "type":
            return field.typed(one, letters, 0.0)
        case "back" | "delete":
            return field.erased(one, 0.0, ahead=what == "delete")
        case "left" | "right":
            return field.moved(one, 1 if what == "right" else -1, 0.0)
    return field.placed(one, 0 if what == "first" else 99, 0.0)


def test_enter_gives_the_answer_and_the_story_goes_on() -> None:
    model, asked = sent(asking(), TextEntered("ty"), *press(Action.CONFIRM))
    assert model.reader is not None
    assert model.reader.field is None
    assert model.reader.moment.line is not None
    assert model.reader.playthrough.turns[1].command == Enter("Kitty")
    assert PlaySound("choice") in asked
    assert [one.spans[0].text for one in history(model.reader.playthrough) if one.chosen] == ["Kitty"]


def test_a_refused_answer_stays_with_its_reason_until_it_is_changed() -> None:
    model, asked = sent(asking(), *press(Action.BACK, 2), *press(Action.CONFIRM))
    assert PlaySound("locked") in asked
    assert text(model) == "K|"
    assert model.reader is not None and model.reader.field is not None
    assert model.reader.field.reason == "At least 2 letters, please."
    assert len(model.reader.playthrough.turns) == 1
    model, _ = sent(model, TextEntered("i"))
    assert model.reader is not None and model.reader.field is not None
    assert model.reader.field.reason == ""


def test_a_number_says_what_would_do() -> None:
    model, _ = sent(asking(question=NUMBER), TextEntered("9"), *press(Action.CONFIRM))
    assert model.reader is not None and model.reader.field is not None
    assert model.reader.field.reason == "A number from 1 to 5, please."


def test_a_key_meant_for_the_line_before_does_not_answer() -> None:
    start = reading(asking_beat())
    hasty = attrs.evolve(start, reader=open_reader(asking_beat(), LATER - 100))
    region = shown(hasty).region(Send())
    assert region is not None
    for early in (Press(Action.CONFIRM), PointerPressed(*region.rect.center)):
        model, asked = sent(hasty, early)
        assert (text(model), asked) == ("Kit|", [])
    assert sent(asking(), PointerPressed(*region.rect.center))[0].reader != asking().reader


def test_a_click_puts_the_cursor_between_two_letters() -> None:
    model = asking(text="Covey")
    there = shown(model).field
    region = shown(model).region(Write())
    assert there is not None and region is not None
    x = (there.stops[2] * 2 + there.stops[3]) / 3
    assert written(model, PointerPressed(x, region.rect.center[1])) == "Co|vey"
    assert written(model, PointerPressed(region.rect.right - 5, region.rect.center[1])) == "Covey|"


def test_paste_asks_for_the_clipboard() -> None:
    assert sent(asking(), Press(Action.PASTE))[1] == [Paste()]
    assert sent(over(asking(), PauseScreen()), Press(Action.PASTE))[1] == []
    assert written(asking(), TextEntered("a\r\nb\tc\x00")) == "Kita  b c|"


def test_by_keyboard_alone_to_the_button_and_the_tools() -> None:
    model, _ = sent(asking(), *press(Action.NEXT, 2))
    assert model.top.focus == Send()
    tool = next(one for one in shown(model).regions if one.tool)
    model = with_top(model, attrs.evolve(model.top, focus=tool.message))
    assert sent(model, *press(Action.RIGHT))[0].reader == model.reader
    after, _ = sent(attrs.evolve(model, keyboard=True), *press(Action.CONFIRM))
    assert after.reader is not None
    assert len(after.reader.playthrough.turns) == 1, "that was the tool's"
    assert isinstance(sent(asking(), *press(Action.CANCEL))[0].top.screen, PauseScreen)


def test_nothing_is_written_behind_another_screen_or_while_the_interface_is_hidden() -> None:
    for model in (over(asking(), PauseScreen()), attrs.evolve(asking(), hidden=True)):
        assert not model.writing
        after, _ = sent(model, TextEntered("x"), TextComposed("y"))
        assert after.reader == model.reader


def test_who_comes_back_finds_what_they_wrote() -> None:
    model, _ = sent(asking(), TextEntered("ty"), *press(Action.CONFIRM), Wheel(1))
    assert text(model) == "Kitty|"
    model, _ = sent(model, Tick(model.now + 1000), *press(Action.CONFIRM))
    assert model.reader is not None
    assert len(model.reader.playthrough.turns) == 2


def test_the_question_is_saved_where_the_story_waits() -> None:
    before = asking_beat()
    model = reading(attrs.evolve(before, beat=before.beat - 1))
    asked: list[object] = []
    while model.reader is not None and model.reader.moment.asked is None:
        model, more = sent(model, *press(Action.CONFIRM))
        asked += more
    assert any(isinstance(one, SaveSlot) for one in asked)


def test_the_cursor_blinks_and_shows_after_every_key() -> None:
    def cursors(model: Model) -> int:
        clips = [item for item in shown(model).items if isinstance(item, Clip)]
        return sum(isinstance(item, Panel) and item.rect.w == 4 for clip in clips for item in clip.items)

    model, _ = sent(asking(), TextEntered("x"))
    assert cursors(model) == 1
    wake = shown(model).wake
    assert wake is not None
    later, _ = sent(model, Tick(wake))
    assert cursors(later) == 0
    assert cursors(sent(later, TextEntered("y"))[0]) == 1
    assert cursors(attrs.evolve(model, away=True)) == 0


def test_a_text_longer_than_the_field_keeps_its_cursor_in_sight() -> None:
    question = attrs.evolve(QUESTION_OF_MANY, longest=200)
    model, _ = sent(asking(question=question), TextEntered("word " * 40))
    frame = shown(model)
    region = frame.region(Write())
    assert frame.field is not None and region is not None
    assert region.rect.x < frame.field.cursor.x < region.rect.right
    at_start = shown(sent(model, *press(Action.FIRST))[0])
    assert at_start.field is not None
    assert region.rect.x < at_start.field.cursor.x < region.rect.x + 60


QUESTION_OF_MANY = attrs.evolve(NUMBER, id="ask3", number=False, slot=0, shortest=0)


def test_the_field_says_what_is_in_it() -> None:
    labels = [one.label for one in shown(asking()).regions if isinstance(one.message, messages.Write)]
    assert labels == ["Your answer: Kit"]
