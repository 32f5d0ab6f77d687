"""Structure: each operation on a small resolution, read as delegates read it; and the laws of random sequences."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.laws import examples
from wtsaprep.drafting.after_edit import after_edit, with_numbering, worded
from wtsaprep.drafting.amend import apply, derive
from wtsaprep.drafting.copying import copied
from wtsaprep.drafting.draft import Draft, with_text, with_words
from wtsaprep.drafting.end_marks import end_mark, regular_marks
from wtsaprep.drafting.history import History
from wtsaprep.drafting.moves import moved_to_section
from wtsaprep.drafting.named_steps import behind_step, edit_step, operation_step, paste_step, section_step, writing_step
from wtsaprep.drafting.new_provision import How, NewProvision
from wtsaprep.drafting.numbering import Lettering, with_lettering
from wtsaprep.drafting.operations import OPERATIONS, after_operation
from wtsaprep.drafting.replacing import find_words, with_replaced
from wtsaprep.drafting.split_join import split
from wtsaprep.drafting.structure import (
    with_annex,
    with_clause_after,
    with_clause_before,
    with_note,
    with_section_after,
)
from wtsaprep.errors import StepRefused
from wtsaprep.model.labels import labels
from wtsaprep.model.printed import printed
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.provision import Provision, Text
from wtsaprep.model.resolution import Baseline
from wtsaprep.redline.moves import stationary
from wtsaprep.redline.redline import redline


def text_of(rows: str) -> Text:
    """A text in short: ``= considering`` is a heading, ``. one;`` an item called "one", ``.. two;`` a sub-item."""
    made = []
    for row in rows.strip().splitlines():
        mark, _, words = row.strip().partition(" ")
        name = re.sub(r"\W+", "-", words).strip("-")
        made.append(
            Provision(id=name, kind="heading", text=words)
            if mark == "="
            else Provision(id=name, text=words, level=len(mark) - 1)
        )
    return tuple(made)


HEAD = (
    Provision(id="number", kind="number", text="RESOLUTION 99 (Geneva, 2022)"),
    Provision(id="title", kind="title", text="Title"),
)
BASE = (
    *HEAD,
    *text_of("""
    = considering
    . one;
    . two;
    . three,
    = recognizing
    . four,
    = resolves
    . five:
    .. six;
    .. seven;
    . eight.
    """),
)


def draft_of(text: Text = BASE, numbering: Lettering = "renumbered") -> Draft:
    """A draft that changes nothing yet."""
    proposal = Proposal(id="p", baseline=Baseline(resolution="99"), numbering=numbering)
    return Draft(proposal, text, text)


def read(text: Text) -> list[str]:
    """The body as delegates read it, "a) one;"."""
    return [str(p).replace("\t", " ") for p in printed(text) if p.kind not in ("number", "title")]


def step(change: Callable[..., Text], *more: object) -> Callable[[Draft], Draft]:
    return lambda draft: after_edit(draft, change(draft.revised, *more))


def new_clause(change: Callable[..., Text], near: str, words: str) -> Callable[[Draft], Draft]:
    """A clause put in, with its words, as the editor does it: one step."""
    return lambda draft: after_edit(
        draft, with_words(after_edit(draft, change(draft.revised, near, "x")), "x", words).revised
    )


def run(name: str, id_: str, times: int = 1) -> Callable[[Draft], Draft]:
    return lambda draft: after_operation(draft, name, id_, times)


TABLE = {
    "a clause after the last one": (
        new_clause(with_clause_after, "three", "new"),
        ["considering", "a) one;", "b) two;", "c) three;", "d) new,"],
    ),
    "a clause before the first one": (
        new_clause(with_clause_before, "one", "new"),
        ["considering", "a) new;", "b) one;", "c) two;", "d) three,"],
    ),
    "a clause after one with sub-items": (
        new_clause(with_clause_after, "five", "new"),
        ["resolves", "1 five:", "1.1 six;", "1.2 seven;", "2 new;", "3 eight."],
    ),
    "the first clause of a section": (
        new_clause(with_clause_after, "recognizing", "new"),
        ["recognizing", "a) new;", "b) four,"],
    ),
    "deleted": (run("delete", "three"), ["considering", "a) one;", "b) two,"]),
    "deleted with the next one": (run("delete", "one", 2), ["considering", "three,", "recognizing"]),
    "deleted, more than there are beside it": (run("delete", "two", 9), ["considering", "one,", "recognizing"]),
    "deleted with its sub-items and the next one": (run("delete", "five", 2), ["resolves"]),
    "deleted with its sub-items": (run("delete", "five"), ["resolves", "eight."]),
    "a section deleted": (run("delete", "recognizing"), ["considering", "a) one;", "b) two;", "c) three,", "resolves"]),
    "two sections deleted": (run("delete", "considering", 2), ["resolves", "1 five:"]),
    "a heading deleted, its clauses kept": (
        run("delete-heading", "recognizing"),
        ["considering", "a) one;", "b) two;", "c) three;", "d) four,", "resolves"],
    ),
    "moved down": (run("move-down", "one"), ["considering", "a) two;", "b) one;", "c) three,"]),
    "moved down twice": (run("move-down", "one", 2), ["considering", "a) two;", "b) three;", "c) one,"]),
    "moved down into the next section": (
        run("move-down", "three"),
        ["considering", "a) one;", "b) two,", "recognizing", "a) three;", "b) four,"],
    ),
    "moved up into the section before": (
        run("move-up", "four"),
        ["considering", "a) one;", "b) two;", "c) three;", "d) four,", "recognizing", "resolves"],
    ),
    "moved up past one with sub-items": (
        run("move-up", "eight"),
        ["resolves", "1 eight;", "2 five:", "2.1 six;", "2.2 seven."],
    ),
    "a sub-item moved out under the next clause": (
        run("move-down", "seven"),
        ["resolves", "1 five:", "1.1 six;", "2 eight:", "2.1 seven."],
    ),
    "a section moved": (
        run("move-up", "recognizing"),
        ["recognizing", "four,", "considering", "a) one;", "b) two;", "c) three,", "resolves"],
    ),
    "indented": (run("indent", "two"), ["considering", "a) one:", "i) two;", "b) three,"]),
    "outdented": (run("outdent", "seven"), ["resolves", "1 five:", "1.1 six;", "2 seven;", "3 eight."]),
    "joined": (run("join", "one"), ["considering", "a) one two;", "b) three,"]),
    "to another section": (
        step(moved_to_section, "one", "recognizing"),
        ["considering", "a) two;", "b) three,", "recognizing", "a) four;", "b) one,"],
    ),
    "to a section that counts otherwise": (
        step(moved_to_section, "one", "resolves"),
        ["resolves", "1 five:", "1.1 six;", "1.2 seven;", "2 eight;", "3 one."],
    ),
    "split": (step(split, "eight", 2, "x"), ["resolves", "1 five:", "1.1 six;", "1.2 seven;", "2 ei;", "3 ght."]),
    "a new section": (
        step(with_section_after, "four", "x"),
        ["recognizing", "four,", "", "resolves"],
    ),
    "an annex": (step(with_annex, "x"), ["2 eight.", ""]),
    "a footnote": (step(with_note, "two", 3, "x"), ["b) two[^1];", "c) three,"]),
}


@pytest.mark.parametrize("name", TABLE)
def test_what_a_step_makes_of_the_text(name: str) -> None:
    change, expected = TABLE[name]
    found = read(change(draft_of()).revised)
    assert any(found[n : n + len(expected)] == expected for n in range(len(found))), found


REFUSED = [
    ("delete", "title", "every resolution has this part"),
    ("move-up", "one", "only a section can stand before the first heading"),
    ("move-down", "eight", "last place"),
    ("move-down", "title", "has its place"),
    ("indent", "four", "no clause above"),
    ("outdent", "one", "outermost"),
    ("join", "five", "none to join with"),
    ("restore", "x", "nothing to restore"),
    ("delete-heading", "one", "no heading"),
]


@pytest.mark.parametrize(("name", "id_", "why"), REFUSED)
def test_what_can_not_be_done_says_why(name: str, id_: str, why: str) -> None:
    draft = new_clause(with_clause_after, "three", "new")(draft_of())
    with pytest.raises(StepRefused, match=why):
        after_operation(draft, name, id_)


KEPT = {
    "in between": ([new_clause(with_clause_after, "one", "new")], ["a) one;", "abis) new;", "b) two;", "c) three,"]),
    "before the first": ([new_clause(with_clause_before, "one", "new")], ["aante) new;", "a) one;", "b) two;"]),
    "after the last": ([new_clause(with_clause_after, "three", "new")], ["c) three;", "d) new,"]),
    "after a deletion": ([run("delete", "two")], ["a) one;", "c) three,"]),
    "moved to the front": ([run("move-up", "two")], ["aante) two;", "a) one;", "c) three,"]),
    "moved behind another": (
        [run("move-up", "three"), new_clause(with_clause_after, "three", "new")],
        ["a) one;", "abis) three;", "ater) new;", "b) two,"],
    ),
    "moved to the end": ([run("move-down", "one", 2)], ["b) two;", "c) three;", "d) one,"]),
    "two before the first": (
        [new_clause(with_clause_before, "one", "new"), step(split, "x", 2, "y")],
        ["aante) ne;", "aantebis) w;", "a) one;"],
    ),
    "a number before the first": (
        [new_clause(with_clause_before, "five", "new")],
        ["1ante new;", "1 five:"],
    ),
    "split": ([step(split, "seven", 3, "x")], ["1.1 six;", "1.2 sev;", "1.3 en;", "2 eight."]),
    "two in between": (
        [run("move-up", "four"), run("move-up", "four"), step(split, "four", 2, "x")],
        ["a) one;", "b) two;", "bbis) fo;", "bter) ur;", "c) three,"],
    ),
}


@pytest.mark.parametrize("name", KEPT)
def test_letters_are_kept_on_demand(name: str) -> None:
    changes, expected = KEPT[name]
    draft = with_numbering(draft_of(), "kept")
    for change in changes:
        draft = change(draft)
    found = read(draft.revised)
    assert any(found[n : n + len(expected)] == expected for n in range(len(found))), found


def test_a_deleted_clause_comes_back_where_it_was_with_its_mark() -> None:
    draft = draft_of()
    for name in ("delete", "restore"):
        draft = after_operation(draft, name, "three")
    assert draft.revised == BASE
    assert after_operation(after_operation(draft, "delete", "resolves"), "restore", "resolves").revised == BASE


def test_split_and_join_are_each_other_s_inverse_and_keep_their_pair() -> None:
    whole = text_of("= resolves\n. one half;\n. and another.")
    halves = after_edit(draft_of(whole), split(whole, "one-half", 3, "x"))
    assert read(halves.revised) == ["resolves", "1 one;", "2 half;", "3 and another."]
    assert next(p for p in halves.revised if p.id == "x").split_from == "one-half"
    assert after_operation(halves, "join", "one-half").revised == whole
    joined = after_operation(draft_of(), "join", "one").revised
    assert next(p for p in joined if p.id == "one").joined == ("two",)


def test_a_note_goes_with_the_last_clause_that_calls_it() -> None:
    noted = after_edit(draft_of(), with_note(BASE, "two", 3, "x"))
    assert not [p for p in after_operation(noted, "delete", "two").revised if p.kind == "note"]
    assert "[^" not in "".join(p.text for p in after_operation(noted, "delete", "x").revised)


def test_a_note_stays_as_long_as_anything_calls_it_however_the_call_was_typed() -> None:
    noted = after_edit(draft_of(), with_note(BASE, "two", 3, "x"))
    typed = edit_step(noted, "four", "considering d)", "four [^1]").draft
    called = {"text": "four [^1],"}
    by_hand = with_text(noted, tuple(p.model_copy(update=called) if p.id == "four" else p for p in noted.revised))
    assert next(p.text for p in typed.revised if p.id == "four").startswith("four [^x]")
    for draft in (typed, by_hand):
        assert [p.id for p in after_operation(draft, "delete", "two").revised if p.kind == "note"] == ["x"]
    replaced = with_replaced(noted, find_words(noted.revised, "four"), "4[^1]")
    assert "4[^x]" in "".join(p.text for p in replaced.revised)
    assert "[^4]" in "".join(p.text for p in edit_step(noted, "four", "", "four [^4]").draft.revised)


@pytest.mark.parametrize("put", [with_clause_after, with_clause_before, with_section_after])
def test_nothing_is_put_behind_the_footnotes(put: Callable[[Text, str, str], Text]) -> None:
    noted = with_note(BASE, "two", 3, "note")
    assert [p.id for p in put(noted, "note", "new")][-3:] == ["eight", "new", "note"]


@pytest.mark.parametrize("near", ["number", "title"])
@pytest.mark.parametrize("how", ["after", "before"])
def test_beside_the_head_a_clause_becomes_the_first_of_the_first_section_and_it_is_said(near: str, how: How) -> None:
    made = writing_step(draft_of(), NewProvision("x", how, near), "new clause", "new")
    assert read(made.draft.revised)[:3] == ["considering", "a) new;", "b) one;"]
    assert made.done == "added at the beginning of considering"


@pytest.mark.parametrize(
    ("rest", "place", "said"),
    [
        ("", 2, "the text"),
        (". one;\n. two.", 2, "the text"),
        ("= resolves", 3, "resolves"),
        ("= resolves\n. one.", 3, "resolves"),
    ],
)
def test_the_first_place_is_behind_the_heading_where_there_is_one(rest: str, place: int, said: str) -> None:
    text = (*HEAD, *text_of(rest))
    new = NewProvision("x", "after", "title")
    assert [p.id for p in new.put_into(text)].index("x") == place
    assert new.where(text) == f"at the beginning of {said}"
    assert [p.kind for p in new.put_into((*HEAD, Provision(id="a", kind="annex", text="ANNEX")))][2:] == [
        "item",
        "annex",
    ]


@pytest.mark.parametrize("near", [p.id for p in BASE if p.id not in ("number", "title")])
def test_beside_a_clause_nothing_is_said_of_the_place(near: str) -> None:
    assert writing_step(draft_of(), NewProvision("x", "after", near), "new clause", "new").done == "added"


def test_what_is_pasted_on_the_head_becomes_the_first_clause() -> None:
    pasted = paste_step(draft_of(), "title", copied(BASE, "four", "RCC/1/1")).draft.revised
    assert read(pasted)[:3] == ["considering", "a) four,", "b) one;"]


@pytest.mark.parametrize(
    ("operation", "id_", "done"),
    [
        ("move-down", "considering", "moved down with its 3 clauses"),
        ("move-up", "resolves", "moved up with its 4 clauses"),
        ("move-up", "recognizing", "moved up with its 1 clause"),
        ("move-down", "five", "moved down with its 2 sub-items"),
        ("move-down", "one", "moved down"),
    ],
)
def test_a_move_says_what_moves_along(operation: str, id_: str, done: str) -> None:
    said = operation_step(draft_of(), operation, id_, id_).done
    assert said.split(", which reads as")[0] == done


@pytest.mark.parametrize(
    ("operation", "id_", "done"),
    [
        ("move-down", "one", "moved down, which reads as considering b) moved the other way"),
        ("move-up", "two", "moved up"),
        (
            "move-down",
            "considering",
            "moved down with its 3 clauses, which reads as recognizing and 1 other moved the other way",
        ),
    ],
)
def test_of_two_clauses_that_change_places_it_is_said_which_the_redline_moves(
    operation: str, id_: str, done: str
) -> None:
    step = operation_step(draft_of(), operation, id_, id_)
    assert step.done == done
    moved = {p.id for p in redline(step.draft.baseline, step.draft.revised).provisions if p.fate == "moved here"}
    assert (id_ in moved) == ("the other way" not in done)


def test_only_what_this_move_added_is_said() -> None:
    once = operation_step(draft_of(), "move-down", "one", "one").draft
    assert operation_step(once, "move-up", "one", "one").done == "moved up"


def test_a_clause_that_goes_elsewhere_says_what_goes_along() -> None:
    assert section_step(draft_of(), "five", "resolves 1", "considering").done == "moved with its 2 sub-items"
    assert behind_step(draft_of(), "five", "resolves 1", "one").done == "moved with its 2 sub-items"


WORDS = ("new words", "other; words,", "")


@st.composite
def walks(draw: st.DrawFn) -> list[Draft]:
    """Drafts after each of some random steps on the small resolution, letters kept or not."""
    draft = draft_of(numbering=draw(st.sampled_from(("renumbered", "kept"))))
    walk = [draft]
    for count in range(draw(st.integers(1, 8))):
        id_ = draw(st.sampled_from([p.id for p in (*draft.revised, *draft.baseline)]))
        name = draw(
            st.sampled_from((*OPERATIONS, "after", "before", "section", "annex", "split", "note", "to", "words"))
        )
        try:
            draft = _random_step(draw, draft, name, id_, f"new{count}")
        except StepRefused:
            continue
        walk.append(draft)
    return walk


def _random_step(draw: st.DrawFn, draft: Draft, name: str, id_: str, new: str) -> Draft:
    text = draft.revised
    if name in OPERATIONS:
        return after_operation(draft, name, id_, draw(st.integers(1, 3)))
    if name == "words":
        return worded(draft, id_, draw(st.sampled_from(WORDS)))
    offset = draw(st.integers(0, 6))
    made = {
        "after": lambda: with_clause_after(text, id_, new),
        "before": lambda: with_clause_before(text, id_, new),
        "section": lambda: with_section_after(text, id_, new),
        "annex": lambda: with_annex(text, new),
        "split": lambda: split(text, id_, offset, new),
        "note": lambda: with_note(text, id_, min(offset, 2), new),
        "to": lambda: moved_to_section(text, id_, "recognizing"),
    }[name]()
    put_in = with_words(after_edit(draft, made), new, "new words")
    return after_edit(draft, put_in.revised)


@examples(2)
@given(walks(), st.data())
def test_random_steps_obey_the_laws(walk: list[Draft], data: st.DataObject) -> None:
    history = History(walk[0])
    for draft in walk[1:]:
        amendments = derive(draft.baseline, draft.revised)
        assert apply(draft.baseline, amendments) == draft.revised
        assert derive(draft.baseline, apply(draft.baseline, amendments)) == amendments
        apply(draft.baseline, [a for a in amendments if data.draw(st.booleans())])
        assert Proposal.model_validate(draft.saved_form.model_dump()) == draft.saved_form
        history = history.step("step", draft)
    end, steps = history.present, len(history.past)
    for _ in range(steps):
        history = history.undone()
    assert history.present == walk[0]
    for _ in range(steps):
        history = history.redone()
    assert history.present == end


@examples(2)
@given(walks())
def test_switching_the_letters_there_and_back_loses_nothing(walk: list[Draft]) -> None:
    for draft in walk:
        other: Lettering = "kept" if draft.proposal.numbering == "renumbered" else "renumbered"
        there = with_lettering(draft.baseline, draft.revised, other)
        assert with_lettering(draft.baseline, there, draft.proposal.numbering) == draft.revised


@examples(2)
@given(walks())
def test_kept_letters_are_those_of_the_text_in_force(walk: list[Draft]) -> None:
    was = {p.id: label for p, label in zip(BASE, labels(BASE), strict=True) if label}
    draft = with_numbering(walk[-1], "kept")
    now = dict(zip((p.id for p in draft.revised), labels(draft.revised), strict=True))
    homes, borne = _homes(BASE), _homes(draft.revised)
    for home in set(borne.values()) & set(homes.values()):
        old = [id_ for id_ in homes if homes[id_] == home]
        new = [id_ for id_ in borne if borne[id_] == home]
        if len(old) > 1 and set(old) & set(new):
            # A letter in force is borne by its clause alone, none twice, and those that stayed are in their order.
            assert len({now[id_] for id_ in new}) == len(new), new
            assert {id_ for id_ in new if now[id_] in map(was.get, old)} == stationary(old, new)
            assert all(now[id_] == was[id_] for id_ in stationary(old, new))


@examples(2)
@given(walks())
def test_end_marks_stay_regular(walk: list[Draft]) -> None:
    odd = {p.id for draft in walk for p in draft.revised if p.text in WORDS or "other" in p.text}
    for draft in walk:
        for id_, mark in regular_marks(draft.revised).items():
            words = next(p.text for p in draft.revised if p.id == id_)
            if not odd and words:
                assert end_mark(words) == mark, read(draft.revised)


def _homes(text: Text) -> dict[str, tuple[str, str]]:
    """The heading and the parent of each item."""
    found: dict[str, tuple[str, str]] = {}
    heading, parents = "", dict[int, str]()
    for p in text:
        if p.kind in ("heading", "annex"):
            heading, parents = p.id, dict[int, str]()
        elif p.kind == "item":
            found[p.id] = (heading, parents.get(p.level, ""))
            parents[p.level + 1] = p.id
    return found


def test_a_new_clause_counts_as_the_list_that_it_opens() -> None:
    text = (
        Provision(id="h", kind="heading", text="إذ تلاحظ"),
        *(Provision(id=id_, style="أ)", text=f"{id_};") for id_ in ("one", "two")),
    )
    for anchor, place in (("h", 1), ("one", 2), ("two", 3)):
        after = with_clause_after(text, anchor, "new")
        assert after[place].id == "new"
        assert labels(after) == ("", "أ)", "ب)", "ج)")
