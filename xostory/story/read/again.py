"""What a story's files were read as, for reading the story again after an edit.

A file of scenes is the same scenes again as long as its own text is the same and so is what decides how text is read:
who speaks, which moods there are. Only files without any problem are kept, so nothing has to be told twice, and never
a story.yaml.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs

from xostory.source.files import STORY_FILE, StoryText
from xostory.story.model import Scene

Known = tuple[Any, ...]
"""What is known while a file is read: everything in a Context but the problems found and the files."""


@attrs.frozen
class SceneFile:
    """A file of scenes that was read without a problem."""

    text: str = attrs.field(repr=False)
    known: Known
    scenes: tuple[Scene, ...] = attrs.field(repr=False)


SceneFiles = Mapping[str, SceneFile]
"""By path."""


@attrs.define
class Files:
    """The files of one reading: those that are as they were `before`, the texts of those that are YAML without a
    problem, and what can be kept."""

    before: SceneFiles = attrs.Factory(dict)
    clean: dict[str, str] = attrs.Factory(dict)
    kept: dict[str, SceneFile] = attrs.Factory(dict)

    def is_as_before(self, text: StoryText) -> bool:
        """Whether the file need not even be parsed, as far as it itself is concerned."""
        earlier = self.before.get(text.path)
        if earlier is None or earlier.text != text.text:
            return False
        self.clean[text.path] = text.text
        return True

    def is_unparsed(self, path: str) -> bool:
        """Whether nobody has looked into the file this time."""
        earlier = self.before.get(path)
        return earlier is not None and self.clean.get(path) == earlier.text

    def as_before(self, path: str, known: Known) -> SceneFile | None:
        """What the file was read as, if that still goes."""
        earlier = self.before.get(path)
        if earlier is None or earlier.known != known or not self.is_unparsed(path):
            return None
        self.kept[path] = earlier
        return earlier

    def for_next_time(self) -> SceneFiles:
        """What was kept; of files that are as before and went another way this time, what they were."""
        return {path: one for path, one in self.before.items() if self.is_unparsed(path)} | self.kept

    def keep(self, path: str, known: Known, scenes: tuple[Scene, ...]) -> None:
        """Remember a file that was read without a problem."""
        if path in self.clean and path.rsplit("/", 1)[-1] != STORY_FILE:
            self.kept[path] = SceneFile(self.clean[path], known, scenes)
