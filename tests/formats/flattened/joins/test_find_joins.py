"""How many joins are found: words of the seed, each replaced by another and run into it, as flattening leaves them.

A word that is asked about need not be a join; one that is a join and not asked about is lost without a word.
"""

from __future__ import annotations

import random
import re
from typing import NamedTuple

import pytest

from support.command_line import SEED
from wtsaprep.formats.flattened.reading.build import build
from wtsaprep.formats.flattened.reading.scan import scan
from wtsaprep.model.printed import printed

HEAD = """MOD\tARB/1/1
RESOLUTION 11 (Rev. Hammamet, 2016)
Title
The World Telecommunication Standardization Assembly (Hammamet, 2016),
considering
"""
MODALS = ("shall", "should", "may", "must", "can", "will")
SMALL = 100
"""Redlines of each kind; they are made anew with the same numbers each time."""


class Replaced(NamedTuple):
    """A clause with an old word run into a new one."""

    clause: str
    at: int


def clauses() -> list[str]:
    """The clauses of the seed as they will be, without their labels."""
    (read,) = build(scan(SEED.read_text("utf-8")), None, lambda: "new")
    return [line.text for line in printed(read.revised) if len(line.text.split()) > 7]


def kind_of(word: str) -> str:
    if word in MODALS:
        return "modal"
    if len(word) < 4:
        return "acronym" if word.isupper() and len(word) == 3 else ""
    return "word" if word.islower() else "capital" if word.istitle() else "acronym" if word.isupper() else ""


def redlines(old: str, new: str) -> list[Replaced]:
    """Clauses in which a word of one kind was replaced by one of another."""
    chance = random.Random(f"{old} {new}")
    texts = clauses()
    news = sorted({word for text in texts for word in re.findall(r"[A-Za-z]+", text) if kind_of(word) == new})
    news = list(MODALS) if new == "modal" else news
    places = [
        (text, match)
        for text in texts
        for match in re.finditer(r"(?<![\w.-])[A-Za-z]+(?![\w.-])", text)
        if kind_of(match[0]) == old
    ]
    made: list[Replaced] = []
    while len(made) < SMALL:
        text, match = chance.choice(places)
        word = chance.choice(news)
        if word != match[0]:
            made.append(Replaced(f"{text[: match.end()]}{word}{text[match.end() :]}", match.end()))
    return made


@pytest.mark.parametrize(
    ("old", "new", "least"),
    [
        ("word", "word", 0.93),
        ("modal", "modal", 1.0),
        ("word", "capital", 0.95),
        ("word", "acronym", 0.97),
        ("acronym", "word", 0.97),
        ("capital", "capital", 0.75),
    ],
)
def test_most_joins_are_found(old: str, new: str, least: float) -> None:
    lost: list[str] = []
    for made in redlines(old, new):
        found = scan(f"{HEAD}a)\t{made.clause}\nresolves\nto go on.\n").guesses
        if not any(guess.sentence[guess.at :] == made.clause[made.at :] for guess in found):
            lost.append(made.clause[made.at - 12 : made.at + 12])
    assert len(lost) <= (1 - least) * SMALL, lost
