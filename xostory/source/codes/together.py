"""Problems where several hands meet: functions of a host, parts of a story, packs that add to one."""

from xostory.source.codes.code import Code

_HOSTED = "title: T\nstart: a\nvariables: {left: 0}\nhost: {{battery: {{takes: {{name: ''}}, gives: {gives}{pure}}}}}\n"
_HOSTED += "endings: {{fin: {{title: Fin}}}}\nscenes: {{a: {{script: [{script}, {{end: fin}}]}}}}"
_HOSTED = _HOSTED.replace("{left: 0}", "{{left: 0}}")

HOST_MISSING = Code(
    "E480",
    "A host function nobody answers",
    "This story asks whoever plays it for `{name}({takes})`, a {gives}, and nobody answers.",
    'Play it from a program that does: `load_story(path, host={{"{name}": function}})`. Or try it with the same\n'
    "answer every time: `--host {name}=VALUE`.",
    "Functions under `host:` are answered by the program that plays the story; docs/api.md tells how. `xostory check` "
    "and `xostory compile` need none of them.",
)
HOST_UNKNOWN = Code(
    "E481",
    "A host function the story does not know",
    "The host answers for `{name}`, and the story does not declare it.",
    "Under `host:` it declares: {known}.",
    "A name that is spelt differently on both sides would never be asked.",
)
HOST_ARITY = Code(
    "E482",
    "A host function that cannot be called",
    "The host's `{name}` cannot be called with what the story gives it: {takes}.",
    "Give the function as many parameters as `takes` has.",
    "What the story gives is passed in the order of `takes`.",
)
HOST_ELSEWHERE = Code(
    "E483",
    "A host function outside of set",
    "`{name}` may do something, so it can only be asked in a `set` step.",
    "Set a variable to it, and ask the variable; or declare it with `pure: yes` if it only looks.",
    "What a condition or a text says must not change by being looked at again.",
    _HOSTED.format(gives="number", pure="", script='"{battery()}"'),
    _HOSTED.format(gives="number", pure=", pure: yes", script='"{battery()}"'),
)
HOST_GIVES = Code(
    "E484",
    "A host function that gives nothing known",
    "`gives` says what the host answers with: number, flag or text; this is `{found}`.",
    "",
    "The answer is checked when it comes.",
    _HOSTED.format(gives="percent", pure="", script="{set: left = battery()}"),
    _HOSTED.format(gives="number", pure="", script="{set: left = battery()}"),
)
NO_PART = Code(
    "E485",
    "No such part",
    "`{name}` is no part of the story: {reason}.",
    "A part is a folder inside the story with a story.yaml of its own: `parts: {{home: parts/home}}`.",
    "A story reads nothing outside its own folder; what several stories share is copied, or added as a pack.",
)
UNDECLARED_PART = Code(
    "E487",
    "A story inside the story",
    "This is a story of its own inside the story, and no part of it.",
    "Declare it in {head}: `parts: {{{name}: {folder}}}`.",
    "A folder with a story.yaml of its own is a part. Its scenes and variables have names of their own there.",
)
DECLARED_OTHERWISE = Code(
    "W488",
    "Two declarations that differ",
    "`{name}` is declared otherwise in {first}, and that declaration counts.",
    "Make them the same, or leave this one out.",
    "Characters (with what they have), places and functions of the host belong to a story and all of its parts. A part "
    "declares those it needs, so that it can be played alone.",
)
UNREACHED_PART = Code(
    "W489",
    "A part nothing leads to",
    "The story never comes to its part `{name}`.",
    "Jump to one of its scenes or call one: `goto: {name}.scene`.",
    "Scenes of a part that only the part itself leads to are for playing it alone, and no reason for a warning.",
)
NO_PACK = Code(
    "E490",
    "No pack there",
    "There is no pack at this path.",
    "Give a folder that holds pack.yaml.",
    "`--pack FOLDER` adds to a story what somebody wrote for it. The folder's pack.yaml names the story it is for.",
)
PACK_ALONE = Code(
    "E496",
    "A pack alone",
    "This folder is a pack: it adds to a story and does nothing without it.",
    "Give the story, and the pack behind it: `xostory check STORY --pack {pack}`.",
    "A folder with a pack.yaml and no story.yaml is not a story of its own.",
)
OTHER_STORY = Code(
    "E491",
    "A pack for another story",
    "This pack is for the story `{meant}`, and this is `{found}`.",
    "",
    "`for` is the `id` of a story; where that is left out, its title in small letters with `_` between the words.",
)
PACK_CLASH = Code(
    "E492",
    "A pack that clashes",
    "`{name}` is already there, in {first}.",
    "Call the pack's own differently. Longer names, with the pack's name in front, clash less.",
    "A pack adds to a story (and to the packs before it); it replaces nothing.",
)
NO_CHOICE = Code(
    "E493",
    "No such choice",
    "There is no choice `{at}` in the story that a pack could add to.",
    "It is `scene.choice`, and the choice needs an `id:` for it. That scene has: {known}.",
    "An id is what stays when a choice is worded anew.",
)
NO_OPTION_BEFORE = Code(
    "E494",
    "No such option",
    "The choice `{at}` has no option `{after}` to stand behind.",
    "It has: {known}. Without `after`, the option comes last.",
    "Options are found by their `id:`.",
)
PACK_TOO_LATE = Code(
    "E495",
    "A pack for a compiled story",
    "A compiled story takes no packs.",
    "Compile it with them: `xostory compile STORY --pack FOLDER`.",
    "A compiled story has no names any more that a pack could add to.",
)
