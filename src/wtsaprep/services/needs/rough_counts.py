"""Rough counts: how much may still need us, from plain tables, without values and without laying texts side by side.

As long as nothing was looked at or decided they are never too low: formal changes inside a clause are left out later
(`exact_counts`), when the list is on the screen already. So are positions carried from earlier versions, and only then
is it known which changes and paragraphs read otherwise than when they were judged.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from wtsaprep.errors import WtsaprepError
from wtsaprep.model.names import slug
from wtsaprep.review.needs import Counts, Looked
from wtsaprep.store.files.single_files import read_file
from wtsaprep.store.files.toml_tables import parse_toml
from wtsaprep.store.index.file_heads import toml_files

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from wtsaprep.store.folders.workspace import Workspace
    from wtsaprep.store.index.contents import Contents
    from wtsaprep.store.index.file_heads import ChairSummary, ProposalSummary

_FORMAL = frozenset(("number", "history", "opening"))
_WHOLE_TEXT = frozenset(("SUP", "SUP*", "NOC", "ADD"))
_SETTLED = frozenset(("agreed", "withdrawn", "merged", "no change"))
"""Outcomes that no body has to come back to."""


_AMENDMENT = "\n[[amendment]]\n"
_AMENDED = re.compile(r'\n\[\[amendment\]\]\nprovision = "([^"\\\n]+)"\n')
_ASKED_FOR = ("\n[[conflict]]", "\n[[answer]]")


class ProposalTable(NamedTuple):
    """What the file of a proposal tells without being opened as a text."""

    clauses: frozenset[str] = frozenset()
    """The clauses that it changes in more than formal things, as far as one sees; "" for the whole text."""
    conflicts: int = 0
    reasons: str = ""
    answered: frozenset[tuple[str, str]] = frozenset()
    """The replies and clauses that were answered."""


def read_proposals(contents: Contents) -> dict[str, ProposalTable]:
    """The tables of all proposals, by their ids; one that supports another changes what that one changes."""
    tables = {one.id: _proposal(one) for one in contents.proposals}
    by_number = {one.number: tables[one.id].clauses for one in contents.proposals if one.number}
    for one in contents.proposals:
        if one.supports:
            tables[one.id] = tables[one.id]._replace(clauses=by_number.get(one.supports, frozenset()))
    return tables


def rough_counts(workspace: Workspace, contents: Contents, tables: Mapping[str, ProposalTable]) -> Counts:
    """How much is left at most."""
    changes = {
        one.id: _looked(tables[one.id].clauses, _positions(workspace, one.id))
        for one in contents.proposals
        if tables[one.id].clauses
    }
    return Counts(
        changes,
        _replies(workspace, tables),
        {one.id: _fates(one, contents, tables) for one in contents.texts},
        {one.id: _paragraphs(workspace, one) for one in contents.texts},
        _sittings(workspace),
    )


def plain_table(path: Path) -> dict[str, Any]:
    """The table of a file; an empty one if there is none, or it can't be read: whoever opens it is told."""
    try:
        return parse_toml(read_file(path).text, str(path))
    except WtsaprepError:
        return {}


def conflicts_in(path: Path) -> int:
    """How many conflicts of a file wait to be settled; it is parsed only if it seems to hold some."""
    return len(rows_of(plain_table(path), "conflict")) if "\n[[conflict]]" in _text_of(path) else 0


def _text_of(path: Path) -> str:
    try:
        return read_file(path).text
    except WtsaprepError:
        return ""


def _proposal(one: ProposalSummary) -> ProposalTable:
    text = _text_of(one.path)
    amended = _AMENDED.findall(text)
    whole = (one.symbol in _WHOLE_TEXT or not one.resolution) and not one.supports
    clauses = frozenset(("",)) if whole else frozenset(amended) - _FORMAL
    # Most files hold nothing else that the list asks for, and to see that takes a tenth of parsing them.
    usual = len(amended) == text.count(_AMENDMENT) and not any(name in text for name in _ASKED_FOR)
    if usual and not whole:
        return ProposalTable(clauses)
    table = plain_table(one.path)
    rows = rows_of(table, "amendment", "provision")
    return ProposalTable(
        clauses if whole else frozenset(row["provision"] for row in rows) - _FORMAL,
        len(rows_of(table, "conflict")),
        str(table.get("reasons", "")),
        frozenset((row["reply"], row["provision"]) for row in rows_of(table, "answer", "reply", "provision")),
    )


