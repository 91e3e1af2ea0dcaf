"""Problems of writing YAML, told in the writer's terms."""

from xostory.source.codes.code import Code

_QUOTE = "Put the text in a passage (`- |` and the text on the next line, indented), or in quotes."

COLON = Code(
    "E110",
    "A colon in unquoted text",
    "The `: ` here makes YAML see a key where you meant text.",
    _QUOTE,
    "In YAML, `word: ` begins a key. A second one on the same line cannot be read at all.",
    "- kitty: Look: a bird.\n- end: fin",
    "- |\n  kitty: Look: a bird.\n- end: fin",
)
STAR = Code(
    "E111",
    "A star at the beginning of text",
    "Text that begins with `*` is an alias to YAML.",
    _QUOTE,
    "Emphasis (`*whispers*`) is fine anywhere in a passage. At the very beginning of a step, YAML takes the star "
    "for itself.",
    "- *whispers* Is anybody there?\n- end: fin",
    "- |\n  *whispers* Is anybody there?\n- end: fin",
)
QUOTE_THEN_MORE = Code(
    "E112",
    "Text after a closing quote",
    "The text begins with a quotation mark, so YAML takes the second one for its end.",
    _QUOTE,
    "Quotes around a whole text belong to YAML. Text that merely starts with a quotation mark goes into a passage.",
    '- "Late" is a strong word.\n- end: fin',
    '- |\n  "Late" is a strong word.\n- end: fin',
)
BRACKET_THEN_MORE = Code(
    "E113",
    "Text that begins with a bracket",
    "Text that begins with `{char}` is a list or mapping to YAML.",
    _QUOTE
    + "\nInside `[ ]` and `{{ }}`, quote every entry that has brackets, `: ` or `#` in it, and close what is open.",
    "`[` begins a list and `{` a mapping. In a passage both are ordinary characters to YAML (and `{` begins an "
    "interpolation of the story language).",
    "- [sighs] Fine.\n- end: fin",
    "- |\n  [sighs] Fine.\n- end: fin",
)
UNCLOSED_QUOTE = Code(
    "E114",
    "A quote that is never closed",
    "The quotation mark here is never closed.",
    _QUOTE,
    "A text that begins with `'` or `\"` is quoted for YAML until the same mark comes again.",
    "- 'Tis the season.\n- end: fin",
    "- |\n  'Tis the season.\n- end: fin",
)
SPECIAL_START = Code(
    "E115",
    "Text that begins with a special character",
    "Text cannot begin with `{char}` in YAML.",
    _QUOTE,
    "`@ % , ] }` and the backquote are reserved at the beginning of a text.",
    "- @kitty posted a photo.\n- end: fin",
    "- |\n  @kitty posted a photo.\n- end: fin",
)
TAB = Code(
    "E116",
    "A tab",
    "There is a tab in the indentation.",
    "Indent with spaces; most editors can turn tabs into spaces.",
    "YAML allows only spaces in front of a line, because tabs are as wide as the editor likes.",
    "-\tif: yes\n\tthen:\n\t\t- Hello.\n- end: fin",
    "- if: yes\n  then:\n    - Hello.\n- end: fin",
)
BLOCK_HEADER = Code(
    "E117",
    "Text on the line of `|` or `>`",
    "Text cannot stand on the same line as `{char}`.",
    "Put it on the next line, indented.",
    "`|` announces a passage: the lines that follow, indented further.",
    "- | Hello there.\n- end: fin",
    "- |\n  Hello there.\n- end: fin",
)
INDENTATION = Code(
    "E118",
    "Indentation",
    "This line does not fit the lines above it.",
    "Entries of one list, and keys of one step, begin in the same column. Check the spaces in front of this line "
    "and of the one before. What an option or an `if` does stands below a key of its own, `then:`.",
    "YAML reads the structure from the indentation alone.",
    "- show: kitty\n   at: left\n- end: fin",
    "- show: kitty\n  at: left\n- end: fin",
)
NO_COLON = Code(
    "E119",
    "A line without a key",
    "Here a `key: value` is expected, but the line has no `: `.",
    "If it is text, it belongs into a passage above, indented further. If it is a key, put `: ` behind it.",
    "Inside a step every line is `key: value`.",
    "- show: kitty\n  at left\n- end: fin",
    "- show: kitty\n  at: left\n- end: fin",
)
NO_SPACE_AFTER_COLON = Code(
    "E120",
    "No space after the colon",
    "There is no space behind the colon, so YAML sees no key here.",
    "Write `{key}: ` with a space.",
    "`key:value` is one word to YAML; only a colon with a space (or the end of the line) behind it makes a key.",
    "- show:kitty\n  at: left\n- end: fin",
    "- show: kitty\n  at: left\n- end: fin",
)
DUPLICATE_KEY = Code(
    "E121",
    "The same key twice",
    "`{key}` stands here a second time; the first is in line {first}.",
    "Rename one, or join the two.",
    "Of two equal keys one would win silently, and half of what you wrote would be gone.",
    "- show: kitty\n  at: left\n  at: right\n- end: fin",
    "- show: kitty\n  at: left\n- end: fin",
)
ANCHOR = Code(
    "E122",
    "An & at the beginning",
    "Text that begins with `&` is an anchor to YAML; stories have none.",
    _QUOTE,
    "Anchors and aliases let a small file unfold into an enormous one, so a story may not use them. To use steps "
    "in two places, make them a scene and `call` it.",
    "- &hello Hello there.\n- end: fin",
    "- |\n  &hello Hello there.\n- end: fin",
)
TAG = Code(
    "E123",
    "An ! at the beginning",
    "Text that begins with `!` is a tag to YAML; stories have none.",
    _QUOTE + " In a condition, write `not` instead of `!`.",
    "Tags ask the reader to build objects. A story is text and structure alone.",
    "- !Stop right there.\n- end: fin",
    "- |\n  !Stop right there.\n- end: fin",
)
SEVERAL_DOCUMENTS = Code(
    "E124",
    "Several documents in one file",
    "`---` begins a second document here; a story file is one.",
    "Delete the `---`, or make two files.",
    "A line of three dashes is not text to YAML. In a passage, indent it with the rest.",
    "title: Two\nstart: a\n---\nscenes: {}",
    "title: One\nstart: a\nendings: {fin: {title: Fin}}\nscenes: {a: {script: [{end: fin}]}}",
)
TOO_DEEP = Code(
    "E125",
    "Nested too deeply",
    "Lists and mappings are nested more than {limit} deep here.",
    "Move the inner steps into a scene of their own and `goto` or `call` it.",
    "No reader can follow such depth either.",
)
COMPLEX_KEY = Code(
    "E126",
    "A list or mapping as a key",
    "A key has to be a word; this one is a list or a mapping.",
    _QUOTE,
    "`? ` at the beginning of a line, or a bracket in front of a colon, makes YAML look for a complicated key.",
    "- [a, b]: c\n- end: fin",
    "- |\n  [a, b]: c\n- end: fin",
)
COMMENT = Code(
    "E127",
    "A # in unquoted text",
    "Everything from the `#` on is a comment to YAML and would be lost.",
    _QUOTE + " A comment of your own goes on a line of its own.",
    "In YAML a `#` with a space before it begins a comment, in the middle of a sentence too.",
    "- Room #5 and a # sign.\n- end: fin",
    "- |\n  Room #5 and a # sign.\n- end: fin",
)
SWALLOWED_DASH = Code(
    "E128",
    "A list entry that became text",
    "This text runs on over a line that begins with `- `.",
    "To make that line a step of its own, put its `- ` into the same column as the others.",
    "A line that is indented further than the text it follows continues that text, dash and all.",
    "- Somebody knocks.\n - Kitty opens.\n- end: fin",
    "- Somebody knocks.\n- Kitty opens.\n- end: fin",
)
CONTROL_CHARACTER = Code(
    "E129",
    "An invisible character",
    "There is an invisible character here that a story cannot hold ({char}).",
    "Delete it; it was probably pasted in.",
    "Control characters, and line ends of another age, cannot be seen in an editor and mean nothing in a story.",
)
YAML_OTHER = Code(
    "E130",
    "Not YAML",
    "YAML cannot read this: {reason}.",
    _QUOTE,
    "Any other violation of YAML's rules.",
)
NO_LIST_ENTRY = Code(
    "E131",
    "Not a list entry",
    "This line begins with `{char}`; a list entry begins with a hyphen and a space.",
    "Write `- ` and then the text or step.",
    "Long dashes, bullets and a hyphen without its space are text to YAML. Word processors like to make them.",
    "- Hello.\n-Bye.\n- end: fin",
    "- Hello.\n- Bye.\n- end: fin",
)
PASSAGE_WITHOUT_BAR = Code(
    "E132",
    "A passage without its bar",
    "Several lines of text follow here, with `{key}:` among them.",
    "A passage begins with `- |`; its lines stand below, indented.",
    "Without the bar YAML reads the lines below as one long text, until a colon is in the way.",
    "- Hello.\n  kitty: Hi.\n- end: fin",
    "- |\n  Hello.\n  kitty: Hi.\n- end: fin",
)
TEXT_WITH_KEYS = Code(
    "E133",
    "An option without `text:`",
    "This is plain text, but `{key}:` follows below it.",
    "An option with more than its words begins with `- text: `.",
    "",
    "- choice:\n  options:\n    - Run.\n      then:\n        - She runs.\n- end: fin",
    "- choice:\n  options:\n    - text: Run.\n      then:\n        - She runs.\n- end: fin",
)
PASSAGE_MARGIN = Code(
    "E134",
    "Left of the passage's margin",
    "This line stands further left than the first line of its passage, line {first}.",
    "All lines of a passage begin in the same column, or further right. A comment cannot stand inside one.",
    "The first line of a passage sets its margin; a line to the left of it ends the passage.",
    "- |\n    Hello.\n   Bye.\n- end: fin",
    "- |\n    Hello.\n    Bye.\n- end: fin",
)
