"""What the keys do on each screen."""

from __future__ import annotations

from collections.abc import Callable

import attrs

from xostory.view import effects, field, focus
from xostory.view.field import Field
from xostory.view.frame import Frame
from xostory.view.inputs import Action
from xostory.view.messages import (
    Change,
    Close,
    CreditsScreen,
    HideInterface,
    HistoryScreen,
    Message,
    NotebookScreen,
    Open,
    PauseScreen,
    ReadOn,
    RollBack,
    RollForward,
    Save,
    ScrollTo,
    Send,
    TitleScreen,
    ToTitle,
)
from xostory.view.model import Model, with_top
from xostory.view.perform import Step, perform, written
from xostory.view.screens import notebook
from xostory.view.telling import toasted

ARROWS = (Action.UP, Action.DOWN, Action.LEFT, Action.RIGHT, Action.NEXT, Action.PREVIOUS)

HASTY = 350.0
"""A key or a click so soon (ms) after a choice appeared was meant for the text before it."""

LINE = 110.0
"""Units an arrow key scrolls."""
_LINES = {Action.UP: -LINE, Action.DOWN: LINE}

_STORY: dict[Action, Message] = {
    Action.CANCEL: Open(PauseScreen()),
    Action.PAGE_UP: RollBack(),
    Action.BACK: RollBack(),
    Action.PAGE_DOWN: RollForward(),
    Action.HISTORY: Open(HistoryScreen()),
    Action.HIDE: HideInterface(),
    Action.QUICK_SAVE: Save("quick"),
}


def pressed(action: Action, model: Model, frame: Frame) -> Step:
    """The model after a key."""
    if action is Action.FULLSCREEN:
        return perform(Change("fullscreen"), model, frame)
    if action is Action.QUICK_LOAD and (model.playing or isinstance(model.top.screen, TitleScreen)):
        return _quick_load(model)
    if model.hidden:
        return perform(HideInterface(), model, frame)
    if model.playing:
        return _in_story(action, model, frame)
    return _in_menu(action, model, frame)


def _quick_load(model: Model) -> Step:
    if any(one.slot == "quick" for one in model.slots):
        return model, (effects.LoadSlot("quick"),)
    return toasted(model, "There is no quick save yet", "info"), ()


def _in_story(action: Action, model: Model, frame: Frame) -> Step:
    """Left and right move in time, unless a button beside the story has the focus."""
    if model.writing and (step := _in_field(action, model, frame)) is not None:
        return step
    if action is Action.NOTEBOOK:
        return perform(Open(NotebookScreen()), model, frame) if notebook.tabs(model.program) else (model, ())
    message = _STORY.get(action)
    if message is not None:
        return perform(message, model, frame)
    region = frame.region(model.top.focus)
    if action in (Action.LEFT, Action.RIGHT) and not focus.keeps_arrows(region):
        return perform(RollBack() if action is Action.LEFT else RollForward(), model, frame)
    if action in _LINES and region is None and _is_only_text(frame) and frame.scroll and frame.scroll.limit > 0:
        return perform(ScrollTo(focus.scrolled(frame.scroll, _LINES[action])), model, frame)  # over a chat
    if action is Action.CONFIRM and _is_hasty(model):
        return model, ()
    if action is Action.CONFIRM and region is None and frame.region(ReadOn()) is not None:
        return perform(ReadOn(), model, frame)
    beside = region is not None and (region.tool or focus.is_linked_word(region.message))
    if action is Action.DOWN and beside and frame.region(ReadOn()) is not None:
        return with_top(model, attrs.evolve(model.top, focus=None)), ()  # back to the text
    return _focus_key(action, model, frame)


