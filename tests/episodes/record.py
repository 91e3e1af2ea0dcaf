"""Record the golden transcripts anew, keeping their choices: `python -m tests.episodes.record`."""

from __future__ import annotations

from tests.episodes.test_kiss import GOLDEN, replayed
from xostory.cli.places import bundled_story
from xostory.compiler.load import load_story

if __name__ == "__main__":
    program = load_story(bundled_story())
    for path in GOLDEN:
        lines = replayed(program, path.read_text(encoding="utf-8"))
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        print(path.name, len(lines), "lines")
