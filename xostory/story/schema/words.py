"""What every key means, in one line: what an editor shows beside it. The words are those of docs/language.md."""

from __future__ import annotations

STORY = {
    "title": "The story's name (required). Fixed: no `{...}` in it.",
    "id": "A name that never changes; saves belong to it. Left out: made from the title.",
    "start": "The scene the story starts with (required).",
    "author": "Who wrote it: text for the title screen.",
    "version": "Which version it is: text for the title screen.",
    "about": "What it is about: text for the title screen.",
    "music": "The title screen's music.",
    "characters": 'Who speaks: `kitty: {name: Kitty, color: "#d1495b", outfit: casual}`, or `dae: Dae`.',
    "moods": "The moods characters can have; left out: neutral, smile, laugh, surprised, angry, sad and four more.",
    "me": "The character whose phone it is: what they say in a chat is on the right.",
    "chats": "Conversations by phone: `covey: {title: The Covey, members: [kitty, dae, q]}`.",
    "places": "Where scenes are set: `dorm_room: {name: Dorm room, times: [day, night]}`, or `dorm_room: Dorm room`.",
    "variables": "What the story remembers, each with its start value.",
    "host": "Functions that whoever plays the story answers: `battery: {takes: {name: ''}, gives: number, pure: yes}`.",
    "decks": "Kinds of storylets, each with how one is picked: `lunch: chance`, `lunch: {pick: best match}`.",
    "endings": "How it can end: `home: {title: The long way home, hint: Some tickets are one-way.}`.",
    "parts": "Stories in folders inside this one, by name: `home: parts/home`. Their scenes are `home.scene`.",
    "achievements": "What players can earn: `early_bird: {title: Early bird, hint: Be there before seven.}`.",
    "glossary": "What words mean: `hagwon: A private evening school.` Texts link to them: `[[hagwon]]`.",
    "scenes": "Scenes by their ids, which are unique across all files.",
}

SCENE = {
    "title": "What players see in saves and on the map. Fixed: no `{...}` in it.",
    "deck": "The deck it is a storylet of: a scene that `draw` plays when it fits.",
    "if": "With `deck`: it fits only while this holds.",
    "priority": "With `deck`: of all that fit only those of the highest priority are drawn; left out: 0.",
    "weight": "With `deck`: how often it is drawn, compared with others; left out: 1.",
    "cooldown": "With `deck`: for so many choices after it began it does not fit again.",
    "once": "With `deck`, `yes`: it does not fit again once it was played.",
    "place": "The place, set when the scene begins.",
    "time": "The time of day, set when the scene begins; one that the place has.",
    "weather": "The weather, set when the scene begins.",
    "transition": "How the place comes into view when the scene begins.",
    "music": "The music, set when the scene begins; `none` ends it.",
    "ambience": "The sound of the place, set when the scene begins; `none` ends it.",
    "takes": "Parameters, for scenes that are called; the start value is what a call without that argument gets.",
    "locals": "Variables of this scene alone, new at every call and every jump into it.",
    "script": "The steps, in order (required).",
}

CHARACTER = {
    "name": "The name over what they say.",
    "color": 'The colour of the name, in quotes: `"#d1495b"`.',
    "outfit": "What they usually wear; left out: uniform.",
    "has": "Variables of their own: `has: {trust: {start: 3, min: 0, max: 6}}` declares `kitty.trust`.",
}
CHAT = {
    "title": "What stands over the conversation.",
    "members": "Who is in it; left out where the id is a character's: that one and `me`.",
}
PLACE = {
    "name": "What players read of the place.",
    "times": "The times of day it has; left out: day, dusk, night. The first is the usual one.",
    "indoors": "`yes`: the weather is not seen here, and heard only softly.",
}
ENDING = {
    "title": "What players read of the ending. Fixed: no `{...}` in it.",
    "hint": "What players read as long as they have not found it.",
}

ACHIEVEMENT = {
    "title": "What players read of the achievement. Fixed: no `{...}` in it.",
    "hint": "What players read as long as they have not earned it.",
}

ENTRY = {
    "title": "The word, as the heading of what it means; left out: made from the id. Fixed: no `{...}` in it.",
    "text": "What it means (required). Fixed: no `{...}` in it.",
}

VARIABLE = {
    "start": "The start value: `yes` or `no` makes a flag, a number a number, anything else a text.",
    "min": "A meter stays within its bounds: the lower one.",
    "max": "A meter stays within its bounds: the upper one.",
    "one of": "It is always one of these: `{start: dae, one of: [nobody, dae, yuri]}`.",
    "any of": "It holds any of these, in a set: `{start: [], any of: [letter, photo]}`.",
    "by": "`reference`, for a parameter: the variable it is given is changed itself.",
    "shown as": "What players know it by: they are told when it changes. Fixed: no `{...}` in it.",
    "persistent": "`yes`: a new playthrough starts with what it last was in any other. Left out: no.",
    "is": "Derived: worked out from this expression, never set. With `takes`, a function; with `does`, its value.",
    "takes": "With `is` or `does`: parameters; those left out of a call have their start values.",
    "does": "A procedure: what `set` holds, and `if` around it, done by `- set: name(...)`.",
}

DECK = {"pick": "Which of those that fit: chance (by weight), best match (most conditions), least seen."}

HOST = {
    "takes": "What it is given; what is left out of a call has its start value.",
    "gives": "What it answers with: number, flag or text.",
    "pure": "Yes: it only looks, and may be asked anywhere. Otherwise it is asked where something is set.",
}

