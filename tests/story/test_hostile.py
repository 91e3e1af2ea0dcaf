"""Stories from an enemy or a cat on the keyboard: problems are told, turns come to an end, nothing raises."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.program.test_hostile import SECONDS, walk
from tests.stories import FRAME, framed, load, problems
from xostory.engine.advance import begin
from xostory.story.expressions.parser import MAX_DEPTH, MAX_LENGTH, Fault, parse_expression
from xostory.story.text.parser import parse_text

TOKENS = (
    *("nerve", "knows", "letter", "heart", "dae_", "name", "brave", "side", "x", "visits", "count", "pick", "roll"),
    *("1", "0", "2.5", "999999999999999", "9" * 400, "'a'", '"', "'", "yes", "no", "not", "and", "or", "in", "not in"),
    *("+", "-", "*", "/", "//", "%", "&", "==", "!=", "<", ">=", "(", ")", "[", "]", ",", ".", "?", "|", "\\", "한"),
)
MARKS = (
    *("{", "}", "*", "**", "\\", "|", " ? ", ":", "cycle: ", "shuffle: ", "once: ", "nerve", "nerve > 1", "late"),
    *(
        "<>",
        "[[",
        "]]",
        "{pause: 1}",
        "{slow: ",
        "words",
        " ",
        "{name}",
        "한",
        "#",
        "- ",
        "kitty: ",
        "\u202e",
        "\u0301",
    ),
)
KEYS = (
    *(
        "choice",
        "options",
        "text",
        "if",
        "then",
        "else",
        "set",
        "goto",
        "call",
        "with",
        "label",
        "end",
        "return",
        "show",
    ),
    *(
        "place",
        "music",
        "sound",
        "pause",
        "id",
        "once",
        "locked",
        "fallback",
        "within",
        "default",
        "ask",
        "into",
        "kitty",
    ),
    *(
        "draw",
        "from",
        "shuffle",
        "cycle",
        "note",
        "chapter",
        "weather",
        "camera",
        "effect",
        "chat",
        "seconds",
        "at",
        "as",
    ),
)
VALUES = (
    "side",
    "hall",
    "kitty",
    "nerve += 1",
    "nerve",
    "fin",
    "yes",
    "1",
    "-1",
    "1e99",
    "",
    "{name}",
    "garden",
    "a b",
)


def worked_out(script: str) -> None:
    """Read, compile and check a scene; if that is a story, play some of it."""
    start = process_time()
    problems(framed(script))
    loaded = load(framed(script))
    if loaded.program is not None:
        walk(loaded.program, 3)
    assert process_time() - start < SECONDS


@given(st.lists(st.sampled_from(TOKENS), max_size=12).map(" ".join) | st.text(max_size=60))
def test_any_expression(source: str) -> None:
    parse_expression(source)
    quoted = source.replace("'", "''").replace("\n", " ")
    worked_out(f"- set: 'won = {quoted}'\n- if: '{quoted}'\n  then: [Yes.]\n- end: fin\n")


@given(st.lists(st.sampled_from(MARKS), max_size=14).map("".join) | st.text(max_size=60))
def test_any_text(source: str) -> None:
    pieces, faults = parse_text(source)
    assert isinstance(pieces, tuple)
    assert isinstance(faults, tuple)
    quoted = source.replace("'", "''").replace("\n", " ").replace("\r", " ")
    worked_out(f"- '{quoted} .'\n- choice: '{quoted}'\n  options: ['{quoted} ', B]\n- end: fin\n")


STEPS = st.recursive(
    st.sampled_from(VALUES),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=4),
    max_leaves=12,
)


@given(st.lists(STEPS, max_size=5))
def test_any_steps(steps: list[object]) -> None:
    """JSON is YAML."""
    rows = [f"- {repr_of(step)}" for step in steps]
    worked_out("\n".join([*rows, "- end: fin\n"]))


def repr_of(step: object) -> str:
    """A value on one line."""
    if isinstance(step, dict):
        return "{" + ", ".join(f"{key}: {repr_of(value)}" for key, value in step.items()) + "}"
    if isinstance(step, list):
        return "[" + ", ".join(map(repr_of, step)) + "]"
    return "'" + str(step).replace("'", "''") + "'"


@pytest.mark.parametrize(
    "source",
    [
        "(" * 5_000,
        "(" * (MAX_DEPTH + 5) + "1" + ")" * (MAX_DEPTH + 5),
        "not " * 300 + "late",
        "-" * 900 + "1",
        "1" + "+1" * 450,
        "1" + "0" * 900,
        "x" * MAX_LENGTH,
        "[" * 400 + "]" * 400,
        "count(" * 150 + "knows" + ")" * 150,
        "a." * 400 + "a",
        "'" + "\\" * 900,
    ],
    ids=lambda source: source[:12],
)
def test_expressions_too_deep_too_long_or_too_large(source: str) -> None:
    tree = parse_expression(source)
    assert isinstance(tree, Fault) or source.startswith(("1+", "x", "a."))
    worked_out(f"- set: won = {source}\n- end: fin\n")


@pytest.mark.parametrize(
    "text",
    [
        "{" * 10_000,
        "{cycle: a | " * 500 + "}" * 500,
        "{late ? " * 2_000 + "}" * 2_000,
        "*" * 9_999,
        "*a " * 5_000,
        "**" + "*a* " * 4_000,
        "{" + "|" * 15_000 + "}",
        "{shuffle: " + "a |" * 6_000 + "}",
        "\\" * 19_999,
        "한" * 19_000 + "{name}",
        "{nerve}" * 2_500,
        "[[" * 5_000,
    ],
    ids=lambda text: text[:12],
)
def test_texts_too_deep_or_too_long(text: str) -> None:
    start = process_time()
    parse_text(text)
    worked_out(f"- '{text}.'\n- end: fin\n")
    assert process_time() - start < SECONDS


# What is done over and over again, and the story errors it may end in.
ENDLESS = {
    "nothing": "",
    "an expression": "- set: won = " + "+".join(["1"] * 90) + " - 90",
    "a derived variable": "- if: brave and brave and brave and brave and brave\n  then: [set: late = yes]",
    "growing": "- set: won = won * won + 2",
    "a text that doubles": '- set: name = name + name + "!"',
    "words of numbers": "- '{spelled(won)} {ordinal(won)} {capital(name)}'\n- set: won = won * 3",
    "shrinking": "- set: won = won - 999999999999999",
    "conditions that say nothing": "- '" + "{late ? x | }" * 300 + "'",
    "a text": "- '" + "words {nerve} " * 200 + "'",
    "plain text": "- |\n  " + "words " * 3_000,
    "a shuffle": "- '{shuffle: " + " | ".join(f"a{number}" for number in range(900)) + "}'",
    "shuffled steps": "- shuffle:\n" + "\n".join("    - [set: late = yes]" for _ in range(300)),
    "a call": "- call: side",
    "itself": "- call: hall",
    "draws": "- set: won = roll(1, 999999999999999)",
    "dividing": "- set: won = won / 7",
    "places": "- place: garden\n- show: kitty\n- hide: kitty\n- music: longing",
    "notes": "- note: '{won}'\n- set: won += 1",
    "a fallback": "- choice: Go?\n  options:\n    - {text: A, if: late}\n    - {fallback: yes, goto: again}",
}


@pytest.mark.parametrize("what", ENDLESS)
def test_what_goes_on_for_ever_is_stopped(what: str) -> None:
    start = process_time()
    program = load(framed(f"- label: again\n{ENDLESS[what]}\n- goto: again\n")).program
    assert program is not None
    step = begin(program)
    assert step.error is not None
    assert step.error.code in ("E700", "E704", "E706", "E724")
    assert process_time() - start < SECONDS


def test_many_members_and_many_names() -> None:
    members = ", ".join(f"m{number}" for number in range(3_000))
    head = FRAME.replace("any of: [letter, photo]", f"any of: [letter, photo, {members}]")
    added = "".join(f"        - set: knows += m{number}\n" for number in range(0, 3_000, 10))
    start = process_time()
    loaded = load(f"{head}      - label: again\n{added.replace('        - ', '      - ')}      - goto: again\n")
    assert loaded.program is not None
    step = begin(loaded.program)
    assert step.error is not None
    assert step.error.code == "E700"
    assert process_time() - start < SECONDS
