"""Music and sounds, on SDL's dummy device."""

from __future__ import annotations

import wave
from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from tests.app.hand import ASSETS
from xostory.app.ambience import CHANNELS
from xostory.app.assets import Assets
from xostory.app.audio import Audio
from xostory.play.settings import Settings
from xostory.view.heard import Heard

Fixture = tuple[Audio, list[str], Path]


@pytest.fixture
def heard(tmp_path: Path) -> Iterator[Fixture]:
    """Audio that looks in an empty folder first."""
    warnings: list[str] = []
    pygame.display.init()
    audio = Audio(Assets((tmp_path, ASSETS), warnings.append))
    assert audio.works
    yield audio, warnings, tmp_path
    audio.close()
    pygame.display.quit()


def put(folder: Path, name: str, content: bytes) -> None:
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_bytes(content)


def test_music_plays_and_goes_over_into_silence(heard: Fixture) -> None:
    audio, warnings, _ = heard
    audio.follow(Heard(("first_day",)))
    assert pygame.mixer.music.get_busy() and not warnings
    audio.follow(Heard())
    pygame.mixer.music.stop()
    audio.start_wanted()
    assert not pygame.mixer.music.get_busy()


def test_the_next_music_waits_until_the_last_has_faded(heard: Fixture) -> None:
    audio, _, _ = heard
    audio.follow(Heard(("first_day",)))
    audio.follow(Heard(("longing",)))
    audio.start_wanted()  # too early: the first one is still fading
    pygame.mixer.music.stop()
    assert not pygame.mixer.music.get_busy()
    audio.start_wanted()
    assert pygame.mixer.music.get_busy()


def test_missing_and_broken_files_are_warned_of_once_and_silent(heard: Fixture) -> None:
    audio, warnings, folder = heard
    put(folder, "music/broken.ogg", b"no music")
    put(folder, "sounds/broken.ogg", b"no sound")
    put(folder, "ambience/broken.ogg", b"no sound")
    for _ in range(2):
        for name in ("broken", "missing"):
            audio.follow(Heard((name,), ambience=name))
            audio.follow(Heard())
            audio.play(name)
    assert sorted(warnings) == sorted(set(warnings)) and len(warnings) == 6


def test_silence_is_no_fault(heard: Fixture) -> None:
    audio, warnings, _ = heard
    audio.follow(Heard())
    assert warnings == []


def test_volumes_are_heard_at_once(heard: Fixture) -> None:
    audio, _, _ = heard
    audio.follow(Heard(("first_day",)))
    audio.set_volumes(Settings(music_volume=100))
    loud = pygame.mixer.music.get_volume()
    audio.set_volumes(Settings(music_volume=20, sound_volume=0))
    assert 0 < pygame.mixer.music.get_volume() < loud == 1
    audio.play("click")
    assert not pygame.mixer.get_busy()
    audio.set_volumes(Settings(music_volume=20, sound_volume=80))
    audio.play("click")
    assert pygame.mixer.get_busy()


def tone(folder: Path, name: str, seconds: float = 0.05) -> None:
    """A short sound that is one."""
    (folder / name).parent.mkdir(exist_ok=True)
    with wave.open(str(folder / name), "wb") as file:
        file.setparams((1, 2, 44100, 0, "NONE", ""))
        file.writeframes(b"\x10\x27" * int(44100 * seconds))


@pytest.fixture
def loaded(heard: Fixture, monkeypatch: pytest.MonkeyPatch) -> tuple[Audio, Path, list[tuple[str, int, int]]]:
    """Audio with pieces a, b and c, and what was asked of the mixer: name, loops, ms of fading in."""
    audio, _, folder = heard
    asked: list[tuple[str, int, int]] = []
    name = [""]
    load, begin = pygame.mixer.music.load, pygame.mixer.music.play

    def loading(path: Path) -> None:
        name[0] = path.stem
        load(path)

    def playing(loops: int, fade_ms: int) -> None:
        asked.append((name[0], loops, fade_ms))
        begin(loops=loops, fade_ms=fade_ms)

    for piece in "abc":
        put(folder, f"music/{piece}.ogg", (ASSETS / "music" / "longing.ogg").read_bytes())
    monkeypatch.setattr(pygame.mixer.music, "load", loading)
    monkeypatch.setattr(pygame.mixer.music, "play", playing)
    return audio, folder, asked


