"""Editions side by side: a clause is one row through all of them, each marked against the one before."""

from __future__ import annotations

from support.four_editions import four_editions
from wtsaprep.comparison.edition_table import edition_table
from wtsaprep.model.provision import Provision
from wtsaprep.model.resolution import Resolution
from wtsaprep.redline.spans import accepted, written_out


def edition(adopted: str, *clauses: str) -> Resolution:
    items = (Provision(id=f"considering-{n}", text=words) for n, words in enumerate(clauses, 1))
    provisions = (
        Provision(id="title", kind="title", text=f"Lamps of {adopted}"),
        Provision(id="considering-0", kind="heading", text="considering"),
        *items,
    )
    return Resolution(number="73", adopted=adopted, provisions=provisions)


BELLS = "that bells are rung in fog,"
TABLE = edition_table(
    (
        edition("Lake Town, 2008", "that lamps are lit every evening;", BELLS),
        edition(
            "Bay, 2012", "that keepers are few;", "that lamps are lit each evening;", "that bells are rung in fog,"
        ),
        edition("Cape, 2022", "that keepers are few;", "that lamps are lit each evening,"),
    )
)


def read(name: str) -> list[str]:
    row = next(row for row in TABLE.rows if row.name == name)
    return ["".join(written_out(s.mark, s.text) for s in cell.marked) if cell else "-" for cell in row.cells]


def test_a_clause_is_followed_through_the_editions() -> None:
    assert TABLE.editions == ("Lake Town, 2008", "Bay, 2012", "Cape, 2022")
    assert read("considering b)")[:2] == [
        "that lamps are lit every evening;",
        "that lamps are lit [-every-]{+each+} evening;",
    ]
    assert [row.name for row in TABLE.rows][-3:] == ["considering a)", "considering b)", "considering c)"]


def test_a_clause_that_comes_or_goes_has_an_empty_cell() -> None:
    assert read("considering a)")[0] == "-"
    assert read("considering c)") == ["that bells are rung in fog,", "that bells are rung in fog,", "-"]


def test_each_column_is_its_edition_to_the_letter() -> None:
    for at, words in enumerate(("that lamps are lit every evening;", "that lamps are lit each evening;")):
        cells = [row.cells[at] for row in TABLE.rows]
        assert words in [accepted(cell.marked) for cell in cells if cell]


def test_rows_that_no_edition_changed_say_so() -> None:
    assert [row.name for row in TABLE.rows if not row.changed] == ["considering"]


BY_HAND = {
    "title": ("", "", "", ""),
    "considering": ("", "", "", ""),
    "considering a), split off": (None, "split off considering b)", "moved", "changed"),
    "considering b), gone": (None, "new", "formal", "gone"),
    "considering b)": ("", "changed", "changed", "formal"),
    "considering d), gone": ("", "split", "formal", "gone"),
    "resolves": ("", "", "", ""),
    "resolves 1": ("", "", "changed", "changed"),
    "resolves 2, joined": ("", "", "joined to resolves", None),
    "resolves 2": (None, None, None, "new"),
}


def test_moved_split_joined_and_reworded_clauses_are_those_of_a_table_made_by_hand() -> None:
    rows = [
        tuple(
            f"{cell.change} {cell.origin}".strip() if cell else row.left_in(at) or None
            for at, cell in enumerate(row.cells)
        )
        for row in edition_table(four_editions()).rows
    ]
    assert rows == [*BY_HAND.values()]


SOUGHT = "that cranes lift what ships bring to the quay;"
WEIGHED = "that all grain is weighed before it is stored;"
PAID = "that porters are paid by the sack and not by the hour;"
FED = "that horses are fed at noon beside the well;"
SWEPT = "that floors of all barns are swept on Saturdays;"


def names_of_clauses(*editions: tuple[str, ...]) -> list[str]:
    """The first words of the clauses of a table, in its order."""
    table = edition_table(tuple(edition(f"Quay, {2000 + 4 * at}", *clauses) for at, clauses in enumerate(editions)))
    texts = [next(cell.text for cell in row.cells if cell) for row in table.rows]
    return [text.split()[1] for text in texts if text.startswith("that ")]


