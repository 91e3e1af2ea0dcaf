"""Problems with where a story goes: reported by the static checks."""

from xostory.source.codes.code import Code

_FRAME = "title: T\nstart: a\nendings: {fin: {title: Fin}}\n"

LOCKED_WITHOUT_IF = Code(
    "E500",
    "locked without if",
    "`locked` gives the reason why a condition fails, but this option has no `if`.",
    "Write the condition beside it: `if: nerve > 2`.",
    "",
    "- choice:\n  options:\n    - text: Run.\n      locked: Too tired.\n    - Stay.\n- end: fin",
    "- choice:\n  options:\n    - text: Run.\n      if: nerve > 2\n      locked: Too tired.\n    - Stay.\n- end: fin",
)
NEVER_REACHED = Code(
    "W502",
    "Steps behind a jump",
    "Play never gets here.",
    "The step before leads away (`goto`, `end` or `return`). Delete this, or give it a `label` to jump to.",
    "",
    "- end: fin\n- Hello?",
    "- Hello?\n- end: fin",
)
UNREACHED_SCENE = Code(
    "W510",
    "A scene nothing leads to",
    "Nothing leads to the scene `{name}`.",
    "Jump to it or call it from somewhere that can be reached, or delete it.",
    "A scene is reached from the start over `goto` and `call`; this one is on none of those roads.",
    _FRAME + "scenes:\n  a: {script: [{end: fin}]}\n  b: {script: [Hello., {end: fin}]}",
    _FRAME + "scenes:\n  a: {script: [{goto: b}]}\n  b: {script: [Hello., {end: fin}]}",
)
LOOSE_END = Code(
    "E511",
    "A loose end",
    "The scene `{name}` ends here without saying what comes next.",
    "End it with `goto`, `end` or `return`; or `call` it, then it returns by itself.",
    "The end of a called scene is a return. A scene that was jumped to has nowhere to return to.",
    _FRAME + "scenes:\n  a: {script: [Hello.]}",
    _FRAME + "scenes:\n  a: {script: [Hello., {end: fin}]}",
)
UNUSED_VARIABLE = Code(
    "W512",
    "A variable nobody reads",
    "`{name}` is {how}.",
    "Use it in a condition or a text, or delete it.",
    "A variable that nothing reads changes nothing for the player.",
    _FRAME + "variables: {nerve: 2}\nscenes: {a: {script: [{set: nerve += 1}, {end: fin}]}}",
    _FRAME + 'variables: {nerve: 2}\nscenes: {a: {script: ["{nerve}", {end: fin}]}}',
)
UNUSED_LABEL = Code(
    "W513",
    "A label nobody uses",
    "Nothing jumps to the label `{name}`, and nothing counts its visits.",
    "Delete it.",
    "",
    "- label: lonely\n- end: fin",
    "- Hello.\n- end: fin",
)
UNUSED_ENDING = Code(
    "W514",
    "An ending nothing leads to",
    "No step ends the story with `{name}`.",
    "Write `- end: {name}` somewhere, or delete it.",
    "",
    "title: T\nstart: a\nendings: {fin: {title: Fin}, other: {title: Other}}\nscenes: {a: {script: [{end: fin}]}}",
    "title: T\nstart: a\nendings: {fin: {title: Fin}}\nscenes: {a: {script: [{end: fin}]}}",
)
MAY_RUN_DRY = Code(
    "W515",
    "A choice that may have nothing to choose",
    "Every option of this choice can be gone or locked at once{how}.",
    "Add an option without `if` and `once`, or one with `fallback: yes`.",
    "A choice with nothing to choose cannot be left; in play it is an error. Options that exclude each other and leave "
    "no gap (`n < 3` and `n >= 3`, or one for each member of a one-of) are understood.",
    "- choice:\n  options:\n    - text: Run.\n      if: nerve > 2\n- end: fin",
    "- choice:\n  options:\n    - text: Run.\n      if: nerve > 2\n    - Stay.\n- end: fin",
)
BRINGS_NOTHING = Code(
    "W519",
    "A scene that brings no options",
    "The scene `{name}` brings no options: it {what} before it comes to a choice.",
    "Let it come to a choice, or call it instead.",
    "`from: scene` among options plays that scene up to its first choice and offers what that offers.",
    _FRAME
    + "scenes:\n  a:\n    script:\n      - choice: What now?\n        options: [Wait., {from: b}]\n      - end: fin\n"
    "  b: {script: [Q is here., {return: }]}",
    _FRAME
    + "scenes:\n  a:\n    script:\n      - choice: What now?\n        options: [Wait., {from: b}]\n      - end: fin\n"
    "  b: {script: [Q is here., {choice: , options: [Talk to Q.]}]}",
)
NOT_BY_REFERENCE = Code(
    "E431",
    "By reference where nothing is given",
    "`{name}` cannot be `by: {found}` here.",
    "`by: reference` is for parameters of scenes and procedures, under `takes`.",
    "Such a parameter stands for the variable it is given. Functions only look, and locals are given nothing.",
    _FRAME + "scenes:\n  a:\n    locals: {n: {start: 1, by: reference}}\n    script: ['{n}', {end: fin}]",
    _FRAME + "scenes:\n  a:\n    takes: {n: {start: 1, by: reference}}\n    script: ['{n}', {end: fin}]",
)
NOT_A_VARIABLE = Code(
    "E432",
    "No variable for a reference",
    "`{name}` is taken by reference, so it has to be given a variable.",
    "Give it the name of a variable, local or parameter. What is only worked out cannot be changed.",
    "",
    _FRAME + "variables: {won: 3}\nscenes:\n  a: {script: [{call: b, with: {n: won + 1}}, {end: fin}]}\n"
    "  b: {takes: {n: {start: 1, by: reference}}, script: [{set: n += 1}, '{n}']}",
    _FRAME + "variables: {won: 3}\nscenes:\n  a: {script: [{call: b, with: {n: won}}, {end: fin}]}\n"
    "  b: {takes: {n: {start: 1, by: reference}}, script: [{set: n += 1}, '{n}']}",
)
UNLIKE_REFERENCE = Code(
    "E433",
    "A reference to another kind of variable",
    "`{name}` is taken by reference and is {expected}; `{given}` is {found}.",
    "Both have to be of the very same type, with the same members in the same order.",
    "Whatever is put into the parameter ends up in the variable.",
    _FRAME + "variables: {late: no}\nscenes:\n  a: {script: [{call: b, with: {n: late}}, {end: fin}]}\n"
    "  b: {takes: {n: {start: 1, by: reference}}, script: [{set: n += 1}, '{n}']}",
    _FRAME + "variables: {won: 3}\nscenes:\n  a: {script: [{call: b, with: {n: won}}, {end: fin}]}\n"
    "  b: {takes: {n: {start: 1, by: reference}}, script: [{set: n += 1}, '{n}']}",
)
_PROCEDURE = (
    "title: T\nstart: a\nvariables:\n  won: 3\n  {procedure}\n"
    "endings: {{fin: {{title: Fin}}}}\nscenes: {{a: {{script: ['{{won}}', {step}, {{end: fin}}]}}}}"
)
_SPEND = "spend: {takes: {price: 1}, does: won -= price}"
PROCEDURE_ELSEWHERE = Code(
    "E434",
    "A procedure outside of set",
    "`{name}` does something, so it can only stand in a `set` step.",
    "Do it there, and ask a variable here.",
    "Looking never changes anything: conditions, texts and arguments may be worked out at any time, or twice.",
    _PROCEDURE.format(procedure=_SPEND.replace("}, does", "}, is: won > 0, does"), step="{if: spend(2), then: [Hi.]}"),
    _PROCEDURE.format(procedure=_SPEND, step="{set: spend(2)}"),
)
COMES_TO_NOTHING = Code(
    "E435",
    "A procedure that comes to nothing",
    "`{name}` does something, but comes to no value: it has no `is`.",
    "Give it an `is:`, or do it alone: `set: {name}(...)`.",
    "",
    _PROCEDURE.format(procedure=_SPEND, step="{set: won = spend(2)}"),
    _PROCEDURE.format(procedure=_SPEND.replace("}, does", "}, is: won, does"), step="{set: won = spend(2)}"),
)
NOTHING_DONE = Code(
    "E436",
    "A call that does nothing",
    "`{name}` only looks, so nothing is done here.",
    "Say what to set: `set: x = {name}(...)`.",
    "A call can stand alone in `set` where it does something: a procedure, or a function of the host.",
    _PROCEDURE.format(procedure="rich: {takes: {price: 1}, is: won >= price}", step="{set: rich(2)}"),
    _PROCEDURE.format(procedure=_SPEND, step="{set: spend(2)}"),
)
NOT_A_DEED = Code(
    "E437",
    "Not something a procedure can do",
    "`does` holds what `set` holds, and `if`; this is {found}.",
    "Write `- name += 1`, or `- if: ...` with `then:` and `else:`. For lines and choices, call a scene.",
    "A procedure is done in the middle of a `set` step, where nothing can be said or asked.",
    _PROCEDURE.format(procedure="spend: {does: [{goto: a}]}", step="{set: spend()}"),
    _PROCEDURE.format(procedure="spend: {does: [won -= 1]}", step="{set: spend()}"),
)
COMMA_SPLITS = Code(
    "E438",
    "A comma that ends an entry",
    "The comma ends this entry of the list at `{text}`.",
    'Put the entry in quotes, `["pay(1, 2)"]`, or write the list with a dash for each entry.',
    "In a list in square brackets every comma begins the next entry, inside parentheses too.",
    "- set: [won = min(won, 3), late = no]\n- end: fin",
    '- set: ["won = min(won, 3)", late = no]\n- end: fin',
)
NOT_TO_BE_SET = Code(
    "E439",
    "A procedure that is set",
    "`{name}` is a procedure: it is done, not set.",
    "Write `- set: {name}(...)`.",
    "",
    _PROCEDURE.format(procedure=_SPEND, step="{set: spend = 2}"),
    _PROCEDURE.format(procedure=_SPEND, step="{set: spend(2)}"),
)
NEVER_OPEN = Code(
    "W521",
    "An option that is never open",
    "`{name}` can never be chosen: its conditions exclude each other, or what a meter can be.",
    "Change its `if`, or that of its group; or delete it.",
    "",
    "- choice:\n  options:\n    - text: Run.\n      if: nerve > 5\n    - Stay.\n- end: fin",
    "- choice:\n  options:\n    - text: Run.\n      if: nerve >= 5\n    - Stay.\n- end: fin",
)
FALLBACK_NEVER = Code(
    "W517",
    "A fallback that is never taken",
    "This fallback is never taken: the choice always has something else.",
    "Delete it, or give every other option an `if` or `once`.",
    "A fallback is taken when nothing else can be chosen.",
    "- choice:\n  options:\n    - Run.\n    - fallback: yes\n      then:\n        - She waits.\n- end: fin",
    "- choice:\n  options:\n    - text: Run.\n      once: yes\n    - fallback: yes\n      then:\n        - She waits.\n"
    "- end: fin",
)
SAME_WORDS = Code(
    "W518",
    "Two options of the same words",
    "Two options of this choice read the same.",
    "Say what makes them different.",
    "",
    "- choice:\n  options:\n    - Run.\n    - Run.\n- end: fin",
    "- choice:\n  options:\n    - Run.\n    - Run faster.\n- end: fin",
)
SILENT_LOOP = Code(
    "E516",
    "A loop without a choice",
    "From here play goes round for ever without ever coming to a choice.",
    "Lead out of the loop with an `if`, or put a `choice` into it.",
    "Nobody can leave a loop that never asks anything and has no other way out.",
    "- label: again\n- Hello.\n- goto: again",
    "- label: again\n- choice:\n  options:\n    - text: Once more.\n      goto: again\n    - Enough.\n- end: fin",
)
MISSING_ASSET = Code(
    "W520",
    "A missing picture or sound",
    "There is no {what} `{name}`.",
    "Play goes on with a stand-in. It is looked for as {path}.",
    "Pictures, music and sounds are files in the story's own assets folder or among the bundled ones.",
)
