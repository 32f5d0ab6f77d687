"""Wishes: what one proposal wants of one clause, its formal changes left out."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Literal, NamedTuple

from wtsaprep.drafting.cited_in_force import CitedInForce
from wtsaprep.drafting.torn_clauses import TornClauses
from wtsaprep.model.citation_words import heading_words
from wtsaprep.model.clause_names import HEADING
from wtsaprep.model.file_format import FORMAL_KINDS
from wtsaprep.model.sections import OPENS_SECTION
from wtsaprep.redline.changes import without_formal
from wtsaprep.redline.spans import accepted, rejected
from wtsaprep.redline.word_changes import alone, fewest_words, own_spans, plain_blanks, without_end_marks, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wtsaprep.redline.forms import ClauseForm
    from wtsaprep.redline.lineage import CarriedWords
    from wtsaprep.redline.redline import MarkedProvision, Redline
    from wtsaprep.redline.spans import Spans
    from wtsaprep.redline.word_changes import WordChange

ClauseAct = Literal["changed", "new", "deleted", "moved", "joined"]
"""Joined: gone, since its words stand in another clause; of one that was split, "changed" is said of what it was."""


@dataclass(frozen=True)
class Wish:
    """What one proposal wants of one clause; what is computed of it is kept, since each is held against all others."""

    column: int
    act: ClauseAct
    marked: MarkedProvision
    changes: tuple[WordChange, ...] = ()
    """For a clause that stays, moves or is joined to another: what changes of its words, wherever they stand now."""
    after: str = ""
    """For a new clause and one that moves: the provision of the text in force that it follows."""
    order: int = 0
    """Its place among those that follow the same provision."""
    under: str = ""
    """The heading over it where that is new or moves too, or where it is the first one beneath; else empty."""
    at_home: bool = False
    """Whether it moves to the first place of the section that it stands in already."""
    carried: tuple[CarriedWords, ...] = ()
    """Words of it that stand in other clauses, since it was split or joined to one."""
    cuts: tuple[tuple[int, int], ...] = ()
    """Characters in force round which it was split."""
    takes_in: tuple[str, ...] = ()
    """The clauses that were joined to it."""
    cited: str = ""
    """The words of a new clause, what it cites by letters in force."""
    over: str = ""
    """For a new heading: the clause that it comes to stand over, without its being moved; empty if none does."""
    others: Mapping[str, Wish] = field(default_factory=dict, repr=False, compare=False)
    """For a clause that goes: all that its proposal wants, by clause, since its words may stand anywhere."""

    @property
    def into(self) -> str:
        """The clause that it was joined to."""
        return self.marked.lineage.id if self.act == "joined" and self.marked.lineage else ""

    @property
    def split_from(self) -> str:
        """The clause in force that a new one was split from."""
        lineage = self.marked.lineage
        return lineage.id if lineage and lineage.how == "split from" else ""

    @property
    def place(self) -> tuple[str, str]:
        """Where a clause stands that is new or moves, as two such places are compared."""
        return self.after, self.under

    @property
    def form(self) -> ClauseForm | None:
        """What the clause becomes, where that is another thing than it was."""
        return self.marked.form

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words of a new clause, case, marks and end marks left out."""
        return words_of(without_end_marks(accepted(self.marked.text))) if self.act == "new" else ()

    @cached_property
    def result(self) -> tuple[str, ...]:
        """The words that the clause would have, likewise."""
        return words_of(without_end_marks(accepted(own_spans(self.marked))))

    @cached_property
    def brought(self) -> frozenset[tuple[str, tuple[str, ...]]]:
        """For a clause that goes: what its proposal brings, by kind and words."""
        return frozenset((wish.marked.kind, wish.words) for wish in self.others.values() if wish.act == "new")

    @cached_property
    def rewritten(self) -> bool:
        """Whether its words, or what it is, are others than in force."""
        was = self.marked.was
        words = words_of(without_end_marks(rejected(own_spans(self.marked))))
        return self.result != words or bool(was and was.kind != self.marked.kind)

    @cached_property
    def spans(self) -> Spans:
        """The words of the clause marked, formal changes as if they were made; if it was split or joined, as seen."""
        if self.marked.own or (self.marked.fate in ("edited", "inserted") and self.marked.inner):
            return self.marked.seen
        if self.act not in ("changed", "moved"):
            return self.marked.text
        return without_formal(own_spans(self.marked), alone(self.marked))

    @cached_property
    def substance(self) -> str:
        """The words that the clause would have were no formal change made in it."""
        if self.act not in ("changed", "moved"):
            return accepted(self.marked.text)
        return accepted(without_formal(own_spans(self.marked), alone(self.marked), stays="deleted"))

    @property
    def wording(self) -> object:
        """Its words as they are told from those of others, but for what is formal."""
        if self.act in ("changed", "moved", "joined"):
            return self.changes
        return plain_blanks(without_end_marks(self.cited)) if self.act == "new" else ""

    @cached_property
    def asks(self) -> tuple[object, ...]:
        """What it comes to, sign for sign but for what is formal: the same for all who want the same of a clause."""
        return (self.act, self.place if self.act == "moved" else self.into, self.wording, self.form, *self.parts)

    @property
    def parts(self) -> tuple[tuple[int, int], ...]:
        """What a clause is split into, by the characters in force of the parts that are cut off."""
        return tuple((carried.start, carried.end) for carried in self.carried)

    @cached_property
    def changed_words(self) -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
        """Of each change, the words that go and those that come."""
        return tuple((words_of(change.gone), words_of(change.new)) for change in self.changes)

    @cached_property
    def said(self) -> tuple[str, ...]:
        """What goes from the clause and what comes into it, as one row of words."""
        return tuple(word for gone, new in self.changed_words for word in (*map("-{}".format, gone), *new))

    @cached_property
    def weight(self) -> float:
        """How much of the clause changes: the share of its words, old and new, that are struck or inserted."""
        if self.act in ("new", "deleted"):
            return 1.0
        all_words = sum(len(words_of(text)) for text in self._sides)
        return min(1.0, self._changed / all_words) if all_words else 0.0

    @cached_property
    def weight_at_most(self) -> float:
        """No less than its weight, told without counting all words, which takes long."""
        all_words = sum(map(fewest_words, self._sides))
        return min(1.0, self._changed / all_words) if all_words and self.act not in ("new", "deleted") else 1.0

    @cached_property
    def _changed(self) -> int:
        """How many words are struck or inserted in a clause that stays."""
        return sum(len(gone) + len(new) for gone, new in self.changed_words)

    @property
    def _sides(self) -> tuple[str, str]:
        spans = own_spans(self.marked)
        return rejected(spans), accepted(spans)


