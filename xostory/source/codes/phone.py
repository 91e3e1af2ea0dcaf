"""Problems with the phone of a story: chats, and who is in them."""

from xostory.source.codes.code import Code

_HEAD = "title: T\nstart: a\n{head}characters: {{kitty: Kitty, dae: Dae, q: Q}}\nendings: {{fin: {{title: Fin}}}}\n"
_HEAD += "scenes: {{a: {{script: [{script}, {{end: fin}}]}}}}"
_MINE = "me: kitty\n"

NOBODYS_PHONE = Code(
    "E460",
    "Nobody's phone",
    "There is a chat, but the story does not say whose phone it is.",
    "Name the character under `me` in story.yaml: `me: kitty`.",
    "What `me` says in a chat stands on the right, and the replies to choose are theirs.",
    _HEAD.format(head="", script="{chat: dae}, {dae: Hi.}"),
    _HEAD.format(head=_MINE, script="{chat: dae}, {dae: Hi.}"),
)
UNKNOWN_CHAT = Code(
    "E461",
    "No such chat",
    "There is no chat `{name}`.",
    "Declare it under `chats` in story.yaml, or name a character: a chat with one needs no declaration.",
    "",
    _HEAD.format(head=_MINE, script="{chat: covey}"),
    _HEAD.format(head=_MINE + "chats: {covey: {title: The Covey, members: [kitty, dae, q]}}\n", script="{chat: covey}"),
)
CHAT_WITHOUT_MEMBERS = Code(
    "E462",
    "A chat without its people",
    "The chat `{name}` needs `{me}` and somebody else among its members.",
    "`members: [{me}, …]`; it may be left out where the id is a character's.",
    "The phone shows the chats of whoever is `me`.",
    _HEAD.format(head=_MINE + "chats: {covey: {title: The Covey, members: [dae, q]}}\n", script="{chat: covey}"),
    _HEAD.format(head=_MINE + "chats: {covey: {title: The Covey, members: [kitty, q]}}\n", script="{chat: covey}"),
)
NOT_IN_CHAT = Code(
    "W463",
    "Somebody who is not in the chat",
    "No chat with `{name}` is open here, so nobody sees this.",
    "Open one with `chat:` before it, or name somebody who is in it.",
    "`typing` and `seen` show something in the chat that is open; without one they do nothing.",
    _HEAD.format(head=_MINE, script="{typing: dae}, {chat: q}, {q: Hi.}"),
    _HEAD.format(head=_MINE, script="{chat: q}, {typing: q}, {q: Hi.}"),
)
