"""Parallel reading: a text or a proposal beside the same text in another language of the workspace."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.comparison.carried_ties import ties_now
from wtsaprep.comparison.parallel_table import parallel_table
from wtsaprep.errors import InputFault, UsageFault
from wtsaprep.model.file_format import without_calls
from wtsaprep.model.language import in_usual_order, language
from wtsaprep.model.parallel import ParallelText
from wtsaprep.remedies import Remedy
from wtsaprep.store.index.parallel_texts import parallel_to

if TYPE_CHECKING:
    from wtsaprep.comparison.parallel_table import ParallelTable
    from wtsaprep.model.provision import Text
    from wtsaprep.model.resolution import Resolution
    from wtsaprep.store.folders.workspace import Stored
    from wtsaprep.store.index.file_heads import ResolutionSummary
    from wtsaprep.store.index.index import Index


def languages_beside(index: Index, text: Resolution) -> tuple[str, ...]:
    """The codes of the other languages that the workspace has an edition of a text in, in their usual order."""
    return in_usual_order({head.language for head in parallel_to(index, text)})


def head_beside(index: Index, text: Resolution, code: str) -> ResolutionSummary:
    """The text in another language beside one, by its head; without a code the first one that is here.

    Raises:
        InputFault: the workspace has no such text.
    """
    heads = {head.language: head for head in parallel_to(index, text)}
    here = languages_beside(index, text)
    head = heads.get(code or next(iter(here), ""))
    if head is None:
        what = f"{text.name} is not here in {language(code).name if code else 'another language'}"
        hint = f"It is here in {', '.join(language(known).name for known in here)}." if here else ""
        raise InputFault(what, hint=hint, remedy=Remedy("import-text"))
    return head


def kept_beside(index: Index, text: Resolution, code: str) -> Stored[ParallelText]:
    """The same, whole.

    Raises:
        InputFault: the workspace has no such text, or it can't be read.
    """
    return index.load(ParallelText, head_beside(index, text, code).path)


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
    other = kept_beside(index, text, code).value
    title = next((without_calls(p.text) for p in text.provisions if p.kind == "title"), "")
    texts, codes = (text.provisions, revised), (text.language, other.language)
    return parallel_table((called, title), codes, texts, other.provisions, ties_now(text.provisions, other))
