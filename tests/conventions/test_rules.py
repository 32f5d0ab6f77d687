"""Each rule against its texts, and fixes: one silences its finding, raises nothing, and is an edit like any."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from support.rule_fixtures import RuleCase, rule_cases
from wtsaprep.conventions.fixing import fix_step, waiving_step
from wtsaprep.conventions.looked_at import Surroundings
from wtsaprep.conventions.registry import RULES
from wtsaprep.drafting.amend import apply, derive

if TYPE_CHECKING:
    from wtsaprep.conventions.finding import Finding
    from wtsaprep.drafting.draft import Draft

CASES = rule_cases()
RAISED = [case for case in CASES if case.raises]
MENDING = {rule.code for rule in RULES if rule.mends}
MENDED = [case for case in RAISED if case.rule in MENDING]
"""Told by the rules: to look for what they find would be done by every worker before the first test."""


def found(case: RuleCase, draft: Draft | None = None) -> list[Finding]:
    """What the rule of a case finds."""
    return [finding for finding in case.findings(draft) if finding.rule == case.rule]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_has_three_texts_that_raise_it_and_three_that_do_not(rule: object) -> None:
    code, languages = getattr(rule, "code", ""), getattr(rule, "languages", ())
    count = Counter(case.raises for case in CASES if case.rule == code)
    assert count[True] >= 3
    assert count[False] >= 3
    for raises in (True, False):
        told = {case.draft.proposal.language for case in CASES if case.rule == code and case.raises == raises}
        assert len(told) >= min(2, len(languages))


def test_no_text_of_a_rule_stands_for_two() -> None:
    names = Counter((case.name, case.raises) for case in CASES)
    assert [name for name, count in names.items() if count > 1] == []
    seen = Counter(
        (case.rule, case.raises, repr(case.draft), repr(case.cover), repr(case.around[:1])) for case in CASES
    )
    around = {case.rule for case in CASES if case.around != Surroundings()}
    assert [row[0] for row, count in seen.items() if count > 1 and row[0] not in around] == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_rule_finds_what_it_must_and_nothing_else(case: RuleCase) -> None:
    findings = found(case)
    assert bool(findings) == case.raises, findings
    if case.at:
        assert findings[0].provision == case.at
    if case.words is not None:
        assert findings[0].words == case.words


@pytest.mark.parametrize("case", MENDED, ids=lambda case: case.name)
def test_a_fix_silences_its_finding_and_raises_nothing(case: RuleCase) -> None:
    finding = found(case)[0]
    if not finding.fix:
        assert case.fixed is None, "this one is left to a person"
        return
    mended = fix_step(case.draft, [finding]).draft
    before, after = (Counter((f.rule, f.provision) for f in case.findings(d)) for d in (case.draft, mended))
    assert after < before
    assert after[(finding.rule, finding.provision)] < before[(finding.rule, finding.provision)]
    assert case.fixed is None or [(p.text, p.label) for p in mended.revised] == [(p.text, p.label) for p in case.fixed]
    assert apply(mended.baseline, derive(mended.baseline, mended.revised)) == mended.revised


@pytest.mark.parametrize("case", MENDED, ids=lambda case: case.name)
def test_what_all_fixes_of_a_rule_make_needs_none_again(case: RuleCase) -> None:
    """Of two that touch the same characters the second is made by the second round."""
    draft = case.draft
    for _ in range(2):
        if mended := [finding for finding in found(case, draft) if finding.fix]:
            draft = fix_step(draft, mended).draft
    assert not [finding for finding in found(case, draft) if finding.fix]


@pytest.mark.parametrize("case", [case for case in RAISED if not case.cover], ids=lambda case: case.name)
def test_what_is_waived_is_told_no_more(case: RuleCase) -> None:
    finding = found(case)[0]
    waived = waiving_step(case.draft, finding, "meant so").draft
    assert finding not in found(case, waived)
    assert len(found(case, waived)) < len(found(case))


def test_a_rule_has_its_sources_and_is_no_error_where_none_is_known() -> None:
    assert [rule.code for rule in RULES if not rule.sources] == []
    assert [rule.code for rule in RULES if rule.severity == "error" and set(rule.sources) == {"CUSTOM"}] == []
    assert len({rule.code for rule in RULES}) == len(RULES)


def test_a_rule_that_says_how_it_mends_does_and_no_other() -> None:
    mending = {case.rule for case in RAISED if any(finding.fix for finding in found(case))}
    assert mending == {rule.code for rule in RULES if rule.mends}
