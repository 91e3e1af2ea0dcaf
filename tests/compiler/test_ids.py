"""Identity: an edit changes the ids of what it changes, and of nothing else."""

from __future__ import annotations

import textwrap

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.stories import framed, program
from xostory.program.code import Call, Choose, Option, Say
from xostory.program.model import Program


@attrs.frozen
class Entry:
    """A step of a script: a line, a call, a condition, or a choice with its options (each with steps of its own)."""

    kind: str
    words: str
    inside: tuple[Entry, ...] = ()


def _yaml(entry: Entry) -> str:
    body = "".join(_yaml(one) for one in entry.inside)
    match entry.kind:
        case "line":
            return f"- |\n  {entry.words}\n"
        case "call":
            return f"- call: side\n  id: {entry.words}\n"
        case "if":
            return f"- if: won > 3\n  then:\n    - |\n      {entry.words}\n{textwrap.indent(body, '    ')}"
        case "option":
            return f"- text: {entry.words}\n  then:\n    - pause: 1\n{textwrap.indent(body, '    ')}"
        case _:
            return f"- choice: {entry.words}\n  options:\n{textwrap.indent(body, '    ')}"


def _ids(script: tuple[Entry, ...]) -> dict[str, str]:
    """The id of everything, by its words."""
    compiled = program(framed("".join(map(_yaml, script)) + "- end: fin\n"))
    return {words: name for words, name in _named(compiled) if not words.startswith("Side")}


def _named(compiled: Program) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for one in compiled.code:
        if isinstance(one, Say):
            found.append((one.line.text, one.line.id))
        elif isinstance(one, Call):
            found.append((one.id, one.id))
        elif isinstance(one, Choose):
            found.append(("".join(span.text for span in one.prompt), one.id))  # type: ignore[union-attr]
            found += [(_text(option), option.id) for option in one.options]
    return found


def _text(option: Option) -> str:
    return "".join(span.text for span in option.text)  # type: ignore[union-attr]


def _everything(script: tuple[Entry, ...]) -> list[Entry]:
    return [one for entry in script for one in (entry, *_everything(entry.inside))]


_words = st.integers(0, 10**9).map(lambda number: f"w{number}")
_leaf = st.builds(Entry, st.sampled_from(["line", "call"]), _words)


def _branching(inner: st.SearchStrategy[Entry]) -> st.SearchStrategy[Entry]:
    steps = st.lists(inner, max_size=3).map(tuple)
    options = st.lists(st.builds(Entry, st.just("option"), _words, steps), min_size=1, max_size=3).map(tuple)
    return st.builds(Entry, st.just("if"), _words, steps) | st.builds(Entry, st.just("choice"), _words, options)


_scripts = (
    st.lists(st.recursive(_leaf, _branching, max_leaves=8), min_size=1, max_size=6)
    .map(tuple)
    .filter(lambda script: _are_different(script))
)


def _are_different(script: tuple[Entry, ...]) -> bool:
    words = [one.words for one in _everything(script)]
    return len(set(words)) == len(words)


def _edited(script: tuple[Entry, ...], data: st.DataObject) -> tuple[tuple[Entry, ...], str]:
    """The script with one edit somewhere: a step or option put in, taken out, or worded anew; and what was touched."""
    path: list[int] = []
    level = script
    while True:
        at = data.draw(st.integers(0, len(level) - 1))
        path.append(at)
        if not level[at].inside or data.draw(st.booleans()):
            break
        level = level[at].inside
    touched = level[at]
    new = Entry("option" if touched.kind == "option" else "line", "new")
    change = data.draw(st.sampled_from(["before", "behind", "reword", "drop"]))
    if change == "drop" and len(level) == 1:
        change = "reword"
    replaced = {
        "before": (new, touched),
        "behind": (touched, new),
        "reword": (attrs.evolve(touched, words="reworded"),),
        "drop": (),
    }[change]
    return _put(script, path, replaced), touched.words if change in ("reword", "drop") else ""


def _put(level: tuple[Entry, ...], path: list[int], entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    at, *rest = path
    if rest:
        entries = (attrs.evolve(level[at], inside=_put(level[at].inside, rest, entries)),)
    return (*level[:at], *entries, *level[at + 1 :])


@settings(deadline=None)
@given(_scripts, st.data())
def test_an_edit_leaves_every_other_id_alone(script: tuple[Entry, ...], data: st.DataObject) -> None:
    edited, touched = _edited(script, data)
    before, after = _ids(script), _ids(edited)
    owner = {option.words: choice.words for choice in _everything(script) for option in choice.inside}
    for words in before.keys() & after.keys():
        # An option belongs to its choice: asked something else, the same words are another answer.
        if owner.get(words) != touched or not touched:
            assert after[words] == before[words]


@settings(deadline=None)
@given(_scripts)
def test_every_id_is_given_once(script: tuple[Entry, ...]) -> None:
    ids = list(_ids(script).values())
    assert len(set(ids)) == len(ids)


def _choice(*options: str, prompt: str = "On?", before: str = "Hello.", extra: str = "") -> Choose:
    listed = "".join(f"    - {option}\n" for option in options)
    script = f"- {before}\n- choice: {prompt}\n  options:\n{listed}{extra}- end: fin\n"
    return next(one for one in program(framed(script)).code if isinstance(one, Choose))


def test_options_come_and_go_and_the_choice_stays() -> None:
    one, more = _choice("Yes."), _choice("Never.", "Yes.", "No.")
    assert one.id == more.id
    assert one.options[0].id == more.options[1].id


def test_a_choice_without_a_prompt_is_known_by_the_line_before_it() -> None:
    ids = [_choice("Yes.", prompt="", before=line).id for line in ("Shall we?", "Shall we?", "Where to?")]
    assert ids[0] == ids[1] != ids[2]
    options = {_choice("Yes.", prompt="", before=line).options[0].id for line in ("Shall we?", "Where to?")}
    assert len(options) == 1


def test_a_choice_with_an_id_may_ask_something_else() -> None:
    asked = [_choice("Yes.", prompt=prompt, extra="  id: asked\n") for prompt in ("On?", "Shall we?")]
    assert asked[0].id == asked[1].id == "hall.asked"
    assert asked[0].options[0].id == asked[1].options[0].id


def test_declarations_and_other_scenes_leave_ids_alone() -> None:
    script = "- Hello.\n- choice: On?\n  options: [Yes.]\n- end: fin\n"
    more = framed(script).replace("variables:\n", "variables:\n  extra: 3\n")
    more = more.replace("scenes:\n", "scenes:\n  before:\n    script:\n      - Hello.\n      - goto: hall\n")
    here = [entry for entry in _named(program(framed(script))) if entry[1].startswith("hall")]
    assert here == [entry for entry in _named(program(more)) if entry[1].startswith("hall")]
