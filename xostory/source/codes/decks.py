"""Problems with what outlives a scene: announced and persistent variables, achievements, decks."""

from xostory.source.codes.code import Code

ONLY_OF_STORY = Code(
    "E450",
    "Only for variables of the whole story",
    "`{name}` comes and goes with its scene, so it cannot have `{key}`.",
    "Declare it in story.yaml, under `variables` or with the character it belongs to.",
    "Parameters and locals are new at every call.",
    "title: T\nstart: a\nendings: {fin: Fin}\nscenes:\n  a:\n    locals: {steps: {start: 0, shown as: Steps}}\n"
    '    script: ["{steps}", {end: fin}]',
    "title: T\nstart: a\nendings: {fin: Fin}\nvariables: {steps: {start: 0, shown as: Steps}}\nscenes:\n"
    '  a: {script: ["{steps}", {end: fin}]}',
)
_DECK = "title: T\nstart: a\nendings: {fin: Fin}\ndecks: {lunch: chance}\n"
_DRAWN = "  a: {script: [{draw: lunch, else: [Nothing.]}, {end: fin}]}\n"

UNKNOWN_DECK = Code(
    "E451",
    "Unknown deck",
    "There is no deck `{name}`.",
    "Declare it in story.yaml: `decks: {{{name}: chance}}`.",
    "A deck is declared, so that a slip in its name does not make another deck.",
    _DECK + "scenes:\n" + _DRAWN + "  soup: {deck: lunh, once: yes, script: [Soup.]}",
    _DECK + "scenes:\n" + _DRAWN + "  soup: {deck: lunch, once: yes, script: [Soup.]}",
)
STORYLET_TAKES = Code(
    "E452",
    "A storylet with parameters",
    "The storylet `{name}` takes parameters, but whoever draws it gives it nothing.",
    "Use variables of the story, or `locals`.",
    "A storylet is drawn because it fits, not because somebody asked for it by name.",
    _DECK + "scenes:\n" + _DRAWN + '  soup: {deck: lunch, once: yes, takes: {n: 1}, script: ["{n} soups."]}',
    _DECK + "scenes:\n" + _DRAWN + '  soup: {deck: lunch, once: yes, locals: {n: 1}, script: ["{n} soups."]}',
)
WITHOUT_DECK = Code(
    "E453",
    "Only for storylets",
    "`{key}` says when a storylet is drawn, but the scene `{name}` is in no deck.",
    "Give it a `deck`, or say where it is played: `if` is a step, too.",
    "A scene that is jumped to or called is played whatever its head says.",
    _DECK + "scenes:\n" + _DRAWN + "  soup: {deck: lunch, once: yes, script: [{call: b}]}\n"
    "  b: {once: yes, script: [Soup.]}",
    _DECK + "scenes:\n" + _DRAWN + "  soup: {deck: lunch, once: yes, script: [{call: b}]}\n  b: {script: [Soup.]}",
)
STORYLET_UNTITLED = Code(
    "E454",
    "A storylet without a title",
    "The storylet `{name}` has no title, and a choice offers the deck `{deck}`.",
    "Give it a `title`: that is what players read.",
    "A storylet that is offered stands among the options with its title.",
    _DECK + "scenes:\n  a: {script: [{choice: '', options: [{from: lunch}, No.]}, {end: fin}]}\n"
    "  soup: {deck: lunch, script: [Soup.]}",
    _DECK + "scenes:\n  a: {script: [{choice: '', options: [{from: lunch}, No.]}, {end: fin}]}\n"
    "  soup: {deck: lunch, title: Soup, script: [Soup.]}",
)
UNKNOWN_PICK = Code(
    "E455",
    "No way to pick",
    "There is no way to pick called `{found}`.",
    "There are: {known}.",
    "",
    _DECK.replace("chance", "best") + "scenes:\n" + _DRAWN + "  soup: {deck: lunch, once: yes, script: [Soup.]}",
    _DECK.replace("chance", "best match") + "scenes:\n" + _DRAWN + "  soup: {deck: lunch, once: yes, script: [Soup.]}",
)
UNKNOWN_ACHIEVEMENT = Code(
    "E456",
    "Unknown achievement",
    "There is no achievement `{name}`.",
    "Achievements are declared in story.yaml: `achievements: {{{name}: {{title: ..., hint: ...}}}}`.",
    "",
    "title: T\nstart: a\nendings: {fin: Fin}\nachievements: {early: Early bird}\n"
    "scenes: {a: {script: [{achieve: erly}, {end: fin}]}}",
    "title: T\nstart: a\nendings: {fin: Fin}\nachievements: {early: Early bird}\n"
    "scenes: {a: {script: [{achieve: early}, {end: fin}]}}",
)
DRAW_MAY_RUN_DRY = Code(
    "W457",
    "A deck that may run dry",
    "It can be that no storylet of `{name}` fits here.",
    "Say what happens then under `else`, or add a storylet without `if`, `once` and `cooldown`.",
    "Where nothing fits and there is no `else`, play goes on as if nothing had been drawn.",
    _DECK + "scenes:\n  a: {script: [{draw: lunch}, {end: fin}]}\n  soup: {deck: lunch, once: yes, script: [Soup.]}",
    _DECK + "scenes:\n  a: {script: [{draw: lunch}, {end: fin}]}\n  soup: {deck: lunch, script: [Soup.]}",
)
NEVER_DRAWN = Code(
    "W458",
    "A deck nobody draws, an achievement nobody earns",
    "Nothing {what} `{name}`.",
    "{how}",
    "",
    _DECK + "scenes:\n  a: {script: [{end: fin}]}\n  soup: {deck: lunch, script: [Soup.]}",
    _DECK + "scenes:\n  a: {script: [{draw: lunch}, {end: fin}]}\n  soup: {deck: lunch, script: [Soup.]}",
)
NEVER_FITS = Code(
    "W459",
    "A storylet that is never drawn",
    "The storylet `{name}` is never drawn: {why}.",
    "",
    "",
    _DECK + "variables: {n: 1}\nscenes:\n" + _DRAWN + "  soup: {deck: lunch, if: n > 1 and n <= 1, script: [Soup.]}",
    _DECK + "variables: {n: 1}\nscenes:\n" + _DRAWN + "  soup: {deck: lunch, if: n > 1, script: [Soup.]}",
)
