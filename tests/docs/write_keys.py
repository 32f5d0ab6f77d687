"""Write the key table of docs/keys.md anew from the command table: ``python tests/docs/write_keys.py``, or ``make docs``."""

from __future__ import annotations

from pathlib import Path

from wtsaprep.present.lists.keys import key_table

PAGE = Path(__file__).parents[2] / "docs" / "keys.md"
BEGIN, END = "<!-- keys: wtsaprep keys --markdown -->\n", "<!-- end -->"


def with_keys(page: str) -> str:
    """The page with the table as it is now."""
    before, _, rest = page.partition(BEGIN)
    return before + BEGIN + "".join(f"{line}\n" for line in key_table()) + END + rest.partition(END)[2]


if __name__ == "__main__":
    PAGE.write_text(with_keys(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
