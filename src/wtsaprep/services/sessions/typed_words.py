"""Words typed into a chair's text in the room: no entry of a log, they can be taken back while the program runs."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.errors import StepRefused
from wtsaprep.services.comparing.chair_texts import save_change
from wtsaprep.services.comparing.rewording import reworded

if TYPE_CHECKING:
    from wtsaprep.model.chair import ChairText
    from wtsaprep.services.comparing.opened_chair_text import StoredChairText
    from wtsaprep.services.sessions.decided_paragraphs import DecidedParagraphs
    from wtsaprep.services.sessions.walk import StopKey
    from wtsaprep.store.folders.workspace import Workspace


class _Rewording(NamedTuple):
    at: str
    provision: str
    before: ChairText


class TypedWords:
    """What was typed in this run, the last of it last."""

    what = "what was typed into"

    def __init__(self, workspace: Workspace, text: DecidedParagraphs) -> None:
        self._workspace = workspace
        self._text = text
        self._rewordings: list[_Rewording] = []

    @property
    def last(self) -> str:
        """When words were typed last; empty if there are none to take back."""
        return self._rewordings[-1].at if self._rewordings else ""

    def reword(self, draft: StoredChairText, provision: str, words: str, at: str) -> None:
        """Give a paragraph other words and read the text anew; one handed out becomes the next revision.

        Raises:
            StepRefused: there are no words, or no such paragraph.
            WtsaprepError: it can't be saved.
        """
        after = reworded(self._workspace, draft, provision, words)
        if after is draft:
            return
        # What was handed out stays as it is: there is nothing to go back to.
        step = _Rewording(at, provision, draft.value)
        self._rewordings = [] if draft.value.frozen else [*self._rewordings, step]
        self._text.read(after.stored.path)

    def take_back(self) -> StopKey:
        """Give the text the words that it had before the last step.

        Raises:
            StepRefused: it was handed out since.
            WtsaprepError: it can't be saved.
        """
        chair = self._text.subject.chair
        assert chair is not None
        if chair.value.frozen:
            raise StepRefused("it was handed out; edit it anew, which makes the next revision")
        save_change(self._workspace, chair, self._rewordings[-1].before)
        step = self._rewordings.pop()
        self._text.read()
        return "", step.provision
