"""Blocks: stretches of instructions run through as a whole, each a Python function that tells where play goes on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import attrs

from xostory.check.exploring.generated import STOP, LeaveToEngine, Source, World
from xostory.check.exploring.needs import may_fail
from xostory.engine.evaluate import within
from xostory.engine.machine import MAX_CALLS, FaultError
from xostory.engine.words import which
from xostory.program import code
from xostory.program.model import Program
from xostory.program.text import Order

Block = Callable[[list[Any], World], int]
Open = Callable[[list[Any], World], list[int]]

_SILENT = (
    *(
        code.SetPlace,
        code.SetWeather,
        code.SetMusic,
        code.SetAmbience,
        code.MoveCamera,
        code.PlayEffect,
        code.PlaySound,
    ),
    *(code.Show, code.Hide, code.Face, code.Join, code.Pause, code.OpenChat, code.CloseChat, code.ShowTyping),
    *(code.MarkSeen, code.ShowChapter),
)
_MAY_FAIL = (code.DrawCard, code.Do, code.Ask, code.Fork, code.Call, code.Return, code.Finish)
_ENDS = (code.Jump, code.Branch, code.Goto, code.Call, code.Return, code.Finish, code.End, code.Choose, code.Pick)


@attrs.frozen
class Blocks:
    """`run` has a block at each address where one begins, `open` what is open at each choice, `fall` its fallback (-1:
    none holds), `taken` what choosing an option does, `shown` marks which options are open and which locked.

    Marks are numbers, `marks` of them: blocks have their addresses, `options` and `outcomes` name the others. `ends`
    are the addresses behind blocks. If `whole`, nothing was left out.
    """

    run: list[Block | None]
    open: dict[int, Open]
    fall: dict[int, Block]
    taken: dict[tuple[int, int], Block]
    shown: dict[int, Open]
    marks: int
    ends: dict[int, int]
    options: dict[tuple[int, int, bool], int]
    outcomes: dict[tuple[int, bool], int]
    whole: bool


def make_blocks(program: Program) -> Blocks:
    """Translate a program. What cannot be translated is left out."""
    source = Source(program)
    starts = _starts(program)
    for index, derived in enumerate(program.derived):
        _function(source, f"d{index}", _derived_lines, derived)
    choices = [at for at, one in enumerate(program.code) if isinstance(one, code.Choose)]
    offered = [at for at in choices if _function(source, f"o{at}", _open_lines, at)]
    falling = [at for at in choices if _function(source, f"f{at}", _fall_lines, at)]
    shown = [at for at in choices if _function(source, f"s{at}", _shown_lines, at)]
    options = [(at, number) for at in offered for number in range(len(_options(program, at)))]
    taken = [one for one in options if _function(source, f"t{one[0]}_{one[1]}", _taken_lines, *one)]
    made = [at for at in sorted(starts) if _function(source, f"b{at}", _block_lines, at, starts)]
    space = _executed(source)
    if space is None:
        return Blocks([], {}, {}, {}, {}, 0, {}, {}, {}, whole=False)
    run: list[Block | None] = [None] * len(program.code)
    for at in made:
        run[at] = space[f"b{at}"]
    return Blocks(
        run,
        {at: space[f"o{at}"] for at in offered},
        {at: space[f"f{at}"] for at in falling},
        {(at, number): space[f"t{at}_{number}"] for at, number in taken},
        {at: space[f"s{at}"] for at in shown},
        source.marks,
        source.ends,
        source.options,
        source.outcomes,
        len(made) == len(starts)
        and len(shown) == len(choices)
        and len(taken) == sum(len(_options(program, at)) for at in choices),
    )


def _executed(source: Source) -> dict[str, Any] | None:
    """The functions of a source; None where conditions nest deeper than Python reads."""
    space: dict[str, Any] = {"K": source.constants, "within": within, "which": which, "FaultError": FaultError}
    try:
        made = compile("\n".join(source.lines), "<blocks>", "exec")
    except (SyntaxError, MemoryError, RecursionError):
        return None
    # Walking has to be fast, and these are numbers and operators only: nothing a writer wrote stands in it.
    exec(made, space)
    return space


def _function(source: Source, name: str, write: Callable[..., None], *given: Any) -> bool:
    """Write a function; nothing, and False, if something in it cannot be translated."""
    before = len(source.lines)
    try:
        write(source, name, *given)
    except LeaveToEngine:
        del source.lines[before:]
        return False
    source.made.add(name)
    return True


def _starts(program: Program) -> set[int]:
    """Where blocks begin: wherever play can come from elsewhere, and around what may fail."""
    found = {scene.entry for scene in program.scenes}
    for at, one in enumerate(program.code):
        found |= {getattr(one, name) for name in ("to", "otherwise", "after", "behind") if _is_address(one, name)}
        found |= set(getattr(one, "goals", ()))
        if isinstance(one, code.Choose):
            found.add(at)
            found |= {option.to for option in one.options}
        if isinstance(one, _ENDS):
            found.add(at + 1)
        if isinstance(one, _MAY_FAIL) or may_fail(one):
            found |= {at, at + 1}
    return {at for at in found if at < len(program.code)}


def _is_address(one: Any, name: str) -> bool:
    return isinstance(getattr(one, name, None), int) and not (isinstance(one, code.Return) and one.scene is None)


def _head(source: Source, name: str, parameters: str = "") -> None:
    source.write(0, f"def {name}(g, m{parameters}):")
    source.write(1, "l = m.l; h = m.hit")


def _derived_lines(source: Source, name: str, derived: Any) -> None:
    own = [f"p{number}" for number in range(derived.parameters)]
    source.write(0, f"def {name}({', '.join(['g', 'm', *own])}):")
    source.write(1, f"l = ({''.join(f'{one}, ' for one in own)})")
    source.write(1, f"return {source.value(derived.expression)}")


def _block_lines(source: Source, name: str, at: int, starts: set[int]) -> None:
    _head(source, name)
    program, start = source.program, at
    while True:
        instruction = program.code[at]
        done = _WRITERS.get(type(instruction), _refuse)(source, at, instruction)
        at += 1
        source.ends[start] = at
        if done:
            return
        if at in starts or at == len(program.code):
            source.write(1, f"return {at}")
            return


def _refuse(_source: Source, _at: int, _instruction: Any) -> bool:
    raise LeaveToEngine


def _nothing(_source: Source, _at: int, _instruction: Any) -> bool:
    return False


def _enter(source: Source, _at: int, one: code.Enter) -> bool:
    source.enter(1, one.scene)
    return False


def _say_text(source: Source, _at: int, one: code.SayText | code.WriteNote) -> bool:
    source.failing(1, one.text)
    return False


def _assign(source: Source, _at: int, one: code.Assign) -> bool:
    if one.refers:
        raise LeaveToEngine
    place = f"{'l' if one.local else 'g'}[{one.slot}]"
    source.write(1, f"v = {source.value(one.value)}")
    if one.low is not None:
        source.write(1, f"if v < {source.constant(one.low)}: v = {source.constant(one.low)}")
    if one.high is not None:
        source.write(1, f"if v > {source.constant(one.high)}: v = {source.constant(one.high)}")
    source.write(1, f"{place} = v")
    return False


def _achieve(source: Source, _at: int, one: code.Achieve) -> bool:
    earned = source.constant(frozenset((source.program.achievements[one.achievement].id,)))
    source.write(1, f"g[{one.slot}] = g[{one.slot}] | {earned}")
    return False


def _count(source: Source, _at: int, one: code.Count) -> bool:
    source.visit(1, one.counter)
    return False


def _jump(source: Source, _at: int, one: code.Jump) -> bool:
    source.write(1, f"return {one.to}")
    return True


def _branch(source: Source, at: int, one: code.Branch) -> bool:
    source.write(1, f"if {source.value(one.condition)}:")
    source.mark(2, source.outcome(at, True))
    source.write(2, f"return {at + 1}")
    source.mark(1, source.outcome(at, False))
    source.write(1, f"return {one.otherwise}")
    return True


def _pick(source: Source, _at: int, one: code.Pick) -> bool:
    cell = source.counter(one.counter)
    source.write(1, f"n = {cell}; {cell} = n + 1")
    count = len(one.goals)
    goals = source.constant((*one.goals, one.after))
    if one.order is Order.SEQUENCE:
        source.write(1, f"return {goals}[min(n, {count - 1})]")
    elif one.order is Order.CYCLE:
        source.write(1, f"return {goals}[n % {count}]")
    elif one.order is Order.ONCE:
        source.write(1, f"return {goals}[min(n, {count})]")
    else:
        order, name = source.constant(one.order), source.constant(source.program.counters[one.counter])
        source.write(1, f"i = which({order}, {count}, n, 0, {name})")
        source.write(1, f"return {one.after} if i is None else {goals}[i]")
    return True


def _leave(source: Source, depth: int, scene: int, to: int) -> None:
    there = source.program.scenes[scene]
    starts = ", ".join(source.constant(one.start) for one in there.locals)
    source.write(depth, f"m.l = [{starts}]; m.called = False")
    if to != there.entry:
        source.write(depth, "l = m.l")
        source.enter(depth, scene)
    source.write(depth, f"return {to}")


def _goto(source: Source, _at: int, one: code.Goto) -> bool:
    _leave(source, 1, one.scene, one.to)
    return True


def _push(source: Source, depth: int, at: int, scene: int, arguments: tuple[Any, ...]) -> None:
    there = source.program.scenes[scene]
    given = [source.value(argument) for argument in arguments]
    given += [source.constant(one.start) for one in there.locals[len(given) :]]
    source.write(depth, f"a = [{', '.join(given)}]")
    source.write(depth, f"if len(m.callers) >= {MAX_CALLS}: raise FaultError('E704', '')")
    source.write(depth, f"m.callers = (*m.callers, ({_scene_of(source.program, at)}, {at}, m.called, tuple(l)))")
    source.write(depth, "m.l = a; m.called = True")
    source.write(depth, f"return {there.entry}")


def _call(source: Source, at: int, one: code.Call) -> bool:
    _push(source, 1, at, one.scene, one.arguments)
    return True


def _return(source: Source, _at: int, one: code.Return) -> bool:
    source.write(1, "b = m.come_back()")
    if one.scene is None:
        source.write(1, "return b")
    else:
        _leave(source, 1, one.scene, one.to)
    return True


def _finish(source: Source, _at: int, _one: code.Finish) -> bool:
    source.write(1, "if m.called: return m.come_back()")
    source.write(1, "raise FaultError('E702', '')")
    return True


def _end(source: Source, at: int, one: code.End) -> bool:
    source.write(1, f"m.at = {at}; m.ending = {one.ending}")
    source.write(1, f"return {STOP}")
    return True


def _choose(source: Source, at: int, one: code.Choose) -> bool:
    """A choice stops the turn; with a fallback only if something is open."""
    needed = {f"o{at}", f"f{at}", *(f"t{at}_{number}" for number, option in enumerate(one.options) if option.fallback)}
    if one.behind is not None or not needed <= source.made:
        raise LeaveToEngine
    if any(option.fallback for option in one.options):
        source.write(1, f"if not o{at}(g, m):")
        source.write(2, f"n = f{at}(g, m)")
        for number, option in enumerate(one.options):
            if option.fallback:
                source.write(2, f"if n == {number}: return t{at}_{number}(g, m)")
        source.write(2, "raise FaultError('E701', '')")
    else:
        source.write(1, f"if not o{at}(g, m): raise FaultError('E701', '')")
    source.failing(1, one.prompt)
    source.write(1, f"m.at = {at}")
    source.write(1, f"return {STOP}")
    return True


def _draw_card(source: Source, at: int, one: code.DrawCard) -> bool:
    deck = source.program.decks[one.deck]
    source.write(1, "c = []")
    for number, card in enumerate(deck.cards):
        condition = "True" if card.condition is None else source.value(card.condition)
        seen = ""
        if deck.pick == "least seen" and card.counter is not None and card.stamp is not None:
            # A stamp is an age here: the older, the better; never seen is the oldest.
            age = source.counter(card.stamp)
            seen = f", -{source.counter(card.counter)}, {age} if {age} >= 0 else 1e9"
        fit = f", {card.specificity}" if deck.pick == "best match" else ""
        source.write(1, f"if {condition}: c.append((({card.priority}{fit}{seen},), {number}))")
    source.write(1, f"if not c: return {one.otherwise}")
    source.write(1, "r = max(c)[0]")
    source.write(1, "c = [n for k, n in c if k == r]")
    source.write(1, "n = c[m.decide(len(c))]")
    for number, card in enumerate(deck.cards):
        source.write(1, f"if n == {number}:")
        _push(source, 2, at, card.scene, ())
    return True


def _options(program: Program, at: int) -> tuple[code.Option, ...]:
    one = program.code[at]
    return one.options if isinstance(one, code.Choose) else ()


def _exists(source: Source, option: code.Option) -> str:
    used = f"{source.counter(option.counter)} == 0" if option.once and option.counter is not None else "True"
    return used if option.known is None else f"{used} and {source.value(option.known)}"


def _open_lines(source: Source, name: str, at: int) -> None:
    _head(source, name)
    source.write(1, "r = []")
    for number, option in enumerate(_options(source.program, at)):
        if option.fallback:
            continue
        condition = "True" if option.condition is None else source.value(option.condition)
        source.write(1, f"if {_exists(source, option)}:")
        source.write(2, f"if {condition}:")
        source.write(3, f"r.append({number})")
        source.failing(3, option.text)
        if option.locked is not None:
            source.write(2, "else:")
            source.write(3, "pass")
            source.failing(3, option.text)
            source.failing(3, option.locked)
    source.write(1, "return r")


def _shown_lines(source: Source, name: str, at: int) -> None:
    """Mark what is on offer. Apart, as most turns come to states that are known."""
    _head(source, name)
    for number, option in enumerate(_options(source.program, at)):
        if option.fallback:
            continue
        condition = "True" if option.condition is None else source.value(option.condition)
        source.write(1, f"if {_exists(source, option)}:")
        source.write(2, f"if {condition}:")
        source.mark(3, source.option(at, number, True))
        if option.locked is not None:
            source.write(2, "else:")
            source.mark(3, source.option(at, number, False))
    source.write(1, "return []")


def _fall_lines(source: Source, name: str, at: int) -> None:
    """The first fallback that holds, or -1."""
    _head(source, name)
    for number, option in enumerate(_options(source.program, at)):
        if option.fallback:
            condition = "True" if option.condition is None else source.value(option.condition)
            source.write(1, f"if {_exists(source, option)} and {condition}: return {number}")
    source.write(1, "return -1")


def _taken_lines(source: Source, name: str, at: int, number: int) -> None:
    option = _options(source.program, at)[number]
    _head(source, name)
    source.failing(1, option.said or ())
    if option.counter is not None:
        source.visit(1, option.counter)
    source.write(1, f"return {option.to}")


def _scene_of(program: Program, at: int) -> int:
    """The scene an address belongs to; scenes lie one behind the other."""
    return max((scene.entry, number) for number, scene in enumerate(program.scenes) if scene.entry <= at)[1]


# Each function takes the class it stands behind, writes it, and tells whether the block ends with it.
_WRITERS: dict[type, Callable[[Source, int, Any], bool]] = {
    code.Enter: _enter,
    code.Say: _nothing,
    code.SayText: _say_text,
    code.Assign: _assign,
    code.Jump: _jump,
    code.Branch: _branch,
    code.Count: _count,
    code.Pick: _pick,
    code.Goto: _goto,
    code.Call: _call,
    code.DrawCard: _draw_card,
    code.Return: _return,
    code.Finish: _finish,
    code.End: _end,
    code.Choose: _choose,
    code.Achieve: _achieve,
    code.WriteNote: _say_text,
    **dict.fromkeys(_SILENT, _nothing),
}
