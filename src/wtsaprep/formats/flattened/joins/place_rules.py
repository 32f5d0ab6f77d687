"""Place rules: what a place is where two words stand together, as one table of named rules in their order.

The first rule that holds decides; each has a fixture of its name beside the tests. A new trap is a new row.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from wtsaprep.formats.flattened.joins import at_marks, inside_words
from wtsaprep.formats.flattened.joins.addresses import is_in_address

if TYPE_CHECKING:
    from collections.abc import Callable

    from wtsaprep.formats.flattened.joins.places import JoinPlace, PlaceForm

PlaceVerdict = Literal["whole", "blank", "twice", "instead", "join"]
"""What a place is: nothing ran together; a blank was lost; a word doubled; one word instead of one; a join."""


@dataclass(frozen=True, slots=True)
class PlaceRule:
    """What one condition says of a place."""

    name: str
    why: str
    verdict: PlaceVerdict
    forms: tuple[PlaceForm, ...]
    holds: Callable[[JoinPlace], bool]


def _is_rest(_place: JoinPlace) -> bool:
    return True


_INSIDE: tuple[PlaceForm, ...] = ("word", "capital")
_ALL: tuple[PlaceForm, ...] = ("word", "capital", "mark", "number", "blank")

WHOLE_WORDS = (
    PlaceRule("listed name", "names with a capital inside are listed", "whole", _INSIDE, inside_words.is_listed_name),
    PlaceRule(
        "capitals", "words in capitals are short names or headings", "whole", ("word",), inside_words.is_in_capitals
    ),
    PlaceRule("another script", "the word list is English", "whole", ("word",), inside_words.is_of_another_script),
    PlaceRule("rare word", "a longer list has it", "whole", ("word",), inside_words.is_rare),
    PlaceRule(
        "compound by its parts", "a first or last part is listed as one", "whole", ("word",), inside_words.is_explained
    ),
    PlaceRule("inflected", "a listed word with usual endings", "whole", ("word",), inside_words.is_inflected),
    PlaceRule("prefixed", "a known word behind usual beginnings", "whole", ("word",), inside_words.is_prefixed),
    PlaceRule("compound", "a simple word before a usual last part", "whole", ("word",), inside_words.is_compound),
    PlaceRule(
        "again", "a word that stands more than once; a join seldom does", "whole", _INSIDE, inside_words.is_again
    ),
)
"""What is asked of a word before it is cut."""

PLACES = (
    PlaceRule("address", "addresses and names of files have no blanks", "whole", _ALL, is_in_address),
    PlaceRule("name", "a name may hold any word", "whole", ("word",), inside_words.is_name),
    PlaceRule("scraps", "a part of three letters is seldom a word", "whole", ("word",), inside_words.has_scraps),
    PlaceRule("doubled word", "one of the two is too many", "twice", ("word",), inside_words.is_doubled),
    PlaceRule("unknown part", "what is left is no word", "whole", ("word",), inside_words.has_unknown_part),
    PlaceRule("name with a capital", "companies and persons", "whole", ("capital",), inside_words.is_name_with_capital),
    PlaceRule(
        "no run of words", "a plural, a prefix, a short name", "whole", ("capital",), inside_words.is_no_run_of_words
    ),
    PlaceRule(
        "part in brackets", "an ending or beginning may be left out", "whole", ("mark",), at_marks.is_part_in_brackets
    ),
    PlaceRule("behind a label", "b)bis is a label", "whole", ("mark",), at_marks.is_behind_label),
    PlaceRule("unknown neighbour", "formulas, codes and names", "whole", ("mark",), at_marks.has_unknown_neighbour),
    PlaceRule("one thing for another", "an item of two things", "join", ("mark",), at_marks.is_bare_thing),
    PlaceRule("two short names", "each thing has its own", "join", ("mark",), at_marks.has_two_short_names),
    PlaceRule("mark", "a blank belongs behind it", "blank", ("mark",), _is_rest),
    PlaceRule("ordinal", "2nd, 50th, 3bis", "whole", ("number",), at_marks.is_ordinal),
    PlaceRule("date", "12March2031", "whole", ("number",), at_marks.is_date),
    PlaceRule("unit", "10km, 5GHz, 3GPP", "whole", ("number",), at_marks.is_unit),
    PlaceRule("numeral", "a number in words instead of figures", "instead", ("number",), at_marks.is_numeral),
    PlaceRule("number and capital", "another thing begins", "join", ("number",), at_marks.begins_with_capital),
    PlaceRule("number and word", "a quantity, or a sentence that goes on", "blank", ("number",), _is_rest),
    PlaceRule("doubled well", "names, and what a language doubles", "whole", ("blank",), at_marks.is_doubled_well),
    PlaceRule("word and itself", "one of the two is too many", "twice", ("blank",), _is_rest),
    PlaceRule("same role", "of two modals or articles one can stand", "instead", _INSIDE, inside_words.is_same_role),
    PlaceRule("small word", "it goes on with the sentence", "blank", _INSIDE, inside_words.is_beside_small),
    PlaceRule("two words", "two words of the matter", "join", _INSIDE, _is_rest),
)
"""What is asked of a place where two words stand together."""


def rule_of(place: JoinPlace) -> PlaceRule | None:
    """The first rule that decides what a place is; None for a word that no rule knows as whole before it is cut."""
    table = PLACES if place.last else WHOLE_WORDS
    return next((rule for rule in table if place.form in rule.forms and rule.holds(place)), None)
