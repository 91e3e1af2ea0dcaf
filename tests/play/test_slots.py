"""Saves on disk: whole or not at all, and nothing that is not ours is lost."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from xostory.play.slots import AUTOMATIC, MANUAL, SLOTS, DamagedSlot, SlotCard, SlotFolder, newest


@pytest.fixture
def slots(tmp_path: Path) -> SlotFolder:
    return SlotFolder(tmp_path / "saves", "kiss")


def card(slot: str, saved: str = "2026-11-22T21:30:05.000+09:00") -> SlotCard:
    return SlotCard(slot, "Arrivals", "Kitty? 어떻게?", saved)


def test_what_was_written_is_read(slots: SlotFolder) -> None:
    slots.write(card("3"), {"choices": ["run"]}, b"picture")
    assert slots.cards() == (card("3"),)
    assert slots.read("3") == {"choices": ["run"]}
    assert slots.thumbnail("3").read_bytes() == b"picture"


def test_an_empty_folder_has_no_saves(slots: SlotFolder) -> None:
    assert slots.cards() == ()


def test_saving_again_replaces_save_and_picture(slots: SlotFolder) -> None:
    slots.write(card("3"), {"n": 1}, b"picture")
    slots.write(card("3"), {"n": 2})
    assert slots.read("3") == {"n": 2}
    assert not slots.thumbnail("3").exists()
    assert [file.name for file in slots.folder.iterdir()] == ["3.json"]


def test_deleting_empties_a_slot_and_twice_is_no_error(slots: SlotFolder) -> None:
    slots.write(card("3"), {}, b"picture")
    slots.delete("3")
    slots.delete("3")
    assert list(slots.folder.iterdir()) == []


def test_cards_come_in_the_order_of_the_slots(slots: SlotFolder) -> None:
    for slot in reversed(SLOTS):
        slots.write(card(slot), {})
    assert tuple(one.slot for one in slots.cards()) == SLOTS


def test_the_ring_takes_empty_slots_first_then_the_oldest(slots: SlotFolder) -> None:
    used = []
    for minute in range(5):
        slot = slots.next_automatic()
        used.append(slot)
        slots.write(card(slot, f"2026-11-22T21:3{minute}:00"), {})
    assert used == [*AUTOMATIC, AUTOMATIC[0], AUTOMATIC[1]]
    assert newest(slots.cards(), AUTOMATIC) == card(AUTOMATIC[1], "2026-11-22T21:34:00")
    assert newest(slots.cards(), MANUAL) is None


BROKEN = {
    "empty": b"",
    "cut off": b'{"format": 1, "story": "kiss", "scene_ti',
    "not text": b"\xff\xfe\x00garbage\x80",
    "not a save": b"[1, 2, 3]",
    "no format": b"{}",
    "too deep": b"[" * 100_000,
    "later version": json.dumps({"format": 99, "story": "kiss"}).encode(),
    "another story": json.dumps({"format": 1, "story": "other"}).encode(),
    "parts missing": json.dumps({"format": 1, "story": "kiss", "scene_title": "x"}).encode(),
    "half a letter": b'{"format": 1, "story": "kiss", "scene_title": "\\ud83d", "last_line": "", "saved": "", '
    b'"playthrough": {}}',
    "a zero": b'{"format": 1, "story": "kiss", "scene_title": "\\u0000", "last_line": "", "saved": "", '
    b'"playthrough": {}}',
    "wrong types": json.dumps(
        {"format": 1, "story": "kiss", "scene_title": 3, "last_line": "", "saved": "", "playthrough": {}}
    ).encode(),
}


def test_whole_letters_written_in_halves_are_letters(slots: SlotFolder) -> None:
    slots.write(card("2"), {"name": "🌸", "path": "C:\\u0000"})
    slots.file("2").write_text(json.dumps(json.loads(slots.file("2").read_text("utf-8"))), encoding="utf-8")
    assert slots.read("2") == {"name": "🌸", "path": "C:\\u0000"}


@pytest.mark.parametrize("kind", BROKEN)
def test_a_file_that_is_no_save_shows_as_damaged_and_is_never_lost(slots: SlotFolder, kind: str) -> None:
    slots.folder.mkdir()
    slots.file("2").write_bytes(BROKEN[kind])
    (damaged,) = slots.cards()
    assert isinstance(damaged, DamagedSlot) and damaged.message.endswith(".")
    assert slots.read("2") == damaged
    assert slots.file("2").read_bytes() == BROKEN[kind]
    slots.write(card("2"), {})
    assert slots.cards() == (card("2"),)
    assert (slots.folder / "2.json.damaged-1").read_bytes() == BROKEN[kind]
    slots.file("2").write_bytes(b"again")
    slots.write(card("2"), {})
    assert (slots.folder / "2.json.damaged-2").read_bytes() == b"again"


def test_a_damaged_automatic_save_is_the_last_to_be_replaced(slots: SlotFolder) -> None:
    slots.folder.mkdir()
    slots.file("auto-1").write_bytes(b"?")
    assert slots.next_automatic() == "auto-2"


def test_a_folder_in_a_slots_place_is_a_damaged_slot(slots: SlotFolder) -> None:
    slots.file("2").mkdir(parents=True)
    assert isinstance(slots.cards()[0], DamagedSlot)


@pytest.mark.parametrize("name", ["../settings", "13", "", "auto"])
def test_only_slots_have_files(slots: SlotFolder, name: str) -> None:
    with pytest.raises(ValueError, match="no slot"):
        slots.file(name)


def test_a_write_that_fails_leaves_the_old_save(slots: SlotFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    slots.write(card("3"), {"n": 1})

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        slots.write(card("3"), {"n": 2})
    assert slots.read("3") == {"n": 1}
    assert [file.name for file in slots.folder.iterdir()] == ["3.json"]
