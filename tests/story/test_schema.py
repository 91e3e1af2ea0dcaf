"""The schema says what the reader says: what one takes the other takes, and no key is without its words."""

from __future__ import annotations

import itertools
import re
from typing import Any

import attrs
import pytest
import yaml
from jsonschema import Draft7Validator

from tests.cli.running import KISS
from tests.docs.test_language import EXAMPLES, FOLDERS
from tests.stories import framed, load
from xostory.cli.places import asset_folders
from xostory.cli.schema import vocabulary_of
from xostory.program.scenery import POSITIONS
from xostory.source.assets import read_catalogue
from xostory.source.files import StoryText
from xostory.story.model import NARRATOR
from xostory.story.read import steps as reader
from xostory.story.read.choices import FROM_KEYS, GROUP_KEYS, OPTION_KEYS
from xostory.story.read.pack import ADDED_KEYS, PACK_KEYS
from xostory.story.schema import words
from xostory.story.schema.story import pack_schema, story_schema
from xostory.story.schema.vocabulary import Vocabulary, read_vocabulary

Schema = dict[str, Any]
_NULL = "tag:yaml.org,2002:null"


class _Converting(yaml.SafeLoader):
    """YAML as editors read it: `No`, `007` and `1.10` are no texts."""


_Converting.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in found if not tag.endswith((":timestamp", ":value"))]
    for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


class _Keeping(yaml.SafeLoader):
    """All scalars as texts, as xostory reads them; only what is not there is null."""


_Keeping.yaml_implicit_resolvers = {"": [(_NULL, re.compile("$"))]}


def _text_keys(value: Any) -> Any:
    """JSON has no keys but texts."""
    if isinstance(value, dict):
        return {str(key): _text_keys(item) for key, item in value.items()}
    return [_text_keys(item) for item in value] if isinstance(value, list) else value


def _faults(schema: Schema, text: str) -> list[str]:
    """What a schema says of a file, whether scalars stay text or not."""
    Draft7Validator.check_schema(schema)
    return [
        f"{'.'.join(map(str, error.absolute_path))}: {error.message}"
        for loader in (_Converting, _Keeping)
        for error in Draft7Validator(schema).iter_errors(_text_keys(yaml.load(text, loader)))
    ]


def _own_schema(text: str) -> Schema:
    """The schema of a story, which may name the pictures and sounds of the bundled one."""
    catalogue = read_catalogue(asset_folders(KISS))
    known = read_vocabulary((StoryText("story.yaml", text),))
    heard = {"music": tuple(catalogue.music), "sounds": tuple(catalogue.sounds)}
    return story_schema(attrs.evolve(known, positions=POSITIONS, **heard))


GENERAL = story_schema(Vocabulary(positions=POSITIONS))


@pytest.mark.parametrize(("story", "_expected"), EXAMPLES)
def test_every_example_of_the_docs_is_valid(story: str, _expected: str | None) -> None:
    assert _faults(_own_schema(story), story) == []
    assert _faults(GENERAL, story) == []


def test_every_file_of_the_bundled_story_is_valid() -> None:
    known = vocabulary_of(KISS)
    assert known is not None
    assert known.has_all_scenes
    for path in (KISS / "story.yaml", *(path for path in KISS.rglob("*.yaml") if "tests" not in path.parts)):
        assert _faults(story_schema(known), path.read_text(encoding="utf-8")) == [], path


