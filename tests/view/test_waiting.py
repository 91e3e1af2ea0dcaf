"""Words wait for a place that comes in a way of its own, and a click never waits."""

from __future__ import annotations

import attrs

from tests.stories import framed, program
from tests.view.sample import LATER, sent, shown
from xostory.play.playthrough import start_playthrough
from xostory.view.frame import Particles, TextRun
from xostory.view.inputs import Action, PointerPressed, Press, Tick, Typed
from xostory.view.messages import Choose, PlayScreen
from xostory.view.model import Layer, Model
from xostory.view.reader import open_reader
from xostory.view.screens.stage import still

CLICK = PointerPressed(300, 300)
SCRIPT = """\
- One.
- place: garden
  transition: fade black
  seconds: 2
- Two.
- effect: flash
- pause: 1
- weather: rain
- place: garden
  transition: wipe
- choice: Which?
  options: [Three, Four]
- end: fin
"""


def reading(script: str = SCRIPT) -> Model:
    """At the beginning of a script, its words all there."""
    played = program(framed(script))
    model = Model(played, layers=(Layer(PlayScreen()),), now=LATER)
    return attrs.evolve(model, reader=open_reader(start_playthrough(played), 0.0))


def words(model: Model) -> str:
    return " ".join(item.text[: item.shown] for item in shown(model).items if isinstance(item, TextRun))


def at(model: Model) -> int:
    assert model.reader is not None
    return model.reader.playthrough.beat


def later(model: Model, ms: float) -> Model:
    return sent(model, Tick(model.now + ms))[0]


def test_words_wait_until_the_place_is_there() -> None:
    model, _ = sent(reading(), CLICK)
    assert at(model) == 1 and words(later(model, 1990)) == "" and shown(model).wake == 0
    assert "Two." in words(later(model, 4000))


def test_a_click_brings_them_at_once() -> None:
    model, _ = sent(reading(), CLICK, Tick(LATER + 100), CLICK)
    assert at(model) == 1 and model.reader is not None
    stage = still(model.program, model.reader.moment.stage)
    assert shown(model).items[: len(stage)] == stage
    assert "Two." in words(later(model, 1000))


def test_a_pause_begins_when_the_place_is_there_and_the_choice_waits_for_its_place() -> None:
    model, _ = sent(reading(), CLICK, CLICK, CLICK, CLICK)
    assert at(model) == 2
    model = later(model, 1001)
    assert at(model) == 3 and not any(isinstance(one.message, Choose) for one in shown(model).regions)
    assert sent(model, Typed("1"))[0].reader == model.reader
    model, _ = sent(model, Press(Action.CONFIRM))
    assert at(model) == 3 and any(isinstance(one.message, Choose) for one in shown(model).regions)


def test_going_back_and_forth_again_waits_for_nothing() -> None:
    model, _ = sent(reading(), CLICK, Tick(LATER + 9000), Press(Action.LEFT))
    assert at(model) == 0 and "One." in words(model)
    model, _ = sent(model, Press(Action.RIGHT))
    assert at(model) == 1 and "Two." in words(model)


def test_rain_wakes_the_window_now_and_then_and_fair_weather_and_calm_never_do() -> None:
    rain = reading("- weather: rain\n- One.\n- end: fin\n")
    wake = shown(rain).wake
    assert wake is not None and 0 < wake - rain.now <= 40
    assert shown(attrs.evolve(rain, now=wake)) != shown(rain) == shown(attrs.evolve(rain, now=wake - 1))
    assert shown(attrs.evolve(rain, away=True)).wake is None
    calm = attrs.evolve(rain, settings=attrs.evolve(rain.settings, reduce_motion=True))
    assert shown(calm).wake is None and any(isinstance(one, Particles) for one in shown(calm).items)
    assert shown(reading("- One.\n- end: fin\n")).wake is None


def test_the_time_of_a_choice_begins_when_it_is_there() -> None:
    script = "- One.\n- place: garden\n  transition: wipe\n  seconds: 3\n"
    script += "- choice: Quick!\n  within: 5\n  options:\n    - text: A\n      default: yes\n- end: fin\n"
    model, _ = sent(reading(script), CLICK)
    for _ in range(5):
        model = later(model, 500)
    assert model.reader is not None and model.reader.spent == 0
    for _ in range(4):
        model = later(model, 500)
    assert model.reader is not None and 0 < model.reader.spent <= 2000
