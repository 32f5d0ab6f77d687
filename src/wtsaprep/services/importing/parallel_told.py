"""What an import says of a text in another language: which it is, and how far its clauses are tied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.model.counted import counted
from wtsaprep.model.language import language

if TYPE_CHECKING:
    from wtsaprep.model.parallel import ParallelText


def parallel_told(text: ParallelText) -> str:
    """One such text: "Resolution 11 (Hammamet, 2016) in French, beside it: 32 clauses tied ..."."""
    tied = sum(bool(tie.here and tie.there) for tie in text.ties)
    gaps = [sum(not tie.there for tie in text.ties), sum(not tie.here for tie in text.ties)]
    told = [counted(tied, "clause") + " tied to the text in force"]
    told += [f"{gaps[0]} only in that one"] if gaps[0] else []
    told += [f"{gaps[1]} only in this one"] if gaps[1] else []
    return f"{text.name} in {language(text.language).name}, beside it: {', '.join(told)}"
