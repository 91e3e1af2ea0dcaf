"""Decks: what decides whether a storylet fits becomes one condition; a deck among options becomes options."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from xostory.compiler.expressions import compile_as
from xostory.compiler.ids import SceneIds
from xostory.compiler.names import Names
from xostory.program import model
from xostory.program.code import Call, Option
from xostory.program.expressions import Binary, Constant, Either, Expression, Operator, Since, Visits, both
from xostory.program.model import Card
from xostory.program.text import Span
from xostory.source import codes
from xostory.source.diagnostics import closest
from xostory.source.nodes import Spot
from xostory.story.expressions.tree import Infix, Tree
from xostory.story.model import Deck, Scene, Storylet
from xostory.story.steps import ChoiceStep, FromEntry
from xostory.story.types import FLAG


def compile_decks(names: Names) -> tuple[model.Deck, ...]:
    """Every deck with its storylets, those of the highest priority first, else as written."""
    cards: dict[str, list[Card]] = {one.id: [] for one in names.story.decks}
    for scene in names.story.scenes:
        if scene.storylet is not None and find_deck(names, scene.storylet.deck, scene.storylet.spot) is not None:
            if scene.parameters:
                names.report(codes.STORYLET_TAKES, scene.parameters[0].spot, name=scene.id)
            pick = names.story.decks[names.decks[scene.storylet.deck]].pick
            cards[scene.storylet.deck].append(_card(names, scene, scene.storylet, pick))
    return tuple(_deck(one, cards[one.id]) for one in names.story.decks)


def find_deck(names: Names, deck: str, spot: Spot) -> int | None:
    """The number of a deck, or None with a problem reported."""
    if deck not in names.decks:
        guess = f"call: {deck}" if deck in names.scenes else closest(deck, names.decks)
        names.report(codes.UNKNOWN_DECK, spot, guess, name=deck)
    return names.decks.get(deck)


def _deck(one: Deck, cards: list[Card]) -> model.Deck:
    return model.Deck(one.id, one.pick, tuple(sorted(cards, key=lambda card: -card.priority)))


def _card(names: Names, scene: Scene, storylet: Storylet, pick: str) -> Card:
    least_seen = pick == "least seen"
    return Card(
        scene=names.scenes[scene.id].index,
        condition=_fits(names, scene, storylet),
        specificity=_conditions(storylet.condition.tree) if storylet.condition else 0,
        priority=storylet.priority,
        weight=storylet.weight,
        counter=names.counter(scene.id) if least_seen else None,
        stamp=names.stamp(scene.id) if least_seen else None,
    )


def _fits(names: Names, scene: Scene, storylet: Storylet) -> Expression | None:
    """Its own condition, and that it was not played, or not lately."""
    found: Expression | None = None
    if storylet.once:
        found = Binary(Operator.EQUAL, Visits(names.counter(scene.id)), Constant(0))
    if storylet.cooldown:
        since = Since(names.stamp(scene.id))
        never = Binary(Operator.LESS, since, Constant(0))
        found = both(found, Either(never, Binary(Operator.AT_LEAST, since, Constant(storylet.cooldown))))
    if storylet.condition is None:
        return found
    return both(found, compile_as(names, None, storylet.condition, FLAG, "The condition of a storylet"))


def _conditions(tree: Tree) -> int:
    """How many conditions are joined by `and`."""
    if isinstance(tree, Infix) and tree.operator == "and":
        return _conditions(tree.left) + _conditions(tree.right)
    return 1


@attrs.frozen
class Dealt:
    """A deck among the options of a choice: its storylets, offered `before` that option of the writer's own."""

    entry: FromEntry
    cards: tuple[Card, ...]


def without_decks(names: Names, step: ChoiceStep) -> tuple[ChoiceStep, tuple[Dealt, ...]]:
    """The choice with its decks apart; what other scenes bring keeps its place among what the decks offer."""
    dealt: list[Dealt] = []
    sources: list[FromEntry] = []
    offered = 0
    for entry in step.sources:
        if entry.target in names.decks:
            cards = names.compiled_decks[names.decks[entry.target]].cards
            offered += len(cards)
            dealt.append(Dealt(entry, cards))
        else:
            sources.append(attrs.evolve(entry, before=entry.before + offered))
    return attrs.evolve(step, sources=tuple(sources)), tuple(dealt)


def offered_cards(names: Names, ids: SceneIds, dealt: Dealt, group: Expression | None) -> Iterator[tuple[Option, Call]]:
    """An option for each storylet, leading nowhere yet, and what choosing it does."""
    entry = dealt.entry
    if not names.may_copy(len(dealt.cards), entry.spot):
        return
    if entry.arguments:
        words = {"scene": entry.target, "name": entry.arguments[0][0], "known": "nothing"}
        names.report(codes.UNKNOWN_PARAMETER, entry.arguments[0][1].spot, **words)
    for card in dealt.cards:
        scene = names.story.scenes[card.scene]
        if not scene.title:
            words = {"name": scene.id, "deck": entry.target}
            names.report(codes.STORYLET_UNTITLED, scene.spot, **words)
        option_id = ids.card(entry.target, scene.id)
        option = Option(option_id, (Span(scene.title),), 0, None, known=both(card.condition, group), origin=card.scene)
        yield option, Call(f"{option_id}!", card.scene, ())
