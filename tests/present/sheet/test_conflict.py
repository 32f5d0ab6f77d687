"""A conflict is called by what people know of its clause, never by an id."""

from __future__ import annotations

from wtsaprep.model.conflict import Conflict
from wtsaprep.model.provision import Provision
from wtsaprep.present.sheet.conflict import conflict_name

OURS = Provision(id="resolves-x7k2", text="to consult all administrations that use shared infrastructure;")
GONE = Conflict(provision="resolves-x7k2", ours=OURS, theirs=None)


def test_a_clause_without_a_name_is_told_by_its_words() -> None:
    assert conflict_name(GONE, {}) == "“to consult all administrations that use …”"
    assert conflict_name(GONE, {"resolves-x7k2": "resolves 2"}) == "resolves 2"
    assert conflict_name(GONE.model_copy(update={"name": "resolves 3"}), {}) == "resolves 3"
    assert conflict_name(Conflict(field="headline", ours="a", theirs="b"), {}) == "headline"
