"""Settings on disk: whatever is there, the game has some."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xostory.play.settings import NO_LIMIT, RANGES, Settings, read_settings, with_setting, write_settings


def test_what_was_written_is_read(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "settings.json"
    settings = Settings(
        text_speed=9,
        music_volume=0,
        sound_volume=100,
        ambience_volume=15,
        text_size=150,
        choice_time=NO_LIMIT,
        fullscreen=True,
        reduce_motion=True,
    )
    write_settings(file, settings)
    assert read_settings(file) == (settings, None)


def test_no_file_means_the_usual_settings(tmp_path: Path) -> None:
    assert read_settings(tmp_path / "none.json") == (Settings(), None)


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe", b"[]", b"7", b"[" * 100_000])
def test_a_broken_file_means_the_usual_settings_and_a_word_about_it(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "settings.json"
    file.write_bytes(content)
    settings, problem = read_settings(file)
    assert settings == Settings() and problem is not None and str(file) in problem


def test_what_is_usable_is_used_and_the_rest_stays_usual(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text(
        '{"text_size": 164, "text_speed": "fast", "music_volume": 1e999, "sound_volume": true, "fullscreen": 1,'
        ' "reduce_motion": "yes", "x": 2}'
    )
    assert read_settings(file) == (Settings(text_size=160), None)


@given(st.sampled_from(sorted(RANGES)), st.floats(-1e5, 1e5))
def test_a_setting_stays_within_its_range_and_on_its_steps(name: str, value: float) -> None:
    got = getattr(with_setting(Settings(), name, value), name)
    limits = RANGES[name]
    assert limits.low <= got <= limits.high and (got - limits.low) % limits.step == 0


def test_an_unknown_setting_is_an_error() -> None:
    with pytest.raises(KeyError):
        with_setting(Settings(), "volume", 3)
