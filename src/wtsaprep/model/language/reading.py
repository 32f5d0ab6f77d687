"""Reading words: what lines of pasted text and of covers are told by, in one language; all are alternatives (`a|b`).

`formats/flattened/lines` and `formats/word/cover` ask for those of all languages at once: a file says late in which one
it is written, and books hold several.

Source: [ITU-LANGUAGES], [PP22-PROPOSALS], [WTSA16-PROCEEDINGS].
"""

from __future__ import annotations

from typing import TYPE_CHECKING, dataclass_transform

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass_transform(frozen_default=True, kw_only_default=True)
class FixedWords:
    """A value whose fields are those of its class; what is not given is the class's.

    A table has many fields and six values. A class of it that can be compared and taken apart takes a millisecond to
    make, which whoever starts the program would pay; these are only read.
    """

    def __init__(self, **fields: object) -> None:
        vars(self).update(fields)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__}.{name} is what its table says")


class ReadingWords(FixedWords):
    """The words that lines are told by."""

    reasons: str
    """What stands over reasons, in the capitals that it has."""
    annex: str
    """What opens an annex, in capitals."""
    annex_mixed: str = ""
    """The same in small letters."""
    annex_to: str = ""
    """ "TO (Resolution 2)" in the heading of an annex."""
    sections: str = ""
    """What opens a section of rules, in capitals."""
    sections_mixed: str = ""
    contents: str = ""
    """What stands over a table of contents."""
    pages: str = ""
    """What stands over its numbers."""
    page: str = ""
    """What stands before a page number."""
    page_of: str = ""
    """ "of (20)" behind it."""
    page_form: str = ""
    """How a page is numbered, by a pattern of its number, where words stand round it."""
    volumes: str = ""
    """What the books of an event are called."""
    events: str = ""
    """Short names of events before their year."""
    texts: str = ""
    """What a text is called beside its number, in a running head."""
    texts_short: str = ""
    """The same cut short, before a stop."""
    texts_compact: str = ""
    """The same in capitals, before the number of a page."""
    document: str = ""
    months: str = ""
    month_after: str = ""
    """What stands before a month behind the day."""
    units: str = ""
    """What a number counts."""
    counters: str = ""
    """Signs behind a number that counts, in a script without blanks."""
    cited_behind: str = ""
    """What stands behind a label that is cited."""
    cited_before: str = ""
    """Nouns that stand before one, at the end of a line."""
    nouns_before: str = ""
    """The same, which need a blank before them."""
    small_before: str = ""
    """Small words before one, which no clause ends with."""
    from_to: str = ""
    """ "to" between two amounts."""
    heading_cites: str = ""
    """ "above" and "below", as lines have them that are no headings."""
    far_cited: str = ""
    """The same, where they stand farther behind a label."""
    that: str = ""
    """What a clause opens with behind a heading on one line."""
    openers: str = ""
    """The same behind any verb."""
    infinitives: str = ""
    """The same behind `infinitive_verbs`."""
    infinitive_verbs: str = ""
    deeds: str = ""
    """What opens a clause of what is to be done."""
    clause_begun: str = ""
    """Words at which a clause has begun."""
    number_lines: str = ""
    """How a number line begins that is not in capitals."""
    dangling: str = ""
    """Words that want another one."""
    suspended: str = ""
    """What follows the first part of a word whose second is to come, besides "and"."""
    hyphened: tuple[str, str] = ("", "")
    """First and last parts of words that are written with a hyphen, with blanks between them."""
    formula: str = ""
    """How the head of a text begins in this language and no other, in any capitals."""
    common: str = ""
    """Small words that tell this language from others, with blanks between them."""
    verbs: str = ""
    """Verbs of headings that nobody uses otherwise."""
    united_nations: str = ""
    """Bodies of the United Nations."""
    cover_lines: str = ""
    """How lines of a cover begin."""
    cover_fields: Mapping[str, str] = {}
    """What the fields of a cover are called, with blanks between several words."""
    telephone: str = ""
    date: str = ""
    """How a day is written, where not as "3 March 2031"."""
    year_word: str = ""
    """What may follow the year of a date."""
