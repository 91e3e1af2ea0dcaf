"""Play every case's ink with inkjs and compare: `python -m tests.ink.record FOLDER`.

FOLDER is one where `npm install inkjs` was run. Prints what differs; the exit code is the number of cases that do.
"""

from __future__ import annotations

import json
import subprocess
import sys
import textwrap
from pathlib import Path

from tests.ink.case import Case
from tests.ink.test_alternatives import CASES as ALTERNATIVES
from tests.ink.test_choices import CASES as CHOICES
from tests.ink.test_flow import CASES as FLOW
from tests.ink.test_functions import CASES as FUNCTIONS
from tests.ink.test_state import CASES as STATE
from tests.ink.test_text import CASES as TEXT
from tests.ink.test_threads import CASES as THREADS

CASES = (*CHOICES, *FLOW, *THREADS, *TEXT, *ALTERNATIVES, *STATE, *FUNCTIONS)

PLAYER = """
const {Compiler} = require(process.argv[1] + '/node_modules/inkjs/dist/ink-full.js');
const {ink, picks} = JSON.parse(require('fs').readFileSync(0, 'utf8'));
const story = new Compiler(ink).Compile();
const lines = [];
const run = () => {
  while (story.canContinue) { const line = story.Continue().trim(); if (line) lines.push(line); }
  if (story.currentChoices.length) lines.push('[' + story.currentChoices.map(c => c.text).join(' | ') + ']');
};
run();
for (const pick of picks) { story.ChooseChoiceIndex(pick); run(); }
console.log(JSON.stringify(lines));
"""


def recorded(case: Case, folder: Path) -> list[str]:
    """What inkjs plays."""
    given = json.dumps({"ink": textwrap.dedent(case.ink), "picks": case.picks})
    command = ["node", "-e", PLAYER, str(folder.resolve())]
    try:
        done = subprocess.run(command, input=given, capture_output=True, text=True, check=False, timeout=10)
    except subprocess.TimeoutExpired:
        return ["no end"]
    if done.returncode:
        return [done.stderr or done.stdout]
    lines: list[str] = json.loads(done.stdout)
    return sorted(lines) if case.any_order else lines


def main() -> int:
    """The number of cases whose transcript is not what inkjs plays."""
    wrong = 0
    for case in CASES:
        lines = recorded(case, Path(sys.argv[1]))
        if lines != case.expected:
            wrong += 1
            print(f"{case.name}:", *lines, sep="\n    ")
    print(f"{len(CASES)} cases, {wrong} differ")
    return wrong


if __name__ == "__main__":
    sys.exit(main())
