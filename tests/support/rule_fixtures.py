"""Texts that a rule must find something in, and texts that it must not: ``tests/conventions/fixtures/CODE.toml``.

A text is written a provision a line: ``number:``, ``title:``, ``history:``, ``opening:``, ``annex:``, ``note:``,
``rule:`` or ``other:`` before its words, ``#`` before a heading, ``-`` before an item, ``--`` before one under it. A
label that is printed otherwise than it would be counted stands in braces: ``-{bbis)} that ...``. Ids are counted under
their headings: ``considering-2``; those of texts that belong together are the same unless ``@id`` stands before.
Rules on covers have ``cover`` instead of ``text``.
"""

from __future__ import annotations

import re
import tomllib
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from wtsaprep.conventions.checker import Checker
from wtsaprep.conventions.looked_at import Dictionary, HeldEditions, OtherProposal, Surroundings
from wtsaprep.conventions.registry import RULES
from wtsaprep.drafting.draft import Draft
from wtsaprep.model.contribution import Contribution
from wtsaprep.model.conventions import RuleSwitches
from wtsaprep.model.file_format import FIXED_KINDS
from wtsaprep.model.names import section_slug
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.provision import Provision, Text
from wtsaprep.model.resolution import Baseline

if TYPE_CHECKING:
    from wtsaprep.conventions.finding import Finding

FIXTURES = Path(__file__).parents[1] / "conventions" / "fixtures"
_LINE = re.compile(r"(?:@(?P<id>\S+) )?(?P<kind>#|-+|\w+:)(?:\{(?P<label>[^}]+)\})? ?(?P<words>.*)")


class RuleCase(NamedTuple):
    """One text, and what a rule says of it."""

    rule: str
    raises: bool
    about: str
    draft: Draft
    at: str = ""
    """Where it must be found; anywhere if nothing is said."""
    words: str | None = None
    fixed: Text | None = None
    """What the fix makes of the text."""
    around: Surroundings = Surroundings()
    cover: Contribution | None = None
    """The cover of a document, where the rule looks at one and at no text."""

    @property
    def name(self) -> str:
        """What the test is called."""
        return f"{self.rule}: {self.about}"

    def findings(self, draft: Draft | None = None) -> tuple[Finding, ...]:
        """All that is found in the draft, or in another one in the same workspace."""
        checker = Checker(self.around, RuleSwitches(on=tuple(rule.code for rule in RULES if rule.asked_for)))
        return checker.of_cover(self.cover) if self.cover else checker.of_draft(draft or self.draft)


def rule_cases() -> list[RuleCase]:
    """All of them."""
    return [case for path in sorted(FIXTURES.glob("*.toml")) for case in _cases(path)]


def _cases(path: Path) -> list[RuleCase]:
    table = tomllib.loads(path.read_text("utf-8"))
    assert set(table) == {"raises", "silent"}, path
    return [_case(path.stem, kind == "raises", row) for kind in ("raises", "silent") for row in table[kind]]


def _case(rule: str, raises: bool, row: dict[str, Any]) -> RuleCase:
    text = fixture_text(row.get("text", ""))
    base = fixture_text(row["base"]) if "base" in row else ()
    fields: dict[str, Any] = {"symbol": "MOD" if base else "ADD", "number": "ARB/XX/1", "sources": ["ARB"]}
    if base or row.get("proposal", {}).get("symbol") in ("SUP", "NOC", "MOD"):
        fields["baseline"] = Baseline(resolution="50", adopted="Dubai, 2012")
    proposal = Proposal(id="x", language=row.get("language", "en"), **(fields | row.get("proposal", {})))
    fixed = fixture_text(row["fixed"]) if "fixed" in row else None
    draft = Draft(proposal, base, text)
    cover = Contribution.model_validate(row["cover"]) if "cover" in row else None
    at, words, around = row.get("at", ""), row.get("words"), _around(row.get("around", {}))
    return RuleCase(rule, raises, row["about"], draft, at, words, fixed, around, cover)


def _around(row: dict[str, Any]) -> Surroundings:
    """What the workspace of a case tells: ``adoption``, ``editions``, ``others``, ``citing``.

    Words of its dictionary (``words``), and those that other texts have (``used``).
    """
    editions = {
        number: HeldEditions(latest, partial(frozenset, before)) for number, latest, *before in row.get("editions", ())
    }
    others = tuple(
        OtherProposal(id_, name, symbol, tuple(sources)) for id_, name, symbol, *sources in row.get("others", ())
    )
    citing = tuple(row.get("citing", ()))
    dictionary = (
        Dictionary(row["words"].split().__contains__, row.get("used", "").split().__contains__)
        if "words" in row
        else None
    )
    told = (row.get("adoption", ""), editions.get, lambda *_: others, lambda *_: citing)
    return Surroundings(*told, lambda _: dictionary)


def fixture_text(lines: str) -> Text:
    """A text as fixtures write it."""
    made: list[Provision] = []
    heading, count = "body", 0
    for line in filter(None, lines.split("\n")):
        match = _LINE.fullmatch(line)
        assert match, line
        sign, words = match["kind"], match["words"]
        kind = {"#": "heading", "-": "item"}.get(sign[0], sign[:-1])
        if kind in ("heading", "annex"):
            before = sum(p.id.startswith(f"{section_slug(words)}-0") for p in made)
            heading, count = section_slug(words), 0
            id_ = f"{heading}-0" if not before else f"{heading}-0-{before + 1}"
            heading = heading if not before else f"{heading}-{before + 1}"
        else:
            count += kind not in FIXED_KINDS
            id_ = kind if kind in FIXED_KINDS else f"{heading}-{count}"
        level = len(sign) - 1 if kind == "item" else 0
        fields: dict[str, Any] = {"id": match["id"] or id_, "kind": kind, "level": level, "text": words}
        made.append(Provision(**fields, label=match["label"] or ""))
    return tuple(made)
