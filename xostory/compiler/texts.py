"""Texts: pieces compiled, their expressions checked."""

from __future__ import annotations

from xostory.compiler.expressions import compile_as, compile_formula
from xostory.compiler.names import Names, SceneNames, folded
from xostory.program import text as program_text
from xostory.program.text import Alternative, Arm, Conditional, Insert, Order, Piece, Span, Style, Text
from xostory.source import codes
from xostory.source.diagnostics import closest
from xostory.source.nodes import Spot, further
from xostory.story.expressions.tree import Tree
from xostory.story.steps import Formula, RichText
from xostory.story.text.tree import Conditions, Inserted, Linked, Paced, Particle, Pieces, Rest, Variants, Words
from xostory.story.types import FLAG


def compile_text(names: Names, scene: SceneNames, text: RichText, line_id: str) -> Text:
    """A text; `line_id` names the counters of its alternatives. Pieces with problems are left out."""
    pieces = text.pieces
    if len(pieces) == 1 and type(pieces[0]) is Words and not pieces[0].style:
        return (Span(pieces[0].text),)
    return _TextCompiler(names, scene, text.spot, line_id).text(text.pieces)


def spans_of(text: Text) -> tuple[Span, ...] | None:
    """The spans of a text that is always the same, or None if some of it has to be worked out.

    A text of pauses alone has no words, so it is not said: that is worked out too.
    """
    if len(text) == 1:  # most texts
        return (text[0],) if isinstance(text[0], Span) and not text[0].pause else None
    spans = tuple(piece for piece in text if isinstance(piece, Span))
    return spans if len(spans) == len(text) and (not spans or any(span.text for span in spans)) else None


class _TextCompiler:
    """One text at a time; alternatives are numbered as they come. `link` and `pace` are what the text stands in."""

    def __init__(self, names: Names, scene: SceneNames, spot: Spot, line_id: str) -> None:
        self.names = names
        self.scene = scene
        self.spot = spot
        self.line_id = line_id
        self.alternatives = 0
        self.link: str | None = None
        self.pace = ""

    def text(self, pieces: Pieces) -> Text:
        found: list[Piece] = []
        for piece in pieces:
            match piece:
                case Words():
                    found.append(Span(piece.text, Style(piece.style), self.link, self.pace))
                case Inserted():
                    typed = compile_formula(self.names, self.scene, self.formula(piece.expression, piece.at), None)
                    found += [Insert(typed.code, Style(piece.style), self.link, self.pace)] if typed else []
                case Conditions():
                    found.append(self.conditional(piece))
                case Variants():
                    found.append(self.alternative(piece))
                case Linked():
                    found += self.within(piece.text, self.entry(piece) or self.link, self.pace)
                case Paced():
                    found += self.within(piece.text, self.link, piece.pace)
                case Particle():
                    look = Style(piece.style), self.link, self.pace
                    found.append(program_text.Particle(piece.closed, piece.bare, *look))
                case Rest():
                    found.append(Span("", pause=piece.seconds))
        return tuple(found)

    def within(self, pieces: Pieces, link: str | None, pace: str) -> Text:
        """A text in a look of its own, within the text."""
        outside = self.link, self.pace
        self.link, self.pace = link, pace
        text = self.text(pieces)
        self.link, self.pace = outside
        return text

    def entry(self, piece: Linked) -> str | None:
        """The id of the entry that a link names, spaces and capitals notwithstanding; None after a problem."""
        known = self.names.glossary
        found = piece.entry if piece.entry in known else known.get(folded(piece.entry))
        if found is None:
            spot = further(self.spot, piece.at, len(piece.entry))
            name = folded(piece.entry)
            self.names.report(codes.UNKNOWN_ENTRY, spot, closest(name, known.values()), name=name)
        return found

    def conditional(self, piece: Conditions) -> Conditional:
        arms = []
        for arm in piece.arms:
            formula = self.formula(arm.condition, arm.at)
            condition = compile_as(self.names, self.scene, formula, FLAG, "A condition")
            text = self.text(arm.text)
            if condition is not None:
                arms.append(Arm(condition, text))
        return Conditional(tuple(arms), self.text(piece.otherwise))

    def alternative(self, piece: Variants) -> Alternative:
        self.alternatives += 1
        counter = self.names.counter(f"{self.line_id}#{self.alternatives}")
        return Alternative(Order(piece.order), counter, tuple(self.text(arm) for arm in piece.arms))

    def formula(self, tree: Tree, at: int) -> Formula:
        return Formula("", tree, further(self.spot, at))
