"""Findings as rows: how grave, the clause, what is the matter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size

from wtsaprep.present.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wtsaprep.conventions.finding import Finding

_WIDEST_CLAUSE = 24
_SIGNS = {"error": "!!", "warning": "! ", "note": "  "}


def finding_rows(findings: Sequence[Finding]) -> list[str]:
    """A row for each finding, in columns; what is the matter comes last, since it may be long."""
    names = [visible(finding.citation) or "as a whole" for finding in findings]
    width = min(max(map(cell_len, names), default=0), _WIDEST_CLAUSE)
    return [
        f"{_SIGNS[finding.severity]} {set_cell_size(name, width)}  {visible(finding.sentence)}"
        for name, finding in zip(names, findings, strict=True)
    ]
