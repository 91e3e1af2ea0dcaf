"""Text: emphasis, escapes, conditions, alternatives."""

from __future__ import annotations

import pytest

from tests.stories import codes_of, events, framed, program, said
from xostory.engine.events import Line
from xostory.program.text import Style

SHOWN = {
    "Two * three * four.": "Two * three * four.",
    "*late* again": "*late* again",
    "**very** late": "**very** late",
    "*a* and *b*": "*a* and *b*",
    "5*3 and 4*2": "5*3 and 4*2",
    "a *lone star": "a *lone star",
    "it ends* here": "it ends* here",
    "*not closed by an escaped \\* star": "*not closed by an escaped * star",
    "\\*plain\\*": "*plain*",
    "**a *b** c": "**a *b** c",
    "*{name}*": "*Kitty*",
    "*{late ? a | b} c*": "*b c*",
    "a \\{ b \\} c \\| d \\\\ e": "a { b } c | d \\ e",
    "one | two": "one | two",
    "A question? Yes: one.": "A question? Yes: one.",
    "{nerve > 1 ? Loud?}": "Loud?",
    "{late ? never}": "",
    "x{late ? never}y": "xy",
    "{late ? a | nerve == 2 ? b | c}": "b",
    "{late ? a | nerve == 9 ? b | c}": "c",
    "{late ? a | nerve == 9 ? b}.": ".",
    "{nerve > 1 ? {late ? a | b} | c}": "b",
    "{nerve > 1 ?  spaced  |  c  }.": "spaced.",
    "{nerve > 1 ? \\ kept\\ | c}.": " kept .",
    "{sequence: a | b} {nerve > 1 ? x:y}": "a x:y",
    "{cycle: \\| | b}": "|",
    "{cycle: | b}.": ".",
    "{once: a}": "a",
    "{ nerve }": "2",
    "{knows}.": ".",
    "{nerve>1 ? a | b}": "a",
    "{heart}": "dae_",
    "100% {nerve} # and more": "100% 2 # and more",
}


@pytest.mark.parametrize("text", SHOWN)
def test_shown(text: str) -> None:
    expected = SHOWN[text]
    assert said("- Start.\n- |\n  " + text + "\n- end: fin") == ["Start.", *([expected] if expected else [])]


REFUSED = {
    "Hello {name.": "E420",
    "Hello name}.": "E421",
    "{cycel: a | b}": "E422",
    "{a | b}": "E423",
    "{nerve>1? a | b}": "E423",
    "{late ? a | b | c}": "E424",
    "{late || brave}": "E404",
    "{late || brave ? a | b}": "E404",
    "{late ? a || b}": "E404",
    "{}": "E401",
    "{ }": "E401",
    "{nerve ? a | b}": "E410",
    "{nobody_here}": "E303",
    "{late ? {nobody_here}}": "E303",
    "{shuffle: a | {nobody_here}}": "E303",
    "{": "E420",
    "{late ? " * 12 + "x" + "}" * 12: "E426",
    "{name}" + "x" * 20_000: "E425",
}


@pytest.mark.parametrize("text", REFUSED, ids=lambda text: text[:30])
def test_refused(text: str) -> None:
    assert REFUSED[text] in codes_of(framed("- |\n  " + text + "\n- end: fin"))


def test_every_fault_of_a_text_is_told() -> None:
    found = codes_of(framed("- |\n  {nerv} } {cycel: a} {late ? {foo}}\n- end: fin"))
    assert sorted(found) == ["E303", "E303", "E421", "E422"]


def _spans(text: str) -> list[tuple[str, Style]]:
    line = next(one for one in events(program(framed("- |\n  " + text + "\n- end: fin"))) if isinstance(one, Line))
    return [(span.text, span.style) for span in line.spans]


def test_emphasis_is_a_style_not_a_character() -> None:
    assert _spans("a *b* **c**") == [
        ("a ", Style.PLAIN),
        ("b", Style.EMPHASIS),
        (" ", Style.PLAIN),
        ("c", Style.STRONG),
    ]


def test_values_take_the_style_around_them_and_neighbours_are_joined() -> None:
    assert _spans("*x{name}y* {nerve}{won}") == [("xKittyy", Style.EMPHASIS), (" 210", Style.PLAIN)]


def test_alternatives_inside_emphasis_are_emphasized() -> None:
    assert _spans("*{cycle: a | b} c*") == [("a c", Style.EMPHASIS)]


def _three_times(text: str, times: int = 3, seed: int = 0) -> list[str]:
    script = f"""\
- label: again
- |
  {text}
- if: visits(hall.again) < {times}
  then: [goto: again]
- end: fin
"""
    return said(script, seed=seed)


def test_orders() -> None:
    assert _three_times("{sequence: a | b}", 4) == ["a", "b", "b", "b"]
    assert _three_times("{cycle: a | b}", 4) == ["a", "b", "a", "b"]
    assert _three_times("x{once: a | b}", 4) == ["xa", "xb", "x", "x"]


def test_a_line_without_words_is_not_said() -> None:
    assert _three_times("{once: only once}") == ["only once"]


def test_nested_alternatives_count_only_when_they_are_said() -> None:
    assert _three_times("{cycle: {sequence: 1 | 2 | 3} | b}", 5) == ["1", "b", "2", "b", "3"]


def test_equal_texts_have_counters_of_their_own() -> None:
    script = "- |\n  {cycle: a | b}\n  {cycle: a | b}\n- end: fin"
    assert said(script) == ["a", "a"]


def test_two_alternatives_in_a_line_count_each_for_itself() -> None:
    assert _three_times("{sequence: a | b} {cycle: x | y | z}") == ["a x", "b y", "b z"]


@pytest.mark.parametrize("seed", range(20))
def test_shuffle_says_all_before_any_repeats(seed: int) -> None:
    played = _three_times("{shuffle: a | b | c | d}", 12, seed)
    rounds = [played[start : start + 4] for start in (0, 4, 8)]
    assert all(sorted(one) == ["a", "b", "c", "d"] for one in rounds)
    assert played == _three_times("{shuffle: a | b | c | d}", 12, seed)


def test_shuffle_depends_on_the_seed() -> None:
    assert len({tuple(_three_times("{shuffle: a | b | c | d}", 4, seed)) for seed in range(30)}) > 5


def test_two_shuffles_are_not_in_step() -> None:
    played = _three_times("{shuffle: a | b | c | d}{shuffle: a | b | c | d}", 8)
    assert any(one[0] != one[1] for one in played)
