"""Tables: cells, rows and columns of a skeleton's own table change, come and go; the others are as they were."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.laws import examples
from support.skeletons import TEXT, parts, printed_lines, untouched
from support.word_documents import PLAIN, entry, part
from support.word_files import both, docx, p, row, run, table
from wtsaprep.errors import ExportFault
from wtsaprep.formats.word.names import W
from wtsaprep.formats.word.writing.into_skeleton import word_into
from wtsaprep.model.provision import Provision, Text

Rows = list[list[str]]
ROWS: Rows = [["Group", "Task"], ["SG2", "Numbering"], ["SG3", "Tariffs"]]


def cells(rows: Rows, names: dict[str, str] | None = None) -> Text:
    """The cells of a table; one without words is none, as in an import."""
    known = names or {}
    return tuple(
        Provision(
            id=known.get(text, f"cell-{text}".lower().replace(" ", "-")), kind="cell", level=min(column, 9), text=text
        )
        for held in rows
        for column, text in enumerate(held)
        if text
    )


def with_table(rows: Rows, names: dict[str, str] | None = None) -> Text:
    """Our text with a table in it, clauses before and behind."""
    return (*TEXT[:6], *cells(rows, names), *TEXT[6:])


def skeleton(*rows: str) -> bytes:
    """A file with our text, and a table of these rows in it."""
    lines = [p(line) for line in printed_lines(TEXT)]
    grid = '<w:tblGrid><w:gridCol w:w="1000"/><w:gridCol w:w="2000"/></w:tblGrid>'
    return docx(*lines[:6], table(grid, *rows), p(""), *lines[6:], p("Behind"))


def of(rows: Rows) -> list[str]:
    """A table as XML."""
    return [row(*held) for held in rows]


def read_table(raw: bytes, side: int) -> list[str]:
    """The rows of a table as they are read."""
    return [line for line in both(raw)[side] if " | " in line or line.startswith(("Group", "SG"))]


@pytest.mark.parametrize(
    ("final", "names"),
    [
        pytest.param([ROWS[0], ["SG2", "Names"], ROWS[2]], {"Names": "cell-numbering"}, id="word"),
        pytest.param([*ROWS, ["SG5", "Environment"]], {}, id="row at the end"),
        pytest.param([["SG0", "All"], *ROWS], {}, id="row at the beginning"),
        pytest.param([ROWS[0], ["SG5", "Environment"], *ROWS[1:]], {}, id="row between"),
        pytest.param([ROWS[0], ROWS[2]], {}, id="row gone"),
        pytest.param([[*ROWS[0], "Lead"], [*ROWS[1], "IAP"], [*ROWS[2], "RCC"]], {}, id="column"),
        pytest.param([["Group"], ["SG2"], ["SG3"]], {}, id="column gone"),
        pytest.param([ROWS[0], ["SG2", ""], ROWS[2]], {}, id="cell emptied"),
    ],
)
def test_a_table_changes_where_it_stands(final: Rows, names: dict[str, str]) -> None:
    given = skeleton(*of(ROWS))
    made = word_into(given, [entry(with_table(ROWS), with_table(final, names))], PLAIN)
    base, accepted = both(made)
    assert base == ["MOD\tARB/36A1/1", *both(given)[0]]
    rows = [" | ".join(held).strip(" |") for held in final]
    assert [line.strip(" |") for line in accepted if line.strip(" |") in rows] == rows
    assert p("Behind") in untouched(*(parts(raw)["word/document.xml"] for raw in (given, made)))


def test_a_cell_without_words_gets_some() -> None:
    rows: Rows = [ROWS[0], ["SG2", ""], ROWS[2]]
    made = word_into(skeleton(*of(rows)), [entry(with_table(rows), with_table(ROWS))], PLAIN)
    assert "SG2 | Numbering" in both(made)[1]
    assert not list(part(made, "word/document.xml").iter(f"{W}cellIns"))


def test_a_cell_of_several_paragraphs_is_marked_in_those_that_change() -> None:
    two = f"{p('Numbering and')}{p('naming of all')}"
    rows: Rows = [["SG2", "Numbering and naming of all"]]
    final = with_table([["SG2", "Numbering and naming of most"]], {"Numbering and naming of most": "cell-two"})
    base = with_table(rows, {rows[0][1]: "cell-two"})
    given = skeleton(row("SG2", two))
    made = word_into(given, [entry(base, final)], PLAIN)
    assert p("Numbering and") in parts(made)["word/document.xml"].decode()
    assert "naming of most" in " ".join(both(made)[1])
    assert both(made)[0][1:] == both(given)[0]


def test_a_row_may_have_any_number_of_cells() -> None:
    wide = [f"c{number}" for number in range(14)]
    base, final = ((*TEXT[:6], *cells([held]), *TEXT[6:]) for held in (wide, [*wide[:11], "new", *wide[11:13]]))
    given = skeleton(row(*wide))
    made = word_into(given, [entry(base, final)], PLAIN)
    assert both(made)[0][1:] == both(given)[0]
    (accepted,) = (line for line in both(made)[1] if line.startswith("c0"))
    assert accepted.replace(" |", "").split() == [*wide[:11], "new", *wide[11:13]]


def test_a_table_without_words_is_where_it_stands() -> None:
    blank = tuple(Provision(id=f"e{n}", kind="cell", level=n % 2) for n in range(4))
    base = (*TEXT[:6], *blank, *TEXT[6:])
    for final in (base, (*TEXT[:6], *blank[:3], blank[3].model_copy(update={"text": "a word"}), *TEXT[6:])):
        given = skeleton(row("", ""), row("", ""))
        made = word_into(given, [entry(base, final)], PLAIN)
        assert both(made)[0][1:] == both(given)[0]
        assert ("| a word" in " ".join(both(made)[1])) == (final is not base)


def test_what_rows_say_of_themselves_is_kept_and_a_new_one_is_no_heading() -> None:
    said = "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
    head = row(*ROWS[0]).replace("<w:tr>", f'<w:tr w:rsidR="1">{said}')
    made = word_into(skeleton(head), [entry(with_table(ROWS[:1]), with_table(ROWS[:2]))], PLAIN)
    rows = list(part(made, "word/document.xml").iter(f"{W}tr"))
    assert [[c.tag[len(W) :] for c in r.find(f"{W}trPr")] for r in rows] == [
        ["cantSplit", "tblHeader"],
        ["cantSplit", "ins"],
    ]
    gone = word_into(skeleton(head, *of(ROWS[1:])), [entry(with_table(ROWS), with_table(ROWS[1:]))], PLAIN)
    first = next(part(gone, "word/document.xml").iter(f"{W}tr"))
    assert [c.tag[len(W) :] for c in first.find(f"{W}trPr")] == ["cantSplit", "tblHeader", "del"]


def test_a_new_column_has_its_place_in_the_grid() -> None:
    final = [[*held, f"x{number}"] for number, held in enumerate(ROWS)]
    made = word_into(skeleton(*of(ROWS)), [entry(with_table(ROWS), with_table(final))], PLAIN)
    root = part(made, "word/document.xml")
    assert [e.get(f"{W}w") for e in root.iter(f"{W}gridCol")] == ["1000", "2000", "2000"]
    assert len(list(root.iter(f"{W}cellIns"))) == len(ROWS)


def test_a_table_and_a_clause_come_behind_a_table() -> None:
    final = (*TEXT[:6], *cells(ROWS), Provision(id="x", kind="other", text="A word."), *cells([["1", "2"]]), *TEXT[6:])
    made = word_into(skeleton(*of(ROWS)), [entry(with_table(ROWS), final)], PLAIN)
    lines = [line for line in both(made)[1] if line]
    assert lines[lines.index("SG3 | Tariffs") + 1 :][:2] == ["A word.", "1 | 2"]


def test_a_table_that_is_built_otherwise_is_refused_where_it_changes() -> None:
    apart = (table(row(*ROWS[0])), p(""), table(row(*ROWS[1])))
    lines = [p(line) for line in printed_lines(TEXT)]
    given = docx(*lines[:6], *apart, *lines[6:])
    same = word_into(given, [entry(with_table(ROWS[:2]), with_table(ROWS[:2]))], PLAIN)
    assert both(same)[1][1:] == both(given)[1]
    with pytest.raises(ExportFault, match="built in another way"):
        word_into(given, [entry(with_table(ROWS[:2]), with_table([ROWS[0], *ROWS[1:]]))], PLAIN)


def test_words_in_cells_keep_their_looks() -> None:
    bold = p(run("Numbering", properties="<w:b/>"))
    final = [["SG2", "Numbering plans"]]
    made = word_into(
        skeleton(row("SG2", bold)),
        [entry(with_table([ROWS[1]]), with_table(final, {"Numbering plans": "cell-numbering"}))],
        PLAIN,
    )
    (come,) = (e for e in part(made, "word/document.xml").iter(f"{W}ins"))
    assert come.find(f"{W}r/{W}rPr/{W}b") is not None


@examples(1)
@given(st.integers(0, 100_000))
def test_whatever_becomes_of_a_table_reads_back(seed: int) -> None:
    """What would read otherwise is refused, so that it is written at all is the law."""
    chance = Random(seed)
    rows = [[f"r{r}c{c}" for c in range(chance.randint(1, 4))] for r in range(chance.randint(1, 5))]
    final, names = changed(chance, rows)
    made = word_into(skeleton(*of(rows)), [entry(with_table(rows), with_table(final, names))], PLAIN)
    accepted = " ".join(both(made)[1])
    assert all(text in accepted for held in final for text in held)


def changed(chance: Random, rows: Rows) -> tuple[Rows, dict[str, str]]:
    """A table after some steps, and which cells have other words than they had."""
    made = [list(held) for held in rows]
    names: dict[str, str] = {}
    for step in range(chance.randint(1, 5)):
        at = chance.randrange(len(made))
        match chance.choice(("word", "row", "gone", "column", "less", "empty")):
            case "word":
                cell = chance.randrange(len(made[at]))
                new = f"{made[at][cell]} s{step}"
                names[new] = names.pop(made[at][cell], f"cell-{made[at][cell]}".replace(" ", "-"))
                made[at][cell] = new
            case "row":
                made.insert(at, [f"s{step}n{n}" for n in range(len(made[at]))])
            case "gone" if len(made) > 1:
                del made[at]
            case "column":
                column = chance.randint(0, min(map(len, made)))
                for number, held in enumerate(made):
                    held.insert(column, f"s{step}k{number}")
            case "less" if min(map(len, made)) > 1:
                column = chance.randrange(min(map(len, made)))
                for held in made:
                    del held[column]
            case _:
                made[at][-1] = made[at][-1] and f"{made[at][-1]}"
    return made, names
