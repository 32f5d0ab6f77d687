"""Named steps: what a person does to a draft, each with what the history calls it and the draft after it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.drafting.after_edit import after_edit, new_id, with_numbering
from wtsaprep.drafting.attributions import with_attribution
from wtsaprep.drafting.blocks import LISTED, block_end, provision_index
from wtsaprep.drafting.copying import with_copied_after
from wtsaprep.drafting.draft import with_proposal_fields, with_text, with_words
from wtsaprep.drafting.moves import moved_behind, moved_to_section
from wtsaprep.drafting.operations import (
    BRACKET_OPERATIONS,
    OPERATIONS,
    after_bracket_operation,
    is_emptied,
    repeated_operation,
    reworded,
)
from wtsaprep.drafting.replacing import with_replaced
from wtsaprep.drafting.single_marks import without_mark
from wtsaprep.drafting.split_join import split
from wtsaprep.errors import InputFault, StepRefused, Where
from wtsaprep.model.citations import provision_names
from wtsaprep.model.counted import counted
from wtsaprep.model.numbers import is_source
from wtsaprep.model.sections import OPENS_SECTION
from wtsaprep.model.source_codes import told_unknown
from wtsaprep.redline.moves import moved_ids

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from wtsaprep.drafting.brackets import Bracket
    from wtsaprep.drafting.copying import Copied
    from wtsaprep.drafting.draft import Draft
    from wtsaprep.drafting.new_provision import NewProvision
    from wtsaprep.drafting.numbering import Lettering
    from wtsaprep.drafting.replacing import FoundWords
    from wtsaprep.drafting.single_marks import SingleMark
    from wtsaprep.model.provision import Text


class NamedStep(NamedTuple):
    """One step."""

    name: str
    """What the history calls it: "edit resolves 2"."""
    done: str
    """What is said once it is done."""
    draft: Draft
    """The draft after it."""
    provision: str
    """The clause that it leads to."""


def operation_step(draft: Draft, operation: str, id_: str, cited: str, times: int = 1) -> NamedStep:
    """One of the operations on a clause, which is called ``cited``.

    Raises:
        StepRefused: it can't be done even once.
    """
    name = f"{operation.replace('-', ' ')} {cited}"
    repeated, done = repeated_operation(draft, operation, id_, times), OPERATIONS[operation].done
    after = repeated.draft
    more = len(draft.revised) - len(after.revised) - 1
    if operation == "delete" and more > 0:
        at = provision_index(draft.revised, id_)
        under = block_end(draft.revised, at) - at - 1
        done = f"{done} with {counted(more, 'clause')} {'under' if more <= under else 'under and behind'} it"
    if operation in ("move-up", "move-down"):
        done = f"{done}{_with_what(draft, id_)}{_reads_as(draft, after, id_)}"
    if repeated.why_no_more:
        done = f"{done}, {counted(repeated.done, 'time')}, not {times}: {repeated.why_no_more}"
    done = f"{done}{_what_is_emptied(draft, after)}"
    return NamedStep(name, done, after, id_)


def _with_what(draft: Draft, id_: str) -> str:
    """What moves with a heading or a clause: " with its 3 clauses"; nothing where it moves alone."""
    at = provision_index(draft.revised, id_)
    if draft.revised[at].kind not in (*LISTED, *OPENS_SECTION):
        return ""
    more = block_end(draft.revised, at) - at - 1
    of = "clause" if draft.revised[at].kind in OPENS_SECTION else "sub-item"
    return f" with its {counted(more, of)}" if more else ""


def _what_is_emptied(before: Draft, after: Draft) -> str:
    """The headings that a step left with nothing under them: they stay in the text unless they are deleted, too."""
    had = {id_ for id_, holds in _under_headings(before.revised) if holds}
    empty = {id_ for id_, holds in _under_headings(after.revised) if not holds} & had
    if not empty:
        return ""
    names = ", ".join(p.text for p in after.revised if p.id in empty)
    return f", and nothing is left under {names}, which stays unless it is deleted, too"


def _under_headings(text: Text) -> Iterator[tuple[str, bool]]:
    """The headings of a text, and whether anything stands under each before the next one."""
    for at, provision in enumerate(text):
        if provision.kind in OPENS_SECTION:
            yield provision.id, block_end(text, at) > at + 1


def _reads_as(before: Draft, after: Draft, id_: str) -> str:
    """What the redline has as moved where it is not the clause that was: of two that changed places it knows one."""
    moved = moved_ids(after.baseline, after.revised)
    others = moved - moved_ids(before.baseline, before.revised)
    if id_ in moved or not others:
        return ""
    names = provision_names(after.baseline)
    first = next(name for other, name in names.items() if other in others)
    more = f" and {counted(len(others) - 1, 'other')}" if len(others) > 1 else ""
    return f", which reads as {first}{more} moved the other way"


def edit_step(draft: Draft, id_: str, cited: str, words: str) -> NamedStep:
    """Other words for a clause; one that is left empty is deleted.

    Raises:
        StepRefused: it can't be left empty.
    """
    if is_emptied(draft, id_, words):
        return NamedStep(f"delete {cited}", "came back empty, so it is deleted", reworded(draft, id_, words), id_)
    return NamedStep(f"edit {cited}", "edited", reworded(draft, id_, words), id_)


def writing_step(draft: Draft, new: NewProvision, cited: str, words: str) -> NamedStep:
    """A provision that was not there yet, with its words.

    Raises:
        StepRefused: it can't stand there.
    """
    done = " ".join(filter(None, ("added", new.where(draft.revised))))
    return NamedStep(f"write {cited}", done, after_edit(draft, with_new_words(draft, new, words).revised), new.id)


def with_new_words(draft: Draft, new: NewProvision, words: str) -> Draft:
    """The draft with a new provision as it is being written, nothing put right yet that belongs to a step.

    Raises:
        StepRefused: it can't stand there.
    """
    return with_words(with_text(draft, new.put_into(draft.revised)), new.id, words)


def split_step(draft: Draft, id_: str, cited: str, offset: int, new: str) -> NamedStep:
    """A clause cut at a character; ``new`` is the id of its second half.

    Raises:
        StepRefused: it is of a kind that stands alone.
    """
    return NamedStep(f"split {cited}", "split", after_edit(draft, split(draft.revised, id_, offset, new)), new)


def section_step(draft: Draft, id_: str, cited: str, heading: str) -> NamedStep:
    """A clause moved to the end of another section.

    Raises:
        StepRefused: it has its place.
    """
    after = after_edit(draft, moved_to_section(draft.revised, id_, heading))
    done = f"moved{_with_what(draft, id_)}{_what_is_emptied(draft, after)}"
    return NamedStep(f"move {cited}", done, after, id_)


def behind_step(draft: Draft, id_: str, cited: str, other: str) -> NamedStep:
    """A clause moved behind another one.

    Raises:
        StepRefused: it has its place, or can't stand there.
    """
    after = after_edit(draft, moved_behind(draft.revised, id_, other))
    done = f"moved{_with_what(draft, id_)}{_what_is_emptied(draft, after)}"
    return NamedStep(f"move {cited}", done, after, id_)


def paste_step(draft: Draft, near: str, what: Copied) -> NamedStep:
    """Clauses that were copied, put in behind another one."""
    pasted = with_copied_after(draft.revised, near, what, lambda: new_id(draft, near))
    standing = {p.id for p in draft.revised}
    first = next(p.id for p in pasted if p.id not in standing)
    return NamedStep(f"paste from {what.source}", f"copied from {what.source}", after_edit(draft, pasted), first)


def mark_step(draft: Draft, id_: str, cited: str, mark: SingleMark) -> NamedStep:
    """One change inside a clause taken back."""
    return NamedStep(f"take back a mark in {cited}", "taken back", without_mark(draft, id_, mark), id_)


def replace_step(draft: Draft, hits: Collection[FoundWords], words: str, by: str) -> NamedStep:
    """Other words in some places."""
    first = next(iter(hits)).provision if hits else ""
    return NamedStep(f"replace {words} by {by}", "replaced", with_replaced(draft, hits, by), first)


def lettering_step(draft: Draft, numbering: Lettering) -> NamedStep:
    """Letters kept, or counted anew."""
    kept = numbering == "kept"
    told = "the letters in force are kept; new clauses are bis, ter" if kept else "letters are counted anew"
    return NamedStep(told, told, with_numbering(draft, numbering), "")


def bracket_step(draft: Draft, operation: str, bracket: Bracket) -> NamedStep:
    """One of the operations on a bracket.

    Raises:
        StepRefused: it can't be done.
    """
    after = after_bracket_operation(draft, operation, bracket)
    name = f"{operation.replace('-', ' ')} of a bracket"
    return NamedStep(name, BRACKET_OPERATIONS[operation].done, after, bracket.provision)


def attribution_step(draft: Draft, bracket: Bracket, codes: Iterable[str]) -> NamedStep:
    """The sources that want a bracket; none if nobody is said to.

    Raises:
        StepRefused: one of them is no code of a source.
    """
    sources = tuple(code.upper() for code in codes)
    if odd := next((code for code in sources if not is_source(code)), ""):
        raise StepRefused(f"{odd} is no code of a source, as RCC or ARB are; persons are never named here")
    attributions = with_attribution(draft.revised, draft.proposal.attributions, bracket, sources)
    after = with_proposal_fields(draft, attributions=attributions)
    done = "; ".join(filter(None, ("noted", told_unknown(sources))))
    return NamedStep("attribute a bracket", done, after, bracket.provision)


def one_paragraph(words: str, source: str) -> str:
    """The words of one clause, as a file or an editor gives them.

    Raises:
        InputFault: they are several paragraphs.
    """
    if re.search(r"\n[ \t]*\n", words := words.strip()):
        what = "several paragraphs came back, and a clause is one"
        raise InputFault(what, Where(source), "The clause is as it was; add the next clause as one of its own.")
    return words
