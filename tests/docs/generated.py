"""What is generated in the documents, written anew by ``make docs``: the key table, and where sources are cited."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

from wtsaprep.present.lists.keys import key_table

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "wtsaprep"
BEGIN, END = "<!-- keys: wtsaprep keys --markdown -->\n", "<!-- end -->"
CITED = r"\[([A-Z][A-Z0-9-]{4,})\]"
"""A key of docs/sources.md."""


def with_keys(page: str) -> str:
    """docs/keys.md with the table as it is now."""
    before, _, rest = page.partition(BEGIN)
    return before + BEGIN + "".join(f"{line}\n" for line in key_table()) + END + rest.partition(END)[2]


def citations() -> dict[str, list[str]]:
    """The modules that cite each source."""
    found = defaultdict(list)
    for path in sorted(SOURCE.rglob("*.py")):
        name = path.relative_to(SOURCE).with_suffix("").as_posix()
        told = re.findall(r"^ *Source: (.*?)(?=\n\n|\"\"\")", path.read_text(encoding="utf-8"), flags=re.M | re.S)
        for key in sorted({key for line in told for key in re.findall(CITED, line)}):
            found[key].append(name)
    return found


def with_citations(page: str) -> str:
    """docs/sources.md with the modules that cite each source."""
    cited = citations()

    def entry(match: re.Match[str]) -> str:
        modules = ", ".join(f"`{name}`" for name in cited.get(match[2], ())) or "nowhere yet"
        return f"{match[1]}\n  In the code: {modules}.\n"

    return re.sub(rf"^(- \*\*{CITED}\*\* .*)\n  In the code:.*\n", entry, page, flags=re.M)


GENERATED: dict[str, Callable[[str], str]] = {"keys.md": with_keys, "sources.md": with_citations}


if __name__ == "__main__":
    for name, written in GENERATED.items():
        page = ROOT / "docs" / name
        page.write_text(written(page.read_text(encoding="utf-8")), encoding="utf-8")
