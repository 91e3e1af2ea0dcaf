"""Small random stories with few states, of what the generated walk knows."""

from __future__ import annotations

import random

HEAD = """\
title: Small
start: s0
characters: {kitty: Kitty}
places: {garden: Garden}
variables:
  nerve: {start: 1, min: 0, max: 2}
  flag: no
  heart: {start: a, one of: [a, b, c]}
  knows: {any of: [d, e]}
  ratio: {start: 1, min: -1, max: 1}
  among: {start: [a, c], any of: [a, b, c]}
  brave: {is: nerve > 1 or flag}
decks: {walk: chance, lunch: least seen, talk: best match}
endings: {fin: Fin, far: Far, never: Never}
scenes:
  helper:
    takes: {n: 1}
    locals: {own: 0}
    script:
      - set: own = n
      - if: own > 1
        then: [{return: }]
      - choice: Help?
        options:
          - Yes
          - {text: "Or {n}", then: [{set: nerve += own}]}
  park: {deck: walk, title: Park, once: yes, script: [Trees.]}
  river: {deck: walk, title: River, if: flag, script: [Water.]}
  soup: {deck: lunch, title: Soup, script: [Soup.]}
  rice: {deck: lunch, title: Rice, cooldown: 1, script: [{choice: Rice?, options: [Yes, No]}]}
  hello: {deck: talk, title: Hello, if: flag and nerve > 0, script: [Hi.]}
  words: {deck: talk, title: Words, if: flag, script: [Words.]}
"""
CONDITIONS = (
    *("nerve > 0", "nerve == 2", "flag", "not flag", "heart == b", "heart < c", "d in knows", "brave"),
    *("visits(s0) > 1", "count(knows) > 1", "turns_since(s0) > 1", "nerve > 5", "1 / ratio > 0", "visits(s0) > 2"),
)
SETS = (
    *("nerve += 1", "nerve -= 1", "flag = not flag", "heart = b", "heart = c", "knows += d", "knows -= d"),
    *("knows += [d, e]", "ratio -= 1", "flag = chance(50)", "heart = pick(among)", "nerve = roll(2)"),
    *("nerve = 1 / ratio", "flag = visits(s0) > 2", "nerve = roll(nerve, 1)"),
)
TEXTS = (
    *("Plain.", "kitty: Hello {nerve}.", "{flag ? yes | {heart}}", "{cycle: x | {once: y}}", "{1 / ratio}"),
    *("{flag ? {1 / ratio} | no}", "{sequence: a | {nerve}}", "{nerve > 1 ? {brave ? x | y} | z}"),
)
WORDS = ("{once: Go}", "Go", "Go {nerve}", "{1 / ratio}")


class _Writer:
    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.scenes = self.chance.randint(1, 3)

    def story(self) -> str:
        return HEAD + "".join(map(self.scene, range(self.scenes)))

    def scene(self, number: int) -> str:
        end = self.chance.choice(["end: fin", "end: far", f"goto: s{self.chance.randrange(self.scenes)}", "goto: s0"])
        asked = "      - choice: On?\n        options: [Yes, No]\n"  # else a turn may go round for ever
        return f"  s{number}:\n    script:\n{self.steps(3, 2)}{asked}      - {end}\n"

    def steps(self, indent: int, depth: int) -> str:
        return "".join(self.step("  " * indent, indent, depth) for _ in range(self.chance.randint(1, 3)))

    def step(self, pad: str, indent: int, depth: int) -> str:
        pick = self.chance.choice
        kinds = ["text", "set", "set", "draw", "call", "turns", *["if", "choice", "choice", "choice"] * (depth > 0)]
        match pick(kinds):
            case "text":
                return f"{pad}- |\n{pad}  {pick(TEXTS)}\n"
            case "set":
                return f"{pad}- set: {pick(SETS)}\n"
            case "draw":
                return f"{pad}- {{draw: {pick(['walk', 'lunch', 'talk'])}, else: [Nothing.]}}\n"
            case "call":
                return f"{pad}- {{call: helper, with: {{n: nerve}}}}\n"
            case "turns":
                return f'{pad}- {pick(["sequence", "cycle", "once"])}: [[One.], [{{set: "{pick(SETS)}"}}]]\n'
            case "if":
                also = f"{pad}  else:\n" + self.steps(indent + 2, depth - 1) if self.chance.random() < 0.5 else ""
                return f"{pad}- if: {pick(CONDITIONS)}\n{pad}  then:\n" + self.steps(indent + 2, depth - 1) + also
        return self.choice(pad, indent, depth)

    def choice(self, pad: str, indent: int, depth: int) -> str:
        text = (
            f"{pad}- choice: What now?\n" + f"{pad}  within: 5\n" * (self.chance.random() < 0.2) + f"{pad}  options:\n"
        )
        for _ in range(self.chance.randint(1, 3)):
            text += self.option(pad, indent, depth)
        default = self.chance.random() < 0.5 or "within" in text
        return text + (f"{pad}    - fallback: yes\n{pad}      then:\n" + self.steps(indent + 4, depth - 1)) * default

    def option(self, pad: str, indent: int, depth: int) -> str:
        chance = self.chance
        text = f'{pad}    - text: "{chance.choice(WORDS)}"\n'
        if chance.random() < 0.6:
            text += f"{pad}      if: {chance.choice(CONDITIONS)}\n" + f"{pad}      locked: No.\n" * chance.randint(0, 1)
        text += f"{pad}      once: yes\n" * (chance.random() < 0.4)
        if chance.random() < 0.2:
            return text + f"{pad}      goto: s{chance.randrange(self.scenes)}\n"
        return text + f"{pad}      then:\n" + self.steps(indent + 4, depth - 1)


def small_story(seed: int) -> str:
    """A story of that number."""
    return _Writer(seed).story()
