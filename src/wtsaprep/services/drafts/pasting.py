"""What is pasted into the editor: words for the clause that is being written, or several clauses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.drafting.pasting import ALONE

if TYPE_CHECKING:
    from wtsaprep.model.file_format import ProvisionKind
    from wtsaprep.model.provision import Text


def begins_next(pasted: str, kind: ProvisionKind, *, at_start: bool) -> bool:
    """Whether a line break, typed or copied, parts what is pasted from the words before it."""
    return pasted.startswith("\n") and bool(pasted.strip()) and not at_start and kind not in ALONE


def read_pasted(pasted: str, kind: ProvisionKind, *, at_start: bool) -> str | Text:
    """The words to write at the cursor, or the clauses that they are; ``kind`` is that of what is being written.

    Within a line nothing is read into what is pasted. At the start of a clause a letter is taken off.
    """
    if "\n" not in pasted.strip("\n") and not at_start:
        return pasted.strip("\n")
    from wtsaprep.formats.flattened.reading.pasted import pasted_clauses

    clauses = pasted_clauses(pasted)
    if len(clauses) > 1 and kind not in ALONE:
        return clauses
    return " ".join(clause.text for clause in clauses)