Loaded = tuple[Audio, Path, list[tuple[str, int, int]]]


def over(audio: Audio) -> None:
    """The piece has come to its end."""
    pygame.mixer.music.stop()
    audio.start_wanted()


def test_of_several_pieces_each_is_heard_once_and_the_last_over_and_over(loaded: Loaded) -> None:
    audio, _, asked = loaded
    audio.follow(Heard(("a", "b", "c")))
    for _ in range(3):
        over(audio)
    assert [(name, loops) for name, loops, _ in asked] == [("a", 0), ("b", 0), ("c", -1), ("c", -1)]


def test_a_piece_that_is_missing_is_passed_over(loaded: Loaded) -> None:
    audio, _, asked = loaded
    audio.follow(Heard(("x", "a", "y", "b")))
    over(audio)
    assert [name for name, _, _ in asked] == ["a", "b"]


def test_the_same_piece_goes_on_under_another_list(loaded: Loaded) -> None:
    audio, _, asked = loaded
    audio.follow(Heard(("a", "b")))
    audio.follow(Heard(("a", "c")))
    assert len(asked) == 1 and pygame.mixer.music.get_busy()
    over(audio)
    assert asked[-1][:2] == ("c", -1)
    audio.follow(Heard(("c", "a")))  # it would never end by itself
    over(audio)
    over(audio)
    assert [name for name, _, _ in asked[2:]] == ["c", "a"]


def test_a_fade_is_shared_by_what_goes_and_what_comes(loaded: Loaded, monkeypatch: pytest.MonkeyPatch) -> None:
    audio, _, asked = loaded
    outs: list[int] = []
    monkeypatch.setattr(pygame.mixer.music, "fadeout", outs.append)
    audio.follow(Heard(("a",), music_fade=3.0))
    audio.follow(Heard(("b",), music_fade=4.0))
    over(audio)
    audio.follow(Heard(music_fade=5.0))
    over(audio)
    assert [fade for _, _, fade in asked] == [3000, 2000] and outs == [2000, 5000]
    audio.follow(Heard(("c",)))
    audio.follow(Heard(("a",), music_fade=0.0))
    assert not pygame.mixer.music.get_busy()


def test_one_ambience_goes_while_the_other_comes(heard: Fixture) -> None:
    audio, warnings, folder = heard
    tone(folder, "ambience/sea.ogg")
    tone(folder, "ambience/hills.ogg")
    audio.follow(Heard(ambience="sea", ambience_fade=0.0))
    audio.follow(Heard(ambience="hills", ambience_fade=9.0))
    first, second = (pygame.mixer.Channel(number) for number in range(CHANNELS))
    assert first.get_busy() and second.get_busy() and first.get_sound() is not second.get_sound()
    audio.follow(Heard(ambience_fade=0.0))
    assert not warnings


def test_what_is_outside_is_heard_softly_and_volumes_are_heard_at_once(heard: Fixture) -> None:
    audio, _, folder = heard
    tone(folder, "ambience/rain.ogg")
    audio.set_volumes(Settings(ambience_volume=100))
    audio.follow(Heard(ambience="rain"))
    playing = next(sound for number in range(CHANNELS) if (sound := pygame.mixer.Channel(number).get_sound()))
    outside = playing.get_volume()
    audio.follow(Heard(ambience="rain", muffled=True))
    inside = playing.get_volume()
    audio.set_volumes(Settings(ambience_volume=100, sound_volume=0))
    assert playing.get_volume() == inside
    audio.set_volumes(Settings(ambience_volume=50))
    assert 0 < playing.get_volume() < inside < outside == 1


def test_sounds_leave_the_ambience_its_channels(heard: Fixture) -> None:
    audio, _, folder = heard
    tone(folder, "ambience/sea.ogg", 5)
    audio.follow(Heard(ambience="sea", ambience_fade=0.0))
    for _ in range(20):
        audio.play("click")
    assert any(pygame.mixer.Channel(number).get_busy() for number in range(CHANNELS))
