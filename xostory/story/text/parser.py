"""Text to pieces.

One pass finds what is special; what stands between braces is cut at its outermost `|` and ` ?`, and each part is
read by the language it belongs to. A `?` parts a condition from its text only with a space before it, because prose
is full of question marks.
"""

from __future__ import annotations

import re

from xostory.source import codes
from xostory.source.diagnostics import closest
from xostory.story.expressions.parser import Fault, parse_expression
from xostory.story.text.particles import PARTICLES, looks_like_one, particle
from xostory.story.text.tree import (
    Conditions,
    Inserted,
    Linked,
    Paced,
    Particle,
    Piece,
    Pieces,
    Rest,
    Variants,
    When,
    Words,
)

MAX_LENGTH = 20_000
MAX_DEPTH = 8
ORDERS = ("sequence", "cycle", "shuffle", "shuffle once", "shuffle stopping", "once")

PACES = ("slow", "fast")
PAUSE = "pause"
MAX_PAUSE = 10.0

_SPECIAL = re.compile(r"[\\{}*]|\[\[")
_LINK = re.compile(r"\s*([^:|]*?)\s*(?::\s*(.*\S)\s*)?$", re.DOTALL)
_OF_TWINE = re.compile(r"->|<-|(?<!\\)\|")
_ORDER = re.compile(r"\s*([^\W\d]\w*(?: [^\W\d]\w*)?)\s*:")


def parse_text(source: str) -> tuple[Pieces, tuple[Fault, ...]]:
    """The pieces of a text and everything wrong with it."""
    if _SPECIAL.search(source) is None:
        return ((Words(source),) if source else ()), ()
    if len(source) > MAX_LENGTH:
        return (Words(source),), (Fault(codes.TEXT_TOO_LONG, 0, words={"limit": MAX_LENGTH}),)
    faults: list[Fault] = []
    return _Scanner(source, 0, "", 0, faults).pieces(), tuple(faults)


