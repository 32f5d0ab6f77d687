"""Re-basing obeys its laws: what nobody else touched is kept to the letter, and nothing of a draft is lost."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from drafting.test_amend import items
from support.corrections import Corrected, corrections
from support.laws import examples
from support.strategies import drafts, texts
from wtsaprep.drafting.amend import apply, derive
from wtsaprep.drafting.draft import Draft
from wtsaprep.drafting.merge import Merged
from wtsaprep.drafting.rebase import rebased_draft, refit
from wtsaprep.errors import NeedsDecision
from wtsaprep.model.amendment import Amendment
from wtsaprep.model.conflict import Conflict
from wtsaprep.model.proposal import Origin, Proposal
from wtsaprep.model.provision import Provision, Text
from wtsaprep.model.resolution import Baseline, Resolution
from wtsaprep.redline.redline import redline
from wtsaprep.redline.word_changes import words_of

HERE = "New Delhi, 2024"


def resolution(text: Text, adopted: str = "Hammamet, 2016") -> Resolution:
    """A text in force."""
    return Resolution(number="5", adopted=adopted, provisions=text)


def drafted(baseline: Text, revised: Text, **fields: object) -> Draft:
    """A MOD of it."""
    proposal = Proposal.model_validate({"id": "x", "baseline": Baseline(resolution="5"), **fields})
    return Draft(proposal, baseline, revised)


def moved(draft: Draft, edition: Text) -> Draft:
    """The draft on another edition, new ids counted."""
    numbers = count()
    return rebased_draft(draft, resolution(edition), HERE, lambda: f"n{next(numbers)}")


@given(drafts())
def test_onto_an_equal_text_all_stays_as_it_is(draft: tuple[Text, Text]) -> None:
    baseline, revised = draft
    found = moved(drafted(baseline, revised), baseline)
    assert (found.revised, found.baseline, found.proposal.conflicts) == (revised, baseline, ())


@given(drafts(), texts(prefix="q"))
def test_a_draft_that_changes_nothing_becomes_the_new_edition(draft: tuple[Text, Text], other: Text) -> None:
    for edition in (draft[1], other):
        found = moved(drafted(draft[0], draft[0]), edition)
        assert (found.revised, found.proposal.conflicts) == (edition, ())


@given(drafts(), texts(prefix="q"))
@example(
    draft=(
        (Provision(id="p0", kind="heading", text="considering"), Provision(id="p1", text="study;")),
        (
            Provision(id="new0", text="study;"),
            Provision(id="new1", kind="heading", text="considering"),
            Provision(id="p1", text="study;"),
        ),
    ),
    edition=(),
)
def test_nothing_of_a_draft_is_lost_on_any_edition(draft: tuple[Text, Text], edition: Text) -> None:
    baseline, revised = draft
    found = moved(drafted(baseline, revised), edition)
    # Words of both may stand in one clause by now, and end marks are made anew.
    clauses = [*found.revised, *edition, *(c.ours for c in found.proposal.conflicts if isinstance(c.ours, Provision))]
    held = {word for p in clauses for word in words_of(p.text)}
    known = {p.id: p.text for p in baseline}
    assert {word for p in revised for word in set(words_of(p.text)) - set(words_of(known.get(p.id, "")))} <= held
    ids = [p.id for p in found.revised]
    assert len(ids) == len(set(ids))
    assert apply(edition, derive(edition, found.revised)) == found.revised


@given(drafts())
def test_what_fits_is_applied_whole(draft: tuple[Text, Text]) -> None:
    baseline, revised = draft
    assert refit(baseline, derive(baseline, revised)) == Merged(revised)


@given(drafts(), st.data())
def test_nothing_of_a_draft_is_lost_on_a_text_that_drifted(draft: tuple[Text, Text], data: st.DataObject) -> None:
    baseline, revised = draft
    amendments = derive(baseline, revised)
    there = tuple(p for p in baseline if data.draw(st.booleans()))
    fitted = refit(there, amendments)
    held = {p.text for p in fitted.text} | {c.ours.text for c in fitted.conflicts if isinstance(c.ours, Provision)}
    assert {a.text for a in amendments if a.text} <= held


@pytest.mark.parametrize(
    ("amendment", "listed"),
    [
        (Amendment(provision="z", text="new words"), ["gone z"]),
        (Amendment(provision="z", change="delete"), []),
        (Amendment(provision="a", change="insert", after="", text="x"), ["overlaps a"]),
        (Amendment(provision="a", change="insert", after="", text="clause a"), []),
        (Amendment(provision="x", change="insert", after="z", text="x"), ["gone x"]),
        (Amendment(provision="a", change="move", after="z"), ["overlaps a"]),
    ],
    ids=[
        "changed but gone",
        "deleted already",
        "another of this id",
        "inserted already",
        "after what is gone",
        "moved",
    ],
)
def test_what_does_not_fit_is_listed(amendment: Amendment, listed: list[str]) -> None:
    found = refit(items("abc"), (amendment,))
    assert [f"{c.reason} {c.provision}" for c in found.conflicts] == listed
    assert found.text == items("abc")


def test_clauses_are_found_again_by_their_words_whatever_their_ids() -> None:
    old = (Provision(id="p-1", text="that gaps remain;"), Provision(id="p-2", text="that time is short;"))
    mine = (old[0], Provision(id="p-2", text="that time is very short;"))
    new = (
        Provision(id="p-1", text="something that nobody ever said before;"),
        Provision(id="p-2", text="that gaps remain;"),
        Provision(id="p-3", text="that time is short;"),
    )
    found = moved(drafted(old, mine, origins=(Origin(provision="p-2", author="Egypt"),)), new)
    assert derive(new, found.revised) == (Amendment(provision="p-3", text="that time is very short;"),)
    assert found.proposal.origins == (Origin(provision="p-3", author="Egypt"),)


def test_formal_changes_are_made_anew() -> None:
    def text(*cities: str) -> Text:
        return (
            Provision(id="number", kind="number", text=f"RESOLUTION 5 (Rev. {cities[-1]})"),
            Provision(id="history", kind="history", text=f"({'; '.join(cities)})"),
        )

    old, new = text("Dubai, 2012"), text("Dubai, 2012", "Hammamet, 2016")
    found = moved(drafted(old, text("Dubai, 2012", HERE)), new)
    assert (found.revised, found.proposal.conflicts) == (text("Dubai, 2012", "Hammamet, 2016", HERE), ())


def test_a_draft_with_open_conflicts_is_settled_first() -> None:
    draft = drafted(items("a"), items("a"), conflicts=(Conflict(field="reasons", ours="x", theirs="y"),))
    with pytest.raises(NeedsDecision, match="wait to be settled"):
        moved(draft, items("ab"))


def marks(baseline: Text, revised: Text) -> list[tuple[str, str, tuple[tuple[str, str], ...]]]:
    """What is struck and put in, clause by clause."""
    laid = redline(baseline, revised)
    rows = ((p.id, p.fate, tuple((s.mark, s.text) for s in p.text if s.mark != "kept")) for p in laid.provisions)
    return [row for row in rows if row[1] != "kept"]


@given(corrections())
@examples(2)
def test_on_a_corrected_text_a_draft_has_the_marks_that_it_had(value: Corrected) -> None:
    text, revised, corrected = value
    draft = drafted(text, revised)
    draft = replace(draft, proposal=draft.proposal.model_copy(update={"baseline": resolution(text).baseline}))
    found = moved(draft, corrected)
    assert not found.proposal.conflicts
    assert marks(corrected, found.revised) == marks(text, revised)
    assert moved(found, text).revised == revised


@given(corrections())
def test_ids_that_somebody_gave_anew_are_found_by_the_words(value: Corrected) -> None:
    text, revised, corrected = value
    draft = drafted(text, revised)
    named = tuple(p.model_copy(update={"id": f"z{at}"}) for at, p in enumerate(corrected))
    found = moved(draft, named)
    assert not found.proposal.conflicts
    ids = dict(zip((p.id for p in corrected), (p.id for p in named), strict=True))
    wanted = [(ids.get(id_, id_), fate, spans) for id_, fate, spans in marks(text, revised)]
    assert marks(named, found.revised) == wanted


def test_a_clause_is_known_by_its_id_where_its_words_are_all_others() -> None:
    old, new = items("abc"), items("abc")
    new = (new[0], new[1].model_copy(update={"text": "something that nobody ever said before"}), new[2])
    draft = drafted(old, (old[0], *old[2:]))
    draft = replace(draft, proposal=draft.proposal.model_copy(update={"baseline": resolution(old).baseline}))
    found = moved(draft, new)
    assert [(c.provision, c.reason) for c in found.proposal.conflicts] == [("b", "changed")]


def test_equal_clauses_are_told_apart_by_their_ids() -> None:
    old = (*items("a"), Provision(id="x", text="as follows"), Provision(id="y", text="as follows"), *items("b"))
    mine = tuple(p.model_copy(update={"text": "as is said here"}) if p.id == "y" else p for p in old)
    draft = drafted(old, mine)
    draft = replace(draft, proposal=draft.proposal.model_copy(update={"baseline": resolution(old).baseline}))
    there = tuple(p for p in old if p.id != "x")
    found = moved(draft, there)
    assert not found.proposal.conflicts
    assert derive(there, found.revised) == (Amendment(provision="y", text="as is said here"),)


def test_blanks_of_another_kind_are_no_change_and_no_mark() -> None:
    old = (Provision(id="a", text="under No. 9 of the Charter and so on;"),)
    new = (Provision(id="a", text="under No.\u00a09 of the Charter and so on;"),)
    draft = drafted(old, (Provision(id="a", text="under No. 9 of the Charter and so forth;"),))
    found = moved(draft, new)
    assert found.revised[0].text == "under No.\u00a09 of the Charter and so forth;"