def test_what_went_stands_beside_its_old_neighbours_wherever_one_of_them_went() -> None:
    # The one before it moved to the end: it stands before the one behind it.
    moved = (SWEPT, SOUGHT, WEIGHED, PAID, FED), (SWEPT, WEIGHED.replace("all ", ""), PAID, FED, SOUGHT)
    assert names_of_clauses(moved[0], (SWEPT, PAID, FED, SOUGHT)) == ["floors", "all", "porters", "horses", "cranes"]
    assert names_of_clauses(*moved, (SWEPT, PAID, FED, SOUGHT)) == ["floors", "all", "porters", "horses", "cranes"]
    # The one behind it moved: it stays behind the one before it.
    assert names_of_clauses((SWEPT, SOUGHT, WEIGHED, PAID, FED), (WEIGHED, SWEPT, PAID, FED)) == [
        "all",
        "floors",
        "cranes",
        "porters",
        "horses",
    ]
    # Two that went one after the other, in two editions.
    assert names_of_clauses((SWEPT, SOUGHT, WEIGHED, PAID), (SWEPT, WEIGHED, PAID), (SWEPT, PAID)) == [
        "floors",
        "cranes",
        "all",
        "porters",
    ]


CLOCKS, LATE = "что часы на башнях показывают разное время", "что путники опаздывают на паромы"
RINGERS, SAND = "что звонари получают плату раз в {};", "что песок в часах пересыпают вручную"
SET, NOTED, PAINTED = "сверять часы каждое утро{};", "вести журнал поправок{}", "красить стрелки белым,"
TOWERS: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = (
    ((f"{CLOCKS} и {LATE};", RINGERS.format("месяц"), f"{SAND},"), (SET.format(""), NOTED.format(","))),
    ((f"{CLOCKS};", f"{LATE};", RINGERS.format("неделю"), f"{SAND},"), (SET.format(""), NOTED.format(","))),
    (
        (RINGERS.format("неделю"), f"{CLOCKS};", f"{LATE},"),
        (SET.format(" и каждый вечер"), NOTED.format(";"), PAINTED),
    ),
    (
        (RINGERS.format("неделю"), f"{LATE.replace('путники', 'путники и купцы')},"),
        (SET.format(" и каждый вечер"), PAINTED),
    ),
)
TOWERS_BY_HAND = {
    "часы": ("", "split", "formal", "gone"),
    "путники": (None, "split off учитывая а)", "formal", "changed"),
    "звонари": ("", "changed", "moved", ""),
    "песок": ("", "formal", "gone", None),
    "сверять": ("", "", "changed", ""),
    "вести": ("", "", "formal", "gone"),
    "красить": (None, None, "new", "formal"),
}


def test_four_editions_in_russian_that_letter_their_clauses_by_their_own_row() -> None:
    texts = []
    for at, (considering, resolves) in enumerate(TOWERS):
        provisions = (
            Provision(id="title", kind="title", text="Часы"),
            Provision(id="considering", kind="heading", text="учитывая"),
            *(Provision(id=f"c-{n}", style="а)", text=words) for n, words in enumerate(considering)),
            Provision(id="resolves", kind="heading", text="решает"),
            *(Provision(id=f"r-{n}", text=words) for n, words in enumerate(resolves)),
        )
        texts.append(Resolution(number="97", adopted=f"Женева, {2010 + 4 * at} г.", provisions=provisions))
    found = {}
    for row in edition_table(texts).rows:
        words = next(cell.text for cell in reversed(row.cells) if cell).removeprefix("что ").split()[0]
        found[words] = tuple(
            f"{cell.change} {cell.origin}".strip() if cell else row.left_in(at) or None
            for at, cell in enumerate(row.cells)
        )
    assert {words: found[words] for words in TOWERS_BY_HAND} == TOWERS_BY_HAND
