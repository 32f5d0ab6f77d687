"""Fates: what of each proposal is still in a chair's text, amendment by amendment, formal ones left out.

Laws: of a text that is a proposal's own, all its amendments are taken; of the text in force, none is; the order in
which proposals are given does not matter. A fate is suggested here; a person confirms it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

from wtsaprep.comparison.brackets import bracket_readings
from wtsaprep.comparison.columns import column, in_order, is_our_column
from wtsaprep.comparison.match_new_clauses import likeness, with_matched_ids
from wtsaprep.comparison.word_survival import survives
from wtsaprep.drafting.amend import derive
from wtsaprep.drafting.wishes import wishes
from wtsaprep.model.file_format import FIXED_KINDS
from wtsaprep.redline.redline import redline
from wtsaprep.redline.spans import Span
from wtsaprep.redline.word_changes import word_changes
from wtsaprep.redline.words import mark_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from wtsaprep.comparison.columns import Column, Compared
    from wtsaprep.model.amendment import Amendment, AmendmentKind
    from wtsaprep.model.chair import ConfirmedFate, Fate
    from wtsaprep.model.provision import Provision, Text
    from wtsaprep.redline.redline import MarkedProvision
    from wtsaprep.redline.spans import Spans
    from wtsaprep.redline.word_changes import WordChange

FateAct = Literal["replace", "insert", "delete", "move", "suppress", "keep"]


@dataclass(frozen=True, slots=True)
class AmendmentFate:
    """One amendment of a proposal and what became of it."""

    proposal: str
    """Id of the proposal."""
    number: str
    sources: tuple[str, ...]
    ours: bool
    provision: str
    """The clause, as the proposal calls it; empty for the whole text."""
    act: FateAct
    suggested: Fate
    wanted: Spans = ()
    """The text in force and what the proposal makes of it."""
    found: Spans = ()
    """What the proposal makes of it and what the chair's text says instead."""
    paragraph: str = ""
    """The paragraph of the chair's text that it is about, as that text calls it; empty for the whole text."""
    confirmed: Fate | None = None
    settled: Fate | None = None
    """What follows from a body's decision on that paragraph."""

    @property
    def fate(self) -> Fate:
        """What a person said; else what follows from a decision; else what is suggested."""
        return self.confirmed or self.settled or self.suggested

    @property
    def open(self) -> bool:
        """Whether it is no more than suggested."""
        return self.confirmed is None and self.settled is None


def fates(
    baseline: Text, chair: Text, entries: Iterable[Compared], own: str = "", confirmed: Iterable[ConfirmedFate] = ()
) -> tuple[AmendmentFate, ...]:
    """The fate of every amendment of substance, ours first, then by document number and in the order of the text."""
    fate_confirmed = {(fate.proposal, fate.provision): fate.fate for fate in confirmed}
    return tuple(
        AmendmentFate(
            head.id,
            head.number,
            head.sources,
            is_our_column(head, own),
            found.provision,
            found.act,
            found.fate,
            found.wanted,
            found.found,
            found.paragraph,
            fate_confirmed.get((head.id, found.provision)),
        )
        for entry in in_order(entries, own)
        for head in (column(entry.proposal),)
        for found in _found(baseline, chair, head, entry.revised)
    )


class _Found(NamedTuple):
    provision: str
    act: FateAct
    fate: Fate
    wanted: Spans = ()
    found: Spans = ()
    paragraph: str = ""


def _found(baseline: Text, chair: Text, head: Column, revised: Text) -> Iterator[_Found]:
    if head.whole == "SUP":
        gone = all(p.kind in FIXED_KINDS for p in chair)
        yield _Found("", "suppress", "taken" if gone else "not taken")
    elif head.whole == "NOC":
        changed = any(wishes(0, redline(baseline, chair)))
        yield _Found("", "keep", "not taken" if changed else "taken")
    else:
        yield from _Search(baseline, revised, chair).all()


