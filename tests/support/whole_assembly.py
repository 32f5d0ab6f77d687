"""Workspaces of a whole assembly: as many resolutions as wanted, with proposals on them, the same for the same seed.

Words are drawn as they are in real texts, a few often and most of them rarely, so that what is looked for stands in
few clauses. Files are written as the program writes them, without values: 10,000 take seconds.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

from wtsaprep.model.text_digest import digest
from wtsaprep.store.folders.create import create_workspace

_OFTEN = """
the of and to in for on that with by as be standardization telecommunication Member States development networks
countries international technical security climate change accessibility study group Director Bureau work numbering
resources emergency spectrum quality services policy broadband Internet conformity interoperability privacy women
"""
_BEGINNINGS = "ba co de fi gra hu in jo lo mer no pla qui ros sta tro u ver wi xe"
_MIDDLES = "bal cer din fer gul lis mon nar per rit sol tan ver zon"
_ENDINGS = "al ance ation ed ent er ic ing ity ive ment or ous s tion ure"
_CITIES = ("Geneva, 2022", "Hammamet, 2016", "Dubai, 2012", "Johannesburg, 2008", "Florianópolis, 2004")
_SOURCES = ("ARB", "ATU", "APT", "EUR", "IAP", "RCC", "USA", "CAN", "AUS", "B", "KOR")
_SECTIONS = (
    ("considering", 8),
    ("recognizing", 6),
    ("recalling", 1),
    ("noting", 4),
    ("resolves", 7),
    ("instructs the Director of the Telecommunication Standardization Bureau", 5),
    ("invites Member States", 4),
    ("invites the study groups", 1),
)
_WORDS = 20_000


class _Clause(NamedTuple):
    """A provision of a text, as files say it."""

    id: str
    kind: str
    text: str
    level: int = 0


def whole_assembly(folder: Path, resolutions: int, *, proposals: int | None = None, seed: int = 7) -> Path:
    """A workspace of so many resolutions, and of half as many proposals unless it is said how many."""
    workspace = create_workspace(folder, {"place": "Baku", "year": 2028})
    chance = random.Random(seed)
    vocabulary = _Vocabulary(chance)
    proposed = resolutions // 2 if proposals is None else proposals
    for name in ("resolutions", "proposals"):
        (workspace / name).mkdir(exist_ok=True)
    for number in range(1, resolutions + 1):
        adopted = chance.choice(_CITIES)
        text = list(_text(number, adopted, chance, vocabulary))
        name = f"resolution-{number}-{adopted.replace(', ', '-').replace('ó', 'o').lower()}.toml"
        rows = [_row("provision", clause) for clause in text]
        head = f'format = 1\nnumber = "{number}"\nadopted = "{adopted}"\n'
        (workspace / "resolutions" / name).write_text(head + "".join(rows), encoding="utf-8")
        of_it = proposed * number // resolutions - proposed * (number - 1) // resolutions
        for at in range(of_it):
            _propose(workspace, number, at, (adopted, text), chance, vocabulary)
    return workspace


class _Vocabulary:
    """Words, the first ones often."""

    def __init__(self, chance: random.Random) -> None:
        parts = tuple(map(str.split, (_BEGINNINGS, _MIDDLES, _MIDDLES, _ENDINGS)))
        made = dict.fromkeys("".join(chance.choice(part) for part in parts) for _ in range(2 * _WORDS))
        self._words = [*_OFTEN.split(), *made][:_WORDS]
        self._weights = list(accumulate(1 / (place + 3) for place in range(len(self._words))))
        self._chance = chance

    def words(self, least: int, most: int) -> str:
        """Some words in a row."""
        count = self._chance.randint(least, most)
        return " ".join(self._chance.choices(self._words, cum_weights=self._weights, k=count))


def _text(number: int, adopted: str, chance: random.Random, vocabulary: _Vocabulary) -> Iterator[_Clause]:
    yield _Clause("number", "number", f"RESOLUTION {number} (Rev. {adopted})")
    yield _Clause("title", "title", vocabulary.words(6, 14).capitalize())
    yield _Clause("history", "history", f"({adopted})")
    yield _Clause("opening", "opening", f"The World Telecommunication Standardization Assembly ({adopted}),")
    for heading, most in _SECTIONS:
        slug = "-".join(word for word in heading.lower().split()[:3] if word != "the")
        yield _Clause(f"{slug}-0", "heading", heading)
        count = chance.randint(1, most)
        for at in range(1, count + 1):
            text = f"{vocabulary.words(15, 45)}{_amount(chance)}"
            level = int(heading == "resolves" and at > 2 and chance.random() < 0.3)
            yield _Clause(f"{slug}-{at}", "item", f"{text}{',' if at == count else ';'}", level)


def _amount(chance: random.Random) -> str:
    """A number as texts have it, in some of them."""
    return f" of at least {10 * chance.randint(1, 9)} per cent by {2020 + chance.randint(0, 15)}" * (
        chance.random() < 0.05
    )


def _propose(
    workspace: Path,
    number: int,
    at: int,
    on: tuple[str, list[_Clause]],
    chance: random.Random,
    vocabulary: _Vocabulary,
) -> None:
    """A proposal that rewords, deletes and puts in clauses, or suppresses the text."""
    adopted, text = on
    source = _SOURCES[(number + at) % len(_SOURCES)]
    seal = digest(tuple(text))  # type: ignore[arg-type]
    suppressed = chance.random() < 0.05
    head = (
        f'format = 1\nid = "{source.lower()}-res-{number}-{at}"\nnumber = "{source}/{number}/{at + 1}"\n'
        f'{"symbol = " + chr(34) + "SUP" + chr(34) + chr(10) if suppressed else ""}sources = ["{source}"]\n'
        f'baseline = {{ resolution = "{number}", adopted = "{adopted}", digest = "{seal}" }}\n'
    )
    rows = [] if suppressed else list(_amendments(text, chance, vocabulary))
    path = workspace / "proposals" / f"{source.lower()}-res-{number}-{at}.toml"
    path.write_text(head + "".join(rows), encoding="utf-8")


def _amendments(text: list[_Clause], chance: random.Random, vocabulary: _Vocabulary) -> Iterator[str]:
    items = [clause for clause in text if clause.kind == "item"]
    for clause in sorted(chance.sample(items, min(6, len(items))), key=text.index):
        kind = chance.random()
        if kind < 0.15:
            yield f'\n[[amendment]]\nchange = "delete"\nprovision = "{clause.id}"\n'
        elif kind < 0.4:
            yield (
                f'\n[[amendment]]\nchange = "insert"\nprovision = "{clause.id}-n{chance.randrange(10**4)}"\n'
                f'after = "{clause.id}"\ntext = "{vocabulary.words(15, 40)};"\n'
            )
        else:
            words = clause.text.split(" ")
            place = chance.randrange(len(words))
            words[place : place + 2] = vocabulary.words(1, 4).split()
            yield f'\n[[amendment]]\nprovision = "{clause.id}"\ntext = "{" ".join(words)}"\n'


def _row(table: str, clause: _Clause) -> str:
    kind = "" if clause.kind == "item" else f'kind = "{clause.kind}"\n'
    level = f"level = {clause.level}\n" if clause.level else ""
    return f'\n[[{table}]]\nid = "{clause.id}"\n{kind}{level}text = "{clause.text}"\n'
