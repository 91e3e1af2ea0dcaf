"""What each message does to the model, and what it asks of the app."""

# ruff: noqa: ARG001 (handlers share one signature, whatever each needs of it)

from __future__ import annotations

from functools import singledispatch

import attrs

from xostory.engine import commands
from xostory.engine.inputs import cleaned, refusal
from xostory.play.playthrough import Playthrough, roll_back
from xostory.play.settings import with_setting
from xostory.play.slots import AUTOMATIC, newest
from xostory.view import effects, focus, messages, reader
from xostory.view.effects import Effect, PlaySound
from xostory.view.field import Field, finished, typed
from xostory.view.frame import Frame
from xostory.view.messages import CreditsScreen, Message, PlayScreen, TitleScreen
from xostory.view.model import Layer, Model, closed, only, opened, with_top
from xostory.view.reader import Reader
from xostory.view.telling import told

Step = tuple[Model, tuple[Effect, ...]]


@singledispatch
def perform(message: Message, model: Model, frame: Frame) -> Step:
    """The model after a message; `frame` is what was on screen when it was sent."""
    raise TypeError(f"no message: {message!r}")


@perform.register
def _open(message: messages.Open, model: Model, frame: Frame) -> Step:
    if isinstance(message.screen, CreditsScreen):
        return only(model, message.screen), (PlaySound("open"),)
    return opened(model, message.screen), (PlaySound("open"),)


@perform.register
def _turn_to(message: messages.TurnTo, model: Model, frame: Frame) -> Step:
    return with_top(model, attrs.evolve(model.top, screen=messages.NotebookScreen(message.tab), scroll=None)), (
        PlaySound("paper"),
    )


@perform.register
def _close(message: messages.Close, model: Model, frame: Frame) -> Step:
    return closed(model), (PlaySound("close"),)


@perform.register
def _new_story(message: messages.NewStory, model: Model, frame: Frame) -> Step:
    return model, (PlaySound("choice"), effects.StartStory())


@perform.register
def _continue(message: messages.ContinueStory, model: Model, frame: Frame) -> Step:
    card = newest(model.slots, AUTOMATIC)
    return (model, (PlaySound("choice"), effects.LoadSlot(card.slot))) if card else (model, ())


@perform.register
def _read_on(message: messages.ReadOn, model: Model, frame: Frame) -> Step:
    if model.reader is None:
        return model, ()
    return read(model, reader.advance(model.reader, frame.text, model.now))


@perform.register
def _choose(message: messages.Choose, model: Model, frame: Frame) -> Step:
    now = model.reader
    if now is None or now.moment.choice is None:
        return model, ()
    if not any(one.id == message.option and one.open for one in now.moment.choice.options):
        return model, ()
    after, asked = read(model, reader.obey(now, commands.Choose(message.option), model.now))
    return after, (PlaySound("choice"), *asked)


@perform.register
def _write(message: messages.Write, model: Model, frame: Frame) -> Step:
    return model, ()


@perform.register
def _send(message: messages.Send, model: Model, frame: Frame) -> Step:
    """An answer that would be refused stays in the field, with the reason."""
    now = model.reader
    if now is None or now.field is None:
        return model, ()
    text = cleaned(finished(now.field))
    reason = refusal(now.playthrough.program, now.playthrough.state, text)
    if reason:
        return written(model, attrs.evolve(typed(now.field, now.field.composed, model.now), reason=reason)), (
            PlaySound("locked"),
        )
    after, asked = read(model, reader.obey(now, commands.Enter(text), model.now))
    return after, (PlaySound("choice"), *asked)


@perform.register
def _time_up(message: messages.TimeUp, model: Model, frame: Frame) -> Step:
    if model.reader is None:
        return model, ()
    after, asked = read(model, reader.obey(model.reader, commands.TimeUp(), model.now))
    return after, (PlaySound("whoosh"), *asked)


@perform.register
def _refuse(message: messages.Refuse, model: Model, frame: Frame) -> Step:
    return model, (PlaySound("locked"),)


@perform.register
def _roll_back(message: messages.RollBack, model: Model, frame: Frame) -> Step:
    if model.reader is None:
        return model, ()
    return rested(model, reader.back(model.reader, model.now)), ()


@perform.register
def _roll_forward(message: messages.RollForward, model: Model, frame: Frame) -> Step:
    if model.reader is None:
        return model, ()
    return rested(model, reader.forward(model.reader, frame.text, model.now)), ()