GOOD = """\
- kitty: 007
- kitty smile: No
- kitty  smile: {}
- {narrator: null, id: x1, as: Somebody}
- label: again
- choice:
  id: x2
  options:
    - No
    - 1.10
    - {text: 22:30, once: Yes, id: x3, goto: again}
    - {text: T, if: nerve >= 3, locked: Nope, then: [Hi., {goto: hall.again}]}
    - if: late
      options: [A, {text: B, said: C, then: "One.\\nTwo.\\n"}]
    - {fallback: yes, goto: side}
    - {from: side, with: {n: 2}, if: late}
    - {from: [side, hall]}
- {choice: Now, within: 5, options: [A, {text: B, default: yes}]}
- {choice: Now, within: "0007.5", options: [A, {fallback: yes}]}
- {ask: Your name, into: name, shortest: 0, longest: 12, suggest: Kit, if: name != 'Q', refused: No., id: x9}
- {ask: null, into: nerve}
- set: nerve += 1
- set: [late = yes, knows += letter, n = 3]
- {if: yes, then: [Hi.]}
- {else if: late, then: [Ho.], else: [Ha.]}
- {if: late, then: [Hi.]}
- else: [Ho.]
- {call: side, with: {n: 2}, id: x4}
- {call: side}
- achieve: early
- draw: lunch
- {draw: lunch, else: [Hi.], id: x9}
- draw: lunch
- else: [Ho.]
- return:
- return: hall
- {place: garden, time: dusk}
- {place: garden}
- music: none
- {show: dae smile, at: far left, outfit: casual}
- hide: everyone
- pause: 1.5
- chat: dae
- chat: covey
- chat: none
- {typing: dae, seconds: 2}
- {typing: dae}
- seen: dae
- seen: everyone
- {choice: X, options: [{text: A, reply: no}]}
- note: She kept it.
- {note: "{nerve}", title: 1.10, id: card}
- {chapter: 24, above: Episode one}
- pause: "2"
- sequence: [One., [Two., {set: nerve = 0}], {kitty: Three.}]
- once: [One.]
- {end: fin}
""".replace("kitty  smile: {}", 'kitty  smile: "{}"')


def test_what_the_language_takes_is_valid() -> None:
    assert _faults(_own_schema(framed(GOOD)), framed(GOOD)) == []


BAD = {
    "a scene that is not there": "- goto: hal",
    "a label that is not there": "- goto: hall.agian",
    "an option that goes nowhere": "- {choice: X, options: [{text: A, goto: hal}]}",
    "a call to nowhere": "- call: hal",
    "a call to a label": "- {label: here}\n- {call: here}",
    "an argument that is not taken": "- {call: side, with: {m: 1}}",
    "an ending that is not there": "- end: finn",
    "a key that is no step": "- gotoo: hall",
    "a step with a wrong key": "- {goto: hall, at: left}",
    "two steps in one": "- {set: nerve = 1, goto: hall}",
    "a key without its step": "- {time: dusk}",
    "two speakers in one": "- {kitty: Hi., dae: Ho.}",
    "three of them": "- {kitty: Hi., dae: Ho., as: Q}",
    "nobody": "- {as: Q, id: q}",
    "a step of nothing": "- {}",
    "a list in a list": "- [Hi.]",
    "a speaker who is not there": "- kity: Hi.",
    "a mood that is not there": "- kitty smiel: Hi.",
    "a mood to show that is not there": "- show: kitty smiel",
    "a character to show who is not there": "- show: kity",
    "a character to hide who is not there": "- hide: kity",
    "a position that is not there": "- {show: kitty, at: middle}",
    "a place that is not there": "- place: gardn",
    "a time that is not there": "- {place: garden, time: night}",
    "music that is not there": "- music: longign",
    "a sound that is not there": "- sound: phone_buz",
    "a variable that is not there": "- set: nerv += 1",
    "a variable that is never set": "- set: brave = yes",
    "no assignment": "- set: nerve == 1",
    "an option key misspelt": "- {choice: X, options: [{text: A, onse: yes}]}",
    "an option without text": "- {choice: X, options: [{goto: hall}]}",
    "locked without if": "- {choice: X, options: [{text: A, locked: B}]}",
    "a group with a text": "- {choice: X, options: [{text: A, options: [B]}]}",
    "a call that is no call": "- set: comfort)",
    "options from nowhere": "- {choice: X, options: [{from: sid}]}",
    "options from nowhere in a list": "- {choice: X, options: [{from: [side, sid]}]}",
    "an argument that such a scene does not take": "- {choice: X, options: [{from: side, with: {m: 1}}]}",
    "options from a scene, with a text": "- {choice: X, options: [{from: side, text: A}]}",
    "an option with arguments": "- {choice: X, options: [{text: A, with: {n: 1}}]}",
    "no yes or no": "- {choice: X, options: [{text: A, once: maybe}]}",
    "no options": "- choice: X",
    "an if without then": "- if: late",
    "then without if": "- {then: [Hi.]}",
    "nothing to ask into": "- {ask: X, suggest: Kit}",
    "asking into nothing known": "- {ask: X, into: nam}",
    "asking into a flag": "- {ask: X, into: late}",
    "asking for too much": "- {ask: X, into: name, longest: 201}",
    "asking and then": "- {ask: X, into: name, if: late, then: [Hi.]}",
    "too long a time": "- {choice: X, within: 601, options: [A, {fallback: yes}]}",
    "no time": "- {choice: X, within: soon, options: [A, {fallback: yes}]}",
    "a chat that is not there": "- chat: coven",
    "typing for too long": "- {typing: dae, seconds: 61}",
    "somebody typing who is not there": "- typing: dea",
    "having seen by nobody": "- seen: dea",
    "a title without a note": "- {title: X}",
    "a chapter with braces": "- chapter: Part {nerve}",
    "too long a pause": "- pause: 61",
    "one alternative": "- cycle: [One.]",
    "an alternative with a mistake": "- cycle: [One., [{goto: hal}]]",
    "a mistake far inside": "- {if: late, then: [{choice: X, options: [{text: A, then: [{goto: hal}]}]}]}",
}


