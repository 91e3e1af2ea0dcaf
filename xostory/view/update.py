"""From what comes in to the next model and what the app is to do: the only road to either."""

# ruff: noqa: ARG001 (handlers share one signature, whatever each needs of it)

from __future__ import annotations

from functools import singledispatch

import attrs

from xostory.view import clock, effects, field, focus, inputs
from xostory.view.effects import Effect, PlaySound
from xostory.view.frame import Frame, Region, Track
from xostory.view.inputs import Action, Button, Input
from xostory.view.keys import HASTY, pressed
from xostory.view.messages import (
    Change,
    Choose,
    Message,
    NoticeScreen,
    PlayScreen,
    QuitGame,
    ReadOn,
    RollBack,
    RollForward,
    ScrollTo,
    Send,
    TimeUp,
    Write,
)
from xostory.view.model import Model, opened, with_top
from xostory.view.perform import Step, perform, saving, story_shown, written
from xostory.view.reader import open_reader
from xostory.view.telling import toasted, told

WHEEL_STEP = 110.0
"""Units a notch of the wheel scrolls."""


def update(model: Model, given: Input, frame: Frame) -> Step:
    """The model after an input, and the effects asked for; `frame` is what the player saw."""
    return _update(given, model, frame)


def settled(model: Model, frame: Frame, before: Frame | None = None) -> Model:
    """The model with its focus on something that is there; keys always find one, but not in flowing text.

    What takes the place of what had the focus in the frame `before` inherits it.
    """
    if frame.region(model.top.focus) is not None:
        return model
    heir = focus.heir(frame, before.region(model.top.focus)) if before else None
    wanted = (heir or focus.first(model.top.screen, frame)) if model.keyboard else None
    return model if wanted == model.top.focus else with_top(model, attrs.evolve(model.top, focus=wanted))


@singledispatch
def _update(given: Input, model: Model, frame: Frame) -> Step:
    raise TypeError(f"no input: {given!r}")


@_update.register
def _press(given: inputs.Press, model: Model, frame: Frame) -> Step:
    return pressed(given.action, attrs.evolve(model, keyboard=True), frame)


@_update.register
def _typed(given: inputs.Typed, model: Model, frame: Frame) -> Step:
    """Digits choose the option of that number."""
    choice = model.reader.moment.choice if model.reader and model.playing and not model.hidden else None
    if choice is None or given.text not in tuple("123456789") or (model.reader and model.now < model.reader.since):
        return model, ()
    is_open = [one for one in choice.options if one.open]
    number = int(given.text)
    return perform(Choose(is_open[number - 1].id), model, frame) if number <= len(is_open) else (model, ())


@_update.register
def _entered(given: inputs.TextEntered, model: Model, frame: Frame) -> Step:
    if model.reader is None or model.reader.field is None or not model.writing:
        return model, ()
    return written(model, field.typed(model.reader.field, given.text, model.now)), ()


@_update.register
def _composed(given: inputs.TextComposed, model: Model, frame: Frame) -> Step:
    if model.reader is None or model.reader.field is None or not model.writing:
        return model, ()
    return written(model, field.composing(model.reader.field, given.text, model.now)), ()


@_update.register
def _moved(given: inputs.PointerMoved, model: Model, frame: Frame) -> Step:
    if model.dragging is not None:
        region = frame.region(model.dragging)
        return _slide(model, frame, region, given.x, given.y) if region else (model, ())
    region = frame.region_at(given.x, given.y)
    target = region.message if region and region.focusable else None
    after = attrs.evolve(model, keyboard=False)
    if target == model.top.focus:
        return after, ()
    heard = (PlaySound("hover"),) if target else ()
    return with_top(after, attrs.evolve(model.top, focus=target)), heard


@_update.register
def _pointer_pressed(given: inputs.PointerPressed, model: Model, frame: Frame) -> Step:
    if given.button is Button.OTHER:
        return pressed(Action.CANCEL, attrs.evolve(model, keyboard=False), frame)
    if given.button is Button.MIDDLE:
        return pressed(Action.HIDE, attrs.evolve(model, keyboard=False), frame)
    region = frame.region_at(given.x, given.y)
    model = attrs.evolve(model, keyboard=False)
    if region is None:
        return model, ()
    if region.track is not None:
        return _slide(attrs.evolve(model, dragging=region.message), frame, region, given.x, given.y)
    if isinstance(region.message, Choose | Send) and model.reader and model.now - model.reader.since < HASTY:
        return model, ()
    if isinstance(region.message, Write) and model.reader and model.reader.field and frame.field:
        return written(model, field.placed(model.reader.field, frame.field.nearest(given.x), model.now)), ()
    return perform(region.message, model, frame)


