"""Problems in expressions and in texts."""

from xostory.source.codes.code import Code

_TEXT_BRACES = "To show a brace to the reader, write `\\{{` or `\\}}`."

EXPRESSION_TOO_LONG = Code(
    "E400",
    "Expression too long",
    "This expression is too long to be read: {limit}.",
    "Give parts of it names: `variables: {{brave: {{is: nerve >= 4}}}}`.",
    "Derived variables cut a long condition into parts that can be read.",
)
EXPRESSION_ENDS = Code(
    "E401",
    "Unfinished expression",
    "Something is missing at the end of this expression.",
    "",
    "An operator needs a value on both sides.",
    "- if: nerve >=\n  then: [Hello.]\n- end: fin",
    "- if: nerve >= 2\n  then: [Hello.]\n- end: fin",
)
UNEXPECTED_IN_EXPRESSION = Code(
    "E402",
    "Unexpected word in an expression",
    "`{found}` is not expected here.",
    "Between two values there has to be an operator, such as `and`, `==` or `+`.",
    "The expression could be read up to this point, but not further.",
    "- if: nerve 3\n  then: [Hello.]\n- end: fin",
    "- if: nerve == 3\n  then: [Hello.]\n- end: fin",
)
UNCLOSED_IN_EXPRESSION = Code(
    "E403",
    "Unclosed bracket",
    "The `{char}` here is never closed.",
    "",
    "Every opening bracket of an expression needs its partner.",
    "- if: (nerve > 3\n  then: [Hello.]\n- end: fin",
    "- if: (nerve > 3)\n  then: [Hello.]\n- end: fin",
)
FOREIGN_OPERATOR = Code(
    "E404",
    "An operator of another language",
    "`{typed}` is written `{ours}` here.",
    "",
    "Conditions use words (`and`, `or`, `not`) and compare with `==`. A single `=` sets a variable, in a `set` step.",
    "- if: nerve = 3\n  then: [Hello.]\n- end: fin",
    "- if: nerve == 3\n  then: [Hello.]\n- end: fin",
)
CHAINED_COMPARISON = Code(
    "E405",
    "Two comparisons in a row",
    "Comparisons cannot be chained.",
    "Write `a < b and b < c`.",
    "`1 < nerve < 3` means different things in different languages, so it means nothing here.",
    "- if: 1 < nerve < 3\n  then: [Hello.]\n- end: fin",
    "- if: 1 < nerve and nerve < 3\n  then: [Hello.]\n- end: fin",
)
NOT_AN_ASSIGNMENT = Code(
    "E406",
    "Not an assignment",
    "After `set` comes `name = value`, `name += value`, `name -= value` or `name *= value`.",
    "A procedure is done with brackets: `set: comfort()`. Several changes are a list, each with a `- `.",
    "`set` changes one variable: its name, one of these signs, and an expression.",
    "- set: nerve\n- end: fin",
    "- set: nerve += 1\n- end: fin",
)
LITERAL_TOO_LARGE = Code(
    "E407",
    "Number too large",
    "This number is too large; numbers go up to 1000000000000000 (10 to the 15th).",
    "",
    "Numbers are bounded so that a story means the same everywhere.",
    "- if: won > 9999999999999999\n  then: [Hello.]\n- end: fin",
    "- if: won > 999999999999999\n  then: [Hello.]\n- end: fin",
)
WRONG_TYPE = Code(
    "E410",
    "Wrong type",
    "{what} has to be {expected}; this is {found}.",
    "",
    "Every expression has a type, known before play, so that a mistake shows up here and not at midnight in "
    "somebody's game.",
    "- if: nerve\n  then: [Hello.]\n- end: fin",
    "- if: nerve > 0\n  then: [Hello.]\n- end: fin",
)
UNLIKE = Code(
    "E411",
    "Comparing unlike things",
    "{left} cannot be compared with {right}.",
    "A member stands without quotes: `heart == dae`. Whether a set holds one is asked with `in`: `letter in knows`.",
    "`==` and `!=` compare values of one type, `<` and its kin numbers or members of one one-of variable.",
    "- if: nerve == 'high'\n  then: [Hello.]\n- end: fin",
    "- if: nerve == 5\n  then: [Hello.]\n- end: fin",
)
CANNOT_SET = Code(
    "E412",
    "A variable that cannot be set",
    "`{name}` cannot be set: {why}.",
    "{how}",
    "A derived variable is true or false by what it is made of, always.",
    "- set: brave = yes\n- end: fin",
    "- set: nerve = 5\n- end: fin",
)
UNKNOWN_FUNCTION = Code(
    "E413",
    "Unknown function",
    "There is no function `{name}`.",
    "There are: {known}.",
    "",
    "- if: visit(hall) > 0\n  then: [Hello.]\n- end: fin",
    "- if: visits(hall) > 0\n  then: [Hello.]\n- end: fin",
)
WRONG_ARGUMENTS = Code(
    "E414",
    "Wrong arguments",
    "`{name}` takes {expected}.",
    "It is given in brackets, behind the name: `{name}(...)`.",
    "",
    "- if: visits() > 0\n  then: [Hello.]\n- end: fin",
    "- if: visits(hall) > 0\n  then: [Hello.]\n- end: fin",
)
NOT_A_MEMBER = Code(
    "E415",
    "Not a member",
    "`{name}` is not among the members of this variable: {known}.",
    "",
    "One-of and any-of variables take only what was declared for them.",
    "- set: heart = minho\n- end: fin",
    "- set: heart = yuri\n- end: fin",
)
DERIVED_CIRCLE = Code(
    "E416",
    "Derived variables in a circle",
    "`{name}` is worked out from itself.",
    "Break the circle: {circle}.",
    "A derived variable may use others, but not, on any road, itself.",
)
DERIVED_TOO_HEAVY = Code(
    "E417",
    "Derived variable too heavy",
    "Working out `{name}` takes too long: {limit}.",
    "Use fewer derived variables inside each other.",
    "Derived variables are worked out each time they are read.",
)
UNCLOSED_BRACE = Code(
    "E420",
    "Unclosed brace in a text",
    "The brace here is never closed.",
    _TEXT_BRACES,
    "A brace in a text begins an interpolation, such as a variable's name.",
    "- |\n  Hello {name.\n- end: fin",
    "- |\n  Hello {name}.\n- end: fin",
)
STRAY_BRACE = Code(
    "E421",
    "Stray brace in a text",
    "There is a closing brace without an opening one.",
    _TEXT_BRACES,
    "",
    "- |\n  Hello name}.\n- end: fin",
    "- |\n  Hello {name}.\n- end: fin",
)
UNKNOWN_ORDER = Code(
    "E422",
    "Unknown kind of alternatives",
    "`{found}:` is no kind of alternatives.",
    "There are: {known}.",
    "",
    "- |\n  The clock goes {cycel: tick | tock}.\n- end: fin",
    "- |\n  The clock goes {cycle: tick | tock}.\n- end: fin",
)
ALTERNATIVES_WITHOUT_ORDER = Code(
    "E423",
    "Alternatives of no kind",
    "These alternatives do not say how to pick one.",
    "Begin with a condition (`nerve > 2 ? `, a space before the question mark) or with `sequence:`, `cycle:`, "
    "`shuffle:` or `once:`.",
    "",
    "- |\n  The clock goes {tick | tock}.\n- end: fin",
    "- |\n  The clock goes {cycle: tick | tock}.\n- end: fin",
)
ARM_WITHOUT_CONDITION = Code(
    "E424",
    "An alternative without a condition",
    "Only the last of these alternatives may do without a condition.",
    "",
    "Whatever stands behind an alternative without a condition could never be said.",
    "- |\n  She is {nerve > 3 ? bold | shy | meek}.\n- end: fin",
    "- |\n  She is {nerve > 3 ? bold | nerve > 1 ? shy | meek}.\n- end: fin",
)
TEXT_TOO_LONG = Code(
    "E425",
    "Text too long",
    "This text is longer than {limit} characters.",
    "Make several lines of it.",
    "",
)
TEXT_TOO_DEEP = Code(
    "E426",
    "Alternatives too deep",
    "Alternatives are nested more than {limit} deep here.",
    "Use an `if` step instead.",
    "",
)
LONE_MEMBER = Code(
    "E418",
    "A member on its own",
    "`{name}` is a member of `{owner}`, not a variable.",
    "Compare it with its variable (`heart == {name}`), or ask whether a set holds it (`{name} in {owner}`).",
    "",
    "- if: letter\n  then: [Hello.]\n- end: fin",
    "- if: letter in knows\n  then: [Hello.]\n- end: fin",
)
TOO_MANY_COPIES = Code(
    "E429",
    "Steps that become too many",
    "Decks among options and scenes held in variables make more than {limit} steps of this story.",
    "Draw from the deck (`- draw: deck`) instead of offering all of it, or let many places call one scene that does.",
    "Each storylet on offer becomes an option, each scene a variable can hold a way: a short story could fill memory.",
)
ONLY_ONE = Code(
    "E427",
    "Only one alternative",
    "These alternatives are only one.",
    "Separate them with `|`: `{{cycle: tick | tock}}`.",
    "",
    "- |\n  The clock goes {cycle: tick, tock}.\n- end: fin",
    "- |\n  The clock goes {cycle: tick | tock}.\n- end: fin",
)
STRAY_BACKSLASH = Code(
    "E428",
    "A backslash before a letter",
    "`\\{char}` means nothing in a text.",
    "For a backslash write `\\\\`; for a new line begin a new line of the passage.",
    "A backslash takes the special meaning from the character behind it; letters and digits have none.",
    "- |\n  C:\\new\n- end: fin",
    "- |\n  C:\\\\new\n- end: fin",
)
CHANCE_ELSEWHERE = Code(
    "E430",
    "Chance outside of set",
    "`{name}` can only be used in a `set` step.",
    "Set a variable to it, and ask the variable: `set: dice = {name}(...)`.",
    "What a condition or a text says must not change by being looked at again.",
    "- if: roll(6) > 3\n  then: [Hello.]\n- end: fin",
    "- set: nerve = roll(5)\n- if: nerve > 3\n  then: [Hello.]\n- end: fin",
)
