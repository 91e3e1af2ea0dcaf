"""Running instructions: one small function each, looked up by the instruction's class.

How a turn is executed is this module's business alone; a faster way can take its place without anybody noticing.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from xostory.engine import choices, decks, direction, inputs, phone, threads
from xostory.engine.evaluate import evaluate
from xostory.engine.events import (
    AchievementEarned,
    ChapterShown,
    EndingReached,
    Line,
    NoteWritten,
    Paused,
    SoundPlayed,
    VariableChanged,
)
from xostory.engine.journal import Note, with_note
from xostory.engine.machine import FaultError, Machine
from xostory.engine.references import store
from xostory.engine.watching import Watch
from xostory.engine.words import say, which
from xostory.program import code
from xostory.program.code import Instruction

MAX_STEPS = 100_000


def run(machine: Machine, at: int) -> int:
    """Run from an address until the turn ends; the address it waits at.

    Raises FaultError, with `machine.at` telling where.
    """
    instructions = machine.program.code
    handlers = _HANDLERS
    if machine.watch is not None:
        return _run_watched(machine, machine.watch, at)
    for _ in range(MAX_STEPS):
        instruction = instructions[at]
        machine.at = at
        at = handlers[type(instruction)](instruction, machine, at)
        if not machine.running:
            return at
    raise FaultError("E700", f"This turn took more than {MAX_STEPS} steps without coming to a choice.")


def _run_watched(machine: Machine, watch: Watch, at: int) -> int:
    """The same, noting every address that was come by without a fault, and which way conditions went."""
    for _ in range(MAX_STEPS):
        instruction = machine.program.code[at]
        machine.at = at
        following = _HANDLERS[type(instruction)](instruction, machine, at)
        watch.addresses.add(at)
        if type(instruction) is code.Branch:
            watch.outcomes.add((at, following != instruction.otherwise))
        at = following
        if not machine.running:
            return at
    raise FaultError("E700", f"This turn took more than {MAX_STEPS} steps without coming to a choice.")


def _enter(instruction: code.Enter, machine: Machine, at: int) -> int:
    machine.enter(instruction.scene)
    return at + 1


def _say(instruction: code.Say, machine: Machine, at: int) -> int:
    line = instruction.line
    machine.events.append(line if machine.chat is None else phone.sent(line, machine.chat))
    return at + 1


def _say_text(instruction: code.SayText, machine: Machine, at: int) -> int:
    line = instruction.line
    spans = say(instruction.text, machine)
    if any(span.text and not span.text.isspace() for span in spans):
        said = Line(line.id, line.speaker, line.name, line.mood, spans)
        machine.events.append(said if machine.chat is None else phone.sent(said, machine.chat))
    return at + 1


def _assign(instruction: code.Assign, machine: Machine, at: int) -> int:
    store(instruction, evaluate(instruction.value, machine), machine)
    return at + 1


def _do(instruction: code.Do, machine: Machine, at: int) -> int:
    evaluate(instruction.value, machine)
    return at + 1


def _jump(instruction: code.Jump, _machine: Machine, _at: int) -> int:
    return instruction.to


def _branch(instruction: code.Branch, machine: Machine, at: int) -> int:
    return at + 1 if evaluate(instruction.condition, machine) else instruction.otherwise


def _count(instruction: code.Count, machine: Machine, at: int) -> int:
    machine.visit(instruction.counter)
    return at + 1


def _pick(instruction: code.Pick, machine: Machine, _at: int) -> int:
    machine.spend(len(instruction.goals))
    picked = machine.counts[instruction.counter]
    machine.counts[instruction.counter] = picked + 1
    name = machine.program.counters[instruction.counter]
    index = which(instruction.order, len(instruction.goals), picked, machine.seed, name)
    return instruction.after if index is None else instruction.goals[index]


def _goto(instruction: code.Goto, machine: Machine, _at: int) -> int:
    return _leave(instruction.scene, instruction.to, machine)


def _leave(scene: int, to: int, machine: Machine) -> int:
    """Go on in another scene; one that is not entered at its beginning is announced here."""
    machine.leave_for(scene, (), called=False)
    if to != machine.program.scenes[scene].entry:
        machine.enter(scene)
    return to


def _call(instruction: code.Call, machine: Machine, at: int) -> int:
    arguments = tuple(evaluate(argument, machine) for argument in instruction.arguments)
    return machine.call(instruction.scene, arguments, at)


def _return(instruction: code.Return, machine: Machine, _at: int) -> int:
    if instruction.scene is None:
        return machine.come_back()
    threads.refuse_at_its_end(machine)
    machine.pop()
    return _leave(instruction.scene, instruction.to, machine)


def _finish(_instruction: code.Finish, machine: Machine, _at: int) -> int:
    if machine.called:
        return machine.come_back()
    raise FaultError("E702", "The scene was jumped to and ends here without leading anywhere.")


def _end(instruction: code.End, machine: Machine, at: int) -> int:
    threads.refuse(machine, "ended the story")
    ending = machine.program.endings[instruction.ending]
    machine.pending = EndingReached(ending.id, ending.title, ending.hint)
    machine.events.append(machine.pending)
    machine.running = False
    return at


def _achieve(instruction: code.Achieve, machine: Machine, at: int) -> int:
    earned = machine.program.achievements[instruction.achievement]
    variable, before = machine.program.variables[instruction.slot], machine.values[instruction.slot]
    if isinstance(before, frozenset) and earned.id not in before:
        machine.values[instruction.slot] = after = before | {earned.id}
        machine.events.append(VariableChanged(variable.name, before, after, variable.label))
        machine.events.append(AchievementEarned(earned.id, earned.title))
    return at + 1


def _play_sound(instruction: code.PlaySound, machine: Machine, at: int) -> int:
    machine.events.append(SoundPlayed(instruction.sound))
    return at + 1


def _join(instruction: code.Join, machine: Machine, at: int) -> int:
    machine.joins.append((len(machine.events), instruction))
    return at + 1


def _pause(instruction: code.Pause, machine: Machine, at: int) -> int:
    machine.events.append(Paused(instruction.seconds))
    return at + 1


def _close_chat(_instruction: code.CloseChat, machine: Machine, at: int) -> int:
    phone.close_chat(machine)
    return at + 1


def _write_note(instruction: code.WriteNote, machine: Machine, at: int) -> int:
    """Words that come to nothing are no note, as they are no line."""
    spans = say(instruction.text, machine)
    if spans:
        machine.notes = with_note(machine.notes, Note(instruction.id, instruction.title, spans))
        machine.events.append(NoteWritten(instruction.id, instruction.title, spans))
    return at + 1


def _show_chapter(instruction: code.ShowChapter, machine: Machine, at: int) -> int:
    machine.events.append(ChapterShown(instruction.title, instruction.above))
    return at + 1


Handler = Callable[[Any, Machine, int], int]
"""Does what an instruction says; the address where play goes on."""


def _then_on(do: Callable[[Any, Machine], None]) -> Handler:
    """A handler that goes on at the next address."""

    def handler(instruction: Any, machine: Machine, at: int) -> int:
        do(instruction, machine)
        return at + 1

    return handler


# Each function takes the class it stands behind; a dict cannot say so.
_HANDLERS: dict[type[Instruction], Handler] = {
    code.Enter: _enter,
    code.Say: _say,
    code.SayText: _say_text,
    code.Assign: _assign,
    code.Do: _do,
    code.Jump: _jump,
    code.Branch: _branch,
    code.Count: _count,
    code.Pick: _pick,
    code.Goto: _goto,
    code.Call: _call,
    code.DrawCard: decks.draw_card,
    code.Return: _return,
    code.Finish: _finish,
    code.End: _end,
    code.Achieve: _achieve,
    code.Fork: threads.fork,
    code.Choose: choices.offer,
    code.Ask: inputs.ask,
    code.SetPlace: _then_on(direction.set_place),
    code.SetWeather: _then_on(direction.set_weather),
    code.SetMusic: _then_on(direction.set_music),
    code.SetAmbience: _then_on(direction.set_ambience),
    code.MoveCamera: _then_on(direction.move_camera),
    code.PlayEffect: _then_on(direction.play_effect),
    code.PlaySound: _play_sound,
    code.Show: _then_on(direction.show),
    code.Hide: _then_on(direction.hide),
    code.Face: _then_on(direction.face),
    code.Join: _join,
    code.Pause: _pause,
    code.OpenChat: _then_on(phone.open_chat),
    code.CloseChat: _close_chat,
    code.ShowTyping: _then_on(phone.show_typing),
    code.MarkSeen: _then_on(phone.mark_seen),
    code.WriteNote: _write_note,
    code.ShowChapter: _show_chapter,
}
