"""Rough counts: how much may still need us, from plain tables, without values and without laying texts side by side.

As long as nothing was looked at or decided they are never too low: formal changes inside a clause are left out later
(`exact_counts`), when the list is on the screen already. So are positions carried from earlier versions, and only then
is it known which changes and paragraphs read otherwise than when they were judged.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from wtsaprep.errors import WtsaprepError
from wtsaprep.model.file_format import FORMAL_KINDS, POSITIONS, SETTLED_OUTCOMES, TABLES, table_line
from wtsaprep.model.symbols import NEW_TEXT, WITHOUT_TEXT, wants_reasons
from wtsaprep.review.needs import Counts, Looked
from wtsaprep.store.files.toml_tables import parse_toml, without_long_texts
from wtsaprep.store.index.earlier_versions import that_count

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from wtsaprep.store.index.file_heads import ChairSummary, ProposalSummary
    from wtsaprep.store.index.index import Index

_FORMAL = frozenset(FORMAL_KINDS)
_WHOLE_TEXT = frozenset((*WITHOUT_TEXT, *NEW_TEXT))
_AMENDMENT = f"{table_line('amendments')}\n"
_AMENDED = re.compile(re.escape(_AMENDMENT) + r'provision = "([^"\\\n]+)"\n')
_ASKED_FOR = (table_line("conflicts"), table_line("answers"))


class ProposalTable(NamedTuple):
    """What the file of a proposal tells without being opened as a text."""

    clauses: frozenset[str] = frozenset()
    """The clauses that it changes in more than formal things, as far as one sees; "" for the whole text."""
    conflicts: int = 0
    reasons: str = ""
    answered: frozenset[tuple[str, str]] = frozenset()
    """The replies and clauses that were answered."""


def read_proposals(index: Index) -> dict[str, ProposalTable]:
    """The tables of all proposals, by their ids; one that supports another changes what that one changes."""
    proposals = index.contents.proposals
    tables = {head.id: _proposal(index, head) for head in proposals}
    by_number = {head.number: tables[head.id].clauses for head in proposals if head.number}
    for head in proposals:
        if head.supports:
            tables[head.id] = tables[head.id]._replace(clauses=by_number.get(head.supports, frozenset()))
    return tables


def rough_counts(index: Index, tables: Mapping[str, ProposalTable]) -> Counts:
    """How much is left at most."""
    contents = index.contents
    changes = {
        head.id: _looked(tables[head.id].clauses, _positions(index, head.id))
        for head in contents.proposals
        if tables[head.id].clauses
    }
    return Counts(
        changes,
        _replies(index, tables),
        {text.id: _fates(index, text, tables) for text in contents.texts},
        {text.id: _paragraphs(index, text) for text in contents.texts},
        {(sitting.kind, sitting.choice): sitting.left for sitting in index.sittings if sitting.left > 0},
    )


def conflicts_in(index: Index, path: Path) -> int:
    """How many conflicts of a file wait to be settled; it is parsed only if it seems to hold some."""
    return len(rows_of(_table(index, path), "conflicts")) if index.files.may_hold_conflicts(path) else 0


def _table(index: Index, path: Path) -> dict[str, Any]:
    """The table of a file; an empty one if there is none, or it can't be read: whoever opens it is told."""
    try:
        return parse_toml(index.files.text(path).text, str(path))
    except WtsaprepError:
        return {}


def _text_of(index: Index, path: Path) -> str:
    try:
        return index.files.text(path).text
    except WtsaprepError:
        return ""


def _proposal(index: Index, head: ProposalSummary) -> ProposalTable:
    text = without_long_texts(_text_of(index, head.path))
    amended = _AMENDED.findall(text)
    whole = (head.symbol in _WHOLE_TEXT or not head.resolution) and not head.supports
    clauses = frozenset(("",)) if whole else frozenset(amended) - _FORMAL
    # Most files hold nothing else that the list asks for, and to see that takes a tenth of parsing them.
    usual = len(amended) == text.count(_AMENDMENT) and not any(name in text for name in _ASKED_FOR)
    if usual and not whole and not wants_reasons(head.symbol, head.number):
        return ProposalTable(clauses)
    table = _table(index, head.path)
    rows = rows_of(table, "amendments", "provision")
    return ProposalTable(
        clauses if whole else frozenset(row["provision"] for row in rows) - _FORMAL,
        len(rows_of(table, "conflicts")),
        str(table.get("reasons", "")),
        frozenset((row["reply"], row["provision"]) for row in rows_of(table, "answers", "reply", "provision")),
    )


def _looked(clauses: frozenset[str], positions: Mapping[str, dict[str, Any]]) -> Looked:
    open_clauses = [clause for clause in clauses if not positions.get(clause, {}).get("stand")]
    return Looked(len(open_clauses), 0, len(clauses))


def _positions(index: Index, proposal: str) -> dict[str, dict[str, Any]]:
    """The last position on each clause that was not taken back."""
    path = index.workspace.private / POSITIONS / f"{proposal}.toml"
    if path not in index.files.once("files of positions", lambda: frozenset(index.position_files)):
        return {}  # Of many proposals few have one, and what is not there is a fault for each.
    table = _table(index, path)
    return {str(row.get("provision", "")): row for row in rows_of(table, "positions") if not row.get("undone")}


def _replies(index: Index, tables: Mapping[str, ProposalTable]) -> dict[str, int]:
    """How many clauses wait for an answer."""
    waiting: dict[str, set[str]] = {}
    for reply in index.replies.read:
        answered = tables.get(reply.proposal, ProposalTable()).answered
        for clause in reply.clauses:
            if (reply.id, clause) not in answered:
                waiting.setdefault(reply.proposal, set()).add(clause)
    return {proposal: len(clauses) for proposal, clauses in waiting.items()}


def _fates(index: Index, text: ChairSummary, tables: Mapping[str, ProposalTable]) -> int:
    """How many changes of the proposals on the same text nobody confirmed the fate of."""
    confirmed = {
        (row["proposal"], str(row.get("provision", "")))
        for row in rows_of(_table(index, text.path), "fates", "proposal")
    }
    on_it = [head for head in that_count(index.proposals) if head.is_on(text.resolution, text.adopted)]
    wanted = {(head.id, clause) for head in on_it for clause in tables[head.id].clauses}
    return len(wanted - confirmed)


def _paragraphs(index: Index, text: ChairSummary) -> int:
    """How many paragraphs that differ from the text in force, or that a body spoke of, are not settled."""
    spoken = _table(index, index.workspace.review_path(text.document))
    decided = {row["provision"]: row for row in rows_of(spoken, "decisions", "provision") if not row.get("undone")}
    changed = {row["provision"] for row in rows_of(_table(index, text.path), "amendments", "provision")} - _FORMAL
    settled = {clause for clause, row in decided.items() if row.get("outcome") in SETTLED_OUTCOMES}
    return len((changed | decided.keys()) - settled)


def rows_of(table: Mapping[str, Any], field: str, *needed: str) -> list[dict[str, Any]]:
    """The rows of a field that is written as tables, those that have some texts."""
    rows = table.get(TABLES[field])
    return [
        row
        for row in (rows if isinstance(rows, list) else [])
        if isinstance(row, dict) and all(isinstance(row.get(key), str) for key in needed)
    ]
