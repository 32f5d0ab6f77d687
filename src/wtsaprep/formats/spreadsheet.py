"""Rows for spreadsheets: CSV of which no field is taken for a formula."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

BYTE_ORDER_MARK = "\ufeff"
"""Spreadsheets take a file without it for one in the code page of their system."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula."""


def csv_rows(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """The rows as CSV; a field that would begin like a formula begins with an apostrophe."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(map(_field, heads))
    writer.writerows(map(_field, row) for row in rows)
    return out.getvalue()


def _field(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text
