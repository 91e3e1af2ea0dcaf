"""Formatting: margins in order, every word, comment and meaning as it was, and nothing left to do a second time."""

from __future__ import annotations

import re
import textwrap
from pathlib import Path

import attrs
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.stories import FRAME
from xostory.compiler.load import load_texts
from xostory.source import formatting
from xostory.source.files import StoryText, read_files
from xostory.source.formatting import format_yaml
from xostory.source.reader import read_yaml

ROOT = Path(__file__).parents[2]
KISS = read_files(ROOT / "stories" / "kiss").texts
TEMPLATE = read_files(ROOT / "xostory" / "cli" / "template").texts
DOCS = [
    match[1]
    for page in ("language.md", "writing.md")
    for match in re.finditer(r"```yaml\n(.*?)```", (ROOT / "docs" / page).read_text(encoding="utf-8"), re.DOTALL)
]
# An example of several files begins each with its path in a comment.
DOCS = [one for text in DOCS for one in re.split(r"^# \S+\.yaml\n", text, flags=re.MULTILINE) if one]
MANY = settings(max_examples=150, deadline=None)


def formatted(text: str) -> str:
    """The canonical text, of which it is sure that it is one."""
    found = format_yaml("story.yaml", text)
    assert found.text is not None, found.diagnostics
    assert format_yaml("story.yaml", found.text).text == found.text
    return found.text


PAIRS = {
    "four columns a level": (
        "scenes:\n    hall:\n        - a\n        - if: b\n          then:\n              - c\n",
        "scenes:\n  hall:\n    - a\n    - if: b\n      then:\n        - c\n",
    ),
    "a list under the column of its key": (
        "a:\n- b: c\n  d:\n  - e\nf: g\n",
        "a:\n  - b: c\n    d:\n      - e\nf: g\n",
    ),
    "lists in lists": ("a:\n  -   - b\n      - c\n  -   d\n", "a:\n  - - b\n    - c\n  - d\n"),
    "colons and dashes": ("a:   b\nc :  d\n'e'  : f\ng:\n  -    h\n", "a: b\nc: d\n'e': f\ng:\n  - h\n"),
    "keys with a question mark": ("?   a\n:\n    - b\n? c\n:   d\n", "? a\n:\n  - b\n? c\n: d\n"),
    "a value on a line of its own": ("a:\n        b\nc:\n -\n  d: e\n", "a:\n  b\nc:\n  -\n    d: e\n"),
    "blanks behind": ("a: b  \nc: 'd'\t\ne:  \n  - f \n", "a: b\nc: 'd'\ne:\n  - f\n"),
    "empty lines": ("\n\na: b\n\n  \n\nc: d\n\n\n", "a: b\n\nc: d\n"),
    "no last line break": ("a:\n - |\n    b", "a:\n  - |\n    b\n"),
    "a passage": (
        "a:\n- |\n\n    b:   c  \n      d\n\n\n    # e\n    - f\n\n\n- g\n",
        "a:\n  - |\n\n    b:   c  \n      d\n\n\n    # e\n    - f\n\n  - g\n",
    ),
    "a passage in a key of a list": ("a:\n- b: |\n      c\n  d: e\n", "a:\n  - b: |\n      c\n    d: e\n"),
    "a passage that begins with blanks": ("a:\n    b: |2\n         c\n      d\n", "a:\n  b: |2\n       c\n    d\n"),
    "empty lines that a passage keeps": ("a: |+\n     b\n\n\nc: |+\n d\n\n\n", "a: |+\n  b\n\n\nc: |+\n  d\n\n\n"),
    "a folded passage": ("a: >-\n   b\n     c\n\n   d\n", "a: >-\n  b\n    c\n\n  d\n"),
    "text over several lines": (
        "a:\n- b\n      c\n- 'd  \n\n e'\n- \"f \\  \n    g\"\n",
        "a:\n  - b\n    c\n  - 'd\n\n    e'\n  - \"f \\ \n    g\"\n",
    ),
    "brackets keep their shape": (
        "a:\n    b: {c:   d,\n        e: [f,\n            g],\n\n\n        # h\n    }\n",
        "a:\n  b: {c:   d,\n      e: [f,\n          g],\n\n      # h\n  }\n",
    ),
    "brackets never end left of their key": ("a:\n        b: [c,\n   d\n]\n", "a:\n  b: [c,\n  d\n  ]\n"),
    "empty lines in a text": ("a: 'b\n\n\n  c'\n\n\nd: e\n", "a: 'b\n\n\n  c'\n\nd: e\n"),
    "a passage with a margin of its own": (
        "a:\n    b: |4\n         c\n        d\n",
        "a:\n  b: |4\n       c\n      d\n",
    ),
    "quotes stay": ("a: 'no'\nb: \"no\"\nc: no\n", "a: 'no'\nb: \"no\"\nc: no\n"),
    "comments go with what they stand at": (
        "# a\n\nb:   # c\n    # d\n    - e    # f\n        # g\n    # h\n# i\nj:\n# k\n- l\n# m\n- n\n    # o\n",
        "# a\n\nb:   # c\n  # d\n  - e    # f\n  # g\n  # h\n# i\nj:\n  # k\n  - l\n  # m\n  - n\n  # o\n",
    ),
    "a comment behind a passage stays out of it": (
        "a:\n- |\n      b\n  # c\n-   - d\n- |\n        e\n    # f\n-   - g\n",
        "a:\n  - |\n    b\n  # c\n  - - d\n  - |\n    e\n  # f\n  - - g\n",
    ),
    "nothing but comments": ("\n  # a  \n\n\n# b", "# a\n\n# b\n"),
    "nothing": ("\n  \n", ""),
    "no document marker is made of a text": ("  ---\n", "  ---\n"),
    "nor of its second line": ("a\n    ---\n", "a\n  ---\n"),
    "a document marker": ("---\na:\n- b\n...\n", "---\na:\n  - b\n...\n"),
}


