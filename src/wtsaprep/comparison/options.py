"""Options: for each clause that somebody wants to change, what can be chosen; to change nothing is always the first.

Proposals that want the same share an option; similar ones stand in one row and stay separate (2a, 2b).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

from wtsaprep.comparison.offers import Offer, of_substance, ours_first
from wtsaprep.comparison.tying import distinct, likeness
from wtsaprep.drafting.amend import amended, derive
from wtsaprep.redline.align import LIKE
from wtsaprep.redline.redline import redline

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from wtsaprep.model.amendment import Amendment
    from wtsaprep.model.provision import Provision, Text
    from wtsaprep.redline.redline import MarkedProvision
    from wtsaprep.redline.spans import Spans

Act = Literal["no change", "replace", "insert", "delete", "move", "suppress"]


class Backer(NamedTuple):
    """A proposal that wants an option, and the amendment by which it says so."""

    proposal: str
    number: str
    sources: tuple[str, ...]
    amendment: Amendment | None = None
    place: int = 0
    """Which of its amendments that is."""


@dataclass(frozen=True, slots=True)
class Option:
    """One thing that can be done with a clause."""

    name: str
    """Its number in the clause; with a letter where it is similar to others: "1", "2", "3a"."""
    act: Act
    marked: Spans
    """The words in force, or what is made of them."""
    backers: tuple[Backer, ...] = ()

    @property
    def sources(self) -> tuple[str, ...]:
        """Who wants it, each source once."""
        return tuple(dict.fromkeys(source for backer in self.backers for source in backer.sources))


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause and its options."""

    key: str
    """Id of the provision; of a new clause, that in the first proposal; "" for the text as a whole."""
    ids: tuple[str, ...]
    """Ids that its amendments bear: several where new clauses are similar."""
    after: str | None
    """Of a new clause: the provision in force that it follows."""
    options: tuple[Option, ...]
    formal: tuple[Backer, ...] = ()
    """What is formal only: no option, but part of what its proposal makes of the text."""

    @property
    def contested(self) -> bool:
        """Whether there is something to choose."""
        return len(self.options) > 1


class _Wish(NamedTuple):
    """What one proposal does to one clause."""

    backer: Backer
    amendment: Amendment
    marked: MarkedProvision
    made: Provision | None


def clauses(baseline: Text, offers: Iterable[Offer], own: str = "") -> tuple[Clause, ...]:
    """All clauses that somebody changes, in the order of the text; first the text as a whole, if some want it gone.

    Proposals that want the text kept stand behind the first option everywhere.
    """
    ordered = ours_first(offers, own)
    keeping = tuple(_backer(offer) for offer in ordered if offer.keeps)
    going = tuple(_backer(offer) for offer in ordered if offer.suppresses)
    changing = [offer for offer in ordered if not offer.keeps and not offer.suppresses]
    texts = distinct((offer.revised for offer in changing), baseline)
    wishes = [wish for offer, text in zip(changing, texts, strict=True) for wish in _wishes(baseline, offer, text)]
    found: list[Clause] = []
    if going:
        options = (Option("1", "no change", (), keeping), Option("2", "suppress", (), going))
        found.append(Clause("", ("",), None, options))
    known = {p.id: p for p in baseline}
    for id_ in ("", *known):
        if here := [wish for wish in wishes if wish.amendment.provision == id_]:
            found.append(_clause(known[id_], here, keeping))
        new = [w for w in wishes if w.amendment.change == "insert" and w.amendment.after == id_]
        found += [_clause(None, group, keeping) for group in _alike(new)]
    return tuple(found)


def _backer(offer: Offer, amendment: Amendment | None = None, place: int = 0) -> Backer:
    return Backer(offer.proposal.id, offer.proposal.name, offer.sources, amendment, place)


def _wishes(baseline: Text, offer: Offer, revised: Text) -> Iterator[_Wish]:
    known = {p.id: p for p in baseline}
    marked = {p.id: p for p in redline(baseline, revised).provisions if p.fate != "moved away"}
    for place, one in enumerate(derive(baseline, revised)):
        made = None if one.change == "delete" else amended(known.get(one.provision), one)
        yield _Wish(_backer(offer, one, place), one, marked[one.provision], made)


