"""Findings as rows: how grave, the clause, what is the matter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size

from wtsaprep.present.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from wtsaprep.conventions.finding import Finding
    from wtsaprep.model.conventions import Waiver

_WIDEST_CLAUSE = 24
_SIGNS = {"error": "!!", "warning": "! ", "note": "  "}


def finding_rows(findings: Sequence[Finding]) -> list[str]:
    """A row for each finding, in columns; what is the matter comes last, since it may be long."""
    names = [finding.citation for finding in findings]
    return _rows([_SIGNS[finding.severity] for finding in findings], names, [f.sentence for f in findings])


def waived_rows(waived: Sequence[Waiver], names: Mapping[str, str]) -> list[str]:
    """A row for each finding that was let stand: the clause, the rule, why; ``names`` are those of the clauses."""
    told = [f"{row.rule}: {row.note}" for row in waived]
    return _rows(["= "] * len(waived), [names.get(row.provision, "") for row in waived], told)


def place_among(findings: Sequence[Finding], chosen: Finding) -> str:
    """Which one it is of what is to be put right, as that is counted beside the text; or of the notes."""
    is_note = chosen.severity == "note"
    alike = [finding for finding in findings if (finding.severity == "note") == is_note]
    return f"{'note' if is_note else 'finding'} {alike.index(chosen) + 1} of {len(alike)}"


def found_in_short(findings: Sequence[Finding]) -> str:
    """What is found, in a line that may be cut: so how much it is comes first, where it is more than one thing."""
    sentences = visible("; ".join(finding.sentence for finding in findings))
    return f"{len(findings)} findings: {sentences}" if len(findings) > 1 else sentences


def _rows(signs: Sequence[str], citations: Sequence[str], told: Sequence[str]) -> list[str]:
    names = [visible(citation) or "as a whole" for citation in citations]
    width = min(max(map(cell_len, names), default=0), _WIDEST_CLAUSE)
    rows = zip(signs, names, told, strict=True)
    return [f"{sign} {set_cell_size(name, width)}  {visible(sentence)}" for sign, name, sentence in rows]
