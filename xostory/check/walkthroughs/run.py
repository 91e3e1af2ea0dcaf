"""All walkthroughs of a story, from texts to outcomes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice

import attrs

from xostory.check.walkthroughs.model import Walkthrough
from xostory.check.walkthroughs.play import Outcome, play_walkthrough
from xostory.check.walkthroughs.read import read_walkthroughs
from xostory.check.walkthroughs.recorded import recorded_path, recorded_problem
from xostory.compiler.compile import compile_story
from xostory.engine.events import Event
from xostory.program.model import Program
from xostory.source import codes
from xostory.source.diagnostics import Diagnostic, problem
from xostory.source.files import StoryText
from xostory.story.model import Story

Render = Callable[[Event], tuple[str, ...]]


@attrs.frozen
class TestRun:
    """Every walkthrough that could be played with what became of it, and what is wrong with the files they stand in.

    `transcripts` are what those that ask for it played, by the file each is kept in.
    """

    __test__ = False  # pytest collects classes of such names

    program: Program
    outcomes: tuple[Outcome, ...]
    diagnostics: tuple[Diagnostic, ...]
    transcripts: dict[str, str]


def run_walkthroughs(
    story: Story,
    program: Program,
    texts: tuple[StoryText, ...],
    recorded: tuple[StoryText, ...],
    render: Render,
    aside: frozenset[str] = frozenset(),
) -> TestRun:
    """Play all walkthroughs in `texts`. `render` turns an event into the lines of a transcript.

    Those of the files in `aside` are played, but not compared with what was recorded.
    """
    walkthroughs, found = read_walkthroughs(texts)
    found = (*found, *_twice(walkthroughs))
    formulas = tuple(formula for one in walkthroughs for formula in one.formulas)
    compilation = compile_story(story, program.fingerprint, formulas)
    paths = {text.path for text in texts}
    found = (*found, *(one for one in compilation.diagnostics if one.file in paths))
    if compilation.program is None:
        return TestRun(program, (), found, {})
    kept = {text.path: text.text for text in recorded}
    outcomes: list[Outcome] = []
    transcripts: dict[str, str] = {}
    conditions = iter(compilation.watched)
    played_program = attrs.evolve(compilation.program, answers=program.answers)
    for one in walkthroughs:
        outcome = play_walkthrough(played_program, one, tuple(islice(conditions, len(one.formulas))))
        if one.recorded and one.spot.file.path not in aside:
            lines = tuple(line for event in outcome.events for line in render(event))
            transcripts[recorded_path(one)] = "".join(f"{line}\n" for line in lines)
            difference = recorded_problem(one, lines, kept.get(recorded_path(one)))
            if difference is not None:
                outcome = attrs.evolve(outcome, problems=(*outcome.problems, difference))
        outcomes.append(outcome)
    return TestRun(played_program, tuple(outcomes), found, transcripts)


def _twice(walkthroughs: tuple[Walkthrough, ...]) -> tuple[Diagnostic, ...]:
    first: dict[str, Walkthrough] = {}
    found = []
    for one in walkthroughs:
        other = first.setdefault(one.name, one)
        if other is not one:
            where = f"{other.spot.file.path}:{other.spot.line + 1}"
            found.append(problem(codes.WALK_TWICE, one.spot, name=one.name, first=where))
    return (*found, *_in_one_file(tuple(first.values())))


def _in_one_file(walkthroughs: tuple[Walkthrough, ...]) -> Iterator[Diagnostic]:
    """Transcripts that would be kept in the same file: names can differ in signs that a file name does not have."""
    keeper: dict[str, Walkthrough] = {}
    for one in walkthroughs:
        if one.recorded and (other := keeper.setdefault(recorded_path(one), one)) is not one:
            file = recorded_path(one)
            yield problem(codes.WALK_RECORDED_TWICE, one.spot, name=one.name, other=other.name, file=file)
