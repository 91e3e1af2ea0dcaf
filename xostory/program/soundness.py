"""Whether a program that was read from a file can be run at all: every address, slot and index is there.

A program that the compiler made is sound. This is for files, which anybody can write.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from graphlib import CycleError, TopologicalSorter
from typing import Any

from xostory.program import text
from xostory.program.code import (
    Achieve,
    Ask,
    Assign,
    Branch,
    Call,
    Choose,
    Count,
    Do,
    DrawCard,
    End,
    Enter,
    Finish,
    Fork,
    Goto,
    Instruction,
    Jump,
    OpenChat,
    Option,
    Pick,
    Return,
    Say,
    SayText,
)
from xostory.program.expressions import (
    Apply,
    Derived,
    Draw,
    Global,
    Hosted,
    Local,
    Ordered,
    Perform,
    Rank,
    Refer,
    Referred,
    Since,
    Visits,
)
from xostory.program.model import PICKS, Card, Procedure, Program, Variable
from xostory.program.nodes import fields_of, nodes_in
from xostory.program.text import Alternative

ARGUMENTS = {
    "count": (1, 1),
    "plural": (3, 3),
    "spelled": (1, 1),
    "ordinal": (1, 1),
    "capital": (1, 1),
    "length": (1, 1),
    "abs": (1, 1),
    "round": (1, 1),
    "min": (2, 9),
    "max": (2, 9),
    "roll": (1, 2),
    "chance": (1, 1),
    "pick": (1, 1),
}

ORDERED = ("next", "previous", "first", "last")

# Which fields are indices (None: nowhere), and of what in the program.
_INDICES: dict[type, tuple[tuple[str, str], ...]] = {
    Enter: (("scene", "scenes"),),
    Jump: (("to", "code"),),
    Branch: (("otherwise", "code"),),
    Goto: (("scene", "scenes"), ("to", "code")),
    Return: (("scene", "scenes"), ("to", "code")),
    Call: (("scene", "scenes"),),
    Fork: (("scene", "scenes"),),
    Choose: (("behind", "code"),),
    End: (("ending", "endings"),),
    Achieve: (("achievement", "achievements"), ("slot", "variables")),
    Count: (("counter", "counters"),),
    Pick: (("counter", "counters"), ("goals", "code"), ("after", "code")),
    DrawCard: (("deck", "decks"), ("otherwise", "code")),
    Card: (("scene", "scenes"), ("counter", "counters"), ("stamp", "counters")),
    Option: (("to", "code"), ("counter", "counters"), ("origin", "scenes")),
    Alternative: (("counter", "counters"),),
    Global: (("slot", "variables"),),
    Visits: (("counter", "counters"),),
    Since: (("stamp", "counters"),),
    Derived: (("index", "derived"),),
    Perform: (("index", "procedures"),),
    Hosted: (("index", "host"),),
}
# The common kinds of which nothing more is asked than that their indices lead somewhere.
_NO_MORE = frozenset({Branch, Choose, Enter, Finish, Global, Goto, Jump, Option, SayText, text.Line, text.Span})
_LEAVES = frozenset({str, int, float, bool, type(None), frozenset, text.Span, text.Style, text.Order})
_GIVING = frozenset({Call, Fork, Perform})
_LEADS_AWAY = (Jump, Goto, Return, Finish, End, Choose)


def find_fault(program: Program) -> str:
    """The first thing that is not where something else expects it, or ''."""
    return next((fault for fault in _faults(program) if fault), "")


def _faults(program: Program) -> Iterator[str]:
    yield _frame_fault(program)
    yield _forks_fault(program)
    scene = -1
    seen: dict[tuple[int, int], int] = {}
    for at, instruction in enumerate(program.code):
        kind = type(instruction)
        if kind is Say:
            continue
        if kind is Enter:
            scene += 1
        if not _is_sound(instruction, program, scene, seen):
            yield f"instruction {at}"
    for deck in program.decks:
        if deck.pick not in PICKS or not all(_card_is_sound(card, program, seen) for card in deck.cards):
            yield f"deck {deck.id}"
    for derived in program.derived:
        looks = not any(isinstance(node, Refer | Referred | Perform) for node in nodes_in(derived.expression))
        if not looks or _loose(derived.expression, program, derived.parameters, seen) != 0:
            yield f"derived variable {derived.name}"
    circle = _circle([_asked(one.expression, Derived) for one in program.derived])
    if circle is not None:
        yield f"derived variable {program.derived[circle].name} uses itself"
    yield from _procedure_faults(program, seen)


def _procedure_faults(program: Program, seen: dict[tuple[int, int], int]) -> Iterator[str]:
    for procedure in program.procedures:
        if not _procedure_is_sound(procedure, program, seen):
            yield f"procedure {procedure.name}"
    circle = _circle([_asked((one.body, one.result), Perform) for one in program.procedures])
    if circle is not None:
        yield f"procedure {program.procedures[circle].name} uses itself"


def _frame_fault(program: Program) -> str:
    """Scenes lie one behind the other, each begins with its own entrance, and the last leads away."""
    sources = program.sources
    if len(sources.numbers) != len(sources.lines) or (
        sources.numbers and not 0 <= min(sources.numbers) <= max(sources.numbers) < len(sources.files)
    ):
        return "its source map is out of order"
    entries = [at for at, one in enumerate(program.code) if type(one) is Enter]
    if not program.code or not isinstance(program.code[-1], _LEADS_AWAY) or len(program.sources) != len(program.code):
        return "its code has no end"
    if entries[:1] != [0] or entries != [scene.entry for scene in program.scenes]:
        return "its scenes are out of order"
    if len(program.stamps) != len(program.counters) or not all(
        -1 <= one < len(program.stamps) for one in program.stamps
    ):
        return "its counters are out of order"
    if not 0 <= program.start < len(program.scenes):
        return "it has no start"
    return ""


def _is_sound(instruction: Instruction, program: Program, scene: int, seen: dict[tuple[int, int], int]) -> bool:
    loose = _loose(instruction, program, len(program.scenes[scene].locals), seen)
    return loose == 0 and _fits_its_scene(instruction, program, scene)


def _loose(node: Any, program: Program, own: int, seen: dict[tuple[int, int], int]) -> int:
    """How many references in a node go to no parameter that takes them; -1 if something is not where it should be.

    What stands in a thousand places is one node in a file, and looked at once.
    """
    if type(node) is tuple:
        return _loose_among(node, program, own, seen)
    kind: Any = type(node)
    names = fields_of(kind)
    if names is None:
        return 0
    key = (id(node), own)
    if key not in seen:
        inside = _loose_among([getattr(node, name) for name in names], program, own, seen)
        sound = inside >= 0 and _node_is_sound(node, program, own)
        given = _passed_on(node, program) if kind in _GIVING else 0
        seen[key] = inside + (kind is Refer) - given if sound else -1
    return seen[key]


def _loose_among(nodes: Iterable[Any], program: Program, own: int, seen: dict[tuple[int, int], int]) -> int:
    """The same for several together."""
    total = 0
    for one in nodes:
        if type(one) in _LEAVES:  # most of all there is
            continue
        inside = _loose(one, program, own, seen)
        if inside < 0:
            return -1
        total += inside
    return total


def _card_is_sound(card: Card, program: Program, seen: dict[tuple[int, int], int]) -> bool:
    """A storylet is a scene that takes nothing, and has its chances."""
    return _loose(card, program, 0, seen) == 0 and card.weight > 0 and not program.scenes[card.scene].parameters


def _forks_fault(program: Program) -> str:
    """Forks stand right before the choice that their options go to."""
    for at, instruction in enumerate(program.code):
        if isinstance(instruction, Fork):
            after = program.code[at + 1]  # the last instruction leads away, so there is one
            asked = isinstance(after, Choose) and after.behind is not None
            if not (asked or isinstance(after, Fork)):
                return f"instruction {at} has no choice behind it"
    return ""


def _node_is_sound(node: Any, program: Program, own: int) -> bool:
    """Every index of the node leads somewhere, and the node has what its kind needs."""
    kind = type(node)
    if kind in _INDICES and not _leads_somewhere(node, program):
        return False
    match node:
        case _ if kind in _NO_MORE:
            return True
        case Local() | Referred() | Refer():
            inside = own if not isinstance(node, Refer) or node.local else len(program.variables)
            return 0 <= node.slot < inside
        case Derived() | Hosted() | Perform():
            return len(node.arguments) == _taken(node, program)
        case Draw() | Apply():
            least, most = ARGUMENTS.get(node.function, (1, 0))
            return least <= len(node.arguments) <= most
        case Rank():
            return bool(node.members)
        case Ordered():
            return bool(node.members) and node.function in ORDERED
        case Alternative():
            return bool(node.arms)
        case Pick():
            return bool(node.goals)
        case _:
            return True


def _leads_somewhere(node: Any, program: Program) -> bool:
    """Whether all its indices do."""
    return all(_is_there(getattr(node, name), len(getattr(program, things))) for name, things in _INDICES[type(node)])


def _taken(node: Derived | Hosted | Perform, program: Program) -> int:
    """How many arguments something of the story's own takes."""
    if isinstance(node, Derived):
        return program.derived[node.index].parameters
    own = program.host if isinstance(node, Hosted) else program.procedures
    return len(own[node.index].parameters)


