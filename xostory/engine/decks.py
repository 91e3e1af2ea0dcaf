"""Drawing storylets: which of a deck fit now, and which of those is played."""

from __future__ import annotations

from xostory.engine.evaluate import evaluate, next_number
from xostory.engine.events import CardDrawn
from xostory.engine.machine import Machine
from xostory.program.code import DrawCard
from xostory.program.model import Card, Deck

CARD_WORK = 20


def draw_card(instruction: DrawCard, machine: Machine, at: int) -> int:
    """Play a storylet as a call; where play goes on."""
    program = machine.program
    deck = program.decks[instruction.deck]
    card = _drawn(deck, machine)
    machine.events.append(CardDrawn(deck.id, program.scenes[card.scene].id if card else None))
    if card is None:
        return instruction.otherwise
    return machine.call(card.scene, (), at)


def _drawn(deck: Deck, machine: Machine) -> Card | None:
    """Of those that fit the highest priority, then what the deck asks for, then by weight."""
    machine.spend(CARD_WORK * len(deck.cards))
    fitting = [one for one in deck.cards if one.condition is None or evaluate(one.condition, machine)]
    if not fitting:
        return None
    best = max(_rank(deck, one, machine) for one in fitting)
    return _by_weight([one for one in fitting if _rank(deck, one, machine) == best], machine)


def _rank(deck: Deck, card: Card, machine: Machine) -> tuple[int, int, int]:
    """What is drawn has the greatest."""
    if deck.pick == "best match":
        return (card.priority, card.specificity, 0)
    if deck.pick == "least seen" and card.counter is not None and card.stamp is not None:
        return (card.priority, -machine.counts[card.counter], -machine.counts[card.stamp])
    return (card.priority, 0, 0)


def _by_weight(cards: list[Card], machine: Machine) -> Card:
    """One of them; chance is asked only if there are several."""
    if len(cards) == 1:
        return cards[0]
    if machine.watch is not None:
        return cards[machine.watch.decide(len(cards))]
    left = next_number(machine, sum(one.weight for one in cards))
    for card in cards:
        left -= card.weight
        if left < 0:
            return card
    return cards[-1]
