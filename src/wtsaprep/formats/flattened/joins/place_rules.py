"""Place rules: what a place is where two words stand together, as tables of named rules in their order.

The first rule that has an answer decides; each has a fixture of its name beside the tests. A new trap is a new row.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from wtsaprep.formats.flattened.joins import at_marks, inside_words
from wtsaprep.formats.flattened.joins.addresses import is_in_address
from wtsaprep.formats.flattened.lines.rule import Rule, first_ruling

if TYPE_CHECKING:
    from collections.abc import Callable

    from wtsaprep.formats.flattened.joins.places import JoinPlace, PlaceForm
    from wtsaprep.formats.flattened.lines.rule import Ruling

PlaceVerdict = Literal["whole", "cut", "blank", "twice", "instead", "join"]
"""What a place is: nothing ran together; a word that may be two; a blank was lost; a word doubled; one word instead of
one; a deletion run into an insertion."""


def _rule(
    name: str, why: str, verdict: PlaceVerdict, forms: tuple[PlaceForm, ...], holds: Callable[[JoinPlace], bool]
) -> Rule[JoinPlace, PlaceVerdict]:
    """A rule that says one thing of places of some forms, wherever a condition holds."""

    def answer(place: JoinPlace) -> PlaceVerdict | None:
        return verdict if place.form in forms and holds(place) else None

    return Rule(name, why, answer)


def _is_rest(_place: JoinPlace) -> bool:
    return True


_INSIDE: tuple[PlaceForm, ...] = ("word", "capital")
_ALL: tuple[PlaceForm, ...] = ("word", "capital", "mark", "sector", "number", "blank")

WHOLE_WORDS = (
    _rule("listed name", "names with a capital inside are listed", "whole", _INSIDE, inside_words.is_listed_name),
    _rule("capitals", "words in capitals are short names or headings", "whole", ("word",), inside_words.is_in_capitals),
    _rule("another script", "the word list is English", "whole", ("word",), inside_words.is_of_another_script),
    _rule("rare word", "a longer list has it", "whole", ("word",), inside_words.is_rare),
    _rule(
        "compound by its parts", "a first or last part is listed as one", "whole", ("word",), inside_words.is_explained
    ),
    _rule("inflected", "a listed word with usual endings", "whole", ("word",), inside_words.is_inflected),
    _rule("prefixed", "a known word behind usual beginnings", "whole", ("word",), inside_words.is_prefixed),
    _rule("compound", "a simple word before a usual last part", "whole", ("word",), inside_words.is_compound),
    _rule("again", "a word that stands more than once; a join seldom does", "whole", _INSIDE, inside_words.is_again),
    _rule("unknown word", "it may be two", "cut", _INSIDE, _is_rest),
)
"""What is asked of a word before it is cut."""

PLACES = (
    _rule("address", "addresses and names of files have no blanks", "whole", _ALL, is_in_address),
    _rule("name", "a name may hold any word", "whole", ("word",), inside_words.is_name),
    _rule("scraps", "a part of three letters is seldom a word", "whole", ("word",), inside_words.has_scraps),
    _rule("doubled word", "one of the two is too many", "twice", ("word",), inside_words.is_doubled),
    _rule("unknown part", "what is left is no word", "whole", ("word",), inside_words.has_unknown_part),
    _rule("name with a capital", "companies and persons", "whole", ("capital",), inside_words.is_name_with_capital),
    _rule(
        "no run of words", "a plural, a prefix, a short name", "whole", ("capital",), inside_words.is_no_run_of_words
    ),
    _rule(
        "part in brackets", "an ending or beginning may be left out", "whole", ("mark",), at_marks.is_part_in_brackets
    ),
    _rule("behind a label", "b)bis is a label", "whole", ("mark",), at_marks.is_behind_label),
    _rule("itself behind a mark", "in any language", "blank", ("mark",), inside_words.is_doubled),
    _rule("unknown neighbour", "formulas, codes and names", "whole", ("mark",), at_marks.has_unknown_neighbour),
    _rule("one thing for another", "an item of two things", "join", ("mark",), at_marks.is_bare_thing),
    _rule("two short names", "each thing has its own", "join", ("mark",), at_marks.has_two_short_names),
    _rule("mark", "a blank belongs behind it", "blank", ("mark",), _is_rest),
    _rule("two sectors", "one sector instead of another", "instead", ("sector",), at_marks.is_another_sector),
    _rule("sector and word", "no name of a sector goes on with letters", "blank", ("sector",), _is_rest),
    _rule("ordinal", "2nd, 50th, 3bis", "whole", ("number",), at_marks.is_ordinal),
    _rule("date", "12March2031", "whole", ("number",), at_marks.is_date),
    _rule("unit", "10km, 5GHz, 3GPP", "whole", ("number",), at_marks.is_unit),
    _rule("numeral", "a number in words instead of figures", "instead", ("number",), at_marks.is_numeral),
    _rule("number and capital", "another thing begins", "join", ("number",), at_marks.begins_with_capital),
    _rule("number and word", "a quantity, or a sentence that goes on", "blank", ("number",), _is_rest),
    _rule("doubled well", "names, and what a language doubles", "whole", ("blank",), at_marks.is_doubled_well),
    _rule("word and itself", "one of the two is too many", "twice", ("blank",), _is_rest),
    _rule("same role", "of two modals or articles one can stand", "instead", _INSIDE, inside_words.is_same_role),
    _rule("small word", "it goes on with the sentence", "blank", _INSIDE, inside_words.is_beside_small),
    _rule("two words", "two words of the matter", "join", _INSIDE, _is_rest),
)
"""What is asked of a place where two words stand together."""


def ruling_of(place: JoinPlace) -> Ruling[JoinPlace, PlaceVerdict]:
    """What a place is, and the rule that says so; of a word that is not cut yet, whether it is to be."""
    return first_ruling(PLACES if place.last else WHOLE_WORDS, place)
