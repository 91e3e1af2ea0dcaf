"""Errors in play. The engine reports them by number; what they mean stands here."""

from xostory.source.codes.code import Code

_BACK = "The game offers to go back to the step before."

TOO_MANY_STEPS = Code(
    "E700",
    "A turn without end",
    "This turn took more than {limit} steps without coming to a choice.",
    "Look for a loop that nothing leads out of.",
    "A turn is bounded so that a story can never hang. " + _BACK,
)
NOTHING_TO_CHOOSE = Code(
    "E701",
    "Nothing to choose",
    "Every option of this choice is gone or locked.",
    "Add an option that is always open, or one with `fallback: yes`.",
    "`check` warns of choices where this could happen (W515). " + _BACK,
)
RAN_OFF = Code(
    "E702",
    "Ran off the end",
    "The scene was jumped to and ends here without leading anywhere.",
    "",
    "`check` reports this as E511. " + _BACK,
)
NOTHING_TO_RETURN_TO = Code(
    "E703",
    "Nothing to return to",
    "`return` in a scene that nothing called.",
    "Use `goto`, or `call` the scene.",
    _BACK,
)
TOO_MANY_CALLS = Code(
    "E704",
    "Calls without end",
    "More than {limit} calls wait for each other.",
    "Look for a scene that calls itself.",
    "The depth of calls is bounded so that a story can never eat the memory. " + _BACK,
)
DIVISION_BY_ZERO = Code(
    "E705",
    "Division by zero",
    "Something is divided by zero.",
    "Ask first: `if: n != 0`.",
    _BACK,
)
NUMBER_TOO_LARGE = Code(
    "E706",
    "Number too large",
    "A number went beyond {limit}.",
    "",
    "Numbers are bounded so that a story means the same everywhere and can never eat the memory. " + _BACK,
)
NO_SUCH_OPTION = Code(
    "E708",
    "No such option",
    "This option is not on offer.",
    "",
    "The program that plays the story chose something that cannot be chosen.",
)
WRONG_VALUE = Code(
    "E710",
    "A value of the wrong kind",
    "A value of the wrong kind slipped through.",
    "Please report it, with the story if you can: the type checker should have found this before play.",
    _BACK,
)
ENDED = Code(
    "E709",
    "The story has ended",
    "There is nothing to choose: the story is not waiting for a choice.",
    "",
    "The program that plays the story chose something after its end.",
)
NO_CHOICE_HERE = Code(
    "E720",
    "A scene that leads away instead of offering",
    "A scene whose options another choice offers {what} before it came to a choice.",
    "Let it come to a choice, or to its end. Where it may not, put an `if` beside `from`.",
    "`from: scene` among options plays that scene up to its first choice, to offer its options. What happens before "
    "that cannot be asked for or taken back by the player, so it cannot lead anywhere. " + _BACK,
)
NOTHING_TO_DRAW = Code(
    "E711",
    "Nothing to draw from",
    "There is nothing to pick from, or no number between these bounds.",
    "Ask first: `if: count(knows) > 0`.",
    _BACK,
)
NOT_ASKED_FOR = Code(
    "E712",
    "Not asked for",
    "The story waits for something else.",
    "",
    "The program that plays the story sent a command that does not fit: words where there is something to choose, say, "
    "or the end of a time that nobody set.",
)
ANSWER_REFUSED = Code(
    "E713",
    "An answer that is not taken",
    "The story does not take this answer; the message says why.",
    "",
    "The question stays; the program that plays the story asks again. `refusal` tells beforehand.",
)
HOST_FAILED = Code(
    "E715",
    "The host failed",
    "A function of the program that plays the story failed.",
    "",
    "The story asked it, and it raised an exception. It is for whoever wrote that program to mend. " + _BACK,
)
HOST_ANSWERED_WRONG = Code(
    "E716",
    "The host gave something else",
    "A function of the program that plays the story answered with something it does not give.",
    "",
    "`gives` under `host:` says what the answer has to be: a number, a flag or a text of one line. " + _BACK,
)
NOBODY_ANSWERS = Code(
    "E717",
    "Nobody answers",
    "The story asked the program that plays it, and that has nothing to answer with.",
    "Load it with `load_story(path, host={{...}})`.",
    _BACK,
)
EMPTY_SET = Code(
    "E722",
    "No first or last member",
    "An empty set has no first and no last member.",
    "Ask first: `if: count(knows) > 0`.",
    _BACK,
)
TEXT_GREW = Code(
    "E724",
    "A text too long",
    "A text became longer than 1000 characters.",
    "Something puts words behind a text again and again: ask its `length` first.",
    _BACK,
)
