"""The grammar page says what the readers say: everything it allows is read, its tables are theirs."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from xostory.story.expressions.parser import (
    BINDING,
    COMPARISON,
    MAX_DEPTH,
    MAX_HEIGHT,
    MINUS,
    NOT,
    Fault,
    parse_expression,
)
from xostory.story.expressions.parser import MAX_LENGTH as LONGEST_EXPRESSION
from xostory.story.text.parser import MAX_DEPTH as DEEPEST_TEXT
from xostory.story.text.parser import MAX_LENGTH as LONGEST_TEXT
from xostory.story.text.parser import MAX_PAUSE, ORDERS, PACES, PAUSE, parse_text
from xostory.story.text.particles import PARTICLES

DOCS = Path(__file__).parents[2] / "docs"
PAGE = (DOCS / "grammar.md").read_text(encoding="utf-8")
EXPRESSIONS, TEXTS = re.findall(r"```ebnf\n(.*?)```", PAGE, re.DOTALL)
SIGN = re.compile(r'\s*("[^"]*"|\?[^?]*\?|[a-z]+|[=,|;\[\]{}()])')

SAMPLES = {
    "number": ("0", "12", "3.50"),
    "name": ("nerve", "dae.trust", "이름", "_x1"),
    "quoted": ("'Dae'", '"it\'s"', r"'a \' b'", "''"),
    "entry": ("hagwon", "Cram school"),
    "seconds": ("0.5", "10", "1"),
    "particle": ("는/은", *("/".join(pair) for pair in PARTICLES)),
    "words": ("a", " b c", "? ", "Min Ho: ", "[sighs]", "1 * 2 "),
    "mark": tuple(r"{}|*\[<: "),
}

Node = tuple[str, object]


def rules(block: str) -> dict[str, Node]:
    """Each rule of a grammar as a tree."""
    found: dict[str, Node] = {}
    for rule in re.split(r";\n", block.strip() + "\n"):
        if rule.strip():
            name, _, body = rule.partition("=")
            found[name.strip()] = _either(_Signs(SIGN.findall(body)))
    return found


class _Signs:
    def __init__(self, signs: list[str]) -> None:
        self.rest = signs

    def peek(self) -> str:
        return self.rest[0] if self.rest else ""

    def take(self) -> str:
        return self.rest.pop(0)


def _either(signs: _Signs) -> Node:
    branches = [_row(signs)]
    while signs.peek() == "|":
        signs.take()
        branches.append(_row(signs))
    return ("either", branches)


def _row(signs: _Signs) -> Node:
    items = [_item(signs)]
    while signs.peek() == ",":
        signs.take()
        items.append(_item(signs))
    return ("row", items)


def _item(signs: _Signs) -> Node:
    sign = signs.take()
    if sign in "{[(":
        inner = _either(signs)
        assert signs.take() == {"{": "}", "[": "]", "(": ")"}[sign]
        return ({"{": "many", "[": "maybe", "(": "either"}[sign], [inner])
    if sign.startswith('"'):
        return ("sign", sign[1:-1])
    return ("class", "") if sign.startswith("?") else ("rule", sign)


class Writer:
    """Makes something up by the rules of the page."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.expressions = rules(EXPRESSIONS)
        self.texts = rules(TEXTS)

    def expression(self) -> str:
        return " ".join(self.written(("rule", "expression"), self.expressions, 26))

    def text(self) -> str:
        return "".join(self.written(("rule", "text"), self.texts, 22))

    def written(self, node: Node, grammar: dict[str, Node], room: int) -> Iterator[str]:
        kind, inner = node
        if kind == "rule" and grammar is self.texts and inner == "expression":
            yield " ".join(self.written(("rule", "expression"), self.expressions, 12))
        elif kind == "rule" and inner in SAMPLES:
            yield self.chance.choice(SAMPLES[str(inner)])
        elif kind == "rule":
            yield from self.written(grammar[str(inner)], grammar, room - 1)
        elif kind == "sign":
            yield str(inner)
        else:
            yield from self.several(kind, list(inner), grammar, room)  # type: ignore[call-overload]

    def several(self, kind: str, items: list[Node], grammar: dict[str, Node], room: int) -> Iterator[str]:
        if kind == "either":
            items = [self.chance.choice(items if room > 0 else items[:1])]
        times = {"many": self.chance.choice((0, 1, 2)), "maybe": self.chance.choice((0, 1))}.get(kind, 1)
        for _ in range(times if room > 0 or (times == 1 and kind not in ("many", "maybe")) else 0):
            for item in items:
                yield from self.written(item, grammar, room - 1)


@pytest.mark.parametrize("seed", range(400))
def test_every_expression_of_the_grammar_is_read(seed: int) -> None:
    source = Writer(seed).expression()
    if len(source) <= LONGEST_EXPRESSION:
        found = parse_expression(source)
        assert not isinstance(found, Fault), (source, found)


@pytest.mark.parametrize("seed", range(400))
def test_every_text_of_the_grammar_is_read(seed: int) -> None:
    source = Writer(seed).text()
    _, faults = parse_text(source)
    assert faults == (), (source, faults)


def test_the_rules_are_all_there_and_all_used() -> None:
    for block in (EXPRESSIONS, TEXTS):
        found = rules(block)
        named = set(re.findall(r"[a-z]+", re.sub(r'"[^"]*"|\?[^?]*\?', "", block)))
        assert named - set(found) <= {"expression"}
    assert set(SAMPLES) <= set(rules(EXPRESSIONS)) | set(rules(TEXTS))


def test_the_levels_are_the_parsers() -> None:
    rows = {
        int(level): set(re.findall(r"`([^`]+)`", names)) for level, names in re.findall(r"\| (\d) \| (.*) \|", PAGE)
    }
    assert rows == {level: {name for name in BINDING if BINDING[name] == level} for level in set(BINDING.values())}
    assert f"`not` is level {NOT} and the sign `-` level {MINUS}" in PAGE and COMPARISON in rows


def test_the_words_of_texts_are_the_parsers() -> None:
    line = next(row for row in TEXTS.splitlines() if row.startswith("order "))
    assert re.findall(r'"([^"]+)"', line) == list(ORDERS)
    assert all(f'"{word}"' in TEXTS for word in (*PACES, PAUSE))


def test_the_bounds_are_the_parsers() -> None:
    for bound in (f"{LONGEST_EXPRESSION:,} characters", f"{MAX_DEPTH} brackets", f"{MAX_HEIGHT} operators"):
        assert bound in PAGE
    for bound in (f"{LONGEST_TEXT:,} characters", f"{DEEPEST_TEXT} levels", f"up to {MAX_PAUSE:g}"):
        assert bound in PAGE


def test_the_particles_are_those_of_the_language_page() -> None:
    page = (DOCS / "language.md").read_text(encoding="utf-8")
    assert all(f"{closed}/{bare}" in page or f"{closed}" in page for closed, bare in PARTICLES)
