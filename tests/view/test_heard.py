"""What the window asks of the sound."""

from __future__ import annotations

import attrs
import pytest

from tests.stories import framed, program
from xostory.play.playthrough import read_on, start_playthrough
from xostory.view.heard import Heard, heard
from xostory.view.messages import PlayScreen
from xostory.view.model import Layer, Model
from xostory.view.reader import open_reader

PLACES = "  room: {name: Room, indoors: yes}\nvariables:\n"
CASES = {
    "- One.\n": Heard(),
    "- music: [longing, first_day]\n  fade: 2\n- One.\n": Heard(("longing", "first_day"), 2.0),
    "- music: longing\n  fade: 2\n- music: none\n- One.\n": Heard(),
    "- ambience: city\n  fade: 3\n- One.\n": Heard(ambience="city", ambience_fade=3.0),
    "- weather: rain\n- One.\n": Heard(ambience="rain"),
    "- weather: petals\n- One.\n": Heard(),
    "- place: room\n  weather: storm\n- One.\n": Heard(ambience="storm", muffled=True),
    "- place: room\n  weather: rain\n- ambience: hall\n- One.\n": Heard(ambience="hall"),
}


def model(script: str) -> Model:
    text = framed(script + "- Two.\n- end: fin\n").replace("variables:\n", PLACES, 1)
    played = program(text)
    return Model(played, layers=(Layer(PlayScreen()),), reader=open_reader(start_playthrough(played), 0.0))


@pytest.mark.parametrize("script", CASES)
def test_what_is_heard(script: str) -> None:
    assert heard(model(script)) == CASES[script]


def test_a_fade_belongs_to_the_beat_of_the_change() -> None:
    first = model("- music: longing\n  fade: 2\n- One.\n")
    assert first.reader is not None
    later = attrs.evolve(first, reader=open_reader(read_on(first.reader.playthrough), 0.0))
    assert heard(later) == Heard(("longing",))


def test_a_title_without_music_is_silent() -> None:
    assert heard(Model(model("- One.\n").program)) == Heard()
