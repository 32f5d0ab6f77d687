"""Export forms: what a document is made as, and the document that was made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

from wtsaprep.formats.markdown.dialects import dialect

if TYPE_CHECKING:
    from wtsaprep.formats.annotations import Annotation
    from wtsaprep.formats.markdown.dialect_names import DialectName

DocumentFormat = Literal["word", "markdown", "pdf"]
"""What documents are made as; ITU takes the first."""


@dataclass(frozen=True, slots=True)
class ExportForm:
    """What a document is made as, with the annotations that were asked for."""

    to: DocumentFormat = "markdown"
    marks: DialectName = "review"
    """The dialect of Markdown; Word has marks of its own."""
    annotations: tuple[Annotation, ...] = ()
    authors: bool = True
    """Whether marks name who made them, where the form can and a file told."""
    author: str = ""
    """In Word: who made the marks of which nobody is known; the sources of each proposal if nothing is said."""
    date: str = ""
    """In Word: when; nothing is said of it unless somebody does."""
    template: bytes = b""
    """In Word: the file of the conference that the proposals are written into."""
    headline: bool = False
    """In Word: whether the headline of a proposal stands over it."""

    @property
    def signed(self) -> bool:
        """Whether its marks say who made them."""
        return self.to != "markdown" or dialect(self.marks).signed


class ExportedDocument(NamedTuple):
    """A document as it leaves the program."""

    name: str
    """What its file is called, unless somebody says otherwise."""
    form: ExportForm
    content: bytes

    @property
    def lines(self) -> list[str]:
        """What is seen of it before it is written: a Word file as it is read, its marks in signs; of a PDF nothing."""
        if self.form.to == "pdf":
            return []
        if self.form.to == "word":
            from wtsaprep.formats.word.listing import marked_listing

            return list(marked_listing(self.content))
        return self.content.decode().split("\n")
