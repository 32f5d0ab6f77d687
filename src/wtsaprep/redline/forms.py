"""Forms: of which kind a clause is and how deep it stands; words for a change of that, which no word of a text says."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.model.file_format import FIXED_KINDS

if TYPE_CHECKING:
    from wtsaprep.model.provision import Provision, Text

_CALLED = {
    "heading": "a heading",
    "item": "an item",
    "rule": "a rule",
    "annex": "an annex",
    "note": "a footnote",
    "cell": "a cell of a table",
    "other": "a paragraph",
}


class ClauseForm(NamedTuple):
    """The kind and the depth of a clause."""

    kind: str
    level: int


def former_forms(baseline: Text, revised: Text) -> dict[str, ClauseForm]:
    """What the clauses were that are something else now, by their ids.

    In a table, the depth is a column and no form. A sub-item that rises since the item above it is gone was not changed
    by anybody.
    """
    old = {p.id: p for p in baseline}
    changed = [(old[p.id], p) for p in revised if p.id in old and _differ(old[p.id], p)]
    if not changed:
        return {}
    above, standing = _above(baseline), {p.id for p in revised}
    return {
        was.id: ClauseForm(was.kind, was.level)
        for was, now in changed
        if was.kind != now.kind or now.level > was.level or above.get(was.id, was.id) in standing
    }


def _differ(old: Provision, new: Provision) -> bool:
    return old.kind != new.kind or (old.level != new.level and old.kind not in ("cell", *FIXED_KINDS))


def _above(text: Text) -> dict[str, str]:
    """The item that each sub-item stands under."""
    above: dict[str, str] = {}
    chain: list[Provision] = []
    for provision in text:
        if provision.kind != "item":
            chain = []
            continue
        while chain and chain[-1].level >= provision.level:
            chain.pop()
        if chain:
            above[provision.id] = chain[-1].id
        chain.append(provision)
    return above


def form_in_words(was: ClauseForm, now: ClauseForm) -> str:
    """What a clause becomes: "now a heading", "now a sub-item"."""
    if was.kind == now.kind and was.level and now.level:
        return f"now {'deeper' if now.level > was.level else 'less deep'} among the sub-items"
    if now.kind == "item" and now.level:
        return "now a sub-item"
    return f"now {_CALLED.get(now.kind, f'the {now.kind}')}"
