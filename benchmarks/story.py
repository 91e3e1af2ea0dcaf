"""A synthetic story of any size, like a long novel with a choice every forty lines."""

from __future__ import annotations

import random

TEXT = "the bus stops and Kitty counts her change again while rain draws long lines on the window of room"
WORDS = TEXT.split()
HEAD = """\
title: A long story
start: scene_0
characters: {kitty: Kitty, dae: Dae, yuri: Yuri}
variables:
  nerve: {start: 2, min: 0, max: 5}
  knows: {start: [], any of: [letter, photo, name]}
endings: {fin: Fin}
scenes:
"""


def long_story(lines: int, seed: int = 1) -> str:
    """A story of about that many lines, all of its scenes in a row."""
    chance = random.Random(seed)
    count = max(1, lines // 40)
    scenes = [_scene(number, count, chance) for number in range(count)]
    return HEAD + "".join(scenes)


def _scene(number: int, count: int, chance: random.Random) -> str:
    after = f"goto: scene_{number + 1}" if number + 1 < count else "end: fin"
    rows = [f"  scene_{number}:", f"    title: Part {number}", "    script:", "      - |"]
    rows += [f"        {_line(chance)}" for _ in range(34)]
    rows += [
        "      - choice: What now?",
        "        options:",
        f"          - text: {_sentence(chance)}",
        "            then:",
        "              - set: nerve += 1",
        "              - |",
        f"                {_line(chance)}",
        f"                {_line(chance)}",
        f"          - text: {_sentence(chance)}",
        "            if: nerve >= 3",
        "            locked: Not today.",
        "            then:",
        "              - set: [nerve -= 1, knows += photo]",
        f"          - text: {_sentence(chance)}",
        "      - if: nerve > 3 and photo in knows",
        "        then:",
        "          - |",
        f"            kitty: {_sentence(chance)}",
        f"            {_line(chance)}",
        f"      - {after}",
    ]
    return "\n".join(rows) + "\n"


def _line(chance: random.Random) -> str:
    speaker = chance.choice(("", "", "kitty: ", "dae: ", "yuri: "))
    return speaker + _sentence(chance)


def _sentence(chance: random.Random) -> str:
    return " ".join(chance.choice(WORDS) for _ in range(chance.randint(8, 16))).capitalize() + "."
