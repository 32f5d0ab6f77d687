"""Numbers beside one another, and members of a list, are changes of their own; what stays is not struck."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wtsaprep.redline.spans import accepted, rejected, written_out
from wtsaprep.redline.words import mark_words


def mark(base: str, revised: str) -> str:
    """The redline of two texts, printed."""
    return "".join(written_out(*span) for span in mark_words(base, revised))


NUMBERS = {
    "with group separators": (
        "a fee of 100 000 francs, 5.5% and 1,000 units",
        "a fee of 120 000 francs, 5,5% and 10,000 units",
        "a fee of [-100 000-]{+120 000+} francs, [-5.5-]{+5,5+}% and [-1,000-]{+10,000+} units",
    ),
    "with no-break blanks": (
        "1\u00a0000 or 2\u202f000 widgets",
        "1\u00a0500 or 2\u202f500 widgets",
        "[-1\u00a0000-]{+1\u00a0500+} or [-2\u202f000-]{+2\u202f500+} widgets",
    ),
    "with apostrophes": (
        "100'000 and 200'000 francs",
        "120'000 and 220'000 francs",
        "[-100'000-]{+120'000+} and [-200'000-]{+220'000+} francs",
    ),
    "side by side": ("Articles 5, 6", "Articles 7, 8", "Articles [-5-]{+7+}, [-6-]{+8+}"),
    "many of them": ("in 5, 6, 7, 8", "in 1, 2, 3, 4", "in [-5-]{+1+}, [-6-]{+2+}, [-7-]{+3+}, [-8-]{+4+}"),
    "with units": (
        "10 kHz, 20 MHz and 30 GHz",
        "12 kHz, 22 MHz and 33 GHz",
        "[-10-]{+12+} kHz, [-20-]{+22+} MHz and [-30-]{+33+} GHz",
    ),
    "with a changed word beyond": (
        "5 of the members",
        "6 of the gadgets",
        "[-5-]{+6+} of the [-members-]{+gadgets+}",
    ),
    "in several parts": (
        "Nos. 1.2.3 and 1.2.4",
        "Nos. 1.2.5 and 1.2.6",
        "Nos. [-1.2.3-]{+1.2.5+} and [-1.2.4-]{+1.2.6+}",
    ),
    "of a Recommendation and its year": (
        "Rec. ITU-T X.9991 (2019)",
        "Rec. ITU-T X.9992 (2021)",
        "Rec. ITU-T [-X.9991-]{+X.9992+} ([-2019-]{+2021+})",
    ),
    "of several Recommendations": (
        "ITU-T A.7, A.8 and A.9",
        "ITU-T A.7, A.18 and A.19",
        "ITU-T A.7, [-A.8-]{+A.18+} and [-A.9-]{+A.19+}",
    ),
    "of days": (
        "from 1 to 5 March 2024",
        "from 3 to 7 April 2025",
        "from [-1-]{+3+} to [-5 March 2024-]{+7 April 2025+}",
    ),
    "of days in other months": (
        "by 31 December 2024 and 31 March 2025",
        "by 30 November 2028 and 30 June 2029",
        "by [-31 December 2024-]{+30 November 2028+} and [-31 March 2025-]{+30 June 2029+}",
    ),
    "of parts": ("1/2 or 3/4 of the lamps", "2/3 or 4/5 of the lamps", "[-1/2-]{+2/3+} or [-3/4-]{+4/5+} of the lamps"),
    "of hours": (
        "at 10:30, 11:30 and 12:00",
        "at 10:45, 11:30 and 12:15",
        "at [-10:30-]{+10:45+}, 11:30 and [-12:00-]{+12:15+}",
    ),
    "in a range, one thing": (
        "in 2020-2023 and 2020–2023",
        "in 2024-2027 and 2024–2027",
        "in [-2020-2023-]{+2024-2027+} and [-2020–2023-]{+2024–2027+}",
    ),
    "in Chinese": (
        "费用100 000法郎、5.5%和1,000单位",
        "费用120 000法郎、5,5%和10,000单位",
        "费用[-100 000-]{+120 000+}法郎、[-5.5-]{+5,5+}%和[-1,000-]{+10,000+}单位",
    ),
}

LISTS_OF_NUMBERS = {
    "one put in": ("Resolutions 11, 20 and 40", "Resolutions 11, 20, 31 and 40", "Resolutions 11, 20{+, 31+} and 40"),
    "one put in at the end": (
        "Resolutions 11, 20 and 40",
        "Resolutions 11, 20, 40 and 50",
        "Resolutions 11, 20[- and-]{+,+} 40{+ and 50+}",
    ),
    "one put in after two": (
        "Resolutions 11 and 20",
        "Resolutions 11, 20 and 40",
        "Resolutions 11[- and-]{+,+} 20{+ and 40+}",
    ),
    "one put in first": ("in 11, 20 and 40", "in 5, 11, 20 and 40", "in{+ 5,+} 11, 20 and 40"),
    "one taken out": ("Resolutions 11, 20 and 40", "Resolutions 11 and 40", "Resolutions 11[-, 20-] and 40"),
    "the last taken out": (
        "Nos. 5, 6 and 7 of the rules",
        "Nos. 5 and 6 of the rules",
        "Nos. 5[-,-]{+ and+} 6[- and 7-] of the rules",
    ),
    "all others": ("in 11, 20 and 40", "in 12, 21 and 41", "in [-11-]{+12+}, [-20-]{+21+} and [-40-]{+41+}"),
    "two in the place of one": ("a fee of 5, 8", "a fee of 6, 7, 8", "a fee of [-5-]{+6, 7+}, 8"),
    "of labels": ("considering a), b) and c)", "considering a), c) and d)", "considering a),[- b) and-] c){+ and d)+}"),
}

EDITIONS = {
    "one for another": ("(Dubai, 2012)", "(New Delhi, 2024)", "([-Dubai, 2012-]{+New Delhi, 2024+})"),
    "one more": (
        "(Dubai, 2012; Hammamet, 2016)",
        "(Dubai, 2012; Hammamet, 2016; Geneva, 2022)",
        "(Dubai, 2012; Hammamet, 2016{+; Geneva, 2022+})",
    ),
    "all others": (
        "(Dubai, 2012; Hammamet, 2016)",
        "(Accra, 2008; Geneva, 2022)",
        "([-Dubai, 2012-]{+Accra, 2008+}; [-Hammamet, 2016-]{+Geneva, 2022+})",
    ),
    "other years": (
        "(Dubai, 2012; Hammamet, 2016)",
        "(Dubai, 2010; Hammamet, 2017)",
        "(Dubai, [-2012-]{+2010+}; Hammamet, [-2016-]{+2017+})",
    ),
}

WORDS = {
    "a list": (
        "transparent, accountable and fair rules",
        "open, responsible and just rules",
        "[-transparent-]{+open+}, [-accountable-]{+responsible+} and [-fair-]{+just+} rules",
    ),
    "one more in a list": ("a, b and c", "a, x, b and c", "a{+, x+}, b and c"),
    "brackets": (
        "the operators (companies) meet",
        "the carriers (firms) meet",
        "the [-operators-]{+carriers+} ([-companies-]{+firms+}) meet",
    ),
    "square brackets": (
        "[small] and [big] widgets",
        "[large] and [tiny] widgets",
        "[[-small-]{+large+}] and [[-big-]{+tiny+}] widgets",
    ),
    "quotes": ('"open", "fair"', '"free", "just"', '"[-open-]{+free+}", "[-fair-]{+just+}"'),
    "a stroke makes one thing": ("ICT/IoT widgets", "AI/ML widgets", "[-ICT/IoT-]{+AI/ML+} widgets"),
    "end mark and conjunction": ("shall meet; and", "shall meet,", "shall meet[-; and-]{+,+}"),
    "a conjunction more": (
        "that widgets are used;",
        "that gadgets are used; and",
        "that [-widgets-]{+gadgets+} are used;{+ and+}",
    ),
    "a capital": ("the widget shall", "The widget shall", "[-the-]{+The+} widget shall"),
}


@pytest.mark.parametrize(
    ("base", "revised", "expected"),
    [
        pytest.param(*case, id=f"{topic}: {name}")
        for topic, table in (
            ("numbers", NUMBERS),
            ("lists of numbers", LISTS_OF_NUMBERS),
            ("editions", EDITIONS),
            ("words", WORDS),
        )
        for name, case in table.items()
    ],
)
def test_each_is_marked_by_itself(base: str, revised: str, expected: str) -> None:
    marked = mark_words(base, revised)
    assert mark(base, revised) == expected
    assert (rejected(marked), accepted(marked)) == (base, revised)


numbers = st.integers(1, 99)


@given(
    pairs=st.lists(st.tuples(numbers, numbers), min_size=1, max_size=8, unique_by=lambda pair: pair[0]),
    unit=st.sampled_from(("", " francs", "%")),
)
def test_a_list_of_numbers_changes_number_by_number(pairs: list[tuple[int, int]], unit: str) -> None:
    """Whichever of them change, as long as none stands at another place of the list before or after."""
    old = [f"{number}.1" for number, _ in pairs]
    new = [f"{number}.{1 if number == other else 2}" for number, other in pairs]
    expected = [one if one == other else f"[-{one}-]{{+{other}+}}" for one, other in zip(old, new, strict=True)]
    sentence = ["that " + ", ".join(number + unit for number in row) + " are due" for row in (old, new, expected)]
    assert mark(*sentence[:2]) == sentence[2]
