"""The words of a file, clause by clause, as they are looked for: what each clause is called, says, and said before."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Any

from wtsaprep.errors import WtsaprepError
from wtsaprep.model.citation_words import citation_in_words, name_of
from wtsaprep.model.citations import standing_places
from wtsaprep.model.file_format import (
    BASES,
    CHAIR_TEXTS,
    CONTRIBUTIONS,
    FIXED_KINDS,
    FORMAL_KINDS,
    PROPOSALS,
    RESOLUTIONS,
    REVIEWS,
    TABLES,
    base_name,
)
from wtsaprep.model.labels import labels
from wtsaprep.model.names import slug
from wtsaprep.model.numbers import parse_number
from wtsaprep.model.proposal_names import filed_title
from wtsaprep.store.files.toml_tables import parse_toml
from wtsaprep.store.index.clause_rows import amendments_of, clauses_of, fits, revised_rows
from wtsaprep.store.index.file_heads import ProposalSummary
from wtsaprep.store.index.read_heads import (
    summarize_chair_text,
    summarize_contribution,
    summarize_proposal,
    summarize_resolution,
)
from wtsaprep.store.words.file_words import ClauseWords, FileWords, RecordedDecision

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from wtsaprep.model.word_query import WordHolder
    from wtsaprep.store.index.clause_rows import AmendmentRow, ClauseRows
    from wtsaprep.store.index.file_heads import ChairSummary
    from wtsaprep.store.index.index import Index

SEARCHED = (RESOLUTIONS, BASES, PROPOSALS, CHAIR_TEXTS, CONTRIBUTIONS, REVIEWS)
"""The folders of the files that have words, or on which those of others depend; none of them is private."""
NEW = "new clause"
"""What a clause is called that is in no text which is here."""
_NAMED_ALONE = frozenset(("number", "title"))
"""Kinds of clauses that are what a text is called."""


def words_of_file(index: Index, path: Path) -> FileWords:
    """The words of a file of one of the folders that are searched.

    Raises:
        InputFault: it can't be read.
    """
    index.files.text(path)  # Whole, so that its head needs no reading of its own.
    make = _MAKERS.get(path.parent.name)
    return make(index, path) if make else FileWords()


def _of_resolution(index: Index, path: Path) -> FileWords:
    head = summarize_resolution(index.files, path)
    clauses = clauses_of(parse_toml(index.files.text(path).text, str(path)))
    called = f"{head.kind.capitalize()} {head.number}"
    in_full = f"{called} ({head.adopted})" if head.adopted else called
    number_line = next((clause.text for clause in clauses.values() if clause.kind == "number"), "")
    names, places = _names(clauses)
    return FileWords(
        in_full,
        head.title,
        identity=str(head.identity),
        usual_name=head.usual_name,
        number=head.number.casefold(),
        edition=_edition(head.number, head.adopted),
        clauses=(
            ClauseWords("title", "title", "title", f"{in_full} {number_line}", head.title or in_full),
            *(
                ClauseWords("text", id_, names[id_], places.get(id_, ""), clause.text)
                for id_, clause in clauses.items()
                if clause.text and clause.kind not in _NAMED_ALONE
            ),
        ),
    )


def _of_proposal(index: Index, path: Path) -> FileWords:
    head = summarize_proposal(index.files, path)
    table = parse_toml(index.files.text(path).text, str(path))
    text = index.resolution(head.resolution) if head.resolution else None
    number = parse_number(head.number)
    sources = head.sources or (number.sources if number else ())
    called, on = filed_title(head), f"on Resolution {head.resolution}" if head.resolution else ""
    place = " ".join((called, *head.earlier_numbers, head.id, on, *sources))
    reasons = table.get("reasons")
    said = [ClauseWords("proposal", "", "reasons", "", reasons)] if isinstance(reasons, str) and reasons else []
    title = head.headline or (text.title if text else "")
    about = " ".join(filter(None, (head.headline, text.title if text else "")))
    return FileWords(
        called,
        title,
        " ".join(source.upper() for source in sources),
        head.symbol,
        str(head.identity),
        head.usual_name,
        head.resolution.casefold(),
        base_name(head.digest) if head.digest else "",
        head.id.casefold(),
        _edition(head.resolution, head.adopted),
        clauses=(
            ClauseWords("title", "", "title", place, about or called),
            *said,
            *_touched(index, head, table, "proposal"),
        ),
    )


def _of_chair_text(index: Index, path: Path) -> FileWords:
    head = summarize_chair_text(index.files, path)
    table = parse_toml(index.files.text(path).text, str(path))
    text = index.resolution(head.resolution) if head.resolution else None
    title = text.title if text else ""
    place = f"{head.name} {head.body} on Resolution {head.resolution}"
    return FileWords(
        head.name,
        title,
        identity=str(head.identity),
        usual_name=head.usual_name,
        number=head.resolution.casefold(),
        seal=base_name(head.digest) if head.digest else "",
        own=head.document.casefold(),
        edition=_edition(head.resolution, head.adopted),
        clauses=(
            ClauseWords("title", "", "title", place, title or head.name),
            *_touched(index, head, table, "chair"),
        ),
    )


def _of_contribution(index: Index, path: Path) -> FileWords:
    head = summarize_contribution(index.files, path)
    said = ClauseWords("title", "", "title", f"{head.number} {head.document}", head.title or head.document)
    own = head.number.casefold()
    return FileWords(
        head.number, head.title, identity=head.identity, usual_name=head.usual_name, own=own, clauses=(said,)
    )


def _of_review(index: Index, path: Path) -> FileWords:
    table = parse_toml(index.files.text(path).text, str(path))
    text = str(table.get("text", ""))
    rows = table.get(TABLES["decisions"], ())
    decisions = tuple(
        RecordedDecision(text.casefold(), str(row.get("provision", "")), _about(row.get("about")))
        for row in (rows if isinstance(rows, list) else ())
        if isinstance(row, dict) and not row.get("undone")
    )
    return FileWords(text, decisions=decisions)


def _about(proposals: object) -> str | None:
    return f" {' '.join(map(str, proposals))} ".casefold() if isinstance(proposals, list) else None


def _edition(number: str, adopted: str) -> str:
    return f"{number.casefold()}@{slug(adopted)}" if number else ""


_MAKERS: Mapping[str, Callable[[Index, Path], FileWords]] = {
    RESOLUTIONS: _of_resolution,
    PROPOSALS: _of_proposal,
    CHAIR_TEXTS: _of_chair_text,
    CONTRIBUTIONS: _of_contribution,
    REVIEWS: _of_review,
}


def _touched(
    index: Index, head: ProposalSummary | ChairSummary, table: Mapping[str, Any], kind: WordHolder
) -> Iterator[ClauseWords]:
    """The clauses that something changes, with their words before; its amendments alone where they fit no text.

    Formal changes are left out, as they are of every count.
    """
    amendments = [row for row in amendments_of(table) if row["provision"] not in FORMAL_KINDS]
    base = _base_path(index, head)
    old: ClauseRows = {}
    with contextlib.suppress(WtsaprepError):  # Read anew when its text is, as if that were not here.
        old = clauses_of(parse_toml(index.files.text(base).text, str(base))) if base else {}
    if old and isinstance(head, ProposalSummary) and head.symbol in ("SUP", "SUP*"):
        gone = " ".join(clause.text for clause in old.values() if clause.kind not in FORMAL_KINDS)
        yield ClauseWords("gone", "", "whole text", "", "", gone)
        return
    if not fits(amendments, old):
        for row in amendments:
            yield ClauseWords(kind, row["provision"], NEW, "", str(row.get("text", "")))
        return
    new = {clause.id: clause for clause in revised_rows(old, amendments)}
    names, places = _names(old)
    if _moves_labels(amendments):
        more, more_places = _names(new)
        names, places = names | more, places | more_places
    for row in amendments:
        id_ = row["provision"]
        now, before = (clauses[id_].text if id_ in clauses else "" for clauses in (new, old))
        if now or before:
            yield ClauseWords(kind, id_, names.get(id_, NEW), places.get(id_, ""), now, before)


def _base_path(index: Index, head: ProposalSummary | ChairSummary) -> Path | None:
    """The file of the text that something is on, also where it says nothing of its clauses."""
    text = index.edition(head.resolution, head.adopted) if head.resolution else None
    return index.base_path(head) or (text.path if text else None)


def _moves_labels(amendments: list[AmendmentRow]) -> bool:
    """Whether clauses may be called otherwise than in the text that they are on."""
    return any(row.get("change", "replace") != "replace" or "kind" in row or "level" in row for row in amendments)


def _names(clauses: ClauseRows) -> tuple[dict[str, str], dict[str, str]]:
    """What clauses are called on a screen, and in full where that is a place in the text."""
    text: Any = tuple(clauses.values())
    text_labels = labels(text)
    printed = {clause.id for clause, label in zip(text, text_labels, strict=True) if label}
    names: dict[str, str] = {}
    places: dict[str, str] = {}
    for clause, heading, path in standing_places(text, text_labels):
        names[clause.id] = name_of(clause.kind, clause.id, heading, path if clause.id in printed else ())
        if clause.kind not in FIXED_KINDS:
            places[clause.id] = citation_in_words(heading, path)
    return names, places
