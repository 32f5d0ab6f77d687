"""Edits of brackets: put round a clause, taken off, dropped with their words, chosen between."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.drafting.blocks import block_end, provision_index, provision_replaced
from wtsaprep.drafting.brackets import alternatives_beside, brackets_of, lone_brackets, whole_bracket
from wtsaprep.drafting.end_marks import end_mark, mark_place, with_end_mark
from wtsaprep.drafting.structure import without, without_orphans
from wtsaprep.errors import StepRefused
from wtsaprep.model.file_format import FORMAL_KINDS
from wtsaprep.remedies import Remedy

if TYPE_CHECKING:
    from wtsaprep.drafting.brackets import Bracket
    from wtsaprep.model.provision import Provision, Text


def clause_in_brackets(text: Text, id_: str) -> Text:
    """The text with a whole clause in brackets, its end mark outside of them.

    Raises:
        StepRefused: it has no words, stands in brackets already, or is a line that only says which text this is.
    """
    at = provision_index(text, id_)
    provision = text[at]
    if provision.kind in FORMAL_KINDS:
        raise StepRefused("this line says which text it is; brackets are for words that are not agreed")
    if whole_bracket(provision):
        raise StepRefused("the clause stands in brackets already")
    end = mark_place(provision.text)
    if not end:
        raise StepRefused("there are no words here to put into brackets")
    return provision_replaced(text, at, _spliced(_spliced(provision, end, end, "]"), 0, 0, "["))


def unbracketed(text: Text, bracket: Bracket) -> Text:
    """The text without the signs of a bracket; its words stay.

    Raises:
        StepRefused: the bracket is not there.
    """
    at, provision = _holder(text, bracket)
    if bracket.matched:
        provision = _spliced(provision, bracket.end - 1, bracket.end, "")
    return provision_replaced(text, at, _spliced(provision, bracket.start, bracket.start + 1, ""))


def without_bracketed(text: Text, bracket: Bracket) -> Text:
    """The text without a bracket and its words; a clause that has no others goes too, a cell is left empty.

    Raises:
        StepRefused: the bracket is not there, has no partner, or clauses hang under the one that would go.
    """
    at, provision = _holder(text, bracket)
    if not bracket.matched:
        partner = "no partner" if bracket in lone_brackets(text) else "its partner in another clause"
        why = f"this sign has {partner}, so no words of this clause alone stand in brackets"
        raise StepRefused(why, remedy=Remedy("take-sign-away"))
    remaining = _cut(provision, bracket.start, bracket.end)
    if not remaining.text.strip(" ;,.:") and provision.kind != "cell":
        if block_end(text, at) > at + 1:
            raise StepRefused("clauses hang under this one", remedy=Remedy("delete-with-items"))
        return without(text, provision.id)
    mark = end_mark(bracket.words)
    if (
        mark
        and bracket.end == len(provision.text)
        and not end_mark(remaining.text)
        and not remaining.text.endswith("]")
    ):
        remaining = remaining.model_copy(update={"text": with_end_mark(remaining.text, mark)})
    return without_orphans(text, provision_replaced(text, at, remaining))


def alternative_chosen(text: Text, bracket: Bracket) -> Text:
    """The text with one of several alternatives taken: its words stay, the brackets beside it go with theirs.

    Raises:
        StepRefused: the bracket is not there, or stands alone.
    """
    at, provision = _holder(text, bracket)
    row = alternatives_beside(provision, bracket)
    if len(row) < 2:
        raise StepRefused("no other bracket stands beside this one", remedy=Remedy("keep-or-drop-words"))
    remaining = _spliced(provision, bracket.end - 1, row[-1].end, "")
    return without_orphans(text, provision_replaced(text, at, _spliced(remaining, row[0].start, bracket.start + 1, "")))


def _holder(text: Text, bracket: Bracket) -> tuple[int, Provision]:
    at = provision_index(text, bracket.provision)
    if bracket not in brackets_of(text[at]):
        raise StepRefused("this bracket is not there any more")
    return at, text[at]


def _cut(provision: Provision, start: int, end: int) -> Provision:
    """The provision without some of its words and one of the blanks on their two sides."""
    text = provision.text
    after = text[end : end + 1]
    if start and text[start - 1] == " " and after in ("", " ", ";", ",", ".", ":", ")", "]"):
        start -= 1
    elif after == " " and (not start or text[start - 1] in "(["):
        end += 1
    return _spliced(provision, start, end, "")


def _spliced(provision: Provision, start: int, end: int, words: str) -> Provision:
    """The provision with other words in a place, its italics where they were."""
    shift = len(words) - (end - start)
    runs = ((_shifted(a, start, end, shift, True), _shifted(b, start, end, shift, False)) for a, b in provision.italics)
    text = f"{provision.text[:start]}{words}{provision.text[end:]}"
    return provision.model_copy(update={"text": text, "italics": tuple((a, b) for a, b in runs if a < b)})


def _shifted(at: int, start: int, end: int, shift: int, opens: bool) -> int:
    if at > end or (at == end and (opens or end > start)):
        return at + shift
    return min(at, start)