STEP = {
    "choice": "The player chooses; the prompt may be left empty.",
    "ask": "The player writes something; the question may be left empty.",
    "set": "`name = value`, `+=`, `-=`, `*=`; one or a list of them.",
    "if": "The steps after `then` are played only while this holds.",
    "goto": "Go to another scene, or to a label, and do not come back.",
    "label": "A place in this scene to go to; from elsewhere it is `goto: scene.label`.",
    "call": "Play another scene, then come back to the next step.",
    "draw": "Play a storylet of a deck that fits, then come back; `else` holds the steps for when none does.",
    "return": "Come back from a called scene before its end; with a scene or label, go on there.",
    "end": "The story ends here, with this ending.",
    "achieve": "The player has earned an achievement; they are told the first time.",
    "place": "Another place; whoever stood in the old one is gone.",
    "weather": "Other weather: rain, snow, petals, fog, storm; `none` ends it.",
    "music": "Other music, or several pieces in a list; `none` ends it.",
    "ambience": "The sound of the place, over and over under the music; `none` ends it.",
    "camera": "Closer to a character; `wide` is all of the place.",
    "effect": "Something that happens to the picture once: shake, flash, heartbeat, blink.",
    "sound": "A sound, once.",
    "show": "A character enters, or changes mood, outfit or position: `dae smile`.",
    "hide": "A character leaves; `everyone` hides all.",
    "pause": "Seconds of quiet, up to 60.",
    "chat": "Open a chat on the phone: a declared one, or that of a character; `none` puts the phone away.",
    "typing": "In a chat: somebody is typing; `seconds` says how long.",
    "seen": "In a chat: who has read up to here; a character, or `everyone`.",
    "note": "Words for the journal; with an `id`, the same one again writes it anew.",
    "chapter": "A card that fills the screen, with the title of a chapter. Fixed: no `{...}` in it.",
    "sequence": "Alternatives: each time the next one; then the last for ever.",
    "cycle": "Alternatives: each time the next one, round and round.",
    "shuffle": "Alternatives: one at random, all of them before any repeats.",
    "shuffle once": "Alternatives: all in random order, then nothing.",
    "shuffle stopping": "Alternatives: all but the last in random order, then the last for ever.",
    "once": "Alternatives: each time the next one, then nothing.",
    "else": "The steps that are played if nothing before held.",
    "else if": "As `if`, where the `if` before it does not hold.",
    "narrator": "Narration, written out; with `|`, each line below is a line of it.",
}

STEP_EXTRA = {
    "options": "The options of a choice: text, mappings, or groups with an `if` and `options` of their own.",
    "into": "The variable the answer goes into: a text, a number or a meter.",
    "shortest": "The fewest letters of an answer; left out: 1. With 0 it may be left empty.",
    "longest": "The most letters of an answer, up to 200; left out: 40.",
    "suggest": "What stands there already; the player may change it.",
    "if": STEP["if"],
    "refused": "With `if`: why an answer for which the condition fails is not taken.",
    "within": "The seconds there are to choose; then the option with `default: yes` is taken, or the fallback.",
    "then": "The steps that follow if the condition holds (or a passage, `|`).",
    "else": STEP["else"],
    "with": "Arguments for the called scene; they are expressions, so text stands in quotes of its own.",
    "time": "The time of day; left out, it stays as it was where the new place has it.",
    "weather": STEP["weather"],
    "transition": "How it comes and goes: cut, dissolve, slide left, slide right; a place also fade black and others.",
    "seconds": "How long it takes; left out, as long as is pleasant.",
    "fade": "The seconds in which one sound goes over into the other.",
    "zoom": "How close, from 1 (all of the place) to 3; left out, 1.5.",
    "at": "Where the character stands: far left, left, center, right, far right.",
    "outfit": "What the character wears.",
    "as": "Another name over the text, for somebody not yet introduced.",
    "id": "A name for saves, tests and translations that outlives any edit of the text.",
    "title": "The title of a note. Fixed: no `{...}` in it.",
    "above": "Fewer words over the title of a chapter: `Episode one`. Fixed: no `{...}` in them.",
}

DEED = {
    "if": "What stands behind `then` is done only while this holds.",
    "else if": "As `if`, where the `if` before it does not hold.",
    "then": "What is done if the condition holds.",
    "else": "What is done if nothing before held.",
}

PACK = {
    "pack": "What the pack is called (required).",
    "for": "The `id` of the story it is for (required).",
    "options": "Options for choices of the story: `at: scene.choice`, and what every option has.",
}

ADDED_OPTION = {
    "at": "The choice it joins, as `scene.choice`; that choice has an `id`.",
    "after": "The option it stands behind, by its `id`. Left out: it comes last.",
}

OPTION = {
    "text": "What the player reads.",
    "said": "The words of choosing it, where they are others than `text`: what the history shows.",
    "then": "The steps that follow (or a passage, `|`); after them play goes on behind the choice.",
    "goto": "A jump at the end of `then`, or instead of it.",
    "if": "Offered only while this holds; otherwise not shown. For a group: while it fails, none of it exists.",
    "locked": "With `if`: shown all the same, but not choosable, with this reason.",
    "once": "`yes`: gone after it was chosen once. Without it options stay.",
    "fallback": "`yes`: never shown; taken by itself when nothing else can be chosen.",
    "default": "`yes`: taken when the time of the choice (`within`) is up.",
    "reply": "`no`: in a chat this is no message, but something done.",
    "id": "A name for saves, tests and `visits(...)`.",
    "from": "Options that another scene brings (it is played up to its first choice), or a deck: its storylets.",
    "with": "With `from`: arguments for that scene; they are expressions, so text stands in quotes of its own.",
    "options": "A group: options of which none exists while the group's `if` fails.",
}
