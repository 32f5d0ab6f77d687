"""Sources: an input on its way into the workspace, pasted text or a Word file, found and not yet decided."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wtsaprep.errors import InputFault, Where
from wtsaprep.formats.flattened.reading.scan import scan
from wtsaprep.formats.flattened.structure.paragraph_names import paragraph_names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.formats.flattened.doubt import Doubt
    from wtsaprep.formats.flattened.joins.readings import Guess
    from wtsaprep.formats.flattened.reading.scan import Scan
    from wtsaprep.formats.word.reading import WordReading
    from wtsaprep.model.provision import Text
    from wtsaprep.services.importing.input_files import Input


@dataclass(frozen=True, slots=True)
class Source:
    """What an input holds, before anything is decided."""

    name: str
    """What messages call it."""
    found: Scan
    content: str
    """Its words or a digest of them, from which ids of new clauses are made."""
    word: WordReading | None = None
    """What only a Word file tells."""
    raw: bytes = b""
    """The Word file itself, to be looked at as it stands."""

    @property
    def unit(self) -> str:
        """What its places are counted in."""
        return "paragraph" if self.word else "line"

    def name_of(self, guess: Guess) -> str:
        """What the clause that a guess is about is called."""
        return paragraph_names(self.found.texts[guess.text].paragraphs).get(guess.paragraph, "")

    @property
    def gaps(self) -> tuple[Doubt, ...]:
        """What of it was not read, so that a text may lack something."""
        return self.word.gaps if self.word else ()

    @property
    def told_gaps(self) -> list[str]:
        """The same as one says it before the rest is imported."""
        return [f"{gap.what} ({self.where(gap.line)})" for gap in self.gaps]

    def where(self, place: int) -> Where:
        """A place in it."""
        return Where(self.name, paragraph=place) if self.word else Where(self.name, place)


def read_source(read: Input, name: str, baseline: Text | None = None) -> Source:
    """Find the texts of an input; see `scan`.

    Raises:
        InputFault: it is beyond the bounds, or a Word file that can't be read.
    """
    with _naming(name):
        if isinstance(read, str):
            return Source(name, scan(read, baseline=baseline), read)
        from wtsaprep.formats.word.reading import read_word  # Not for those who paste text.
        from wtsaprep.store.settings.word_styles import own_styles

        word = read_word(read, own_styles(), baseline)
    if not word.scan.texts:
        raise InputFault("there is no text in it", Where(name))
    return Source(name, word.scan, word.content, word, read)


@contextmanager
def _naming(name: str) -> Iterator[None]:
    """Name the input in faults of those who read it and know but its words."""
    try:
        yield
    except InputFault as fault:
        if not fault.where.file:
            fault.where = fault.where._replace(file=name)
        raise