def _is_there(index: Any, count: int) -> bool:
    """Whether an index, each of a tuple of them, or None leads to one of so many things."""
    if type(index) is int:
        return 0 <= index < count
    return index is None or all(0 <= one < count for one in index)


def _fits_its_scene(instruction: Instruction, program: Program, scene: int) -> bool:
    match instruction:
        case Enter():
            return instruction.scene == scene
        case Call() | Fork():
            return len(instruction.arguments) == program.scenes[instruction.scene].parameters
        case Achieve():
            return program.variables[instruction.slot].kind == "any of"
        case Assign() | Ask():
            slots = program.scenes[scene].locals if instruction.local else program.variables
            return 0 <= instruction.slot < len(slots)
        case OpenChat():
            return program.chat(instruction.chat) is not None
        case _:
            return True


def _passed_on(node: Any, program: Program) -> int:
    """How many references a call gives to parameters that take them."""
    taken: tuple[Variable, ...] = ()
    if isinstance(node, (Call, Fork)):
        taken = program.scenes[node.scene].locals
    elif isinstance(node, Perform):
        taken = program.procedures[node.index].parameters
    pairs = zip(node.arguments, taken, strict=False) if taken else ()
    return sum(isinstance(argument, Refer) and variable.refers for argument, variable in pairs)


