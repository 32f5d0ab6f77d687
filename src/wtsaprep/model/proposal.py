"""Proposals: what a source wants of one resolution, as amendments to a baseline, with reasons and signatures."""

from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from wtsaprep.model.amendment import Amendment
from wtsaprep.model.conflict import Conflict
from wtsaprep.model.conventions import Waiver
from wtsaprep.model.dangling_citation import DanglingCitation
from wtsaprep.model.mark_owner import MarkOwner
from wtsaprep.model.numbers import is_source
from wtsaprep.model.provision import Id
from wtsaprep.model.resolution import Baseline
from wtsaprep.model.symbols import NEW_TEXT, WITHOUT_TEXT, Symbol, forbidden
from wtsaprep.model.value import OneLine, Prose, Value

SignatureStatus = Literal["signed", "pending", "reservation", "objects"]
Circle = Literal["private", "shared"]
"""Who may read a comment: our delegation, or all who draft with us."""


def _source_code(text: str) -> str:
    if not is_source(text):
        raise ValueError("this is no code of a source, as RCC or ARB are; persons are never named here")
    return text


SourceCode = Annotated[str, AfterValidator(_source_code)]
"""The code of a regional group or a state, as in proposal numbers."""


class Cosignatory(Value):
    """An administration that stands behind a proposal, or does not yet."""

    administration: OneLine
    status: SignatureStatus = "pending"
    date: OneLine = ""
    contact: OneLine = ""


class Comment(Value):
    """A remark on a provision by a named author, or a reply to one. Never part of the text."""

    provision: Id
    author: OneLine = ""
    date: OneLine = ""
    text: Prose
    id: Annotated[str, Field(max_length=80)] = ""
    """A name for replies to refer to; a remark that has none yet gets one with its first reply."""
    reply_to: Annotated[str, Field(max_length=80)] = ""
    """Id of the remark that it replies to."""
    resolved: bool = False


class Attribution(Value):
    """Which sources want a bracket. Codes of sources, never persons; outside the text, exported only on request."""

    provision: Id
    words: OneLine
    """The words in the bracket."""
    nth: Annotated[int, Field(ge=1)] = 1
    """Which of the brackets with these words in the provision it is, from 1."""
    sources: Annotated[tuple[SourceCode, ...], Field(min_length=1)]


class Origin(Value):
    """Who made the change to a provision, when, and its headline; outside the text and its laws."""

    provision: Id
    author: OneLine = ""
    date: OneLine = ""
    headline: OneLine = ""


class UnitedClause(Value):
    """A clause in which a re-base put words of ours beside words that the other text brought: somebody should look."""

    provision: Id
    onto: OneLine
    """The text that brought the others."""
    text: OneLine
    """The words as they were united; a clause that reads otherwise was looked at since."""


class Answer(Value):
    """What we did with what a reply wants of a provision; what has no answer is open."""

    reply: Id
    provision: Id
    answer: Literal["taken", "left"]


class Proposal(Value):
    """A proposal. Its id is its own, since numbers change."""

    format: Literal[1] = 1
    id: Id
    number: OneLine = ""
    earlier_numbers: tuple[OneLine, ...] = ()
    symbol: Symbol = "MOD"
    sources: tuple[OneLine, ...] = ()
    practice: bool = False
    """Made up for practice: the word PRACTICE heads every view and export."""
    language: OneLine = "en"
    numbering: Literal["renumbered", "kept"] = "renumbered"
    """Whether clauses that come in between are lettered anew with all others, or are "bbis)" between kept letters."""
    headline: OneLine = ""
    baseline: Baseline | None = None
    """The edition it changes; None for a draft new text (ADD)."""
    supports: OneLine = ""
    """Number of the proposal that it supports without a text of its own."""
    withdrawn: bool = False
    """Whether its source took it back; it stays in the workspace and is compared with nothing."""
    reply_to: OneLine = ""
    """Number of the proposal whose authors it goes back to: our changes to their text, compared with nothing."""
    reasons: Prose = ""
    amendments: tuple[Amendment, ...] = ()
    origins: tuple[Origin, ...] = ()
    owners: tuple[MarkOwner, ...] = ()
    """Who made its marks, as far as a file told."""
    cosignatories: tuple[Cosignatory, ...] = ()
    comments: tuple[Comment, ...] = ()
    """Those for co-drafters; what only our delegation may see lies in `private/`."""
    attributions: tuple[Attribution, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    """What two sides made of one clause or field, and nobody settled yet."""
    answers: tuple[Answer, ...] = ()
    united: tuple[UnitedClause, ...] = ()
    """The clauses that a re-base united, until they are edited."""
    dangling: tuple[DanglingCitation, ...] = ()
    """Those that the two texts alone do not show, until they are written otherwise or their clause is back."""

    waived: tuple[Waiver, ...] = ()
    """The findings that are let stand."""

    @model_validator(mode="after")
    def _check_symbol(self) -> Self:
        why = forbidden(self.symbol, "be on no text in force" if self.baseline is None else "be on a text in force")
        if self.amendments:
            why = why or forbidden(self.symbol, "change words", self.supports)
        if why:
            raise ValueError(why)
        return self

    @property
    def name(self) -> str:
        """What lists and messages call it: its number, or its id while it has none."""
        return self.number or self.id

    @property
    def without_text(self) -> bool:
        """Whether it reproduces no text, only what the text is called."""
        return self.symbol in WITHOUT_TEXT or bool(self.supports)

    @property
    def new_text(self) -> bool:
        """Whether it is a whole new text, which carries no marks."""
        return self.symbol in NEW_TEXT or self.baseline is None
