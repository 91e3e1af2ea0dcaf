"""Problems with what the stage looks like: transitions, weather, effects."""

from xostory.source.codes.code import Code

UNKNOWN_TRANSITION = Code(
    "E470",
    "Unknown transition",
    "There is no transition `{name}` here.",
    "There are: {known}.",
    "A place goes over into another in more ways than a character can come and go in.",
    "- place: garden\n  transition: star wipe\n- end: fin",
    "- place: garden\n  transition: wipe\n- end: fin",
)
UNKNOWN_WEATHER = Code(
    "E471",
    "Unknown weather",
    "There is no weather `{name}`.",
    "There are: {known}; `none` ends it.",
    "",
    "- weather: hail\n- end: fin",
    "- weather: snow\n- end: fin",
)
UNKNOWN_EFFECT = Code(
    "E472",
    "Unknown effect",
    "There is no effect `{name}`.",
    "There are: {known}.",
    "",
    "- effect: earthquake\n- end: fin",
    "- effect: shake\n- end: fin",
)