@pytest.mark.parametrize("script", BAD.values(), ids=BAD)
def test_a_mistake_is_found(script: str) -> None:
    story = framed(script + "\n- end: fin\n")
    assert load(story).diagnostics != () or "longign" in script or "phone_buz" in script
    assert _faults(_own_schema(story), story) != []


HEADS = {
    "a key of the story": ("title: A test", "titel: A test"),
    "a key of a scene": ('    script:\n      - "Side', '    scrpt:\n      - "Side'),
    "a key of a character": ("name: Kitty, color", "nam: Kitty, color"),
    "whose phone it is": ("me: kitty", "me: kity"),
    "a key of a chat": ("members: [kitty", "member: [kitty"),
    "a member of a chat": ("members: [kitty", "members: [kity"),
    "a colour": ("#d1495b", "d1495b"),
    "a key of a place": ("times: [day", "time: [day"),
    "a key of a variable": ("min: 0", "mim: 0"),
    "a key of an ending": ("hint:", "hnt:"),
    "a derived variable that starts": ("{is: nerve >= 4}", "{is: nerve >= 4, start: no}"),
    "a derived parameter": ("{n: 1}", "{n: {is: 1}}"),
    "what is not done": ("{is: nerve >= 4}", "{does: [{goto: hall}]}"),
    "a condition without then": ("{is: nerve >= 4}", "{does: [{if: late}]}"),
    "nothing done": ("{is: nerve >= 4}", "{does: []}"),
    "parameters of nothing": ("won: 10", "won: {start: 10, takes: {a: 1}}"),
    "a name with braces": ("title: Fin", 'title: "{won}"'),
    "the start": ("start: hall", "start: hal"),
    "an id": ("  won: 10", "  1won: 10"),
}


@pytest.mark.parametrize(("right", "wrong"), HEADS.values(), ids=HEADS)
def test_a_mistake_in_a_declaration_is_found(right: str, wrong: str) -> None:
    story = framed("- end: fin\n").replace(right, wrong)
    assert story != framed("- end: fin\n")
    assert load(story).diagnostics != ()
    assert _faults(_own_schema(framed("- end: fin\n")), story) != []


def test_packs_have_a_schema_of_their_own() -> None:
    example = next(folder for folder, _ in FOLDERS if "pack.yaml" in folder)
    _, _, story, path, pack = re.split(r"^# (\S+)\n", example, flags=re.MULTILINE)
    schema = pack_schema(read_vocabulary((StoryText("story.yaml", story),)))
    assert path.endswith("pack.yaml")
    assert _faults(schema, pack) == []
    for right, wrong in [("pack:", "pak:"), ("at: gate", "att: gate"), ("    text:", "    txt:"), ("for: school", "#")]:
        assert _faults(schema, pack.replace(right, wrong, 1)), wrong
    assert set(schema["properties"]) == set(PACK_KEYS) == (set(words.PACK) | set(words.STORY)) & set(PACK_KEYS)
    assert set(words.ADDED_OPTION) == set(ADDED_KEYS) - set(OPTION_KEYS)


