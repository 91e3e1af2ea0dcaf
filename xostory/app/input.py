"""From pygame's events to what they mean."""

from __future__ import annotations

import pygame

from xostory.app.painter import fit
from xostory.view.geometry import WIDTH
from xostory.view.inputs import (
    Action,
    Button,
    CloseRequested,
    FocusChanged,
    Input,
    PointerMoved,
    PointerPressed,
    PointerReleased,
    Press,
    TextComposed,
    TextEntered,
    Typed,
    Wheel,
)

KEYS = {
    pygame.K_RETURN: Action.CONFIRM,
    pygame.K_KP_ENTER: Action.CONFIRM,
    pygame.K_SPACE: Action.CONFIRM,
    pygame.K_ESCAPE: Action.CANCEL,
    pygame.K_UP: Action.UP,
    pygame.K_DOWN: Action.DOWN,
    pygame.K_LEFT: Action.LEFT,
    pygame.K_RIGHT: Action.RIGHT,
    pygame.K_PAGEUP: Action.PAGE_UP,
    pygame.K_PAGEDOWN: Action.PAGE_DOWN,
    pygame.K_HOME: Action.FIRST,
    pygame.K_END: Action.LAST,
    pygame.K_BACKSPACE: Action.BACK,
    pygame.K_DELETE: Action.DELETE,
    pygame.K_h: Action.HISTORY,
    pygame.K_n: Action.NOTEBOOK,
    pygame.K_v: Action.HIDE,
    pygame.K_F5: Action.QUICK_SAVE,
    pygame.K_F9: Action.QUICK_LOAD,
    pygame.K_F11: Action.FULLSCREEN,
}
_LETTERS = frozenset(key for key in KEYS if pygame.K_SPACE <= key <= pygame.K_z)
"""Keys that are letters while something is being written."""

# Outside of fields no text is asked of the system (its input methods would take the keys), so the keys tell digits.
_DIGITS = {pygame.K_0 + number: str(number) for number in range(10)}
_DIGITS |= {key: str(number) for number, key in enumerate(range(pygame.K_KP_1, pygame.K_KP_9 + 1), 1)}
_DIGIT_ROW = {pygame.KSCAN_1 + number: str(number + 1) for number in range(9)}  # where digits need the shift key

_BUTTONS = {1: Button.MAIN, 2: Button.MIDDLE, 3: Button.OTHER}


def translate(event: pygame.event.Event, window: tuple[int, int], writing: bool = False) -> Input | None:
    """The input an event is, if it is one; `window` is the window's size in pixels.

    While something is being `writing`, letters are no keys.
    """
    if event.type == pygame.QUIT:
        return CloseRequested()
    if event.type in (pygame.WINDOWFOCUSLOST, pygame.WINDOWFOCUSGAINED):
        return FocusChanged(event.type == pygame.WINDOWFOCUSGAINED)
    if event.type == pygame.KEYDOWN:
        return _key(event, writing)
    if writing and event.type == pygame.TEXTINPUT:
        return TextEntered(event.text)
    if writing and event.type == pygame.TEXTEDITING:
        return TextComposed(event.text)
    if event.type == pygame.MOUSEWHEEL:
        return Wheel(event.precise_y) if event.precise_y else None
    if event.type == pygame.MOUSEMOTION:
        return PointerMoved(*units(event.pos, window))
    if event.type == pygame.MOUSEBUTTONDOWN and event.button in _BUTTONS:
        return PointerPressed(*units(event.pos, window), _BUTTONS[event.button])
    if event.type == pygame.MOUSEBUTTONUP and event.button == 1:
        return PointerReleased(*units(event.pos, window))
    return None


def units(point: tuple[int, int], window: tuple[int, int]) -> tuple[float, float]:
    """A point of the window in virtual units."""
    inside = fit(*window)
    scale = inside.w / WIDTH
    return (point[0] - inside.x) / scale, (point[1] - inside.y) / scale


def _key(event: pygame.event.Event, writing: bool) -> Input | None:
    alt = event.mod & pygame.KMOD_ALT
    if event.key == pygame.K_RETURN and alt:
        return Press(Action.FULLSCREEN)
    if event.key == pygame.K_TAB:
        return None if alt else Press(Action.PREVIOUS if event.mod & pygame.KMOD_SHIFT else Action.NEXT)
    if _is_paste(event):
        return Press(Action.PASTE)
    action = None if writing and event.key in _LETTERS else KEYS.get(event.key)
    if action is not None or writing:
        return Press(action) if action else None
    letter = event.unicode if event.unicode.isprintable() else ""
    letter = letter or _DIGITS.get(event.key) or _DIGIT_ROW.get(getattr(event, "scancode", -1), "")
    return Typed(letter) if letter else None


def _is_paste(event: pygame.event.Event) -> bool:
    control = event.mod & (pygame.KMOD_CTRL | pygame.KMOD_META)
    shifted = event.mod & pygame.KMOD_SHIFT
    return bool((event.key == pygame.K_v and control) or (event.key == pygame.K_INSERT and shifted))
