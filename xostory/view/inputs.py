"""What comes in from outside: the player's hands, the clock, and what the app brings back."""

from __future__ import annotations

from enum import Enum

import attrs

from xostory.play.playthrough import Playthrough
from xostory.play.slots import Slot


class Action(Enum):
    """What keys mean."""

    CONFIRM = "confirm"
    CANCEL = "cancel"
    UP = "up"
    DOWN = "down"
    LEFT = "left"
    RIGHT = "right"
    NEXT = "next"
    PREVIOUS = "previous"
    PAGE_UP = "page up"
    PAGE_DOWN = "page down"
    FIRST = "first"
    LAST = "last"
    BACK = "back"
    HISTORY = "history"
    NOTEBOOK = "notebook"
    HIDE = "hide"
    QUICK_SAVE = "quick save"
    QUICK_LOAD = "quick load"
    FULLSCREEN = "fullscreen"
    DELETE = "delete"
    PASTE = "paste"


@attrs.frozen
class Press:
    action: Action


@attrs.frozen
class Typed:
    """A character from the keyboard."""

    text: str


@attrs.frozen
class TextEntered:
    """Words for the field: typed, composed to their end, or pasted."""

    text: str


@attrs.frozen
class TextComposed:
    """What an input method is putting together; nothing once it is done."""

    text: str


@attrs.frozen
class PointerMoved:
    """To a point in virtual units; the same for the classes below."""

    x: float
    y: float


class Button(Enum):
    MAIN = 1
    MIDDLE = 2
    OTHER = 3


@attrs.frozen
class PointerPressed:
    x: float
    y: float
    button: Button = Button.MAIN


@attrs.frozen
class PointerReleased:
    x: float
    y: float


@attrs.frozen
class Wheel:
    """Turned up (positive) or down (negative) by so many notches."""

    notches: float


@attrs.frozen
class Tick:
    """The clock, in ms since any fixed moment; it never runs backwards."""

    now: float


@attrs.frozen
class CloseRequested:
    """The window is being closed."""


@attrs.frozen
class FocusChanged:
    """Whether the window is the one in use."""

    here: bool


@attrs.frozen
class SlotsListed:
    slots: tuple[Slot, ...]


@attrs.frozen
class SaveDone:
    """A save was written, or could not be: `problem` says why."""

    slot: str
    problem: str | None = None


@attrs.frozen
class LoadDone:
    playthrough: Playthrough
    notes: tuple[str, ...] = ()


@attrs.frozen
class LoadFailed:
    message: str


@attrs.frozen
class Warned:
    """Something went wrong that the player should see in passing."""

    message: str


Input = (
    Press
    | Typed
    | TextEntered
    | TextComposed
    | PointerMoved
    | PointerPressed
    | PointerReleased
    | Wheel
    | Tick
    | CloseRequested
    | FocusChanged
    | SlotsListed
    | SaveDone
    | LoadDone
    | LoadFailed
    | Warned
)
