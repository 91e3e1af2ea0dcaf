"""Ids of lines, choices, options and calls that outlive edits around them.

An id the writer gave is kept. Else it is a digest of what the thing says, so that it changes only with its own
words; equal words in one scene are numbered. A choice is known by its prompt alone, and without one by the line
before it, which is its prompt in all but name: options may come and go.
"""

from __future__ import annotations

from hashlib import blake2s

from xostory.story.steps import AskStep, CallStep, ChoiceStep, DrawStep, LineStep, NoteStep, OptionEntry, VariantsStep
from xostory.story.walking import every_step


class SceneIds:
    """Hands out the ids of one scene, in the order written."""

    def __init__(self, scene: str) -> None:
        self.scene = scene
        self.seen: dict[str, int] = {}
        self.said = ""
        """The line said last before the step at hand, in the same list of steps."""

    def line(self, step: LineStep) -> str:
        """`scene.id`, or a digest of speaker and text."""
        return self._id(step.id, "l", step.speaker or "", step.text.source)

    def choice(self, step: ChoiceStep) -> str:
        """`scene.id`, or a digest of the prompt, or of the line that stands for one."""
        return self._id(step.id, "c", step.prompt.source if step.prompt else self.said)

    def ask(self, step: AskStep) -> str:
        """`scene.id`, or a digest of the prompt, or of the line that stands for one, and of the variable's own name."""
        into = step.into.rpartition(".")[2]  # without the part it belongs to
        return self._id(step.id, "a", into, step.prompt.source if step.prompt else self.said)

    def option(self, step: ChoiceStep, option: OptionEntry) -> str:
        """`scene.id`, or a digest of the option's text and of the choice's id or prompt."""
        asked = step.id or (step.prompt.source if step.prompt else "")
        return self._id(option.id, "o", asked, option.text.source if option.text else "")

    def variants(self, step: VariantsStep) -> str:
        """A digest of the words of its lines."""
        words = [one.text.source for arm in step.arms for one in every_step(arm) if isinstance(one, LineStep)]
        return self._id(None, "v", step.order, *words)

    def note(self, step: NoteStep) -> str:
        """A digest of title and text: for what counts in the text. The note itself has the writer's id, or this."""
        return self._id(None, "n", step.title, step.text.source)

    def call(self, step: CallStep) -> str:
        """`scene.id`, or a digest of the called scene's name."""
        return self._id(step.id, "t", step.target)

    def draw(self, step: DrawStep) -> str:
        """`scene.id`, or a digest of the deck's name."""
        return self._id(step.id, "d", step.deck)

    def card(self, deck: str, card: str) -> str:
        """A digest of the names of a storylet that is offered, and of its deck."""
        return self._id(None, "k", deck, card)

    def fork(self, target: str) -> str:
        """A digest of the name of the scene whose options are offered."""
        return self._id(None, "f", target)

    def _id(self, given: str | None, kind: str, *words: str) -> str:
        if given:
            return f"{self.scene}.{given}"
        digest = blake2s("\x00".join(words).encode(), digest_size=4).hexdigest()
        name = f"{self.scene}.{kind}-{digest}"
        count = self.seen[name] = self.seen.get(name, 0) + 1
        return name if count == 1 else f"{name}-{count}"
