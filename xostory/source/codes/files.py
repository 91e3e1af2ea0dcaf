"""Problems with files and folders, before any YAML is read."""

from xostory.source.codes.code import Code

NO_SUCH_STORY = Code(
    "E100",
    "No story there",
    "There is no story at this path.",
    "Give the folder that holds story.yaml, or a single .yaml file.",
    "The path does not exist, or is neither a folder nor a .yaml file.",
)
NO_STORY_FILE = Code(
    "E101",
    "No story.yaml",
    "This folder has no story.yaml.",
    "A story folder needs a file story.yaml with at least `title:` and `start:`.",
    "`story.yaml` is what makes a folder a story: it names the title, the first scene, and all that is declared.",
)
NOT_UTF8 = Code(
    "E102",
    "Not UTF-8",
    "This file is not UTF-8 text: byte {byte}, in line {line}, cannot be read.",
    "Save the file as UTF-8 (most editors: Save with encoding).",
    "Stories are UTF-8, so that Hangul, accents and quotation marks are the same everywhere.",
)
EMPTY_FILE = Code(
    "W103",
    "Empty file",
    "This file is empty.",
    "Delete it, or give it `scenes:`.",
    "An empty file does no harm, but it is usually one that was not saved.",
)
TOO_LARGE = Code(
    "E104",
    "File too large",
    "This file has {size} MB; a story file may have {limit}.",
    "Split it: every .yaml file below the story folder is read.",
    "The limit keeps a file that is no story (a picture with the wrong name, a log) from eating the memory.",
)
TOO_MANY_FILES = Code(
    "E105",
    "Too many files",
    "This folder holds more than {limit} .yaml files.",
    "Is it really a story folder?",
    "The limit keeps the engine from reading a whole disk that was named by mistake.",
)
TOO_MANY_PROBLEMS = Code(
    "E108",
    "Too many problems",
    "There are more than {limit} problems; these are the first of them.",
    "Mend these, then check again. (Is it really a story?)",
    "A list of a million problems helps nobody.",
)
TOO_MANY_VALUES = Code(
    "E109",
    "File too full",
    "This file holds more than {limit} values.",
    "Split it: every .yaml file below the story folder is read.",
    "The limit keeps a file that is no story from eating the memory.",
)
OUTSIDE = Code(
    "E106",
    "File outside the story",
    "This file is a link to something outside the story folder.",
    "Copy the file into the folder.",
    "A story reads nothing outside its own folder, so that a story from a stranger is safe to play.",
)
NOT_COMPILED = Code(
    "E199",
    "No compiled story",
    "This compiled story cannot be played: {reason}.",
    "Make it again: `xostory compile STORY`.",
    "A compiled file belongs to the version of xostory that made it, and is checked for damage before it is played.",
)
UNREADABLE = Code(
    "E107",
    "File cannot be read",
    "This file cannot be read: {reason}.",
    "Check that the file is there and that you may read it.",
    "The operating system refused to open the file.",
)