@pytest.mark.parametrize(("text", "expected"), PAIRS.values(), ids=PAIRS)
def test_canonical_form(text: str, expected: str) -> None:
    assert formatted(text) == expected


@pytest.mark.parametrize("text", DOCS, ids=[text.split("\n", 1)[0] for text in DOCS])
def test_the_examples_of_the_docs_are_canonical(text: str) -> None:
    assert formatted(text) == text


@pytest.mark.parametrize(("text", "code"), [("a: b: c\n", "E110"), ("a: 1\na: 2\n", "E121"), ("a: [b\n", "E1")])
def test_errors_are_told_and_nothing_is_formatted(text: str, code: str) -> None:
    found = format_yaml("x.yaml", text)
    assert found.text is None
    assert found.diagnostics == read_yaml("x.yaml", text).diagnostics
    assert found.diagnostics[0].code.startswith(code)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("a: b\n", "a: c\n"),
        ("a: b\n", "a: 'b'\n"),
        ("a: b\n", ""),
        ("a: |\n  b\n  c\n", "a: |\n  b\n   c\n"),
        ("a: |\n  b\n  c\n", "a: |\n  b\n\n  c\n"),
        ("a:\n  b:\n  c: d\n", "a:\n  b:\nc: d\n"),
        ("a:\n  b:\n    - c\n    - d\n", "a:\n  b:\n    - c - d\n"),
        ("a: b\nc: d\n", "a: b\n c: d\n"),
        ("a: b\n# c\n", "a: b # c\n"),
    ],
)
def test_a_result_that_says_something_else_is_refused(monkeypatch: pytest.MonkeyPatch, text: str, wrong: str) -> None:
    monkeypatch.setattr(formatting, "rewritten", lambda _: wrong)
    assert format_yaml("x.yaml", text) == formatting.Formatting(None, ())


def test_a_result_that_lost_a_comment_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(formatting, "rewritten", lambda _: "a: b\n")
    assert format_yaml("x.yaml", "# c\na: b\n") == formatting.Formatting(None, ())


