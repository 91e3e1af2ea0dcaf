"""Expressions: names looked up, types checked, compiled."""

from __future__ import annotations

from xostory.compiler.checking import ProblemError, Typed, fits
from xostory.compiler.functions import OwnFunctions
from xostory.compiler.names import Names, SceneNames, all_variables
from xostory.program import expressions as out
from xostory.program.expressions import Operator
from xostory.source import codes
from xostory.source.diagnostics import closest
from xostory.source.nodes import Spot
from xostory.story.expressions.tree import (
    FUNCTIONS,
    MEMBER_FUNCTIONS,
    TEXT_FUNCTIONS,
    FlagLiteral,
    Function,
    Infix,
    Name,
    NumberLiteral,
    Prefix,
    SetLiteral,
    TextLiteral,
    Tree,
)
from xostory.story.model import Variable
from xostory.story.steps import Formula
from xostory.story.types import FLAG, NUMBER, TEXT, Kind, Type

_SET_OPERATORS = {"+": Operator.WITH, "-": Operator.WITHOUT, "&": Operator.COMMON}
_ARITHMETIC = {"+", "-", "*", "/", "//", "%"}
_OF_TEXTS: dict[str, tuple[tuple[Type, ...], Type]] = {
    "plural": ((NUMBER, TEXT, TEXT), TEXT),
    "spelled": ((NUMBER,), TEXT),
    "ordinal": ((NUMBER,), TEXT),
    "capital": ((TEXT,), TEXT),
    "length": ((TEXT,), NUMBER),
}
_ORDERING = {"<", "<=", ">", ">="}
_MARKS = {"pause": "{pause: 0.5}", "slow": "{slow: words}", "fast": "{fast: words}"}
"""Marks of a text that lack what they are about."""


def compile_formula(
    names: Names, scene: SceneNames | None, formula: Formula, expected: Type | None, chance: bool = False
) -> Typed | None:
    """An expression of any type, or None after a problem.

    `expected` gives bare members their meaning; only with `chance` may it draw random numbers.
    """
    try:
        return _Checker(names, scene, formula.spot, chance).typed(formula.tree, expected)
    except ProblemError:
        return None


def compile_as(
    names: Names, scene: SceneNames | None, formula: Formula, expected: Type, what: str, chance: bool = False
) -> out.Expression | None:
    """An expression that has to have that type. `what` begins the message if it has another."""
    typed = compile_formula(names, scene, formula, expected, chance)
    if typed is None:
        return None
    if not fits(typed.type, expected):
        spot = _whole(formula)
        names.report(codes.WRONG_TYPE, spot, what=what, expected=expected, found=typed.type)
        return None
    return typed.code


def compile_reference(names: Names, scene: SceneNames, formula: Formula, parameter: Variable) -> out.Refer | None:
    """The variable itself, for a parameter that stands for it; or None after a problem."""
    checker = _Checker(names, scene, formula.spot, False)
    try:
        return checker.reference(formula.tree, checker.typed(formula.tree), parameter)
    except ProblemError:
        return None


def compile_deed(names: Names, scene: SceneNames, formula: Formula) -> out.Expression | None:
    """A call for what it does, or None after a problem."""
    tree = formula.tree
    try:
        return _Checker(names, scene, formula.spot, True).deed(tree) if isinstance(tree, Function) else None
    except ProblemError:
        return None


def _whole(formula: Formula) -> Spot:
    return formula.spot._replace(length=len(formula.source.rstrip()))


