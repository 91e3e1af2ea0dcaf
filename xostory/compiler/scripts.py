"""Scripts: steps to flat code."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import attrs

from xostory.compiler.asking import compile_ask
from xostory.compiler.assignments import compile_entry, find_settable
from xostory.compiler.calls import (
    all_of,
    called_scene,
    compile_arguments,
    compile_forks,
    held_scenes,
    is_held,
    no_scene,
)
from xostory.compiler.decks import Dealt, find_deck, offered_cards, without_decks
from xostory.compiler.expressions import compile_as
from xostory.compiler.ids import SceneIds
from xostory.compiler.names import Names, SceneNames
from xostory.compiler.stage import StageCompiler
from xostory.compiler.texts import compile_text, spans_of
from xostory.program import code as out
from xostory.program.code import Instruction
from xostory.program.expressions import Constant, Expression
from xostory.program.model import SourceMap
from xostory.program.text import Line, Order
from xostory.source import codes
from xostory.source.diagnostics import closest
from xostory.source.nodes import Spot
from xostory.story.model import ACHIEVEMENTS
from xostory.story.steps import (
    AchieveStep,
    AskStep,
    CallStep,
    ChoiceStep,
    DrawStep,
    EndStep,
    Formula,
    GotoStep,
    IfStep,
    LabelStep,
    LineStep,
    NoteStep,
    OptionEntry,
    ReturnStep,
    SetStep,
    Step,
    VariantsStep,
)
from xostory.story.types import FLAG


@attrs.frozen
class PendingJump:
    """A jump whose goal has no address yet."""

    at: int
    origin: str
    scene: str
    label: str
    comes_back: bool


@attrs.define
class Emission:
    """The code so far, where each instruction comes from, and the jumps whose goal is not yet written."""

    code: list[Instruction] = attrs.Factory(list)
    files: dict[str, int] = attrs.Factory(dict)  # a file's path -> its number in the source map
    numbers: list[int] = attrs.Factory(list)  # the file of each instruction
    lines: list[int] = attrs.Factory(list)  # the line of each instruction
    entries: dict[str, int] = attrs.Factory(dict)  # scene -> address
    labels: dict[tuple[str, str], int] = attrs.Factory(dict)
    marks: list[tuple[int, str]] = attrs.Factory(list)  # address of a label, its counter's name
    jumps: list[PendingJump] = attrs.Factory(list)

    @property
    def here(self) -> int:
        """The next address."""
        return len(self.code)

    def emit(self, instruction: Instruction, spot: Spot) -> int:
        """Append an instruction; its address."""
        self.code.append(instruction)
        path = spot.file.path
        number = self.files.get(path)
        if number is None:
            number = self.files[path] = len(self.files)
        self.numbers.append(number)
        self.lines.append(spot.line + 1)
        return len(self.code) - 1

    def source_map(self) -> SourceMap:
        """Where each instruction comes from."""
        return SourceMap(tuple(self.files), tuple(self.numbers), tuple(self.lines))

    def meet_here(self, reserved: list[int]) -> None:
        """Make all of these addresses jumps to the next one."""
        for at in reserved:
            self.code[at] = out.Jump(self.here)

    def reserve(self, spot: Spot) -> int:
        """An address to be filled when the goal of its jump is known."""
        return self.emit(out.Finish(), spot)


class ScriptCompiler:
    """Compiles the script of one scene."""

    def __init__(self, names: Names, scene: SceneNames, emission: Emission) -> None:
        self.names = names
        self.scene = scene
        self.emission = emission
        self.ids = SceneIds(scene.scene.id)
        self.stage = StageCompiler(names)
        # Each function takes the class it stands behind; a dict cannot say so.
        self.kinds: dict[type[Step], Callable[[Any], None]] = {
            LineStep: self.line,
            ChoiceStep: self.choice,
            AskStep: self.ask,
            SetStep: self.assignments,
            IfStep: self.branches,
            GotoStep: self.goto,
            LabelStep: self.label,
            CallStep: self.call,
            DrawStep: self.draw,
            ReturnStep: self.come_back,
            VariantsStep: self.variants,
            EndStep: self.end,
            NoteStep: self.note,
            AchieveStep: self.achieve,
        }

    def compile(self) -> None:
        """The whole scene: entrance, opening, script, end."""
        scene = self.scene.scene
        self.emission.entries[scene.id] = self.emission.emit(out.Enter(self.scene.index), scene.spot)
        self.steps(scene.opening)
        self.steps(scene.script)
        last = scene.script[-1].spot if scene.script else scene.spot
        self.emission.emit(out.Finish(), last)

    def steps(self, steps: tuple[Step, ...]) -> None:
        """One after the other."""
        said = ""
        for step in steps:
            self.ids.said = said
            said = step.text.source if isinstance(step, LineStep) else said
            compile_one = self.kinds.get(type(step))
            if compile_one is not None:
                compile_one(step)
            else:
                for instruction in self.stage.compile(step):
                    self.emission.emit(instruction, step.spot)

    def line(self, step: LineStep) -> None:
        line_id = self.ids.line(step)
        speaker = self.names.characters.get(step.speaker or "")
        name = step.alias or (speaker.name if speaker else "")
        if step.mood and step.speaker:
            self.emission.emit(out.Face(step.speaker, step.mood), step.spot)
        text = compile_text(self.names, self.scene, step.text, line_id)
        spans = spans_of(text)
        line = Line(line_id, step.speaker, name, step.mood, spans or ())
        if step.joins_before or step.joins_behind:
            self.emission.emit(out.Join(line_id, step.joins_before, step.joins_behind), step.spot)
        self.emission.emit(out.Say(line) if spans is not None else out.SayText(line, text), step.spot)

    def note(self, step: NoteStep) -> None:
        words_id = self.ids.note(step)
        text = compile_text(self.names, self.scene, step.text, words_id)
        self.emission.emit(out.WriteNote(step.id or words_id, step.title, text), step.spot)

    def choice(self, step: ChoiceStep) -> None:
        choice_id = self.ids.choice(step)
        prompt = compile_text(self.names, self.scene, step.prompt, choice_id) if step.prompt else ()
        step, dealt = without_decks(self.names, step)
        for fork, spot in compile_forks(self.names, self.scene, self.ids, step):
            self.emission.emit(fork, spot)
        at = self.emission.reserve(step.spot)
        options: list[out.Option] = []
        ends: list[int] = []
        for number in range(len(step.options) + 1):
            for one in dealt:
                if one.entry.before == number:
                    self.cards(one, options, ends)
            for entry in step.options[number : number + 1]:
                options.append(self.option(step, entry))
                self.steps(entry.body)
                ends.append(self.emission.reserve(entry.spot))
        self.emission.meet_here(ends)
        behind = self.emission.here if step.sources else None
        self.emission.code[at] = out.Choose(choice_id, prompt, tuple(options), behind, step.seconds)

    def cards(self, dealt: Dealt, options: list[out.Option], ends: list[int]) -> None:
        """The storylets of a deck as options, each of them called."""
        group = all_of(self.names, self.scene, dealt.entry.group)
        for option, call in offered_cards(self.names, self.ids, dealt, group):
            options.append(attrs.evolve(option, to=self.emission.emit(call, dealt.entry.spot)))
            ends.append(self.emission.reserve(dealt.entry.spot))

    def draw(self, step: DrawStep) -> None:
        deck = find_deck(self.names, step.deck, step.spot)
        at = self.emission.reserve(step.spot)
        end = self.emission.reserve(step.spot)  # where a storylet comes back to
        self.steps(step.otherwise)
        self.emission.code[end] = out.Jump(self.emission.here)
        self.emission.code[at] = out.DrawCard(self.ids.draw(step), deck or 0, end + 1)

    def option(self, step: ChoiceStep, entry: OptionEntry) -> out.Option:
        option_id = self.ids.option(step, entry)
        condition = self.condition(entry.condition) if entry.condition else None
        text = compile_text(self.names, self.scene, entry.text, option_id) if entry.text else ()
        locked = compile_text(self.names, self.scene, entry.locked, f"{option_id}!") if entry.locked else None
        return out.Option(
            id=option_id,
            text=text,
            to=self.emission.here,
            counter=self.names.counter(option_id) if entry.once else None,
            condition=condition,
            locked=locked,
            once=entry.once,
            fallback=entry.fallback,
            known=all_of(self.names, self.scene, entry.group),
            said=compile_text(self.names, self.scene, entry.said, f"{option_id}>") if entry.said else None,
            default=entry.default,
            reply=entry.reply,
        )

    def condition(self, formula: Formula) -> Expression | None:
        return compile_as(self.names, self.scene, formula, FLAG, "A condition")

    def ask(self, step: AskStep) -> None:
        asked_id = self.ids.ask(step)
        found = find_settable(self.names, self.scene, step.into, step.into_spot)
        if found is not None:
            self.emission.emit(compile_ask(self.names, self.scene, step, asked_id, *found), step.spot)

    def branches(self, step: IfStep) -> None:
        ends: list[int] = []
        for arm in step.arms:
            condition = self.condition(arm.condition)
            at = self.emission.reserve(arm.condition.spot)
            self.steps(arm.body)
            ends.append(self.emission.reserve(step.spot))
            self.emission.code[at] = out.Branch(condition or Constant(True), self.emission.here)
        self.steps(step.otherwise)
        self.emission.meet_here(ends)

    def label(self, step: LabelStep) -> None:
        at = self.emission.reserve(step.spot)
        self.emission.labels.setdefault((self.scene.scene.id, step.name), at)
        self.emission.marks.append((at, f"{self.scene.scene.id}.{step.name}"))

    def variants(self, step: VariantsStep) -> None:
        counter = self.names.counter(self.ids.variants(step))
        at = self.emission.reserve(step.spot)
        goals: list[int] = []
        ends: list[int] = []
        for arm in step.arms:
            goals.append(self.emission.here)
            self.steps(arm)
            ends.append(self.emission.reserve(step.spot))
        self.emission.meet_here(ends)
        self.emission.code[at] = out.Pick(Order(step.order), counter, tuple(goals), self.emission.here)

    def goto(self, step: GotoStep) -> None:
        if not step.target.startswith("{"):
            self.jump(step.target, step.spot)
            return
        for member in self.each_scene(step.value, step.spot):
            self.jump(member, step.spot)

    def each_scene(self, value: Formula | None, spot: Spot) -> Iterator[str]:
        """The scenes a variable can hold; what is emitted for one is run while the variable holds it."""
        typed = held_scenes(self.names, self.scene, value, spot)
        if typed is None:
            return
        ends: list[int] = []
        *others, last = typed.type.members
        for member in others:
            at = self.emission.reserve(spot)
            yield member
            ends.append(self.emission.reserve(spot))
            self.emission.code[at] = out.Branch(is_held(typed, member), self.emission.here)
        yield last  # what else could it hold
        self.emission.meet_here(ends)

    def jump(self, name: str, spot: Spot, comes_back: bool = False) -> None:
        """A jump to a scene or label; one that comes back from a call first."""
        scene, label = self.target(name)
        if scene is None:
            self.names.report(codes.UNKNOWN_SCENE, spot, self.guess(name), name=name)
            return
        at = self.emission.reserve(spot)
        self.emission.jumps.append(PendingJump(at, self.scene.scene.id, scene, label, comes_back))

    def guess(self, name: str) -> str:
        """What an unknown target was meant to be: a label of the scene it names, else a label or scene."""
        scene_id, label = self.names.scene_and_part(name)
        scene = self.names.scenes.get(scene_id)
        if scene and label:
            close = closest(label, scene.labels)
            return f"{scene_id}.{close}" if close else ""
        if other := no_scene(self.names, name):
            return other
        elsewhere = next((one for one in self.names.scenes.values() if name in one.labels), None)
        if elsewhere:
            return f"{elsewhere.scene.id}.{name}"
        return closest(name, (*self.names.scenes, *self.scene.labels))

    def target(self, name: str) -> tuple[str | None, str]:
        """Scene and label a name stands for: a label of this scene before a scene of that name."""
        if name in self.scene.labels:
            return self.scene.scene.id, name
        scene_id, label = self.names.scene_and_part(name)
        scene = self.names.scenes.get(scene_id)
        if scene is None or (label and label not in scene.labels):
            return None, ""
        return scene_id, label

    def call(self, step: CallStep) -> None:
        if not step.target.startswith("{"):
            self.call_scene(step)
            return
        for member in self.each_scene(step.value, step.spot):
            self.call_scene(attrs.evolve(step, target=member, id=None))

    def call_scene(self, step: CallStep) -> None:
        called = called_scene(self.names, step.target, step.spot)
        if called is not None:
            arguments = compile_arguments(self.names, self.scene, called, step.arguments)
            self.emission.emit(out.Call(self.ids.call(step), called.index, arguments), step.spot)

    def end(self, step: EndStep) -> None:
        known = self.names.endings
        if step.ending in known:
            self.emission.emit(out.End(known[step.ending]), step.spot)
        else:
            self.names.report(codes.UNKNOWN_ENDING, step.spot, closest(step.ending, known), name=step.ending)

    def achieve(self, step: AchieveStep) -> None:
        known = self.names.achievements
        if step.achievement in known:
            slot = self.names.variables[ACHIEVEMENTS]
            self.emission.emit(out.Achieve(known[step.achievement], slot), step.spot)
        else:
            guess = closest(step.achievement, known)
            self.names.report(codes.UNKNOWN_ACHIEVEMENT, step.spot, guess, name=step.achievement)

    def come_back(self, step: ReturnStep) -> None:
        if step.target is None:
            self.emission.emit(out.Return(), step.spot)
        else:
            self.jump(step.target, step.spot, comes_back=True)

    def assignments(self, step: SetStep) -> None:
        for one in step.assignments:
            instruction = compile_entry(self.names, self.scene, one)
            if instruction is not None:
                self.emission.emit(instruction, one.spot)
