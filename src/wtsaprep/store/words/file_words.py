"""The words of a file as they are looked for: values, whoever makes them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from wtsaprep.model.word_query import WordHolder


class ClauseWords(NamedTuple):
    """A clause as it is looked for."""

    kind: WordHolder
    clause: str
    """Its id; empty for what is no clause."""
    cited: str
    """What it is called for a line on a screen."""
    place: str
    """What it is called in full; empty where that is no place in a text."""
    now: str
    before: str = ""


class RecordedDecision(NamedTuple):
    """A decision of a body that was not taken back."""

    text: str
    """The document of a chair's text, or the id of a proposal, in small letters."""
    clause: str
    about: str | None
    """The ids of the proposals that it was about, with blanks round them; None where nobody noted it."""


class FileWords(NamedTuple):
    """A file as it is looked for."""

    called: str = ""
    title: str = ""
    source: str = ""
    """The sources of a proposal, with blanks between them."""
    symbol: str = ""
    identity: str = ""
    usual_name: str = ""
    number: str = ""
    """The text in force that it is or is on, in small letters."""
    seal: str = ""
    """The name that the file of the text has which it was made on, where that was kept."""
    own: str = ""
    """What decisions and our own notes call it, in small letters: a proposal its id, a chair's text its document."""
    edition: str = ""
    """The text in force that it is or is on, with its edition, as in "11@hammamet-2016"."""
    decisions: tuple[RecordedDecision, ...] = ()
    clauses: tuple[ClauseWords, ...] = ()
