"""From a path to a program: every stage from files to compiled code in one call."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2s
from pathlib import Path

import attrs

from xostory.compiler.compile import compile_story
from xostory.compiler.host import Host, with_host
from xostory.program.codec import ProgramProblem, program_from_text
from xostory.program.model import Program
from xostory.source import codes
from xostory.source.diagnostics import MAX_PROBLEMS, Diagnostic, has_errors, problem, sorted_for_reading
from xostory.source.files import (
    COMPILED_SUFFIX,
    MAX_FILES,
    STORY_FILE,
    StoryFiles,
    StoryText,
    read_compiled,
    read_files,
    read_pack_files,
)
from xostory.source.reader import garbage_collector_paused
from xostory.story.model import Story
from xostory.story.read.again import SceneFiles
from xostory.story.read.pack import add_packs
from xostory.story.read.story import read_story

_DECLARED = tuple(
    code.id
    for code in (
        codes.UNKNOWN_SCENE,
        codes.UNKNOWN_VARIABLE,
        codes.UNKNOWN_FUNCTION,
        codes.UNKNOWN_ENDING,
        codes.UNKNOWN_DECK,
        codes.UNKNOWN_CHARACTER,
        codes.UNKNOWN_PLACE,
        codes.NOT_SCENES,
    )
)
"""What may be told of a story that lacks a part, and may not be so."""


@attrs.frozen
class Loaded:
    """What became of a story. `story` and `program` are None as far as problems kept them from being made.

    `files` are what makes loading it again fast.
    """

    story: Story | None
    program: Program | None
    diagnostics: tuple[Diagnostic, ...]
    files: SceneFiles = attrs.field(factory=dict, eq=False, repr=False)


class StoryProblemsError(Exception):
    """A story that cannot be played; `diagnostics` say why."""

    def __init__(self, diagnostics: tuple[Diagnostic, ...]) -> None:
        self.diagnostics = diagnostics
        super().__init__(f"{len(diagnostics)} problem(s): {diagnostics[0].message}" if diagnostics else "no story")


def load(path: Path, packs: Sequence[Path] = (), before: Loaded | None = None) -> Loaded:
    """Read and compile a story with its packs, or read a compiled one; all problems are returned, none is raised.

    `before` is what the same story was when it was loaded last: only files that changed since are read again, and
    what comes of it is what would come of reading everything.
    """
    if path.suffix == COMPILED_SUFFIX and not path.is_dir():
        return Loaded(None, None, (problem(codes.PACK_TOO_LATE, str(path)),)) if packs else _load_compiled(path)
    files = read_files(path)
    if not files.texts or (path.is_dir() and all(text.path != STORY_FILE for text in files.texts)):
        return Loaded(None, None, sorted_for_reading(files.diagnostics))
    added: list[StoryFiles] = []
    for pack in {pack.absolute(): pack for pack in packs}.values():  # a folder given twice adds once
        added.append(read_pack_files(pack))
        if len(files.texts) + sum(len(one.texts) for one in added) > MAX_FILES:
            return Loaded(None, None, (problem(codes.TOO_MANY_FILES, str(pack), limit=MAX_FILES),))
    return load_texts(files.texts, files.diagnostics, tuple(added), before)


def _load_compiled(path: Path) -> Loaded:
    content = read_compiled(path)
    if not isinstance(content, str):
        return Loaded(None, None, (content,))
    with garbage_collector_paused():
        program = program_from_text(content)
    if isinstance(program, ProgramProblem):
        return Loaded(None, None, (problem(codes.NOT_COMPILED, str(path), reason=program.message),))
    return Loaded(None, program, ())


def load_texts(
    texts: tuple[StoryText, ...],
    unread: tuple[Diagnostic, ...] = (),
    packs: tuple[StoryFiles, ...] = (),
    before: Loaded | None = None,
) -> Loaded:
    """The same for a story that is not on disk. `unread` tells of files that could not be had."""
    with garbage_collector_paused():
        return _load_texts(texts, unread, packs, before.files if before else {})


def _load_texts(
    texts: tuple[StoryText, ...], unread: tuple[Diagnostic, ...], packs: tuple[StoryFiles, ...], before: SceneFiles
) -> Loaded:
    reading = add_packs(read_story(texts, before), packs)
    found = (*unread, *reading.diagnostics)
    if reading.story is None:
        return Loaded(None, None, _shown(found), reading.files)
    compilation = compile_story(reading.story, _fingerprint((*texts, *(text for pack in packs for text in pack.texts))))
    complete = reading.complete and not unread
    # Nobody can say that something is missing while a file that may hold it cannot be read.
    unsure = _DECLARED if reading.lacks else () if complete else (codes.UNKNOWN_SCENE.id,)
    known = (one for one in compilation.diagnostics if one.code not in unsure)
    diagnostics = _shown((*found, *known))
    playable = complete and not has_errors(diagnostics)
    return Loaded(reading.story, compilation.program if playable else None, diagnostics, reading.files)


def _shown(found: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    """In order; of a great many problems, the first."""
    ordered = sorted_for_reading(found)
    if len(ordered) <= MAX_PROBLEMS:
        return ordered
    last = ordered[MAX_PROBLEMS - 1]
    return (*ordered[:MAX_PROBLEMS], problem(codes.TOO_MANY_PROBLEMS, last.file, limit=MAX_PROBLEMS))


def load_story(path: str | Path, host: Host | None = None, packs: Sequence[str | Path] = ()) -> Program:
    """The program of a story folder or file, ready to be played. Raises StoryProblemsError if it has errors.

    `host` answers for the functions that the story declares under `host:`, by name; `packs` are folders that add to
    the story.
    """
    loaded = load(Path(path), tuple(map(Path, packs)))
    if loaded.program is None or has_errors(loaded.diagnostics):
        raise StoryProblemsError(loaded.diagnostics)
    bound = with_host(loaded.program, host or {})
    if not isinstance(bound, Program):
        raise StoryProblemsError(bound)
    return bound


def _fingerprint(texts: tuple[StoryText, ...]) -> str:
    digest = blake2s(digest_size=16)
    for text in texts:
        digest.update(f"{text.path}\x00{len(text.text)}\x00".encode())
        digest.update(text.text.encode())
    return digest.hexdigest()
