"""From all files of a story to the story."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

import attrs

from xostory.source import codes
from xostory.source.diagnostics import Diagnostic, EnoughError, has_errors, problem
from xostory.source.files import STORY_FILE, StoryText
from xostory.source.nodes import Mapping, Node, Scalar, SourceFile
from xostory.source.reader import read_yaml
from xostory.story.joining import join_part, place_of
from xostory.story.model import DEFAULT_MOODS, Character, Scene, Story
from xostory.story.read.again import Files, SceneFiles
from xostory.story.read.context import Context, Fields
from xostory.story.read.decks import STORYLET_KEYS, read_decks, read_storylet
from xostory.story.read.declarations import (
    read_achievements,
    read_belongings,
    read_characters,
    read_chats,
    read_endings,
    read_glossary,
    read_moods,
    read_places,
)
from xostory.story.read.host import read_host
from xostory.story.read.parts import Division, Roots, divide
from xostory.story.read.stage import read_ambience, read_music, read_place, read_weather
from xostory.story.read.steps import read_script
from xostory.story.read.variables import read_parameters, read_variables
from xostory.story.steps import Step

STORY_KEYS = (
    "title",
    "id",
    "start",
    "author",
    "version",
    "about",
    "music",
    "characters",
    "moods",
    "places",
    "me",
    "chats",
    "variables",
    "host",
    "decks",
    "endings",
    "parts",
    "achievements",
    "glossary",
    "scenes",
)
SCENE_KEYS = (
    "title",
    *STORYLET_KEYS,
    "place",
    "time",
    "weather",
    "transition",
    "music",
    "ambience",
    "takes",
    "locals",
    "script",
)


@attrs.frozen
class StoryReading:
    """A story (None if there is too little of one to look at further) and what was wrong with its files.

    It is not `complete` when some file could not be read: then nobody can say what is missing in it. When it even
    `lacks` a part, that goes for everything that is declared.
    """

    story: Story | None
    diagnostics: tuple[Diagnostic, ...]
    complete: bool = True
    lacks: bool = False
    files: SceneFiles = attrs.field(factory=dict, eq=False, repr=False)


def read_story(texts: tuple[StoryText, ...], before: SceneFiles | None = None) -> StoryReading:
    """Read all files of a story. A file that is not YAML does not keep the others from being looked at.

    `before` are the `files` of an earlier reading: what has not changed since is not read again.
    """
    # A file that is alone is the whole story, whatever its name.
    context = Context(files=Files(before if before and len(texts) > 1 else {}))
    try:
        return _read_story(context, texts)
    except EnoughError:
        return StoryReading(None, tuple(context.found), files=context.files.for_next_time())


def _read_story(context: Context, texts: tuple[StoryText, ...]) -> StoryReading:
    roots, complete = read_roots(context, texts)
    head = roots.get(STORY_FILE) or (next(iter(roots.values()), None) if len(texts) == 1 else None)
    if head is None:
        if not has_errors(context.found):
            context.found.append(problem(codes.MISSING_KEY, STORY_FILE, what="story.yaml", key="title"))
        return StoryReading(None, tuple(context.found), files=context.files.for_next_time())
    division = divide(context, frozenset(text.path for text in texts), head, roots)
    story = _whole(context, division)
    return StoryReading(
        story, tuple(context.found), complete and not division.lacks, division.lacks, context.files.for_next_time()
    )


def read_roots(context: Context, texts: tuple[StoryText, ...]) -> tuple[Roots, bool]:
    """What is in each file that can be read, and whether all can."""
    roots: Roots = {}
    complete = True
    for text in texts:
        if context.files.is_as_before(text):
            roots[text.path] = Mapping(SourceFile(text.path, ()), 0, 0, (), False)
            continue
        reading = read_yaml(text.path, text.text)
        context.found += reading.diagnostics
        if not reading.diagnostics:
            context.files.clean[text.path] = text.text
        complete = complete and (reading.root is not None or not reading.diagnostics)
        root = _root(context, text, reading.root, bool(reading.diagnostics))
        if root is not None:
            roots[text.path] = root
    return roots, complete


def _root(context: Context, text: StoryText, root: Node | None, broken: bool) -> Mapping | None:
    if isinstance(root, Mapping):
        return root
    if root is None and not broken:
        context.found.append(problem(codes.EMPTY_FILE, text.path))
    elif root is not None and not (isinstance(root, Scalar) and not root.text):
        context.report(codes.NOT_A_MAPPING, root.spot, what="A story file")
    return None


@attrs.frozen
class _Cast:
    """Who is in a story or a part of one, known before the first line of any of them is read."""

    division: Division
    context: Context
    characters: tuple[Character, ...]
    parts: tuple[_Cast, ...]


def _whole(context: Context, division: Division) -> Story | None:
    """A story with its parts. Who appears in one of them may appear in all."""
    cast = _cast(context, division)
    everyone = {one.id: one.name for part in reversed(list(_each(cast))) for one in part.characters}
    for part in _each(cast):
        part.context.speakers.update(everyone | {one.id: one.name for one in part.characters})
        part.context.moods = tuple(dict.fromkeys((*part.context.moods, *cast.context.moods)))
    return _joined(cast)


def _cast(context: Context, division: Division) -> _Cast:
    head = division.head
    characters = read_characters(context, head.get("characters"))
    context.moods = read_moods(context, head.get("moods")) or DEFAULT_MOODS
    parts = tuple(_cast(Context(found=context.found, files=context.files), part) for part in division.parts)
    return _Cast(division, context, characters, parts)


def _each(cast: _Cast) -> Iterator[_Cast]:
    yield cast
    for part in cast.parts:
        yield from _each(part)


def _joined(cast: _Cast) -> Story | None:
    """One story of a story and its parts, the innermost joined first."""
    division = cast.division
    story = read_declared(cast.context, division.head, list(division.roots.values()), cast.characters)
    for part in cast.parts:
        inner = _joined(part)
        if story is not None and inner is not None:
            story = join_part(story, part.division.name, inner, cast.context.found)
    return story


def read_declared(
    context: Context, head: Mapping, roots: list[Mapping], characters: tuple[Character, ...]
) -> Story | None:
    """What stands in story.yaml and in the files that belong to it."""
    fields = context.fields(head, "story.yaml", STORY_KEYS)
    variables, derived = read_variables(context, fields.get("variables"), "`variables`")
    belongings, worked_out = read_belongings(context, fields.get("characters"))
    host = read_host(context, fields.get("host"))
    title = _needed(context, head, fields, "title")
    start = _needed(context, head, fields, "start")
    scenes = _scenes(context, head, roots)
    if not title or not start:
        return None
    return Story(
        id=context.identifier(fields.get("id"), "The id of a story") or _id_from(title),
        title=title,
        start=start,
        author=context.prose(fields.get("author"), "`author`") or "",
        version=context.text(fields.get("version"), "`version`") or "",
        about=context.prose(fields.get("about"), "`about`") or "",
        music=context.reference(fields.get("music"), "`music`"),
        characters=characters,
        moods=context.moods,
        places=read_places(context, fields.get("places")),
        variables=(*variables, *belongings),
        derived=(*derived, *worked_out),
        broken=frozenset(context.broken),
        endings=read_endings(context, fields.get("endings")),
        scenes=scenes,
        procedures=tuple(context.procedures),
        spot=head.spot,
        start_spot=fields["start"].spot,
        host=host,
        me=context.identifier(fields.get("me"), "`me`"),
        chats=read_chats(context, fields.get("chats")),
        glossary=read_glossary(context, fields.get("glossary")),
        decks=read_decks(context, fields.get("decks")),
        achievements=read_achievements(context, fields.get("achievements")),
    )


def _needed(context: Context, head: Mapping, fields: Fields, key: str) -> str | None:
    if key not in fields:
        context.report(codes.MISSING_KEY, head.spot, what="story.yaml", key=key)
        return None
    if key == "title":
        context.name(fields[key], "`title`")
    return context.reference(fields[key], f"`{key}`")


def _scenes(context: Context, head: Mapping, roots: list[Mapping]) -> tuple[Scene, ...]:
    """The scenes of all files; an id used twice keeps its first scene."""
    found: dict[str, Scene] = {}
    for root in roots:
        for scene in _scenes_of_file(context, head, root):
            if scene.id in found:
                first = found[scene.id].spot
                context.report(codes.DUPLICATE_SCENE, scene.spot, name=scene.id, first=place_of(first))
            else:
                found[scene.id] = scene
    return tuple(found.values())


def _scenes_of_file(context: Context, head: Mapping, root: Mapping) -> tuple[Scene, ...]:
    """The scenes of one file: as they were read before, or read now."""
    path, known = root.file.path, context.known()
    earlier = context.files.as_before(path, known)
    if earlier is not None:
        return earlier.scenes
    if not root.entries and context.files.is_unparsed(path):
        root = _parsed(context, path)
    problems = len(context.found)
    scenes = tuple(_read_scenes(context, head, root))
    if root is not head and len(context.found) == problems and context.known() == known:
        context.files.keep(path, known, scenes)
    return scenes


def _parsed(context: Context, path: str) -> Mapping:
    """The root of a file that was not parsed because its text is as before, and has to be read in another way now."""
    root = read_yaml(path, context.files.clean[path]).root
    assert isinstance(root, Mapping), "only files that are one were kept"
    return root


def _read_scenes(context: Context, head: Mapping, root: Mapping) -> Iterator[Scene]:
    for key, value in root.entries:
        if root is not head and key.text in STORY_KEYS and key.text != "scenes":
            context.report(codes.WRONG_FILE, key.spot, key=key.text)
        elif root is not head and key.text != "scenes":
            context.fields(Mapping(root.file, 0, 0, ((key, value),), False), "A scene file", ("scenes",))
        elif key.text == "scenes":
            mapping = context.mapping(value, "`scenes`")
            for name, scene in mapping.entries if mapping else ():
                if context.identifier(name, "The id of a scene") is not None:
                    yield _scene(context, name, scene)


def _scene(context: Context, key: Scalar, node: Node) -> Scene:
    mapping = context.mapping(node, f"The scene `{key.text}`") or Mapping(key.file, key.line, key.column, (), False)
    fields = context.fields(mapping, f"The scene `{key.text}`", SCENE_KEYS)
    if "script" not in fields:
        context.report(codes.MISSING_KEY, key.spot, what=f"The scene `{key.text}`", key="script")
    return Scene(
        id=key.text,
        title=context.name(fields.get("title"), "`title`") or "",
        opening=_opening(context, key, fields),
        parameters=read_parameters(context, fields.get("takes"), "`takes`", may_refer=True),
        locals=read_parameters(context, fields.get("locals"), "`locals`"),
        script=read_script(context, fields.get("script"), "`script`"),
        spot=key.spot,
        storylet=read_storylet(context, key, fields),
    )


def _opening(context: Context, key: Scalar, fields: Fields) -> tuple[Step, ...]:
    steps: tuple[Step, ...] = ()
    if "place" in fields:
        steps += read_place(context, key, fields)
    elif "weather" in fields:
        steps += read_weather(context, key, fields)
    for needy in ("time", "transition"):
        if needy in fields and "place" not in fields:
            context.report(codes.MISSING_KEY, fields[needy].spot, what=f"`{needy}`", key="place")
    if "music" in fields:
        steps += read_music(context, key, fields)
    if "ambience" in fields:
        steps += read_ambience(context, key, fields)
    return steps


def _id_from(title: str) -> str:
    """A title as an id, the same on every system."""
    plain = unicodedata.normalize("NFKC", title).lower()
    return re.sub(r"\W+", "_", plain).strip("_") or "story"
