"""The checker: asks the rules of a text or a draft, and looks again only at what changed since it last did.

A provision that an edit leaves alone stays the same object, so what was found in it is remembered by that. What stood
so in the text in force is nobody's fault who proposes something else: it is not told of a draft.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from wtsaprep.conventions.hits import Hit, asked_of, since, told
from wtsaprep.conventions.looked_at import (
    CitedClauses,
    CitingClause,
    ClauseInPlace,
    SectionInPlace,
    WholeProposal,
    WholeText,
)
from wtsaprep.conventions.memory import Memory
from wtsaprep.conventions.on_particulars import ON_PARTICULARS
from wtsaprep.conventions.particulars import Particulars
from wtsaprep.conventions.registry import ON_CITATIONS, ON_CLAUSES, ON_COVERS, ON_PROPOSALS, ON_SECTIONS, ON_TEXTS
from wtsaprep.conventions.sieve import Sieve
from wtsaprep.drafting.references import sources_of
from wtsaprep.model.conventions import RuleSwitches
from wtsaprep.model.labels import same_labels
from wtsaprep.model.sections import sections

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Sequence

    from wtsaprep.conventions.finding import Finding
    from wtsaprep.conventions.looked_at import Surroundings
    from wtsaprep.conventions.rule import NamedRule
    from wtsaprep.drafting.draft import Draft
    from wtsaprep.model.contribution import Contribution
    from wtsaprep.model.proposal import Proposal
    from wtsaprep.model.provision import Text
    from wtsaprep.model.sections import Section


class Checker:
    """Checks texts and drafts of one workspace; the one that checked a text before checks it again quickly."""

    def __init__(self, around: Surroundings, switches: RuleSwitches | None = None) -> None:
        self._around = around
        self._switches = switches or RuleSwitches()
        self._memory: Memory[tuple[Hit, ...]] = Memory()
        self._texts: dict[bool, WholeText] = {}
        self._stood: tuple[WholeText, list[Hit]] | None = None
        self._switched_on: dict[tuple[int, str], tuple[NamedRule[Any], ...]] = {}
        self._sieves: dict[tuple[int, str], Sieve] = {}

    def of_text(self, text: Text, language: str = "en") -> tuple[Finding, ...]:
        """What is found in a text by itself."""
        whole = self._text(text, language)
        hits = self._of_text(whole)
        self._memory.look_ended()
        return told(hits, whole)

    def of_cover(self, cover: Contribution) -> tuple[Finding, ...]:
        """What is found on the cover of a document."""
        return told(asked_of(self._on(ON_COVERS, cover.language), cover), WholeText(()))

    def of_draft(self, draft: Draft, *, in_force: bool = False) -> tuple[Finding, ...]:
        """What is found in a draft and not waived; what stands so in its text in force only if that is asked for."""
        proposal = draft.proposal
        kept = proposal.numbering == "kept"
        baseline = self._whole(self._text(draft.baseline, proposal.language, kept), revised=False)
        revised = self._whole(self._text(draft.revised, proposal.language, kept), revised=True)
        said = Particulars(proposal.symbol, proposal.number, proposal.sources, proposal.reasons)
        hits = [*asked_of(self._on(ON_PARTICULARS, proposal.language), said)]
        looked = WholeProposal(proposal, baseline, revised, self._around)
        hits += self._remembered(ON_PROPOSALS, looked, (revised.text, baseline.text, proposal))
        if not proposal.without_text:
            hits += self._of_citations(looked)
            of_revised = self._of_text(revised)
            brought = of_revised and not in_force
            hits += since(of_revised, revised, self._in_force(baseline), baseline) if brought else of_revised
        self._memory.look_ended()
        return without_waived(told(hits, revised), proposal)

    def of_clause(self, draft: Draft, id_: str) -> tuple[Finding, ...]:
        """What is found in one clause of a draft by itself: while it is typed, no more is looked at."""
        language = draft.proposal.language
        section = next((s for s in sections(draft.revised) if _holds(s, draft.revised, id_)), None)
        part = section.part if section else "head"
        heading = section.heading.text if section and section.heading else ""
        typed, before = (
            WholeText(tuple(p for p in text if p.id == id_), language) for text in (draft.revised, draft.baseline)
        )
        hits, stood = (
            [hit for p in text for hit in self._asked_of(ON_CLAUSES, ClauseInPlace(p, part, heading, language))]
            for text in (typed.text, before.text)
        )
        return without_waived(told(since(hits, typed, stood, before), typed), draft.proposal)

    def _text(self, text: Text, language: str, letters_kept: bool = False) -> WholeText:
        around = self._around
        return WholeText(
            text, language, letters_kept=letters_kept, dictionaries=around.dictionaries, editions=around.editions
        )

    def _whole(self, whole: WholeText, *, revised: bool) -> WholeText:
        """A text with what is known of it since it was last looked at."""
        last = self._texts.get(revised)
        if last is not None and last.text is whole.text and last.form == whole.form:
            return last
        if last is not None and last.form == whole.form and _are_called_alike(last.text, whole.text):
            whole.take_names(last)
        self._texts[revised] = whole
        return whole

    def _of_citations(self, looked: WholeProposal) -> Iterator[Hit]:
        revised, baseline, cited = looked.revised, looked.baseline, CitedClauses(looked)
        for provision in revised.may_cite:
            sources = sources_of(provision, baseline.by_id)
            objects = (provision, *sources, revised.citing, baseline.citing, looked.proposal.dangling)
            yield from self._remembered(ON_CITATIONS, CitingClause(provision, cited, looked.language), objects)

    def _in_force(self, baseline: WholeText) -> list[Hit]:
        """What is found in a text in force, which stays the same while a draft on it is edited."""
        if self._stood is None or self._stood[0] is not baseline:
            self._stood = baseline, self._of_text(baseline)
        return self._stood[1]

    def _of_text(self, whole: WholeText) -> list[Hit]:
        hits = list(self._remembered(ON_TEXTS, whole, (whole.text,)))
        last = _last_of_sentence(whole)
        for section in whole.sections:
            provisions = whole.text[section.start : section.end]
            facts = section.part, section is last, *whole.form
            hits += self._remembered(ON_SECTIONS, SectionInPlace(provisions, *facts), provisions, *facts)
        hits += self._of_clauses(whole)
        return hits

    def _of_clauses(self, whole: WholeText) -> Iterator[Hit]:
        """What is found in the clauses; new ones are looked over together before they are one by one."""
        new: list[tuple[Hashable, ClauseInPlace]] = []
        for section in whole.sections:
            heading = section.heading.text if section.heading else ""
            for provision in whole.text[section.start : section.end]:
                key: Hashable = id(provision), section.part, heading, whole.language
                if known := self._memory.known(key):
                    yield from known[1]
                else:
                    new.append((key, ClauseInPlace(provision, section.part, heading, whole.language)))
        if not new:
            return
        clauses = [clause for _, clause in new]
        looked = whole if len(new) == len(whole.text) else WholeText(tuple([p.provision for p in clauses]))
        asked = self._rules_for(clauses, looked)
        for (key, clause), rules in zip(new, asked, strict=True):
            yield from self._memory.keep(key, clause.provision, asked_of(rules, clause))

    def _rules_for(self, clauses: Sequence[ClauseInPlace], looked: WholeText) -> list[list[NamedRule[Any]]]:
        """The rules that may find something in each clause, in order; ``looked`` is the text that they make up."""
        asked: list[list[NamedRule[Any]]] = [[] for _ in clauses]
        ends = [*accumulate([len(clause.words) + 1 for clause in clauses])]
        for rule, places in self._sieve(ON_CLAUSES, clauses[0].language).left(looked.words, looked.vocabulary):
            if places is not None:
                for at in {bisect_right(ends, place) for place in places}:
                    asked[at].append(rule)
                continue
            for clause, rules in zip(clauses, asked, strict=True):
                if rule.needs is None or rule.needs(clause.words):
                    rules.append(rule)
        return asked

    def _remembered(
        self, rules: tuple[NamedRule[Any], ...], looked: Any, objects: tuple[Any, ...], *facts: Hashable
    ) -> tuple[Hit, ...]:
        """What rules find in something that is what it is by some objects and facts; asked where that is not known."""
        key = (id(rules), facts, *map(id, objects))
        known = self._memory.known(key)
        return known[1] if known else self._memory.keep(key, objects, self._asked_of(rules, looked))

    def _asked_of(self, rules: tuple[NamedRule[Any], ...], looked: Any) -> tuple[Hit, ...]:
        if isinstance(looked, WholeText):
            may_find = self._sieve(rules, looked.language).left(looked.words, looked.vocabulary)
            return asked_of([rule for rule, _ in may_find], looked)
        asked = self._on(rules, looked.language)
        return asked_of([rule for rule in asked if rule.needs is None or rule.needs(looked.words)], looked)

    def _sieve(self, rules: tuple[NamedRule[Any], ...], language: str) -> Sieve:
        key = id(rules), language
        if (known := self._sieves.get(key)) is None:
            known = self._sieves[key] = Sieve(self._on(rules, language), language)
        return known

    def _on(self, rules: tuple[NamedRule[Any], ...], language: str) -> tuple[NamedRule[Any], ...]:
        """Those of some rules that are switched on and speak a language."""
        known = self._switched_on.get((id(rules), language))
        if known is None:
            known = tuple(rule for rule in rules if self._is_on(rule) and _speaks(rule, language))
            self._switched_on[id(rules), language] = known
        return known

    def _is_on(self, rule: NamedRule[Any]) -> bool:
        return rule.code in self._switches.on or not (rule.asked_for or rule.code in self._switches.off)


def _speaks(rule: NamedRule[Any], language: str) -> bool:
    return not rule.languages or language in rule.languages


def without_waived(findings: Iterable[Finding], proposal: Proposal) -> tuple[Finding, ...]:
    """Findings without those that somebody let stand."""
    waived = {(row.rule, row.provision, row.words) for row in proposal.waived}
    return tuple(f for f in findings if (f.rule, f.provision, f.let_stand_by) not in waived)


def _holds(section: Section, text: Text, id_: str) -> bool:
    return any(text[at].id == id_ for at in range(section.start, section.end))


def _are_called_alike(one: Text, other: Text) -> bool:
    """Whether two texts hold the same clauses under the same letters and numbers."""
    return same_labels(one, other) and all(p is q or p.id == q.id for p, q in zip(one, other, strict=True))


def _last_of_sentence(whole: WholeText) -> Section | None:
    """The section with the last item before annexes and rules: a resolution is one sentence, and ends there."""
    with_items = (
        section
        for section in reversed(whole.sections)
        if section.part not in ("rules", "annex")
        and any(p.kind == "item" for p in whole.text[section.start : section.end])
    )
    return next(with_items, None)