def _wider(text: str, columns: int) -> str:
    """The same text with that many columns for each of its two: what somebody else's editor makes of it."""
    return re.sub(r"^(?:  )+", lambda blanks: " " * (len(blanks[0]) // 2 * columns), text, flags=re.MULTILINE)


@pytest.mark.parametrize("file", TEMPLATE, ids=lambda file: file.path)
@pytest.mark.parametrize("columns", [3, 4, 8])
def test_a_story_however_wide(file: StoryText, columns: int) -> None:
    wide = re.sub(r"^( *)- ", lambda dash: f"{dash[1]}-{' ' * (columns - 1)}", _wider(file.text, columns), flags=re.M)
    assert wide != file.text
    assert formatted(wide) == file.text


@pytest.mark.parametrize("file", KISS, ids=lambda file: file.path)
def test_the_bundled_story_further_right(file: StoryText) -> None:
    assert formatted(textwrap.indent(file.text, "   ")) == formatted(file.text)


def test_the_bundled_story_is_compiled_to_the_same() -> None:
    before = load_texts(KISS)
    after = load_texts(tuple(StoryText(file.path, formatted(file.text)) for file in KISS))
    assert before.program is not None
    assert after.program is not None
    assert attrs.evolve(after.program, fingerprint="", sources=()) == attrs.evolve(
        before.program, fingerprint="", sources=()
    )


DISORDER = st.lists(st.tuples(st.integers(0, 10_000), st.integers(0, 14), st.sampled_from("#t _:")), max_size=12)


def _disordered(text: str, changes: list[tuple[int, int, str]]) -> str:
    """Comments anywhere at any column, blanks behind lines, empty lines, wide colons."""
    lines = text.split("\n")
    for place, number, what in changes:
        at = place % len(lines)
        if what == "#":
            lines.insert(at, " " * number + "# note")
        elif what == "t":
            lines[at] += " " * number
        elif what == ":":
            lines[at] = lines[at].replace(": ", ":" + " " * (number + 1))
        else:
            lines.insert(at, " " * number if what == " " else "")
    return "\n".join(_opened_plainly(lines))


def _opened_plainly(lines: list[str]) -> list[str]:
    """No blanks alone on the first lines of a passage: YAML takes them for its margin, and what is further left for
    comments. Such a file is refused, as `test_a_margin_of_blanks_is_left_alone` shows."""
    opened = False
    found = []
    for line in lines:
        opened = opened if not line.strip() else re.search(r"[|>][-+0-9]*(?:\s+#.*)?\s*$", line) is not None
        found.append("" if opened and not line.strip() else line)
    return found


def test_a_margin_of_blanks_is_left_alone() -> None:
    """Without its blanks the comments would become the passage's text."""
    text = "- |\n      \n     # d\n- k: a\n"
    assert format_yaml("story.yaml", text).text is None


@MANY
@given(st.sampled_from([*(file.text for file in KISS), *DOCS]), st.integers(1, 4), DISORDER)
def test_disorder(text: str, columns: int, changes: list[tuple[int, int, str]]) -> None:
    _keeps(_disordered(_wider(text, columns), changes))


TEXTS = st.sampled_from(["a", "Hi.", "'b: c'", '"d \\" # e"', "[f, {g: h}]", "{i: j}", "안녕", "", "k # l", "m\n n"])


def _block(children: st.SearchStrategy[list[str]]) -> st.SearchStrategy[list[str]]:
    """A list or mapping of these, each at a margin and behind a gap of its own."""
    frame = st.tuples(st.lists(children, min_size=1, max_size=3), st.booleans(), st.integers(0, 5), st.integers(1, 3))

    def lines(drawn: tuple[list[list[str]], bool, int, int]) -> list[str]:
        parts, is_list, margin, gap = drawn
        out: list[str] = []
        for number, part in enumerate(parts):
            pad = " " * (margin + 1)
            if is_list:
                inner = " " * (gap + 1)
                out += [f"-{' ' * gap}{part[0]}", *(inner + line if line else "" for line in part[1:])]
            elif len(part) == 1:
                out.append(f"k{number}:{' ' * gap}{part[0]}")
            elif part[0].startswith(("|", ">")):
                out += [f"k{number}:{' ' * gap}{part[0]}", *(pad + line if line else "" for line in part[1:])]
            else:
                out += [f"k{number}:{'  # note' * (gap == 2)}", *(pad + line if line else "" for line in part)]
        return out

    return frame.map(lines)


PASSAGES = st.tuples(
    st.sampled_from(["|", "|-", "|+", ">", "|2", "| # note"]),
    st.lists(st.sampled_from(["  a: b", "    - c", "   # d ", "", "  {e}  "]), min_size=1, max_size=4),
).map(lambda drawn: [drawn[0], *drawn[1]])
NODES = st.recursive(TEXTS.map(lambda text: text.split("\n")) | PASSAGES, _block, max_leaves=12)


@MANY
@given(_block(NODES), DISORDER)
def test_generated_files(lines: list[str], changes: list[tuple[int, int, str]]) -> None:
    _keeps(_disordered("\n".join(lines), changes))


@MANY
@given(st.lists(st.tuples(st.integers(0, 5), TEXTS), max_size=6), st.integers(0, 4))
def test_generated_scripts(steps: list[tuple[int, str]], margin: int) -> None:
    script = "".join(f"      -{' ' * (gap + 1)}{text.replace(chr(10), chr(10) + ' ' * 8)}\n" for gap, text in steps)
    text = FRAME + script + f"      - |\n{' ' * (7 + margin)}Last.\n      - end: fin\n"
    _keeps(text)
    new = (StoryText("story.yaml", formatted(text)),)
    old = (StoryText("story.yaml", text),)
    assert [one.code for one in load_texts(new).diagnostics] == [one.code for one in load_texts(old).diagnostics]


def _keeps(text: str) -> None:
    """What YAML can read is formatted, never refused, and then in order."""
    assume(not read_yaml("story.yaml", text + "\n").diagnostics)
    new = formatted(text)
    assert "".join(new.split()) == "".join(text.split())
    assert not new.startswith("\n")
