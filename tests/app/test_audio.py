"""Music and sounds, on SDL's dummy device."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from tests.app.hand import ASSETS
from xostory.app.assets import Assets
from xostory.app.audio import Audio

Heard = tuple[Audio, list[str], Path]


@pytest.fixture
def heard(tmp_path: Path) -> Iterator[Heard]:
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


def test_music_plays_and_goes_over_into_silence(heard: Heard) -> None:
    audio, warnings, _ = heard
    audio.follow("first_day")
    assert pygame.mixer.music.get_busy() and not warnings
    audio.follow(None)
    pygame.mixer.music.stop()
    audio.start_wanted()
    assert not pygame.mixer.music.get_busy()


def test_the_next_music_waits_until_the_last_has_faded(heard: Heard) -> None:
    audio, _, _ = heard
    audio.follow("first_day")
    audio.follow("longing")
    audio.start_wanted()  # too early: the first one is still fading
    pygame.mixer.music.stop()
    assert not pygame.mixer.music.get_busy()
    audio.start_wanted()
    assert pygame.mixer.music.get_busy()


def test_missing_and_broken_files_are_warned_of_once_and_silent(heard: Heard) -> None:
    audio, warnings, folder = heard
    put(folder, "music/broken.ogg", b"no music")
    put(folder, "sounds/broken.ogg", b"no sound")
    for _ in range(2):
        for name in ("broken", "missing"):
            audio.follow(name)
            audio.follow(None)
            audio.play(name)
    assert sorted(warnings) == sorted(set(warnings)) and len(warnings) == 4


def test_silence_is_no_fault(heard: Heard) -> None:
    audio, warnings, _ = heard
    audio.follow(None)
    assert warnings == []


def test_volumes_are_heard_at_once(heard: Heard) -> None:
    audio, _, _ = heard
    audio.follow("first_day")
    audio.set_volumes(100, 100)
    loud = pygame.mixer.music.get_volume()
    audio.set_volumes(20, 0)
    assert 0 < pygame.mixer.music.get_volume() < loud == 1
    audio.play("click")
    assert not pygame.mixer.get_busy()
    audio.set_volumes(20, 80)
    audio.play("click")
    assert pygame.mixer.get_busy()
