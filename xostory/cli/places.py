"""Where things are: the bundled story, the folders of pictures and sounds, the player's own data."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from platformdirs import user_data_path

from xostory.source.files import STORY_FILE

_PACKAGE = Path(__file__).resolve().parent.parent


def bundled_story() -> Path:
    """The game that comes with the engine."""
    return _bundled("stories") / "kiss"


def asset_folders(story: Path, packs: Sequence[Path] = ()) -> tuple[Path, ...]:
    """Where pictures and sounds are looked for: a story's own folder, those of its parts, of packs, the bundled one.

    A link that leads out of the story or pack is not followed, as with their files.
    """
    home = story if story.is_dir() else story.parent
    parts = sorted(head.parent for head in home.rglob(STORY_FILE)) if story.is_dir() else []
    inside = [(home, folder / "assets") for folder in parts if folder != home]
    inside += [(pack, pack / "assets") for pack in packs]
    others = [folder for owner, folder in inside if folder.resolve().is_relative_to(owner.resolve())]
    return tuple(folder for folder in (home / "assets", *others, _bundled("assets")) if folder.is_dir())


def data_folder() -> Path:
    """Where saves and settings live on this system."""
    return user_data_path("xostory", appauthor=False)


def _bundled(name: str) -> Path:
    """Inside the package when installed; beside it in a checkout."""
    inside = _PACKAGE / "bundled" / name
    return inside if inside.is_dir() else _PACKAGE.parent / name
