"""Which fields of a story are names of something else in it.

A part of a story is put under a prefix; what names a thing of its own has to follow, and nothing else may. The two
tables hold every field of text that the classes of a story have, so that a new one has to be thought about.
"""

from __future__ import annotations

REFERENCES = {
    ("AskStep", "into"): "variable",
    ("Assignment", "name"): "variable",
    ("CallStep", "target"): "scene",
    ("DrawStep", "deck"): "deck",
    ("EndStep", "ending"): "ending",
    ("FromEntry", "target"): "source",
    ("GotoStep", "target"): "jump",
    ("ReturnStep", "target"): "jump",
    ("Storylet", "deck"): "deck",
}
"""Fields that name a scene, a jump's goal (a scene, a label, or a label of a scene), a deck, a source of options (a
scene or a deck), a variable or an ending."""

WORDS = frozenset(
    {
        ("AchieveStep", "achievement"),
        ("Achievement", "hint"),
        ("Achievement", "id"),
        ("Achievement", "title"),
        ("AskStep", "id"),
        ("AddedOption", "after"),
        ("AddedOption", "at"),
        ("AmbienceStep", "ambience"),
        ("Assignment", "operator"),
        ("CallStep", "arguments"),
        ("CallStep", "id"),
        ("CameraStep", "character"),
        ("Character", "color"),
        ("Character", "id"),
        ("Character", "name"),
        ("Character", "outfit"),
        ("ChapterStep", "above"),
        ("ChapterStep", "title"),
        ("Chat", "id"),
        ("Chat", "members"),
        ("Chat", "title"),
        ("ChatStep", "chat"),
        ("ChoiceStep", "id"),
        ("Deck", "id"),
        ("Deck", "pick"),
        ("Derived", "name"),
        ("DrawStep", "id"),
        ("EffectStep", "effect"),
        ("Ending", "hint"),
        ("Ending", "id"),
        ("Ending", "title"),
        ("Formula", "source"),
        ("FromEntry", "arguments"),
        ("Function", "name"),
        ("GlossaryEntry", "id"),
        ("GlossaryEntry", "text"),
        ("GlossaryEntry", "title"),
        ("HideStep", "character"),
        ("HideStep", "transition"),
        ("HostFunction", "name"),
        ("Infix", "operator"),
        ("Inserted", "style"),
        ("LabelStep", "name"),
        ("LineStep", "alias"),
        ("LineStep", "id"),
        ("LineStep", "mood"),
        ("LineStep", "speaker"),
        ("Linked", "entry"),
        ("Locale", "id"),
        ("Locale", "name"),
        ("Locale", "times"),
        ("MusicStep", "music"),
        ("MusicStep", "queue"),
        ("Name", "name"),
        ("NoteStep", "id"),
        ("NoteStep", "title"),
        ("OptionEntry", "id"),
        ("Pack", "title"),
        ("PackEntry", "about"),
        ("PackEntry", "author"),
        ("PackEntry", "title"),
        ("PackEntry", "version"),
        ("Paced", "pace"),
        ("PartEntry", "name"),
        ("Particle", "bare"),
        ("Particle", "closed"),
        ("Particle", "style"),
        ("PartEntry", "start"),
        ("PlaceStep", "place"),
        ("PlaceStep", "time"),
        ("PlaceStep", "transition"),
        ("Prefix", "operator"),
        ("Procedure", "name"),
        ("RichText", "source"),
        ("Scene", "id"),
        ("Scene", "title"),
        ("SeenStep", "character"),
        ("ShowStep", "character"),
        ("ShowStep", "mood"),
        ("ShowStep", "outfit"),
        ("ShowStep", "position"),
        ("ShowStep", "transition"),
        ("SoundStep", "sound"),
        ("TextLiteral", "value"),
        ("TypingStep", "character"),
        ("Variable", "label"),
        ("Variable", "name"),
        ("Variable", "start"),
        ("Variants", "order"),
        ("VariantsStep", "order"),
        ("WeatherStep", "weather"),
        ("Words", "style"),
        ("Words", "text"),
    }
)
"""Fields that are words, or names that do not change: characters, places and all that is heard are everybody's."""

VALUES = ("variables", "derived", "procedures")
"""Declarations that expressions name: no two of them are called the same."""

OWN = (*VALUES, "decks", "endings", "scenes")
"""What a story declares and its parts declare for themselves: from outside it is `part.name`."""

SHARED = ("characters", "chats", "places", "host", "achievements", "glossary")
"""What a story and its parts have in common, by id: the declaration of the whole counts."""

ALONE = frozenset(
    {
        "id",
        "title",
        "start",
        "author",
        "version",
        "about",
        "music",
        "me",
        "moods",
        "broken",
        "spot",
        "start_spot",
        "parts",
        "packs",
    }
)
"""What belongs to one story alone, or is joined in a way of its own."""
