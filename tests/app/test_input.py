"""What keys, buttons and wheel mean."""

from __future__ import annotations

from typing import Any

import pygame
import pytest

from tests.app.hand import key, wheel
from xostory.app.input import translate, units
from xostory.view.inputs import (
    Action,
    Button,
    CloseRequested,
    FocusChanged,
    PointerMoved,
    PointerPressed,
    PointerReleased,
    Press,
    TextComposed,
    TextEntered,
    Typed,
    Wheel,
)

WINDOW = (1280, 720)


@pytest.mark.parametrize(
    ("code", "text", "mod", "meant"),
    [
        (pygame.K_SPACE, " ", 0, Press(Action.CONFIRM)),
        (pygame.K_RETURN, "\r", 0, Press(Action.CONFIRM)),
        (pygame.K_RETURN, "\r", pygame.KMOD_LALT, Press(Action.FULLSCREEN)),
        (pygame.K_TAB, "\t", 0, Press(Action.NEXT)),
        (pygame.K_TAB, "\t", pygame.KMOD_LSHIFT, Press(Action.PREVIOUS)),
        (pygame.K_TAB, "\t", pygame.KMOD_LALT, None),
        (pygame.K_PAGEUP, "", 0, Press(Action.PAGE_UP)),
        (pygame.K_F9, "", 0, Press(Action.QUICK_LOAD)),
        (pygame.K_2, "2", 0, Typed("2")),
        (pygame.K_KP2, "2", 0, Typed("2")),
        (pygame.K_2, "", 0, Typed("2")),
        (pygame.K_KP2, "", 0, Typed("2")),
        (pygame.K_v, "", pygame.KMOD_LCTRL, Press(Action.PASTE)),
        (pygame.K_v, "", pygame.KMOD_LMETA, Press(Action.PASTE)),
        (pygame.K_INSERT, "", pygame.KMOD_LSHIFT, Press(Action.PASTE)),
        (pygame.K_DELETE, "", 0, Press(Action.DELETE)),
        (pygame.K_LSHIFT, "", pygame.KMOD_LSHIFT, None),
    ],
)
def test_keys(code: int, text: str, mod: int, meant: object) -> None:
    assert translate(key(code, text, mod)[0], WINDOW) == meant


def test_pointer_and_wheel() -> None:
    at: dict[str, Any] = {"pos": (640, 360)}
    assert translate(pygame.event.Event(pygame.MOUSEMOTION, **at), WINDOW) == PointerMoved(960, 540)
    pressed = [translate(pygame.event.Event(pygame.MOUSEBUTTONDOWN, button=n, **at), WINDOW) for n in (1, 2, 3, 4)]
    assert pressed == [
        PointerPressed(960, 540, Button.MAIN),
        PointerPressed(960, 540, Button.MIDDLE),
        PointerPressed(960, 540, Button.OTHER),
        None,
    ]
    assert translate(pygame.event.Event(pygame.MOUSEBUTTONUP, button=1, **at), WINDOW) == PointerReleased(960, 540)
    assert translate(wheel(-1.5)[0], WINDOW) == Wheel(-1.5)
    assert translate(wheel(0)[0], WINDOW) is None
    assert translate(pygame.event.Event(pygame.QUIT), WINDOW) == CloseRequested()


def test_a_point_on_the_bars_is_outside_the_canvas() -> None:
    assert units((0, 0), (1024, 768))[1] < 0
    assert units((512, 384), (1024, 768)) == pytest.approx((960, 540), abs=2)


def test_the_window_tells_whether_it_is_in_use() -> None:
    assert translate(pygame.event.Event(pygame.WINDOWFOCUSLOST), WINDOW) == FocusChanged(False)
    assert translate(pygame.event.Event(pygame.WINDOWFOCUSGAINED), WINDOW) == FocusChanged(True)


@pytest.mark.parametrize("code", [*map(ord, " 2abcdefghijklmnopqrstuvwxyz"), pygame.K_KP2])
def test_letters_are_no_keys_while_something_is_written(code: int) -> None:
    assert translate(key(code, "x")[0], WINDOW, writing=True) is None


@pytest.mark.parametrize(
    ("code", "meant"),
    [
        (pygame.K_RETURN, Action.CONFIRM),
        (pygame.K_BACKSPACE, Action.BACK),
        (pygame.K_LEFT, Action.LEFT),
        (pygame.K_HOME, Action.FIRST),
        (pygame.K_ESCAPE, Action.CANCEL),
        (pygame.K_F5, Action.QUICK_SAVE),
    ],
)
def test_other_keys_stay_keys_while_something_is_written(code: int, meant: Action) -> None:
    assert translate(key(code)[0], WINDOW, writing=True) == Press(meant)


def test_text_counts_only_while_something_is_written() -> None:
    entered = pygame.event.Event(pygame.TEXTINPUT, text="한")
    composed = pygame.event.Event(pygame.TEXTEDITING, text="하", start=1, length=0)
    assert translate(entered, WINDOW, writing=True) == TextEntered("한")
    assert translate(composed, WINDOW, writing=True) == TextComposed("하")
    assert translate(entered, WINDOW) is None
    assert translate(composed, WINDOW) is None


def test_digits_are_told_by_their_place_where_they_need_the_shift_key() -> None:
    event = pygame.event.Event(pygame.KEYDOWN, key=pygame.K_AMPERSAND, unicode="", mod=0, scancode=pygame.KSCAN_1)
    assert translate(event, WINDOW) == Typed("1")
