"""Edits carried along: what one side of a re-base changes in words that the other side has in another clause now.

Where one side joins or splits a clause, the other's edits go with the words. A conflict is told for the whole of it:
of a clause and what it was joined to or split into, none is in conflict alone, or words would be lost or stand twice.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.drafting.competing_words import crosses, is_left_behind
from wtsaprep.drafting.united_words import Edit, compete, edits_of, united_edits, with_edits
from wtsaprep.redline.word_changes import trimmed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from wtsaprep.drafting.competing_words import Relation
    from wtsaprep.drafting.unite import Uniting
    from wtsaprep.drafting.wishes import Wish
    from wtsaprep.model.provision import Provision, Text
    from wtsaprep.redline.lineage import CarriedWords


class _Side(NamedTuple):
    """What one side wants of each clause, and its clauses."""

    wishes: Mapping[str, Wish]
    text: dict[str, Provision]
    halves: dict[str, list[str]]
    """Those that it has behind one in force only to say what it wants of a half that the other side split off."""

    @classmethod
    def of(cls, wishes: Mapping[str, Wish], text: Text) -> _Side:
        return cls(wishes, {p.id: p for p in text}, {})

    def in_order(self, text: Text) -> Text:
        """Its clauses, as its text had them."""
        ids = (id_ for p in text for id_ in (p.id, *self.halves.get(p.id, ())))
        return tuple(self.text[id_] for id_ in ids if id_ in self.text)


class _Torn(NamedTuple):
    """A clause that one side splits or joins to another, and the other side."""

    old: Provision
    one: _Side
    two: _Side
    known: Relation | None

    @property
    def wish(self) -> Wish:
        return self.one.wishes[self.old.id]

    @property
    def other(self) -> Wish | None:
        return self.two.wishes.get(self.old.id)

    @property
    def there(self) -> set[str]:
        """What belongs together, as far as a side has it."""
        whole = {self.old.id, *_parts(self.wish), *(_parts(self.other) if self.other else ())}
        return {id_ for id_ in whole if id_ in self.one.text or id_ in self.two.text}

    def is_told(self, rule: Uniting) -> bool:
        """Whether all of it is in conflict, since edits can't go with the words."""
        wish, other, against = self.wish, self.other, self.known == "against"
        if wish.act == "joined" and rule.relation(wish.into) == "against":
            return True
        if other is None or is_torn(other):
            return other is not None and against
        if other.act not in ("changed", "moved") or _elsewhere(wish, other) or wish.form or other.form:
            return True
        if wish.act == "joined":
            return against and (not wish.carried or wish.into in self.two.wishes or is_left_behind(wish, other))
        crossed = any(crosses(wish, change) for change in other.changes)
        return crossed or any(carried.into in self.two.text for carried in wish.carried)


