"""What cites a text or a clause of it: found beside the reading, listed, and gone to."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from wtsaprep.model.counted import counted
from wtsaprep.model.file_format import FIXED_KINDS, PROPOSALS, RESOLUTIONS, SHORT_NAMES
from wtsaprep.model.labels import labels
from wtsaprep.present.lists.citing_places import citing_row
from wtsaprep.services.search.cited_by import CitingPlace, Subject, cited_by, subject_named
from wtsaprep.services.search.kept_words import KeptWords
from wtsaprep.store.index.long_reading import GivenUp
from wtsaprep.tui.forms.references_screen import ReferencesScreen
from wtsaprep.tui.screens.beside import run_beside
from wtsaprep.tui.screens.destinations import ReadChairText, ReadProposal, ReadResolution
from wtsaprep.tui.widgets.rows_view import ListRow

if TYPE_CHECKING:
    from wtsaprep.store.index.index import Index
    from wtsaprep.tui.reader.open_text import Reader
    from wtsaprep.tui.screens.destinations import Destination

_BESIDE = 4
"""Cells that a list keeps for its cursor and its end."""


def look_for_citing(reader: Reader) -> None:
    """Look for what cites the clause under the cursor, or on the head of the text for what cites the text."""
    resolution = reader.text.resolution
    assert resolution is not None
    index = reader.text.citing_read.index_of(reader.shell.workspace)
    id_, name = reader.here()
    if resolution.kind in SHORT_NAMES:
        numbers = zip(resolution.provisions, labels(resolution.provisions), strict=True)
        number = next((label for provision, label in numbers if provision.id == id_), "")
        if not number:
            reader.say("it is cited by the numbers of its provisions; go to one")
            return
        _look_beside(reader, index, numbered := Subject(resolution.kind, number), numbered.name)
        return
    subject = subject_named(index, resolution.reference)
    clause = {p.id: p for p in subject.text}.get(id_)
    called = subject.name
    if clause is not None and clause.kind not in FIXED_KINDS:
        subject, called = subject._replace(clause=id_), name
    _look_beside(reader, index, subject, called)


def _look_beside(reader: Reader, index: Index, subject: Subject, called: str) -> None:
    reader.say(f"looking for what cites {called} ...")
    run_beside(reader, "citing", _look, reader, index, subject, called)


def _look(reader: Reader, index: Index, subject: Subject, called: str) -> None:
    with suppress(GivenUp):
        kept = KeptWords(index.workspace.folder)
        try:
            found = cited_by(kept, index, subject)
        finally:
            kept.close()
        reader.tell_from_thread(_tell, reader, found, called)


def _tell(reader: Reader, found: tuple[CitingPlace, ...], called: str) -> None:
    if not found:
        reader.say(f"nothing here cites {called}")
        return

    def go(place: CitingPlace | None) -> None:
        if place is not None:
            reader.open(_destination(reader, place))

    reader.say("")
    rows = [ListRow(citing_row(place, reader.size.width - _BESIDE), place) for place in found]
    reader.app.push_screen(ReferencesScreen(f"{called}: cited in {counted(len(found), 'place')}", rows), go)


def _destination(reader: Reader, place: CitingPlace) -> Destination:
    folder, _, name = place.file.partition("/")
    path = reader.shell.workspace.folder / folder / name
    if folder == RESOLUTIONS:
        return ReadResolution(path, place.clause, followed=True)
    return ReadProposal(path, place.clause, followed=True) if folder == PROPOSALS else ReadChairText(path)
