"""Random stories and random walks over stories, for laws that hold for all of them."""

from __future__ import annotations

import random

from xostory.engine.commands import Choose, Command, Enter, TimeUp
from xostory.engine.events import ChoiceOffered, InputAsked
from xostory.engine.inputs import refusal
from xostory.play.playthrough import Playthrough, read_to_end_of_turn, send, start_playthrough
from xostory.program.model import Program

HEAD = """\
title: Random
start: s0
characters: {kitty: Kitty, dae: Dae}
me: kitty
places: {garden: Garden, attic: Attic}
variables:
  meter: {start: 1, min: -2, max: 3}
  number: 2
  flag: no
  text: Kitty
  heart: {start: b, one of: [a, b, c]}
  knows: {any of: [d, e, f], shown as: Clues}
  lasting: {start: 0, persistent: yes, shown as: Lasting}
  brave: {is: meter > 1 or flag}
  earn:
    takes: {purse: {start: 0, by: reference}, amount: 1}
    does: [purse += amount, {if: flag, then: meter -= 1, else: flag = yes}]
    is: purse
achievements: {early: Early bird, owl: Night owl}
decks: {lunch: least seen, walk: chance, talk: best match}
glossary: {hall: Where people wait.}
endings: {fin: Fin}
scenes:
"""
CONDITIONS = ("meter > 0", "flag", "not flag", "heart == b", "d in knows", "brave", "number % 2 == 0", "visits(s0) > 1")
EARNED = ("early in achievements", "lasting > 2")
TEXTS = (
    "Plain words.",
    "kitty smile: Hello {text}, {number}.",
    "*Loud* {shuffle: a | b | c} {cycle: x | {once: y}}.",
    "{sequence: one | two | {brave ? three | four}}",
    "dae sad: {flag ? yes | {heart}} {knows}",
    "{once: Only once.}",
    "Well{pause: 0.5}, {slow: {text}{은/는} {flag ? late | not late}} <>",
    "<> and in the [[hall]]{once: , once} with {spelled(number)} {plural(number, 'bag', 'bags')}.",
)
SETS = (
    *("meter += 2", "meter -= 3", "number += 1", "flag = not flag", "heart = a", "heart = c"),
    *("knows += d", "knows += [e, f]", "knows -= d", "text = 'Dae'", "number = 0"),
    *("earn(number)", "earn(meter, 2)", "number = earn(meter) + earn()", "lasting += 1"),
    *("heart = next(heart)", "knows += previous(last(all(knows)))"),
)
STAGED = ("place: garden", "place: attic", "show: kitty", "show: dae sad", "hide: everyone", "music: none", "pause: 1")
KEPT = ("achieve: early", "achieve: owl")
DRAWN = ("lunch", "walk", "talk")
STORYLETS = """\
  soup: {deck: lunch, title: Soup, script: [{set: lasting += 1}, Soup.]}
  rice: {deck: lunch, title: Rice, cooldown: 2, script: [{choice: Rice?, options: [Yes, No]}]}
  park: {deck: walk, title: Park, once: yes, weight: 3, script: [Trees.]}
  river: {deck: walk, title: River, if: flag, script: [{achieve: owl}, Water.]}
  hello: {deck: talk, title: Hello, if: flag and meter > 0, priority: 1, script: ["{cycle: Hi | Ho}."]}
  words: {deck: talk, title: Words, script: [{draw: walk, else: [Nobody walks.]}]}
"""
NOTED = ('note: "{number} {cycle: a | *b*}"', "note: Her own words, {heart}", "chapter: One")
PHONE = ("chat: dae", "chat: dae", "chat: none", "seen: dae", "typing: dae")
PROMPTS = ("", "What now?", '"{cycle: Now | Then}?"', '"{shuffle: A | B | C}{once: !}"')
ASKED = ("meter", "number", "text, suggest: '{cycle: Kit | Q}'", "text, if: text != 'Kit', refused: No.")
ANSWERS = ("Kit", "3", "-1", "0", "한글")
CORNER = """\
  corner:
    takes: {n: 1, purse: {start: 0, by: reference}}
    locals: {own: 2}
    script:
      - set: own = n * 2
      - set: purse += 1
      - "In the corner {own}."
      - choice: Not shown
        options:
          - from: helper
            with: {n: own, purse: own}
          - text: "Corner {own} {cycle: a | b}"
            then:
              - set: own = own + earn(purse)
              - "Then {own}, {purse}."
          - text: Once
            once: yes
            then:
              - choice: And?
                options: [So]
      - "Out of the corner {own}."
"""


