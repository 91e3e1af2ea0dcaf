"""Texts worked out: what is said, span by span."""

from __future__ import annotations

from collections.abc import Iterable
from zlib import crc32

import attrs

from xostory.engine.evaluate import evaluate
from xostory.engine.machine import Machine
from xostory.engine.particles import LOOKED_AT, chosen
from xostory.engine.randomness import shuffled
from xostory.program.expressions import Value
from xostory.program.text import Alternative, Conditional, Insert, Order, Particle, Span, Text, words_of


def say(text: Text, machine: Machine) -> tuple[Span, ...]:
    """The spans of a text now; neighbours of one style are joined."""
    if len(text) == 1 and type(text[0]) is Span and text[0].text:  # most options
        machine.spend(len(text[0].text))
        return (text[0],)
    found: list[Span] = []
    _add(text, machine, found)
    machine.spend(sum(len(span.text) for span in found))
    return tuple(found)


def together(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans with neighbours of one look as one."""
    found: list[Span] = []
    for look in spans:
        _join(look, found)
    return tuple(found)


def unsay(text: Text, machine: Machine) -> None:
    """Take back what saying a text has counted, so that it can be said again and be the same."""
    for piece in text:
        if isinstance(piece, Conditional):
            unsay(_arm(piece, machine), machine)
        elif isinstance(piece, Alternative):
            said = max(0, machine.counts[piece.counter] - 1)
            machine.counts[piece.counter] = said
            unsay(_picked(piece, said, machine), machine)


def printed(value: Value) -> str:
    """A value as players read it: yes and no, numbers without needless digits, sets in alphabetical order."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return _decimal(value)
    if isinstance(value, frozenset):
        return ", ".join(sorted(value))
    return str(value)


def _decimal(value: float) -> str:
    """Ten digits are enough for people; no exponents, no minus before a zero."""
    size = abs(value)
    digits = f"{value:.10g}" if 1e-4 <= size < 1e9 else f"{value:.10f}" if size < 1 else f"{value:.3f}"
    shown = digits.rstrip("0").rstrip(".") if "." in digits else digits
    return "0" if shown == "-0" else shown


def _add(text: Text, machine: Machine, found: list[Span]) -> None:
    machine.spend(len(text))
    for piece in text:
        if isinstance(piece, Span):
            _join(piece, found)
        elif isinstance(piece, Insert):
            words = printed(evaluate(piece.expression, machine))
            machine.spend(len(words))
            _join(Span(words, piece.style, piece.link, piece.pace), found)
        elif isinstance(piece, Particle):
            before = words_of(found[-LOOKED_AT:])[-LOOKED_AT:]
            _join(Span(chosen(piece.closed, piece.bare, before), piece.style, piece.link, piece.pace), found)
        elif isinstance(piece, Conditional):
            machine.spend(len(piece.arms))
            _add(_arm(piece, machine), machine, found)
        else:
            machine.spend(len(piece.arms))
            _add(_pick(piece, machine), machine, found)


def _join(span: Span, found: list[Span]) -> None:
    if found and span.is_like(found[-1]):
        span = attrs.evolve(span, text=found.pop().text + span.text)
    if span.text or span.pause:
        found.append(span)


def _arm(piece: Conditional, machine: Machine) -> Text:
    for number, arm in enumerate(piece.arms):
        if evaluate(arm.condition, machine):
            _note(piece, number, machine)
            return arm.text
    _note(piece, len(piece.arms), machine)
    return piece.otherwise


def _note(piece: Conditional | Alternative, arm: int, machine: Machine) -> None:
    if machine.watch is not None:
        machine.watch.arms.add((id(piece), arm))


def _pick(piece: Alternative, machine: Machine) -> Text:
    """The alternative whose turn it is; being picked counts."""
    said = machine.counts[piece.counter]
    machine.counts[piece.counter] = said + 1
    return _picked(piece, said, machine)


def _picked(piece: Alternative, said: int, machine: Machine) -> Text:
    """The alternative whose turn it is after that many."""
    index = which(piece.order, len(piece.arms), said, machine.seed, machine.program.counters[piece.counter])
    if index is None:
        return ()
    _note(piece, index, machine)
    return piece.arms[index]


def which(order: Order, count: int, said: int, seed: int, name: str) -> int | None:
    """The arm whose turn it is, of `count`, after so many; None when all are used up.

    A shuffle has one order a round, fixed by seed, the counter's name and round: every arm comes before any comes
    again, and edits elsewhere leave the order alone.
    """
    if order is Order.SEQUENCE:
        return min(said, count - 1)
    if order is Order.CYCLE:
        return said % count
    if order is Order.SHUFFLE:
        return shuffled(count, seed, _row(name) + said // count)[said % count]
    if order is Order.SHUFFLE_STOPPING:
        return shuffled(count - 1, seed, _row(name))[said] if said < count - 1 else count - 1
    if said >= count:
        return None
    return said if order is Order.ONCE else shuffled(count, seed, _row(name))[said]


def _row(name: str) -> int:
    """Where the rounds of a counter begin in the rows of draws. Names of parts do not count: a part shuffles as it does
    alone."""
    return crc32(".".join(name.split(".")[-2:]).encode()) * 1_000_003
