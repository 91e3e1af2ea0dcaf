"""The stage: places, music, sounds, who is there, pauses."""

from __future__ import annotations

import pytest

from tests.stories import codes_of, events, framed, program
from xostory.engine.advance import begin
from xostory.engine.events import CharacterHidden, CharacterShown, MusicChanged, Paused, PlaceChanged, SoundPlayed
from xostory.engine.stage import EMPTY_STAGE, Actor, Stage

PLACES = "  beach: {name: Beach, times: [night, day]}\n  attic: Attic\nvariables:\n"


def _stage(script: str) -> Stage:
    text = framed(script + "- end: fin\n").replace("variables:\n", PLACES, 1)
    return begin(program(text)).state.stage


def test_before_anything_the_stage_is_empty() -> None:
    assert _stage("- Hello.\n") == EMPTY_STAGE


@pytest.mark.parametrize(
    ("script", "place", "time"),
    [
        ("- place: garden\n", "garden", "day"),
        ("- place: garden\n  time: dusk\n", "garden", "dusk"),
        ("- place: beach\n", "beach", "night"),
        ("- place: attic\n", "attic", "day"),
        ("- place: beach\n- place: attic\n", "attic", "night"),
        ("- place: beach\n- place: garden\n", "garden", "day"),
        ("- place: garden\n  time: dusk\n- place: beach\n", "beach", "night"),
        ("- place: garden\n  time: dusk\n- place: attic\n", "attic", "dusk"),
        ("- place: attic\n  time: night\n- place: attic\n", "attic", "night"),
    ],
)
def test_the_time_stays_where_the_new_place_has_it(script: str, place: str, time: str) -> None:
    stage = _stage(script)
    assert (stage.place, stage.time) == (place, time)


def test_another_place_clears_the_cast_and_keeps_the_music() -> None:
    stage = _stage("- place: garden\n- music: longing\n- show: kitty\n- place: beach\n")
    assert (stage.cast, stage.music) == ((), "longing")


def test_music_none_is_silence() -> None:
    assert _stage("- music: longing\n- music: none\n").music is None


def test_the_same_music_again_changes_nothing() -> None:
    script = "- music: longing\n- music: longing\n- music: none\n- music: none\n- end: fin\n"
    changes = [one.music for one in events(program(framed(script))) if isinstance(one, MusicChanged)]
    assert changes == ["longing", None]


def test_somebody_enters_as_usual_and_keeps_what_is_not_said() -> None:
    assert _stage("- show: kitty\n").cast == (Actor("kitty", "neutral", "uniform", "center"),)
    script = "- show: kitty smile\n  at: far left\n  outfit: casual\n- show: kitty\n- show: kitty sad\n"
    assert _stage(script).cast == (Actor("kitty", "sad", "casual", "far left"),)


def test_who_left_comes_back_as_usual() -> None:
    script = "- show: kitty smile\n  at: left\n- hide: kitty\n- show: kitty\n"
    assert _stage(script).cast == (Actor("kitty", "neutral", "uniform", "center"),)


def test_moving_keeps_the_order_of_entrance() -> None:
    script = "- show: kitty\n- show: dae\n- show: kitty smile\n  at: right\n"
    assert [one.character for one in _stage(script).cast] == ["kitty", "dae"]


def test_a_line_with_a_mood_changes_the_face_of_who_is_on_stage() -> None:
    assert _stage("- show: kitty\n- kitty sad: Oh.\n").cast[0].mood == "sad"
    assert _stage("- show: kitty\n- dae sad: Oh.\n").cast[0].mood == "neutral"
    assert _stage("- kitty sad: Oh.\n").cast == ()
    assert _stage("- show: kitty sad\n- kitty: Oh.\n").cast[0].mood == "sad"


def test_a_mood_that_shows_already_is_no_event() -> None:
    shown = events(program(framed("- show: kitty sad\n- kitty sad: Oh.\n- end: fin\n")))
    assert sum(isinstance(one, CharacterShown) for one in shown) == 1


def test_hide_everyone() -> None:
    script = "- hide: everyone\n- show: kitty\n- show: dae\n- hide: everyone\n- hide: dae\n- end: fin\n"
    hidden = [one.character for one in events(program(framed(script))) if isinstance(one, CharacterHidden)]
    assert hidden == [None]


def test_sounds_and_pauses() -> None:
    found = events(program(framed("- sound: chime\n- pause: 1.5\n- pause: 0\n- sound: chime\n- end: fin\n")))
    assert [one.sound for one in found if isinstance(one, SoundPlayed)] == ["chime", "chime"]
    assert [one.seconds for one in found if isinstance(one, Paused)] == [1.5, 0]


def test_every_stage_event_carries_the_stage_from_then_on() -> None:
    script = "- place: garden\n- show: kitty\n- music: longing\n- hide: kitty\n- end: fin\n"
    played = begin(program(framed(script)))
    staged = (PlaceChanged, CharacterShown, MusicChanged, CharacterHidden)
    stages = [one.stage for one in played.events if isinstance(one, staged)]
    assert len(stages) == 4
    assert stages[-1] == played.state.stage


def test_the_head_of_a_scene_sets_the_stage() -> None:
    text = framed("- end: fin\n").replace(
        "  hall:\n", "  hall:\n    place: garden\n    time: dusk\n    music: longing\n"
    )
    assert begin(program(text)).state.stage == Stage("garden", "dusk", "longing")


REFUSED = {
    "- place: gaden\n": "E304",
    "- place:\n": "E203",
    "- place: garden\n  time: night\n": "E305",
    "- show: kity\n": "E301",
    "- show: kitty hapy\n": "E302",
    "- show: kitty\n  at: middle\n": "E307",
    "- show:\n": "E203",
    "- hide: nobody\n": "E301",
    "- dae hapy: Hello.\n": "E302",
    "- dae sad smile: Hello.\n": "E302",
    "- dae: Hello.\n  at: left\n": "E200",
    "- dae: [a]\n": "E201",
    "- pause: -1\n": "E212",
    "- pause: 61\n": "E212",
    "- pause: a while\n": "E212",
    "- pause: 1.2.3\n": "E212",
    "- pause: ²\n": "E212",
    "- pause:\n": "E212",
    "- sound: a\n  music: b\n": "E210",
}


@pytest.mark.parametrize("script", REFUSED)
def test_refused(script: str) -> None:
    assert REFUSED[script] in codes_of(framed(script + "- end: fin\n"))
