"""What is new since an earlier version, as a sentence and as lines: each clause by name, formal changes last."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wtsaprep.formats.tables.spans import spans_data
from wtsaprep.model.counted import counted
from wtsaprep.present.sheet.clause_notes import clause_notes
from wtsaprep.present.text.pieces import Piece
from wtsaprep.present.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.comparison.versions import News
    from wtsaprep.present.text.pieces import Line
    from wtsaprep.redline.redline import MarkedProvision


def news_sentence(earlier: str, news: News, *, lost: bool = False) -> str:
    """What changed, in one sentence: "New since ARB/36A1/1: recognizing a); 3 formal changes".

    Where the text that the earlier version was made on is lost, nobody can tell what was corrected in it since.
    """
    names = ", ".join(name for name, _ in news.changed) or "nothing of substance"
    formal = f"; {counted(len(news.formal), 'formal change')}" if news.formal else ""
    doubt = " (or corrected in the text in force: what it was made on is not here any more)" if lost else ""
    return f"New since {earlier}{doubt}: {names}{formal}"


def news_lines(news: News) -> Iterator[Line]:
    """The changed clauses alone, each after its name; then those with formal changes."""
    marked_at = news.laid.provisions
    notes = {marked_at[at].id: n for at, n in clause_notes(news.laid).items() if marked_at[at].fate != "moved away"}
    for name, marked in news.changed:
        yield _line(name, marked, notes.get(marked.id, ""))
    if news.formal:
        yield (Piece("Formal changes:", "note"),)
    for name, marked in news.formal:
        yield _line(name, marked, notes.get(marked.id, ""))


def news_data(news: News) -> dict[str, Any]:
    """The clauses that differ, for scripts: those changed in substance, then those changed formally."""
    marked_at = news.laid.provisions
    notes = {marked_at[at].id: n for at, n in clause_notes(news.laid).items() if marked_at[at].fate != "moved away"}

    def rows(part: tuple[tuple[str, MarkedProvision], ...]) -> list[dict[str, Any]]:
        return [
            {
                "id": marked.id,
                "clause": name,
                "change": marked.fate,
                "note": notes.get(marked.id, ""),
                "text": spans_data(marked.inner or marked.line),
            }
            for name, marked in part
        ]

    return {"changed": rows(news.changed), "formal": rows(news.formal)}


def _line(name: str, marked: MarkedProvision, note: str) -> Line:
    said = (Piece(f"({note}) ", "note"),) if note else ()
    return (Piece(f"{visible(name)}\t", "note"), *said, *_words(marked))


def _words(marked: MarkedProvision) -> Line:
    return tuple(
        Piece(visible(span.text.replace("\t", " ")), "text" if span.mark == "kept" else span.mark)
        for span in (marked.inner or marked.line)
    )
