"""The phone: chats, messages, replies, who types and who has read."""

from __future__ import annotations

import attrs
import pytest

from tests.stories import codes_of, events, framed, program, said
from xostory.engine.advance import begin
from xostory.engine.commands import Enter, TimeUp
from xostory.engine.events import (
    ChatClosed,
    ChatOpened,
    InputGiven,
    Line,
    MessageSent,
    MessagesSeen,
    OptionChosen,
    Typing,
)
from xostory.play.conversation import Conversation
from xostory.play.moment import history, moment
from xostory.play.playthrough import (
    Playthrough,
    choose,
    read_on,
    read_to_end_of_turn,
    roll_back,
    send,
    start_playthrough,
)
from xostory.play.saves import Loaded, playthrough_from_json, playthrough_to_json
from xostory.play.transcript import as_data
from xostory.program.codec import ProgramProblem, program_from_text, program_to_text

CHAT = """\
- place: garden
- chat: covey
- kitty: One?
- Somebody laughs outside.
- dae: Two.
- kitty smile: Three?
- seen: dae
- choice:
  options:
    - text: Four
      said: Four!
    - {text: Look up, reply: no}
- dae: Five.
- chat: none
- Out.
- chat: covey
- dae: Six.
- end: fin
"""


def _read(script: str, *picks: int) -> Playthrough:
    played = read_to_end_of_turn(start_playthrough(program(framed(script))))
    for pick in picks:
        pending = played.state.pending
        played = read_to_end_of_turn(choose(played, pending.options[pick - 1].id))  # type: ignore[union-attr]
    return played


def _talk(played: Playthrough) -> Conversation:
    found = moment(played).conversation
    assert found is not None
    return found


def test_what_members_say_are_messages_and_narration_is_not() -> None:
    found = events(program(framed(CHAT)), 1)
    assert [one.text for one in found if isinstance(one, MessageSent)] == ["One?", "Two.", "Three?", "Five.", "Six."]
    assert [one.text for one in found if type(one) is Line] == ["Somebody laughs outside.", "Out."]
    assert {one.chat for one in found if isinstance(one, MessageSent)} == {"covey"}


def test_who_is_not_in_the_chat_speaks_in_the_room() -> None:
    script = "- chat: dae\n- q: Who is that?\n- dae: Me.\n- end: fin\n"
    text = framed(script).replace("  dae: Dae\n", "  dae: Dae\n  q: Q\n")
    assert [type(one) for one in events(program(text)) if isinstance(one, Line)] == [Line, MessageSent]


def test_a_chosen_option_is_sent_unless_it_is_no_reply() -> None:
    chosen = [one for one in events(program(framed(CHAT)), 1) if isinstance(one, OptionChosen)]
    assert [(one.chat, one.spans[0].text) for one in chosen] == [("covey", "Four!")]
    done = [one for one in events(program(framed(CHAT)), 2) if isinstance(one, OptionChosen)]
    assert [one.chat for one in done] == [None]


ASKED = """
- chat: dae
- ask: Who is that?
  into: name
- Somebody laughs outside.
- chat: none
- ask: Who?
  into: name
- end: fin
"""


def test_an_answer_in_a_chat_is_sent() -> None:
    story = program(framed(ASKED))
    played = send(start_playthrough(story), Enter("Song"))
    assert [(one.text, one.own, one.unread) for one in _talk(played).messages] == [("Song", True, 1)]
    given = [one for one in events(story, Enter("Song"), Enter("Kit")) if isinstance(one, InputGiven)]
    assert [(one.text, one.chat) for one in given] == [("Song", "dae"), ("Kit", None)]


def test_without_a_chat_nothing_is_sent_and_a_fallback_never_is() -> None:
    loud = "- choice: On?\n  options: [Yes]\n- end: fin\n"
    assert [one.chat for one in events(program(framed(loud)), 1) if isinstance(one, OptionChosen)] == [None]
    timed = "- chat: dae\n- choice: On?\n  within: 5\n  options: [Yes, {fallback: yes, text: No}]\n- end: fin\n"
    found = events(program(framed(timed)), TimeUp())
    assert [one.chat for one in found if isinstance(one, OptionChosen)] == [None]
    late = "- chat: dae\n- choice: On?\n  within: 5\n  options: [Yes, {text: No, default: yes}]\n- end: fin\n"
    found = events(program(framed(late)), TimeUp())
    assert [one.chat for one in found if isinstance(one, OptionChosen)] == ["dae"]


def test_the_stage_knows_which_chat_is_open() -> None:
    found = events(program(framed(CHAT)), 1)
    stages = [one.stage.chat for one in found if isinstance(one, (ChatOpened, ChatClosed))]
    assert stages == ["covey", None, "covey"]
    assert begin(program(framed(CHAT))).state.stage.chat == "covey"


def test_another_place_puts_the_phone_away_and_the_same_chat_again_changes_nothing() -> None:
    script = "- chat: dae\n- chat: dae\n- place: garden\n- chat: none\n- chat: dae\n- chat: covey\n- end: fin\n"
    found = events(program(framed(script)))
    assert [as_data(one)["type"] for one in found if isinstance(one, (ChatOpened, ChatClosed))] == [
        "chat_opened",
        "chat_closed",
        "chat_opened",
        "chat_opened",
    ]


def test_the_conversation_is_what_was_written_so_far_with_who_has_not_read_it() -> None:
    played = start_playthrough(program(framed(CHAT)))
    seen = [(one.text, one.own, one.unread) for one in _talk(played).messages]
    assert seen == [("One?", True, 1)]
    two = read_on(read_on(played))
    assert [(one.text, one.unread) for one in _talk(two).messages] == [("One?", 0), ("Two.", 0)]
    three = read_on(two)
    assert [one.unread for one in _talk(three).messages] == [0, 0, 1]
    asked = read_on(three)
    assert moment(asked).choice is not None
    assert [one.unread for one in _talk(asked).messages] == [0, 0, 0]
    assert _talk(roll_back(asked)) == _talk(three)


