"""The sheet: a redline ready to be drawn at any width, clause by clause and only those that are asked for."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from wtsaprep.drafting.named_clauses import DELETED
from wtsaprep.model.citation_words import name_of
from wtsaprep.model.counted import counted
from wtsaprep.model.sections import OPENS_SECTION
from wtsaprep.present.sheet.clause_notes import clause_notes
from wtsaprep.present.sheet.read_texts import gives_reasons, stands_beneath
from wtsaprep.present.sheet.text_lines import View
from wtsaprep.present.text.breaks import BLANKS
from wtsaprep.present.text.visible import visible
from wtsaprep.redline.changes import changes_of, changes_substance, without_formal
from wtsaprep.redline.clause_citations import leading_to
from wtsaprep.redline.redline import shown_in_wholes
from wtsaprep.redline.spans import Span, accepted, merged, rejected
from wtsaprep.redline.whole_changes import wholes_in

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from wtsaprep.redline.redline import MarkedProvision, Redline
    from wtsaprep.redline.spans import Spans

_AT_ONCE = 200
"""Clauses that may still be to be marked where changes are counted while somebody waits: some 50 ms."""


@dataclass(frozen=True)
class Sheet:
    """A redline and how it is looked at."""

    redline: Redline
    view: View = "redline"
    formal: bool = False
    """Whether formal changes are drawn; folded, they look like the clean text."""
    signs: bool = False
    """Whether marks are written out as [-so-]{+so+}."""
    only_changed: bool = False
    """Only changed clauses, the heading over them, and a row of the clauses beside them."""
    query: str = ""
    theirs: Mapping[str, str] = field(default_factory=dict)
    """For clauses in conflict, by id: what the other side has, drawn beneath."""
    commented: frozenset[str] = frozenset()
    """The ids of clauses with comments that are not resolved."""
    found: Mapping[str, str] = field(default_factory=dict)
    """For clauses that a rule found something in, by id: what is the matter, drawn beneath."""
    united: Mapping[str, str] = field(default_factory=dict)
    """For clauses that bear words of another text beside ours, by id: of which."""
    others: Mapping[str, str] = field(default_factory=dict)
    """For clauses that others change too, by id: who does, drawn beneath."""
    owners: Mapping[str, str] = field(default_factory=dict)
    """For clauses with marks of which somebody is known to have made them, by id: who and when, drawn beneath."""
    ages: Mapping[str, str] = field(default_factory=dict)
    """For clauses with words that came after the first edition that is here, by id: since when, drawn beneath."""
    _shown: tuple[int, ...] = field(init=False, repr=False, compare=False)
    _context: frozenset[int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        marked = self.redline.provisions
        shown = [
            n for n, provision in enumerate(marked) if _in_view(provision, self.view) and not self._is_gone(provision)
        ]
        context: frozenset[int] = frozenset()
        if self.only_changed:
            changed = {n for n in shown if self.has_change(marked[n])}
            context = frozenset(_beside(shown, changed, marked)) - changed
            shown = [n for n in shown if n in changed or n in context]
        object.__setattr__(self, "_shown", tuple(shown))
        object.__setattr__(self, "_context", context)

    def __len__(self) -> int:
        return len(self._shown)

    def provision(self, index: int) -> MarkedProvision:
        """The clause at a place of the sheet."""
        return self.redline.provisions[self._shown[index]]

    def place(self, index: int) -> int:
        """The place in the redline of the clause at a place of the sheet."""
        return self._shown[index]

    def place_of(self, id_: str) -> int:
        """The place of a provision where it stands in the revised text; -1 if the sheet does not show it."""
        places = [at for at in range(len(self)) if self.provision(at).id == id_]
        return next((at for at in places if self.provision(at).in_revised), places[0] if places else -1)

    def is_context(self, index: int) -> bool:
        """Whether the clause is there only because it stands beside a changed one."""
        return self._shown[index] in self._context

    def is_changed(self, index: int) -> bool:
        """Whether the clause bears a change that is drawn."""
        return self.view == "redline" and self.has_change(self.provision(index))

    def _is_gone(self, provision: MarkedProvision) -> bool:
        """Whether a provision is deleted by a formal change that is folded: it must not look as if it were in force."""
        return self.view == "redline" and provision.fate == "deleted" and not self.has_change(provision)

    def has_change(self, provision: MarkedProvision) -> bool:
        """Whether a provision bears a change that is not folded."""
        if provision.id in self.theirs:
            return True
        if provision.fate == "kept":
            return False
        if provision.fate == "moved away":
            return True
        return changes_substance(provision) or (self.formal and any(changes_of(provision)))

    @cached_property
    def _is_short(self) -> bool:
        return sum(not provision.is_marked for provision in self.redline.provisions) <= _AT_ONCE

    @property
    def is_counted(self) -> bool:
        """Whether its changes are counted, or can be at once; in a long text `count` does that, beside the reading."""
        return self._is_short or "formal_changes" in vars(self)

    def count(self, is_wanted: Callable[[], bool]) -> bool:
        """Mark all clauses and count what changes, as long as that is wanted; whether it is done."""
        for provision in self.redline.provisions:
            if not is_wanted():
                return False
            self.has_change(provision)
        _ = self.changed_places, self.formal_changes  # Asked for once, the sheet keeps both.
        return True

    @property
    def has_changes(self) -> bool:
        """Whether a change is drawn anywhere."""
        return any(map(self.is_changed, range(len(self))))

    @cached_property
    def changed_places(self) -> tuple[int, ...]:
        """The places of changed clauses, in order."""
        return tuple(at for at in range(len(self)) if self.is_changed(at) and self.provision(at).fate != "moved away")

    @cached_property
    def _change_at(self) -> dict[int, int]:
        """Which change is at each place that bears one; halves of a split and sides of a join are one."""
        whole = wholes_in(self.redline)
        changes: dict[str, int] = {}
        ids = ((at, self.provision(at).id) for at in self.changed_places)
        return {at: changes.setdefault(whole.get(id_, id_), len(changes) + 1) for at, id_ in ids}

    @cached_property
    def conflict_places(self) -> tuple[int, ...]:
        """The places of the clauses in conflict, in order."""
        return tuple(at for at in range(len(self)) if self.provision(at).id in self.theirs)

    @cached_property
    def hits(self) -> tuple[int, ...]:
        """The places of the clauses that hold the words searched for."""
        wanted = _folded(self.query)
        if not wanted:
            return ()
        return tuple(
            at
            for at in range(len(self))
            if any(wanted in _folded(side(self.spans(self.provision(at)))) for side in (rejected, accepted))
        )

    @cached_property
    def formal_changes(self) -> int:
        """How many formal changes there are, folded or not."""
        return sum(change.formal for provision in self.redline.provisions for change in changes_of(provision))

    def counts(self, index: int) -> str:
        """Which change this is, of how many."""
        if self.view != "redline":
            return ""
        if not self.is_counted:
            return "counting changes"
        changes = self._change_at
        many = max(changes.values(), default=0)
        if index in changes:
            return f"change {changes[index]} of {many}"
        return counted(many, "change") if many else "no changes"

    def hidden_changes(self, key: str, *, in_short: bool = False) -> str:
        """How many formal changes are folded, and the key that shows them."""
        hidden = self.formal_changes if self.view == "redline" and not self.formal and self.is_counted else 0
        if not hidden:
            return ""
        if in_short:
            return f"{hidden} formal hidden: {key}"
        return f"{counted(hidden, 'formal change')} hidden, {key} shows {'it' if hidden == 1 else 'them'}"

    def spans(self, provision: MarkedProvision) -> Spans:
        """The words of a clause with the marks that this sheet draws; those that were joined to another stand there."""
        if self.view == "redline" and provision.id in self._joined:
            return ()
        return self._seen(provision.seen, provision)

    @cached_property
    def _joined(self) -> frozenset[str]:
        return shown_in_wholes(self.redline)

    @cached_property
    def notes(self) -> dict[int, str]:
        """What is to be said of clauses beside their words, by their places in the redline."""
        return clause_notes(self.redline)

    def _seen(self, spans: Spans, provision: MarkedProvision) -> Spans:
        if self.view == "base":
            return merged((Span("kept", rejected(provision.text)),))
        if self.view == "final" or not self.has_change(provision):
            return merged((Span("kept", accepted(spans) if provision.in_revised else rejected(spans)),))
        if self.formal or provision.fate != "edited":
            return spans
        return without_formal(spans, provision)


def citation(sheet: Sheet, index: int, *, in_full: bool = False) -> str:
    """What a clause is called: "recognizing a)", "resolves 1.1", "title"; a lone item by its heading alone."""
    if not 0 <= index < len(sheet):
        return ""
    provision = sheet.provision(index)
    if gives_reasons(provision.id):
        return "reasons"
    before = sheet.view == "base" or not provision.in_revised
    heading, path = leading_to(sheet.redline.provisions, sheet.place(index), before=before)
    return visible(name_of(provision.kind, provision.id, heading, path, in_full=in_full))


def citations(sheet: Sheet) -> dict[str, str]:
    """What each clause is called, by its id; where it stands in the revised text if it stands twice."""
    in_revised_last = sorted(range(len(sheet)), key=lambda at: sheet.provision(at).in_revised)
    return {sheet.provision(at).id: citation(sheet, at) for at in in_revised_last}


def named_places(sheet: Sheet) -> list[tuple[str, int]]:
    """What the clauses are called that one can go to, as `clause_called` takes it, and where each of them stands.

    A heading is called as its lone clause is, or its clauses begin; who types that means the clause, so it comes last.
    A clause that was moved is where it stands now, and not where it stood.
    """
    named: list[tuple[str, int]] = []
    for at in sorted(range(len(sheet)), key=lambda at: sheet.provision(at).kind == "heading"):
        fate = "" if sheet.view == "base" else sheet.provision(at).fate
        if fate != "moved away":
            named.append((f"{DELETED if fate == 'deleted' else ''}{citation(sheet, at)}", at))
    return named


def _in_view(provision: MarkedProvision, view: View) -> bool:
    if view == "redline":
        return True
    if view == "base":
        return provision.in_baseline and not stands_beneath(provision.id)
    return provision.in_revised


def _beside(shown: list[int], changed: set[int], marked: tuple[MarkedProvision, ...]) -> set[int]:
    beside: set[int] = set()
    heading: int | None = None
    for place, n in enumerate(shown):
        if marked[n].kind in OPENS_SECTION:
            heading = n
        if n in changed:
            beside |= set(shown[max(0, place - 1) : place + 2])
            beside |= {heading} if heading is not None else set()
    return beside


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.translate(BLANKS).casefold())
    return "".join(character for character in plain if not unicodedata.combining(character))
