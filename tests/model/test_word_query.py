"""What a query finds, row by row."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wtsaprep.model.folded_words import folded_words, word_places
from wtsaprep.model.query_words import parse_query
from wtsaprep.model.word_query import Sought, WordQuery, WordRow, fits

TEXT = WordRow("text", "resolves 2 a)", "to study the effects of climate change on 70 per cent of networks;")
LONG = WordRow("text", "instructs the Director of the Telecommunication Standardization Bureau 3", "to report,")
ACCENTS = WordRow("title", "Resolution 11 (Florianópolis, 2004)", "Réseaux à large bande: 气候变化, изменение климата")
CHANGE = WordRow(
    "proposal", "resolves 1", "at least 80 per cent of women;", "at least 70 per cent of women;", "ARB EGY", "MOD"
)
GONE = WordRow("proposal", "noting b)", "", "the work of 70 per cent;", "EUR", "SUP")
CAME = WordRow("proposal", "noting c)", "a new register;", "", "EUR", "MOD")
REASONS = WordRow("proposal", "", "since a register is new", "", "EUR", "MOD", is_clause=False)
BIS = WordRow("text", "considering bbis) ii)", "that all of it is under way,")
CHINESE = WordRow("text", "认识到 a)", "气候变化,")
DOTTED = WordRow("text", "resolves 3.2", "to go from version 2.10 to version 10,000;")
OPEN = CAME._replace(undecided=True)
CHAIRED = WordRow("chair", "resolves 1", "at least 75 per cent", "at least 70 per cent")


@pytest.mark.parametrize(
    ("typed", "row", "found"),
    [
        ("climate change", TEXT, True),
        ("change climate", TEXT, True),
        ("CLIMATE networks", TEXT, True),
        ("clim", TEXT, True),
        ("cl", TEXT, False),
        ("climate earthquakes", TEXT, False),
        ('"climate change"', TEXT, True),
        ('"change climate"', TEXT, False),
        ('"climate chan"', TEXT, False),
        ('"climate chan', TEXT, True),
        ("“climate change”", TEXT, True),
        ("clim*change", TEXT, True),
        ("clim*nge", TEXT, True),
        ("clim*networks", TEXT, False),
        ("*work*", TEXT, True),
        ("*orks", TEXT, True),
        ("*work", TEXT, True),
        ("net*", TEXT, True),
        ('"climate ch*e on"', TEXT, True),
        ("resolves 2", TEXT, True),
        ("resolves 2 a", TEXT, True),
        ("resolves 2 climate", TEXT, True),
        ("resolves 20", TEXT, False),
        ("resolves 7", TEXT, False),
        ("70", TEXT, True),
        ("7", TEXT, False),
        ("7*", TEXT, True),
        ('"70 per cent"', TEXT, True),
        ("70%", TEXT, True),
        ("heading:resolves study", TEXT, True),
        ("heading:instructs", LONG, True),
        ('heading:"standardization bureau"', LONG, True),
        ("heading:invites", LONG, False),
        ("heading:invites heading:instructs", LONG, True),
        ("florianopolis", ACCENTS, True),
        ("FLORIANÓPOLIS", ACCENTS, True),
        ("reseaux", ACCENTS, True),
        ("候变", ACCENTS, True),
        ("变候", ACCENTS, False),
        ("Климат", ACCENTS, True),
        ("kind:title reseaux", ACCENTS, True),
        ("kind:text reseaux", ACCENTS, False),
        ('"70 per cent"', CHANGE, True),
        ('kind:deleted "70 per cent"', CHANGE, True),
        ('kind:inserted "70 per cent"', CHANGE, False),
        ('kind:inserted "80 per cent"', CHANGE, True),
        ('changed:"80 per cent"', CHANGE, True),
        ("changed:women", CHANGE, False),
        ("kind:proposal women", CHANGE, True),
        ('kind:deleted kind:inserted "70 per cent"', CHANGE, True),
        ("kind:deleted", GONE, True),
        ("kind:inserted", GONE, False),
        ("kind:deleted", CHANGE, True),
        ("kind:inserted", CHANGE, True),
        ("kind:changed", CHANGE, True),
        ("kind:changed", TEXT, False),
        ("kind:inserted register", CAME, True),
        ("kind:deleted noting", GONE, False),
        ("kind:deleted heading:noting", GONE, True),
        ("kind:deleted noting b", GONE, True),
        ("deleted:noting", GONE, False),
        ("deleted:work", GONE, True),
        ("inserted:work", GONE, False),
        ("inserted:register", CAME, True),
        ("proposal:register", REASONS, True),
        ("text:climate", TEXT, True),
        ("chair:climate", TEXT, False),
        ("telecomm", LONG, False),
        ("director report", LONG, False),
        ("standardization", LONG, False),
        ("instructs", LONG, False),
        ("instructs bureau", LONG, False),
        ("instructs report", LONG, True),
        ("instructs director report", LONG, True),
        ("instructs 3", LONG, True),
        ("instructs director 3", LONG, True),
        ("director 3", LONG, False),
        ("3", LONG, False),
        ("3 report", LONG, False),
        ("instr* report", LONG, True),
        ("*tructs report", LONG, True),
        ("*bureau report", LONG, False),
        ('"instructs the director" report', LONG, True),
        ('"the director" report', LONG, False),
        ("considering b", BIS, False),
        ("considering bbis", BIS, True),
        ("considering ii", BIS, True),
        ("认识到", CHINESE, False),
        ("认识到 a", CHINESE, True),
        ("resolution 11", ACCENTS, True),
        ("2004", ACCENTS, True),
        ("kind:inserted 75", CHAIRED, True),
        ("source:ARB women", CHANGE, True),
        ("source:egy women", CHANGE, True),
        ("source:EUR women", CHANGE, False),
        ("source:EUR source:ARB women", CHANGE, True),
        ("source:ARB climate", TEXT, False),
        ("symbol:sup", GONE, True),
        ("symbol:sup", CHANGE, False),
        ("kind:inserted register", REASONS, False),
        ("changed:register", REASONS, False),
        ("kind:inserted", REASONS, False),
        ("kind:proposal register", REASONS, True),
        ("resolves 10", DOTTED, True),
        ("resolves 1", DOTTED, False),
        ("resolves 3", DOTTED, True),
        ("resolves 3.2", DOTTED, True),
        ('"resolves 3.2"', DOTTED, True),
        ('"resolves 3"', DOTTED, True),
        ("heading:2", DOTTED, False),
        ("2.1", DOTTED, False),
        ("2.10", DOTTED, True),
        ("resolves 3.20", DOTTED, False),
        ("undecided register", OPEN, True),
        ("undecided register", CAME, False),
        ("undecided", TEXT, False),
        ("climate -networks", TEXT, False),
        ("climate -universal", TEXT, True),
        ('climate -"on 70"', TEXT, False),
        ('climate -"70 on"', TEXT, True),
        ("climate -work*", TEXT, True),
        ("climate -net*", TEXT, False),
        ("women -source:ARB", CHANGE, False),
        ("women -source:EUR", CHANGE, True),
        ("-source:EUR", CHANGE, True),
        ("-symbol:SUP", GONE, False),
        ("-kind:text climate", TEXT, False),
        ("-kind:proposal climate", TEXT, True),
        ("70 -kind:deleted", CHANGE, False),
        ("women -kind:deleted", CHANGE, True),
        ("women -changed:80", CHANGE, False),
        ("resolves -heading:resolves", CHANGE, False),
        ("register -undecided", OPEN, False),
        ("register -undecided", CAME, True),
        ("-", TEXT, True),
        ("", TEXT, True),
        ("...", TEXT, True),
    ],
)
def test_what_is_found(typed: str, row: WordRow, found: bool) -> None:
    assert fits(parse_query(typed), row) is found


_WORDS = st.sampled_from(("climate", "change", "Été", "2", "20", "the", "UN", "气候", "per", "cent", "Ünal"))
_TEXTS = st.lists(_WORDS, min_size=1, max_size=6).map(" ".join)


@given(_TEXTS, st.randoms())
def test_a_text_is_found_by_its_words_in_any_order_and_case(text: str, chance: random.Random) -> None:
    words = text.upper().split()
    chance.shuffle(words)
    assert fits(parse_query(" ".join(words)), WordRow("text", "", text))


@given(_TEXTS, _TEXTS)
def test_a_phrase_is_found_where_its_words_stand_together(text: str, phrase: str) -> None:
    stands = f" {' '.join(folded_words(phrase))} " in f" {' '.join(folded_words(text))} "
    assert fits(parse_query(f'"{phrase}"'), WordRow("text", "", text)) == stands


@given(_TEXTS, _TEXTS, _TEXTS)
def test_what_is_changed_is_put_in_or_taken_out(typed: str, now: str, before: str) -> None:
    row = WordRow("proposal", "resolves", now, before)
    query, put_in, taken_out = (
        parse_query(f"{kind}{typed}") for kind in ("changed:", "kind:inserted ", "kind:deleted ")
    )
    # The colon binds the first word alone; the rest is sought as well.
    assert fits(query, row) == (fits(put_in, row) or fits(taken_out, row))
    assert not (fits(put_in, row) and fits(taken_out, row))


@given(st.text(max_size=30))
def test_each_word_stands_where_it_is_said_to(text: str) -> None:
    places = word_places(text)
    assert all(word in folded_words(text[start:end]) for word, start, end in places)
    assert all(a[2] <= b[1] or a[1:] == b[1:] for a, b in pairwise(places))


def test_nothing_is_looked_for_where_nothing_is_typed() -> None:
    assert parse_query(' "" * kind: ', goes_on=True) == WordQuery()


def test_tied_letters_are_found_by_the_two_that_stand_for_them() -> None:
    row = WordRow("text", "décide 1", "de poursuivre la mise en œuvre du Cæsar")
    for words in (("oeuvre",), ("mise", "en", "oeuvre"), ("caesar",)):
        assert fits(WordQuery((Sought(words),)), row)
