"""Checks of decks and achievements: what can run dry, what never comes up."""

from __future__ import annotations

from collections.abc import Iterator

from xostory.check.cases import Asked
from xostory.check.conditions import always_one, never
from xostory.check.subject import Subject
from xostory.program.code import Achieve, DrawCard
from xostory.program.model import Card, Deck, Program
from xostory.source import codes
from xostory.source.diagnostics import Diagnostic, problem
from xostory.story.model import Scene


def draws_that_may_run_dry(subject: Subject) -> Iterator[Diagnostic]:
    """Draws without an `else` from decks of which it can be that nothing fits."""
    program = subject.program
    decks = [program.decks[number] for number in subject.drawn]
    sure = {deck.id: always_one(Asked(program), (card.condition for card in deck.cards)) for deck in decks}
    for at, instruction in enumerate(program.code):
        if isinstance(instruction, DrawCard) and instruction.otherwise == _behind(program, at):
            deck = program.decks[instruction.deck]
            if not sure[deck.id]:
                yield subject.at(at, codes.DRAW_MAY_RUN_DRY, name=deck.id)


def _behind(program: Program, at: int) -> int:
    """Where a storylet that was drawn there leads in the end."""
    back = program.code[at + 1]
    return getattr(back, "to", at + 1)


def decks_nobody_draws(subject: Subject) -> Iterator[Diagnostic]:
    """Decks that are declared, and neither drawn from nor offered."""
    used = subject.drawn | subject.offered
    for number, deck in enumerate(subject.story.decks):
        if number not in used:
            how = f"Write `- draw: {deck.id}` somewhere, or offer it in a choice: `- from: {deck.id}`."
            yield problem(codes.NEVER_DRAWN, deck.spot, name=deck.id, what="draws from the deck", how=how)


def achievements_nobody_earns(subject: Subject) -> Iterator[Diagnostic]:
    """Achievements that no step gives."""
    earned = {one.achievement for one in subject.program.code if isinstance(one, Achieve)}
    for number, one in enumerate(subject.story.achievements):
        if number not in earned:
            how = f"Write `- achieve: {one.id}` somewhere, or delete it."
            yield problem(codes.NEVER_DRAWN, one.spot, name=one.id, what="gives the achievement", how=how)


def storylets_that_never_fit(subject: Subject) -> Iterator[Diagnostic]:
    """Storylets whose condition contradicts itself, or that another of a higher priority always takes the turn of."""
    program = subject.program
    only_drawn = subject.drawn - subject.offered
    for number, deck in enumerate(program.decks):
        for card in deck.cards:
            scene = subject.story.scenes[card.scene]
            first = _always_before(deck, card) if number in only_drawn else None
            if never(Asked(program), card.condition):
                why = "its conditions exclude each other, or what a meter can be"
            elif first is not None:
                why = f"`{program.scenes[first.scene].id}` always fits and has a higher priority"
            else:
                continue
            yield problem(codes.NEVER_FITS, scene.spot, name=scene.id, why=why)


def of_a_deck_nobody_draws(subject: Subject, scene: Scene) -> bool:
    """Whether a scene is a storylet of such a deck: that is told of the deck."""
    if scene.storylet is None:
        return False
    numbers = (number for number, deck in enumerate(subject.program.decks) if deck.id == scene.storylet.deck)
    return next(numbers, None) not in subject.drawn | subject.offered


def _always_before(deck: Deck, card: Card) -> Card | None:
    """A storylet that is always there when that one is, and always preferred."""
    others = (one for one in deck.cards if one.priority > card.priority and one.condition is None)
    return next(others, None)
