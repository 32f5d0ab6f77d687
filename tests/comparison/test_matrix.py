"""The matrix: the practice set against a table made by hand, new clauses lined up, and the laws of groups."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from support.strategies import revisions, texts
from wtsaprep.comparison.columns import Compared
from wtsaprep.comparison.groups import group_wishes
from wtsaprep.comparison.matrix import Matrix, MatrixRow, matrix
from wtsaprep.comparison.wordings import competing, wordings
from wtsaprep.drafting.amend import derive
from wtsaprep.drafting.likeness import near
from wtsaprep.drafting.wishes import wishes
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.provision import Provision, Text
from wtsaprep.model.resolution import Baseline
from wtsaprep.model.symbols import Symbol
from wtsaprep.model.text_digest import digest
from wtsaprep.redline.redline import redline
from wtsaprep.services.comparing.comparison import matrix_of
from wtsaprep.store.folders.locations import packaged_practice
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index.index import Index

# Read from data/ and written down by hand: the words struck and inserted were counted, and so were those of the clause.
PRACTICE_COLUMNS = ("ARB/36A1/1", "PRA/XX/1", "PRB/XX/1", "PRC/XX/1", "PRD/XX/1", "PRE/XX/1")
PRACTICE = (
    "whole text               changed     changed    changed    changed    SUP changed",
    "title                    kept        kept       kept       kept       –  kept",
    "considering (heading)    kept        kept       kept       kept       –  kept",
    "considering a)           kept        kept       kept       kept       –  kept",
    "considering b)           kept        kept       kept       kept       –  kept",
    "new after considering b) –           –          new 1/1    –          –  –",
    "considering c)           kept        kept       kept       kept       –  kept",
    "recognizing (heading)    kept        kept       kept       kept       –  kept",
    "recognizing a)           changed 8/92 kept      kept       kept       –  kept",
    "recognizing b)           kept        kept       kept       kept       –  moved 5/63",
    "recalling (heading)      kept        kept       kept       kept       –  kept",
    "recalling                kept        kept       kept       kept       –  kept",
    "observing (heading)      kept        kept       kept       kept       –  kept",
    "observing                kept        kept       kept       kept       –  kept",
    "resolves (heading)       kept        kept       kept       kept       –  kept",
    "resolves                 kept  A changed 4/136 A changed 4/136 B changed 7/139 –  kept",
    "instructs ITU-T study groups (heading)  kept    kept  kept kept       –  kept",
    "instructs ITU-T study groups            kept    kept  kept kept       –  kept",
    "instructs the Director of the Telecommunication Standardization Bureau (heading) kept kept kept kept – kept",
    "instructs the Director of the Telecommunication Standardization Bureau 1 kept kept kept kept – kept",
    "instructs the Director of the Telecommunication Standardization Bureau 2 kept kept kept kept – kept",
)
PRACTICE_GROUPS = {
    "new after considering b)": (("PRB",),),
    "recognizing a)": (("ARB",),),
    "recognizing b)": (("PRE",),),
    "resolves": (("PRA", "PRB"), ("PRC",)),
}


def cell(found: Matrix, row: MatrixRow, column: int) -> str:
    """A cell as the table has it, its weight as the fraction of words that it is."""
    wish = row.wish(column)
    said = " ".join(filter(None, (row.letter(column), found.mark(row, column))))
    if wish is None:
        return said
    words = {1.0: "1/1", 8 / 92: "8/92", 5 / 63: "5/63", 4 / 136: "4/136", 7 / 139: "7/139"}
    return f"{said} {words[wish.weight]}"


def test_the_practice_set_is_the_table_made_by_hand() -> None:
    found = matrix_of(Index(Workspace(packaged_practice())), "11").matrix
    assert tuple(column.number for column in found.columns) == PRACTICE_COLUMNS
    rows = [" ".join((row.name, *(cell(found, row, at) for at in range(6)))) for row in found.rows]
    assert rows == [" ".join(line.split()) for line in PRACTICE]
    groups = {row.name: tuple(map(found.sources, row.groups)) for row in found.changed}
    assert groups == PRACTICE_GROUPS
    (between,) = next(row.relations for row in found.rows if row.name == "resolves" and row.kind != "heading")
    assert (between.one, between.other, between.relation) == (0, 1, "against")
    # The suppression competes with the whole text, not clause by clause.
    assert [row.name for row in found.contested] == ["resolves"]
    assert [found.columns[at].number for at in found.suppressing] == ["PRD/XX/1"]


BASE: Text = (
    Provision(id="number", kind="number", text="RESOLUTION 1 (Geneva, 2022)"),
    Provision(id="title", kind="title", text="Post"),
    Provision(id="h", kind="heading", text="considering"),
    Provision(id="a", text="that postal networks are old;"),
    Provision(id="b", text="that telecommunication networks are new,"),
    Provision(id="r", kind="heading", text="resolves"),
    Provision(id="one", text="to go on."),
)


def entry(number: str, revised: Text, symbol: Symbol = "MOD", baseline: Text = BASE, supports: str = "") -> Compared:
    """A proposal on a text."""
    amendments = () if supports else derive(baseline, revised)
    proposal = Proposal(
        id=number.casefold().replace("/", "-"),
        number=number,
        symbol=symbol,
        sources=(number.partition("/")[0],),
        baseline=Baseline(resolution="1", digest=digest(baseline)),
        amendments=amendments,
        supports=supports,
    )
    return Compared(proposal, revised)


def with_new(*new: tuple[str, str]) -> Text:
    """The text with new clauses, each after the provision named."""
    found: list[Provision] = []
    for provision in BASE:
        found.append(provision)
        found += [Provision(id=f"new-{n}", text=text) for n, (after, text) in enumerate(new) if after == provision.id]
    return tuple(found)


def compared(*entries: Compared, own: frozenset[str] = frozenset()) -> Matrix:
    """The matrix of some proposals."""
    return matrix("Resolution 1", "official", BASE, entries, own)


def test_new_clauses_alike_after_the_same_one_stand_in_one_row() -> None:
    found = compared(
        entry("ARB/36/1", with_new(("a", "that postal networks reach people whom other networks do not;"))),
        entry("EUR/38/1", with_new(("a", "that 5G is everywhere;"), ("a", "that post offices are trusted by people;"))),
        entry("RCC/40/1", with_new(("a", "that postal networks reach people in rural areas whom others do not;"))),
        entry("IAP/39/1", with_new(("a", "that the postal networks reach people whom other networks do not reach;"))),
    )
    new = [row for row in found.rows if row.new]
    assert [row.name for row in new] == ["new after considering a)"] * 3
    in_row = [[found.mark(row, at) for at in range(4)] for row in new]
    assert in_row == [["new", "–", "new", "new"], ["–", "new", "–", "–"], ["–", "new", "–", "–"]]
    assert [found.sources(group) for group in new[0].groups] == [("ARB", "IAP"), ("RCC",)]


def test_a_clause_under_a_heading_that_is_new_in_its_proposal_is_called_by_that() -> None:
    third = Provision(id="c", text="that few of them are old and new at a time,")
    base = (*BASE[:5], third, *BASE[5:])
    heading = Provision(id="new-h", kind="heading", text="recognizing")
    new = Provision(id="new-1", text="that post offices are trusted;")
    by_id = {p.id: p for p in (*base, heading, new)}
    revised = tuple(by_id[id_] for id_ in ("number", "title", "h", "b", "c", "new-h", "a", "new-1", "r", "one"))
    found = matrix("Resolution 1", "official", base, [entry("ARB/36/1", revised, baseline=base)])
    said = {row.name: [w.what for w in wordings(found, row)] for row in found.changed}
    assert said == {
        "considering a)": ["moved under recognizing"],
        "new section after considering c)": ["new"],
        "new under recognizing": ["new, as b)"],
    }
    over = (*revised[:3], new, heading, *(by_id[id_] for id_ in ("a", "b", "c", "r", "one")))
    found = matrix("Resolution 1", "official", base, [entry("ARB/36/1", over, baseline=base)])
    assert [w.what for row in found.changed for w in wordings(found, row)] == ["new", "new, over considering a)"]


def test_what_follows_a_heading_stands_under_it_though_all_beneath_is_deleted() -> None:
    new = Provision(id="new-1", text="that harbours are deep;")
    revised = tuple(new if p.id == "a" else p for p in BASE if p.id != "b")
    found = compared(entry("ARB/36/1", revised))
    assert [row.name for row in found.rows if row.new] == ["new under considering"]


def test_of_those_who_strike_a_clause_only_some_may_bring_it_as_another_one_words_it() -> None:
    said = "that few ports are deep and wide,"
    reworded = tuple(p.model_copy(update={"text": said}) if p.id == "a" else p for p in BASE)
    struck = tuple(p for p in BASE if p.id != "a")
    brought = tuple(Provision(id="new-1", text=said) if p.id == "a" else p for p in BASE)

    def is_contested(*revised: Text) -> bool:
        found = compared(
            *(entry(f"{name}/1/1", text) for name, text in zip(("ACP", "ARB", "EUR"), revised, strict=False))
        )
        return any(row.contested for row in found.rows)

    assert not is_contested(brought, reworded)
    assert is_contested(struck, reworded)
    assert is_contested(brought, struck, reworded)
    assert is_contested(struck, brought, reworded)


def test_ours_stand_first_then_by_document_number_those_without_one_last() -> None:
    numbers = ("RCC/XX/1", "EUR/38A10/1", "EUR/38A2/1", "ACP/37/1", "ARB/36A1/1")
    found = compared(*(entry(number, BASE) for number in numbers), own=frozenset({"APT"}))
    assert [column.number for column in found.columns] == [
        *("ACP/37/1", "ARB/36A1/1", "EUR/38A2/1", "EUR/38A10/1", "RCC/XX/1")
    ]
    assert found.ours == {0}


def test_apt_and_acp_are_one_region() -> None:
    revised = with_new(("b", "that both are needed;"))
    found = compared(entry("APT/37/1", revised), entry("ACP/67/1", revised))
    assert [found.sources(group) for row in found.changed for group in row.groups] == [("APT",)]


def test_a_suppression_and_a_noc_stand_on_the_whole_text() -> None:
    changed = entry("ARB/36/1", (*BASE[:-1], BASE[-1].model_copy(update={"text": "to stop."})))
    found = compared(changed, entry("EUR/38/1", BASE, "SUP"), entry("RCC/40/1", BASE, "NOC"))
    assert [(found.mark(row, 1), found.mark(row, 2)) for row in found.rows[:2]] == [("SUP", "NOC"), ("–", "kept")]
    assert found.contested == ()


def test_a_clause_of_another_kind_is_a_row_that_says_so() -> None:
    heading, sub_item = (
        tuple(p.model_copy(update=form) if p.id == "b" else p for p in BASE)
        for form in ({"kind": "heading"}, {"level": 1})
    )
    found = compared(entry("ARB/36/1", heading), entry("EUR/38/1", heading), entry("RCC/40/1", sub_item))
    (row,) = found.changed
    assert [found.mark(row, at) for at in range(3)] == ["changed"] * 3
    assert [(w.letter, w.what) for w in wordings(found, row)] == [("A", "now a heading"), ("B", "now a sub-item")]
    assert competing(found, row) == ("A against B",)


def test_formal_changes_are_no_changes() -> None:
    text = tuple(p.model_copy(update={"text": p.text.replace("2022", "2024").replace("old;", "old,")}) for p in BASE)
    assert compared(entry("ARB/36/1", text)).changed == ()


def test_a_proposal_on_another_text_is_said_and_not_compared() -> None:
    other = tuple(p.model_copy(update={"text": f"{p.text} indeed"}) for p in BASE)
    found = compared(entry("ARB/36/1", BASE), entry("EUR/38/1", other, baseline=other))
    assert [column.number for column in found.columns] == ["ARB/36/1"]
    assert [(one.number, one.why) for one in found.apart] == [("EUR/38/1", "it was made on another text in force")]


def test_a_proposal_that_supports_another_one_wants_what_that_one_wants() -> None:
    revised = with_new(("b", "that both are needed;"))
    found = compared(entry("ARB/36/1", revised), entry("RCC/40/1", BASE, supports="ARB/36/1"))
    assert [found.sources(group) for row in found.changed for group in row.groups] == [("ARB", "RCC")]


@st.composite
def several(draw: st.DrawFn) -> tuple[Text, list[Compared]]:
    """A text and up to five proposals on it."""
    baseline = draw(texts())
    count = draw(st.integers(0, 5))
    symbols: st.SearchStrategy[Symbol] = st.sampled_from(("MOD", "MOD", "MOD", "SUP", "NOC"))
    found = []
    for n in range(count):
        symbol: Symbol = draw(symbols)
        revised = draw(revisions(baseline)) if symbol == "MOD" else baseline
        found.append(entry(f"S{n}/{draw(st.integers(1, 9))}/1", revised, symbol, baseline))
    return baseline, found


@given(several(), st.randoms())
def test_the_order_in_which_proposals_come_does_not_matter(
    case: tuple[Text, list[Compared]], chance: random.Random
) -> None:
    baseline, entries = case
    shuffled = list(entries)
    chance.shuffle(shuffled)
    assert matrix("", "", baseline, shuffled) == matrix("", "", baseline, entries)


@given(several())
def test_each_wish_is_in_exactly_one_group_of_one_row(case: tuple[Text, list[Compared]]) -> None:
    baseline, entries = case
    found = matrix("", "", baseline, entries)
    by_id = {one.proposal.id: one for one in entries}
    expected = [
        wish
        for at, column in enumerate(found.columns)
        if not column.whole
        for wish in wishes(at, redline(baseline, by_id[column.id].revised))
    ]
    held = [wish for row in found.rows for group in row.groups for wish in group.wishes]
    assert sorted(held, key=repr) == sorted(expected, key=repr)


@given(several(), st.randoms())
def test_groups_are_near_throughout_and_know_no_order(case: tuple[Text, list[Compared]], chance: random.Random) -> None:
    for row in matrix("", "", *case).rows:
        for group in row.groups:
            assert all(near(one, other) for one in group.wishes for other in group.wishes)
            assert len(set(group.columns)) == len(group.columns)
        shuffled = [wish for group in row.groups for wish in group.wishes]
        chance.shuffle(shuffled)
        assert group_wishes(shuffled) == row.groups


def test_the_same_new_clause_under_other_letters_is_one_wording() -> None:
    trust = "that post offices are trusted by people;"
    found = compared(
        entry("ARB/36/1", with_new(("a", trust))),
        entry("EUR/38/1", with_new(("a", "that 5G is everywhere;"), ("a", trust))),
    )
    (row,) = [row for row in found.rows if row.new and len(row.groups[0].wishes) == 2]
    assert [(one.what, one.columns) for one in wordings(found, row)] == [("new, as b) or c)", (0, 1))]


def test_a_clause_that_moves_to_the_beginning_of_its_own_section_is_told_so() -> None:
    number, title, h, a, b, *rest = BASE
    found = compared(entry("ARB/36/1", (number, title, h, b, a, *rest)))
    (row,) = found.changed
    assert [w.what for w in wordings(found, row)] == ["moved to the beginning of considering"]


def test_kept_are_clauses_and_no_titles_or_headings() -> None:
    found = matrix_of(Index(Workspace(packaged_practice())), "11").matrix
    names = {row.name for row in found.kept}
    assert "considering a)" in names
    assert not {name for name in names if name == "title" or "(heading)" in name}
    assert not {row.id for row in found.kept} & {row.id for row in found.changed}