class _Scanner:
    """Reads one stretch of text, which begins at offset `base` of the whole and is set in `style`."""

    def __init__(self, source: str, base: int, style: str, depth: int, faults: list[Fault]) -> None:
        self.source = source
        self.base = base
        self.outer_style = style
        self.style = style
        self.depth = depth
        self.faults = faults
        self.found: list[Piece] = []
        self.words: list[str] = []
        self.alone: set[str] = set()  # markers that have no partner any more

    def pieces(self) -> Pieces:
        position = 0
        while match := _SPECIAL.search(self.source, position):
            self.words.append(self.source[position : match.start()])
            position = self.special(match.start(), match[0])
        self.words.append(self.source[position:])
        self.flush()
        return tuple(self.found)

    def special(self, at: int, char: str) -> int:
        """Deal with the special character at `at`; return where reading goes on."""
        if char == "\\":
            if self.source[at + 1 : at + 2].isalnum():
                words = {"char": self.source[at + 1]}
                self.faults.append(Fault(codes.STRAY_BACKSLASH, self.base + at, 2, words))
            self.words.append(self.source[at + 1 : at + 2] or "\\")
            return at + 2
        if char == "*":
            return self.star(at)
        if char == "[[":
            return self.link(at)
        if char == "}":
            self.faults.append(Fault(codes.STRAY_BRACE, self.base + at))
            return at + 1
        end = _closing(self.source, at)
        if end < 0:
            self.faults.append(Fault(codes.UNCLOSED_BRACE, self.base + at))
            return len(self.source)
        self.flush()
        self.braces(self.source[at + 1 : end], self.base + at + 1)
        return end + 1 + self.doubled(at, end)

    def doubled(self, at: int, end: int) -> bool:
        """Whether the space behind a pause is one too many, because there is one before it."""
        rests = bool(self.found) and isinstance(self.found[-1], Rest)
        return rests and self.source[max(0, at - 1) : at] in ("", " ") and self.source[end + 1 : end + 2] == " "

    def link(self, at: int) -> int:
        """`[[entry]]` or `[[entry: words]]`, from its first bracket; where reading goes on."""
        end = self.source.find("]]", at)
        if end < 0:
            self.faults.append(Fault(codes.UNCLOSED_LINK, self.base + at, 2))
            return at + 2
        content = self.source[at + 2 : end]
        match = _LINK.match(content)
        if match is None or not match[1] or _OF_TWINE.search(content):
            code = codes.TWINE_LINK if _OF_TWINE.search(content) else codes.EMPTY_LINK
            self.faults.append(Fault(code, self.base + at, end + 2 - at))
            return end + 2
        self.flush()
        begin, stop = match.span(2) if match[2] else match.span(1)
        base = self.base + at + 2
        words = self.inner(content[begin:stop], base + begin)
        self.found.append(Linked(match[1], base + match.start(1), words))
        return end + 2

    def flush(self) -> None:
        text = "".join(self.words)
        self.words.clear()
        if text:
            self.found.append(Words(text, self.style))

    def star(self, at: int) -> int:
        """Open or close emphasis, if the star stands at the edge of a word and has a partner."""
        marker = "**" if self.source.startswith("**", at) else "*"
        after = at + len(marker)
        closes = self.style == marker != self.outer_style and not self.source[at - 1].isspace()
        opens = self.style == self.outer_style != marker and self._opens(at, after, marker)
        if not (opens or closes):
            self.words.append(marker)
            return after
        self.flush()
        self.style = marker if opens else self.outer_style
        return after

    def _opens(self, at: int, after: int, marker: str) -> bool:
        before = self.source[at - 1] if at else " "
        following = self.source[after : after + 1]
        if before.isalnum() or before == "*" or not following.strip() or following == "*":
            return False
        if marker in self.alone:
            return False
        partner = self.source.find(marker, after)
        while partner >= 0 and (self.source[partner - 1].isspace() or self.source[partner - 1] == "\\"):
            partner = self.source.find(marker, partner + 1)
        if partner < 0:
            self.alone.add(marker)
        return partner >= 0

    def braces(self, content: str, base: int) -> None:
        if self.depth >= MAX_DEPTH:
            self.faults.append(Fault(codes.TEXT_TOO_DEEP, base, words={"limit": MAX_DEPTH}))
            return
        forms = particle(content)
        if forms is not None:
            self.found.append(Particle(*forms, self.style))
            return
        if looks_like_one(content):
            known = ", ".join("/".join(pair) for pair in PARTICLES)
            self.faults.append(Fault(codes.UNKNOWN_PARTICLE, base, len(content), {"found": content, "known": known}))
            return
        order = _ORDER.match(content)
        if order:
            self.variants(order[1], content[order.end() :], base + order.end(), base + order.start(1))
            return
        parts = _parts(content)
        doubled = next((begin for begin, end in parts[1:-1] if begin == end), -1)
        if doubled >= 0:
            words = {"typed": "||", "ours": "or"}
            self.faults.append(Fault(codes.FOREIGN_OPERATOR, base + doubled - 1, 2, words))
            return
        first = _question(content[parts[0][0] : parts[0][1]])
        if first >= 0:
            self.conditions(content, base, parts)
        elif len(parts) > 1:
            self.faults.append(Fault(codes.ALTERNATIVES_WITHOUT_ORDER, base))
        else:
            self.inserted(content, base)

    def inserted(self, content: str, base: int) -> None:
        at = base + _indent(content)
        tree = parse_expression(content.strip())
        if isinstance(tree, Fault):
            self.fault(tree, at)
        else:
            self.found.append(Inserted(tree, at, self.style))

    def variants(self, order: str, content: str, base: int, order_at: int) -> None:
        if order in PACES:
            self.found.append(Paced(order, self.inner(content, base)))
            return
        if order == PAUSE:
            self.rest(content, order_at)
            return
        if order not in ORDERS:
            known = (*ORDERS, *PACES, PAUSE)
            words = {"found": order, "known": ", ".join(known), "did_you_mean": closest(order, known)}
            self.faults.append(Fault(codes.UNKNOWN_ORDER, order_at, len(order), words))
            return
        arms = tuple(self.inner(content[begin:end], base + begin) for begin, end in _parts(content))
        if len(arms) == 1 and order != "once":
            self.faults.append(Fault(codes.ONLY_ONE, order_at, len(order)))
        self.found.append(Variants(order, arms))

    def rest(self, content: str, at: int) -> None:
        try:
            seconds = float(content) if content.strip().replace(".", "", 1).isdecimal() else 0.0
        except ValueError:
            seconds = 0.0
        if not 0 < seconds <= MAX_PAUSE:
            words = {"found": content.strip()[:40], "limit": f"{MAX_PAUSE:g}"}
            self.faults.append(Fault(codes.NOT_A_PAUSE, at, len(PAUSE), words))
            return
        self.found.append(Rest(seconds))

    def conditions(self, content: str, base: int, parts: list[tuple[int, int]]) -> None:
        arms: list[When] = []
        otherwise: Pieces = ()
        for number, (begin, end) in enumerate(parts):
            part = content[begin:end]
            question = _question(part)
            if question < 0 and number < len(parts) - 1:
                self.faults.append(Fault(codes.ARM_WITHOUT_CONDITION, base + begin, max(1, len(part))))
            elif question < 0:
                otherwise = self.inner(part, base + begin)
            else:
                arms += self.arm(part, question, base + begin)
        self.found.append(Conditions(tuple(arms), otherwise))

    def arm(self, part: str, question: int, base: int) -> list[When]:
        condition = part[:question]
        at = base + _indent(condition)
        tree = parse_expression(condition.strip())
        text = self.inner(part[question + 1 :], base + question + 1)
        if isinstance(tree, Fault):
            self.fault(tree, at)
            return []
        return [When(tree, at, text)]

    def inner(self, part: str, base: int) -> Pieces:
        """A text within the text, without the spaces at its edges."""
        stripped = part.strip()
        if stripped.endswith("\\") and not stripped.endswith("\\\\"):
            stripped += " "
        return _Scanner(stripped, base + _indent(part), self.style, self.depth + 1, self.faults).pieces()

    def fault(self, fault: Fault, base: int) -> None:
        self.faults.append(Fault(fault.code, base + fault.at, fault.length, fault.words))


def _closing(source: str, at: int) -> int:
    """Where the brace opened at `at` is closed, or -1."""
    depth = 0
    position = at
    while position < len(source):
        char = source[position]
        if char == "\\":
            position += 1
        elif char == "{":
            depth += 1
        elif char == "}":
            depth -= 1
            if depth == 0:
                return position
        position += 1
    return -1


def _parts(content: str) -> list[tuple[int, int]]:
    """The stretches between the outermost `|`."""
    cuts = [position for position, char in _outermost(content) if char == "|"]
    return list(zip([0, *(cut + 1 for cut in cuts)], [*cuts, len(content)], strict=True))


def _question(part: str) -> int:
    """Where the outermost ` ?` is, or -1."""
    for position, char in _outermost(part):
        if char == "?" and part[position - 1 : position] == " ":
            return position
    return -1


def _outermost(content: str) -> list[tuple[int, str]]:
    """The characters that are neither escaped nor inside inner braces."""
    found: list[tuple[int, str]] = []
    depth = 0
    escaped = False
    for position, char in enumerate(content):
        if escaped or char == "\\":
            escaped = not escaped
            continue
        depth += (char == "{") - (char == "}")
        if depth == 0:
            found.append((position, char))
    return found


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip())
