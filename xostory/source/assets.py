"""Which pictures and sounds there are, by name: looked up on disk once, then plain data."""

from __future__ import annotations

from pathlib import Path

import attrs

PICTURES = (".jpg", ".png", ".webp")
SOUNDS = (".ogg", ".wav", ".mp3")


@attrs.frozen
class Catalogue:
    """Names of what is there: places as `place/time`, sprites as `character/outfit`."""

    places: frozenset[str]
    sprites: frozenset[str]
    music: frozenset[str]
    sounds: frozenset[str]
    ambience: frozenset[str] = frozenset()


def read_catalogue(folders: tuple[Path, ...]) -> Catalogue:
    """What the folders hold together."""
    return Catalogue(
        places=_below(folders, "places", PICTURES),
        sprites=frozenset(
            f"{base.parent.parent.name}/{base.parent.name}"
            for folder in folders
            for base in folder.glob("characters/*/*/base.*")
            if base.suffix in PICTURES
        ),
        music=_inside(folders, "music"),
        sounds=_inside(folders, "sounds"),
        ambience=_inside(folders, "ambience"),
    )


def _below(folders: tuple[Path, ...], kind: str, suffixes: tuple[str, ...]) -> frozenset[str]:
    found = (path for folder in folders for path in (folder / kind).glob("*/*"))
    return frozenset(f"{path.parent.name}/{path.stem}" for path in found if path.suffix in suffixes)


def _inside(folders: tuple[Path, ...], kind: str) -> frozenset[str]:
    found = (path for folder in folders for path in (folder / kind).glob("*"))
    return frozenset(path.stem for path in found if path.suffix in SOUNDS)
