"""The table of what a language is checked by: patterns of what is amiss, and of what only looks so.

A field holds the alternatives of a pattern (`a|b`) or words with blanks between them. Empty is what a language has not,
or what nobody found words for: a rule that needs it keeps silent there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.model.language.checked.aside_table import AsideForms, LabelForms
from wtsaprep.model.language.reading import FixedWords

if TYPE_CHECKING:
    from collections.abc import Mapping


class ArticleWords(FixedWords):
    """Names that have their article, and how that joins the word before: "du", "à l'", "al"."""

    names: str = ""
    """A word and a name behind it, in groups: ``before``, and one for each article."""
    article: Mapping[str, str] = {}
    """The article by the group of the pattern that a name is of."""
    joined: Mapping[str, str] = {}
    """Words that become one with an article."""
    begins: str = ""
    """How such a name begins behind another word."""
    elided: Mapping[str, str] = {}
    """Words before an apostrophe, as they stand before an article."""


class DoubledWords(FixedWords):
    """Words that may stand twice in a row, and those that never do."""

    right: Mapping[str, str] = {}
    """In small letters, each with what is found in the words round it where it may be meant twice, "|" for it."""
    of_one_letter: str = ""
    """Words of one letter; others are labels and signs."""
    articles: str = ""
    never: str = ""
    """Words that begin with a capital letter, in small ones, and are no names by themselves."""
    never_begun: str = ""
    """How such words begin."""
    two: tuple[str, str] = ("", "")
    """Two small words that stand twice, one pair behind the other."""
    numbered: str = ""
    """What stands before the number of a text, a group or a clause."""
    goes_on: str = ""
    """What stands behind a number that counts nothing."""


class OpenWords(FixedWords):
    """What somebody meant to fill in later."""

    in_brackets: str = ""
    """In square brackets, in any capitals."""
    where: str = ""
    """The same, for the place of an edition, in the head of a text or beside the year."""
    when: str = ""
    """For the year of one, in the head of a text or beside the place."""
    alone: str = ""
    """In square brackets of any width."""
    anywhere: str = ""
    day: str = ""
    """How a day is written that is still to come: "DD"."""
    month: str = ""
    year: str = ""
    form: str = ""
    """Words of a text that says how dates are written."""
    signs: tuple[str, ...] = ()
    """One of them stands in each that is in no bracket."""


class RemarkWords(FixedWords):
    """Remarks of those who drafted."""

    remark: str = ""
    whose: str = ""
    """Whose it is, before it."""
    whose_behind: str = ""
    """"Of" and the like behind it."""
    lone: str = ""
    """Remarks that need nobody's name in square brackets, with their colon."""
    anywhere: str = ""
    """In any capitals."""
    signed: str = ""
    """In these capitals."""
    signs: tuple[str, ...] = ()
    """One of them stands in each of the last two."""


class RomanWords(FixedWords):
    """What tells Roman numbers from what is still to be filled in: "XX"."""

    lettered: str = ""
    """What Roman numbers stand behind."""
    open: str = ""
    """What placeholders stand behind, whatever follows."""
    counted: str = ""
    """What Roman numbers stand before: a century."""
    uncounted: str = ""
    """Words with capital letters that nobody counts."""
    named: str = ""
    """How Roman numbers are called."""
    and_: str = ""
    """"And" between two of them."""


class OpeningForms(FixedWords):
    """How items open under some headings."""

    headings: tuple[str, ...]
    usual: tuple[str, ...]
    odd: tuple[str, ...] = ()
    """How one opens that goes on from another heading."""
    lacks: str
    """How one opens that lacks the usual word."""
    always: bool = False
    """Whether a lone one opens so as well."""


class SpellingWords(FixedWords):
    """What dictionaries can't tell; all have blanks between them."""

    known: str = ""
    """Words that texts of ITU have and dictionaries may lack, and Latin ones."""
    joined: str = ""
    """Words and beginnings that are written together with what follows."""
    short: str = ""
    """Of so few letters only these are meant by a slip; other words are abbreviations and of other languages."""


class CheckedWords(FixedWords):
    """All that is looked for in one language."""

    articles: ArticleWords = ArticleWords()
    asides: AsideForms = AsideForms()
    aside_labels: LabelForms = LabelForms()
    doubled: DoubledWords = DoubledWords()
    left_open: OpenWords = OpenWords()
    remarks: RemarkWords = RemarkWords()
    roman: RomanWords = RomanWords()
    spelling: SpellingWords = SpellingWords()
    of_instructions: OpeningForms | None = None
    of_decisions: OpeningForms | None = None
    misnamed: tuple[tuple[str, str], ...] = ()
    """Patterns of how names are met, and how ITU writes them."""
    misnamed_signs: tuple[str, ...] = ()
    """One of them stands in each."""
    binding: str = ""
    """Alternatives: "must"."""
    should: str = ""
    """What most resolutions say instead."""
    developing: str = ""
    """How developing countries are named, with `{call}` where a footnote may be called within."""
    developing_end: str = ""
    """Words at which that footnote is called, by their end."""
    developing_note: str = ""
    """How the footnote on them begins."""
    torn: str = ""
    """What stands before a number with a blank that does not break."""
    torn_signs: tuple[str, ...] = ()
    """One of them stands in each, and a blank behind it."""
    small_in_names: str = ""
    """Small words without a letter in an acronym."""
    small_behind_years: str = ""
    """Words of one or two letters that may run on to a year; longer ones are no letters of one whatever they are."""
    tied: str = ""
    """Words that are tied to a name by a hyphen: "IMT-2020-based"."""
    number_goes_on: str = ""
    """Behind a number of this kind of text, where another text of that number is cited."""
