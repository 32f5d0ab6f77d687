"""The search for amendments: where the words of a proposal are in a chair's text, and what became of each change.

First where a clause stands; then, if the chair's text split it, joined it or put its words elsewhere, there.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Literal, NamedTuple

from wtsaprep.comparison.bracketed_marks import marked_in_brackets
from wtsaprep.comparison.brackets import bracket_readings
from wtsaprep.comparison.fate_reasons import reason_of
from wtsaprep.comparison.followed_text import FollowedText
from wtsaprep.comparison.places import places
from wtsaprep.comparison.tied_paragraphs import TiedParagraphs
from wtsaprep.comparison.wording_fates import Judge, differ, fate_of_deletion, fate_of_wording, may_be_formal
from wtsaprep.comparison.words_found import WordsFound
from wtsaprep.model.sections import heading_over
from wtsaprep.redline.redline import redline
from wtsaprep.redline.spans import Span
from wtsaprep.redline.whole_changes import wholes_in
from wtsaprep.redline.word_changes import word_changes, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wtsaprep.comparison.counterparts import Counterparts
    from wtsaprep.comparison.fate_reasons import FateReason
    from wtsaprep.comparison.laid_texts import LaidText
    from wtsaprep.comparison.wanted_changes import WantedChanges
    from wtsaprep.comparison.words_found import WordsPlace
    from wtsaprep.comparison.words_put_in import RunPutIn
    from wtsaprep.model.amendment import Amendment
    from wtsaprep.model.chair import Fate
    from wtsaprep.model.provision import Provision, Text
    from wtsaprep.redline.redline import MarkedProvision
    from wtsaprep.redline.spans import Spans

FateAct = Literal["replace", "insert", "delete", "move", "suppress", "keep"]


class Found(NamedTuple):
    """One amendment, by the id of its clause, and what was found of it."""

    provision: str
    act: FateAct
    fate: Fate
    wanted: Spans = ()
    found: Spans = ()
    paragraph: str = ""
    tied: tuple[str, ...] = ()
    whole: str = ""
    reason: FateReason = ""


class _Met(NamedTuple):
    """A fate, and the place of the clause that it was found in; None for that of the same name, or none."""

    fate: Fate
    at: int | None = None


class AmendmentSearch:
    """The amendments of one proposal in a chair's text."""

    def __init__(
        self,
        baseline: Text,
        mine: LaidText,
        column: int,
        chair: FollowedText,
        counterparts: Counterparts,
        all_wanted: WantedChanges,
    ) -> None:
        """``mine`` is what the proposal makes of the text in force, ``column`` its place among all proposals."""
        self._own = chair.text
        revised, laid = mine.text, mine.laid
        self._mine = FollowedText(baseline, revised, chair.put_in.weights, laid)
        named = counterparts.in_names_of(revised)
        self._chair = chair
        self._at = {p.id: at for at, p in enumerate(named)}
        if any(chair.place_of.get(p.id) != self._at.get(p.id) for p in baseline):
            # A clause in force is another one than the chair's text says, so its words went other ways.
            self._chair = FollowedText(baseline, named, chair.put_in.weights)
        self._amendments = mine.amendments
        self._whole = wholes_in(laid)
        self._was, self._wanted, self._there = ({p.id: p for p in text} for text in (baseline, revised, named))
        self._of_substance = {wish.marked.id: wish for wish in mine.wishes(column)}
        moved = {a.provision for a in self._amendments if a.change == "move"}
        staying = self._was.keys() & self._wanted.keys() & self._there.keys() - moved
        self._place_wanted, self._place_there = (places(text, staying) for text in (revised, named))
        self._words = WordsFound(self._mine, chair, self._at, all_wanted)
        self._judge = Judge(chair.put_in.weights, self._lives_on, all_wanted)
        self._ties = TiedParagraphs(self._mine, self._chair, self._own, self._settled)

    def all(self) -> Iterator[Found]:
        """Each amendment of substance with its fate."""
        for amendment in self._amendments:
            if amendment.provision in self._of_substance:
                yield self._one(amendment)

    def _one(self, amendment: Amendment) -> Found:
        id_ = amendment.provision
        wanted = self._wanted.get(id_)
        met = self._of_deletion(id_) if wanted is None else self._of_clause(amendment, wanted)
        at = self._at.get(id_) if met.at is None else met.at
        clause = None if at is None else self._own[at]
        new = _text(wanted)
        words = marked_in_brackets(new, clause.text) if clause else (Span("deleted", new),) if new else ()
        wanted_spans, paragraph = self._mine.marks(id_), clause.id if clause else id_
        tied = self._ties.of(amendment, met.fate, at, self._gone(amendment))
        whole = self._whole.get(id_, id_)
        in_place = self._place_wanted.get(id_) == self._place_there.get(id_)
        reason = reason_of(met.fate, wanted, clause, in_place=in_place)
        return Found(id_, amendment.change, met.fate, wanted_spans, words, paragraph, tied, whole, reason)

    def _gone(self, amendment: Amendment) -> str:
        """The words that an amendment takes from their place."""
        if amendment.change in ("delete", "move"):
            return self._was[amendment.provision].text
        return " ".join(change.gone for change in self._of_substance[amendment.provision].changes)

    def _of_deletion(self, id_: str) -> _Met:
        clause = self._there.get(id_)
        if clause is None:
            return self._of_words_gone(id_)
        fate = fate_of_deletion(self._was[id_], clause)
        return _Met("taken with changes") if fate == "not taken" and self._joined_alike(id_) is not None else _Met(fate)

    def _of_words_gone(self, id_: str) -> _Met:
        """The deletion of a clause that is gone, though its words may live on in another one."""
        there, mine = self._chair.elsewhere(id_), self._mine.elsewhere(id_)
        if not there.moved:
            return _Met("taken")
        at = there.runs[0].clause
        if not mine.moved:
            return _Met("not taken", at)
        homes = {self._mine.text[run.clause].id for run in mine.runs}
        as_wanted = any(
            self._at.get(home) == at and not differ(self._wanted[home], self._chair.text[at].text) for home in homes
        )
        return _Met("taken" if as_wanted else "taken with changes", at)

    def _of_clause(self, amendment: Amendment, wanted: Provision) -> _Met:
        id_, old = amendment.provision, self._was.get(amendment.provision)
        clause = self._there.get(id_)
        form = self._of_substance[id_].form
        formed = clause is None or form is None or form == (clause.kind, clause.level)
        if clause and form and amendment.change == "replace" and not self._of_substance[id_].changes:
            return _Met("taken" if formed else "not taken")
        met = _Met(self._in_place(old, wanted, clause) if clause else "not taken")
        if met.fate != "taken" and old is not None and self._torn(id_):
            met = self._put_together(old, wanted, met)
        if met.fate == "taken" and old is not None and self._kept_elsewhere(old) and not self._has_halves(id_):
            met = _Met("taken with changes" if self._words_put_in(id_) else "not taken")
        elif met.fate == "not taken" and (amendment.change != "move" or differ(wanted, _text(old))):
            met = self._anywhere(id_, wanted)
        if clause is None or met.at is not None:
            return met
        in_place = self._place_wanted[id_] == self._place_there[id_]
        fate = self._of_move(old, wanted, met.fate, in_place) if amendment.change == "move" else met.fate
        elsewhere = (amendment.change == "insert" and not in_place) or clause.kind != wanted.kind
        in_part = (fate == "taken" and (elsewhere or not formed)) or (fate == "not taken" and form and formed)
        return _Met("taken with changes" if in_part else fate)

    def _of_move(self, old: Provision | None, wanted: Provision, words: Fate, in_place: bool) -> Fate:
        was, over, now = (heading_over(text.values(), wanted.id) for text in (self._was, self._wanted, self._there))
        place: Fate = "taken" if in_place else "taken with changes" if over == now != was else "not taken"
        if old is None or not differ(old, wanted.text):
            return place
        return place if words == place else "in brackets" if words == "in brackets" else "taken with changes"

    def _in_place(self, old: Provision | None, wanted: Provision, clause: Provision) -> Fate:
        if clause.text == wanted.text:
            return "taken"
        read = bracket_readings(clause.text, f"{_text(old)} {wanted.text}")
        may_be = read == (clause.text,) and clause.text != _text(old) and may_be_formal(clause.text, wanted.text)
        if may_be and not word_changes(self._against[wanted.id]):
            return "taken"
        return fate_of_wording(old, wanted, clause.text, self._judge)

    def _lives_on(self, words: Sequence[str]) -> bool:
        """Whether words that were taken out stand elsewhere, where the proposal does not have them."""
        return self._chair.lives_on(words) and not self._mine.lives_on(words)

    def _kept_elsewhere(self, old: Provision) -> bool:
        """Whether what the proposal takes out stands elsewhere, though the clause reads as it wants."""
        gone = "".join(text for mark, text in self._mine.marks(old.id) if mark == "deleted")
        return bool(gone) and self._lives_on(words_of(gone))

    def _torn(self, id_: str) -> bool:
        """Whether the chair's text has words of the clause elsewhere, and the proposal has not."""
        return self._chair.elsewhere(id_).moved and not self._mine.elsewhere(id_).moved

    def _put_together(self, old: Provision, wanted: Provision, met: _Met) -> _Met:
        """The fate by all the words of a clause that was split, or joined to others, as if they stood together."""
        fate = fate_of_wording(old, wanted, self._chair.whole(old.id), self._judge)
        if fate in ("not taken", "in brackets"):
            return met if met.fate == "in brackets" else _Met(fate)
        clause = self._there.get(old.id)
        if met.fate != "not taken" and clause and clause.text != old.text and self._words_put_in(old.id):
            return _Met("taken with changes")
        return _Met("taken with changes", self._chair.elsewhere(old.id).runs[0].clause)

    def _anywhere(self, id_: str, wanted: Provision) -> _Met:
        """The fate by where the words put in are now, whichever clause that is."""
        elsewhere = self._settled - {self._at.get(id_, -1)}
        found = [one.place for one in self._words.of(self._mine.place_of[id_]) if one.place[0] not in elsewhere]
        if found:
            in_brackets = all(self._debated(place, wanted) for place in found)
            most = max(found, key=lambda place: place[2] - place[1])
            return _Met("in brackets" if in_brackets else "taken with changes", most[0])
        if id_ not in self._was and (met := self._in_the_whole(wanted)):
            return met
        joined = self._joined_alike(id_)
        return _Met("not taken") if joined is None else _Met("taken with changes", joined)

    def _in_the_whole(self, wanted: Provision) -> _Met | None:
        """Of a half of a clause that the chair's text left whole: the fate by what that has of its words."""
        whole = self._mine.whole_of(self._mine.place_of[wanted.id])
        there = self._there.get(whole.id) if whole else None
        if whole is None or there is None or there.text == whole.text:
            return None
        fate = fate_of_wording(whole, wanted, there.text, self._judge)
        return _Met(fate, self._at[whole.id]) if fate != "not taken" else None

    def _words_put_in(self, id_: str) -> list[str]:
        at = self._mine.place_of[id_]
        return [word for run in self._runs_of.get(at, ()) for word in run.words]

    def _has_halves(self, id_: str) -> bool:
        """Whether the proposal split a clause: what it lost stands in its halves, if in other words."""
        at, text = self._mine.place_of[id_], self._mine.text
        beside = [near for near in (at - 1, at + 1) if 0 <= near < len(text) and text[near].id not in self._was]
        return any(whole.id == id_ for near in beside if (whole := self._mine.whole_of(near)))

    @cached_property
    def _runs_of(self) -> dict[int, list[RunPutIn]]:
        runs_of: dict[int, list[RunPutIn]] = {}
        for run in self._mine.put_in.runs:
            runs_of.setdefault(run.clause, []).append(run)
        return runs_of

    @cached_property
    def _settled(self) -> frozenset[int]:
        """The clauses that read as the proposal wants them: their words are found."""
        same = (id_ for id_, p in self._there.items() if id_ in self._wanted and p.text == self._wanted[id_].text)
        return frozenset(self._at[id_] for id_ in same if _text(self._was.get(id_)) != self._wanted[id_].text)

    @cached_property
    def _against(self) -> dict[str, MarkedProvision]:
        laid = redline(self._mine.text, tuple(self._there.values()))
        return {p.id: p for p in laid.provisions if p.fate != "moved away"}

    @cached_property
    def _joined_away(self) -> tuple[str, ...]:
        """The clauses in force that the proposal deletes and whose words it puts elsewhere."""
        gone = (a.provision for a in self._amendments if a.change == "delete")
        return tuple(id_ for id_ in gone if self._mine.elsewhere(id_).moved)

    def _debated(self, place: WordsPlace, wanted: Provision) -> bool:
        """Whether what was found stands in brackets that the proposal has not."""
        text = self._chair.text[place[0]].text
        return "[" in text and _in_brackets(text, *place[1:]) and "[" not in wanted.text

    def _joined_alike(self, id_: str) -> int | None:
        """The clause of the chair's text that joins the same clauses in force as the proposal does with this one."""
        if not self._joined_away:
            return None
        homes = self._mine.holding(id_)
        members = {id_, *(other for other in self._joined_away if homes & self._mine.holding(other))}
        members |= {self._mine.text[at].id for at in homes if self._mine.text[at].id in self._was}
        held = [self._chair.holding(member) for member in members if member in self._was]
        common = set.intersection(*held) if len(held) > 1 else set[int]()
        return min(common) if common else None


def _in_brackets(text: str, start: int, end: int) -> bool:
    before, inside = text[:start], text[start:end]
    return before.rfind("[") > before.rfind("]") and "]" not in inside


def _text(provision: Provision | None) -> str:
    return provision.text if provision else ""
