"""Problems with what a story asks of its player: choices in time, and words."""

from xostory.source.codes.code import Code

NOTHING_WHEN_TIME_IS_UP = Code(
    "E440",
    "Nothing happens when time is up",
    "This choice has a time (`within`), but nothing happens when it is up.",
    "Give one of its options `default: yes`, or add one with `fallback: yes`.",
    "The option with `default` is taken as if the player had chosen it; a fallback is taken unseen.",
    "- choice: Catch it!\n  within: 5\n  options:\n    - Left.\n    - Right.\n- end: fin",
    "- choice: Catch it!\n  within: 5\n  options:\n    - Left.\n    - text: Right.\n      default: yes\n- end: fin",
)
DEFAULT_WITHOUT_TIME = Code(
    "E441",
    "default without within",
    "`default` says what is taken when time is up, but this choice has no `within`.",
    "Give the choice a time (`within: 8`), or write `fallback: yes` for what is taken when nothing else is left.",
    "",
    "- choice: Well?\n  options:\n    - Left.\n    - text: Right.\n      default: yes\n- end: fin",
    "- choice: Well?\n  within: 8\n  options:\n    - Left.\n    - text: Right.\n      default: yes\n- end: fin",
)
MAY_HAVE_NO_DEFAULT = Code(
    "W442",
    "Time may be up with nothing to take",
    "When the time is up, everything that could be taken may be gone or locked.",
    "Give `default: yes` to an option without `if` and `once`, or add a `fallback: yes` without them.",
    "Such a choice waits without a limit in play.",
    "- choice: Well?\n  within: 8\n  options:\n    - Left.\n    - text: Right.\n      if: nerve > 2\n"
    "      default: yes\n- end: fin",
    "- choice: Well?\n  within: 8\n  options:\n    - text: Left.\n      default: yes\n    - Right.\n- end: fin",
)
REFUSED_WITHOUT_IF = Code(
    "E443",
    "refused without if",
    "`refused` gives the reason why an answer is not taken, but there is no `if` that could fail.",
    "Write the condition for a good answer: `if: nickname != 'Kitty'`.",
    "",
    "- ask: Your name?\n  into: name\n  refused: That is taken.\n- end: fin",
    "- ask: Your name?\n  into: name\n  if: name != 'Q'\n  refused: That is taken.\n- end: fin",
)
CANNOT_HOLD_AN_ANSWER = Code(
    "E444",
    "Not a variable for an answer",
    "`{name}` is {found}; an answer goes into a text or a number.",
    "Offer a `choice` for everything else.",
    "What a player writes can be anything. A flag or a one-of would not hold it.",
    "- ask: Is it late?\n  into: late\n- end: fin",
    "- ask: Your name?\n  into: name\n- end: fin",
)
LENGTHS_DO_NOT_FIT = Code(
    "E445",
    "Lengths that do not fit",
    "No answer can fit: {reason}.",
    "",
    "`shortest` and `longest` count the letters of an answer: 1 and 40 if they are left out.",
    "- ask: Your name?\n  into: name\n  shortest: 8\n  longest: 4\n- end: fin",
    "- ask: Your name?\n  into: name\n  shortest: 2\n  longest: 12\n- end: fin",
)
