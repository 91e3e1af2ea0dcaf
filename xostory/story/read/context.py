"""What every reading function shares: the names that decide how text is read, and the list of problems."""

from __future__ import annotations

import re
from copy import copy

import attrs

from xostory.source import codes
from xostory.source.codes import Code
from xostory.source.diagnostics import Problems, closest, problem
from xostory.source.nodes import Mapping, Node, Scalar, Sequence, Spot, further
from xostory.story.expressions.parser import Fault, parse_expression
from xostory.story.model import DEFAULT_MOODS, Procedure
from xostory.story.read.again import Files, Known
from xostory.story.read.other_words import meant_key
from xostory.story.steps import Formula, RichText
from xostory.story.text.parser import parse_text
from xostory.story.text.tree import Words
from xostory.story.types import FLAGS

Fields = dict[str, Node]
"""The values of a mapping, by their keys."""

IDENTIFIER = re.compile(r"[^\W\d]\w*\Z")
_WHOLE = re.compile(r"-?[0-9]{1,16}\Z")


@attrs.define
class Context:
    """Collects problems. `speakers` and `moods` decide which lines of a passage are dialogue."""

    speakers: dict[str, str] = attrs.Factory(dict)  # id -> name
    moods: tuple[str, ...] = DEFAULT_MOODS
    found: Problems = attrs.Factory(Problems)
    broken: set[str] = attrs.Factory(set)  # variables whose declaration has a problem
    procedures: list[Procedure] = attrs.Factory(list)  # as they come, among the variables
    files: Files = attrs.Factory(Files)

    def known(self) -> Known:
        """What decides how a text is read, as it is now."""
        state = (getattr(self, one.name) for one in attrs.fields(Context) if one.name not in ("found", "files"))
        return tuple(copy(value) for value in state)

    def report(self, code: Code, spot: Spot, did_you_mean: str = "", **words: object) -> None:
        """Add a problem to the list."""
        self.found.append(problem(code, spot, did_you_mean, **words))

    def fault(self, fault: Fault, spot: Spot) -> None:
        """Add a problem inside an expression or text that begins at `spot`."""
        words = {"did_you_mean": "", **fault.words}
        guess = str(words.pop("did_you_mean"))
        self.found.append(problem(fault.code, further(spot, fault.at, fault.length), guess, **words))

    def fields(self, node: Mapping, what: str, known: tuple[str, ...]) -> Fields:
        """The entries of a mapping whose keys are known; each other key is a problem."""
        result: Fields = {}
        for key, value in node.entries:
            if key.text in known:
                result[key.text] = value
            else:
                guess = meant_key(key.text, known) or closest(key.text, known)
                self.report(codes.UNKNOWN_KEY, key.spot, guess, key=key.text, what=what, known=", ".join(known))
        return result

    def text(self, node: Node | None, what: str) -> str | None:
        """A node as the text that was typed, or None with a problem reported."""
        if isinstance(node, Scalar):
            return node.text
        if node is not None:
            shape = "a list" if isinstance(node, Sequence) else "a mapping"
            self.report(codes.NOT_TEXT, node.spot, what=what, shape=shape)
        return None

    def prose(self, node: Node | None, what: str) -> str | None:
        """A node as words for readers: a comment or a lost dash in them is hardly ever meant."""
        return self.safe(node) if isinstance(node, Scalar) else self.text(node, what)

    def name(self, node: Node | None, what: str) -> str | None:
        """A node as a name or title: words that are never worked out."""
        text = self.prose(node, what)
        if text is not None and node is not None:
            if "{" in text:
                self.report(codes.BRACES_IN_NAME, node.spot, what=what)
            if not text.strip():
                self.report(codes.EMPTY_VALUE, node.spot, what=what)
        return text

    def safe(self, node: Scalar) -> str:
        """A scalar's words; YAML's ways of losing some of them are reported."""
        if node.cut:
            end = Spot(node.file, node.line, node.column, len(node.text))
            self.report(codes.COMMENT, end)
        elif not node.style and " - " in node.text and _swallowed(node):
            self.report(codes.SWALLOWED_DASH, node.spot)
        return node.text

    def identifier(self, node: Node | None, what: str) -> str | None:
        """A node as an id."""
        text = self.text(node, what)
        if text is None or node is None:
            return None
        if not IDENTIFIER.match(text):
            self.report(codes.NOT_AN_ID, node.spot, what=what, found=text[:40])
            return None
        return text

    def mood(self, mood: str, spot: Spot) -> str:
        """A mood that there is, or '' with a problem reported."""
        if not mood or mood in self.moods:
            return mood
        self.report(codes.UNKNOWN_MOOD, spot, closest(mood, self.moods), mood=mood, known=", ".join(self.moods))
        return ""

    def reference(self, node: Node | None, what: str) -> str | None:
        """A node as the name of something, not empty; whether it exists is looked up later."""
        text = self.text(node, what)
        if text is not None and not text.strip() and node is not None:
            self.report(codes.EMPTY_VALUE, node.spot, what=what)
            return None
        return text

    def flag(self, node: Node | None, what: str) -> bool:
        """A node as yes or no; absent means no."""
        text = self.text(node, what)
        if text is None or node is None:
            return False
        if text.lower() not in FLAGS:
            self.report(codes.NOT_YES_OR_NO, node.spot, what=what, found=text[:40])
        return FLAGS.get(text.lower(), False)

    def seconds(self, node: Node | None, what: str, least: float, most: float) -> float | None:
        """A node as a number of seconds between two bounds."""
        return self.number(node, what, least, most, " of seconds")

    def number(self, node: Node | None, what: str, least: float, most: float, unit: str = "") -> float | None:
        """A node as a number between two bounds, neither below zero."""
        text = self.text(node, what)
        if text is None or node is None:
            return None
        digits = text.replace(".", "", 1)
        found = float(text) if digits.isascii() and digits.isdigit() else -1.0
        if least <= found <= most:
            return found
        span = f"{unit} from {least:g} to {most:g}" if least else f"{unit} up to {most:g}"
        self.report(codes.NOT_A_NUMBER, node.spot, what=what, range=span, found=text[:40])
        return None

    def whole(self, node: Node | None, what: str, least: int, most: int) -> int | None:
        """A node as a whole number between two bounds."""
        text = self.text(node, what)
        if text is None or node is None:
            return None
        if _WHOLE.match(text) and least <= int(text) <= most:
            return int(text)
        self.report(codes.NOT_A_NUMBER, node.spot, what=what, range=f" from {least} to {most}", found=text[:40])
        return None

    def mapping(self, node: Node | None, what: str) -> Mapping | None:
        """A node as a mapping; an empty value counts as absent."""
        if isinstance(node, Mapping):
            return node
        if node is not None and not (isinstance(node, Scalar) and not node.text):
            self.report(codes.NOT_A_MAPPING, node.spot, what=what)
        return None

    def sequence(self, node: Node | None, what: str) -> tuple[Node, ...]:
        """A node as a list; an empty value is an empty list."""
        if isinstance(node, Sequence):
            return node.items
        if node is not None and not (isinstance(node, Scalar) and not node.text):
            self.report(codes.NOT_A_LIST, node.spot, what=what)
        return ()

    def formula(self, node: Node | None, what: str) -> Formula | None:
        """A node as an expression."""
        source = self.text(node, what)
        if source is None or node is None:
            return None
        return self.formula_at(source, text_spot(node))

    def formula_at(self, source: str, spot: Spot) -> Formula | None:
        """An expression that begins at `spot`."""
        tree = parse_expression(source)
        if isinstance(tree, Fault):
            self.fault(tree, spot)
            return None
        return Formula(source, tree, spot)

    def rich_text(self, node: Node | None, what: str) -> RichText | None:
        """A node as marked-up text, its line breaks turned into spaces."""
        source = self.prose(node, what)
        if source is None or node is None:
            return None
        return self.rich_text_at(" ".join(source.split("\n")).strip(), text_spot(node))

    def rich_text_at(self, source: str, spot: Spot) -> RichText:
        """A marked-up text that begins at `spot`."""
        pieces, faults = parse_text(source)
        for fault in faults:
            self.fault(fault, spot)
        plain = len(pieces) == 1 and isinstance(pieces[0], Words) and pieces[0] == Words(source)
        return RichText(source, None if plain else pieces, spot)


