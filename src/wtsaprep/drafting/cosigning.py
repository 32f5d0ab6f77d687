"""Co-signing: the table of who stands behind a proposal, as it is filled in; each change is one step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.drafting.draft import with_proposal_fields
from wtsaprep.drafting.named_steps import NamedStep
from wtsaprep.errors import StepRefused
from wtsaprep.model.proposal import Cosignatory
from wtsaprep.model.source_codes import as_code, same_source

if TYPE_CHECKING:
    from typing import Any

    from wtsaprep.drafting.draft import Draft

CosignatoryTable = tuple[Cosignatory, ...]


def row_called(table: CosignatoryTable, administration: str) -> int:
    """The row of an administration; -1 if the table has none."""
    return next((at for at, row in enumerate(table) if same_source(row.administration, administration)), -1)


def with_row(table: CosignatoryTable, at: int, **said: Any) -> CosignatoryTable:
    """The table with something else said in a row; a new last row for -1.

    Raises:
        StepRefused: a row has no name, or that of another one.
    """
    before = table[at].model_dump() if at >= 0 else {"administration": ""}
    named = {"administration": as_code(said["administration"])} if "administration" in said else {}
    row = Cosignatory.model_validate({**before, **said, **named})
    if not row.administration:
        raise StepRefused("an administration has a name")
    if named and row_called(without_row(table, at) if at >= 0 else table, row.administration) >= 0:
        raise StepRefused(f"{row.administration} stands in the table already")
    return (*table[:at], row, *table[at + 1 :]) if at >= 0 else (*table, row)


def without_row(table: CosignatoryTable, at: int) -> CosignatoryTable:
    """The table without a row."""
    return (*table[:at], *table[at + 1 :])


def cosigning_step(draft: Draft, table: CosignatoryTable) -> NamedStep:
    """Another table."""
    return NamedStep("co-signatories", "noted", with_proposal_fields(draft, cosignatories=table), "")
