"""How inputs are to be read, and which other way is the remedy where one way can't be gone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from wtsaprep.errors import NeedsDecision
from wtsaprep.model.names import edition_reference
from wtsaprep.remedies import Remedy

if TYPE_CHECKING:
    from wtsaprep.errors import Where
    from wtsaprep.model.resolution import Resolution
    from wtsaprep.remedies import RemedyKind
    from wtsaprep.store.index.file_heads import ResolutionSummary
    from wtsaprep.store.index.index import Index


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """How inputs are to be read; unless something is said, each tells itself what it is."""

    baseline: str = ""
    """What the text in force here is called that they are read against."""
    revised: bool = False
    """Whether they are clean texts that somebody made of the baseline."""
    replace: bool = False
    """Whether an official text takes the place of the one of its edition that is here."""
    onto: str = ""
    """What the proposal of ours is called that they answer."""
    source: str = ""
    """Whose a revised text is that has no number; empty for that of the workspace."""
    author: str = ""
    """Who answers; empty for whom an answer itself names."""
    number: str = ""
    """The number of a proposal that bears none itself."""

    def remedied(self, remedy: Remedy) -> ImportOptions:
        """How inputs are read by another way."""
        match remedy.kind:
            case "read-against":
                return replace(self, baseline=remedy.onto, revised=False, onto="")
            case "take-as-revised":
                return replace(self, baseline=remedy.onto, revised=True, onto="")
            case "replace-in-force":
                return replace(self, replace=True)
            case "take-as-reply":
                return ImportOptions(onto=remedy.ref, author=self.author)
            case "say-number":
                return replace(self, number=remedy.ref)
            case _:
                return self


class ImportUndecided(NeedsDecision):
    """The workspace holds something else under the same name; only a person can say which way to go."""

    def __init__(self, what: str, where: Where, remedies: tuple[Remedy, ...], hint: str = "") -> None:
        super().__init__(what, where, hint)
        self.remedies = remedies


def remedy_with(index: Index, kind: RemedyKind, resolution: Resolution | ResolutionSummary) -> Remedy:
    """A way that has to do with a text in force here, which its number finds if that does not mean another edition."""
    latest = index.resolution(resolution.number)
    by_number = latest is not None and latest.adopted == resolution.adopted
    named = resolution.number if by_number else edition_reference(resolution.number, resolution.adopted)
    return Remedy(kind, onto=named)
