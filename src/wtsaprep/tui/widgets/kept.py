"""Who keeps what is typed in a field: each field is given it when it is made, so that none can be without.

Names of forms are those of the commands that open them. They are in journals, so they stay as they are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from wtsaprep.store.journal.words_journal import BegunWords

JournalForm = Literal[
    "write-notes",
    "hear",
    "write-brief",
    "write-remark",
    "edit-paragraph",
    "add-comment",
    "reply",
    "edit-comment",
    "attribution",
    "waive",
    "add-signatory",
    "edit-signatory",
    "replace",
    "save-as",
    "export",
    "start-chair",
    "focal-point",
    "who-we-are",
    "renumber",
    "import",
]
"""The forms and prompts whose words are in the journal of all that is typed outside of drafts."""
DraftForm = Literal["edit", "form"]
"""Those whose words are in the journal of the draft that is open."""


class InJournal(NamedTuple):
    """Every key is in the journal of its place, until what was typed is kept elsewhere or given up."""

    begun: BegunWords
    field: str

    def begins(self, text: str) -> str:
        """What the field begins with: what was broken off there, or the text it is opened with."""
        return self.begun.fields.get(self.field, text)

    @property
    def given_up(self) -> str:
        """What was typed there when it was left without it; empty if nothing was."""
        return self.begun.given_up(self.field)

    def typing(self, text: str) -> str:
        """What stands there now; gives the sentence on what went wrong, once."""
        return self.begun.typing(self.field, text)


class InDraft(NamedTuple):
    """Every key is in the journal of a draft, which offers it when the draft is opened."""

    form: DraftForm
    typing: Callable[[str], str]
    """Takes what stands in the field now; gives the sentence on what went wrong, once."""
    given_up: str = ""

    def begins(self, text: str) -> str:
        """What the field begins with."""
        return text


class LookedFor:
    """Words to look for or to narrow a list by: nobody misses them."""

    given_up = ""

    def begins(self, text: str) -> str:
        """What the field begins with."""
        return text

    def typing(self, text: str) -> str:
        """Nothing is kept."""
        return ""


LOOKED_FOR = LookedFor()
Kept = InJournal | InDraft | LookedFor
BROKEN_OFF = "this was broken off here: it stands as it was typed, and is not taken yet"
"""What is said where a field begins with that."""
