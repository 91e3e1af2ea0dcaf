"""A story with a pack on top: what the pack declares joins in, its options find their choices."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import partial
from hashlib import blake2s
from typing import Any

import attrs

from xostory.source import codes
from xostory.source.diagnostics import Problems, closest, problem
from xostory.source.nodes import Spot
from xostory.story.joining import alike, key_of, place_of
from xostory.story.model import AddedOption, Pack, PackEntry, Scene, Story
from xostory.story.references import OWN, SHARED, VALUES
from xostory.story.renaming import owner_of
from xostory.story.steps import ChoiceStep, Formula, LabelStep, OptionEntry, RichText
from xostory.story.walking import every_node, rebuilt


def add_pack(story: Story, pack: Pack, found: Problems) -> Story:
    """The story with a pack more. What clashes is told, and left out."""
    characters = {one.id for one in (*story.characters, *pack.declared.characters)}
    changes: dict[str, Any] = {}
    for field in (*SHARED, *OWN):
        known = {key_of(one): one for other in _one_of_a_name(field) for one in getattr(story, other)}
        news = []
        for one in getattr(pack.declared, field):
            other = known.get(key_of(one))
            shared = field in SHARED or owner_of(key_of(one)) in characters
            if other is None:
                news.append(one)
            elif not shared:
                _clash(found, one.spot, key_of(one), other.spot)
            elif not alike(one, other):
                words = {"name": key_of(one), "first": place_of(other.spot)}
                found.append(problem(codes.DECLARED_OTHERWISE, one.spot, **words))
        changes[field] = (*getattr(story, field), *news)
    read = pack.declared
    entry = PackEntry(pack.title, read.author, read.version, read.about)
    joined = attrs.evolve(
        story,
        **changes,
        moods=tuple(dict.fromkeys((*story.moods, *pack.declared.moods))),
        broken=story.broken | pack.declared.broken,
        packs=(*story.packs, entry),
    )
    return _with_options(joined, pack, found)


def _one_of_a_name(field: str) -> tuple[str, ...]:
    """The declarations among which names are given once."""
    return VALUES if field in VALUES else (field,)


def _clash(found: Problems, spot: Spot, name: str, first: Spot) -> None:
    found.append(problem(codes.PACK_CLASH, spot, name=name, first=place_of(first)))


def _with_options(story: Story, pack: Pack, found: Problems) -> Story:
    """The options of a pack, each in its choice. A scene is gone through once, however many there are."""
    by_scene: defaultdict[str, list[AddedOption]] = defaultdict(list)
    for one in pack.options:
        by_scene[one.at.rpartition(".")[0]].append(one)
    known = {scene.id for scene in story.scenes}
    for scene, options in by_scene.items():
        for one in options if scene not in known else ():
            found.append(problem(codes.NO_CHOICE, one.spot, closest(scene, known), at=one.at, known=_listed(())))
    ids = _Ids(pack.title)
    scenes = tuple(_extended(one, by_scene[one.id], ids, found) if one.id in by_scene else one for one in story.scenes)
    return attrs.evolve(story, scenes=scenes)


def _extended(scene: Scene, added: list[AddedOption], ids: _Ids, found: Problems) -> Scene:
    """A scene with these options in its choices."""
    choices = {one.id: one for one in every_node(scene.script) if isinstance(one, ChoiceStep) and one.id}
    taken = dict(_named(scene.script))
    new = dict(choices)
    for one in added:
        name = one.at.rpartition(".")[2]
        if name not in choices:
            guess = closest(name, choices)
            words = {"at": one.at, "known": _listed(tuple(choices))}
            found.append(problem(codes.NO_CHOICE, one.spot, f"{scene.id}.{guess}" if guess else "", **words))
        elif one.option.id in taken:
            _clash(found, one.option.spot, one.option.id or "", taken[one.option.id or ""])
        else:
            new[name] = _with_option(new[name], one, ids.given(one.option), found)
            taken |= dict(_named(one.option))
    replaced = {id(choices[name]): new[name] for name in choices if new[name] is not choices[name]}
    return attrs.evolve(scene, script=_replaced(scene.script, replaced))


def _with_option(choice: ChoiceStep, added: AddedOption, option: OptionEntry, found: Problems) -> ChoiceStep:
    """The choice with an option more: behind another, or at the end."""
    options = choice.options
    known = [one.id for one in options if one.id]
    if added.after is not None and added.after not in known:
        words = {"after": added.after, "at": added.at, "known": ", ".join(known) or "none"}
        found.append(problem(codes.NO_OPTION_BEFORE, added.spot, closest(added.after, known), **words))
        return choice
    at = len(options) if added.after is None else [one.id for one in options].index(added.after) + 1
    sources = tuple(
        attrs.evolve(one, before=one.before + (at <= one.before and at < len(options))) for one in choice.sources
    )
    return attrs.evolve(choice, options=(*options[:at], option, *options[at:]), sources=sources)


def _listed(choices: tuple[str, ...]) -> str:
    return ", ".join(choices) or "none"


@attrs.frozen
class _Ids:
    """Gives all that a pack puts into a scene an id of its own, so that nothing else there is numbered anew."""

    title: str
    seen: Counter[str] = attrs.Factory(Counter)

    def given(self, node: Any) -> Any:
        """The node, and all within it, with ids."""
        if isinstance(node, (RichText, Formula)):
            return node
        own = self.id_of(node) if getattr(node, "id", "") is None else None
        inside = rebuilt(node, self.given)
        return attrs.evolve(inside, id=own) if own else inside

    def id_of(self, node: Any) -> str:
        """A digest of the pack's title and of the words of the thing itself."""
        values = (getattr(node, field.name) for field in attrs.fields(type(node)))
        words = [one.source if isinstance(one, RichText) else one for one in values if isinstance(one, (RichText, str))]
        digest = blake2s("\x00".join((self.title, type(node).__name__, *words)).encode(), digest_size=6).hexdigest()
        self.seen[digest] += 1
        return f"p_{digest}" if self.seen[digest] == 1 else f"p_{digest}_{self.seen[digest]}"


def _named(script: Any) -> Iterator[tuple[str, Spot]]:
    """Every id and label, and where it is given."""
    for node in every_node(script):
        name = node.name if isinstance(node, LabelStep) else getattr(node, "id", None)
        if name is not None:
            yield name, node.spot


def _replaced(node: Any, new: dict[int, ChoiceStep]) -> Any:
    """A script with some of its choices replaced, found by their identity. New ones are gone through as well: they
    may hold others of the choices."""
    if isinstance(node, (RichText, Formula)):
        return node
    return rebuilt(new.get(id(node), node), partial(_replaced, new=new))
