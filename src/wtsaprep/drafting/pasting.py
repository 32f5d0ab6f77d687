"""Pasting: the paragraphs of a pasted text put in at a place within a clause, each as a clause of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.drafting.after_edit import after_edit, new_id
from wtsaprep.drafting.blocks import LISTED, provision_index, provision_replaced
from wtsaprep.drafting.draft import with_words
from wtsaprep.drafting.named_steps import NamedStep, with_new_words
from wtsaprep.drafting.split_join import split
from wtsaprep.drafting.structure import with_clause_after, with_section_after
from wtsaprep.model.counted import counted
from wtsaprep.model.file_format import FIXED_KINDS
from wtsaprep.model.sections import OPENS_SECTION
from wtsaprep.model.text_lines import fold

if TYPE_CHECKING:
    from wtsaprep.drafting.draft import Draft
    from wtsaprep.drafting.new_provision import NewProvision
    from wtsaprep.model.provision import Provision, Text

ALONE = (*FIXED_KINDS, "note", "cell")
"""Kinds of one paragraph, beside which nothing of what is pasted can stand."""


def pasting_step(draft: Draft, id_: str, new: NewProvision | None, around: tuple[str, str], pasted: Text) -> NamedStep:
    """Several clauses put in where the cursor stands: the first goes on with the words before it, the last with those
    after it. ``new`` is the provision that is being written, where it is not part of the draft yet.

    Raises:
        StepRefused: it can't stand there.
    """
    head, tail = around
    first, *others = pasted
    last = others[-1]
    words = f"{head}{first.text}"
    begun = with_new_words(draft, new, words + tail) if new else with_words(draft, id_, words + tail)
    text, near = begun.revised, id_
    anchor = text[provision_index(text, id_)]
    divided = bool(tail.strip()) and anchor.kind not in OPENS_SECTION
    behind = new_id(begun, id_)
    text = split(text, id_, len(fold(words).lstrip()), behind) if divided else with_words(begun, id_, words).revised
    for clause in others:
        if clause is last and divided:
            at = provision_index(text, behind)
            whole = f"{clause.text}{tail}" if tail[:1].isspace() else f"{clause.text} {tail}"
            text = provision_replaced(text, at, text[at].model_copy(update={"text": fold(whole).strip()}))
            near = behind
        else:
            text, near = _with_clause(text, near, new_id(begun, id_), clause, anchor)
    return NamedStep(f"paste {counted(len(pasted), 'clause')}", "pasted", after_edit(draft, text), near)


def _with_clause(text: Text, near: str, id_: str, clause: Provision, anchor: Provision) -> tuple[Text, str]:
    heading = clause.kind in OPENS_SECTION
    text = (with_section_after if heading else with_clause_after)(text, near, id_)
    at = provision_index(text, id_)
    level = (anchor.level if anchor.kind in LISTED else 0) + clause.level
    listed = text[at].kind in LISTED
    changed = {"text": fold(clause.text)} | ({"level": level, "style": ""} if listed and clause.level else {})
    return provision_replaced(text, at, text[at].model_copy(update=changed)), id_
