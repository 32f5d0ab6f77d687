"""Replies: what a co-signatory sent back, as changes to the text of ours that it answers; never changed afterwards."""

from typing import Literal

from wtsaprep.model.amendment import Amendment
from wtsaprep.model.proposal import Comment
from wtsaprep.model.provision import Id
from wtsaprep.model.resolution import Baseline
from wtsaprep.model.value import OneLine, Prose, Value


class Reply(Value):
    """A returned text. What we did with it stands with our proposal (`Proposal.answers`), so that it can be undone."""

    format: Literal[1] = 1
    id: Id
    proposal: Id
    """Id of the proposal of ours that it answers."""
    author: OneLine
    date: OneLine = ""
    digest: str = ""
    """Digest of the text of ours that it answers."""
    received: str = ""
    """Digest of the words that came, by which the same reply is known when it comes again."""
    reasons: Prose = ""
    """Its reasons, where they are not ours."""
    baseline: Baseline | None = None
    """The text in force that both were made on; None for a new text, and where nobody kept which it was."""
    answered: tuple[Amendment, ...] = ()
    """The text of ours that it answers, as amendments to the text in force."""
    amendments: tuple[Amendment, ...] = ()
    """What it wants of that text."""
    comments: tuple[Comment, ...] = ()
    """What a Word file says beside its clauses, by their ids."""
