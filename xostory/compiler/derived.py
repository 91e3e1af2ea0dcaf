"""Derived variables: in an order in which each knows the types of those it uses."""

from __future__ import annotations

from collections.abc import Iterator

from xostory.compiler.expressions import compile_formula
from xostory.compiler.names import Names, SceneNames
from xostory.program.model import DerivedVariable
from xostory.source import codes
from xostory.source.nodes import Spot
from xostory.story.expressions.tree import Function, Name, Tree, children, height
from xostory.story.model import Derived, Procedure, Scene

MAX_WEIGHT = 1_000
MAX_HEIGHT = 200


def compile_derived(names: Names) -> tuple[DerivedVariable | None, ...]:
    """Each derived variable compiled, or None after a problem with it."""
    declared = {one.name: one for one in names.story.derived}
    used = {name: [word for word in words_of(one.formula.tree) if word in declared] for name, one in declared.items()}
    circles = report_circles(names, used, {name: one.spot for name, one in declared.items()})
    done: dict[str, DerivedVariable | None] = dict.fromkeys(circles)
    weights: dict[str, int] = {}
    heights: dict[str, int] = {}
    for name in _in_order(used):
        tree = declared[name].formula.tree
        weights[name] = 1 + sum(1 for _ in words_of(tree)) + sum(weights.get(word, 0) for word in used[name])
        heights[name] = height(tree) + max((heights.get(word, 0) for word in used[name]), default=0)
        if name not in done:
            done[name] = _compiled(names, declared[name], weights[name], heights[name])
        if done[name] is None:
            weights[name] = heights[name] = 0  # told once; whoever uses it is not to blame
    return tuple(done[one.name] for one in names.story.derived)


def _compiled(names: Names, one: Derived, weight: int, height: int) -> DerivedVariable | None:
    if weight > MAX_WEIGHT or height > MAX_HEIGHT:
        limit = (
            f"more than {MAX_WEIGHT} steps" if weight > MAX_WEIGHT else f"more than {MAX_HEIGHT} steps on each other"
        )
        names.report(codes.DERIVED_TOO_HEAVY, one.spot, name=one.name, limit=limit)
        return None
    typed = compile_formula(names, parameters_of(one), one.formula, None)
    if typed is None:
        return None
    names.derived_types[one.name] = typed.type
    return DerivedVariable(one.name, typed.type.kind.value, typed.code, len(one.parameters))


def parameters_of(one: Derived | Procedure) -> SceneNames:
    """The parameters of a derived variable or procedure, as the locals of a scene that has nothing else."""
    nowhere = Scene("", "", (), one.parameters, (), (), one.spot)
    return SceneNames(-1, nowhere, {}, {}, {own.name: slot for slot, own in enumerate(one.parameters)})


def report_circles(names: Names, used: dict[str, list[str]], spots: dict[str, Spot]) -> set[str]:
    """For each circle the variable that it is told of, after telling."""
    found: set[str] = set()
    for road, name in _roads(used):
        if name in road and name not in found:
            found.add(name)
            walked = list(road)
            circle = (*walked[walked.index(name) :], name)
            names.report(codes.DERIVED_CIRCLE, spots[name], name=name, circle=" -> ".join(circle))
    return found


def heights_of(used: dict[str, list[str]], trees: dict[str, tuple[Tree, ...]]) -> dict[str, int]:
    """How many nodes stand on each other below each name, those of what it uses included."""
    found: dict[str, int] = {}
    for name in _in_order(used):
        own = max(map(height, trees[name]), default=0)
        found[name] = own + max((found.get(word, 0) for word in used[name]), default=0)
    return found


def _in_order(used: dict[str, list[str]]) -> list[str]:
    """All names, each behind those it uses (as far as circles leave a behind)."""
    return [next(reversed(road)) for road, name in _roads(used) if not name]


def _roads(used: dict[str, list[str]]) -> Iterator[tuple[dict[str, Iterator[str]], str]]:
    """Every step of a walk over who uses whom: the road to a name, and what it uses next ('' when that was all).

    A chain may be longer than Python can recurse.
    """
    done: set[str] = set()
    for first in used:
        road = {} if first in done else {first: iter(used[first])}
        while road:
            last = next(reversed(road))
            name = next(road[last], "")
            yield road, name
            if not name:
                done.add(last)
                del road[last]
            elif name not in road and name not in done:
                road[name] = iter(used[name])


def words_of(tree: Tree) -> Iterator[str]:
    """Every name in a tree, as often as it stands there."""
    if isinstance(tree, (Name, Function)):
        yield tree.name
    for child in children(tree):
        yield from words_of(child)
