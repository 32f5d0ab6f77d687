"""Lost citations are all told, each with where it stands."""

from __future__ import annotations

from wtsaprep.drafting.draft import Draft, with_words
from wtsaprep.drafting.lost_citations import lost_citations, told_lost
from wtsaprep.drafting.operations import after_operation
from wtsaprep.drafting.repaired_references import repaired_references
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.provision import Provision
from wtsaprep.model.resolution import Baseline

BASE = (
    Provision(id="considering", kind="heading", text="considering"),
    *(Provision(id=id_, text=f"{id_};") for id_ in ("a", "b", "c", "d")),
    Provision(id="resolves", kind="heading", text="resolves"),
    Provision(id="x", text="to act on considering b), and considering a) to c);"),
    Provision(id="y", text="to recall considering b);"),
    Provision(id="z", text="to end."),
)


def test_all_that_a_deletion_loses_are_told() -> None:
    after = repaired_references(BASE, tuple(p for p in BASE if p.id != "b"), BASE)
    lost = lost_citations(after, BASE)
    assert told_lost(lost) == "2 citations lost: b) in resolves 1, b) in resolves 2"
    assert lost[1].words == "to recall considering b);"


def test_where_none_is_lost_nothing_is_said() -> None:
    assert told_lost(lost_citations(BASE, BASE)) == ""


BEGUN = Proposal(id="p", baseline=Baseline(resolution="r"))


def told(draft: Draft) -> str:
    return told_lost(lost_citations(draft.revised, draft.baseline, draft.saved_form.dangling))


def drafted(words: str, gone: str) -> Draft:
    """A draft with other words for resolves 3, after which a clause was deleted."""
    draft = Draft(BEGUN, BASE, BASE)
    return after_operation(with_words(draft, "z", words), "delete", gone)


def test_a_citation_in_words_of_ours_that_lost_its_clause_is_told_of_the_whole_draft() -> None:
    draft = drafted("to note considering b) and considering c).", "b")
    assert draft.revised[-1].text == "to note considering b) and considering b)."
    assert "b) in resolves 3" in told(draft)


def test_it_stays_as_written_while_letters_shift_and_follows_its_clause_when_that_is_back() -> None:
    draft = drafted("to note considering b) and considering c).", "b")
    draft = after_operation(draft, "delete", "a")
    assert draft.revised[-1].text == "to note considering b) and considering a)."
    assert "b) in resolves 3" in told(draft)
    draft = after_operation(draft, "restore", "b")
    assert draft.revised[-1].text == "to note considering a) and considering b)."
    assert "resolves 3" not in told(draft)


def test_one_that_is_written_otherwise_is_lost_no_more() -> None:
    draft = with_words(drafted("to note considering b).", "b"), "z", "to note what was said.")
    assert "resolves 3" not in told(draft)
    assert draft.saved_form.dangling == ()


def test_one_that_was_typed_after_the_deletion_means_what_stands_there() -> None:
    draft = after_operation(Draft(BEGUN, BASE, BASE), "delete", "b")
    assert "resolves 3" not in told(with_words(draft, "z", "to note considering b) above."))
