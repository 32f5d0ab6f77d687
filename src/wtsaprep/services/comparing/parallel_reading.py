"""Parallel reading: a text or a proposal beside the same text in another language of the workspace."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.comparison.carried_ties import settled
from wtsaprep.comparison.parallel_table import parallel_table
from wtsaprep.comparison.parallel_ties import Tie
from wtsaprep.errors import InputFault, UsageFault
from wtsaprep.model.language import CODES, language
from wtsaprep.model.parallel import ParallelText
from wtsaprep.remedies import Remedy
from wtsaprep.store.index.parallel_texts import parallel_to

if TYPE_CHECKING:
    from wtsaprep.comparison.parallel_table import ParallelTable
    from wtsaprep.model.provision import Text
    from wtsaprep.model.resolution import Resolution
    from wtsaprep.store.index.index import Index


def languages_beside(index: Index, text: Resolution) -> tuple[str, ...]:
    """The codes of the other languages that the workspace has an edition of a text in, in their usual order."""
    codes = {head.language for head in parallel_to(index, text)}
    return (*(code for code in CODES if code in codes), *sorted(codes.difference(CODES)))


def read_beside(index: Index, text: Resolution | None, revised: Text, code: str, called: str) -> ParallelTable:
    """A text, or what a proposal makes of it, beside the text in another language.

    Args:
        index: what the workspace has.
        text: the text in force; None for a draft new text, which has no counterpart.
        revised: what is made of it, or the same.
        code: the other language; empty for the first one that is here.
        called: what the text or the proposal is called.

    Raises:
        InputFault: the workspace has no such text, or it can't be read.
        UsageFault: there is no text in force that it could be beside.
    """
    if text is None:
        raise UsageFault(f"{called} changes no text in force, so there is none in another language either")
    heads = {head.language: head for head in parallel_to(index, text)}
    here = languages_beside(index, text)
    head = heads.get(code or next(iter(here), ""))
    if head is None:
        what = f"{text.name} is not here in {language(code).name if code else 'another language'}"
        hint = f"It is here in {', '.join(language(known).name for known in here)}." if here else ""
        raise InputFault(what, hint=hint, remedy=Remedy("import-text"))
    other = index.load(ParallelText, head.path).value
    stored = tuple(Tie(tie.here, tie.there) for tie in other.ties)
    ties = settled(stored, text.provisions, other.provisions)
    title = next((p.text for p in text.provisions if p.kind == "title"), "")
    texts = text.provisions, revised
    return parallel_table((called, title), (text.language, other.language), texts, other.provisions, ties)
