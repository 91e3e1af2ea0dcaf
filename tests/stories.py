"""Stories for tests, written inline: whole ones, and scripts in a standard frame."""

from __future__ import annotations

import textwrap

from xostory.check.checks import check_program
from xostory.compiler.load import Loaded, load_texts
from xostory.engine.advance import advance, begin
from xostory.engine.commands import Choose, Command
from xostory.engine.events import ChoiceOffered, Event
from xostory.play.transcript import as_text
from xostory.program.model import Program
from xostory.source.assets import Catalogue
from xostory.source.diagnostics import Diagnostic, sorted_for_reading
from xostory.source.files import StoryText

FRAME = """\
title: A test
start: hall
characters:
  kitty: {name: Kitty, color: "#d1495b"}
  dae: Dae
me: kitty
chats:
  covey: {title: The Covey, members: [kitty, dae]}
places:
  garden: {name: Garden, times: [day, dusk]}
variables:
  nerve: {start: 2, min: 0, max: 5}
  heart: {start: dae_, one of: [nobody, dae_, yuri]}
  knows: {start: [], any of: [letter, photo]}
  late: no
  name: Kitty
  won: 10
  brave: {is: nerve >= 4}
endings:
  fin: {title: Fin, hint: It is over.}
scenes:
  side:
    takes: {n: 1}
    script:
      - "Side {n}, {heart}, {count(knows)}, {late}, {name}, {won}, {brave}."
  hall:
    script:
"""

EVERYTHING = Catalogue(
    places=frozenset({"garden/day", "garden/dusk"}),
    sprites=frozenset({"kitty/uniform", "dae/uniform", "kitty/casual"}),
    music=frozenset({"longing"}),
    sounds=frozenset({"chime"}),
    ambience=frozenset({"rain"}),
)


def framed(script: str) -> str:
    """A whole story around the steps of one scene, `hall`."""
    return FRAME + textwrap.indent(textwrap.dedent(script), " " * 6)


def load(text: str) -> Loaded:
    """Read and compile a story given as the text of its story.yaml."""
    return load_texts((StoryText("story.yaml", text),))


def problems(text: str) -> tuple[Diagnostic, ...]:
    """Everything that `check` would say of a story, with every asset it could name at hand."""
    loaded = load(text)
    if loaded.story is None or loaded.program is None:
        return loaded.diagnostics
    return sorted_for_reading((*loaded.diagnostics, *check_program(loaded.story, loaded.program, EVERYTHING)))


def codes_of(text: str) -> list[str]:
    """The codes of all problems."""
    return [one.code for one in problems(text)]


def program(text: str) -> Program:
    """The program of a story that has no errors."""
    loaded = load(text)
    assert loaded.program is not None, loaded.diagnostics
    return loaded.program


def events(played: Program, *picks: int | Command, seed: int = 0) -> list[Event]:
    """All events of a playthrough that takes the open options of these numbers, from 1, or obeys these commands."""
    step = begin(played, seed)
    found = list(step.events)
    for pick in picks:
        assert step.error is None, step.error
        if isinstance(pick, int):
            assert isinstance(step.state.pending, ChoiceOffered), "there is nothing to choose any more"
            options = [one for one in step.state.pending.options if one.open]
            pick = Choose(options[pick - 1].id)
        step = advance(played, step.state, pick)
        found += step.events
    assert step.error is None, step.error
    return found


def transcript(text: str, *picks: int | Command, seed: int = 0) -> list[str]:
    """The transcript of such a playthrough."""
    return [line for event in events(program(text), *picks, seed=seed) for line in as_text(event)]


def said(script: str, *picks: int | Command, seed: int = 0) -> list[str]:
    """The same for a script in the standard frame, without the ending."""
    return [line for line in transcript(framed(script), *picks, seed=seed) if not line.startswith("[Ending")]