@_update.register
def _released(given: inputs.PointerReleased, model: Model, frame: Frame) -> Step:
    if model.dragging is None:
        return model, ()
    is_setting = isinstance(model.dragging, Change)
    asked: tuple[Effect, ...] = (PlaySound("click"), effects.WriteSettings(model.settings)) if is_setting else ()
    return attrs.evolve(model, dragging=None), asked


@_update.register
def _wheel(given: inputs.Wheel, model: Model, frame: Frame) -> Step:
    """Scrolls what can be scrolled; over the story it moves in time."""
    if frame.scroll is not None and frame.scroll.limit > 0:
        there = focus.scrolled(frame.scroll, -given.notches * WHEEL_STEP)
        if there != frame.scroll.position:
            return perform(ScrollTo(there), model, frame)
    if not model.playing or model.hidden or not given.notches:
        return model, ()
    return perform(RollBack() if given.notches > 0 else RollForward(), model, frame)


@_update.register
def _tick(given: inputs.Tick, model: Model, frame: Frame) -> Step:
    """Time passes: toasts go, pauses end, the time of a choice runs out."""
    before, model = model.now, attrs.evolve(model, now=max(model.now, given.now))
    model = clock.passed(model, model.now - before)
    lasting = tuple(one for one in model.toasts if model.now < one.until)
    if lasting != model.toasts:
        model = attrs.evolve(model, toasts=lasting)
    if clock.is_running(model) and clock.is_up(model):
        return perform(TimeUp(), model, frame)
    here = model.reader
    if here is None or here.moment.pause is None or not model.playing or model.hidden:
        return model, ()
    if model.now < here.since + here.moment.pause * 1000:
        return model, ()
    return perform(ReadOn(), model, frame)


@_update.register
def _close_requested(given: inputs.CloseRequested, model: Model, frame: Frame) -> Step:
    return perform(QuitGame(), model, frame)


@_update.register
def _focus_changed(given: inputs.FocusChanged, model: Model, frame: Frame) -> Step:
    return attrs.evolve(model, away=not given.here), ()


@_update.register
def _slots_listed(given: inputs.SlotsListed, model: Model, frame: Frame) -> Step:
    return attrs.evolve(model, slots=given.slots), ()


@_update.register
def _save_done(given: inputs.SaveDone, model: Model, frame: Frame) -> Step:
    if given.problem is not None:
        return toasted(model, f"Not saved: {given.problem}", "warning"), (PlaySound("locked"),)
    if given.slot == effects.AUTOMATIC:
        return model, ()
    return toasted(model, "Saved", "check"), (PlaySound("save"),)


@_update.register
def _load_done(given: inputs.LoadDone, model: Model, frame: Frame) -> Step:
    """What was being read is saved before it makes room."""
    asked = saving(model, effects.AUTOMATIC) if isinstance(model.layers[0].screen, PlayScreen) else ()
    start = open_reader(given.playthrough, model.now)
    after = story_shown(model, start)
    if start.place == (0, 0):
        after, happened = told(after, start.moment)
        asked = (*asked, *happened)
    if given.notes:
        after = opened(after, NoticeScreen("The story has changed since", "\n".join(given.notes)))
    return after, asked


@_update.register
def _load_failed(given: inputs.LoadFailed, model: Model, frame: Frame) -> Step:
    return opened(model, NoticeScreen("This save cannot be loaded", given.message)), (PlaySound("locked"),)


@_update.register
def _warned(given: inputs.Warned, model: Model, frame: Frame) -> Step:
    return toasted(model, given.message, "warning"), ()


def _slide(model: Model, frame: Frame, region: Region, x: float, y: float) -> Step:
    """The slider's value where the pointer is."""
    track = region.track
    if track is None:
        return model, ()
    message: Message = (
        ScrollTo(_value(track, x, y)) if track.name == "scroll" else Change(track.name, _value(track, x, y))
    )
    return perform(message, model, frame)


def _value(track: Track, x: float, y: float) -> float:
    """The value at the point of the rail nearest to a point."""
    rail = track.rail
    share = (y - rail.y) / max(1, rail.h) if rail.h > rail.w else (x - rail.x) / max(1, rail.w)
    return track.low + max(0.0, min(1.0, share)) * (track.high - track.low)
