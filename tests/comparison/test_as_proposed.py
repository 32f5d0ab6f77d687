"""A chair's text that has the clauses of a proposal: lost citations and end marks are its own, and nothing else is."""

from __future__ import annotations

from wtsaprep.comparison.as_proposed import as_proposed
from wtsaprep.comparison.columns import Compared
from wtsaprep.drafting.amend import derive
from wtsaprep.model.chair import CHAIR, ChairText, SpanSources
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.provision import Provision, Text
from wtsaprep.model.resolution import Baseline

BASELINE = Baseline(resolution="77")
IN_FORCE = (
    Provision(id="resolves", kind="heading", text="resolves"),
    Provision(id="r1", text="to study methods;"),
    Provision(id="r2", text="to appoint contact points,"),
    Provision(id="instructs", kind="heading", text="instructs the Director"),
    Provision(id="d1", text="to publish the contact points of resolves 2;"),
    Provision(id="d2", text="to report."),
)


def without_points(d1: str, d2: str = "to report.") -> Text:
    """The text without the clause that is cited, and other words below."""
    resolves, r1, _, instructs, one, two = IN_FORCE
    r1 = r1.model_copy(update={"text": "to study methods,"})
    return (resolves, r1, instructs, *(p.model_copy(update={"text": t}) for p, t in ((one, d1), (two, d2))))


def words(text: Text, proposed: Text, *rows: SpanSources) -> tuple[str, str]:
    """The last two clauses of a chair's text beside a proposal."""
    amendments = derive(IN_FORCE, text)
    chair = ChairText(id="dt", document="DT/24", baseline=BASELINE, amendments=amendments, attributions=rows)
    proposal = Proposal(id="arb", number="ARB/1/1", sources=("ARB",), baseline=BASELINE)
    found = as_proposed(chair, text, IN_FORCE, Compared(proposal, proposed), ("ARB",)).text
    return found[-2].text, found[-1].text


LOST = "to publish the contact points of resolves 4;"
AS_IN_FORCE = IN_FORCE[4].text


def test_a_citation_that_means_nothing_reads_as_there() -> None:
    assert words(without_points(LOST), without_points(AS_IN_FORCE))[0] == AS_IN_FORCE


def test_a_citation_that_the_chair_wrote_stays() -> None:
    own = SpanSources(provision="d1", sources=(CHAIR,), start=38, end=39)
    assert words(without_points(LOST), without_points(AS_IN_FORCE), own)[0] == LOST


def test_a_citation_that_means_a_clause_stays() -> None:
    good = "to publish the contact points of resolves 1;"
    assert words(without_points(good), without_points(AS_IN_FORCE))[0] == good
    assert words(without_points(AS_IN_FORCE), without_points(good))[0] == AS_IN_FORCE


def test_where_words_or_clauses_are_others_it_stays() -> None:
    assert words(without_points(LOST), without_points(f"not {AS_IN_FORCE}"))[0] == LOST
    assert words(without_points(LOST), without_points(AS_IN_FORCE)[1:])[0] == LOST


def test_an_end_mark_is_theirs_where_it_was_picked() -> None:
    odd = without_points(AS_IN_FORCE, "to report;")
    assert words(without_points(AS_IN_FORCE), odd)[1] == "to report."
    assert words(without_points(AS_IN_FORCE), odd, SpanSources(provision="d2", sources=("ARB",)))[1] == "to report;"
