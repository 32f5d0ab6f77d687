"""Words of asides: what those who draft write to each other or to themselves in brackets, by language.

Each pattern is that of all that stands in a pair of brackets. `asides` knows which of them may be text, and where.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.model.language import CODES
from wtsaprep.model.language.checked import any_said, checked, said_anywhere, words_said
from wtsaprep.model.late_pattern import LatePattern

if TYPE_CHECKING:
    from wtsaprep.model.language.checked.aside_table import AsideForms

_END = r"[\s.!…。]*"


class AsideWords(NamedTuple):
    """The patterns of one language."""

    always: LatePattern
    """No text, wherever it stands."""
    unless_a_verb_is_due: LatePattern | None
    """Text where a verb goes on from the words before: "to [ask the Chair]"."""
    in_parentheses: LatePattern | None
    """No text in parentheses, where none of it is a choice of words."""
    due_before: LatePattern
    """The end of words behind which a verb is due."""
    where_words_end: LatePattern | None
    """Text where a verb goes on, and where words follow: "Member States [to verify] the date"."""
    opens_with_to: bool
    """Whether a verb that opens a clause has a word before it: "to", "de"."""


@cache
def aside_words() -> tuple[AsideWords, ...]:
    """Those of all languages: who drafts in one may write to oneself in another."""
    return tuple(_patterns(forms) for forms in (checked(code).asides for code in CODES) if forms.always)


def _patterns(forms: AsideForms) -> AsideWords:
    return AsideWords(
        _all_that_stands(forms.always),
        _all_that_stands(forms.unless_a_verb_is_due) if forms.unless_a_verb_is_due else None,
        _all_that_stands(forms.in_parentheses) if forms.in_parentheses else None,
        LatePattern(rf"(?i)(?:[\[\],;:–—/]|\b(?:{forms.due_before}))[\s(\[]*$"),
        _all_that_stands(forms.where_words_end) if forms.where_words_end else None,
        forms.opens_with_to,
    )


def _all_that_stands(words: str) -> LatePattern:
    return LatePattern(rf"(?i)\s*(?:{words}){_END}")


@cache
def words_before_verbs() -> tuple[str, ...]:
    """What stands before a verb that opens a clause, in languages where something does."""
    return said_anywhere(lambda words: words.asides.to)


@cache
def first_words() -> frozenset[str]:
    """What asides in letters with small forms begin with; most brackets hold something else."""
    return words_said(lambda words: words.asides.first_words)


IN_SQUARE_BRACKETS = LatePattern(lambda: rf"(?i)\s*(?:{any_said(lambda words: words.asides.in_square_brackets)}){_END}")
TO_GO_ON = LatePattern(lambda: rf"\b(?:{any_said(lambda words: words.asides.to_go_on)})\s*:?\s*$")
"""The end of a heading from which verbs go on."""
OBJECT = LatePattern(lambda: rf"\s*(?:{any_said(lambda words: words.asides.objects)})\b")
WHO_ACT = LatePattern(lambda: rf"\b(?:{any_said(lambda words: words.asides.who_act)})\s*$")