@dataclass
class CarriedEdits:
    """Two sides of a re-base, edits of each where the other has the words, and their base as it is cut."""

    base: Text
    ours: Text
    theirs: Text
    open: set[str] = field(default_factory=set)
    """Clauses that are in conflict since what they belong to is."""
    gone: set[str] = field(default_factory=set)
    """Clauses whose words, with the edits of both, stand in the ones that they were joined to."""
    parted: dict[str, Relation] = field(default_factory=dict)
    """What the sides are to each other in what is left of clauses that one of them split."""
    united: list[str] = field(default_factory=list)
    """Clauses that bear words of both sides for that."""
    cut: dict[str, Provision] = field(default_factory=dict)
    """What is left of clauses that were split: what the sides change there is told by it."""

    @classmethod
    def of(cls, base: Text, ours: Text, theirs: Text, rule: Uniting) -> CarriedEdits:
        """Both sides so that they can be merged clause by clause."""
        wishes = [wish for wants in (rule.mine, rule.theirs) for wish in wants.values() if is_torn(wish)]
        made = cls(base, ours, theirs)
        if not wishes:
            return made
        old = {p.id: p for p in base}
        mine, other = _Side.of(rule.mine, ours), _Side.of(rule.theirs, theirs)
        # Of several clauses in one, the last first, so that the places of the others stay.
        wishes.sort(key=lambda wish: -max((carried.at for carried in wish.carried), default=0))
        left = []
        for id_ in dict.fromkeys(wish.marked.id for wish in wishes):
            wish = mine.wishes.get(id_)
            one, two = (mine, other) if wish and is_torn(wish) else (other, mine)
            torn = _Torn(old[id_], one, two, rule.relation(id_))
            if torn.is_told(rule):
                made.open |= torn.there
            else:
                left.append(torn)
        while more := [torn for torn in left if not made.open.isdisjoint({torn.old.id} & torn.there)]:
            left = [torn for torn in left if torn not in more]
            made.open.update(*(torn.there for torn in more))
        for torn in _in_turn(left):
            made._carry(torn)
        made.base = tuple(made.cut.get(p.id, p) for p in base)
        made.ours, made.theirs = mine.in_order(ours), other.in_order(theirs)
        return made

    def _carry(self, torn: _Torn) -> None:
        """Put the edits of the second side where the first one has the words of a clause."""
        old, one, two, known = torn
        wish, other = torn.wish, torn.other
        if other is None:
            return
        if is_torn(other):
            if wish.carried and wish.act != "joined":
                self.cut[old.id] = _worded(old, _without(old.text, wish.carried))
            return
        if wish.act == "joined":
            self._into_host(old, wish, one, two, known)
            return
        texts, opened = (dict(one.text), dict(two.text)), set(self.open)
        self._into_parts(old, wish, one, two, known)
        if known == "against" and self.parted[old.id] != "against" and self.open == opened:
            # What competes stands in different parts, as at the cut: that is for a person to say, of the whole.
            one.text.update(texts[0])
            two.text.update(texts[1])
            del self.cut[old.id], self.parted[old.id]
            self.open |= torn.there

    def _into_host(self, old: Provision, wish: Wish, one: _Side, two: _Side, known: Relation | None) -> None:
        """What one side changes in a clause goes where the other has joined it."""
        edited = two.text.pop(old.id)
        self.gone.add(old.id)
        for carried in wish.carried:
            host = one.text[carried.into]
            put = _Put.of(old, edits_of(old.text, edited.text), host, carried)
            if known != "against":
                self._unite(put, one)
            else:
                # The clause is joined; which words it has there is for a person to say.
                two.text[host.id] = put.with_theirs
                self.open.add(host.id)

    def _into_parts(self, old: Provision, wish: Wish, one: _Side, two: _Side, known: Relation | None) -> None:
        """What one side changes in a part of a clause goes where the other has split it off."""
        edited = two.text[old.id]
        left = list(edits_of(old.text, edited.text))
        for carried in wish.carried:
            inside = [edit for edit in left if _is_in(edit, carried)]
            left = [edit for edit in left if edit not in inside]
            put = _Put.of(old, inside, one.text[carried.into], carried)
            if known == "against" and compete(put.own, put.edits):
                two.text[carried.into] = put.with_theirs
                two.halves.setdefault(old.id, []).append(carried.into)
                self.open.add(carried.into)
            else:
                self._unite(put, one)
        own = list(edits_of(old.text, one.text[old.id].text))
        cuts = [e for e in own if any(e.start < c.end and c.start < e.end for c in wish.carried)]
        kept = [e for e in left if not e.formal or not any(e.start < cut.end and cut.start < e.end for cut in cuts)]
        apart = [e for e in own if e not in cuts]
        against = compete(apart, kept)
        self.parted[old.id] = "against" if known == "against" and against else "beside"
        # What only the words of a half make competing is put side by side, so that nothing of it is lost.
        base = [*cuts, *apart] if against and known != "against" else cuts
        self.cut[old.id] = _worded(old, with_edits(old.text, base))
        two.text[old.id] = _worded(edited, with_edits(old.text, [*base, *kept]))

    def _unite(self, put: _Put, one: _Side) -> None:
        if put.edits:
            one.text[put.host.id] = put.united
            self.united += [put.host.id] if put.united.text != put.host.text else []