def _alike(new: Sequence[_Wish]) -> list[list[_Wish]]:
    """New clauses after one anchor, those alike together; each proposal once in a group."""
    groups: list[list[_Wish]] = []
    for wish in new:
        for group in groups:
            strangers = all(other.backer.proposal != wish.backer.proposal for other in group)
            if strangers and wish.made and group[0].made and likeness(group[0].made.text, wish.made.text):
                group.append(wish)
                break
        else:
            groups.append([wish])
    return groups


def _clause(provision: Provision | None, wishes: Sequence[_Wish], keeping: tuple[Backer, ...]) -> Clause:
    first = wishes[0].amendment
    formal = tuple(wish.backer for wish in wishes if not of_substance(wish.marked))
    rows = _rows([wish for wish in wishes if of_substance(wish.marked)])
    base: Spans = redline((provision,), (provision,)).provisions[0].text if provision else ()
    options = [Option("1", "no change", base, keeping)]
    for number, row in enumerate(rows, 2):
        for letter, same in enumerate(row):
            name = f"{number}{chr(ord('a') + letter)}" if len(row) > 1 else str(number)
            options.append(Option(name, same[0].amendment.change, same[0].marked.seen, tuple(w.backer for w in same)))
    ids = tuple(dict.fromkeys(wish.amendment.provision for wish in wishes))
    after = first.after if first.change == "insert" else None
    return Clause(first.provision, ids, after, tuple(options), formal)


def _rows(wishes: Sequence[_Wish]) -> list[list[list[_Wish]]]:
    """Rows of similar options, each the proposals that want the same."""
    rows: list[list[list[_Wish]]] = []
    for wish in wishes:
        row = next((row for row in rows if any(_similar(same[0], wish) for same in row)), None)
        if row is None:
            rows.append([[wish]])
        elif same := next((same for same in row if _same(same[0], wish)), None):
            same.append(wish)
        else:
            row.append([wish])
    return rows


def _same(one: _Wish, other: _Wish) -> bool:
    a, b = one.amendment, other.amendment
    if (a.change, a.after) != (b.change, b.after):
        return False
    if one.made is None or other.made is None:
        return one.made is other.made
    if (one.made.kind, one.made.level) != (other.made.kind, other.made.level):
        return False
    laid = redline((one.made,), (other.made.model_copy(update={"id": one.made.id}),))
    return not any(map(of_substance, laid.provisions))


def _similar(one: _Wish, other: _Wish) -> bool:
    """Whether two options are the same, or do nearly the same to the clause: new clauses by their words, others by
    the words that they change."""
    if one.amendment.change != other.amendment.change:
        return False
    if one.amendment.change in ("insert", "delete") or _same(one, other):
        return True
    from rapidfuzz.distance import Indel

    return bool(Indel.normalized_similarity(_changed(one), _changed(other), score_cutoff=LIKE))


def _changed(wish: _Wish) -> list[tuple[str, str]]:
    return [
        (span.mark, word)
        for span in wish.marked.seen
        if span.mark != "kept"
        for word in span.text.casefold().replace(",", " ").replace(";", " ").split()
    ]


def backer_of(clause: Clause, proposal: str) -> Backer | None:
    """What one proposal, by its id, makes of a clause, formal or not; None if nothing."""
    backers = (*(b for option in clause.options[1:] for b in option.backers), *clause.formal)
    return next((backer for backer in backers if backer.proposal == proposal), None)


def order_of(compiled: Iterable[Clause], proposal: str) -> tuple[str, ...]:
    """The clauses that one proposal, by its id, changes, in its own order, by the ids that they bear here."""
    backers = [backer for clause in compiled if (backer := backer_of(clause, proposal))]
    return tuple(b.amendment.provision for b in sorted(backers, key=lambda b: b.place) if b.amendment)


def named(found: Mapping[str, str], clause: Clause) -> str:
    """What a clause is called, by the names of the provisions in force; a new one by what it follows."""
    if not clause.key:
        return "whole text"
    if clause.after is None:
        return found.get(clause.key, clause.key)
    return (
        f"new clause after {found.get(clause.after, clause.after)}" if clause.after else "new clause at the beginning"
    )
