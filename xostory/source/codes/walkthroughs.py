"""What a walkthrough finds: the story did something else than its tests say."""

from xostory.source.codes.code import Code

_EITHER = "Either the story has a mistake, or it was changed on purpose: then change the walkthrough."

WALK_NO_SUCH_OPTION = Code(
    "E600",
    "Nothing of these words to choose",
    "`{words}` cannot be chosen here. {how}",
    "Write the option's words as the player reads them, or its id.",
    "The rest of this walkthrough was not played. " + _EITHER,
)
WALK_NOT_SAID = Code(
    "E601",
    "Not said",
    "`{words}` was not said since the last choice. Said was:{said}",
    "",
    "`says` takes a whole line, with its speaker (`Kitty: Hello.`) or without (`Hello.`). " + _EITHER,
)
WALK_SAID = Code(
    "E602",
    "Said after all",
    "`{words}` was said since the last choice.",
    "",
    _EITHER,
)
WALK_NOT_OFFERED = Code(
    "E603",
    "Offered otherwise",
    "`{words}` is {found} here, not {expected}.",
    "",
    "An option is open, locked (on show with its reason) or hidden. " + _EITHER,
)
WALK_NOT_SO = Code(
    "E604",
    "Not so",
    "`{condition}` does not hold here: {values}.",
    "",
    _EITHER,
)
WALK_ELSEWHERE = Code(
    "E605",
    "In another scene",
    "Play is in `{found}` here, not in `{expected}`.",
    "",
    _EITHER,
)
WALK_NO_ENDING = Code(
    "E606",
    "Not that ending",
    "The story has not come to the ending `{expected}`. It waits for {found}.",
    "",
    _EITHER,
)
WALK_FAILS = Code(
    "E607",
    "The story fails on the way",
    "Here the story fails: {error}",
    "",
    "The rest of this walkthrough was not played.",
)
WALK_DIFFERS = Code(
    "E608",
    "Another transcript than was recorded",
    "`{name}` plays otherwise than recorded in {file}:\n{difference}",
    "If this is what it should play now, record it again: `xostory test --record`.",
    "A walkthrough with `transcript: yes` keeps all it said beside its file, and is compared with that line by line.",
)
WALK_NOT_RECORDED = Code(
    "E609",
    "Not recorded yet",
    "The transcript of `{name}` was not recorded yet: there is no {file}.",
    "Record it: `xostory test --record`. Read it before you keep it.",
)
WALK_TWICE = Code(
    "E610",
    "Two walkthroughs of one name",
    "There is another walkthrough `{name}`, in {first}.",
    "Give one of them another name.",
)
WALK_RECORDED_TWICE = Code(
    "E611",
    "Two transcripts in one file",
    "The transcripts of `{name}` and `{other}` would both be kept in {file}.",
    "Give one of them a name that differs in its letters.",
    "The file is called after the walkthrough, in small letters and at most 60 of them; other signs become `-`.",
)
