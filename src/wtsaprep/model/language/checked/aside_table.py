"""The table of asides: what those who draft write in brackets to each other or to themselves.

Each field is the alternatives of all that stands in a pair of brackets, in any capitals, unless it says otherwise.
"""

from __future__ import annotations

from wtsaprep.model.language.reading import FixedWords


class AsideForms(FixedWords):
    """Orders and remarks."""

    always: str = ""
    """No text, wherever it stands."""
    unless_a_verb_is_due: str = ""
    """Text where a verb goes on from the words before: "to [ask the Chair]"."""
    in_parentheses: str = ""
    """No text in parentheses, where none of it is a choice of words."""
    in_square_brackets: str = ""
    """No text in square brackets; what is still to be filled in alone is left open."""
    where_words_end: str = ""
    """Text where a verb goes on, and where words follow: "Member States [to verify] the date"."""
    due_before: str = ""
    """The end of words behind which a verb is due."""
    opens_with_to: bool = False
    """Whether a verb that opens a clause has a word before it: "to", "de"."""
    to: tuple[str, ...] = ()
    """Such words."""
    to_go_on: str = ""
    """The end of a heading from which verbs go on."""
    objects: str = ""
    """What the object of a verb begins with."""
    who_act: str = ""
    """The end of words that name who acts."""
    first_words: str = ""
    """Words that they begin with, with blanks between them; most brackets hold something else."""


class LabelForms(FixedWords):
    """What is written beside words: whose they are, or what still lacks."""

    labels: str = ""
    """Text only where an article or the like stands before."""
    supplied: str = ""
    """Text where a noun is due behind the words before, or where it says something."""
    determined: str = ""
    """Articles and the like."""
    noun_due: str = ""
    """Words behind which a noun is due."""
    says: str = ""
    """How words begin by which numbers say something."""
    translated: str = ""
    """Text where it is said of what is translated."""
    may_be_translated: str = ""
    """How words are called that are translated, anywhere before."""
