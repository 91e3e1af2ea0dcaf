"""Problems with names: things that are not declared, or declared twice."""

from xostory.source.codes.code import Code

UNKNOWN_SCENE = Code(
    "E300",
    "Unknown scene",
    "There is no scene or label `{name}`.",
    "",
    "`goto` and `call` lead to a scene of this story, or to a label (`again` in the same scene, `hall.again` from "
    "another).",
    "- goto: hal",
    "- goto: hall",
)
UNKNOWN_CHARACTER = Code(
    "E301",
    "Unknown character",
    "There is no character `{name}`.",
    "Characters are declared in story.yaml.",
    "",
    "- show: kity\n- end: fin",
    "- show: kitty\n- end: fin",
)
UNKNOWN_MOOD = Code(
    "E302",
    "Unknown mood",
    "There is no mood `{mood}`.",
    "There are: {known}.",
    "",
    "- kitty hapy: Hello.\n- end: fin",
    "- kitty smile: Hello.\n- end: fin",
)
UNKNOWN_VARIABLE = Code(
    "E303",
    "Unknown variable",
    "There is no variable `{name}`.",
    "Variables are declared in story.yaml under `variables:`, locals and parameters in their scene. Text inside an "
    "expression stands in quotes.",
    "",
    "- set: nerv += 1\n- end: fin",
    "- set: nerve += 1\n- end: fin",
)
UNKNOWN_PLACE = Code(
    "E304",
    "Unknown place",
    "There is no place `{name}`.",
    "Places are declared in story.yaml.",
    "",
    "- place: gaden\n- end: fin",
    "- place: garden\n- end: fin",
)
UNKNOWN_TIME = Code(
    "E305",
    "Unknown time of day",
    "The place `{place}` has no time `{time}`.",
    "It has: {known}.",
    "A place's times of day are declared with it.",
    "- place: garden\n  time: dawn\n- end: fin",
    "- place: garden\n  time: dusk\n- end: fin",
)
UNKNOWN_ENDING = Code(
    "E306",
    "Unknown ending",
    "There is no ending `{name}`.",
    "Endings are declared in story.yaml.",
    "",
    "- end: finn",
    "- end: fin",
)
UNKNOWN_POSITION = Code(
    "E307",
    "Unknown position",
    "There is no position `{name}`.",
    "There are: {known}.",
    "",
    "- show: kitty\n  at: middle\n- end: fin",
    "- show: kitty\n  at: center\n- end: fin",
)
UNKNOWN_PARAMETER = Code(
    "E308",
    "Unknown parameter",
    "The scene `{scene}` takes no `{name}`.",
    "It takes: {known}.",
    "",
    "- call: side\n  with: {m: 3}\n- end: fin",
    "- call: side\n  with: {n: 3}\n- end: fin",
)
DUPLICATE_SCENE = Code(
    "E310",
    "Two scenes of one name",
    "There is already a scene `{name}`, in {first}.",
    "Rename one of them.",
    "Scene ids are unique across all files of a story.",
)
DUPLICATE_LABEL = Code(
    "E311",
    "Two labels of one name",
    "There is already a {what} `{name}`, in line {first}.",
    "Rename one of them.",
    "",
    "- label: again\n- Hello.\n- label: again\n- end: fin",
    "- label: again\n- Hello.\n- label: later\n- end: fin",
)
DUPLICATE_ID = Code(
    "E312",
    "Two things of one id",
    "The id `{name}` is already used in this scene, in line {first}.",
    "Ids are unique within their scene.",
    "Saves and `visits(...)` find things by their id.",
    "- kitty: Hello.\n  id: x\n- kitty: Bye.\n  id: x\n- end: fin",
    "- kitty: Hello.\n  id: x\n- kitty: Bye.\n  id: y\n- end: fin",
)
AMBIGUOUS_NAME = Code(
    "E313",
    "One name for two things",
    "`{name}` is the name of {first} and of {second}.",
    "Rename one of them.",
    "In an expression a bare word is a variable or a member; it has to be clear which.",
    "title: T\nstart: a\nvariables: {dae: 3, heart: {start: dae, one of: [dae, yuri]}}\n"
    'endings: {fin: {title: Fin}}\nscenes: {a: {script: ["{dae} {heart}", {end: fin}]}}',
    "title: T\nstart: a\nvariables: {trust: 3, heart: {start: dae, one of: [dae, yuri]}}\n"
    'endings: {fin: {title: Fin}}\nscenes: {a: {script: ["{trust} {heart}", {end: fin}]}}',
)
RESERVED_ID = Code(
    "E314",
    "A word of the language as an id",
    "`{name}` is a word of the language and cannot be a {what}.",
    "Use another id; the name that players see is free.",
    "",
    "title: T\nstart: a\ncharacters: {music: {name: Music}}\nendings: {fin: {title: Fin}}\n"
    "scenes: {a: {script: [{end: fin}]}}",
    "title: T\nstart: a\ncharacters: {muse: {name: Music}}\nendings: {fin: {title: Fin}}\n"
    "scenes: {a: {script: [{muse: La.}, {end: fin}]}}",
)
DERIVED_LOCAL = Code(
    "E315",
    "A derived local",
    "`{name}` cannot be derived here.",
    "Declare it in story.yaml, or write the expression where it is used.",
    "Parameters and locals hold values.",
)
NOT_SCENES = Code(
    "E316",
    "A variable that holds no scenes",
    "`goto` and `call` can follow a variable only if each of its members is a scene; {found}.",
    "Declare it as `next: {{one of: [hall, side]}}`, with the ids of scenes.",
    "Where a story can go is known before it is played.",
    '- goto: "{heart}"',
    "- goto: hall",
)