def _in_turn(torn: Iterable[_Torn]) -> Iterator[_Torn]:
    """What goes into another clause before that one goes into a third."""
    left = list(torn)
    while left:
        free = (one for one in left if not any(one.old.id in _parts(other.wish) for other in left))
        chosen = next(free, left[0])
        left.remove(chosen)
        yield chosen


class _Put(NamedTuple):
    """Edits of words that stand in another clause, to be made there."""

    host: Provision
    carried: CarriedWords
    was: str
    """The words in force."""
    own: list[Edit]
    """What their new place changes in them."""
    edits: list[Edit]
    """What is to be made."""

    @classmethod
    def of(cls, old: Provision, edits: Iterable[Edit], host: Provision, carried: CarriedWords) -> _Put:
        was = old.text[carried.start : carried.end]
        clipped = (_clipped(edit, was, carried) for edit in edits if not edit.formal)
        own = edits_of(was, host.text[carried.at : carried.to])
        return cls(host, carried, was, list(own), [edit for edit in clipped if edit])

    @property
    def with_theirs(self) -> Provision:
        """The clause with these edits alone."""
        return self._with(with_edits(self.was, self.edits))

    @property
    def united(self) -> Provision:
        """The clause with its own edits and these; side by side where they can't be told apart."""
        if compete(self.own, self.edits):
            return self._with(with_edits(self.was, [*self.own, *self.edits]))
        return self._with(united_edits(self.was, self.own, self.edits, "beside"))

    def _with(self, words: str) -> Provision:
        was = self.host.text[self.carried.at : self.carried.to]
        # The blanks round words that were carried part them from others.
        blanks = was[: len(was) - len(was.lstrip())], was[len(was.rstrip()) :]
        text = f"{self.host.text[: self.carried.at]}{blanks[0]}{words}{blanks[1]}{self.host.text[self.carried.to :]}"
        return _worded(self.host, text) if text != self.host.text else self.host


def _is_in(edit: Edit, carried: CarriedWords) -> bool:
    """Whether an edit is about words that were carried, or some of them."""
    inside = carried.start <= edit.change.start and edit.change.end <= carried.end
    return inside or (edit.change.start < carried.end and carried.start < edit.change.end)


def _worded(provision: Provision, words: str) -> Provision:
    return provision.model_copy(update={"text": words, "italics": ()})


def _without(words: str, carried: Iterable[CarriedWords]) -> str:
    """The words of a clause without those that stand in others."""
    return with_edits(words, [Edit(c.start, c.end, "", False, trimmed(c.start, "", "")) for c in carried])


def is_torn(wish: Wish) -> bool:
    """Whether words of a clause stand in another one."""
    return bool(wish.carried) or wish.act == "joined"


def _parts(wish: Wish) -> Iterator[str]:
    """The clauses in which words of a clause stand."""
    if wish.act == "joined":
        yield wish.into
    yield from (carried.into for carried in wish.carried)


def _elsewhere(wish: Wish, other: Wish) -> bool:
    """Whether two sides want a clause in different places."""
    return other.act == "moved" and (wish.act == "joined" or (wish.act == "moved" and wish.place != other.place))


def _clipped(edit: Edit, was: str, carried: CarriedWords) -> Edit | None:
    """An edit of a clause by its places in a part of it; None if it is about other words."""
    start, end = max(edit.start, carried.start) - carried.start, min(edit.end, carried.end) - carried.start
    if start > end:
        return None
    return Edit(start, end, edit.new, edit.formal, trimmed(start, was[start:end], edit.new))
