"""Every example of the language reference is a story that checks clean and plays the transcript below it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.stories import load, program, transcript
from xostory.compiler.load import load as load_folder
from xostory.engine.advance import advance, begin
from xostory.engine.commands import Choose, Command, Enter, TimeUp
from xostory.engine.events import ChoiceOffered, InputAsked
from xostory.engine.state import Step
from xostory.play.transcript import TIME_IS_UP, as_text
from xostory.program.code import Choose as Choice
from xostory.program.model import Program
from xostory.program.text import Span
from xostory.story.read.steps import STEP_WORDS

DOCS = Path(__file__).parents[2] / "docs"
EXAMPLE = re.compile(r"```yaml\n(title: .*?)```\n(?:\n```transcript\n(.*?)```)?", re.DOTALL)
EXAMPLES = [
    pytest.param(match[1], match[2], id=f"{page.stem}: {match[1].splitlines()[0][7:]}")
    for page in (*sorted(DOCS.glob("*.md")), DOCS.parent / "README.md")
    for match in EXAMPLE.finditer(page.read_text(encoding="utf-8"))
]

IN_FOLDERS = re.compile(r"```yaml\n(# story\.yaml\n.*?)```\n(?:\n```transcript\n(.*?)```)?", re.DOTALL)
FOLDERS = [match.groups() for match in IN_FOLDERS.finditer((DOCS / "language.md").read_text(encoding="utf-8"))]


@pytest.mark.parametrize(("folder", "expected"), FOLDERS)
def test_example_of_several_files(folder: str, expected: str, tmp_path: Path) -> None:
    """Each file begins with its path in a comment."""
    _, *pieces = re.split(r"^# (\S+\.yaml)\n", folder, flags=re.MULTILINE)
    packs = tuple((tmp_path / "story" / path).parent for path in pieces[::2] if path.endswith("/pack.yaml"))
    for path, content in zip(pieces[::2], pieces[1::2], strict=True):
        (tmp_path / "story" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "story" / path).write_text(content, encoding="utf-8")
    loaded = load_folder(tmp_path / "story", packs)
    assert loaded.diagnostics == ()
    assert loaded.program is not None
    assert _played_program(loaded.program, expected.splitlines()) == expected.splitlines()


@pytest.mark.parametrize(("story", "expected"), EXAMPLES)
def test_example(story: str, expected: str | None) -> None:
    assert load(story).diagnostics == ()
    if expected is not None:
        assert _played(story, expected.splitlines()) == expected.splitlines()


def test_every_word_that_names_a_step_is_in_the_table_of_steps() -> None:
    page = (DOCS / "language.md").read_text(encoding="utf-8")
    table = page.split("### All steps\n")[1].split("\n## ")[0]
    assert set(re.findall(r"`- ([a-z ]+):", table)) - {"kitty"} == set(STEP_WORDS)


@pytest.mark.parametrize("page", [*sorted(DOCS.rglob("*.md")), DOCS.parent / "README.md"], ids=lambda page: page.stem)
def test_every_link_leads_to_a_page_and_a_heading(page: Path) -> None:
    text = re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    for path, anchor in re.findall(r"\]\((?!https?:)([^)#\s]*)#?([^)\s]*)\)", text):
        target = page.parent / path if path else page
        assert target.exists(), path
        assert not anchor or anchor in _anchors(target), f"{path}#{anchor}"


def test_all_headings_of_the_language_are_in_its_contents() -> None:
    page = DOCS / "language.md"
    contents = page.read_text(encoding="utf-8").split("\n## ")[0]
    assert re.findall(r"\(#([^)]+)\)", contents) == _anchors(page)[1:]


def _anchors(page: Path) -> list[str]:
    """What a heading is called in a link to it."""
    text = re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    headings = re.findall(r"^#+ (.*)$", text, flags=re.MULTILINE)
    return [re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings]


def test_there_are_examples() -> None:
    assert len(EXAMPLES) >= 9
    assert transcript("title: T\nstart: a\nendings: {e: Fin}\nscenes: {a: {script: [Hi., {end: e}]}}") == [
        "Hi.",
        "[Ending: Fin]",
    ]


def _played(story: str, expected: list[str]) -> list[str]:
    """Play with the options that the expected transcript chooses, by their words."""
    return _played_program(program(story), expected)


def _played_program(played: Program, expected: list[str]) -> list[str]:
    picks = [line[2:] for line in expected if line.startswith("> ")]
    said = {
        option.id: "".join(piece.text for piece in option.said if isinstance(piece, Span))
        for choice in played.code
        if isinstance(choice, Choice)
        for option in choice.options
        if option.said
    }
    step = begin(played)
    lines = [line for event in step.events for line in as_text(event)]
    for pick in picks:
        step = advance(played, step.state, _command(step, pick, said))
        lines += [line for event in step.events for line in as_text(event)]
    assert step.error is None
    return lines


def _command(step: Step, pick: str, said: dict[str, str]) -> Command:
    """What `> ...` of a transcript stands for."""
    if pick.startswith(TIME_IS_UP):
        return TimeUp()
    if isinstance(step.state.pending, InputAsked):
        return Enter(pick.removeprefix('"').removesuffix('"'))
    assert isinstance(step.state.pending, ChoiceOffered)
    return Choose(next(one for one in step.state.pending.options if pick in (one.text, said.get(one.id))).id)
