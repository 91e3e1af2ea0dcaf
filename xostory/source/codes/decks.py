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
