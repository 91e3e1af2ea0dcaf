"""Which files belong to which part of a story."""

from __future__ import annotations

from pathlib import PurePosixPath

import attrs

from xostory.source import codes
from xostory.source.files import STORY_FILE
from xostory.source.nodes import Mapping, Node, Scalar
from xostory.story.read.context import Context

MAX_PARTS = 200
MAX_DEPTH = 8

Roots = dict[str, Mapping]


@attrs.frozen
class Division:
    """A story's own files, by path, and the parts in folders of its own.

    It `lacks` something if a part that it declares is not there or cannot be read.
    """

    name: str
    head: Mapping
    roots: Roots
    parts: tuple[Division, ...]
    lacks: bool


@attrs.define
class _Divider:
    """`texts` are the paths of all files, also of those that could not be read."""

    context: Context
    texts: frozenset[str]
    count: int = 0
    lacking: bool = False

    def divide(self, name: str, folder: str, head: Mapping, roots: Roots, depth: int = 0) -> Division:
        """The files of one folder: those of its parts, and the others."""
        parts: list[Division] = []
        own = dict(roots)
        for key, below in self.declared(folder, head, depth):
            inside = {path: root for path, root in roots.items() if path.startswith(below)}
            own = {path: root for path, root in own.items() if path not in inside}
            first = inside.get(below + STORY_FILE)
            if first is None:
                self.lacking = True
            else:
                parts.append(self.divide(key, below, first, inside, depth + 1))
        for path in [path for path in own if path.endswith(f"/{STORY_FILE}") and own[path] is not head]:
            within = path.removeprefix(folder).removesuffix(f"/{STORY_FILE}")
            words = {"folder": within, "name": PurePosixPath(within).name, "head": folder + STORY_FILE}
            self.context.report(codes.UNDECLARED_PART, own.pop(path).spot, **words)
        return Division(name, head, own, tuple(parts), self.lacking)

    def declared(self, folder: str, head: Mapping, depth: int) -> list[tuple[str, str]]:
        """Name and folder of each part that is one."""
        found: list[tuple[str, str]] = []
        mapping = self.context.mapping(head.get("parts"), "`parts`")
        for key, value in mapping.entries if mapping else ():
            below = self.folder_of(folder, value)
            other = next((name for name, taken in found if _overlap(below, taken)), "")
            reason = ""
            if self.context.identifier(key, "The name of a part") is None:
                continue
            if not below or below + STORY_FILE not in self.texts:
                reason = "there is no folder inside the story with a story.yaml by that name"
            elif other:
                reason = f"its folder is also that of `{other}`, or one is inside the other"
            elif depth >= MAX_DEPTH:
                reason = f"more than {MAX_DEPTH} parts are inside each other"
            elif self.count >= MAX_PARTS:
                reason = f"there are more than {MAX_PARTS}"
            if reason:
                self.lacking = True
                self.context.report(codes.NO_PART, value.spot, name=key.text, reason=reason)
                continue
            self.count += 1
            found.append((key.text, below))
        return found

    def folder_of(self, folder: str, value: Node) -> str:
        """The folder, as the paths of its files begin; '' for what is none inside the story."""
        text = value.text.strip() if isinstance(value, Scalar) else ""
        path = PurePosixPath(text)
        inside = text and not path.is_absolute() and path.parts and ".." not in path.parts and "\\" not in text
        return f"{folder}{path}/" if inside else ""


def divide(context: Context, texts: frozenset[str], head: Mapping, roots: Roots) -> Division:
    """All files of a story, by the part they belong to. `head` is story.yaml."""
    return _Divider(context, texts).divide("", "", head, roots)


def _overlap(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)
