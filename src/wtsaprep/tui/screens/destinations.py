"""Destinations: what can be gone to, each as what its screen needs to be opened. `tui.routes` knows the screens."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

    from wtsaprep.model.proposal import Proposal
    from wtsaprep.model.provision import Text
    from wtsaprep.model.resolution import Resolution
    from wtsaprep.model.symbols import Symbol
    from wtsaprep.review.queue_selection import QueueSelection
    from wtsaprep.store.index.contents import Contents


class Library(NamedTuple):
    """The first screen; without contents it reads them itself, while it stands there already."""

    contents: Contents | None


class ReadResolution(NamedTuple):
    """A text in force, from its file, and from a clause on; ``words`` that were looked for are marked in it."""

    path: Path
    clause: str = ""
    words: str = ""
    followed: bool = False
    """Whether a citation of it was followed, from the screen beneath."""
    said: str = ""
    """What is said of it first: which edition was found, and what is not in it."""


class ReadProposal(NamedTuple):
    """A proposal, from a clause on, with ``words`` marked; one left unsaved is gone on with, its steps included."""

    path: Path
    clause: str = ""
    words: str = ""
    followed: bool = False
    """Whether it was come to by a citation, from the screen beneath."""


class ReadChairText(NamedTuple):
    """A chair's text, which is made by choosing options."""

    path: Path


class ReadWordFile(NamedTuple):
    """A Word file as it stands, from a paragraph on; nothing of it is imported."""

    name: str
    raw: bytes
    paragraph: int = 0


class StartProposal(NamedTuple):
    """A proposal of our own, started, saved, opened from a clause on; on a text in force or its file, or on none."""

    symbol: Symbol
    subject: Resolution | Path | None
    numbered: bool = True
    clause: str = ""


class StartFromWording(NamedTuple):
    """A proposal of our own that begins with the wording of another one, by its id; or a reply to its authors.

    It is opened from a clause on.
    """

    proposal: str
    reply: bool = False
    clause: str = ""


class StartChairText(NamedTuple):
    """A chair's text, started on a text in force or its file, and opened."""

    subject: Resolution | Path
    document: str


class StartFromNewTexts(NamedTuple):
    """A chair's text, started from a draft new text and all others on its subject, and opened."""

    proposal: str
    document: str


class CompareProposals(NamedTuple):
    """All proposals on a text in force (or its reference, "11@hammamet-2016"), from a clause and a proposal on."""

    subject: Resolution | str
    clause: str = ""
    proposal: str = ""


class CompareNewTexts(NamedTuple):
    """All draft new texts on the subject of one of them."""

    proposal: str


class CompareEditions(NamedTuple):
    """All editions of the text that a reference names, side by side, from a clause on, by its name."""

    reference: str
    clause: str = ""


class ReadParallel(NamedTuple):
    """A text in force, and what is made of it, beside the same text in another language, from a clause on."""

    text: Resolution
    revised: Text
    clause: str = ""
    proposal: Proposal | None = None


class ReadHistory(NamedTuple):
    """The history of a clause, by its id, up to the edition that a reference names."""

    reference: str
    clause: str


class Prepare(NamedTuple):
    """The changes of a choice, to take positions on, from where it was left on."""

    choice: QueueSelection


class Room(NamedTuple):
    """The paragraphs of a chair's text or a proposal, with others, who see the screen from now on."""

    path: Path


class ReadRegister(NamedTuple):
    """What still needs us, and all documents."""


class Import(NamedTuple):
    """A file to be read, and its questions; as a reply to a proposal, if it answers one."""

    onto: str = ""


class Export(NamedTuple):
    """A proposal or a whole document, to be written."""

    reference: str


Destination = (
    Library
    | ReadResolution
    | ReadProposal
    | ReadChairText
    | ReadWordFile
    | StartProposal
    | StartFromWording
    | StartChairText
    | CompareProposals
    | CompareNewTexts
    | CompareEditions
    | ReadParallel
    | ReadHistory
    | StartFromNewTexts
    | Prepare
    | Room
    | ReadRegister
    | Import
    | Export
)
