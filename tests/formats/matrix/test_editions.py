"""Editions on paper: a cell of a clause that is not there any more says where it went, or who struck it."""

from __future__ import annotations

import csv
import io
from itertools import chain

from wtsaprep.comparison.edition_table import edition_table
from wtsaprep.formats.matrix.editions import editions_csv, editions_markdown, editions_paper
from wtsaprep.formats.papers.paper import PaperTable
from wtsaprep.model.provision import Provision
from wtsaprep.model.resolution import Resolution


def edition(adopted: str, **clauses: str) -> Resolution:
    heading = Provision(id="considering-0", kind="heading", text="considering")
    items = (Provision(id=id_, text=words) for id_, words in clauses.items())
    return Resolution(number="73", adopted=adopted, provisions=(heading, *items))


LAMPS = "that lamps are lit on the quay every evening"
KEEPERS = "the keepers of the harbour are few in number"
TABLE = edition_table(
    (
        edition("Bay, 2012", a=f"{LAMPS};", b=f"that {KEEPERS};", c="that bells are rung whenever fog comes in;"),
        edition("Cape, 2022", d=f"{LAMPS}, and that {KEEPERS};"),
    )
)
STRUCK = {(1, "c"): ("ARB/36A1/1", "EUR/4/2")}
LEFT = {"considering b)": "[joined to considering]", "considering c)": "[gone, as ARB/36A1/1, EUR/4/2 wanted]"}


def test_what_is_left_out_is_told_in_a_spreadsheet() -> None:
    rows = {name: last for name, _, last in csv.reader(io.StringIO(editions_csv(TABLE, TABLE.rows, STRUCK)))}
    assert {name: rows[name] for name in LEFT} == LEFT


def test_what_is_left_out_is_told_in_markdown_and_on_paper() -> None:
    written = editions_markdown(TABLE, TABLE.rows, STRUCK).replace("\\", "")
    parts = editions_paper(TABLE, TABLE.rows, STRUCK).parts
    rows = chain.from_iterable(part.rows for part in parts if isinstance(part, PaperTable))
    lines = chain.from_iterable(cell.lines for row in rows for cell in row.cells)
    printed = {"".join(span.text for span in line.spans) for line in lines}
    for told in LEFT.values():
        assert told in written
        assert told in printed
