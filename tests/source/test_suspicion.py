"""Mistakes that YAML and the language would accept, told all the same; and prose that must not be suspected."""

from __future__ import annotations

import pytest

from tests.stories import codes_of, framed, problems, said
from xostory.story.read.steps import STEP_WORDS

LOST_SPEAKERS = [
    "Kitty: Hello.",
    "KITTY: Hello.",
    "kity: Hello.",
    "kitty:Hello.",
    "kitty : Hello.",
    "kitty： Hello.",
    "kitty (smile): Hello.",
    "kitty [smile]: Hello.",
    "kitty, smile: Hello.",
    "smile kitty: Hello.",
    "@kitty: Hello.",
    "“kitty”: Hello.",
    "kitty — Hello.",
    "kitty:",
]

PROSE = [
    "Kitty has one rule: never be late.",
    "The note said: do not be late.",
    "10:45 is no time for a bus.",
    "She thinks of Dae; then of homework.",
    "Dae - tall, quiet, here - says nothing.",
    "One thing: the door is open.",
    "narrator: Kitty: one, Seoul: nil.",
    "End of the line.",
    "Set in stone: the year 1953.",
]


@pytest.mark.parametrize("line", LOST_SPEAKERS)
def test_a_speaker_a_little_wrong_is_told(line: str) -> None:
    assert "W219" in codes_of(framed(f"- |\n  {line}\n- end: fin\n"))


@pytest.mark.parametrize("line", PROSE)
def test_prose_is_not_suspected(line: str) -> None:
    assert [code for code in codes_of(framed(f"- |\n  {line}\n- end: fin\n")) if code != "W510"] == []


def test_a_name_of_several_words_is_recognised() -> None:
    story = framed("- |\n  Min Ho smug: Hello.\n- end: fin\n").replace("  dae: Dae", "  minho: Min Ho")
    found = next(one for one in problems(story) if one.code == "W219")
    assert found.did_you_mean == "minho: "


@pytest.mark.parametrize("step", ["goto hall", "set nerve += 1", "end fin", "show kitty smile", "pause 2", "else"])
def test_a_step_without_its_colon_is_told(step: str) -> None:
    assert "E215" in codes_of(framed(f"- {step}\n- end: fin\n"))


@pytest.mark.parametrize("step", ["goto: hall", "set: nerve += 1", "- choice: What?", "music: none", "as: Somebody"])
def test_a_step_inside_a_passage_is_told(step: str) -> None:
    assert "W223" in codes_of(framed(f"- |\n  {step}\n- end: fin\n"))


def test_a_step_that_slips_out_of_then_is_told() -> None:
    script = "- choice:\n  options:\n    - text: Run.\n      then:\n    - |\n      She runs.\n      Fast.\n- end: fin\n"
    assert {"E203", "E220"} <= set(codes_of(framed(script)))


def test_a_speaker_with_a_passage_says_every_line() -> None:
    assert said("- kitty smile: |\n    One.\n    Two.\n- end: fin\n") == ["Kitty: One.", "Kitty: Two."]


def test_quotes_that_yaml_needs_are_no_mistake() -> None:
    assert "W224" not in codes_of(framed('- "He said: nothing."\n- end: fin\n'))
    assert "W224" in codes_of(framed('- kitty: "Come in."\n- end: fin\n'))


def test_a_broken_declaration_is_told_once() -> None:
    story = framed('- "{nerve}"\n- set: nerve += 1\n- end: fin\n').replace(
        "start: 2, min: 0, max: 5", "start: 9, max: 5"
    )
    assert [code for code in codes_of(story) if code.startswith("E")] == ["E214"]


CAUSES = {
    "tab in front of a passage": ("- |\n\tHello.\n", "E116"),
    "no-break space as indentation": ("- show: kitty\n\u00a0 at: left\n", "E129"),
    "hyphen without a space": ("- Hello.\n-Bye.\n", "E131"),
    "long dash": ("- Hello.\n– Bye.\n", "E131"),
    "bullet": ("- Hello.\n• Bye.\n", "E131"),
    "forgotten bar": ("- Hello.\n  kitty: Hi.\n", "E132"),
    "option without text": ("- choice:\n  options:\n    - Run.\n      then:\n        - x\n", "E133"),
    "first line of a passage deeper": ("- |\n    Hello.\n   Bye.\n", "E134"),
    "comment at the margin of a passage": ("- |\n    Hello.\n# note\n    Bye.\n", "E134"),
}


@pytest.mark.parametrize("name", CAUSES)
def test_the_cause_behind_an_indentation_error(name: str) -> None:
    script, code = CAUSES[name]
    assert code in codes_of(framed(script + "- end: fin\n"))


@pytest.mark.parametrize("word", [word for word in STEP_WORDS if word != "narrator"])
def test_every_step_is_recognised_inside_a_passage(word: str) -> None:
    assert "W223" in codes_of(framed(f"- |\n  {word}: something\n- end: fin\n"))
