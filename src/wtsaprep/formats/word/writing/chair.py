"""Chair's texts as Word files: the author of each mark is the source of its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.formats.word.writing.clauses import TextWriter
from wtsaprep.formats.word.writing.cover import plain
from wtsaprep.formats.word.writing.document import proved_file
from wtsaprep.formats.word.writing.values import WrittenDocument
from wtsaprep.model.chair import CHAIR
from wtsaprep.model.mark_owner import MarkAuthor, MarkOwner
from wtsaprep.model.practice import PRACTICE

if TYPE_CHECKING:
    from wtsaprep.model.chair import ChairText
    from wtsaprep.model.provision import Text
    from wtsaprep.model.resolution import Resolution


def word_chair_text(chair: ChairText, resolution: Resolution, revised: Text, date: str = "") -> bytes:
    """A chair's text with its changes to the text in force, and who wants them.

    Raises:
        ExportFault: the text would not come back from it as itself; nothing is to be written.
    """
    texts = {p.id: p.text for p in revised}
    owners = tuple(
        MarkOwner(
            provision=row.provision,
            mark="inserted",
            words=texts[row.provision][row.start : row.end],
            at=row.start,
            author=", ".join(row.sources),
            date=date,
        )
        for row in chair.attributions
        if row.start < row.end and row.provision in texts
    )
    writer = TextWriter(
        resolution.provisions,
        revised,
        owners,
        author=MarkAuthor(CHAIR, date),
        authors={id_: MarkAuthor(sources, date) for id_, sources in chair.sources.items()},
        name=chair.name,
    )
    head = [plain("Coverline", PRACTICE)] if chair.practice else []
    head.append(plain("Title1", chair.heading))
    passages = (*head, *writer.passages())
    return proved_file(
        WrittenDocument(passages, writer.notes, chair.language, chair.name, chair.body, chair.name, tracked=True)
    )
