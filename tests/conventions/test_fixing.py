"""Fixes on random drafts: each mends what it is of and nothing else, raises nothing, and leaves the laws of drafting.

What else a fix may silence stands in the very words that it changes: of "the  the" two rules tell, and one blank is in
both. Three kinds can't but change what is said of other places, and no more is granted them here:

- a label that is put right is cited rightly from then on, or wrongly, and the next one of its list is in its turn;
- a verb that is put right makes a heading of a line that was none, and what stands under it is read as a section;
- letters of one script, or a word spelt rightly, may show that a word stands twice.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from hypothesis import given

from support.slips import AROUND, slipped_drafts
from support.strategies import drafts
from wtsaprep.conventions.checker import Checker
from wtsaprep.conventions.finding import LabelEdit
from wtsaprep.conventions.fixing import fix_step
from wtsaprep.conventions.looked_at import Surroundings
from wtsaprep.conventions.registry import RULES
from wtsaprep.drafting.amend import apply, derive
from wtsaprep.drafting.draft import Draft
from wtsaprep.drafting.history import History
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.resolution import Baseline

if TYPE_CHECKING:
    from wtsaprep.conventions.finding import Finding
    from wtsaprep.model.provision import Text

_PROPOSAL = Proposal(
    id="x", number="ARB/1/1", sources=("ARB",), baseline=Baseline(resolution="50", adopted="Dubai, 2012")
)


def found(draft: Draft) -> tuple[Finding, ...]:
    """What is found in a draft in a workspace with all that rules ask for."""
    return Checker(AROUND).of_draft(draft)


def counted(findings: tuple[Finding, ...]) -> Counter[tuple[str, str]]:
    """How often each rule tells of each clause."""
    return Counter((finding.rule, finding.provision) for finding in findings)


def touches(finding: Finding, other: Finding) -> bool:
    """Whether a fix changes characters that another finding is about, or is about the very same."""
    edits = finding.fix.edits if finding.fix else ()
    for edit in edits:
        if edit.provision != other.provision:
            continue
        if isinstance(edit, LabelEdit):
            return True
        if edit.start <= other.offset + other.length and other.offset <= edit.end:
            return True
    return False


_CITING = frozenset(rule.code for rule in RULES if rule.family == "references")
_OF_SECTIONS = frozenset(rule.code for rule in RULES if rule.family in ("structure", "labels", "end marks", "wording"))


def granted(finding: Finding) -> frozenset[str]:
    """The rules that may tell otherwise of other places once a finding is mended."""
    if finding.rule == "heading-verb":
        return _CITING | _OF_SECTIONS
    if finding.rule in ("label-sequence", "lone-label"):
        return _CITING | {"label-sequence"}
    return frozenset(("doubled-word",) if finding.rule in ("look-alike-letter", "misspelt") else ())


def check_law(draft: Draft) -> None:
    """Each fix of a draft by itself."""
    told = found(draft)
    before = counted(told)
    for finding in told:
        if finding.fix is None:
            continue
        step = fix_step(draft, [finding])
        mended = step.draft
        after = counted(found(mended))
        key = finding.rule, finding.provision
        assert after[key] < before[key], finding
        raised = {new for new in after - before if new[0] not in granted(finding)}
        assert not raised, (finding, raised)
        silenced = {gone for gone in before - after if gone != key and gone[0] not in granted(finding)}
        beside = {(other.rule, other.provision) for other in told if touches(finding, other)}
        assert silenced <= beside, (finding, silenced - beside)
        edited = {edit.provision for edit in finding.fix.edits}
        changed = {p.id for p, q in zip(draft.revised, mended.revised, strict=True) if p != q}
        if not granted(finding) & _CITING:
            assert changed <= edited, (finding, changed - edited)
        assert apply(mended.baseline, derive(mended.baseline, mended.revised)) == mended.revised
        assert History(draft).step(step.name, mended).undone().present == draft


@given(slipped_drafts())
def test_a_fix_mends_its_finding_and_nothing_else(draft: Draft) -> None:
    check_law(draft)


@given(drafts())
def test_a_fix_is_an_edit_that_mends_one_thing_in_odd_texts(texts: tuple[Text, Text]) -> None:
    check_law(Draft(_PROPOSAL, *texts))


@given(slipped_drafts())
def test_what_all_fixes_of_a_rule_made_needs_none_again(draft: Draft) -> None:
    for rule in {finding.rule for finding in found(draft) if finding.fix}:
        mended = draft
        for _ in range(2):  # Of two that touch the same characters the second is made by the second round.
            if fixable := [finding for finding in found(mended) if finding.rule == rule and finding.fix]:
                mended = fix_step(mended, fixable).draft
        assert not [finding for finding in found(mended) if finding.rule == rule and finding.fix]


@given(drafts())
def test_a_checker_that_remembers_tells_what_a_new_one_tells(texts: tuple[Text, Text]) -> None:
    """Whatever was looked at before: the same text, the one before the edit, its text in force."""
    baseline, revised = texts
    remembering = Checker(Surroundings())
    for text in (baseline, revised, baseline, revised):
        draft = Draft(_PROPOSAL, baseline, text)
        assert remembering.of_draft(draft) == Checker(Surroundings()).of_draft(draft)