def _procedure_is_sound(procedure: Procedure, program: Program, seen: dict[tuple[int, int], int]) -> bool:
    """It does nothing but set and decide, goes forward only, and knows no variables but its own and the story's."""
    own = len(procedure.parameters)
    # The goals of jumps are addresses in the procedure, so only their conditions are looked into.
    inside = [one.condition if isinstance(one, Branch) else one for one in procedure.body if not isinstance(one, Jump)]
    if _loose((*inside, procedure.result), program, own, seen) != 0:
        return False
    return all(_deed_is_sound(one, at, procedure, program) for at, one in enumerate(procedure.body))


def _deed_is_sound(instruction: Instruction, at: int, procedure: Procedure, program: Program) -> bool:
    match instruction:
        case Assign():
            slots = procedure.parameters if instruction.local else program.variables
            return 0 <= instruction.slot < len(slots)
        case Branch() | Jump():
            to = instruction.to if isinstance(instruction, Jump) else instruction.otherwise
            return at < to <= len(procedure.body)
        case _:
            return isinstance(instruction, Do)


def _asked(node: Any, kind: type[Derived] | type[Perform]) -> set[int]:
    """The numbers of the derived variables, or procedures, that a node asks for."""
    return {one.index for one in nodes_in(node) if isinstance(one, kind)}


def _circle(uses: list[set[int]]) -> int | None:
    """One of those that lead back to themselves, if each uses these others."""
    try:
        TopologicalSorter(dict(enumerate(uses))).prepare()
    except CycleError as circle:
        found: int = circle.args[1][0]
        return found
    return None
