"""Packs: files outside a story that add to it."""

from __future__ import annotations

import attrs

from xostory.source import codes
from xostory.source.diagnostics import EnoughError, has_errors, problem
from xostory.source.files import StoryFiles
from xostory.source.nodes import Mapping, Node, Scalar, Spot
from xostory.story.model import AddedOption, Pack, Story
from xostory.story.packing import add_pack
from xostory.story.read.choices import OPTION_KEYS, read_option
from xostory.story.read.context import Context, Fields
from xostory.story.read.declarations import read_characters, read_moods
from xostory.story.read.parts import Roots
from xostory.story.read.steps import read_script
from xostory.story.read.story import STORY_KEYS, StoryReading, read_declared, read_roots

_HEADING = ("pack", "for", "author", "version", "about", "options")
_OF_A_STORY = ("title", "id", "start", "author", "version", "about", "music", "parts")
PACK_KEYS = (*_HEADING, *(key for key in STORY_KEYS if key not in _OF_A_STORY))
ADDED_KEYS = ("at", "after", *(key for key in OPTION_KEYS if key != "default"))


def add_packs(reading: StoryReading, packs: tuple[StoryFiles, ...]) -> StoryReading:
    """A story with its packs, one on top of the other."""
    for pack in packs:
        if reading.story is not None:
            reading = _added(reading, reading.story, pack)
    return reading


def _added(reading: StoryReading, story: Story, files: StoryFiles) -> StoryReading:
    context = Context()
    roots: Roots = {}
    try:
        roots, complete = read_roots(context, files.texts)
        head = roots.get(files.head)
        pack = _pack(context, head, list(roots.values()), story) if head is not None else None
        story = add_pack(story, pack, context.found) if pack is not None else story
    except EnoughError:
        complete = False
    if files.head not in roots and not has_errors((*context.found, *files.diagnostics)):
        context.found.append(problem(codes.MISSING_KEY, files.head, what="pack.yaml", key="pack"))
    return attrs.evolve(
        reading,
        story=story,
        diagnostics=(*reading.diagnostics, *files.diagnostics, *context.found),
        complete=reading.complete and complete and not files.diagnostics,
        lacks=reading.lacks or files.head not in roots,
    )


def _pack(context: Context, head: Mapping, roots: list[Mapping], story: Story) -> Pack | None:
    fields = context.fields(head, "pack.yaml", PACK_KEYS)
    for key in ("pack", "for"):
        if key not in fields:
            context.report(codes.MISSING_KEY, head.spot, what="pack.yaml", key=key)
    meant = context.identifier(fields.get("for"), "`for`")
    if meant is not None and meant != story.id:
        context.report(codes.OTHER_STORY, fields["for"].spot, meant=meant, found=story.id)
    characters = read_characters(context, fields.get("characters"))
    context.speakers.update({one.id: one.name for one in (*story.characters, *characters)})
    context.moods = tuple(dict.fromkeys((*story.moods, *read_moods(context, fields.get("moods")))))
    declared = _declared(context, head, fields, roots)
    declared = attrs.evolve(declared, characters=characters) if declared is not None else None
    added = (_option(context, node) for node in context.sequence(fields.get("options"), "`options`"))
    options = tuple(one for one in added if one is not None)
    return Pack(declared.title, declared, options, head.spot) if declared is not None and meant == story.id else None


def _declared(context: Context, head: Mapping, fields: Fields, roots: list[Mapping]) -> Story | None:
    """What a pack declares, read as if it were a story: its title is what stands behind `pack`, it starts nowhere."""
    title = fields.get("pack")
    if title is None:
        return None
    spot = title.spot
    names = {name: Scalar(spot.file, spot.line, spot.column, name, "", False) for name in ("title", "start")}
    own = tuple(
        (key, value) for key, value in head.entries if key.text in STORY_KEYS and key.text not in ("title", "start")
    )
    kept = tuple((key, value) for key, value in own if key.text in PACK_KEYS)
    body = head._replace(entries=((names["title"], title), (names["start"], names["start"]), *kept))
    return read_declared(context, body, [body if root is head else root for root in roots], ())


def _option(context: Context, node: Node) -> AddedOption | None:
    """`at: scene.choice`, perhaps `after: option`, and what every option has."""
    mapping = context.mapping(node, "An option of a pack")
    if mapping is None:
        return None
    fields = context.fields(mapping, "An option of a pack", ADDED_KEYS)
    if "at" not in fields:
        context.report(codes.MISSING_KEY, node.spot, what="An option of a pack", key="at")
    at = context.reference(fields.get("at"), "`at`")
    after = context.identifier(fields.get("after"), "`after`")
    bare = mapping._replace(entries=tuple(entry for entry in mapping.entries if entry[0].text in OPTION_KEYS))
    option = read_option(context, bare, (), read_script)
    spot: Spot = fields["at"].spot if "at" in fields else node.spot
    return AddedOption(at, after, option, spot) if at else None