class _Checker(OwnFunctions):
    """Walks one expression; `spot` is where its text begins."""

    def typed(self, tree: Tree, expected: Type | None = None) -> Typed:
        match tree:
            case NumberLiteral():
                return Typed(out.Constant(tree.value), NUMBER)
            case FlagLiteral():
                return Typed(out.Constant(tree.value), FLAG)
            case TextLiteral():
                return Typed(out.Constant(tree.value), TEXT)
            case Name():
                return self.name(tree, expected)
            case SetLiteral():
                return self.set_literal(tree, expected)
            case Prefix():
                return self.prefix(tree)
            case Infix():
                return self.infix(tree)
            case Function():
                return self.function(tree)

    def name(self, tree: Name, expected: Type | None) -> Typed:
        found = self.variable(tree.name)
        if found is not None:
            return found
        if expected is not None and expected.members:
            if tree.name in expected.members:
                return Typed(out.Constant(tree.name), Type(Kind.ONE_OF, expected.members))
            known = ", ".join(expected.members)
            guess = closest(tree.name, expected.members)
            raise self.problem(codes.NOT_A_MEMBER, tree, len(tree.name), guess, name=tree.name, known=known)
        if tree.name in self.names.story.broken:
            raise ProblemError
        callable_one = self.callable_of(tree.name)
        if callable_one is not None:
            raise self.wrong_arguments(tree, callable_one.parameters)
        if tree.name in self.names.members:
            owner = next(one.name for _, one in all_variables(self.names.story) if tree.name in one.type.members)
            raise self.problem(codes.LONE_MEMBER, tree, len(tree.name), name=tree.name, owner=owner)
        own = self.scene.locals if self.scene else {}
        guess = _MARKS.get(tree.name) or closest(tree.name, (*own, *self.names.variables, *self.names.derived))
        raise self.problem(codes.UNKNOWN_VARIABLE, tree, len(tree.name), guess, name=tree.name)

    def variable(self, name: str) -> Typed | None:
        if self.scene is not None and name in self.scene.locals:
            slot = self.scene.locals[name]
            declared = self.scene.local(slot)
            return Typed((out.Referred if declared.by_reference else out.Local)(slot), declared.type)
        if name in self.names.variables:
            slot = self.names.variables[name]
            return Typed(out.Global(slot), self.names.story.variables[slot].type)
        if name in self.names.derived:
            index = self.names.derived[name]
            if self.names.story.derived[index].parameters:
                return None  # a function, which is called
            kind = self.names.derived_types.get(name)
            if kind is None:
                raise ProblemError  # its own declaration has a problem, reported there
            return Typed(out.Derived(index), kind)
        return None

    def set_literal(self, tree: SetLiteral, expected: Type | None) -> Typed:
        if expected is None or not expected.members:
            raise self.wrong(tree, "This", "a single value", "a set")
        one = Type(Kind.ONE_OF, expected.members)
        members = [self.typed(member, one) for member in tree.members]
        for typed, member in zip(members, tree.members, strict=True):
            self.require(typed, one, member, "A member of this set")
        kind = Type(Kind.ANY_OF, expected.members)
        return Typed(out.Gather(tuple(typed.code for typed in members)), kind)

    def prefix(self, tree: Prefix) -> Typed:
        operand = self.typed(tree.operand)
        if tree.operator == "not":
            self.require(operand, FLAG, tree.operand, "What stands behind `not`")
            return Typed(out.Not(operand.code), FLAG)
        self.require(operand, NUMBER, tree.operand, "What stands behind `-`")
        return Typed(out.Negative(operand.code), NUMBER)

    def infix(self, tree: Infix) -> Typed:
        if tree.operator in ("and", "or"):
            return self.logic(tree)
        if tree.operator in ("in", "not in"):
            return self.membership(tree)
        left, right = self.sides(tree)
        if left.type.kind is Kind.ANY_OF and tree.operator in _SET_OPERATORS:
            return self.algebra(tree, left, right)
        if tree.operator == "&":
            raise self.wrong(tree.left, "The left side of `&`", "a set", left.type)
        if tree.operator == "+" and left.type == TEXT:
            self.require(right, TEXT, tree.right, "What is put behind a text with `+`")
            return Typed(out.Binary(Operator.JOIN, left.code, right.code), TEXT)
        if tree.operator in _ARITHMETIC:
            self.require(left, NUMBER, tree.left, f"The left side of `{tree.operator}`")
            self.require(right, NUMBER, tree.right, f"The right side of `{tree.operator}`")
            return Typed(out.Binary(Operator(tree.operator), left.code, right.code), NUMBER)
        return self.comparison(tree, left, right)

    def algebra(self, tree: Infix, left: Typed, right: Typed) -> Typed:
        """Two sets joined, one without the other, or what they share; a single member stands for a set of one."""
        single = right.type.kind is Kind.ONE_OF and tree.operator != "&"
        if right.type.kind is not Kind.ANY_OF and not single:
            raise self.wrong(tree.right, f"The right side of `{tree.operator}`", left.type, right.type)
        if not set(right.type.members) <= set(left.type.members):
            raise self.problem(codes.UNLIKE, tree, len(tree.operator), left=_upper(left.type), right=right.type)
        return Typed(out.Binary(_SET_OPERATORS[tree.operator], left.code, right.code), left.type)

    def logic(self, tree: Infix) -> Typed:
        left, right = self.typed(tree.left), self.typed(tree.right)
        self.require(left, FLAG, tree.left, f"The left side of `{tree.operator}`")
        self.require(right, FLAG, tree.right, f"The right side of `{tree.operator}`")
        node = out.Both if tree.operator == "and" else out.Either
        return Typed(node(left.code, right.code), FLAG)

    def membership(self, tree: Infix) -> Typed:
        right = self.typed(tree.right)
        if right.type.kind is not Kind.ANY_OF:
            raise self.wrong(tree.right, f"The right side of `{tree.operator}`", "a set", right.type)
        left = self.typed(tree.left, Type(Kind.ONE_OF, right.type.members))
        if left.type.kind is not Kind.ONE_OF or not set(left.type.members) & set(right.type.members):
            expected = f"a member of {', '.join(right.type.members)}"
            raise self.wrong(tree.left, f"The left side of `{tree.operator}`", expected, left.type)
        inside = out.Binary(Operator.IN, left.code, right.code)
        return Typed(inside if tree.operator == "in" else out.Not(inside), FLAG)

    def sides(self, tree: Infix) -> tuple[Typed, Typed]:
        """Both sides; a bare member takes its meaning from the variable on the other side."""
        if isinstance(tree.left, (Name, SetLiteral)) and not self.is_variable(tree.left):
            right = self.typed(tree.right)
            return self.typed(tree.left, right.type), right
        left = self.typed(tree.left)
        return left, self.typed(tree.right, left.type)

    def is_variable(self, tree: Tree) -> bool:
        own = self.scene.locals if self.scene else {}
        return isinstance(tree, Name) and any(
            tree.name in known for known in (own, self.names.variables, self.names.derived)
        )

    def comparison(self, tree: Infix, left: Typed, right: Typed) -> Typed:
        alike = left.type.kind is right.type.kind and set(left.type.members) == set(right.type.members)
        ordered = tree.operator not in _ORDERING or left.type.members == right.type.members
        if not (alike and ordered):
            raise self.problem(codes.UNLIKE, tree, len(tree.operator), left=_upper(left.type), right=right.type)
        if tree.operator in _ORDERING:
            if left.type.kind is Kind.ONE_OF:
                left, right = self.ranked(left), self.ranked(right)
            elif left.type != NUMBER and left.type.kind is not Kind.ANY_OF:
                raise self.wrong(tree.left, f"The left side of `{tree.operator}`", "a number or a member", left.type)
        return Typed(out.Binary(Operator(tree.operator), left.code, right.code), FLAG)

    def ranked(self, one: Typed) -> Typed:
        return Typed(out.Rank(one.type.members, one.code), NUMBER)

    def function(self, tree: Function) -> Typed:
        if tree.name in ("visits", "turns_since"):
            return self.visits(tree)
        if tree.name in ("roll", "chance", "pick"):
            return self.draw(tree)
        own = self.of_the_story(tree)
        if own is not None:
            return own
        if tree.name in MEMBER_FUNCTIONS:
            return self.ordered(tree)
        if tree.name in _OF_TEXTS:
            return self.of_texts(tree)
        if tree.name not in FUNCTIONS:
            known_here = [one.name for one in self.names.story.derived if one.parameters]
            known_here += (*self.names.host, *self.names.procedures)
            known = (*FUNCTIONS, *MEMBER_FUNCTIONS, *TEXT_FUNCTIONS, *known_here)
            words = {"name": tree.name, "known": ", ".join(known)}
            raise self.problem(codes.UNKNOWN_FUNCTION, tree, len(tree.name), closest(tree.name, known), **words)
        if tree.name == "count":
            argument = self.arguments(tree, 1, 1)[0]
            if argument.type.kind is not Kind.ANY_OF:
                raise self.wrong(tree.arguments[0], "What `count` counts", "a set", argument.type)
            return Typed(out.Apply("count", (argument.code,)), NUMBER)
        arguments = self.arguments(tree, *((2, 9) if tree.name in ("min", "max") else (1, 1)))
        for typed, argument_tree in zip(arguments, tree.arguments, strict=True):
            self.require(typed, NUMBER, argument_tree, f"What `{tree.name}` is given")
        return Typed(out.Apply(tree.name, tuple(typed.code for typed in arguments)), NUMBER)

    def ordered(self, tree: Function) -> Typed:
        """A member by the declared order, or the set of all of them."""
        argument = self.arguments(tree, 1, 1)[0]
        wanted = Kind.ONE_OF if tree.name in ("next", "previous") else Kind.ANY_OF
        fine = (Kind.ONE_OF, Kind.ANY_OF) if tree.name == "all" else (wanted,)
        if argument.type.kind not in fine or not argument.type.members:
            expected = "a one-of variable" if wanted is Kind.ONE_OF else "a set"
            raise self.wrong(tree.arguments[0], f"What `{tree.name}` is given", expected, argument.type)
        members = argument.type.members
        if tree.name == "all":
            return Typed(out.Constant(frozenset(members)), Type(Kind.ANY_OF, members))
        return Typed(out.Ordered(tree.name, members, argument.code), Type(Kind.ONE_OF, members))

    def of_texts(self, tree: Function) -> Typed:
        """A function of words: what it is given, one by one, and what it comes to."""
        takes, gives = _OF_TEXTS[tree.name]
        if len(tree.arguments) != len(takes):
            expected = ", ".join(str(one) for one in takes)
            raise self.problem(codes.WRONG_ARGUMENTS, tree, len(tree.name), name=tree.name, expected=expected)
        given = [self.typed(one) for one in tree.arguments]
        for typed, argument, kind in zip(given, tree.arguments, takes, strict=True):
            self.require(typed, kind, argument, f"What `{tree.name}` is given")
        return Typed(out.Apply(tree.name, tuple(one.code for one in given)), gives)

    def arguments(self, tree: Function, least: int, most: int) -> list[Typed]:
        if not least <= len(tree.arguments) <= most:
            expected = "one value" if most == 1 else "two values or more"
            raise self.problem(codes.WRONG_ARGUMENTS, tree, len(tree.name), name=tree.name, expected=expected)
        return [self.typed(argument) for argument in tree.arguments]

    def visits(self, tree: Function) -> Typed:
        argument = tree.arguments[0] if len(tree.arguments) == 1 else None
        if not isinstance(argument, Name):
            expected = "the name of a scene, or `scene.label`, or `scene.option`"
            raise self.problem(codes.WRONG_ARGUMENTS, tree, len(tree.name), name=tree.name, expected=expected)
        scene_id, part = self.names.scene_and_part(argument.name)
        scene = self.names.scenes.get(scene_id)
        if scene is None or (part and part not in scene.labels and part not in scene.options):
            known = (*scene.labels, *scene.options) if scene else tuple(self.names.scenes)
            close = closest(part if scene else scene_id, known)
            guess = f"{scene_id}.{close}" if scene and close else close
            raise self.problem(codes.UNKNOWN_SCENE, argument, len(argument.name), guess, name=argument.name)
        if tree.name == "turns_since":
            return Typed(out.Since(self.names.stamp(argument.name)), NUMBER)
        return Typed(out.Visits(self.names.counter(argument.name)), NUMBER)

    def draw(self, tree: Function) -> Typed:
        if not self.chance:
            raise self.problem(codes.CHANCE_ELSEWHERE, tree, len(tree.name), name=tree.name)
        arguments = self.arguments(tree, 1, 2 if tree.name == "roll" else 1)
        if tree.name == "pick":
            kind = arguments[0].type
            if kind.kind is not Kind.ANY_OF:
                raise self.wrong(tree.arguments[0], "What `pick` picks from", "a set", kind)
            return Typed(out.Draw("pick", (arguments[0].code,), kind.members), Type(Kind.ONE_OF, kind.members))
        for typed, argument in zip(arguments, tree.arguments, strict=True):
            self.require(typed, NUMBER, argument, f"What `{tree.name}` is given")
        return Typed(
            out.Draw(tree.name, tuple(one.code for one in arguments)), FLAG if tree.name == "chance" else NUMBER
        )


def _upper(kind: Type) -> str:
    text = str(kind)
    return text[:1].upper() + text[1:]
