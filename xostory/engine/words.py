"""Texts worked out: what is said, span by span."""

from __future__ import annotations

from xostory.engine.evaluate import evaluate
from xostory.engine.machine import Machine
from xostory.engine.randomness import shuffled
from xostory.program.expressions import Value
from xostory.program.text import Alternative, Conditional, Insert, Order, Span, Text


def say(text: Text, machine: Machine) -> tuple[Span, ...]:
    """The spans of a text now; neighbours of one style are joined."""
    found: list[Span] = []
    _add(text, machine, found)
    return tuple(found)


def printed(value: Value) -> str:
    """A value as players read it: yes and no, numbers without needless digits, sets in alphabetical order."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:.10g}" if abs(value) < 1e10 else f"{value:.0f}"
    if isinstance(value, frozenset):
        return ", ".join(sorted(value))
    return str(value)


def _add(text: Text, machine: Machine, found: list[Span]) -> None:
    for piece in text:
        if isinstance(piece, Span):
            _join(piece, found)
        elif isinstance(piece, Insert):
            _join(Span(printed(evaluate(piece.expression, machine)), piece.style), found)
        elif isinstance(piece, Conditional):
            _add(_arm(piece, machine), machine, found)
        else:
            _add(_pick(piece, machine), machine, found)


def _join(span: Span, found: list[Span]) -> None:
    if found and found[-1].style is span.style:
        span = Span(found.pop().text + span.text, span.style)
    if span.text:
        found.append(span)


def _arm(piece: Conditional, machine: Machine) -> Text:
    for arm in piece.arms:
        if evaluate(arm.condition, machine):
            return arm.text
    return piece.otherwise


def _pick(piece: Alternative, machine: Machine) -> Text:
    """The alternative whose turn it is; being picked counts."""
    said = machine.counts[piece.counter]
    machine.counts[piece.counter] = said + 1
    count = len(piece.arms)
    if piece.order is Order.SEQUENCE:
        return piece.arms[min(said, count - 1)]
    if piece.order is Order.CYCLE:
        return piece.arms[said % count]
    if piece.order is Order.ONCE:
        return piece.arms[said] if said < count else ()
    # One order a round, fixed by the seed, the piece and the round: every arm comes before any comes again.
    round_number = piece.counter * 1_000_003 + said // count
    return piece.arms[shuffled(count, machine.seed, round_number)[said % count]]
