"""A text as data for scripts: what it is, what it stands on, and its clauses as one sees them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wtsaprep.model.chair import ChairText
from wtsaprep.present.sheet.provision_rows import provision_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from wtsaprep.drafting.comments import Comments
    from wtsaprep.model.conflict import Conflict
    from wtsaprep.model.proposal import Circle, Proposal
    from wtsaprep.model.resolution import Resolution
    from wtsaprep.present.sheet.text_lines import View
    from wtsaprep.redline.redline import Redline


def text_data(
    name: str,
    made: Proposal | ChairText | None,
    resolution: Resolution | None,
    conflicts: Iterable[Conflict],
    laid: Redline,
    view: View,
    *,
    corrected: bool = False,
) -> dict[str, Any]:
    """A text as it is shown; ``made`` is what changes the text in force, where something does.

    ``corrected``: that text was corrected since.
    """
    row: dict[str, Any] = {"name": name, "view": view}
    if made is not None:
        row |= _chair_data(made) if isinstance(made, ChairText) else _proposal_data(made)
    if resolution:
        row["baseline"] = {
            "kind": resolution.kind,
            "number": resolution.number,
            "adopted": resolution.adopted,
            "status": resolution.status,
            "provenance": resolution.provenance,
            "corrected": corrected,
        }
    row["conflicts"] = [conflict.model_dump(mode="json") for conflict in conflicts]
    row["provisions"] = provision_rows(laid, view)
    return row


def comment_data(comments: Mapping[Circle, Comments]) -> list[dict[str, Any]]:
    """Comments by who may read them."""
    return [{"circle": circle, **comment.model_dump()} for circle, some in comments.items() for comment in some]


def _proposal_data(proposal: Proposal) -> dict[str, Any]:
    return {
        "id": proposal.id,
        "symbol": proposal.symbol,
        "number": proposal.number,
        "sources": list(proposal.sources),
        "practice": proposal.practice,
        "supports": proposal.supports,
        "reasons": proposal.reasons,
        "cosignatories": [signatory.model_dump() for signatory in proposal.cosignatories],
    }


def _chair_data(chair: ChairText) -> dict[str, Any]:
    return {
        "document": chair.document,
        "revision": chair.revision,
        "frozen": chair.frozen,
        "body": chair.body,
        "attributions": [row.model_dump(mode="json") for row in chair.attributions],
    }
