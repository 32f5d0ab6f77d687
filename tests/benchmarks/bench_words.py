"""Measure the redline engine against difflib, in one interleaved run: `python tests/benchmarks/bench_words.py`.

Absolute times drift from machine to machine; the ratio of two things timed in turn does not. Everything counts for the
engine: cutting into tokens, pairing sentences, comparing, tidying. difflib gets its tokens for nothing: words, blanks
and marks, and in the last column only words and marks, as the engine compares them.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING

from wtsaprep.redline.spans import accepted, rejected
from wtsaprep.redline.tokens import tokens
from wtsaprep.redline.words import mark_words

if TYPE_CHECKING:
    from collections.abc import Callable

SOURCE = """
that the relevant study groups of the ITU Telecommunication Standardization Sector should continue to collaborate with
the Postal Operations Council committees as necessary on a reciprocal basis and with a minimum of formality in
particular by investigating issues of common interest such as quality of service electronic services and security
digital financial services and transaction costs of mobile payment and to report to the Telecommunication
Standardization Advisory Group on the collaboration activities undertaken jointly by both organizations in accordance
with Resolution 123 of the Plenipotentiary Conference and to assist developing countries and in particular the least
developed countries small island developing states and landlocked developing countries in bridging the standardization
gap within existing financial resources taking into account the needs of persons with disabilities and the importance
of cybersecurity and invites Member States Sector Members Associates and Academia to contribute to this work through
the regional groups concerned and to submit contributions on tariffs accounting principles numbering resources and
international mobile roaming so that the Director of the Bureau may prepare an annual report for consideration by the
Council at its next session and recognizing that the growth of international traffic requires close cooperation
between ITU and other relevant standards organizations including regional telecommunication organizations and national
administrations
"""
VOCABULARY = SOURCE.split()
DIFFLIB_TOKENS = re.compile(r"\w+|\s+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Race:
    """Two texts to compare, and the most that the engine may take of difflib's time."""

    name: str
    base: str
    revised: str
    goal: float | None


def prose(words: int, rng: random.Random, *, sentences: bool) -> list[str]:
    """Words in the order of a chain over real clauses, with commas and, if wanted, sentence ends."""
    followers: dict[str, list[str]] = {}
    for word, following in pairwise(VOCABULARY):
        followers.setdefault(word, []).append(following)
    result: list[str] = []
    word = rng.choice(VOCABULARY)
    length = 0
    for _ in range(words):
        length += 1
        mark = "," if rng.random() < 0.06 else ""
        if sentences and length > 15 and rng.random() < 0.1:
            mark, length = rng.choice((".", ";")), 0
        result.append(word.capitalize() + mark if length == 1 else word + mark)
        word = rng.choice(followers.get(word, VOCABULARY))
    return result


def edited(words: list[str], edits: int, rng: random.Random) -> list[str]:
    """The words after so many edits: phrases of one to four words inserted, deleted or replaced."""
    result = list(words)
    for _ in range(edits):
        at = rng.randrange(len(result))
        gone, new = rng.choice(((0, 1), (1, 0), (1, 1)))
        size = rng.randint(1, 4)
        result[at : at + gone * size] = rng.choices(VOCABULARY, k=new * rng.randint(1, 4))
    return result


def race(name: str, words: int, edits: int, goal: float | None, *, sentences: bool = True) -> Race:
    """A race over generated texts, the same ones in every run."""
    rng = random.Random(words)
    base = prose(words, rng, sentences=sentences)
    return Race(name, " ".join(base), " ".join(edited(base, edits, rng)), goal)


def seconds(work: Callable[[], object], times: int) -> float:
    """Seconds that one call takes, over several."""
    start = perf_counter()
    for _ in range(times):
        work()
    return (perf_counter() - start) / times


def by_difflib(base: list[str], revised: list[str]) -> object:
    """The measure: the standard library's comparison of two lists of tokens."""
    return SequenceMatcher(None, base, revised, autojunk=False).get_opcodes()


def run(race: Race, rounds: int, times: int) -> str:
    """Time the three in turn and say how they compare."""
    texts = race.base, race.revised
    marked = mark_words(*texts)
    if (rejected(marked), accepted(marked)) != texts:
        raise AssertionError(race.name)
    with_blanks = [DIFFLIB_TOKENS.findall(text) for text in texts]
    without = [tokens(text).words for text in texts]
    engine, full, bare = [], [], []
    for _ in range(rounds):
        engine.append(seconds(lambda: mark_words(*texts), max(times, 3)))
        full.append(seconds(lambda: by_difflib(*with_blanks), times))
        bare.append(seconds(lambda: by_difflib(*without), times))
    ratio = median(engine) / median(full)
    verdict = "" if race.goal is None else "met" if ratio <= race.goal else "MISSED"
    goal = "" if race.goal is None else f"{race.goal:g}"
    return (
        f"{race.name:<34}{median(engine) * 1e3:>10.2f}{median(full) * 1e3:>12.2f}{ratio:>9.4f}{goal:>7} {verdict:<7}"
        f"{median(engine) / median(bare):>12.4f}"
    )


def main() -> None:
    """Print one line a race."""
    print(f"{'text':<34}{'engine ms':>10}{'difflib ms':>12}{'ratio':>9}{'goal':>7} {'':<7}{'blanks free':>12}")
    print(run(race("60 words, 5 edits", 60, 5, 0.5), rounds=15, times=40))
    print(run(race("400 words, 20 edits", 400, 20, None), rounds=7, times=3))
    print(run(race("5,000 words, 120 edits", 5000, 120, 0.02), rounds=3, times=1))
    print(run(race("5,000 words, no sentence ends", 5000, 120, 0.02, sentences=False), rounds=3, times=1))


if __name__ == "__main__":
    main()
