"""Chair's texts: compromise texts on a baseline, in revisions, each change with the sources it comes from.

Source: [WCIT-BRACKETS].
"""

from typing import Annotated, Literal, get_args

from pydantic import Field

from wtsaprep.model.amendment import Amendment
from wtsaprep.model.conflict import Conflict
from wtsaprep.model.dangling_citation import DanglingCitation
from wtsaprep.model.provision import Id
from wtsaprep.model.resolution import Baseline
from wtsaprep.model.value import OneLine, Value

Fate = Literal["taken", "taken with changes", "in brackets", "not taken"]
"""What became of an amendment in a chair's text."""

FATES: tuple[Fate, ...] = get_args(Fate)

CHAIR = "chair"
"""What stands for a source where words are the chair's own."""

CharacterOffset = Annotated[int, Field(ge=0)]


class SpanSources(Value):
    """The sources (never persons) of words that a chair's text holds, or of what it does to a provision."""

    provision: Id
    sources: tuple[OneLine, ...]
    start: CharacterOffset = 0
    end: CharacterOffset = 0
    """The characters of the provision that they are the source of; none where it is deleted or moved."""


class ConfirmedFate(Value):
    """What a person said became of one amendment of a proposal. It holds while the clause reads as it does."""

    proposal: Id
    provision: Id | Literal[""] = ""
    """The clause, as the proposal calls it; empty for what it wants of the whole text."""
    fate: Fate


class ChairText(Value):
    """One revision of a chair's text, such as DT/24 Rev.1."""

    format: Literal[1] = 1
    id: Id
    document: OneLine
    revision: Annotated[int, Field(ge=0)] = 0
    frozen: bool = False
    """Handed out: a further change makes the next revision."""
    body: OneLine = ""
    """The group that works on it, as in "AHG" or "COM4"."""
    practice: bool = False
    language: OneLine = "en"
    baseline: Baseline
    new_texts: tuple[Id, ...] = ()
    """The draft new texts that it is made from, by their ids, where there is no text in force; all else is on one."""
    follows: str = ""
    """Digest of the text of the revision that it goes on from; what two people made of that is told by it."""
    amendments: tuple[Amendment, ...] = ()
    attributions: tuple[SpanSources, ...] = ()
    fates: tuple[ConfirmedFate, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    """What two people made of one clause, and nobody settled yet."""
    aside: tuple[SpanSources, ...] = ()
    """Whose words the other wording of a clause in conflict is; they come with it if it is taken."""
    dangling: tuple[DanglingCitation, ...] = ()
    """Citations that lost their clause and that the two texts alone do not show."""

    @property
    def name(self) -> str:
        """What it is called, as documents are numbered: "DT/24", "DT/24R1"."""
        return revision_name(self.document, self.revision)

    @property
    def heading(self) -> str:
        """What heads it: "DT/24 (Rev.1), AHG, handed out"."""
        revision = f" (Rev.{self.revision})" if self.revision else ""
        state = "handed out" if self.frozen else "being made"
        return ", ".join(filter(None, (f"{self.document}{revision}", self.body, state)))

    @property
    def sources(self) -> dict[str, str]:
        """For each clause with words of somebody's, whose: "ARB, EUR"."""
        sources_of: dict[str, list[str]] = {}
        for attribution in self.attributions:
            sources_of.setdefault(attribution.provision, []).extend(attribution.sources)
        return {id_: ", ".join(dict.fromkeys(sources)) for id_, sources in sources_of.items()}


def revision_name(document: str, revision: int) -> str:
    """A revision of a document, in short: the first has no suffix."""
    return f"{document}R{revision}" if revision else document
