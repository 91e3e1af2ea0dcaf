"""Save slots: one JSON file each in a story's folder, a thumbnail beside it.

A file that is not a save of this story is never lost: it shows as damaged, and whatever is saved in its place first
moves it aside.
"""

from __future__ import annotations

import json
from pathlib import Path

import attrs

from xostory.play.files import read_json, set_aside, write_atomically

SLOT_FORMAT = 1
MANUAL = tuple(str(number) for number in range(1, 13))
AUTOMATIC = ("auto-1", "auto-2", "auto-3")
QUICK = "quick"
SLOTS = (*AUTOMATIC, QUICK, *MANUAL)


@attrs.frozen
class SlotCard:
    """What is shown of a save. `saved` is local time in ISO 8601 with its offset."""

    slot: str
    scene_title: str
    last_line: str
    saved: str


@attrs.frozen
class DamagedSlot:
    """A file in a slot's place that cannot be loaded, and why."""

    slot: str
    message: str


Slot = SlotCard | DamagedSlot


@attrs.frozen
class SlotFolder:
    """The saves of one story. Writing and deleting raise OSError where the disk refuses."""

    folder: Path
    story: str

    def file(self, slot: str) -> Path:
        """Where a slot's save is. Raises ValueError for a name that is no slot's."""
        if slot not in SLOTS:
            raise ValueError(f"no slot {slot!r}")
        return self.folder / f"{slot}.json"

    def thumbnail(self, slot: str) -> Path:
        """Where a slot's picture is, if it has one."""
        return self.file(slot).with_suffix(".jpg")

    def cards(self) -> tuple[Slot, ...]:
        """All slots in use, in the order of `SLOTS`."""
        found = (self._card(slot) for slot in SLOTS if self.file(slot).exists())
        return tuple(found)

    def read(self, slot: str) -> dict[str, object] | DamagedSlot:
        """The playthrough's data in a slot."""
        saved = self._content(slot)
        if isinstance(saved, DamagedSlot):
            return saved
        playthrough = saved["playthrough"]
        assert isinstance(playthrough, dict)
        return playthrough

    def write(self, card: SlotCard, playthrough: dict[str, object], thumbnail: bytes | None = None) -> None:
        """Save into a slot; a damaged file in its place is moved aside, not lost."""
        content = {"format": SLOT_FORMAT, "story": self.story, **attrs.asdict(card), "playthrough": playthrough}
        data = json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
        if self.file(card.slot).exists() and isinstance(self._card(card.slot), DamagedSlot):
            set_aside(self.file(card.slot))
        write_atomically(self.file(card.slot), data)
        if thumbnail is None:
            self.thumbnail(card.slot).unlink(missing_ok=True)
        else:
            write_atomically(self.thumbnail(card.slot), thumbnail)

    def delete(self, slot: str) -> None:
        """Empty a slot; emptying an empty one does nothing."""
        self.file(slot).unlink(missing_ok=True)
        self.thumbnail(slot).unlink(missing_ok=True)

    def next_automatic(self) -> str:
        """The slot of the ring whose turn it is: an empty one, else the one saved longest ago."""
        cards = {card.slot: card for card in self.cards()}
        return min(AUTOMATIC, key=lambda slot: _age(cards.get(slot)))

    def _card(self, slot: str) -> Slot:
        saved = self._content(slot)
        if isinstance(saved, DamagedSlot):
            return saved
        return SlotCard(slot, str(saved["scene_title"]), str(saved["last_line"]), str(saved["saved"]))

    def _content(self, slot: str) -> dict[str, object] | DamagedSlot:
        """The whole content of a slot's file."""
        try:
            data = read_json(self.file(slot))
        except OSError as error:
            return DamagedSlot(slot, f"This save cannot be read: {error.strerror or error}.")
        except ValueError:
            return DamagedSlot(slot, "This save is damaged: the file is not complete.")
        problem = self._problem(data)
        return DamagedSlot(slot, problem) if problem else data

    def _problem(self, data: object) -> str | None:
        """Why this is not a save of this story, or None."""
        if not isinstance(data, dict) or not isinstance(data.get("format"), int):
            return "This file is not a save."
        if data["format"] != SLOT_FORMAT:
            return "This save was made by another version of the game."
        if data.get("story") != self.story:
            return "This save belongs to another story."
        words = [data.get(key) for key in ("scene_title", "last_line", "saved")]
        if not all(isinstance(word, str) for word in words) or not isinstance(data.get("playthrough"), dict):
            return "This save is damaged: parts of it are missing."
        return None


def newest(cards: tuple[Slot, ...], among: tuple[str, ...]) -> SlotCard | None:
    """The latest save in any of those slots."""
    usable = [card for card in cards if isinstance(card, SlotCard) and card.slot in among]
    return max(usable, key=lambda card: card.saved, default=None)


def _age(card: Slot | None) -> tuple[int, str]:
    """Sorts empty slots first, then saves from old to new, then damaged files."""
    if card is None:
        return (0, "")
    return (1, card.saved) if isinstance(card, SlotCard) else (2, "")