def held_target(context: Context, node: Node, target: str) -> Formula | None:
    """`"{next}"` as a target names the variable that holds it; None for a target named outright."""
    if not (target.startswith("{") and target.endswith("}")):
        return None
    return context.formula_at(target[1:-1], further(text_spot(node), 1))


def read_arguments(context: Context, node: Node | None) -> tuple[tuple[str, Formula], ...]:
    """`with: {name: expression}`."""
    given = context.mapping(node, "`with`")
    entries = given.entries if given else ()
    found = [(name.text, context.formula(value, f"The argument `{name.text}`")) for name, value in entries]
    return tuple((name, formula) for name, formula in found if formula)


def text_spot(node: Node) -> Spot:
    """Where the text of a node begins: behind its quote, or in the line below `|`."""
    if isinstance(node, Scalar) and node.style in ("|", ">"):
        lines = node.file.lines
        below = range(node.line + 1, len(lines))
        line = next((number for number in below if lines[number].strip()), len(lines) - 1)
        return Spot(node.file, line, len(lines[line]) - len(lines[line].lstrip()))
    quoted = isinstance(node, Scalar) and node.style in ("'", '"')
    return Spot(node.file, node.line, node.column + quoted)


def _swallowed(node: Scalar) -> bool:
    """Whether the plain text runs on over a line that begins with a dash."""
    for line in node.file.lines[node.line + 1 :]:
        stripped = line.strip()
        if not stripped or stripped not in node.text:
            return False
        if stripped.startswith("- "):
            return True
    return False
