"""What is generated in the documents, written anew by ``make docs``: the key table, and where sources are cited."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

from wtsaprep.conventions.registry import RULES
from wtsaprep.conventions.rule import NamedRule
from wtsaprep.present.lists.keys import key_table

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "wtsaprep"
BEGIN, END = "<!-- keys: wtsaprep keys --markdown -->\n", "<!-- end -->"
RULES_HEAD = """# Rules

What `wtsaprep check` looks for, written by `make docs`. An *error* is refused or untrue, a *warning* is unusual,
a *note* may be meant. Of a proposal only what it brings is told, not what stands so in force. In `wtsaprep.toml`
`rules = { off = ["end-mark"] }` switches rules off, by their codes. The sources are those of [sources.md](sources.md),
the reasons in [design/conventions.md](design/conventions.md).
"""
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
    for rule in RULES:
        for key in rule.sources:
            found[key].append(_module(rule))
    return {key: sorted(set(modules)) for key, modules in found.items()}


def _module(rule: NamedRule[Any]) -> str:
    """The module that holds a rule."""
    return rule.check.__module__.removeprefix("wtsaprep.").replace(".", "/")


def with_citations(page: str) -> str:
    """docs/sources.md with the modules that cite each source."""
    cited = citations()

    def entry(match: re.Match[str]) -> str:
        modules = ", ".join(f"`{name}`" for name in cited.get(match[2], ())) or "nowhere yet"
        return f"{match[1]}\n  In the code: {modules}.\n"

    return re.sub(rf"^(- \*\*{CITED}\*\* .*)\n  In the code:.*\n", entry, page, flags=re.M)


def rules_page(_: str = "") -> str:
    """docs/rules.md: every rule, by family."""
    families = dict.fromkeys(rule.family for rule in RULES)
    told = (f"## {family.capitalize()}\n\n" + "\n".join(map(_rule, _of(family))) for family in families)
    return "\n".join((RULES_HEAD, *told))


def _of(family: str) -> list[NamedRule[Any]]:
    return [rule for rule in RULES if rule.family == family]


def _rule(rule: NamedRule[Any]) -> str:
    sources = " ".join(f"[{key}]" for key in rule.sources)
    only = f" In {', '.join(rule.languages)} only." if rule.languages else ""
    off = " Off unless it is switched on." if rule.asked_for else ""
    mends = f" Its fix: {rule.mends[0].lower()}{rule.mends[1:]}" if rule.mends else ""
    return f"- **`{rule.code}`** ({rule.severity}): {rule.says}{mends}{only}{off} {sources}\n"


GENERATED: dict[str, Callable[[str], str]] = {
    "keys.md": with_keys,
    "sources.md": with_citations,
    "rules.md": rules_page,
}


if __name__ == "__main__":
    for name, written in GENERATED.items():
        page = ROOT / "docs" / name
        page.write_text(written(page.read_text(encoding="utf-8")), encoding="utf-8")
