"""Korean particles: the form that the words before ask for."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.stories import codes_of, framed, said, transcript
from xostory.engine.particles import chosen
from xostory.story.text.particles import PARTICLES

SHOWN = {
    "민호{은/는} 유리{은/는}": "민호는 유리는",
    "선생님{이/가} {name}{이/가}": "선생님이 Kitty가",
    "책{을/를} 차{를/을}": "책을 차를",
    "집{으로/로} 서울{으로/로} 학교{로/으로}": "집으로 서울로 학교로",
    "대{과/와} 민{와/과}": "대와 민과",
    "민{아/야}! 대{야/아}!": "민아! 대야!",
    "{won}{이/가} {nerve}{을/를}": "10이 2를",
    "“민”{은/는} *대*{은/는} 민(Min){은/는} 대 (Dae){은/는}": "“민”은 *대*는 민(Min)은 대 (Dae)는",
    "{late ? 유리 | 민}{이/가}": "민이",
    "학생{이에요/예요}. 친구{이에요/예요}.": "학생이에요. 친구예요.",
    "[[hagwon: 학원]]{은/는}": "학원은",
    "{slow: 학원{은/는}}": "학원은",
}
GLOSSARY = "glossary: {hagwon: A school.}\ncharacters:\n"


@pytest.mark.parametrize("text", SHOWN)
def test_shown(text: str) -> None:
    story = framed("- |\n  " + text + "\n- end: fin").replace("characters:\n", GLOSSARY)
    assert transcript(story)[0] == SHOWN[text]


def test_where_nobody_knows_both_forms_are_written() -> None:
    assert said("- |\n  {은/는} 漢{으로/로}\n- end: fin") == ["은(는) 漢(으)로"]
    assert chosen("은", "는", "") == "은(는)"
    assert chosen("으로", "로", "🙂") == "(으)로"
    assert chosen("이에요", "예요", "…") == "이에요(예요)"


LATIN = {
    "Bob": 1, "Eric": 1, "Mark": 0, "Paul": 2, "Tom": 1, "John": 1, "Philip": 1, "Scott": 1, "Kate": 0, "Nick": 1,
    "Frank": 0, "Robert": 0, "David": 0, "Chris": 0, "Jeff": 0, "Peter": 0, "Robin": 1, "Kitty": 0, "Min": 1,
    "Hong": 1, "Covey": 0, "Rachel": 2, "PC": 0, "FM": 1, "URL": 2, "BTS": 0,
}  # fmt: skip
NUMBERS = {
    "0": 1, "1": 2, "2": 0, "3": 1, "4": 0, "5": 0, "6": 1, "7": 2, "8": 2, "9": 0, "10": 1, "100": 1, "1,000": 1,
    "10000": 1, "100000000": 1, "1000000000000": 0, "21": 2, "3.5": 0, "3.0": 1, "007": 2, "0.7": 2,
}  # fmt: skip


@pytest.mark.parametrize(("word", "sound"), [*LATIN.items(), *NUMBERS.items()])
def test_words_and_numbers_by_their_sound(word: str, sound: int) -> None:
    assert chosen("은", "는", f"그 {word}") == ("는", "은", "은")[sound]
    assert chosen("으로", "로", f"그 {word}") == ("로", "으로", "로")[sound]


@given(st.text(max_size=5), st.integers(ord("가"), ord("힣")).map(chr), st.sampled_from(PARTICLES))
def test_a_syllable_is_closed_if_unicode_says_so(before: str, syllable: str, pair: tuple[str, str]) -> None:
    parts = unicodedata.normalize("NFD", syllable)
    closed = len(parts) == 3 and not (parts[2] == "\u11af" and pair[0].startswith("으로"))
    assert chosen(*pair, before + syllable) == pair[0 if closed else 1]


@given(st.text(max_size=70))
def test_any_words_get_a_form(before: str) -> None:
    assert chosen("을", "를", before) in ("을", "를", "을(를)")


def test_division_is_not_taken_for_a_particle() -> None:
    story = framed("- '{은 / 는}'\n- end: fin").replace("  late: no", "  late: no\n  은: 6\n  는: 2")
    assert "E" not in "".join(codes_of(story))


@pytest.mark.parametrize("text", ["{은/가}", "{는/를}", "{x/는}"])
def test_half_a_pair_is_told(text: str) -> None:
    assert "E325" in codes_of(framed("- |\n  민" + text + "\n- end: fin"))
