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
