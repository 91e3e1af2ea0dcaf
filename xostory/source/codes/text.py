"""Problems with links, pauses and joins in texts."""

from xostory.source.codes.code import Code

_BRACKETS = "To show two brackets to the reader, write `\\[[`."

UNCLOSED_LINK = Code(
    "E320",
    "Unclosed link in a text",
    "The `[[` here is never closed.",
    _BRACKETS,
    "Two brackets begin a link to an entry of the glossary; `]]` ends it, in the same line.",
    "- |\n  Everybody is at a [[hagwon.\n- end: fin",
    "- |\n  Everybody is at a \\[[hagwon.\n- end: fin",
)
EMPTY_LINK = Code(
    "E321",
    "A link to nothing",
    "This link does not say which entry of the glossary it leads to.",
    _BRACKETS,
    "A link is `[[entry]]`, or `[[entry: other words]]`.",
    "- |\n  Everybody is at a [[: cram school]].\n- end: fin",
    "- |\n  Everybody is at a cram school.\n- end: fin",
)
TWINE_LINK = Code(
    "E322",
    "A link of another language",
    "`[[...]]` does not lead to a scene here: it explains a word, from the `glossary` of story.yaml.",
    "What leads on is an option: `- choice:` with `options:`, and `goto: scene` in each.",
    "Twine writes `[[words->scene]]` or `[[words|scene]]`. Here options are steps of their own, so that they can "
    "have conditions, reasons and steps that follow.",
    "- |\n  [[Go outside->side]]\n- end: fin",
    "- choice:\n  options:\n    - text: Go outside.\n      then:\n        - call: side\n- end: fin",
)
UNKNOWN_ENTRY = Code(
    "E323",
    "Unknown entry of the glossary",
    "The glossary has no entry `{name}`.",
    "Explain the word in story.yaml: `glossary: {{{name}: A private evening school.}}`. " + _BRACKETS,
    "",
    "- |\n  Everybody is at a [[hagwon]].\n- end: fin",
    "title: A word\nstart: hall\nglossary: {hagwon: A private evening school.}\nendings: {fin: Fin}\nscenes:\n"
    "  hall:\n    script:\n      - |\n        Everybody is at a [[hagwon]].\n      - end: fin\n",
)
UNKNOWN_PARTICLE = Code(
    "E325",
    "Unknown particle",
    "`{{{found}}}` is no pair of forms of a particle.",
    "There are, in either order: {known}. A division has spaces around its sign.",
    "A Korean particle takes the form that the word before it asks for.",
    "- |\n  {name}{은/가} 왔다.\n- end: fin",
    "- |\n  {name}{은/는} 왔다.\n- end: fin",
)
NOT_A_PAUSE = Code(
    "E324",
    "Not a pause",
    "A pause in a line is a number of seconds, up to {limit}; this is {found!r}.",
    "Write `{{pause: 0.5}}`.",
    "",
    "- |\n  Well {pause: long} no.\n- end: fin",
    "- |\n  Well {pause: 1.5} no.\n- end: fin",
)
