"""Brackets: what is one and what is not, put on and taken off, alternatives, and attributions that stay with them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.test_structure import BASE, draft_of, read
from support.strategies import texts
from wtsaprep.drafting.after_edit import after_edit
from wtsaprep.drafting.amend import apply, derive
from wtsaprep.drafting.attributions import attribution_of, with_attribution
from wtsaprep.drafting.bracket_edits import alternative_chosen, clause_in_brackets, unbracketed, without_bracketed
from wtsaprep.drafting.brackets import Bracket, brackets_of, open_brackets, whole_bracket
from wtsaprep.drafting.draft import Draft, with_proposal_fields, with_words
from wtsaprep.drafting.operations import BRACKET_OPERATIONS, after_bracket_operation, after_operation
from wtsaprep.drafting.split_join import joined, split
from wtsaprep.drafting.structure import without
from wtsaprep.errors import StepRefused
from wtsaprep.model.file_format import ProvisionKind
from wtsaprep.model.labels import labels
from wtsaprep.model.provision import Provision, Text
from wtsaprep.store.files.toml_values import dump_value, load_value


def clause(text: str, kind: ProvisionKind = "item") -> Provision:
    return Provision(id=kind if kind == "number" else "c", kind=kind, text=text)


def opened(text: str, kind: ProvisionKind = "item") -> list[str]:
    return [b.words for b in open_brackets((clause(text, kind),))]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("that [digital] services;", ["digital"]),
        ("[that digital services];", ["that digital services"]),
        ("[A][B]", ["A", "B"]),
        ("a [b [c] d] e", ["b [c] d", "c"]),
        ("[ITU-T]", ["ITU-T"]),
        ("towards [IMT-2030] and [COVID-19]", ["IMT-2030", "COVID-19"]),
        ("[]", [""]),
        ("[Resolution [ARB-1]]", ["Resolution [ARB-1]"]),
        ("no sign at all", []),
        ("called[^n1] here", []),
        ("[called[^n1] here]", ["called[^n1] here"]),
        ("RESOLUTION [ARB-1] ([place], [year])", []),
        ("in Resolution [SEN-1] and [B/CAN/2] of this Assembly", []),
        ("in Resolutions [SEN-1] and [GHA-2]", []),
        ("[IAP/1], [EUR-AI] and [AFCP-1]", []),
        ("[to be completed]", []),
    ],
)
def test_what_is_an_open_bracket(text: str, words: list[str]) -> None:
    assert opened(text) == words


@pytest.mark.parametrize("text", ["DRAFT NEW RESOLUTION [SEN-1]", "RESOLUTION 11 (Rev. [place], [year])"])
def test_a_number_line_holds_placeholders(text: str) -> None:
    assert opened(text, "number") == []


@pytest.mark.parametrize(("text", "signs"), [("a ] b", ["]"]), ("a [ b", ["["]), ("[ a [b]", ["[", "b"])])
def test_a_sign_without_its_partner_is_listed_as_such(text: str, signs: list[str]) -> None:
    assert opened(text) == signs
    assert [b.matched for b in open_brackets((clause(text),))] == [sign not in "[]" for sign in signs]


@pytest.mark.parametrize(
    ("in_force", "now", "words"),
    [
        ("as [amended] now", "as [amended] now", []),
        ("as [amended] now", "as [amended] [right] now", ["right"]),
        ("as [amended] now", "[as [amended] now]", ["as [amended] now"]),
        ("as [amended] now", "as [changed] now", []),
        ("[amended]", "[[amended]]", ["[amended]"]),
        ("as amended now", "as [amended] now", ["amended"]),
    ],
)
def test_brackets_that_are_in_force_are_not_open(in_force: str, now: str, words: list[str]) -> None:
    assert [b.words for b in open_brackets((clause(now),), (clause(in_force),))] == words


def test_a_bracket_in_force_stays_so_in_the_second_half_of_a_clause() -> None:
    text = (clause("one and [two] three;"),)
    assert open_brackets(split(text, "c", 7, "new"), text) == ()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("that services;[^n]", "[that services];[^n]"),
        ("that one;", "[that one];"),
        ("that one", "[that one]"),
        ("with [one],", "[with [one]],"),
        ("[A][B].", "[[A][B]]."),
    ],
)
def test_a_clause_in_brackets_and_out_of_them(before: str, after: str) -> None:
    text = (clause(before),)
    there = clause_in_brackets(text, "c")
    assert there[0].text == after
    whole = whole_bracket(there[0])
    assert whole is not None
    assert unbracketed(there, whole) == text


@pytest.mark.parametrize("provision", [clause(""), clause(";"), clause("[a];"), clause("RESOLUTION 1", "number")])
def test_what_can_not_be_bracketed(provision: Provision) -> None:
    with pytest.raises(StepRefused):
        clause_in_brackets((provision,), provision.id)


@pytest.mark.parametrize(
    ("before", "nth", "kept", "dropped"),
    [
        ("the [digital] services;", 0, "the digital services;", "the services;"),
        ("the services [and more];", 0, "the services and more;", "the services;"),
        ("[All] services", 0, "All services", "services"),
        ("the services[, and more;]", 0, "the services, and more;", "the services;"),
        ("a [b [c] d] e", 0, "a b [c] d e", "a e"),
        ("a [b [c] d] e", 1, "a [b c d] e", "a [b d] e"),
        ("a [ b", 0, "a  b", None),
        ("it [shall][should] be", 1, "it [shall]should be", "it [shall] be"),
    ],
)
def test_words_kept_and_words_dropped(before: str, nth: int, kept: str, dropped: str | None) -> None:
    text = (clause(before),)
    bracket = brackets_of(text[0])[nth]
    assert unbracketed(text, bracket)[0].text == kept
    if dropped is None:
        with pytest.raises(StepRefused):
            without_bracketed(text, bracket)
    else:
        assert without_bracketed(text, bracket)[0].text == dropped


@pytest.mark.parametrize(
    ("before", "nth", "after"),
    [
        ("it [shall][should] be", 1, "it should be"),
        ("it [shall] [should] [may] be;", 0, "it shall be;"),
        ("it [shall / will]/[should] be", 0, "it shall / will be"),
        ("[x [A][B] y] [z]", 1, "[x A y] [z]"),
        ("[x [A][B] y] [z]", 0, "x [A][B] y"),
    ],
)
def test_an_alternative_is_chosen(before: str, nth: int, after: str) -> None:
    text = (clause(before),)
    assert alternative_chosen(text, brackets_of(text[0])[nth])[0].text == after


def test_a_bracket_alone_is_no_alternative() -> None:
    text = (clause("[a] and [b]"),)
    with pytest.raises(StepRefused, match="no other bracket"):
        alternative_chosen(text, brackets_of(text[0])[0])


def test_a_stale_bracket_is_refused() -> None:
    with pytest.raises(StepRefused, match="not there any more"):
        unbracketed((clause("a b"),), Bracket("c", 0, 3, "a"))


def test_a_clause_dropped_whole_is_a_deletion_and_end_marks_follow() -> None:
    draft = after_operation(draft_of(), "bracket-clause", "three")
    assert read(draft.revised)[3] == "c) [three],"
    draft = after_bracket_operation(draft, "drop-words", open_brackets(draft.revised, draft.baseline)[0])
    assert read(draft.revised)[:3] == ["considering", "a) one;", "b) two,"]


def test_what_would_take_sub_items_along_is_refused() -> None:
    draft = after_operation(draft_of(), "bracket-clause", "five")
    with pytest.raises(StepRefused, match="clauses hang under"):
        after_bracket_operation(draft, "drop-words", open_brackets(draft.revised)[0])


def test_a_footnote_called_only_from_dropped_words_goes_too() -> None:
    text = (clause("one [two[^n]] three"), Provision(id="n", kind="note", text="Note"))
    assert [p.id for p in without_bracketed(text, open_brackets(text)[0])] == ["c"]


def test_a_cell_dropped_whole_leaves_its_row() -> None:
    row = tuple(Provision(id=f"c{n}", kind="cell", level=n, text=text) for n, text in enumerate(("one", "[two]")))
    assert [p.text for p in without_bracketed(row, open_brackets(row)[0])] == ["one", ""]


def test_a_bracketed_heading_stays_what_it_is() -> None:
    draft = after_operation(draft_of(), "bracket-clause", "resolves")
    assert labels(draft.revised) == labels(draft.baseline)


def test_italics_stay_on_their_words() -> None:
    text = (clause("see a) above;").model_copy(update={"italics": ((4, 5),)}),)
    there = clause_in_brackets(text, "c")
    (italic,) = there[0].italics
    assert there[0].text[slice(*italic)] == "a"
    whole = whole_bracket(there[0])
    assert whole is not None
    assert unbracketed(there, whole) == text


phrases = st.lists(st.sampled_from(("one", "two", "[", "]", "[x]", "[^n]", "[place]", "[ARB-1]", ";")), max_size=12)


@given(phrases.map(" ".join), st.data())
def test_any_bracket_can_be_taken_off_and_what_is_left_has_no_more(text: str, data: st.DataObject) -> None:
    here: Text = (clause(text),)
    while found := open_brackets(here):
        here = unbracketed(here, data.draw(st.sampled_from(found)))
    assert len([c for c in here[0].text if c in "[]"]) == 2 * sum(text.count(s) for s in ("[^n]", "[place]", "[ARB-1]"))


@given(texts())
def test_nothing_in_force_is_open(text: Text) -> None:
    assert open_brackets(text, text) == ()


@given(phrases.map(" ".join), phrases.map(" ".join), st.data())
def test_a_draft_after_any_steps_is_its_amendments_and_one_undo_away(base: str, text: str, data: st.DataObject) -> None:
    draft = after_edit(draft_of((*BASE, clause(base))), (*BASE, clause(text)))
    for _ in range(4):
        found = open_brackets(draft.revised, draft.baseline)
        if not found:
            break
        name, bracket = data.draw(st.sampled_from(sorted(BRACKET_OPERATIONS))), data.draw(st.sampled_from(found))
        try:
            after = after_bracket_operation(draft, name, bracket)
        except StepRefused:
            continue
        assert after.revised != draft.revised
        assert apply(draft.baseline, derive(draft.baseline, after.revised)) == after.revised
        draft = after


def wanted(draft: Draft) -> dict[str, tuple[str, ...]]:
    """Who wants which words in brackets."""
    found = open_brackets(draft.revised)
    said = {b.words: attribution_of(draft.revised, draft.proposal.attributions, b) for b in found}
    return {words: one.sources for words, one in said.items() if one}


def attributed_draft(text: str, **sources: str) -> Draft:
    """A draft with one clause of this text, and who wants the brackets with these words."""
    draft = draft_of((clause(text), Provision(id="d", text="next;")))
    for bracket in open_brackets(draft.revised):
        if code := sources.get(bracket.words):
            named = with_attribution(draft.revised, draft.proposal.attributions, bracket, [code])
            draft = with_proposal_fields(draft, attributions=named)
    return draft


@pytest.mark.parametrize(
    ("before", "sources", "after", "left"),
    [
        ("[A][B] c", {"A": "RCC", "B": "EUR"}, "[B] c", {"B": "EUR"}),
        ("[A][B] c", {"A": "RCC", "B": "EUR"}, "A [B] c", {"B": "EUR"}),
        ("[A] and [B]", {"A": "RCC", "B": "EUR"}, "[A] and [D]", {"A": "RCC", "D": "EUR"}),
        ("it [shall] be", {"shall": "RCC"}, "it [should not] be [soon]", {"should not": "RCC"}),
        ("it [shall] be", {"shall": "RCC"}, "[new] it [shall] be", {"shall": "RCC"}),
        ("it [shall] be", {"shall": "RCC"}, "it shall be", {}),
    ],
)
def test_an_attribution_stays_with_its_bracket(
    before: str, sources: dict[str, str], after: str, left: dict[str, str]
) -> None:
    edited = with_words(attributed_draft(before, **sources), "c", after)
    assert wanted(edited) == {words: (code,) for words, code in left.items()}


def test_the_outer_bracket_keeps_its_attribution_when_the_inner_one_goes() -> None:
    draft = draft_of((clause("[a [b] c]"),))
    outer, inner = open_brackets(draft.revised)
    draft = with_proposal_fields(draft, attributions=with_attribution(draft.revised, (), outer, ["RCC", "EUR", "RCC"]))
    assert wanted(after_bracket_operation(draft, "keep-words", inner)) == {"a b c": ("RCC", "EUR")}
    assert wanted(after_bracket_operation(draft, "keep-words", outer)) == {}


def test_of_two_brackets_with_the_same_words_each_keeps_its_own() -> None:
    draft = draft_of((clause("[x] [x]"),))
    first, second = open_brackets(draft.revised)
    draft = with_proposal_fields(draft, attributions=with_attribution(draft.revised, (), second, ["EUR"]))
    assert attribution_of(draft.revised, draft.proposal.attributions, first) is None
    assert wanted(after_bracket_operation(draft, "drop-words", first)) == {"x": ("EUR",)}
    assert wanted(after_bracket_operation(draft, "drop-words", second)) == {}


def test_attributions_go_along_when_a_clause_is_split_joined_or_deleted() -> None:
    draft = attributed_draft("one [two] three;", two="RCC")
    halves = after_edit(draft, split(draft.revised, "c", 4, "new"))
    assert wanted(halves) == {"two": ("RCC",)}
    assert wanted(after_edit(halves, joined(halves.revised, "c"))) == {"two": ("RCC",)}
    assert after_edit(draft, without(draft.revised, "c")).proposal.attributions == ()


def test_attributions_are_stored_as_sources_and_never_as_persons() -> None:
    draft = attributed_draft("one [two] three;", two="RCC")
    text = dump_value(draft.proposal)
    assert '[[attribution]]\nprovision = "c"\nwords = "two"\nsources = ["RCC"]' in text
    assert load_value(type(draft.proposal), text) == draft.proposal
    with pytest.raises(Exception, match="attribution"):
        load_value(type(draft.proposal), text.replace('"RCC"', '"A. Person"'))
