"""The columns of the library: documents, resolutions, proposals and chair's texts, for people and for scripts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.formats.tables.columns import TableColumn
from wtsaprep.model.counted import counted
from wtsaprep.model.practice import PRACTICE
from wtsaprep.model.proposal_names import filed_name
from wtsaprep.store.index.earlier_versions import REPLY, WITHDRAWN, leaves_out

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from wtsaprep.store.index.file_heads import ChairSummary, ContributionSummary, ProposalSummary, ResolutionSummary


def _practice(made_up: bool) -> str:
    return PRACTICE if made_up else ""


def _about(resolution: str, adopted: str) -> str:
    return f"on {resolution} ({adopted})" if resolution else "new text"


def changes_words(proposal: ProposalSummary) -> str:
    """How much it changes, or what it supports."""
    if proposal.supports:
        return f"supports {proposal.supports}"
    return counted(proposal.changes, "change") if proposal.amendments and proposal.resolution else ""


DOCUMENTS: tuple[TableColumn[ContributionSummary], ...] = (
    TableColumn("number", lambda row: row.number, 1),
    TableColumn("document", lambda row: row.document, 2),
    TableColumn("title", lambda row: row.title, 5),
    TableColumn("practice", lambda row: row.practice, 4, words=lambda row: _practice(row.practice)),
    TableColumn(
        "proposals",
        lambda row: list(row.proposals),
        3,
        words=lambda row: counted(len(row.proposals), "proposal"),
    ),
)


def proposal_columns(
    superseded: Mapping[str, str], remarks: Mapping[str, str]
) -> tuple[TableColumn[ProposalSummary], ...]:
    """The columns of proposals, given what took the place of some of them and remarks on them, by their ids."""

    def told(row: ProposalSummary) -> str:
        by = f"{REPLY} to {row.reply_to}" if row.reply_to else superseded_words(superseded.get(row.id, ""))
        words = (changes_words(row), by, remarks.get(row.id, ""))
        return ", ".join(filter(None, words))

    return (
        *_PROPOSALS,
        TableColumn("amendments", lambda row: row.amendments, 4, words=told),
        TableColumn("supports", lambda row: row.supports),
        TableColumn("superseded", lambda row: superseded.get(row.id, "")),
        TableColumn("remark", lambda row: remarks.get(row.id, "")),
    )


def superseded_words(by: str) -> str:
    """What took the place of a proposal, in words; empty if it counts."""
    if by in ("", WITHDRAWN, REPLY):
        return by
    return f"left out of {by}" if leaves_out(by) else f"superseded by {by}"


_PROPOSALS: tuple[TableColumn[ProposalSummary], ...] = (
    TableColumn("id", lambda row: row.id),
    TableColumn("symbol", lambda row: row.symbol, 1),
    TableColumn("number", lambda row: row.number, 2, words=lambda row: filed_name(row).removeprefix(f"{row.symbol} ")),
    TableColumn("sources", lambda row: list(row.sources)),
    TableColumn("practice", lambda row: row.practice, 5, words=lambda row: _practice(row.practice)),
    TableColumn("resolution", lambda row: row.resolution, 3, words=lambda row: _about(row.resolution, row.adopted)),
    TableColumn("adopted", lambda row: row.adopted),
    TableColumn("headline", lambda row: row.headline, 6),
)

CHAIR_TEXTS: tuple[TableColumn[ChairSummary], ...] = (
    TableColumn("id", lambda row: row.id),
    TableColumn("document", lambda row: row.document, 1, words=lambda row: row.name),
    TableColumn("revision", lambda row: row.revision),
    TableColumn("frozen", lambda row: row.frozen, 5, words=lambda row: "handed out" if row.frozen else "being made"),
    TableColumn("body", lambda row: row.body, 2),
    TableColumn("practice", lambda row: row.practice, 6, words=lambda row: _practice(row.practice)),
    TableColumn(
        "resolution",
        lambda row: row.resolution,
        3,
        words=lambda row: f"on {row.resolution} ({row.adopted})".removesuffix(" ()"),
    ),
    TableColumn("adopted", lambda row: row.adopted),
    TableColumn("amendments", lambda row: row.amendments),
    TableColumn("changes", lambda row: row.changes, 4, words=lambda row: counted(row.changes, "change")),
)


def resolution_columns(
    proposals_on: Mapping[tuple[str, str], int], languages: Mapping[Path, tuple[str, ...]]
) -> tuple[TableColumn[ResolutionSummary], ...]:
    """The columns of texts in force, given how many proposals are on each number and edition, and their languages."""
    return (
        TableColumn("kind", lambda row: row.kind),
        TableColumn("number", lambda row: row.number, 1),
        TableColumn("adopted", lambda row: row.adopted, 2),
        TableColumn(
            "status", lambda row: row.status, 3, words=lambda row: "" if row.status == "official" else row.status
        ),
        TableColumn("language", lambda row: row.language),
        TableColumn(
            "languages",
            lambda row: list(languages.get(row.path, (row.language,))),
            4 if languages else 0,
            words=lambda row: " ".join(languages.get(row.path, ())),
        ),
        TableColumn(
            "",
            lambda row: proposals_on[row.number, row.adopted],
            5,
            words=lambda row: counted(proposals_on[row.number, row.adopted], "proposal"),
        ),
        TableColumn("title", lambda row: row.title, 6),
    )


REFERENCES: tuple[TableColumn[ResolutionSummary], ...] = (
    TableColumn("kind", lambda row: row.kind, 1, words=lambda row: row.kind.capitalize()),
    TableColumn("number", lambda row: row.number, 2),
    TableColumn("adopted", lambda row: row.adopted, 3),
    TableColumn("title", lambda row: row.title, 4),
)