def _looked(clauses: frozenset[str], positions: Mapping[str, dict[str, Any]]) -> Looked:
    left = [clause for clause in clauses if not positions.get(clause, {}).get("stand")]
    return Looked(len(left), 0, len(clauses))


def _positions(workspace: Workspace, proposal: str) -> dict[str, dict[str, Any]]:
    """The last position on each clause that was not taken back."""
    table = plain_table(workspace.private / "positions" / f"{proposal}.toml")
    return {str(row.get("provision", "")): row for row in rows_of(table, "position") if not row.get("undone")}


def _replies(workspace: Workspace, tables: Mapping[str, ProposalTable]) -> dict[str, int]:
    """How many clauses wait for an answer."""
    waiting: dict[str, set[str]] = {}
    for path in toml_files(workspace.replies):
        table = plain_table(path)
        id_, proposal = str(table.get("id", "")), str(table.get("proposal", ""))
        answered = tables.get(proposal, ProposalTable()).answered
        for row in rows_of(table, "amendment", "provision"):
            if (id_, row["provision"]) not in answered:
                waiting.setdefault(proposal, set()).add(row["provision"])
    return {proposal: len(clauses) for proposal, clauses in waiting.items()}


def _fates(text: ChairSummary, contents: Contents, tables: Mapping[str, ProposalTable]) -> int:
    """How many changes of the proposals on the same text nobody confirmed the fate of."""
    confirmed = {
        (row["proposal"], str(row.get("provision", ""))) for row in rows_of(plain_table(text.path), "fate", "proposal")
    }
    wanted = {(one, clause) for one in _on_same_text(text, contents) for clause in tables[one].clauses}
    return len(wanted - confirmed)


def _on_same_text(text: ChairSummary, contents: Contents) -> Iterator[str]:
    for one in contents.proposals:
        same = one.resolution.casefold() == text.resolution.casefold()
        if same and (not one.adopted or one.adopted.casefold() == text.adopted.casefold()):
            yield one.id


def _paragraphs(workspace: Workspace, text: ChairSummary) -> int:
    """How many paragraphs that differ from the text in force, or that a body spoke of, are not settled."""
    spoken = plain_table(workspace.reviews / f"{slug(text.document)}.toml")
    decided = {row["provision"]: row for row in rows_of(spoken, "decision", "provision") if not row.get("undone")}
    changed = {row["provision"] for row in rows_of(plain_table(text.path), "amendment", "provision")} - _FORMAL
    settled = {clause for clause, row in decided.items() if row.get("outcome") in _SETTLED}
    return len((changed | decided.keys()) - settled)


def _sittings(workspace: Workspace) -> dict[tuple[str, str], int]:
    """What was left of each sitting when it was broken off; much of that may be done by now."""
    tables = map(plain_table, toml_files(workspace.private / "sessions"))
    found = {(_kind(one), str(one.get("choice", ""))): one.get("left") for one in tables}
    return {sitting: left for sitting, left in found.items() if isinstance(left, int) and left > 0}


def kept_words(workspace: Workspace) -> dict[tuple[str, str], int]:
    """Of each sitting, how many forms were broken off in it, whose words nobody has taken yet."""
    tables = map(plain_table, toml_files(workspace.private / "sessions"))
    found = {(_kind(one), str(one.get("choice", ""))): one.get("writing") for one in tables}
    return {sitting: len(writing) for sitting, writing in found.items() if isinstance(writing, list) and writing}


def _kind(sitting: Mapping[str, Any]) -> str:
    return "room" if sitting.get("kind") == "room" else "prepare"


def rows_of(table: Mapping[str, Any], name: str, *needed: str) -> list[dict[str, Any]]:
    """The rows of a table that have some texts."""
    rows = table.get(name)
    return [
        row
        for row in (rows if isinstance(rows, list) else [])
        if isinstance(row, dict) and all(isinstance(row.get(key), str) for key in needed)
    ]