@perform.register
def _jump(message: messages.JumpTo, model: Model, frame: Frame) -> Step:
    if model.reader is None:
        return model, ()
    there = reader.jump(model.reader, message.turn, message.beat, model.now)
    return rested(attrs.evolve(model, layers=(Layer(PlayScreen()),)), there), (PlaySound("click"),)


@perform.register
def _save(message: messages.Save, model: Model, frame: Frame) -> Step:
    return model, saving(model, message.slot)


@perform.register
def _load(message: messages.Load, model: Model, frame: Frame) -> Step:
    return model, (PlaySound("click"), effects.LoadSlot(message.slot))


@perform.register
def _delete(message: messages.Delete, model: Model, frame: Frame) -> Step:
    return model, (PlaySound("click"), effects.DeleteSlot(message.slot))


@perform.register
def _answer(message: messages.Answer, model: Model, frame: Frame) -> Step:
    return perform(message.then, closed(model), frame)


@perform.register
def _change(message: messages.Change, model: Model, frame: Frame) -> Step:
    """A slider sends its value; a switch is turned over."""
    value = message.value if message.value is not None else not getattr(model.settings, message.setting)
    settings = with_setting(model.settings, message.setting, value)
    if settings == model.settings:
        return model, ()
    after = attrs.evolve(model, settings=settings)
    if message.setting == "text_speed":
        after = with_top(after, attrs.evolve(model.top, since=model.now))  # the sample is said anew
    asked: tuple[Effect, ...] = () if model.dragging else (PlaySound("hover"), effects.WriteSettings(settings))
    if settings.fullscreen != model.settings.fullscreen:
        asked = (*asked, effects.SetFullscreen(settings.fullscreen))
    return after, asked


@perform.register
def _scroll(message: messages.ScrollTo, model: Model, frame: Frame) -> Step:
    if message.position is None:
        return model, ()
    return with_top(model, attrs.evolve(model.top, scroll=message.position)), ()


@perform.register
def _hide(message: messages.HideInterface, model: Model, frame: Frame) -> Step:
    bare = with_top(model, attrs.evolve(model.top, focus=None))
    return attrs.evolve(bare, hidden=not model.hidden), ()


@perform.register
def _to_title(message: messages.ToTitle, model: Model, frame: Frame) -> Step:
    asked = saving(model, effects.AUTOMATIC)
    return attrs.evolve(only(model, TitleScreen()), reader=None), (PlaySound("close"), *asked)


@perform.register
def _quit(message: messages.QuitGame, model: Model, frame: Frame) -> Step:
    return model, (*saving(model, effects.AUTOMATIC), effects.Quit())


def written(model: Model, field: Field) -> Model:
    """The model with something else in its field."""
    return attrs.evolve(model, reader=attrs.evolve(model.reader, field=field)) if model.reader else model


def read(model: Model, after: Reader) -> Step:
    """The reader went on: what happened is told, and where the story waits for the first time it is saved."""
    if after is model.reader:
        return model, ()
    before = model.reader
    follow = rested(model, after)
    if before is not None and before.place == after.place:
        return follow, ()
    follow, asked = told(follow, after.moment)
    is_new = before is None or after.furthest != before.furthest
    if is_new and after.moment.waits:
        asked = (*asked, *saving(follow, effects.AUTOMATIC))
    return follow, asked


def rested(model: Model, after: Reader) -> Model:
    """The model with another reader. A focus on what is gone goes too; a choice starts unscrolled."""
    if after is model.reader:
        return model
    top = model.top
    moved = model.reader is None or model.reader.place != after.place
    if moved:
        kept = None if focus.is_of_the_beat(top.focus) else top.focus
        top = attrs.evolve(top, focus=kept, scroll=None)
    return attrs.evolve(with_top(model, top), reader=after)


def saving(model: Model, slot: str) -> tuple[Effect, ...]:
    """The wish to save where the reader is; one step back where the story failed."""
    if model.reader is None:
        return ()
    moment = model.reader.moment
    words = moment.line.text if moment.line else ""
    playthrough = _sound_part(model.reader.playthrough) if moment.error else model.reader.playthrough
    return (effects.SaveSlot(slot, playthrough, moment.scene_title, words),)


def story_shown(model: Model, start: Reader) -> Model:
    """The model reading, with no other screen."""
    return attrs.evolve(only(model, PlayScreen()), reader=start)


def _sound_part(playthrough: Playthrough) -> Playthrough:
    """The playthrough with its reader before the failure, and without the failed turn."""
    before = roll_back(playthrough)
    if before.turn < playthrough.turn:
        return attrs.evolve(before, turns=before.turns[: before.turn + 1])
    return before