def wishes(column: int, laid: Redline) -> Iterator[Wish]:
    """What a proposal wants, clause by clause in the order of its redline."""
    others: dict[str, Wish] = {}
    for wish in _in_turn(column, laid):
        others[wish.marked.id] = replace(wish, others=others) if wish.act in ("deleted", "joined") else wish
    yield from others.values()


def _in_turn(column: int, laid: Redline) -> Iterator[Wish]:
    after, order = "", 0
    above = _Above()
    home = _homes(laid) if any(marked.fate == "moved here" for marked in laid.provisions) else {}
    cited = CitedInForce(laid)
    torn = TornClauses(laid, cited)
    for marked in laid.provisions:
        if marked.in_baseline:
            after, order = marked.id, 0
        else:
            order += 1
        before, above = above, above.then(marked)
        if marked.kind in FORMAL_KINDS or marked.fate in ("kept", "moved away"):
            continue
        if marked.fate == "inserted":
            said = cited.words(marked.id, accepted(marked.text))
            wish = Wish(column, "new", marked, after=after, order=order, under=before.over(marked), cited=said)
            yield replace(wish, over=_beneath(marked, laid)) if marked.kind in OPENS_SECTION else wish
            continue
        words = torn.of(marked)
        if marked.fate == "deleted":
            act: ClauseAct = "joined" if words.joined else "deleted"
            yield Wish(column, act, words.marked, words.changes, carried=words.carried)
        elif marked.fate == "moved here":
            at_home = before.first and before.id == home.get(marked.id) and not before.arrived
            wish = Wish(column, "moved", marked, words.changes, after, order, before.over(marked), at_home)
            yield replace(wish, carried=words.carried, cuts=words.cuts, takes_in=words.takes_in) if words.torn else wish
        elif words.changes or words.carried or marked.was:
            wish = Wish(column, "changed", marked, words.changes)
            yield replace(wish, carried=words.carried, cuts=words.cuts, takes_in=words.takes_in) if words.torn else wish


def _beneath(heading: MarkedProvision, laid: Redline) -> str:
    """The clause in force that comes to stand right beneath a new heading, though it stays where it was."""
    behind = (p for p in laid.provisions[laid.provisions.index(heading) + 1 :] if p.in_revised)
    first = next(behind, None)
    stays = first is not None and first.in_baseline and first.fate != "moved here" and first.kind not in OPENS_SECTION
    return first.id if first and stays else ""


def _homes(laid: Redline) -> dict[str, str]:
    """The heading over each clause in force, by their ids."""
    homes: dict[str, str] = {}
    heading = ""
    for marked in laid.provisions:
        if marked.in_baseline:
            homes[marked.id] = heading
            heading = marked.id if marked.kind in OPENS_SECTION else heading
    return homes


class _Above(NamedTuple):
    """What stands above a place of a revised text."""

    id: str = ""
    heading: str = ""
    """Words of the heading, as in force if it is."""
    arrived: bool = False
    """Whether that is new in its place."""
    first: bool = False
    """Whether nothing stands between."""

    def over(self, marked: MarkedProvision) -> str:
        """The heading that says where a clause stands better than the clause in force before it does."""
        return self.heading if (self.arrived or self.first) and marked.kind not in OPENS_SECTION else ""

    def then(self, marked: MarkedProvision) -> _Above:
        """What stands above the place behind a clause."""
        if not marked.in_revised:
            return self
        if marked.kind not in OPENS_SECTION:
            return self._replace(first=False) if self.first else self
        return _Above(
            marked.id, heading_words(rejected(marked.seen) or accepted(marked.text)), not marked.in_baseline, True
        )


def called_new(wish: Wish, names: Mapping[str, str]) -> str:
    """What a new clause is called: by its place, but a footnote, which stands where its call puts it."""
    if wish.marked.kind == "note":
        return "new footnote"
    return f"{'new section' if wish.marked.kind == 'heading' else 'new'} {place_of(wish, names)}"


def place_of(wish: Wish, names: Mapping[str, str]) -> str:
    """Where a clause stands that is new or moves: "after considering b)", "under recognizing"."""
    if wish.under and wish.at_home:
        return f"to the beginning of {wish.under}"
    if wish.under:
        return f"under {wish.under}"
    after = wish.after
    if not after or after in FORMAL_KINDS:
        return "at the beginning"
    name = names.get(after, after)
    heading = name.removesuffix(HEADING)
    return f"after {name}" if heading == name else f"under {heading}"
