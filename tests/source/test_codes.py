"""The catalogue of codes: every example shows what it says."""

from __future__ import annotations

import pytest

from tests.stories import codes_of, framed
from xostory.source import codes
from xostory.source.codes import Code, all_codes

WITH_EXAMPLES = [code for code in all_codes() if code.wrong]


def _story(example: str) -> str:
    return example if example.startswith("title:") else framed(example)


@pytest.mark.parametrize("code", WITH_EXAMPLES, ids=lambda code: code.id)
def test_the_wrong_example_has_the_problem(code: Code) -> None:
    assert code.id in codes_of(_story(code.wrong))


@pytest.mark.parametrize("code", WITH_EXAMPLES, ids=lambda code: code.id)
def test_the_right_example_does_not(code: Code) -> None:
    found = codes_of(_story(code.right))
    assert code.id not in found
    assert not [one for one in found if one.startswith("E") and one not in ("E511", "E516")], found


def test_numbers_are_given_once() -> None:
    named = [value for value in vars(codes).values() if isinstance(value, Code)]
    assert len(named) > 100
    assert sorted(code.id[1:] for code in named) == [code.id[1:] for code in all_codes()]
