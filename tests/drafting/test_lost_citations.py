"""Lost citations are all told, each with where it stands."""

from __future__ import annotations

from wtsaprep.drafting.lost_citations import lost_citations, told_lost
from wtsaprep.drafting.references import repaired_references
from wtsaprep.model.provision import Provision

BASE = (
    Provision(id="considering", kind="heading", text="considering"),
    *(Provision(id=id_, text=f"{id_};") for id_ in ("a", "b", "c")),
    Provision(id="resolves", kind="heading", text="resolves"),
    Provision(id="x", text="to act on considering b), and considering a) to c);"),
    Provision(id="y", text="to recall considering b)."),
)


def test_all_that_a_deletion_loses_are_told() -> None:
    after = repaired_references(BASE, tuple(p for p in BASE if p.id != "b"), BASE)
    lost = lost_citations(after, BASE)
    assert told_lost(lost) == "2 citations lost: b) in resolves 1, b) in resolves 2"
    assert lost[1].words == "to recall considering b)."


def test_where_none_is_lost_nothing_is_said() -> None:
    assert told_lost(lost_citations(BASE, BASE)) == ""
