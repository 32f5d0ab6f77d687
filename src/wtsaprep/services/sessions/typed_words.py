"""Words typed into a chair's text in the room: no entry of a log of decisions, but an act that can be taken back.

In the room they are taken back in their turn, and typed again, while the program runs; later in the text itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.errors import StepRefused
from wtsaprep.services.comparing.rewording import reworded
from wtsaprep.services.drafts.taking_back import do_again, take_back
from wtsaprep.store.folders.act_log import last_act
from wtsaprep.store.folders.acting import acting

if TYPE_CHECKING:
    from pathlib import Path

    from wtsaprep.services.comparing.opened_chair_text import StoredChairText
    from wtsaprep.services.sessions.decided_paragraphs import DecidedParagraphs
    from wtsaprep.services.sessions.walk import StopKey
    from wtsaprep.store.folders.act_log import Act
    from wtsaprep.store.folders.workspace import Workspace


class _Rewording(NamedTuple):
    at: str
    provision: str
    path: Path
    """The text that was reworded; the next revision begins where it was handed out."""
    after: Path
    """The text that has the words: that revision, or the same."""
    act: Act


class TypedWords:
    """What was typed in this run, the last of it last."""

    what = "what was typed into"

    def __init__(self, workspace: Workspace, text: DecidedParagraphs) -> None:
        self._workspace = workspace
        self._text = text
        self._rewordings: list[_Rewording] = []
        self._taken_back: list[tuple[str, _Rewording]] = []
        """What was taken back and can be typed again, each with when it was, the last one last."""

    @property
    def last(self) -> str:
        """When words were typed last; empty if there are none to take back."""
        return self._rewordings[-1].at if self._rewordings else ""

    @property
    def last_taken_back(self) -> str:
        """When words were taken back last that can be typed again; empty if there are none."""
        return self._taken_back[-1][0] if self._taken_back else ""

    def reword(self, draft: StoredChairText, provision: str, words: str, at: str) -> None:
        """Give a paragraph other words and read the text anew; one handed out becomes the next revision.

        Raises:
            StepRefused: there are no words, or no such paragraph.
            WtsaprepError: it can't be saved.
        """
        known = last_act(self._workspace.folder)
        named = next((one.name for one in self._text.paragraphs if one.id == provision), provision)
        with acting(self._workspace, f"reword {named} in {draft.value.name}") as within:
            after = reworded(within, draft, provision, words)
        if after is draft:
            return
        act = last_act(self._workspace.folder, after.stored.path)
        act = act if act != known else None  # The log could not be written.
        # What was typed into a text before it was handed out stays as it is: there is nothing to go back to.
        before = [] if draft.value.frozen else self._rewordings
        made = [_Rewording(at, provision, draft.stored.path, after.stored.path, act)] if act else []
        self._rewordings, self._taken_back = [*before, *made], []
        self._text.read(after.stored.path)

    def take_back(self, at: str) -> StopKey:
        """Give the text the words that it had before the last step; a revision that it began is gone then.

        Raises:
            StepRefused: it was handed out since.
            WtsaprepError: somebody changed the same since, or it can't be saved.
        """
        chair = self._text.subject.chair
        assert chair is not None
        if chair.value.frozen:
            raise StepRefused("it was handed out; edit it anew, which makes the next revision")
        act = take_back(self._workspace, self._rewordings[-1].act)
        step = self._rewordings.pop()
        self._taken_back.append((at, step._replace(act=act)))
        self._text.read(step.path)
        return "", step.provision

    def make_again(self) -> StopKey:
        """Give the text the words again that were taken back last.

        Raises:
            StepRefused: it was handed out since.
            WtsaprepError: somebody changed the same since, or it can't be saved.
        """
        chair = self._text.subject.chair
        assert chair is not None
        _, step = self._taken_back[-1]
        if chair.value.frozen and step.after == step.path:
            raise StepRefused("it was handed out; edit it anew, which makes the next revision")
        act = do_again(self._workspace, step.act)
        self._taken_back.pop()
        self._rewordings.append(step._replace(act=act))
        self._text.read(step.after)
        return "", step.provision
