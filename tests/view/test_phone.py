"""The phone: it comes up, keeps the newest in sight, and stands aside for the room."""

from __future__ import annotations

import attrs

from tests.view.sample import PHONE, asking, in_time, phone_at, reading, say, sent, shown, timed_beat
from xostory.play.playthrough import read_on, start_playthrough
from xostory.play.settings import Settings
from xostory.program import code
from xostory.program.text import Span
from xostory.view.frame import Clip, Frame, Item, Panel, Portrait, TextRun
from xostory.view.geometry import HEIGHT, Rect
from xostory.view.inputs import Action, Press, TextEntered, Tick, Typed, Wheel
from xostory.view.messages import Choose, Open, ReadOn, Refuse, Send, WordScreen, Write
from xostory.view.model import Model
from xostory.view.reader import open_reader
from xostory.view.screens import phone
from xostory.view.theme import PHONE_BODY


def items(frame: Frame) -> list[Item]:
    return [inner for item in frame.items for inner in (item.items if isinstance(item, Clip) else (item,))]


def words(frame: Frame) -> list[str]:
    return [item.text for item in items(frame) if isinstance(item, TextRun)]


def fresh(beats: int) -> Model:
    """At a beat at the very moment it began."""
    model = reading(phone_at(beats))
    return attrs.evolve(model, reader=open_reader(phone_at(beats), model.now))


def test_a_message_has_no_text_box_and_is_read_at_one_click() -> None:
    model = reading(phone_at(0))
    assert shown(model).text is None
    assert "Is anybody awake?" in words(shown(model))
    after, _ = sent(model, Press(Action.CONFIRM))
    assert after.reader is not None and after.reader.place == (0, 1)


def test_narration_stands_beside_the_phone() -> None:
    frame = shown(reading(phone_at(1)))
    assert frame.text is not None
    low = [item for item in items(frame) if isinstance(item, Panel) and item.rect.bottom > 1000 and item.rect.x < 100]
    box = max(low, key=lambda one: one.rect.w)
    screen = next(item for item in items(frame) if isinstance(item, Panel) and item.fill == PHONE_BODY)
    assert box.rect.right < screen.rect.x


def test_the_phone_comes_up_and_then_rests() -> None:
    model = fresh(0)
    assert model.reader is not None
    model = attrs.evolve(model, reader=attrs.evolve(model.reader, before=attrs.evolve(model.reader.before, chat=None)))
    first = next(item for item in items(shown(model)) if isinstance(item, Panel) and item.fill == PHONE_BODY)
    assert first.rect.y >= HEIGHT
    assert shown(model).wake is not None
    later, _ = sent(model, Tick(model.now + phone.SLIDE + 2000))
    there = next(item for item in items(shown(later)) if isinstance(item, Panel) and item.fill == PHONE_BODY)
    assert there.rect.y < 100
    assert shown(later).wake is None


def test_the_dots_bob_while_somebody_types_and_then_the_story_goes_on() -> None:
    model = fresh(7)
    assert shown(model).wake == 0
    assert shown(model) != shown(attrs.evolve(model, now=model.now + 100))
    after, _ = sent(model, Tick(model.now + 2100))
    assert after.reader is not None and after.reader.place == (0, 8)


def test_replies_are_options_and_locked_ones_are_told() -> None:
    model = reading(phone_at(8))
    messages = [region.message for region in shown(model).regions]
    assert Choose("song") in messages and Refuse("hi") in messages and ReadOn() not in messages
    assert any("What does one say" in one for one in words(shown(model)))


def test_a_chosen_reply_is_a_message_until_somebody_has_read_it() -> None:
    model, _ = sent(reading(phone_at(8)), Typed("1"))
    assert model.reader is not None and model.reader.moment.conversation is not None
    assert model.reader.moment.conversation.chat.id == "dae"
    back, _ = sent(reading(phone_at(6)))
    assert "2" in words(shown(back))  # what Q has read was before it


def test_the_wheel_and_the_arrows_lead_back_over_the_messages_first() -> None:
    model = reading(phone_at(6))
    scroll = shown(model).scroll
    assert scroll is not None and scroll.position == scroll.limit > 0
    up, _ = sent(model, Wheel(1))
    assert up.reader == model.reader and shown(up).scroll != scroll
    key, _ = sent(model, Press(Action.UP))
    assert key.reader == model.reader and shown(key).scroll == shown(up).scroll
    on, _ = sent(up, Press(Action.CONFIRM))
    here = shown(on).scroll
    assert here is not None and here.position == here.limit
    top = attrs.evolve(model, layers=(attrs.evolve(model.top, scroll=0.0),))
    back, _ = sent(top, Wheel(1))
    assert back.reader is not None and back.reader.place == (0, 5)


def test_words_of_the_newest_message_are_linked() -> None:
    story = attrs.evolve(
        PHONE, code=(*PHONE.code[:3], say(1, "dae", Span("The "), Span("hall", link="hall")), code.End(0))
    )
    playthrough = start_playthrough(story)
    message = Open(WordScreen("hall", 0))
    assert shown(reading(playthrough)).region(message) is not None
    assert shown(reading(read_on(playthrough))).region(message) is None


def test_each_run_of_messages_has_one_face() -> None:
    frame = shown(reading(phone_at(5)))
    in_chat = [item for clip in frame.items if isinstance(clip, Clip) for item in clip.items]
    assert sum(isinstance(item, Portrait) for item in in_chat) == 1


def test_words_are_written_in_the_phone_and_sent() -> None:
    model = asking(program=PHONE)
    frame = shown(model)
    body = phone_body(frame)
    for message in (Write(), Send()):
        region = frame.region(message)
        assert region is not None and body.common(region.rect) == region.rect
    assert frame.region(ReadOn()) is None
    assert any("What should they call her?" in one for one in words(frame)), "what is asked stands beside the phone"
    model, _ = sent(model, TextEntered("ty"), Press(Action.CONFIRM))
    assert model.reader is not None and model.reader.moment.conversation is not None
    after, _ = sent(model, Press(Action.LEFT))
    assert after.reader is not None and after.reader.moment.asked is not None
    assert len(model.reader.playthrough.turns) == 2


def test_a_timed_reply_has_its_clock_in_the_phone() -> None:
    model = in_time(2500.0, beat=timed_beat(PHONE, "away"))
    assert "6 s" in words(shown(model))
    after, _ = sent(model, *(Tick(model.now + 1000 * second) for second in range(1, 7)))
    assert after.reader is not None and len(after.reader.playthrough.turns) == 2


def test_with_less_motion_nothing_slides_or_bobs() -> None:
    for beats in (0, 2, 7):
        model = fresh(beats)
        assert model.reader is not None
        before = attrs.evolve(model.reader.before, chat=None)
        moving = attrs.evolve(model, reader=attrs.evolve(model.reader, before=before, staged=model.now))
        calm = attrs.evolve(moving, settings=Settings(reduce_motion=True))
        assert phone_body(shown(moving)).y > phone_body(shown(calm)).y
        assert shown(moving).items != shown(attrs.evolve(moving, now=moving.now + 70)).items
        assert shown(calm).items == shown(attrs.evolve(calm, now=calm.now + 70)).items


def phone_body(frame: Frame) -> Rect:
    return next(item.rect for item in items(frame) if isinstance(item, Panel) and item.fill == PHONE_BODY)
