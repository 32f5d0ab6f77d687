"""Fixes on random drafts: each mends what it is of, raises nothing, and leaves the laws of drafting."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from hypothesis import given

from support.strategies import drafts
from wtsaprep.conventions.checker import Checker
from wtsaprep.conventions.fixing import fix_step
from wtsaprep.conventions.looked_at import Surroundings
from wtsaprep.drafting.amend import apply, derive
from wtsaprep.drafting.draft import Draft
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.resolution import Baseline

if TYPE_CHECKING:
    from wtsaprep.model.provision import Text

_PROPOSAL = Proposal(
    id="x", number="ARB/1/1", sources=("ARB",), baseline=Baseline(resolution="50", adopted="Dubai, 2012")
)


def found(draft: Draft) -> Counter[tuple[str, str, str]]:
    return Counter((f.rule, f.provision, f.severity) for f in Checker(Surroundings("New Delhi, 2024")).of_draft(draft))


@given(drafts())
def test_a_fix_is_an_edit_that_mends_one_thing(texts: tuple[Text, Text]) -> None:
    draft = Draft(_PROPOSAL, *texts)
    before = found(draft)
    for finding in Checker(Surroundings("New Delhi, 2024")).of_draft(draft):
        if finding.fix is None:
            continue
        mended = fix_step(draft, [finding]).draft
        after = found(mended)
        key = (finding.rule, finding.provision, finding.severity)
        assert after[key] < before[key], finding
        assert not {rule for rule in after - before if rule[2] == "error"}
        assert apply(mended.baseline, derive(mended.baseline, mended.revised)) == mended.revised


@given(drafts())
def test_a_checker_that_remembers_tells_what_a_new_one_tells(texts: tuple[Text, Text]) -> None:
    """Whatever was looked at before: the same text, the one before the edit, its text in force."""
    baseline, revised = texts
    remembering = Checker(Surroundings())
    for text in (baseline, revised, baseline, revised):
        draft = Draft(_PROPOSAL, baseline, text)
        assert remembering.of_draft(draft) == Checker(Surroundings()).of_draft(draft)
