"""Matrices of proposals whose texts hold whatever a text may hold."""

from __future__ import annotations

from hypothesis import strategies as st

from support.strategies import revisions, texts
from wtsaprep.comparison.columns import Compared
from wtsaprep.comparison.matrix import Matrix, matrix
from wtsaprep.drafting.amend import derive
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.provision import Provision, Text
from wtsaprep.model.resolution import Baseline
from wtsaprep.model.text_digest import digest

HOSTILE = '=HYPERLINK("x") | <script>alert(1)</script> & </td> **bold** \x1b[31m ‮ "\''
BASE: Text = (
    Provision(id="h", kind="heading", text="resolves <i>"),
    Provision(id="a", text="to report;"),
    Provision(id="b", text="to go on."),
)


def proposal(number: str, revised: Text, baseline: Text = BASE, headline: str = "") -> Compared:
    """A proposal on a text."""
    value = Proposal(
        id=number.casefold().replace("/", "-"),
        number=number,
        sources=(number.partition("/")[0],),
        headline=headline,
        baseline=Baseline(resolution="1", digest=digest(baseline)),
        amendments=derive(baseline, revised),
    )
    return Compared(value, revised)


def hostile() -> Matrix:
    """Two proposals whose every field is hostile."""
    edited = (BASE[0], BASE[1].model_copy(update={"text": f"to report {HOSTILE}"}), BASE[2])
    added = (*BASE, Provision(id="new", text=HOSTILE))
    entries = [proposal("ARB/36/1", edited, headline=HOSTILE), proposal("EUR/38/1", added)]
    return matrix(f"Resolution 1 {HOSTILE}", "reconstructed", BASE, entries)


@st.composite
def matrices(draw: st.DrawFn) -> Matrix:
    """A matrix of some proposals on a hostile text."""
    baseline = draw(texts())
    count = draw(st.integers(0, 4))
    entries = [proposal(f"S{n}/{n + 1}/1", draw(revisions(baseline)), baseline) for n in range(count)]
    return matrix("Resolution 1", "official", baseline, entries)