def test_what_is_read_by_hand_has_the_keys_that_are_told() -> None:
    for word in ("else if", "else", NARRATOR):
        taken = {key for key in words.STEP_EXTRA if key != word and _reads(word, key)}
        assert taken == set(reader.STEP_KEYS[word]), word


def _reads(word: str, key: str) -> bool:
    """Whether the reader knows that key in a step."""
    story = framed(f"- {{if: late, then: [Hi.]}}\n- {{{word}: [Hi.], {key}: [Hi.]}}\n")
    return not {"E200", "E210"} & {one.code for one in load(story).diagnostics}


def test_every_key_is_described() -> None:
    step, option = GENERAL["definitions"]["step"], GENERAL["definitions"]["option"]
    assert set(step["properties"]) == {*reader.STEP_WORDS, *itertools.chain(*reader.STEP_KEYS.values())}
    assert set(option["properties"]) == {*OPTION_KEYS, *GROUP_KEYS, *FROM_KEYS}
    scene = GENERAL["properties"]["scenes"]["additionalProperties"]
    declared = [
        GENERAL["properties"][key]["additionalProperties"]
        for key in ("characters", "places", "variables", "decks", "achievements", "endings")
    ]
    for schema in (GENERAL, scene, step, option, *declared):
        for key, value in schema["properties"].items():
            assert value.get("description"), key
            assert "\n" not in value["description"]


def test_no_words_are_left_over() -> None:
    assert set(words.STEP) == set(reader.STEP_WORDS)
    assert set(words.STEP_EXTRA) == set(itertools.chain(*reader.STEP_KEYS.values()))
    assert set(words.OPTION) == {*OPTION_KEYS, *GROUP_KEYS, *FROM_KEYS}


def test_names_are_proposed() -> None:
    schema = _own_schema(framed("- label: again\n- end: fin\n"))
    steps = schema["definitions"]["step"]["properties"]
    assert steps["goto"]["anyOf"][0]["enum"] == ["side", "hall", "again", "hall.again"]
    assert steps["end"]["enum"] == ["fin"]
    assert steps["show"]["enum"][:3] == ["kitty", "dae", "kitty neutral"]
    assert steps["place"]["enum"] == ["garden"]
    assert "knows += letter" in steps["set"]["examples"]
    assert "nerve >= 1" in steps["if"]["examples"]
    assert {"kitty", "kitty smile", "dae crying"} <= set(steps)


def test_a_name_that_yaml_converts_is_a_name() -> None:
    story = (
        framed("- show: no smile\n- hide: no\n- end: fin\n").replace("dae: Dae", "no: Noh").replace(", dae]", ", no]")
    )
    assert _faults(_own_schema(story), story) == []


def test_what_belongs_to_a_character_can_be_set() -> None:
    story = framed("- set: dae.trust += 1\n- end: fin\n").replace("dae: Dae", "dae: {name: Dae, has: {trust: 1}}")
    assert _faults(_own_schema(story), story) == []
    assert _faults(_own_schema(story), story.replace("dae.trust +=", "dae.trsut +=")) != []


def test_a_story_without_title_still_has_its_names() -> None:
    story = framed("- goto: hall\n").replace("title: A test\n", "")
    steps = _own_schema(story)["definitions"]["step"]["properties"]
    assert steps["goto"]["anyOf"][0]["enum"] == ["side", "hall"]


def test_while_a_file_cannot_be_read_names_are_only_proposed() -> None:
    texts = (StoryText("story.yaml", framed("- goto: lost\n")), StoryText("more.yaml", "scenes: {lost: &a }\n"))
    schema = story_schema(read_vocabulary(texts))
    assert schema["definitions"]["step"]["properties"]["goto"]["examples"] == ["side", "hall"]
    assert _faults(schema, texts[0].text) == []
    assert _faults(schema, texts[0].text.replace("{name: Garden", "{nam: Garden")) != []


def test_a_story_that_is_no_yaml_gives_the_general_schema() -> None:
    assert story_schema(read_vocabulary((StoryText("story.yaml", "a: &b c\n"),))) == story_schema(Vocabulary())
