"""Tokens to trees, by precedence climbing (Pratt, "Top down operator precedence", 1973)."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

import attrs

from xostory.source import codes
from xostory.source.codes import Code
from xostory.story.expressions.tokens import Token, tokens
from xostory.story.expressions.tree import (
    FlagLiteral,
    Function,
    Infix,
    Name,
    NumberLiteral,
    Prefix,
    SetLiteral,
    TextLiteral,
    Tree,
    height,
)
from xostory.story.types import FLAGS

MAX_LENGTH = 1_000
MAX_DEPTH = 40
MAX_HEIGHT = 100
MAX_NUMBER = 10**15

BINDING = {
    "or": 1,
    "and": 2,
    "==": 4,
    "!=": 4,
    "<": 4,
    "<=": 4,
    ">": 4,
    ">=": 4,
    "in": 4,
    "not in": 4,
    "+": 5,
    "-": 5,
    "*": 6,
    "/": 6,
    "//": 6,
    "%": 6,
    "&": 6,
}
COMPARISON = 4
NOT = 3
MINUS = 7
# What other languages, and people in a hurry, write.
_FOREIGN = {
    "&&": "and",
    "||": "or",
    "!": "not",
    "=": "==",
    "===": "==",
    "=>": ">=",
    "=<": "<=",
    "<>": "!=",
    "≥": ">=",
    "≤": "<=",
    "≠": "!=",
    "is": "==",
    "AND": "and",
    "OR": "or",
    "NOT": "not",
    "And": "and",
    "Or": "or",
    "Not": "not",
    "Yes": "yes",
    "No": "no",
    "True": "yes",
    "False": "no",
    "mod": "%",
}


@attrs.frozen
class Fault:
    """What is wrong with an expression or a text: a code, where in it, and the words for the message."""

    code: Code
    at: int
    length: int = 1
    words: dict[str, Any] = attrs.Factory(dict)


class _FaultError(Exception):
    """Carries the fault out of the recursion; never leaves this module."""

    def __init__(self, fault: Fault) -> None:
        self.fault = fault


@lru_cache(maxsize=4096)
def parse_expression(source: str) -> Tree | Fault:
    """The tree of an expression, or the first thing wrong with it. A story asks the same again and again."""
    if len(source) > MAX_LENGTH:
        return Fault(codes.EXPRESSION_TOO_LONG, 0, words={"limit": f"more than {MAX_LENGTH} characters"})
    parser = _Parser(tokens(source))
    try:
        tree = parser.expression(0, 0)
        parser.expect_end()
    except _FaultError as stop:
        return stop.fault
    if height(tree) > MAX_HEIGHT:
        return Fault(codes.EXPRESSION_TOO_LONG, 0, words={"limit": f"more than {MAX_HEIGHT} operators on each other"})
    return tree


class _Parser:
    """A cursor over tokens."""

    def __init__(self, found: list[Token]) -> None:
        self.tokens = found
        self.position = 0

    @property
    def token(self) -> Token:
        return self.tokens[self.position]

    def take(self) -> Token:
        token = self.token
        self.position += 1
        return token

    def expression(self, strength: int, depth: int) -> Tree:
        """An operand and all operators behind it that bind tighter than `strength`."""
        if depth > MAX_DEPTH:
            limit = f"more than {MAX_DEPTH} brackets or signs inside each other"
            raise _FaultError(Fault(codes.EXPRESSION_TOO_LONG, self.token.at, words={"limit": limit}))
        left = self.prefix(depth + 1)
        compared = False
        while operator := self.operator(strength):
            at = self.token.at
            binding = BINDING[operator]
            if binding == COMPARISON and compared:
                raise _FaultError(Fault(codes.CHAINED_COMPARISON, at, len(operator)))
            compared = binding == COMPARISON
            self.position += 2 if operator == "not in" else 1
            left = Infix(at, operator, left, self.expression(binding, depth + 1))
        return left

    def operator(self, strength: int) -> str:
        """The operator that comes next if it binds tighter than `strength`, else ''."""
        token = self.token
        name = token.text if token.kind in ("symbol", "name") else ""
        if name in _FOREIGN:
            fault = Fault(codes.FOREIGN_OPERATOR, token.at, len(name), {"typed": name, "ours": _FOREIGN[name]})
            raise _FaultError(fault)
        if name == "not" and self.tokens[self.position + 1].text == "in":
            name = "not in"
        return name if BINDING.get(name, 0) > strength else ""

    def prefix(self, depth: int) -> Tree:
        token = self.token
        if token.text == "not" and token.kind == "name":
            self.take()
            return Prefix(token.at, "not", self.expression(NOT, depth))
        if token.text == "-":
            self.take()
            return Prefix(token.at, "-", self.expression(MINUS, depth))
        return self.operand(depth)

    def operand(self, depth: int) -> Tree:
        token = self.take()
        if token.kind == "number":
            return self.number(token)
        if token.kind == "text":
            return TextLiteral(token.at, re.sub(r"\\(.)", r"\1", token.text[1:-1]))
        if token.kind == "name" and token.text not in BINDING:
            return self.name(token, depth)
        if token.text == "(":
            inside = self.expression(0, depth)
            self.expect(")", token)
            return inside
        if token.text == "[":
            return SetLiteral(token.at, self.listed("]", token, depth))
        raise _FaultError(self.unexpected(token))

    def number(self, token: Token) -> Tree:
        value = float(token.text) if "." in token.text else int(token.text)
        if value > MAX_NUMBER:
            raise _FaultError(Fault(codes.LITERAL_TOO_LARGE, token.at, len(token.text)))
        return NumberLiteral(token.at, value)

    def name(self, token: Token, depth: int) -> Tree:
        if token.text in FLAGS:
            return FlagLiteral(token.at, FLAGS[token.text])
        if self.token.text == "(":
            opening = self.take()
            return Function(token.at, token.text, self.listed(")", opening, depth))
        return Name(token.at, token.text)

    def listed(self, closing: str, opening: Token, depth: int) -> tuple[Tree, ...]:
        """Expressions between commas, up to the closing bracket."""
        found: list[Tree] = []
        while self.token.text != closing:
            if found:
                self.expect(",", opening)
            found.append(self.expression(0, depth))
        self.take()
        return tuple(found)

    def expect(self, text: str, opening: Token) -> None:
        if self.token.kind == "end":
            raise _FaultError(Fault(codes.UNCLOSED_IN_EXPRESSION, opening.at, words={"char": opening.text}))
        if self.token.text != text or self.token.kind != "symbol":
            raise _FaultError(self.unexpected(self.token))
        self.take()

    def expect_end(self) -> None:
        if self.token.kind != "end":
            raise _FaultError(self.unexpected(self.token))

    def unexpected(self, token: Token) -> Fault:
        if token.text in _FOREIGN:
            words = {"typed": token.text, "ours": _FOREIGN[token.text]}
            return Fault(codes.FOREIGN_OPERATOR, token.at, len(token.text), words)
        if token.kind == "end":
            return Fault(codes.EXPRESSION_ENDS, max(0, token.at - 1))
        return Fault(codes.UNEXPECTED_IN_EXPRESSION, token.at, len(token.text), {"found": token.text})
