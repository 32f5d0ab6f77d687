"""Co-signatures: who stands behind a proposal, and whether they are enough to hand it in.

Source: [CEPT-PROPOSALS], [CITEL-PROPOSALS].
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wtsaprep.model.counted import counted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wtsaprep.model.proposal import Cosignatory


@dataclass(frozen=True, slots=True)
class Tally:
    """How many administrations say what, and how many must have signed (0: nobody set a threshold)."""

    signed: int
    pending: int
    reservations: int
    objections: int
    needed: int

    @property
    def enough(self) -> bool:
        """Whether enough signed, and those who object are not more than half of them.

        Source: [CITEL-PROPOSALS].
        """
        return self.signed >= self.needed and 2 * self.objections <= self.signed

    def __str__(self) -> str:
        of = f" of {self.needed}" if self.needed else ""
        signed = f"{self.signed}{of} signed" if self.signed or of else ""
        others = (f"{self.pending} pending" * bool(self.pending), counted(self.reservations, "reservation"))
        parts = [*filter(None, (signed, *others[: 1 + bool(self.reservations)]))]
        if self.objections:
            parts.append(f"{self.objections} object{'s' if self.objections == 1 else ''}")
        return f"{', '.join(parts) or 'nobody signed yet'}{self._verdict()}"

    def _verdict(self) -> str:
        if not self.needed:
            return ""
        if self.enough:
            return ": enough"
        missing = self.needed - self.signed
        return f": {missing} more needed" if missing > 0 else ": too many object"


def signature_tally(cosignatories: Iterable[Cosignatory], needed: int) -> Tally:
    """The co-signatures counted. A reservation is neither a signature nor an objection."""
    statuses = [cosignatory.status for cosignatory in cosignatories]
    return Tally(
        statuses.count("signed"),
        statuses.count("pending"),
        statuses.count("reservation"),
        statuses.count("objects"),
        needed,
    )


def signature_list(cosignatories: Iterable[Cosignatory]) -> str:
    """The co-signatures as a document prints them; how to reach somebody is not for print."""
    return "; ".join(" ".join(filter(None, (o.administration, f"({o.status})", o.date))) for o in cosignatories)
