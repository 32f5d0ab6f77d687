"""A hyphen at the end of a line belongs to the word or to the margin: each rule by its name, with words it is for."""

from __future__ import annotations

import pytest

from wtsaprep.formats.flattened.lines.broken_words import RULES, TextWords, broken_word, hyphen_ruling

ENGLISH = "the ladder of the harbour and its lamps, gridlocks in the re-cabling of quaysides, dock-hands"
CASES = [
    ("address", "https://www.example.org/en/quay-", "side.html", "quay-side"),
    ("suspended", "mid-", "and long-term moorings", "mid-and"),
    ("suspended", "двух-", "и трёхлетний", "двух-и"),
    ("name or number", "ITU-", "T", "ITU-T"),
    ("name or number", "Asia-", "Pacific", "Asia-Pacific"),
    ("name or number", "2020-", "2023", "2020-2023"),
    ("name or number", "UN-", "led", "UN-led"),
    ("name or number", "9-", "month", "9-month"),
    ("one letter", "e-", "health", "e-health"),
    ("one letter", "x-", "ray", "x-ray"),
    ("chain", "day-to-", "day", "day-to-day"),
    ("chain", "up-", "to-date charts", "up-to"),
    ("chain", "end-to-", "end", "end-to-end"),
    ("whole in the text", "quay-", "sides", "quaysides"),
    ("hyphened in the text", "re-", "cabling", "re-cabling"),
    ("its kin is whole", "grid-", "locked", "gridlocked"),
    ("its kin is hyphened", "dock-", "hand", "dock-hand"),
    ("usual hyphen", "know-", "how", "know-how"),
    ("usual hyphen", "follow-", "ups", "follow-ups"),
    ("usual hyphen", "non-", "governmental", "non-governmental"),
    ("both ways", "co-", "operation", "cooperation"),
    ("listed", "opera-", "tors", "operators"),
    ("listed", "net-", "work", "network"),
    ("listed", "inter-", "connection", "interconnection"),
    ("listed", "telecommuni-", "cation", "telecommunication"),
    ("listed", "standardi-", "sation", "standardisation"),
    ("listed", "OPERA-", "TORS", "OPERATORS"),
    ("never set off", "inter-", "harbour", "interharbour"),
    ("usual last part", "price-", "based", "price-based"),
    ("usual last part", "long-", "term", "long-term"),
    ("two words", "lamp-", "ladder", "lamp-ladder"),
    ("half known", "lamp-", "ologue", "lampologue"),
    ("not known", "Quaga-", "dungo", "Quagadungo"),
]
FOREIGN = [
    ("fr", "les télécommunications du port", "whole in the text", "télécommuni-", "cations"),
    ("fr", "les télécommunications du port", "its kin is whole", "télécommuni-", "cation"),
    ("fr", "les quais", "usual hyphen", "celle-", "ci"),
    ("fr", "les quais", "half known", "amar-", "rage"),
    ("fr", "le port et le quai", "two words", "port-", "quai"),
    ("es", "las amarras y los muelles", "its kin is whole", "amar-", "rados"),
    ("es", "el muelle", "half known", "fare-", "ros"),
    ("ru", "электросвязь причалов", "its kin is whole", "электро-", "связи"),
    ("ru", "причалы", "usual hyphen", "какой-", "либо"),
    ("ru", "причалы", "half known", "мая-", "ков"),
]


@pytest.mark.parametrize(("rule", "before", "following", "whole"), CASES)
def test_a_rule(rule: str, before: str, following: str, whole: str) -> None:
    word = broken_word(before, following)
    assert word
    found = hyphen_ruling(word, TextWords.of([ENGLISH], "en"))
    assert (found.rule.name, word.read_as(one=found.answer.one)) == (rule, whole)


@pytest.mark.parametrize(("language", "text", "rule", "before", "following"), FOREIGN)
def test_a_language_without_a_word_list(language: str, text: str, rule: str, before: str, following: str) -> None:
    word = broken_word(before, following)
    assert word
    assert hyphen_ruling(word, TextWords.of([text], language)).rule.name == rule


def test_each_rule_has_a_case() -> None:
    assert {rule.name for rule in RULES} == {rule for rule, *_ in CASES}


def test_a_broken_word_is_no_word_of_the_text() -> None:
    text = TextWords.of(["the opera-", "tors of the quay, opera-", "tions of it"], "en")
    assert set(text.counts) == {"the", "of", "quay", "it"}
