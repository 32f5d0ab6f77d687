"""Following: where in the workspace a text lies that is cited, in which edition and from which clause on."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.drafting.named_clauses import same_name
from wtsaprep.errors import InputFault
from wtsaprep.model.citations import provision_names
from wtsaprep.model.label_rows import may_cite
from wtsaprep.model.labels import labels
from wtsaprep.model.language import language as table_of
from wtsaprep.model.language.adoptions import adoption_in
from wtsaprep.model.names import slug
from wtsaprep.model.resolution import Resolution
from wtsaprep.store.index.references import latest_edition

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from wtsaprep.model.cited_acts import CitedAct
    from wtsaprep.model.provision import Text
    from wtsaprep.store.index.file_heads import ResolutionSummary
    from wtsaprep.store.index.index import Index


class CitedPlace(NamedTuple):
    """A place that a citation leads to."""

    path: Path
    clause: str
    """Its id; empty for the beginning."""
    said: str = ""
    """What is to be known of it: which edition it is where none is cited, and that a clause is not in it."""


def cited_place(index: Index, act: CitedAct, language: str) -> CitedPlace:
    """The place of what is cited, in the text that is here; ``language`` is that in which it is cited.

    Raises:
        InputFault: it is not here; what is here instead is said.
    """
    heads = texts_of((*index.resolutions, *index.references), act)
    if not heads:
        raise InputFault(f"{act.name} is not in this workspace")
    of_edition = [head for head in heads if is_edition(head, act, language)]
    if not of_edition:
        here = ", ".join(sorted({head.adopted or "no edition" for head in heads}))
        raise InputFault(f"{act.name} is not in this workspace; it is here as of {here}")
    own = [head for head in of_edition if head.language == language] or of_edition
    head = latest_edition(own, own[0].number.casefold(), "")
    assert head is not None
    if act.is_provision:
        return CitedPlace(head.path, _numbered(index.load(Resolution, head.path).value, act))
    edition = "" if act.edition or len(heads) == 1 else f"no edition is cited; the latest here is of {head.adopted}"
    if not act.clause:
        return CitedPlace(head.path, "", edition)
    text = index.load(Resolution, head.path).value
    clause = clause_cited(act.clause, text.provisions)
    lacks = "" if clause or not may_cite(act.clause) else f"{text.name} has no clause that is called “{act.clause}”"
    return CitedPlace(head.path, clause, "; ".join(filter(None, (edition, lacks))))


def _numbered(text: Resolution, act: CitedAct) -> str:
    """The id of the provision that bears a number, in a text that is numbered through."""
    for provision, label in zip(text.provisions, labels(text.provisions), strict=True):
        if label.casefold() == act.number.casefold():
            return provision.id
    raise InputFault(f"{act.name} is not in {text.name} as it is here")


def texts_of(heads: Sequence[ResolutionSummary], act: CitedAct) -> list[ResolutionSummary]:
    """The texts that bear the number which is cited, in any edition; those whose provisions do, by their kind."""
    number = act.number.casefold()
    of_kind = [head for head in heads if head.kind == act.kind]
    return of_kind if act.is_provision else [head for head in of_kind if head.number.casefold() == number]


def is_edition(head: ResolutionSummary, act: CitedAct, language: str) -> bool:
    """Whether a text is of the edition that is cited; where none is, any is.

    Cities have other names in other languages: of one that is not known the year alone tells in a text of another one.
    """
    cited = adoption_in(act.edition, table_of(head.language))
    if not act.edition or slug(head.adopted) in (slug(act.edition), slug(cited)):
        return True
    return language not in ("", head.language) and bool(act.year) and act.year in head.adopted


def clause_cited(said: str, text: Text) -> str:
    """The id of the clause that the last of some words name, as many of them as do; empty if none is called so."""
    names = provision_names(text, in_full=True)
    words = said.split()
    for first in range(len(words)):
        called = [id_ for id_, name in names.items() if same_name(" ".join(words[first:]), name)]
        if called:
            return called[0]
    return ""
