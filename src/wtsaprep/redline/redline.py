"""The redline of two texts: one value, laid over provision by provision, that every view and format renders.

Laws: `Redline.rejected` is the baseline as printed, `Redline.accepted` the revised text as printed, letters and
numbers included.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from wtsaprep.model.citations import citations_of
from wtsaprep.model.label_rows import may_cite
from wtsaprep.model.labels import same_labels
from wtsaprep.redline.forms import ClauseForm, form_in_words, former_forms
from wtsaprep.redline.found_wholes import found_wholes, lineages_found
from wtsaprep.redline.lineage import (
    CarriedWords,
    Lineage,
    carried_words,
    cut_to_parts,
    lineages,
    told_wholes,
    words_of_origin,
)
from wtsaprep.redline.marked_words import LateMarks, late_marks, marked, not_empty, replaced
from wtsaprep.redline.moves import anchors, staying_ids
from wtsaprep.redline.repairs import repairs_of
from wtsaprep.redline.spans import Mark, Span, Spans, accepted, merged, rejected
from wtsaprep.redline.underlay import Underlay

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wtsaprep.model.printed import Printed
    from wtsaprep.model.provision import Provision, Text
    from wtsaprep.redline.repairs import Repairs


ProvisionFate = Literal["kept", "edited", "inserted", "deleted", "moved away", "moved here"]
"""What becomes of a provision. A moved one stands twice: struck where it was, inserted where it is."""

_ONLY_REVISED: tuple[ProvisionFate, ...] = ("inserted", "moved here")
_ONLY_BASELINE: tuple[ProvisionFate, ...] = ("deleted", "moved away")
_REMEMBERED = 2048
"""Clauses as they are kept, which hundreds of texts on one have alike."""


class MarkedProvision(NamedTuple):
    """One provision of a redline: its label and its words, marked."""

    id: str
    kind: str
    level: int
    fate: ProvisionFate
    label: Spans
    words: Spans | LateMarks
    """Its words, or how they will be marked; `text` has them."""
    inner: Spans = ()
    """For one that moved, was split or joined: its words marked against those that they come from."""
    lineage: Lineage | None = None
    """Where it was split off or copied from, or what it was joined to."""
    own: Spans = ()
    """For one that moved and was split or joined: its words marked against those that it has itself in the baseline."""
    repaired: Repairs = ()
    """Where it cites clauses that bear another label now: the same clauses, so these changes are formal."""
    was: ClauseForm | None = None
    """What it was, where its kind or depth changes."""

    @property
    def text(self) -> Spans:
        """Its words, marked."""
        return self.words.spans if isinstance(self.words, LateMarks) else self.words

    @property
    def is_marked(self) -> bool:
        """Whether its words have been marked, or need not be."""
        return not isinstance(self.words, LateMarks) or self.words.is_marked

    @property
    def seen(self) -> Spans:
        """Its words marked as a reader wants to see them."""
        return self.inner or self.text

    @property
    def form(self) -> ClauseForm | None:
        """What it becomes, where that is another thing than it was."""
        return ClauseForm(self.kind, self.level) if self.was else None

    @property
    def becomes(self) -> str:
        """That in words: "now a heading"; else empty."""
        return form_in_words(self.was, ClauseForm(self.kind, self.level)) if self.was else ""

    @property
    def together(self) -> str:
        """The clause that it was split from or joined to: what becomes of both is one change."""
        return self.lineage.id if self.lineage and self.lineage.how != "copied from" else ""

    @property
    def line(self) -> Spans:
        """Label, tab and words as one marked line."""
        return merged((*self.label_and_tab, *self.text))

    @property
    def label_and_tab(self) -> Spans:
        """The label marked, and the tab that belongs to it."""
        before, after = rejected(self.label), accepted(self.label)
        mark: Mark = "kept" if before and after else "deleted" if before else "inserted"
        return (*self.label, Span(mark, "\t")) if before or after else ()

    @property
    def in_baseline(self) -> bool:
        """Whether the baseline has it in this place."""
        return self.fate not in _ONLY_REVISED

    @property
    def in_revised(self) -> bool:
        """Whether the revised text has it in this place."""
        return self.fate not in _ONLY_BASELINE


@dataclass(frozen=True, slots=True)
class Redline:
    """Two texts laid over each other."""

    provisions: tuple[MarkedProvision, ...]
    carried: tuple[CarriedWords, ...] = ()
    """Words of clauses that were split or joined, where they stand now."""
    texts: tuple[Text, ...] = field(default=(), repr=False, compare=False)
    """The two texts; none of one that is laid together for a screen."""

    def rejected(self) -> tuple[tuple[str, str], ...]:
        """Labels and texts with every mark rejected: the baseline as printed."""
        return tuple((rejected(p.label), rejected(p.text)) for p in self.provisions if p.in_baseline)

    def accepted(self) -> tuple[tuple[str, str], ...]:
        """Labels and texts with every mark accepted: the revised text as printed."""
        return tuple((accepted(p.label), accepted(p.text)) for p in self.provisions if p.in_revised)

    @property
    def unchanged(self) -> bool:
        """Whether the two texts print the same, each clause as what it was."""
        return all(p.fate == "kept" for p in self.provisions)


def redline(baseline: Text, revised: Text) -> Redline:
    """Lay the revised text over the baseline. Provisions are the same where their ids are."""
    return redline_over(Underlay(baseline), revised)


def redline_over(under: Underlay, revised: Text, revised_labels: tuple[str, ...] | None = None) -> Redline:
    """The same, for who lays many texts over one; ``revised_labels`` are the labels of this one, if they are known."""
    baseline = under.text
    same = same_labels(baseline, revised)
    new_labels = under.labels if same else revised_labels or under.labels_in(revised)
    old, new = under.printed, under.printed_in(revised, new_labels)
    in_turn = same and all(p.id == q.id for p, q in zip(baseline, revised, strict=True))
    if in_turn and not (under.joins or any(p.joined for p in revised)):
        # Words differ, and nothing else does: most proposals change a few clauses where they stand.
        return Redline(tuple(_compared(old[id_], row) for id_, row in new.items()), texts=(baseline, revised))
    edited = {id_ for id_ in new if id_ in old and new[id_].text != old[id_].text}
    staying = staying_ids(baseline, revised)
    arrivals: dict[str, list[Provision]] = {}
    revised_by_id = {p.id: p for p in revised}
    for id_, after in anchors(baseline, revised, staying).items():
        arrivals.setdefault(after, []).append(revised_by_id[id_])
    repairs: dict[str, Repairs] = {}
    if edited and not in_turn:
        # Citations are looked for only where labels shifted.
        repairs = _repairs(under, revised, new_labels, {id_: (old[id_], new[id_]) for id_ in edited})
    # Clauses that changed places may have changed their depth as well, and the labels are the same.
    forms = {} if in_turn else former_forms(baseline, revised)
    laid = tuple(_laid_over(under, new, staying, arrivals, repairs))
    if forms:
        laid = tuple(_formed(p, forms) for p in laid)
    return replace(_traced(laid, revised, old, new), texts=(baseline, revised))


def shown_in_wholes(laid: Redline) -> frozenset[str]:
    """The clauses of a redline that were joined to one that shows their words."""
    marked = laid.provisions
    wholes = {p.id for p in marked if p.inner}
    return frozenset(p.id for p in marked if p.lineage and p.lineage.how == "joined to" and p.lineage.id in wholes)


def _repairs(
    under: Underlay, revised: Text, new_labels: tuple[str, ...], edited: dict[str, tuple[Printed, Printed]]
) -> dict[str, Repairs]:
    """The repaired citations of the provisions whose words differ."""
    # What the labels of a whole text lead to is costly, and the words of most clauses cite nothing.
    citing = {id_: pair for id_, pair in edited.items() if all(may_cite(side.text) for side in pair)}
    if not citing:
        return {}
    cited = citations_of(revised, new_labels)
    return {id_: repairs_of(old, new, under.citations, cited) for id_, (old, new) in citing.items()}


def _formed(provision: MarkedProvision, forms: Mapping[str, ClauseForm]) -> MarkedProvision:
    """A provision that stands in the revised text with what it was, where it is something else now."""
    if not provision.in_revised or provision.id not in forms:
        return provision
    fate: ProvisionFate = "edited" if provision.fate == "kept" else provision.fate
    return provision._replace(fate=fate, was=forms[provision.id])


def _traced(
    laid: tuple[MarkedProvision, ...], revised: Text, old: dict[str, Printed], new: dict[str, Printed]
) -> Redline:
    """The redline, its clauses that were split or joined with those that they come from, or became part of."""
    lineage_of = lineages(revised, old)
    wholes = [*told_wholes(revised, old)] if lineage_of else []
    hosts = {lineage.id for lineage in lineage_of.values()}
    found = found_wholes(old, new, {*lineage_of, *hosts})
    wholes += found
    lineage_of |= lineages_found(found)
    if not lineage_of:
        return Redline(laid)
    inner: dict[str, Spans] = {}
    carried: list[CarriedWords] = []
    texts = ({id_: p.text for id_, p in old.items()}, {id_: p.text for id_, p in new.items()})
    for whole in wholes:
        spans = words_of_origin(whole, old, new, marked)
        inner |= cut_to_parts(whole, spans, new)
        carried += carried_words(whole, spans, *texts)
    return Redline(tuple(_tied(p, inner, lineage_of) for p in laid), tuple(carried))


def _tied(provision: MarkedProvision, inner: dict[str, Spans], lineage_of: dict[str, Lineage]) -> MarkedProvision:
    """A provision with the words and the provision that it comes from, or became part of."""
    if provision.in_revised and provision.id in inner:
        provision = provision._replace(inner=inner[provision.id], own=provision.inner)
    lineage = lineage_of.get(provision.id)
    if lineage is None or (lineage.how == "joined to") != (provision.fate == "deleted"):
        return provision
    return provision._replace(lineage=lineage)


def _laid_over(
    under: Underlay,
    new: dict[str, Printed],
    staying: frozenset[str],
    arrivals: dict[str, list[Provision]],
    repairs: dict[str, Repairs],
) -> Iterator[MarkedProvision]:
    old = under.printed

    def arrived(after: str) -> Iterator[MarkedProvision]:
        for provision in arrivals.get(after, ()):
            origin = old.get(provision.id)
            fate: ProvisionFate = "inserted" if origin is None else "moved here"
            repaired = repairs.get(provision.id, ())
            inner = marked(origin.text, new[provision.id].text, repaired) if origin else ()
            yield _whole(new[provision.id], fate, "inserted", inner)._replace(repaired=repaired)

    yield from arrived("")
    for id_, row in old.items():
        if id_ in staying:
            yield _compared(row, new[id_], repairs.get(id_, ()))
        else:
            yield _whole(row, "moved away" if id_ in new else "deleted", "deleted")
        if id_ in arrivals:
            yield from arrived(id_)


def _compared(old: Printed, new: Printed, repaired: Repairs = ()) -> MarkedProvision:
    if old is new or old == new:
        return _kept(old)
    label, same = replaced(old.label, new.label), old.text == new.text
    words = marked(old.text, new.text) if same else late_marks(old.text, new.text, repaired)
    fate: ProvisionFate = "kept" if same and old.label == new.label else "edited"
    return MarkedProvision(new.id, new.kind, new.level, fate, label, words, repaired=repaired)


@lru_cache(_REMEMBERED)
def _kept(row: Printed) -> MarkedProvision:
    label, text = replaced(row.label, row.label), marked(row.text, row.text)
    return MarkedProvision(row.id, row.kind, row.level, "kept", label, text)


def _whole(
    provision: Printed, fate: ProvisionFate, mark: Literal["deleted", "inserted"], inner: Spans = ()
) -> MarkedProvision:
    label, text = not_empty((Span(mark, provision.label),)), not_empty((Span(mark, provision.text),))
    return MarkedProvision(provision.id, provision.kind, provision.level, fate, label, text, inner)
