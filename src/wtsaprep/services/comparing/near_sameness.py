"""Near sameness: which proposals on a text are another one but for a few clauses, by what their files say.

Told as the matrix tells it, without laying out one. Where proposals only put other words into clauses, their rows are
held against each other, and a clause is laid over only where its words may differ in what is formal; where they put
clauses in, out or elsewhere, whole texts are laid over. Values are loaded only for what was made on another text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wtsaprep.comparison.columns import place_in_order
from wtsaprep.comparison.proposal_remarks import AskedOfText, nearly_same
from wtsaprep.errors import WtsaprepError
from wtsaprep.model.clause_names import clause_names
from wtsaprep.model.file_format import FORMAL_KINDS
from wtsaprep.model.labels import labels
from wtsaprep.model.symbols import NEW_TEXT, WITHOUT_TEXT
from wtsaprep.model.text_digest import digest
from wtsaprep.store.index.clause_rows import (
    amendments_in,
    clauses_in,
    fits,
    has_lineage,
    keeps_labels,
    revised_rows,
    without_formal_signs,
)
from wtsaprep.store.index.settings_head import read_ours

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from wtsaprep.comparison.remark import ProposalRemark
    from wtsaprep.store.index.alike import OnText
    from wtsaprep.store.index.clause_rows import AmendmentRow, ClauseRow, ClauseRows
    from wtsaprep.store.index.file_heads import ProposalSummary, ResolutionSummary
    from wtsaprep.store.index.index import Index

_Asked = tuple[str, list[tuple[int, object]]]
"""A clause by its name, and what each proposal wants of it, as `nearly_same` asks for it."""


def near_sameness(
    index: Index,
    texts: Iterable[ResolutionSummary],
    heads: Sequence[ProposalSummary],
    alike: Mapping[OnText, frozenset[str]],
) -> Iterator[ProposalRemark]:
    """The remarks on those proposals that seem alike (see `seem_alike`), on some texts in force."""
    own = read_ours(index).own
    for resolution in texts:
        ids = alike.get((resolution.number.casefold(), resolution.adopted.casefold()), frozenset())
        wording = [head for head in heads if head.id in ids and head.symbol not in (*WITHOUT_TEXT, *NEW_TEXT)]
        in_order = sorted(wording, key=lambda head: place_in_order(head, own))
        columns = [AskedOfText(head.id, head.symbol, head.number or head.id, head.sources) for head in in_order]
        try:
            old = clauses_in(index.files, resolution.path)
            said = [amendments_in(index.files, head.path) for head in in_order]
        except WtsaprepError:
            continue  # Whoever opens it is told.
        if _is_on(old, in_order, said):
            yield from nearly_same(columns, _asked(old, said))
        else:
            yield from _of_values(index, resolution, ids)


def _is_on(old: ClauseRows, heads: Iterable[ProposalSummary], said: Iterable[Collection[AmendmentRow]]) -> bool:
    """Whether some proposals were made on this very text."""
    seal: Any = tuple(old.values())
    made_on = {head.digest for head in heads} - {""}
    return (not made_on or made_on == {digest(seal)}) and all(fits(rows, old) for rows in said)


def _asked(old: ClauseRows, said: Sequence[Collection[AmendmentRow]]) -> Iterator[_Asked]:
    """What some proposals want, clause by clause."""
    if all(keeps_labels(row, old) and not has_lineage(row) for rows in said for row in rows):
        return _by_rows(old, said)
    return _laid_over(old, [tuple(revised_rows(old, rows)) for rows in said])


def _by_rows(old: ClauseRows, said: Sequence[Collection[AmendmentRow]]) -> Iterator[_Asked]:
    text: Any = tuple(old.values())
    names = clause_names(text, labels(text))
    words: dict[str, dict[int, str]] = {}
    for at, rows in enumerate(said):
        for row in rows:
            if "text" in row:
                words.setdefault(row["provision"], {})[at] = row["text"]
    for id_, clause in old.items():
        if id_ in words and clause.kind not in FORMAL_KINDS:
            asks = _told_apart(clause, words[id_].values())
            yield names[id_], [(at, asks[text]) for at, text in words[id_].items() if asks[text] is not None]


def _told_apart(clause: ClauseRow, texts: Iterable[str]) -> Mapping[str, object]:
    """What other words of a clause come to, told apart as wishes are; None is what is formal."""
    told = {text: without_formal_signs(text) for text in texts}
    if len({*told.values(), without_formal_signs(clause.text)}) > len(told):
        return told
    apart: dict[str, object] = {}
    for text in told:
        laid = list(_laid_over({clause.id: clause}, [(clause._replace(text=text),)]))
        apart[text] = laid[0][1][0][1] if laid else None
    return apart


def _laid_over(old: ClauseRows, texts: Sequence[tuple[ClauseRow, ...]]) -> Iterator[_Asked]:
    # Most lists are made without it.
    from wtsaprep.comparison.matrix import clause_wishes

    baseline: Any = tuple(old.values())
    revised: Any = texts
    for name, wishes in clause_wishes(baseline, revised):
        yield name, [(wish.column, wish.asks) for wish in wishes]


def _of_values(index: Index, resolution: ResolutionSummary, ids: Collection[str]) -> Iterator[ProposalRemark]:
    """The remarks where proposals were made on another text, which takes uniting it with this one."""
    from wtsaprep.comparison.columns import column, comparable, in_order
    from wtsaprep.comparison.matrix import clause_wishes
    from wtsaprep.model.resolution import Resolution
    from wtsaprep.services.comparing.comparison import compare_proposals

    try:
        found = compare_proposals(index, index.load(Resolution, resolution.path).value)
    except WtsaprepError:
        return  # Whoever opens it is told.
    text = found.resolution.provisions
    entries, _ = comparable(text, in_order((e for e in found.entries if e.proposal.id in ids), found.own))
    heads = [column(entry.proposal) for entry in entries]
    columns = [AskedOfText(head.id, head.symbol, head.number, head.sources) for head in heads]
    rows = clause_wishes(text, [entry.revised for entry in entries])
    yield from nearly_same(columns, ((name, [(wish.column, wish.asks) for wish in wishes]) for name, wishes in rows))
