"""Offering a choice, and taking an option of it."""

from __future__ import annotations

from collections.abc import Iterator

from xostory.engine import threads
from xostory.engine.evaluate import evaluate
from xostory.engine.events import ChoiceOffered, Offer, OptionChosen, SceneResumed
from xostory.engine.machine import FaultError, Machine
from xostory.engine.threads import Candidate
from xostory.engine.words import say, unsay
from xostory.program.code import Choose, Option
from xostory.program.text import Span

OFFER_WORK = 20


def offer(choice: Choose, machine: Machine, at: int) -> int:
    """Offer what is on offer and end the turn, or take a fallback and go on; the next address."""
    if machine.forks:
        return threads.gather(machine, at)
    found = (_offered(one, machine) for one in _looked_at(machine, at) if not one.option.fallback)
    offers = tuple(one for one in found if one is not None)
    if any(one.open for one in offers):
        prompt = say(choice.prompt, machine)
        machine.pending = ChoiceOffered(choice.id, prompt, offers, *_time(choice, offers, machine, at))
        machine.events.append(machine.pending)
        machine.running = False
        return at
    option = _fallback(choice, machine)
    if option is None:
        raise FaultError("E701", "Every option of this choice is gone or locked.")
    return take(choice, Candidate(option.id, option), machine, at, by_itself=True)


def run_out(choice: Choose, machine: Machine, at: int) -> int:
    """The time is up: take the default of what was offered, else the fallback; where play goes on."""
    pending = machine.pending
    default = pending.default if isinstance(pending, ChoiceOffered) else None
    candidate = next((one for one in _own(machine, at) if one.id == default), None)
    option = _fallback(choice, machine) if candidate is None else candidate.option
    if option is None:
        raise FaultError("E712", "This choice has no time to run out.")
    return take(choice, candidate or Candidate(option.id, option), machine, at, by_itself=True, time_up=True)


def withdraw(choice: Choose, machine: Machine, at: int) -> None:
    """Take back what offering a choice has counted, before it is offered again."""
    unsay(choice.prompt, machine)
    for candidate in _looked_at(machine, at):
        option = candidate.option
        if option.fallback or not _exists(option, machine):
            continue
        holds = _holds(option, machine)
        if holds or option.locked is not None:
            unsay(option.text, machine)
            unsay((option.locked or ()) if not holds else (), machine)


def take(
    choice: Choose, candidate: Candidate, machine: Machine, at: int, by_itself: bool = False, time_up: bool = False
) -> int:
    """Choose an option; where play goes on."""
    option = candidate.option
    threads.enter(candidate.path, machine, at)
    machine.threads = ()
    spans = _shown(candidate.id, machine) if option.said is None else say(option.said, machine)
    sent = machine.chat.id if machine.chat and option.reply and spans and not option.fallback else None
    machine.events.append(OptionChosen(choice.id, candidate.id, spans, by_itself, time_up, sent))
    if candidate.path:
        scene = machine.program.scenes[machine.scene]
        machine.events.append(SceneResumed(scene.id, scene.title))
    if option.counter is not None:
        machine.visit(option.counter)
    return option.to


def _looked_at(machine: Machine, at: int) -> Iterator[Candidate]:
    """All options one by one; while one is out, the machine is where its scene waits."""
    for candidate in threads.candidates(machine.program, at, machine.threads):
        if candidate.path:
            machine.spend(OFFER_WORK * len(candidate.path))
            with threads.inside(candidate.path, machine, at):
                yield candidate
        else:
            yield candidate


def _own(machine: Machine, at: int) -> Iterator[Candidate]:
    """The options of the choice itself, without those that other scenes bring."""
    return (one for one in threads.candidates(machine.program, at, machine.threads) if not one.path)


def _time(choice: Choose, offers: tuple[Offer, ...], machine: Machine, at: int) -> tuple[float | None, str | None]:
    """The seconds there are, and what is taken then. Where nothing could be taken there is no hurry."""
    if choice.seconds is None:
        return None, None
    is_open = {one.id for one in offers if one.open}
    default = next((one.id for one in _own(machine, at) if one.option.default and one.id in is_open), None)
    timed = default is not None or _fallback(choice, machine) is not None
    return (choice.seconds, default) if timed else (None, None)


def _fallback(choice: Choose, machine: Machine) -> Option | None:
    fallbacks = (one for one in choice.options if one.fallback)
    return next((one for one in fallbacks if _exists(one, machine) and _holds(one, machine)), None)


def _offered(candidate: Candidate, machine: Machine) -> Offer | None:
    option = candidate.option
    if not _exists(option, machine):
        return None
    storylet = None if option.origin is None else machine.program.scenes[option.origin].id
    origin = machine.program.scenes[machine.scene].id if candidate.path else storylet
    if _holds(option, machine):
        return Offer(candidate.id, say(option.text, machine), None, origin)
    if option.locked is None:
        return None
    return Offer(candidate.id, say(option.text, machine), say(option.locked, machine), origin)


def _shown(option: str, machine: Machine) -> tuple[Span, ...]:
    """An option's words as they were offered: working them out again would turn its alternatives."""
    pending = machine.pending
    for one in pending.options if isinstance(pending, ChoiceOffered) else ():
        if one.id == option:
            return one.spans
    return ()


def _exists(option: Option, machine: Machine) -> bool:
    """Whether the option is there at all, open or locked."""
    used = option.once and option.counter is not None and machine.counts[option.counter] > 0
    return not used and (option.known is None or bool(evaluate(option.known, machine)))


def _holds(option: Option, machine: Machine) -> bool:
    return option.condition is None or bool(evaluate(option.condition, machine))
