"""A synthetic story of any size, like a long novel: forty lines a scene, thirteen words a line, one choice a scene.

Of 200,000 lines it is the story that the limits are about: 2.6 million words and 5,000 choices in 101 files. Most
lines stand in passages; some are steps of their own, are said with a mood, or have something to work out.
"""

from __future__ import annotations

import random
from pathlib import Path

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
"""
SCENES_A_FILE = 50
LINES_A_SCENE = 40


def long_story(lines: int, seed: int = 1) -> str:
    """A story of that many lines as one text, all of its scenes in a row."""
    return HEAD + "scenes:\n" + "".join(_scenes(lines, seed))


def write_story(folder: Path, lines: int, seed: int = 1) -> None:
    """The same scenes in many files, as people write long stories."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "story.yaml").write_text(HEAD, encoding="utf-8")
    scenes = _scenes(lines, seed)
    for number, first in enumerate(range(0, len(scenes), SCENES_A_FILE)):
        text = "scenes:\n" + "".join(scenes[first : first + SCENES_A_FILE])
        (folder / f"part_{number:03}.yaml").write_text(text, encoding="utf-8")


def _scenes(lines: int, seed: int) -> list[str]:
    chance = random.Random(seed)
    count = max(1, lines // LINES_A_SCENE)
    return [_scene(number, count, chance) for number in range(count)]


def _scene(number: int, count: int, chance: random.Random) -> str:
    after = f"goto: scene_{number + 1}" if number + 1 < count else "end: fin"
    rows = [f"  scene_{number}:", f"    title: Part {number}", "    script:", "      - |"]
    rows += [f"        {_line(chance)}" for _ in range(28)]
    rows += [
        f"      - kitty smile: {_sentence(chance)}",
        f"      - {_sentence(chance)}",
        f"      - dae: {_sentence(chance)}",
        "      - |",
        f"        yuri: She has *{{nerve}}* coins. {_sentence(chance, 9)}",
        f"        {{nerve > 2 ? Now. | Not yet.}} {_sentence(chance, 9)}",
    ]
    rows += [f"        {_line(chance)}" for _ in range(3)]
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


def _sentence(chance: random.Random, words: int = 0) -> str:
    """Thirteen words on average, or as many as asked for."""
    return " ".join(chance.choice(WORDS) for _ in range(words or chance.randint(9, 17))).capitalize() + "."
