"""A story and its parts as one story."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import attrs

from xostory.source import codes
from xostory.source.diagnostics import Problems, problem
from xostory.source.nodes import Spot
from xostory.story.model import PartEntry, Story
from xostory.story.references import OWN, SHARED
from xostory.story.renaming import owner_of, under


def join_part(whole: Story, name: str, part: Story, found: Problems) -> Story:
    """The whole with one part more. What both declare is the whole's; where they differ, it is told."""
    renamed = under(name, part)
    characters = {one.id for one in (*whole.characters, *part.characters)}
    changes: dict[str, Any] = {}
    for field in SHARED:
        changes[field] = _shared(getattr(whole, field), getattr(renamed, field), found)
    for field in OWN:
        old, new = getattr(whole, field), getattr(renamed, field)
        belongings = [one for one in new if owner_of(key_of(one)) in characters]
        others = tuple(one for one in new if owner_of(key_of(one)) not in characters)
        changes[field] = (*_shared(old, belongings, found), *others)
    entry = PartEntry(name, renamed.start, renamed.start_spot)
    return attrs.evolve(
        whole,
        **changes,
        moods=tuple(dict.fromkeys((*whole.moods, *renamed.moods))),
        broken=whole.broken | renamed.broken,
        me=whole.me or renamed.me,
        parts=(*whole.parts, entry, *renamed.parts),
    )


def key_of(declared: Any) -> str:
    """What a declaration is found by."""
    key: str = declared.id if hasattr(declared, "id") else declared.name
    return key


def alike(one: Any, other: Any) -> bool:
    """Whether two declarations say the same, wherever they stand."""
    if isinstance(one, Spot) or isinstance(other, Spot):
        return True
    if type(one) is not type(other):
        return False
    if isinstance(one, tuple):
        return len(one) == len(other) and all(map(alike, one, other))
    if attrs.has(type(one)):
        return all(alike(getattr(one, field.name), getattr(other, field.name)) for field in attrs.fields(type(one)))
    return bool(one == other)


def place_of(spot: Spot) -> str:
    """A position for a message."""
    return f"{spot.file.path}:{spot.line + 1}"


def _shared(whole: tuple[Any, ...], part: Iterable[Any], found: Problems) -> tuple[Any, ...]:
    known = {key_of(one): one for one in whole}
    more = []
    for one in part:
        other = known.get(key_of(one))
        if other is None:
            more.append(one)
        elif not alike(one, other):
            found.append(problem(codes.DECLARED_OTHERWISE, one.spot, name=key_of(one), first=place_of(other.spot)))
    return (*whole, *more)
