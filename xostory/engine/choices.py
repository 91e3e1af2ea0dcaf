"""Offering a choice."""

from __future__ import annotations

from xostory.engine.evaluate import evaluate
from xostory.engine.events import ChoiceOffered, Offer, OptionChosen
from xostory.engine.machine import FaultError, Machine
from xostory.engine.words import say, unsay
from xostory.program.code import Choose, Option
from xostory.program.text import Span


def offer(choice: Choose, machine: Machine, at: int) -> int:
    """Offer what is on offer and end the turn, or take a fallback and go on; the next address."""
    offers = tuple(found for option in choice.options if (found := _offered(option, machine)))
    if any(one.open for one in offers):
        machine.pending = ChoiceOffered(choice.id, say(choice.prompt, machine), offers)
        machine.events.append(machine.pending)
        machine.running = False
        return at
    for option in choice.options:
        if option.fallback and _exists(option, machine) and _holds(option, machine):
            return take(choice, option, machine, by_itself=True)
    raise FaultError("E701", "Every option of this choice is gone or locked.")


def withdraw(choice: Choose, machine: Machine) -> None:
    """Take back what offering a choice has counted, before it is offered again."""
    unsay(choice.prompt, machine)
    for option in choice.options:
        if option.fallback or not _exists(option, machine):
            continue
        holds = _holds(option, machine)
        if holds or option.locked is not None:
            unsay(option.text, machine)
            unsay((option.locked or ()) if not holds else (), machine)


def take(choice: Choose, option: Option, machine: Machine, by_itself: bool = False) -> int:
    """Choose an option; where play goes on."""
    spans = _shown(option, machine) if option.said is None else say(option.said, machine)
    machine.events.append(OptionChosen(choice.id, option.id, spans, by_itself))
    if option.counter is not None:
        machine.visit(option.counter)
    return option.to


def _offered(option: Option, machine: Machine) -> Offer | None:
    if option.fallback or not _exists(option, machine):
        return None
    if _holds(option, machine):
        return Offer(option.id, say(option.text, machine))
    if option.locked is None:
        return None
    return Offer(option.id, say(option.text, machine), say(option.locked, machine))


def _shown(option: Option, machine: Machine) -> tuple[Span, ...]:
    """An option's words as they were offered: working them out again would turn its alternatives."""
    pending = machine.pending
    for one in pending.options if isinstance(pending, ChoiceOffered) else ():
        if one.id == option.id:
            return one.spans
    return ()


def _exists(option: Option, machine: Machine) -> bool:
    """Whether the option is there at all, open or locked."""
    used = option.once and option.counter is not None and machine.counts[option.counter] > 0
    return not used and (option.known is None or bool(evaluate(option.known, machine)))


def _holds(option: Option, machine: Machine) -> bool:
    return option.condition is None or bool(evaluate(option.condition, machine))