def test_a_chat_that_opens_again_holds_what_was_written_before() -> None:
    assert [one.text for one in _talk(_read(CHAT, 1)).messages] == ["One?", "Two.", "Three?", "Four!", "Five.", "Six."]
    out = roll_back(roll_back(_read(CHAT, 1)))
    assert moment(out).line.text == "Out." and moment(out).conversation is None  # type: ignore[union-attr]


def test_each_chat_has_its_own_messages() -> None:
    played = _read("- chat: covey\n- dae: One.\n- chat: dae\n- dae: Two.\n- end: fin\n")
    assert [one.text for one in _talk(played).messages] == ["Two."]
    assert _talk(played).chat.title == "Dae"


def test_typing_is_a_pause_that_a_chat_has_to_be_open_for() -> None:
    script = "- typing: dae\n- chat: dae\n- kitty: Hi.\n- typing: dae\n  seconds: 3\n- dae: Ho.\n- typing: kitty\n"
    found = [one for one in events(program(framed(script + "- end: fin\n"))) if isinstance(one, Typing)]
    assert found == [Typing("dae", "dae", "Dae", 3), Typing("dae", "kitty", "Kitty", 1.5)]
    played = read_on(start_playthrough(program(framed(script + "- end: fin\n"))))
    assert moment(played).pause == 3
    assert _talk(played).typing == found[0]
    assert [one.unread for one in _talk(played).messages] == [0]
    assert _talk(read_on(played)).typing is None


def test_seen_is_told_of_members_other_than_me() -> None:
    script = "- chat: covey\n- seen: everyone\n- seen: kitty\n- seen: dae\n- end: fin\n"
    assert [one.characters for one in events(program(framed(script))) if isinstance(one, MessagesSeen)] == [
        ("dae",)
    ] * 2
    assert said(script) == ["[Phone: The Covey]", "(seen by Dae)", "(seen by Dae)"]


def test_messages_are_in_the_history() -> None:
    assert [entry.spans[0].text for entry in history(_read(CHAT, 1))][:2] == ["One?", "Somebody laughs outside."]


def test_a_save_keeps_the_phone_even_on_an_edited_story() -> None:
    played = read_to_end_of_turn(start_playthrough(program(framed(CHAT))))
    data = playthrough_to_json(played)
    again = playthrough_from_json(played.program, data)
    assert isinstance(again, Loaded) and _talk(again.playthrough) == _talk(played)
    edited = playthrough_from_json(program(framed(CHAT.replace("place: garden", "set: nerve = 1"))), data)
    assert isinstance(edited, Loaded) and edited.notes
    assert edited.playthrough.state.stage.chat == "covey"
    assert moment(edited.playthrough).conversation is not None
    gone = CHAT.replace("chat: covey", "note: None.").replace("- seen: dae\n", "")
    story = framed(gone).replace("chats:\n  covey: {title: The Covey, members: [kitty, dae]}\n", "")
    without = playthrough_from_json(program(story), data)
    assert isinstance(without, Loaded) and without.playthrough.state.stage.chat is None


def test_a_compiled_story_keeps_its_chats_and_a_forged_one_is_refused() -> None:
    played = program(framed(CHAT + "- chat: dae\n"))
    assert program_from_text(program_to_text(played)) == played
    assert [one.members for one in played.chats] == [("kitty", "dae"), ("kitty", "dae")]
    forged = attrs.evolve(played, chats=())
    assert isinstance(program_from_text(program_to_text(forged)), ProgramProblem)


REFUSED = {
    "- chat: coven\n": "E461",
    "- chat: kitty\n": "E461",
    "- chat:\n": "E203",
    "- chat: dae\n- typing: dea\n": "E301",
    "- chat: dae\n- seen: dea\n": "E301",
    "- chat: dae\n- typing: dae\n  seconds: 61\n": "E212",
    "- typing: dae\n": "W463",
    "- seen: everyone\n": "W463",
    "- chat: dae\n- chat: none\n- seen: dae\n": "W463",
    "- chat: dae\n- place: garden\n- seen: dae\n": "W463",
    "- choice:\n  options: [{text: A, reply: maybe}]\n": "E204",
}


@pytest.mark.parametrize("script", REFUSED)
def test_refused(script: str) -> None:
    assert REFUSED[script] in codes_of(framed(script + "- end: fin\n"))


@pytest.mark.parametrize(
    "script",
    [
        "- chat: dae\n- typing: dae\n- seen: everyone\n",
        "- if: late\n  then: [chat: dae]\n- seen: dae\n",
        "- call: opener\n- seen: dae\n",
    ],
)
def test_what_may_be_open_is_not_suspected(script: str) -> None:
    text = framed(script + "- end: fin\n").replace("scenes:\n", "scenes:\n  opener: {script: [{chat: dae}]}\n")
    assert "W463" not in codes_of(text)


@pytest.mark.parametrize(
    ("right", "wrong", "code"),
    [
        ("me: kitty\n", "", "E460"),
        ("me: kitty", "me: kity", "E301"),
        ("members: [kitty, dae]", "members: [kitty]", "E462"),
        ("members: [kitty, dae]", "members: [kitty, q]", "E301"),
        (", members: [kitty, dae]", "", "E462"),
    ],
)
def test_a_wrong_declaration(right: str, wrong: str, code: str) -> None:
    assert codes_of(framed("- chat: covey\n- seen: dae\n- end: fin\n").replace(right, wrong, 1)).count(code) >= 1
