"""Walking all states of a program, the nearest first, in generated Python."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import attrs

from xostory.check.exploring.blocks import Blocks
from xostory.check.exploring.cells import Cells
from xostory.check.exploring.explored import BUDGET, STOPPED, WAYS, Move, Progress, Road, Taken
from xostory.check.exploring.generated import World
from xostory.check.exploring.needs import all_asked
from xostory.engine import commands
from xostory.engine.machine import SLIPS, FaultError
from xostory.engine.watching import UndecidedError
from xostory.program.code import Choose
from xostory.program.model import Program

MAX_BLOCKS = 500
"""A turn of more blocks is left to the engine to judge: well before its own bound on a turn."""
MAX_WAYS = 40
LOOK_UP = 2_000

Frame = tuple[bool, tuple[Any, ...], tuple[Any, ...]]
Node = tuple[int, tuple[Any, ...], Frame | None]
"""A choice's address, the cells that matter there, and its frame (whether called, own variables, callers) if it has
one."""


@attrs.define
class Walk:
    """What was walked. Node n was come to from `before[n]` by `option[n]` (a fallback: the time was up) with `fate[n]`,
    if chance had a part in it. `ends` are nodes from which a turn leads to an ending, `faults` the first move that
    failed in each block."""

    program: Program
    nodes: list[Node] = attrs.Factory(list)
    before: list[int] = attrs.Factory(list)
    option: list[int] = attrs.Factory(list)
    fate: dict[int, tuple[int, ...]] = attrs.Factory(dict)
    after: list[list[int]] = attrs.Factory(list)
    ends: set[int] = attrs.Factory(set)
    marks: dict[int, Move] = attrs.Factory(dict)
    faults: dict[int, Move] = attrs.Factory(dict)
    cuts: dict[str, None] = attrs.Factory(dict)
    transitions: int = 0
    expanded: int = 0
    roads: dict[int, Road] = attrs.Factory(dict)

    def road(self, move: Move) -> Road:
        """The road that ends with a move."""
        return Road(self._taken(move), None if move[0] < 0 else self.road_to(move[0]))

    def road_to(self, node: int) -> Road:
        """The road to a node."""
        missing = []
        while node >= 0 and node not in self.roads:
            missing.append(node)
            node = self.before[node]
        road = self.roads.get(node)
        for one in reversed(missing):
            taken = self._taken((self.before[one], self.option[one], self.fate.get(one, ())))
            road = self.roads[one] = Road(taken, road)
        assert road is not None
        return road

    def _taken(self, move: Move) -> Taken:
        before, number, fate = move
        if before < 0:
            return Taken(None, fate)
        choice = self.program.code[self.nodes[before][0]]
        assert isinstance(choice, Choose)
        option = choice.options[number]
        return Taken(commands.TimeUp() if option.fallback else commands.Choose(option.id), fate)


def walk(program: Program, blocks: Blocks, most: int, progress: Progress) -> Walk:
    """Walk a program whose blocks are whole, breadth first, up to so many nodes."""
    return _Walker(program, blocks, most).walk(progress)


class _Walker:
    """A walk under way."""

    def __init__(self, program: Program, blocks: Blocks, most: int) -> None:
        self.program = program
        self.most = most
        self.blocks = blocks
        self.cells = Cells(program, all_asked(program))
        self.found = Walk(program)
        self.seen: dict[Node, int] = {}
        self.hit = bytearray(self.blocks.marks)

    def walk(self, progress: Progress) -> Walk:
        found = self.found
        self.begin()
        while found.expanded < len(found.nodes) <= self.most:
            if found.expanded % LOOK_UP == 0 and not progress(len(found.nodes), found.expanded, found.transitions):
                found.cuts[STOPPED] = None
                return found
            self.expand(found.expanded)
            found.expanded += 1
        if found.expanded < len(found.nodes):
            found.cuts[BUDGET.format(f"{self.most:,}")] = None
        return found

    def begin(self) -> None:
        """The first turn, in all the ways chance can fall."""
        scene = self.program.scenes[self.program.start]

        def first(fate: tuple[int, ...]) -> None:
            world = World(hit=self.hit, fate=fate, l=[one.start for one in scene.locals])
            self.play(-1, 0, self.cells.first(), world, lambda _cells, _world: scene.entry)

        self.in_all_ways(first)

    def expand(self, number: int) -> None:
        """All moves from a node, in all the ways chance can fall."""
        at, live, frame = self.found.nodes[number]
        as_offered, unpack = self.cells.unpack(at, later=False), self.cells.unpack(at)
        options = self.blocks.open[at](as_offered(live), self.world(frame, ()))
        choice = self.program.code[at]
        assert isinstance(choice, Choose)
        if choice.seconds is not None and not any(choice.options[one].default for one in options):
            fallback = self.blocks.fall[at](as_offered(live), self.world(frame, ()))
            options = [*options, *([fallback] if fallback >= 0 else [])]
        for option in options:
            self.move(number, option, unpack, live, frame, at)

    def move(
        self, number: int, option: int, unpack: Callable[[Any], list[Any]], live: Any, frame: Frame | None, at: int
    ) -> None:
        taken = self.blocks.taken[at, option]

        def once(fate: tuple[int, ...]) -> None:
            self.play(number, option, unpack(live), self.world(frame, fate), taken)

        self.in_all_ways(once)

    def in_all_ways(self, play: Callable[[tuple[int, ...]], None]) -> None:
        """Play a turn for each way chance can fall in it."""
        waiting: list[tuple[int, ...]] = [()]
        while waiting:
            fate = waiting.pop()
            try:
                play(fate)
            except UndecidedError as undecided:
                if undecided.ways > MAX_WAYS:
                    self.found.cuts[WAYS.format(MAX_WAYS, MAX_WAYS)] = None
                waiting += [(*fate, way) for way in reversed(range(min(undecided.ways, MAX_WAYS)))]

    def world(self, frame: Frame | None, fate: tuple[int, ...]) -> World:
        world = World(hit=self.hit, fate=fate)
        if frame is not None:
            world.called, own, world.callers = frame
            world.l = list(own)
        return world

    def play(
        self, number: int, option: int, cells: list[Any], world: World, start: Callable[[list[Any], World], int]
    ) -> None:
        """One turn, to the next choice."""
        found, move = self.found, (number, option, world.fate)
        try:
            self.run(cells, world, start(cells, world))
        except UndecidedError:
            for mark in world.new:  # it is played again, and comes by there again
                self.hit[mark] = 0
            raise
        except (FaultError, *SLIPS):
            found.faults.setdefault(world.at, move)
            world.ending = -1
        else:
            self.arrive(number, option, cells, world)
        found.transitions += 1
        for mark in world.new:
            found.marks.setdefault(mark, move)

    def run(self, cells: list[Any], world: World, at: int) -> None:
        """Blocks, one after the other, until the turn stops."""
        run, hit, new = self.blocks.run, self.hit, world.new
        for _ in range(MAX_BLOCKS):
            block = run[at]
            assert block is not None  # only whole programs are walked
            world.at = at
            goal = block(cells, world)
            if not hit[at]:
                hit[at] = 1
                new.append(at)
            if goal < 0:
                return
            at = goal
        raise FaultError("E700", "")

    def arrive(self, number: int, option: int, cells: list[Any], world: World) -> None:
        """Note the state a turn led to."""
        found, at = self.found, world.at
        if world.ending >= 0:
            if number >= 0:
                found.ends.add(number)
            return
        frame = (world.called, tuple(world.l), world.callers) if world.called or world.l or world.callers else None
        node = (at, self.cells.pack(at)(cells), frame)
        known = self.seen.setdefault(node, len(found.nodes))
        if known == len(found.nodes):
            self.blocks.shown[at](cells, world)
            found.nodes.append(node)
            found.before.append(number)
            found.option.append(option)
            found.after.append([])
            if world.fate:
                found.fate[known] = world.fate
        if number >= 0:
            found.after[number].append(known)
