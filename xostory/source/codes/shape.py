"""Problems with the shape of a story: keys, values and steps in the wrong place."""

from xostory.source.codes.code import Code

UNKNOWN_KEY = Code(
    "E200",
    "Unknown key",
    "{what} has no `{key}`.",
    "It may have: {known}.",
    "A key that nothing reads would be silently without effect, so it is an error.",
    "- show: kitty\n  position: left\n- end: fin",
    "- show: kitty\n  at: left\n- end: fin",
)
NOT_TEXT = Code(
    "E201",
    "Not a text",
    "{what} has to be text; this is {shape}.",
    "Text that begins with a bracket, or has `: ` in it, goes into quotes. A further key stands in the column of the "
    "first, not below its value.",
    "YAML read the value as a structure.",
    "- choice: [What now?]\n  options: [Run., Stay.]\n- end: fin",
    "- choice: What now?\n  options: [Run., Stay.]\n- end: fin",
)
NOT_AN_ID = Code(
    "E202",
    "Not an id",
    "{what} has to be one word of letters, digits and `_`, not beginning with a digit; `{found}` is not.",
    "What players read is a `title:` or `name:`; ids are for the files.",
    "",
    "- label: second try\n- end: fin",
    "- label: second_try\n- end: fin",
)
EMPTY_VALUE = Code(
    "E203",
    "Nothing there",
    "{what} is empty.",
    "Write a value behind the colon. (A `#` there would begin a comment.)",
    "",
    "- goto:\n- end: fin",
    "- goto: hall",
)
NOT_YES_OR_NO = Code(
    "E204",
    "Neither yes nor no",
    "{what} has to be `yes` or `no`; this is `{found}`.",
    "",
    "",
    "- choice:\n  options:\n    - text: Run.\n      once: sometimes\n    - Stay.\n- end: fin",
    "- choice:\n  options:\n    - text: Run.\n      once: yes\n    - Stay.\n- end: fin",
)
NOT_A_MAPPING = Code(
    "E205",
    "Keys expected",
    "{what} has to be made of `key: value` lines.",
    "Each has a name, a colon and a space, and stands indented on a line of its own; or all in one pair of braces, "
    "`{{name: value, other: value}}`.",
    "",
    "- call: hall\n  with: nerve\n- end: fin",
    "- call: side\n  with: {n: nerve}\n- end: fin",
)
NOT_A_LIST = Code(
    "E206",
    "List expected",
    "{what} has to be a list: lines that begin with `- `.",
    "",
    "",
    "- choice: What now?\n  options: Run.\n- end: fin",
    "- choice: What now?\n  options:\n    - Run.\n- end: fin",
)
MISSING_KEY = Code(
    "E207",
    "Something is missing",
    "{what} needs `{key}:`.",
    "",
    "",
    "- choice: What now?\n- end: fin",
    "- choice: What now?\n  options: [Run., Stay.]\n- end: fin",
)
UNKNOWN_STEP = Code(
    "E208",
    "Unknown step",
    "`{key}` is no step, and no character of that id is declared.",
    "If this is narration with a colon in it, put it in a passage: `- |` and the text on the next line, indented.",
    "A step that is not plain text is a mapping whose first key names it: a speaker, or one of the steps of the "
    "language.",
    "- He said: nothing at all.\n- end: fin",
    "- |\n  He said: nothing at all.\n- end: fin",
)
NESTED_LIST = Code(
    "E209",
    "A list inside the script",
    "Here is a list where a step should be.",
    "A step begins with a single `- `. Text in square brackets goes into a passage or quotes.",
    "",
    "- [sighs]\n- end: fin",
    "- |\n  [sighs]\n- end: fin",
)
TWO_STEPS = Code(
    "E210",
    "Two steps in one",
    "`{second}` is a step of its own and cannot stand in the same step as `{first}`.",
    "Give it a `- ` of its own.",
    "",
    "- label: again\n  goto: hall\n- end: fin",
    "- label: again\n- goto: hall",
)
ELSE_WITHOUT_IF = Code(
    "E211",
    "else without if",
    "There is no `if` step right before this `{key}`.",
    "`else if` and `else` follow an `if` step directly, in the same column.",
    "",
    "- Hello.\n- else:\n    - Bye.\n- end: fin",
    "- if: nerve > 2\n  then:\n    - Hello.\n- else:\n    - Bye.\n- end: fin",
)
NOT_A_NUMBER = Code(
    "E212",
    "Not a number",
    "{what} has to be a number{range}; this is `{found}`.",
    "",
    "",
    "- pause: a while\n- end: fin",
    "- pause: 1.5\n- end: fin",
)
BAD_START_VALUE = Code(
    "E213",
    "Start value does not fit",
    "The start value `{found}` is not {expected}.",
    "",
    "A variable begins as one of the values it can have.",
    "title: T\nstart: a\nvariables: {heart: {start: minho, one of: [dae, yuri]}}\n"
    "endings: {fin: {title: Fin}}\nscenes: {a: {script: [{end: fin}]}}",
    "title: T\nstart: a\nvariables: {heart: {start: dae, one of: [dae, yuri]}}\nendings: {fin: {title: Fin}}\n"
    'scenes: {a: {script: ["{heart}", {end: fin}]}}',
)
BAD_BOUNDS = Code(
    "E214",
    "Bounds do not fit",
    "{reason}.",
    "",
    "A meter begins between its bounds, and only numbers have them.",
    "title: T\nstart: a\nvariables: {nerve: {start: 7, min: 0, max: 5}}\n"
    "endings: {fin: {title: Fin}}\nscenes: {a: {script: [{end: fin}]}}",
    "title: T\nstart: a\nvariables: {nerve: {start: 2, min: 0, max: 5}}\n"
    'endings: {fin: {title: Fin}}\nscenes: {a: {script: ["{nerve}", {end: fin}]}}',
)
BARE_KEYWORD = Code(
    "E215",
    "A step without its colon",
    "`{word}` is read out to the player: as a step it begins with `{key}:`.",
    "For the step, write `{key}:` and a space. For the words themselves, put them in a passage (`- |`).",
    "A step is `key: value`; without its colon it is text like any other.",
    "- goto hall\n- end: fin",
    "- goto: hall",
)
NOT_A_COLOR = Code(
    "E216",
    "Not a color",
    'A color is written "#d1495b", in quotes; this is `{found}`.',
    "Without quotes, `#` begins a comment.",
    "",
    "title: T\nstart: a\ncharacters: {q: {name: Q, color: red}}\nendings: {fin: {title: Fin}}\n"
    "scenes: {a: {script: [{q: Hi.}, {end: fin}]}}",
    'title: T\nstart: a\ncharacters: {q: {name: Q, color: "#d1495b"}}\nendings: {fin: {title: Fin}}\n'
    "scenes: {a: {script: [{q: Hi.}, {end: fin}]}}",
)
SEVERAL_STEPS_AS_ONE = Code(
    "E217",
    "Steps expected",
    "{what} has to be a list of steps: lines that begin with `- `.",
    "",
    "",
    "- if: nerve > 2\n  then: Hello.\n- end: fin",
    "- if: nerve > 2\n  then:\n    - Hello.\n- end: fin",
)
WRONG_FILE = Code(
    "E218",
    "Declaration in the wrong file",
    "`{key}` belongs into story.yaml.",
    "The other files hold only `scenes:`.",
    "",
)
LOOKS_LIKE_DIALOGUE = Code(
    "W219",
    "Narration that looks like dialogue",
    "`{name}` is read as text here, not as somebody who speaks.",
    "Dialogue is `id: text` or `id mood: text`, with the id as it is declared. If it is narration, begin it with "
    "`narrator: `.",
    "A line that begins with anything but a declared id is narration, colon and all. This one is close to a speaker.",
    "- |\n  Kitty: Hello.\n- end: fin",
    "- |\n  kitty: Hello.\n- end: fin",
)
SEVERAL_LINES = Code(
    "E220",
    "Several lines where one belongs",
    "{what} is one line of text; this is several.",
    "Steps that follow an option stand under its `then:`, indented further than `text:`.",
    "A step that is indented too little slips out of `then` and becomes an option.",
    "- choice:\n  options:\n    - Run.\n    - |\n      She runs.\n      Fast.\n- end: fin",
    "- choice:\n  options:\n    - text: Run.\n      then:\n        - |\n          She runs.\n"
    "          Fast.\n- end: fin",
)
BRACES_IN_NAME = Code(
    "E221",
    "Braces in a name",
    "{what} cannot hold `{{...}}`: it is always the same.",
    "Names and titles are fixed. Work things out in a line instead.",
    "",
    "- kitty: Hello.\n  as: The one with {nerve}\n- end: fin",
    "- kitty: Hello.\n  as: The brave one\n- end: fin",
)
LETTER_FOR_BAR = Code(
    "E222",
    "A letter instead of the bar",
    "This begins with the letter `I` or `l`, not with the bar `|`.",
    "A passage begins with `- |`, the upright bar.",
    "",
    "- I\n  Hello.\n  Bye.\n- end: fin",
    "- |\n  Hello.\n  Bye.\n- end: fin",
)
STEP_IN_PASSAGE = Code(
    "W223",
    "A step inside a passage",
    "This line of a passage is read out to the player, though it looks like the step `{word}`.",
    "End the passage: give the step a `- ` in the column of the other steps. If it is text, begin it with "
    "`narrator: `.",
    "A passage takes everything in it for text.",
    "- |\n  Hello.\n  goto: hall\n- end: fin",
    "- |\n  Hello.\n- goto: hall",
)
QUOTES_VANISH = Code(
    "W224",
    "Quotation marks that vanish",
    "These quotation marks are YAML's; the player does not see them.",
    "To show them, put the text in a passage (`- |`). If they are not to be shown, leave them out.",
    "Quotes around a whole text are how YAML marks text. This text does not need them, so they were probably meant "
    "to be read.",
    '- "Come in."\n- end: fin',
    '- |\n  "Come in."\n- end: fin',
)
COMMENT_IN_PASSAGE = Code(
    "W225",
    "A comment inside a passage",
    "This line of a passage is read out to the player.",
    "Put notes to yourself between the steps, on lines that begin with `#`. If it is text, begin it with `narrator: `.",
    "A passage takes everything in it for text.",
    "- |\n  Hello.\n  # better joke here\n- end: fin",
    "# better joke here\n- |\n  Hello.\n- end: fin",
)
LOOKS_LIKE_ANOTHER_TYPE = Code(
    "W226",
    "A text that looks like something else",
    "The start value `{found}` is a text.",
    "A number is written `1000`, a flag `yes` or `no`, a derived variable `{{is: nerve > 3}}`. If it is a text, put it "
    "in quotes.",
    "",
    "title: T\nstart: a\nvariables: {won: {start: 50%}}\nendings: {fin: Fin}\n"
    'scenes: {a: {script: ["{won}", {end: fin}]}}',
    "title: T\nstart: a\nvariables: {won: {start: 50}}\nendings: {fin: Fin}\n"
    'scenes: {a: {script: ["{won}", {end: fin}]}}',
)
KEY_WITHOUT_STEP = Code(
    "E227",
    "A key without its step",
    "`{key}` is no step of its own: it belongs to {owner}.",
    "Write it there, in the column of the other keys: a `- ` of its own begins a new step.",
    "The first key behind `- ` says which step it is; the keys below it, in the same column, belong to it.",
    "- camera: kitty\n- zoom: 2\n- end: fin",
    "- camera: kitty\n  zoom: 2\n- end: fin",
)
