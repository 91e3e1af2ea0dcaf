"""From a path to a program: every stage from files to compiled code in one call."""

from __future__ import annotations

from hashlib import blake2s
from pathlib import Path

import attrs

from xostory.compiler.compile import compile_story
from xostory.program.model import Program
from xostory.source.diagnostics import Diagnostic, has_errors, sorted_for_reading
from xostory.source.files import StoryText, read_files
from xostory.source.reader import garbage_collector_paused
from xostory.story.model import Story
from xostory.story.read.story import read_story


@attrs.frozen
class Loaded:
    """What became of a story. `story` and `program` are None as far as problems kept them from being made."""

    story: Story | None
    program: Program | None
    diagnostics: tuple[Diagnostic, ...]


class StoryProblemsError(Exception):
    """A story that cannot be played; `diagnostics` say why."""

    def __init__(self, diagnostics: tuple[Diagnostic, ...]) -> None:
        self.diagnostics = diagnostics
        super().__init__(f"{len(diagnostics)} problem(s): {diagnostics[0].message}" if diagnostics else "no story")


def load(path: Path) -> Loaded:
    """Read and compile a story; all problems are returned, none is raised."""
    files = read_files(path)
    if not files.texts:
        return Loaded(None, None, sorted_for_reading(files.diagnostics))
    loaded = load_texts(files.texts)
    return attrs.evolve(loaded, diagnostics=sorted_for_reading((*files.diagnostics, *loaded.diagnostics)))


def load_texts(texts: tuple[StoryText, ...]) -> Loaded:
    """The same for a story that is not on disk."""
    with garbage_collector_paused():
        return _load_texts(texts)


def _load_texts(texts: tuple[StoryText, ...]) -> Loaded:
    reading = read_story(texts)
    if reading.story is None:
        return Loaded(None, None, sorted_for_reading(reading.diagnostics))
    compilation = compile_story(reading.story, _fingerprint(texts))
    diagnostics = sorted_for_reading((*reading.diagnostics, *compilation.diagnostics))
    return Loaded(reading.story, None if has_errors(diagnostics) else compilation.program, diagnostics)


def load_story(path: str | Path) -> Program:
    """The program of a story folder or file, ready to be played. Raises StoryProblemsError if it has errors."""
    loaded = load(Path(path))
    if loaded.program is None or has_errors(loaded.diagnostics):
        raise StoryProblemsError(loaded.diagnostics)
    return loaded.program


def _fingerprint(texts: tuple[StoryText, ...]) -> str:
    digest = blake2s(digest_size=16)
    for text in texts:
        digest.update(f"{text.path}\x00{len(text.text)}\x00".encode())
        digest.update(text.text.encode())
    return digest.hexdigest()
