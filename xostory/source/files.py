"""A story's files on disk: found, bounded, decoded. The only place where stories are read from."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import attrs

from xostory.source import codes
from xostory.source.diagnostics import Diagnostic, problem

STORY_FILE = "story.yaml"
PACK_FILE = "pack.yaml"
TESTS_FOLDER = "tests"
MAX_FILES = 5_000
MAX_MEGABYTES = 32


COMPILED_SUFFIX = ".xostory"
MAX_COMPILED_MEGABYTES = 256


@attrs.frozen
class StoryText:
    """One file: its path relative to the story, and its text."""

    path: str
    text: str = attrs.field(repr=False)


@attrs.frozen
class StoryFiles:
    """All texts of a story, in an order that does not depend on the disk, and what could not be read.

    `head` is the path of the file that declares.
    """

    texts: tuple[StoryText, ...]
    diagnostics: tuple[Diagnostic, ...]
    head: str = STORY_FILE


def read_files(story: Path) -> StoryFiles:
    """Read `story`: a folder with story.yaml, or a single .yaml file. Never raises for bad input."""
    return _bounded(story, _read_files)


def read_any_files(folder: Path) -> StoryFiles:
    """Read a story or a pack: for what goes file by file."""
    found = read_files(folder)
    pack = _bounded(folder, _read_pack) if not found.texts else found
    return pack if pack.texts else found


def read_pack_files(pack: Path) -> StoryFiles:
    """Read a folder with pack.yaml. Its files are called by the whole path: they belong to no story's folder."""
    return _by_whole_path(pack, _bounded(pack, _read_pack))


def _by_whole_path(pack: Path, found: StoryFiles) -> StoryFiles:
    before = "" if not found.texts else f"{_shown(str(pack))}/"
    return StoryFiles(
        tuple(attrs.evolve(one, path=before + one.path) for one in found.texts),
        tuple(attrs.evolve(one, file=before + one.file) for one in found.diagnostics),
        before + PACK_FILE,
    )


def _bounded(story: Path, read: Callable[[Path], StoryFiles]) -> StoryFiles:
    """What can be read, or why it cannot: a name too long, a folder that may not be entered."""
    try:
        return read(story)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else "it has no proper name"
        return StoryFiles((), (problem(codes.UNREADABLE, _shown(str(story)), reason=reason),))


def read_pack_tests(pack: Path) -> tuple[StoryFiles, StoryFiles]:
    """The same of a pack, called by the whole path as its other files are."""
    texts, recorded = read_tests(pack)
    return _by_whole_path(pack, texts), _by_whole_path(pack, recorded)


def read_tests(story: Path) -> tuple[StoryFiles, StoryFiles]:
    """The walkthroughs in a story's tests folder, and the transcripts recorded beside them."""
    folder = story / TESTS_FOLDER
    try:
        if not folder.is_dir():
            return StoryFiles((), ()), StoryFiles((), ())
        found = [sorted(folder.rglob(f"*{suffix}"))[:MAX_FILES] for suffix in (".yaml", ".txt")]
    except (OSError, ValueError):  # told when the story itself is read
        return StoryFiles((), ()), StoryFiles((), ())
    return _read_all(story, found[0]), _read_all(story, found[1])


def read_compiled(path: Path) -> str | Diagnostic:
    """The content of a compiled file."""
    try:
        if path.stat().st_size > MAX_COMPILED_MEGABYTES * 1_000_000:
            return problem(codes.NOT_COMPILED, str(path), reason=f"it has more than {MAX_COMPILED_MEGABYTES} MB")
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return problem(codes.NOT_COMPILED, str(path), reason="it is not text")
    except OSError as error:
        return problem(codes.UNREADABLE, str(path), reason=error.strerror or type(error).__name__)


def _read_files(story: Path) -> StoryFiles:
    if story.is_file() and story.suffix in (".yaml", ".yml"):
        return _read_all(story.parent, [story])
    if not story.is_dir():
        return StoryFiles((), (problem(codes.NO_SUCH_STORY, _shown(str(story))),))
    if not (story / STORY_FILE).is_file():
        if (story / PACK_FILE).is_file():
            return StoryFiles((), (problem(codes.PACK_ALONE, _shown(str(story)), pack=_shown(str(story))),))
        return StoryFiles((), (problem(codes.NO_STORY_FILE, _shown(str(story))),))
    return _read_folder(story)


def _read_pack(pack: Path) -> StoryFiles:
    if not pack.is_dir() or not (pack / PACK_FILE).is_file():
        return StoryFiles((), (problem(codes.NO_PACK, _shown(str(pack))),))
    return _read_folder(pack)


def _read_folder(story: Path) -> StoryFiles:
    paths = sorted(path for pattern in ("*.yaml", "*.yml") for path in story.rglob(pattern))
    heads = {path.parent.relative_to(story) for path in paths if path.name in (STORY_FILE, PACK_FILE)}
    paths = [path for path in paths if _holds_scenes(path.relative_to(story), heads)]
    if len(paths) > MAX_FILES:
        return StoryFiles((), (problem(codes.TOO_MANY_FILES, str(story), limit=MAX_FILES),))
    return _read_all(story, paths)


def _holds_scenes(path: Path, heads: set[Path]) -> bool:
    """Of a story, or of a part in a folder of it: walkthroughs live in tests/, pictures in assets/.

    Hidden folders belong to other programs.
    """
    aside = any(folder.name in (TESTS_FOLDER, "assets") and folder.parent in heads for folder in path.parents)
    return not aside and not any(part.startswith(".") for part in path.parts)


def _read_all(folder: Path, paths: list[Path]) -> StoryFiles:
    texts: list[StoryText] = []
    found: list[Diagnostic] = []
    for path in paths:
        result = _read_one(folder, path)
        if isinstance(result, StoryText):
            texts.append(result)
        else:
            found.append(result)
    return StoryFiles(tuple(texts), tuple(found))


def _read_one(folder: Path, path: Path) -> StoryText | Diagnostic:
    shown = _shown(path.relative_to(folder).as_posix())
    try:
        if not path.resolve().is_relative_to(folder.resolve()):
            return problem(codes.OUTSIDE, shown)
        if not path.is_file():
            return problem(codes.UNREADABLE, shown, reason="it is not a file")
        size = path.stat().st_size
        if size > MAX_MEGABYTES * 1_000_000:
            return problem(codes.TOO_LARGE, shown, size=size // 1_000_000, limit=MAX_MEGABYTES)
        data = path.read_bytes()
    except RuntimeError:  # before Python 3.13, a link that leads to itself
        return problem(codes.UNREADABLE, shown, reason="it is a link to itself")
    except OSError as error:
        return problem(codes.UNREADABLE, shown, reason=error.strerror or type(error).__name__)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return problem(codes.NOT_UTF8, shown, byte=error.start + 1, line=data.count(b"\n", 0, error.start) + 1)
    return StoryText(shown, text.replace("\r\n", "\n").replace("\r", "\n"))


def _shown(path: str) -> str:
    """A path that can be printed: a disk may hold names that are no text."""
    return path.encode("utf-8", "replace").decode("utf-8")
