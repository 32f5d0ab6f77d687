"""Parallel texts: an edition of a text in another language, and which of its clauses say what the text here says."""

from typing import Self

from pydantic import model_validator

from wtsaprep.model.provision import Id
from wtsaprep.model.resolution import Resolution
from wtsaprep.model.value import Value


class ParallelClauses(Value):
    """Clauses of the text here and those of the parallel text that say the same; none on one side is a gap."""

    here: tuple[Id, ...] = ()
    """Ids of the text in force in this workspace."""
    there: tuple[Id, ...] = ()
    """Ids of the parallel text."""

    @model_validator(mode="after")
    def _check_names_any(self) -> Self:
        if not (self.here or self.there):
            raise ValueError("a tie names no clause of either text")
        return self


class ParallelText(Resolution):
    """An edition in another language than that in which it is worked on here: read beside it, never changed."""

    ties: tuple[ParallelClauses, ...] = ()
    """Each clause of both texts once, as they were when they were tied."""
