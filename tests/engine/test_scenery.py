"""The stage besides places and people: weather, camera, effects, transitions, ambience, music in a row."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.stories import codes_of, events, framed, load, program, transcript
from xostory.engine.advance import begin
from xostory.engine.events import (
    AmbienceChanged,
    CameraMoved,
    CharacterHidden,
    CharacterShown,
    EffectPlayed,
    Event,
    MusicChanged,
    PlaceChanged,
    WeatherChanged,
)
from xostory.engine.stage import WIDE, Camera, Stage
from xostory.play.moment import moment
from xostory.play.playthrough import read_on, start_playthrough
from xostory.play.snapshot import state_from_data, state_to_data
from xostory.play.transcript import as_data

PLACES = "  room: {name: Room, indoors: yes}\nvariables:\n"


def _played(script: str) -> list[Event]:
    text = framed(script + "- end: fin\n").replace("variables:\n", PLACES, 1)
    return events(program(text))


def _stage(script: str) -> Stage:
    text = framed(script + "- end: fin\n").replace("variables:\n", PLACES, 1)
    return begin(program(text)).state.stage


def _told(script: str, *kinds: type[Any]) -> list[dict[str, Any]]:
    return [as_data(one) for one in _played(script) if isinstance(one, kinds)]


def test_weather_lasts_from_place_to_place_and_is_told_when_it_changes() -> None:
    script = "- weather: rain\n- weather: rain\n- place: room\n- place: garden\n- weather: none\n"
    assert [one["weather"] for one in _told(script, WeatherChanged)] == ["rain", None]
    inside = _stage("- place: room\n  weather: snow\n")
    assert (inside.weather, inside.indoors) == ("snow", True)
    outside = _stage("- place: room\n  weather: snow\n- place: garden\n")
    assert (outside.weather, outside.indoors) == ("snow", False)


def test_the_camera_stays_until_it_is_moved_or_the_place_is_another_or_its_character_leaves() -> None:
    close = "- show: kitty\n- show: dae\n- camera: dae\n"
    assert _stage(close).camera == Camera("dae", 1.5)
    assert _stage(close + "- hide: kitty\n").camera == Camera("dae", 1.5)
    assert _stage(close + "- hide: dae\n").camera == WIDE
    assert _stage(close + "- hide: everyone\n").camera == WIDE
    assert _stage(close + "- place: garden\n").camera == WIDE
    assert _stage(close + "- camera: wide\n").camera == WIDE
    assert _stage("- camera: wide\n  zoom: 1.2\n- show: kitty\n- hide: kitty\n").camera == Camera(None, 1.2)


def test_camera_moves_that_change_something_are_told() -> None:
    script = "- camera: dae\n  zoom: 2\n  seconds: 3\n- camera: dae\n  zoom: 2\n- camera: wide\n"
    assert _told(script, CameraMoved) == [
        {"type": "camera_moved", "character": "dae", "zoom": 2.0, "seconds": 3.0},
        {"type": "camera_moved", "character": None, "zoom": 1.0, "seconds": None},
    ]


def test_effects_are_told_and_leave_the_stage_alone() -> None:
    assert _told("- effect: shake\n- effect: shake\n  seconds: 2\n", EffectPlayed) == [
        {"type": "effect_played", "effect": "shake", "seconds": None},
        {"type": "effect_played", "effect": "shake", "seconds": 2.0},
    ]
    assert _stage("- effect: blink\n") == Stage()


def test_how_things_come_and_go_is_told_and_forgotten() -> None:
    script = "- place: garden\n  transition: fade black\n  seconds: 2\n- show: dae\n  transition: slide left\n"
    script += "- hide: dae\n  transition: cut\n"
    how = [
        (one.transition, one.seconds)
        for one in _played(script)
        if isinstance(one, (PlaceChanged, CharacterShown, CharacterHidden))
    ]
    assert how == [("fade black", 2), ("slide left", None), ("cut", None)]
    assert _stage(script) == _stage("- place: garden\n")


def test_a_queue_of_music_is_one_thing() -> None:
    script = (
        "- music: [longing, first_day]\n- music: [longing, first_day]\n- music: longing\n  fade: 4\n- music: none\n"
    )
    assert [(one["music"], one["queue"], one["fade"]) for one in _told(script, MusicChanged)] == [
        ("longing", ["first_day"], None),
        ("longing", [], 4.0),
        (None, [], None),
    ]


def test_ambience_outlasts_places_until_it_is_another() -> None:
    script = "- ambience: rain\n  fade: 2\n- ambience: rain\n- place: garden\n"
    assert _told(script, AmbienceChanged) == [{"type": "ambience_changed", "ambience": "rain", "fade": 2.0}]
    assert _stage(script).ambience == "rain"
    assert _stage(script + "- ambience: none\n").ambience is None


def test_the_head_of_a_scene_sets_weather_and_ambience_with_and_without_a_place() -> None:
    plain = framed("- end: fin\n")
    placed = "  hall:\n    place: garden\n    weather: petals\n    transition: wipe\n    ambience: rain\n"
    first = begin(program(plain.replace("  hall:\n", placed)))
    assert (first.state.stage.weather, first.state.stage.ambience) == ("petals", "rain")
    assert [one.transition for one in first.events if isinstance(one, PlaceChanged)] == ["wipe"]
    bare = plain.replace("  hall:\n", "  hall:\n    weather: fog\n")
    assert begin(program(bare)).state.stage == Stage(weather="fog")
    assert "E207" in codes_of(plain.replace("  hall:\n", "  hall:\n    transition: wipe\n"))


def test_a_save_keeps_the_scenery() -> None:
    script = "- place: room\n  weather: storm\n- show: dae\n- camera: dae\n  zoom: 2\n- ambience: rain\n"
    script += "- music: [longing, longing]\n- choice: On?\n  options: [Yes]\n- end: fin\n"
    played = program(framed(script).replace("variables:\n", PLACES, 1))
    state = begin(played).state
    data = json.loads(json.dumps(state_to_data(played, state)))
    assert state_from_data(played, data).state.stage == state.stage
    for broken in (
        {"weather": "hail", "camera": {"character": "dae", "zoom": 99}, "queue": "x", "indoors": 1, "ambience": 3},
        {
            "weather": None,
            "camera": {"character": "nobody", "zoom": 2},
            "queue": [5],
            "indoors": None,
            "ambience": None,
        },
        {"weather": [], "camera": "dae", "queue": None, "indoors": [], "ambience": "x" * 300},
    ):
        data["stage"].update(broken)
        stage = state_from_data(played, data).state.stage
        assert (stage.weather, stage.camera, stage.queue, stage.ambience, stage.indoors) == (
            None,
            WIDE,
            (),
            None,
            False,
        )
    for key in ("weather", "camera", "queue", "indoors", "ambience"):
        del data["stage"][key]
    assert state_from_data(played, data).state.stage.camera == WIDE


def test_the_moment_knows_what_was_done_on_stage_since_the_beat_before() -> None:
    script = "- place: garden\n- effect: flash\n- One.\n- camera: wide\n  zoom: 2\n- Two.\n- Three.\n- end: fin\n"
    reading = start_playthrough(program(framed(script)))
    done = []
    for beat in range(3):
        at = moment(reading)
        done.append([type(one) for one in at.directions])
        assert at.stage.camera == Camera(None, 2 if beat else 1)
        reading = read_on(reading)
    assert done == [[PlaceChanged, EffectPlayed], [CameraMoved], []]


def test_nothing_of_it_is_in_a_transcript() -> None:
    script = "- weather: rain\n- camera: wide\n  zoom: 2\n- effect: flash\n- ambience: rain\n- Hello.\n- end: fin\n"
    assert transcript(framed(script)) == ["Hello.", "[Ending: Fin]"]


REFUSED = {
    "- weather: hail\n": ("E471", ""),
    "- weather: strom\n": ("E471", "storm"),
    "- weather: clear\n": ("E471", "none"),
    "- weather:\n": ("E203", ""),
    "- place: garden\n  weather: rian\n": ("E471", "rain"),
    "- place: garden\n  transition: fade\n": ("E470", "dissolve"),
    "- show: dae\n  transition: wipe\n": ("E470", ""),
    "- hide: dae\n  transition: slide lefft\n": ("E470", "slide left"),
    "- hide: everyone\n  transition: fade black\n": ("E470", ""),
    "- place: garden\n  seconds: 61\n": ("E212", ""),
    "- camera: kity\n": ("E301", "kitty"),
    "- camera: dae\n  zoom: 0.5\n": ("E212", ""),
    "- camera: dae\n  zoom: close\n": ("E212", ""),
    "- camera:\n": ("E203", ""),
    "- effect: shaek\n": ("E472", "shake"),
    "- effect: shake\n  zoom: 2\n": ("E200", ""),
    "- music: []\n": ("E203", ""),
    "- music: [longing, {a: b}]\n": ("E201", ""),
    "- music: longing\n  fade: soon\n": ("E212", ""),
    "- ambience: {a: b}\n": ("E201", ""),
    "- zoom: 2\n": ("E227", ""),
}


@pytest.mark.parametrize("script", REFUSED)
def test_refused(script: str) -> None:
    found = load(framed(script + "- end: fin\n")).diagnostics
    code, guess = REFUSED[script]
    assert code in [one.code for one in found], found
    if guess:
        assert [guess] == [one.did_you_mean for one in found if one.code == code]


def test_what_is_missing_is_told() -> None:
    assert "W520" in codes_of(framed("- ambience: rian\n- end: fin\n"))
    assert "W520" in codes_of(framed("- music: [longing, lnging]\n- end: fin\n"))
    assert "W520" not in codes_of(framed("- ambience: rain\n- music: [longing]\n- ambience: none\n- end: fin\n"))
