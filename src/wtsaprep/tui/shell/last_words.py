"""The last words of the program: what leaving would lose, and what it leaves unsaved, where the shell is again."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.model.proposal_names import filed_name
from wtsaprep.present.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wtsaprep.drafting.draft import Draft
    from wtsaprep.services.drafts.drafting_session import DraftingSession
    from wtsaprep.store.journal.left_words import LeftWords
    from wtsaprep.store.journal.words_journal import WordsJournal


class Lost(NamedTuple):
    """What is nowhere on the disk and would be lost by leaving."""

    drafts: tuple[Draft, ...] = ()
    words: tuple[LeftWords, ...] = ()

    def names(self, *, others_look: bool) -> str:
        """What it is called; what is written of our own where others look."""
        words = [left.called for left in self.words]
        written = ["what was written in a form"] if words and others_look else words
        return " and ".join([*(filed_name(draft.proposal) for draft in self.drafts), *written])


def lost_by_leaving(sessions: Iterable[DraftingSession], words: WordsJournal) -> Lost:
    """What is not saved and has no journal, after both were asked to keep it once more."""
    drafts = tuple(session.draft for session in sessions if session.unsaved and not session.kept())
    return Lost(drafts, () if words.kept else tuple(words.left.values()))


def last_words(sessions: Iterable[DraftingSession], words: WordsJournal, *, others_look: bool) -> str:
    """Which drafts and forms the next start offers to go on with; none that others must not see."""
    if others_look:
        return ""
    left = [filed_name(each.draft.proposal) for each in sessions if each.journaled and each.leaves_unsaved]
    left += [form.called for form in words.known.values()]
    return visible(f"left unsaved: {', '.join(left)}; the next start offers it") if left else ""