class _Search:
    """Where the amendments of one proposal are to be found in a chair's text."""

    def __init__(self, baseline: Text, revised: Text, chair: Text) -> None:
        chair_text = with_matched_ids(revised, chair, baseline)
        self._own_names = {ours.id: theirs.id for ours, theirs in zip(chair_text, chair, strict=True)}
        self._amendments = derive(baseline, revised)
        self._was, self._wanted, self._there = ({p.id: p for p in text} for text in (baseline, revised, chair_text))
        self._of_substance = {wish.marked.id for wish in wishes(0, redline(baseline, revised))}
        self._against = _by_id(redline(revised, chair_text).provisions)
        moved = {a.provision for a in self._amendments if a.change == "move"}
        staying = self._was.keys() & self._wanted.keys() & self._there.keys() - moved
        self._place_wanted, self._place_there = (_places(text, staying) for text in (revised, chair_text))

    def all(self) -> Iterator[_Found]:
        """Each amendment of substance with its fate."""
        for amendment in self._amendments:
            if amendment.provision in self._of_substance:
                yield self._one(amendment)

    def _one(self, amendment: Amendment) -> _Found:
        id_, change = amendment.provision, amendment.change
        clause, wanted = self._there.get(id_), self._wanted.get(id_)
        old, new = _text(self._was.get(id_)), _text(wanted)
        words = mark_words(new, clause.text) if clause else (Span("deleted", new),) if new else ()
        paragraph = self._own_names.get(id_, id_)
        return _Found(id_, change, self._fate(change, id_, clause, wanted), mark_words(old, new), words, paragraph)

    def _fate(self, change: AmendmentKind, id_: str, clause: Provision | None, wanted: Provision | None) -> Fate:
        if wanted is None:
            return _fate_of_deletion(self._was[id_], clause)
        if clause is None:
            return "not taken"
        words = self._words(self._was.get(id_), wanted, clause)
        in_place = self._place_wanted[id_] == self._place_there[id_]
        if change == "insert":
            return "taken with changes" if words == "taken" and not in_place else words
        if change == "replace":
            return words
        place: Fate = "taken" if in_place else "not taken"
        if not _differ(self._was[id_], wanted):
            return place
        return place if words == place else "in brackets" if words == "in brackets" else "taken with changes"

    def _words(self, old: Provision | None, wanted: Provision, clause: Provision) -> Fate:
        read = bracket_readings(clause.text, f"{_text(old)} {wanted.text}")
        if read == (clause.text,) and clause.text != _text(old) and not self._differs(wanted.id):
            return "taken"
        each = {_fate_of_words(old, wanted, clause.model_copy(update={"text": text})) for text in read}
        if len(each) == 1:
            return each.pop()
        return "in brackets" if "not taken" in each else "taken with changes"

    def _differs(self, id_: str) -> bool:
        return bool(word_changes(self._against[id_]))


def _fate_of_words(old: Provision | None, wanted: Provision, clause: Provision) -> Fate:
    if clause.text == wanted.text:
        return "taken"
    if old is not None and clause.text == old.text:
        return "not taken"
    if not _differ(wanted, clause):
        return "taken"
    survived = (
        survives(_changes(old, wanted), _changes(old, clause)) if old else bool(likeness(wanted.text, clause.text))
    )
    return "taken with changes" if survived else "not taken"


def _fate_of_deletion(old: Provision, clause: Provision | None) -> Fate:
    if clause is None:
        return "taken"
    return (
        "in brackets"
        if any(not text.strip(" ;,.:") for text in bracket_readings(clause.text, old.text)[1:])
        else "not taken"
    )


def _differ(one: Provision, other: Provision) -> bool:
    """Whether two wordings of a clause differ in more than formal things."""
    return one.text != other.text and bool(_changes(one, other))


def _changes(one: Provision, other: Provision) -> tuple[WordChange, ...]:
    return word_changes(redline((one,), (one.model_copy(update={"text": other.text}),)).provisions[0])


def _by_id(provisions: Iterable[MarkedProvision]) -> Mapping[str, MarkedProvision]:
    """Each provision where it is, or was if it is gone."""
    return {p.id: p for p in provisions if p.fate != "moved away"}


def _places(text: Text, staying: Iterable[str]) -> dict[str, str]:
    """The last provision before each one among those that stay where they are."""
    place_of: dict[str, str] = {}
    known, last = set(staying), ""
    for provision in text:
        place_of[provision.id] = last
        last = provision.id if provision.id in known else last
    return place_of


def _text(provision: Provision | None) -> str:
    return provision.text if provision else ""
