"""Timed choices on screen: time passes only while the choice is looked at."""

from __future__ import annotations

import attrs
import pytest

from tests.view.sample import LATER, choice_beat, in_time, over, reading, sent, shown
from xostory.play.settings import DOUBLE, NO_LIMIT
from xostory.view import clock, messages
from xostory.view.effects import PlaySound, SaveSlot, WriteSettings
from xostory.view.frame import Panel
from xostory.view.inputs import Action, FocusChanged, Press, Tick, Wheel
from xostory.view.messages import Change, PauseScreen, SettingsScreen
from xostory.view.model import Model, with_top

SECOND = 1000.0


def later(model: Model, seconds: float) -> Model:
    """So much later, a tick every half second."""
    start = model.now
    for half in range(1, round(seconds * 2) + 1):
        model, _ = sent(model, Tick(start + half * SECOND / 2))
    return model


def spent(model: Model) -> float:
    assert model.reader is not None
    return model.reader.spent


def has_chosen(model: Model) -> bool:
    assert model.reader is not None
    return model.reader.playthrough.turn == 1


def test_after_the_time_the_default_is_taken() -> None:
    model = later(in_time(0), 7.5)
    assert spent(model) == 7.5 * SECOND
    assert not has_chosen(model)
    model, asked = sent(model, Tick(model.now + 500))
    assert has_chosen(model)
    assert model.reader is not None and model.reader.moment.line is not None
    assert model.reader.moment.line.text == "Ow. Hi."
    assert PlaySound("whoosh") in asked


def test_a_choice_that_is_not_timed_waits() -> None:
    model = reading(choice_beat())
    assert clock.limit(model) is None
    assert shown(model).wake is None
    assert not has_chosen(later(model, 30))


@pytest.mark.parametrize("stop", ["menu", "hidden", "away"])
def test_time_stands_still_while_the_choice_is_not_looked_at(stop: str) -> None:
    model = later(in_time(0), 2)
    stopped = {
        "menu": over(model, PauseScreen()),
        "hidden": attrs.evolve(model, hidden=True),
        "away": sent(model, FocusChanged(False))[0],
    }[stop]
    assert not clock.is_running(stopped)
    assert shown(stopped).wake is None
    waited = later(stopped, 60)
    assert spent(waited) == 2 * SECOND
    back = {
        "menu": lambda: sent(waited, Press(Action.CANCEL))[0],
        "hidden": lambda: attrs.evolve(waited, hidden=False),
        "away": lambda: sent(waited, FocusChanged(True))[0],
    }[stop]()
    assert has_chosen(later(back, 6))


def test_a_computer_that_slept_was_not_looked_at() -> None:
    model, _ = sent(in_time(0), Tick(LATER + 3_600_000))
    assert spent(model) == clock.LEAP


@pytest.mark.parametrize(("pace", "seconds"), [(DOUBLE, 16), (NO_LIMIT, None)])
def test_a_player_can_have_more_time(pace: int, seconds: float | None) -> None:
    model = in_time(0)
    model = attrs.evolve(model, settings=attrs.evolve(model.settings, choice_time=pace))
    assert clock.limit(model) == (seconds and seconds * SECOND)
    assert has_chosen(later(model, 30)) is (seconds is not None)


def test_the_setting_is_kept() -> None:
    model = over(in_time(0), SettingsScreen())
    model = with_top(model, attrs.evolve(model.top, focus=Change("choice_time")))
    after, asked = sent(model, Press(Action.RIGHT))
    assert after.settings.choice_time == DOUBLE
    assert WriteSettings(after.settings) in asked


def test_who_comes_back_to_a_choice_has_all_the_time() -> None:
    model = later(in_time(0), 8)
    assert has_chosen(model)
    model, _ = sent(model, Wheel(1))
    assert not has_chosen(model)
    assert clock.limit(model) is None
    assert not has_chosen(later(model, 30))


def test_the_bar_shrinks_and_what_is_taken_then_is_marked() -> None:
    def bar(model: Model) -> float:
        panels = [item for item in shown(model).items if isinstance(item, Panel)]
        return max(item.rect.w for item in panels if item.rect.h == 14 and item.fill[3] == 255)

    assert bar(in_time(6000)) < bar(in_time(2000))
    labels = [region.label for region in shown(in_time(0)).regions if isinstance(region.message, messages.Choose)]
    assert [label.endswith("(when time is up)") for label in labels] == [False, True]


def test_a_choice_in_time_is_saved_like_any_other() -> None:
    model = in_time(0)
    _, asked = sent(model, Press(Action.QUICK_SAVE))
    assert any(isinstance(one, SaveSlot) for one in asked)


def test_time_begins_when_the_choice_is_there() -> None:
    model = in_time(0)
    assert model.reader is not None
    waiting = attrs.evolve(model, reader=attrs.evolve(model.reader, since=model.now + 3 * SECOND))
    assert spent(later(waiting, 3)) < SECOND
    assert spent(later(waiting, 5)) >= 2 * SECOND