class _Writer:
    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.scenes = self.chance.randint(1, 4)

    def story(self) -> str:
        return HEAD + "".join(self.scene(number) for number in range(self.scenes)) + self.helper() + STORYLETS

    def scene(self, number: int) -> str:
        end = self.chance.choice(["- end: fin", f"- goto: s{self.chance.randrange(self.scenes)}"])
        asked = "- choice: On?\n        options: [Yes, No]\n"
        return f"  s{number}:\n    script:\n{self.steps(3, 2)}      {asked}      {end}\n"

    def helper(self) -> str:
        head = "  helper:\n    takes: {n: 1, purse: {start: 0, by: reference}}\n    locals: {own: 0}\n    script:\n"
        return f"{CORNER}{head}      - set: purse -= n\n      - set: own = earn(purse)\n{self.steps(3, 1)}"

    def steps(self, indent: int, depth: int) -> str:
        return "".join(self.step(indent, depth) for _ in range(self.chance.randint(1, 4)))

    def step(self, indent: int, depth: int) -> str:
        pad = "  " * indent
        kinds = ["text", "text", "set", "stage", "draw", "call", *(["if", "choice", "choice", "ask"] * (depth > 0))]
        kind = self.chance.choice(kinds)
        pick = self.chance.choice
        if kind == "text":
            return f"{pad}- |\n{pad}  {pick(TEXTS)}\n"
        if kind == "set":
            return f"{pad}- set: {pick(SETS)}\n"
        if kind == "stage":
            return f"{pad}- {pick((*STAGED, *NOTED, *PHONE, *KEPT))}\n"
        if kind == "draw":
            return f"{pad}- {{draw: {pick(DRAWN)}, else: [{pick(('Nothing.', '{set: number += 1}'))}]}}\n"
        if kind == "ask":
            return f"{pad}- {{ask: {pick(PROMPTS)}, into: {pick(ASKED)}}}\n"
        if kind == "call":
            return f"{pad}- goto: s0\n" if indent > 9 else self.call(pad, depth)
        if kind == "if":
            return f"{pad}- if: {pick((*CONDITIONS, *EARNED))}\n{pad}  then:\n" + self.steps(indent + 2, depth - 1)
        return self.choice(pad, indent, depth)

    def call(self, pad: str, depth: int) -> str:
        return (
            f"{pad}- call: helper\n{pad}  with: {{n: number + 1, purse: {self.purse()}}}\n"
            if depth > 1
            else f"{pad}- Nothing.\n"
        )

    def purse(self) -> str:
        return self.chance.choice(["number", "meter"])

    def choice(self, pad: str, indent: int, depth: int) -> str:
        timed = self.chance.random() < 0.3
        text = f"{pad}- choice: {self.chance.choice(PROMPTS)}\n" + f"{pad}  within: 5\n" * timed
        text += f"{pad}  options:\n{pad}    - text: Always\n" + f"{pad}      default: yes\n" * timed
        for number in range(self.chance.randint(0, 3)):
            extra = self.chance.choice(["", "once: yes", f"if: {self.chance.choice(CONDITIONS)}"])
            text += f'{pad}    - text: "Option {number} {{cycle: a | b}}"\n'
            text += f"{pad}      {extra}\n" if extra else ""
            text += f'{pad}      locked: "No {{cycle: way | how}}."\n' if extra.startswith("if") else ""
            text += f"{pad}      then:\n" + self.steps(indent + 4, depth - 1)
        return text + (self.source(pad) if depth > 1 else "")

    def source(self, pad: str) -> str:
        """Options from other scenes, now and then."""
        if self.chance.random() < 0.2:
            return f"{pad}    - {{from: {self.chance.choice(DRAWN)}, if: {self.chance.choice(CONDITIONS)}}}\n"
        named = self.chance.choice(["", "helper", "[helper, corner]", "[corner, corner]"])
        given = f"{pad}      with: {{n: number, purse: {self.purse()}}}\n"
        condition = f"{pad}      if: {self.chance.choice(CONDITIONS)}\n"
        return f"{pad}    - from: {named}\n{given}{condition}" if named else ""


def random_story(seed: int) -> str:
    """A story that compiles: scenes, choices, calls, variables, alternatives."""
    return _Writer(seed).story()


def walk(program: Program, seed: int, steps: int = 12) -> Playthrough:
    """A playthrough of random choices, its reader at the newest beat."""
    chance = random.Random(seed)
    numbers = [one.name for one in program.variables if one.persistent and one.kind == "number"]
    kept = {**dict.fromkeys(numbers, seed % 3), "achievements": ["owl"] * (seed % 2)}
    played = read_to_end_of_turn(start_playthrough(program, seed, kept=kept))
    for _ in range(steps):
        command = _picked(played, chance)
        if played.turns[-1].error is not None or command is None:
            break
        played = read_to_end_of_turn(send(played, command))
    return played


def _picked(played: Playthrough, chance: random.Random) -> Command | None:
    """Something that the story waits for."""
    pending = played.state.pending
    if isinstance(pending, InputAsked):
        good = [one for one in ANSWERS if not refusal(played.program, played.state, one)]
        return Enter(chance.choice(good))
    if not isinstance(pending, ChoiceOffered):
        return None
    commands: list[Command] = [Choose(one.id) for one in pending.options if one.open]
    return chance.choice([*commands, *[TimeUp()] * (pending.seconds is not None)])