def _in_field(action: Action, model: Model, frame: Frame) -> Step | None:
    """What a key does to what is being written, if it is for that; a button beside the story keeps its own."""
    here, region = model.reader, frame.region(model.top.focus)
    if here is None or here.field is None or model.now < here.since:
        return None
    if here.field.composed and action in (*_EDITING, *ARROWS, Action.CONFIRM, Action.CANCEL):
        return model, ()  # it is the input method's
    if action is Action.PASTE:
        return model, (effects.Paste(),)
    if region is not None and region.tool and action is not Action.BACK:
        return None
    if action is Action.CONFIRM:
        return (model, ()) if _is_hasty(model) else perform(Send(), model, frame)
    edit = _EDITING.get(action)
    return (written(model, edit(here.field, model.now)), ()) if edit else None


_EDITING: dict[Action, Callable[[Field, float], Field]] = {
    Action.BACK: field.erased,
    Action.DELETE: lambda text, now: field.erased(text, now, ahead=True),
    Action.LEFT: lambda text, now: field.moved(text, -1, now),
    Action.RIGHT: lambda text, now: field.moved(text, 1, now),
    Action.FIRST: lambda text, now: field.placed(text, 0, now),
    Action.LAST: lambda text, now: field.placed(text, len(text.text), now),
}


def _is_hasty(model: Model) -> bool:
    """Whether a choice or question is so new that a key was meant for the text before it."""
    reader = model.reader
    if reader is None or reader.moment.question is None:
        return False
    return 0 <= model.now - reader.since < HASTY


def _in_menu(action: Action, model: Model, frame: Frame) -> Step:
    if action in (Action.CANCEL, Action.BACK):
        return perform(*_way_out(model), frame)
    if action in (Action.PAGE_UP, Action.PAGE_DOWN, Action.FIRST, Action.LAST):
        return _scroll_key(action, model, frame)
    if action in (Action.UP, Action.DOWN) and _is_only_text(frame) and frame.scroll:
        return perform(ScrollTo(focus.scrolled(frame.scroll, _LINES[action])), model, frame)
    region = frame.region(model.top.focus)
    if region is not None and region.track is not None and action in (Action.LEFT, Action.RIGHT):
        step = region.track.step * (1 if action is Action.RIGHT else -1)
        changed = Change(region.track.name, region.track.value + step)
        return perform(changed, model, frame)
    return _focus_key(action, model, frame)


def _is_only_text(frame: Frame) -> bool:
    """Whether there is something to scroll and nothing in it to focus."""
    return frame.scroll is not None and not any(one.window for one in frame.regions)


def _way_out(model: Model) -> tuple[Message, Model]:
    """What Escape does: the credits lead to the title, the title leads nowhere."""
    if isinstance(model.top.screen, CreditsScreen):
        return ToTitle(), model
    return (ScrollTo(), model) if isinstance(model.top.screen, TitleScreen) else (Close(), model)


def _scroll_key(action: Action, model: Model, frame: Frame) -> Step:
    if frame.scroll is None:
        return model, ()
    page = frame.scroll.window.h * 0.85
    far = {Action.PAGE_UP: -page, Action.PAGE_DOWN: page, Action.FIRST: -1e9, Action.LAST: 1e9}[action]
    return perform(ScrollTo(focus.scrolled(frame.scroll, far)), model, frame)


def _focus_key(action: Action, model: Model, frame: Frame) -> Step:
    """Enter presses what has the focus, arrows move it; without one the first key only shows it."""
    region = frame.region(model.top.focus)
    if action is Action.CONFIRM and region is not None:
        return (model, ()) if region.track else perform(region.message, model, frame)
    if action is Action.CONFIRM and isinstance(model.top.screen, TitleScreen) and frame.regions:
        return perform(frame.regions[0].message, model, frame)
    if action not in (*ARROWS, Action.CONFIRM):
        return model, ()
    target = focus.first(model.top.screen, frame) if region is None else None
    if target is None:
        target = focus.moved(frame, model.top.focus, action)
    scroll = focus.revealing(frame, target)
    layer = attrs.evolve(model.top, focus=target, scroll=model.top.scroll if scroll is None else scroll)
    return with_top(model, layer), ()
