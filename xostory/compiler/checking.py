"""What the checking of an expression begins with: its types, and how a problem is told."""

from __future__ import annotations

import attrs

from xostory.compiler.names import Names, SceneNames
from xostory.program import expressions as out
from xostory.source import codes
from xostory.source.codes import Code
from xostory.source.nodes import Spot, further
from xostory.story.expressions.tree import Function, Tree
from xostory.story.types import Type


@attrs.frozen
class Typed:
    """A compiled expression and its type."""

    code: out.Expression
    type: Type


class ProblemError(Exception):
    """The expression has a problem that was reported; carries nothing, never leaves the checking of an expression."""


class Checking:
    """One expression under check; `spot` is where its text begins."""

    def __init__(self, names: Names, scene: SceneNames | None, spot: Spot, chance: bool) -> None:
        self.chance = chance
        self.names = names
        self.scene = scene
        self.spot = spot

    def problem(self, code: Code, tree: Tree, length: int = 1, did_you_mean: str = "", **words: object) -> ProblemError:
        self.names.report(code, further(self.spot, tree.at, length), did_you_mean, **words)
        return ProblemError()

    def typed(self, tree: Tree, expected: Type | None = None) -> Typed:
        """A tree compiled, and its type. `expected` gives bare members their meaning."""
        raise NotImplementedError

    def function(self, tree: Function) -> Typed:
        """A call compiled."""
        raise NotImplementedError

    def require(self, typed: Typed, expected: Type, tree: Tree, what: str) -> None:
        if not fits(typed.type, expected):
            raise self.wrong(tree, what, expected, typed.type)

    def wrong(self, tree: Tree, what: str, expected: object, found: object) -> ProblemError:
        return self.problem(codes.WRONG_TYPE, tree, what=what, expected=expected, found=found)


def fits(found: Type, expected: Type) -> bool:
    """Whether a value of one type may stand where the other is expected."""
    if found.kind is not expected.kind:
        return False
    return set(found.members) <= set(expected.members)
