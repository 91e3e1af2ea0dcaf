"""All checks, in a plain list."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from xostory.check import assets, choices, decks, flow, phone, usage
from xostory.check.subject import Subject
from xostory.program.model import Program
from xostory.source.assets import Catalogue
from xostory.source.diagnostics import Diagnostic
from xostory.source.reader import garbage_collector_paused
from xostory.story.model import Story

CHECKS: tuple[Callable[[Subject], Iterator[Diagnostic]], ...] = (
    flow.unreached_scenes,
    flow.parts_nothing_leads_to,
    flow.steps_behind_a_jump,
    flow.loose_ends,
    flow.silent_loops,
    choices.choices_that_may_run_dry,
    choices.useless_fallbacks,
    choices.scenes_that_bring_no_options,
    choices.options_that_are_never_open,
    choices.time_that_may_not_run_out,
    choices.options_of_the_same_words,
    flow.unused_endings,
    decks.draws_that_may_run_dry,
    decks.decks_nobody_draws,
    decks.storylets_that_never_fit,
    phone.shown_to_nobody,
    decks.achievements_nobody_earns,
    usage.unused_variables,
    usage.unused_procedures,
    usage.unused_locals,
    usage.unused_parameters,
    usage.unused_host_functions,
    usage.unused_labels,
    assets.missing_places,
    assets.missing_files,
)


def check_program(story: Story, program: Program, catalogue: Catalogue) -> tuple[Diagnostic, ...]:
    """Everything that the checks find in a story that compiles."""
    subject = Subject(story, program, catalogue)
    with garbage_collector_paused():
        return tuple(found for check in CHECKS for found in check(subject))
