"""Proposals as people make them, at random: words edited, clauses moved, split, joined, brought, struck; formal ones.

Drawn from a `random.Random`, so that a soak and a law run over the same kind of values.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.drafting.after_edit import after_edit, with_numbering
from wtsaprep.drafting.draft import Draft
from wtsaprep.drafting.end_marks import end_mark, regular_marks, with_end_mark
from wtsaprep.drafting.split_join import joined, split
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.provision import Provision, Text
from wtsaprep.model.resolution import Baseline

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    Words = Callable[[Random, int], str]
    """So many words, joined by blanks."""

HEADINGS = ("considering", "recognizing", "resolves", "invites Member States")
WORDS = (
    *("postal", "network", "services", "report", "study", "groups", "villages", "access", "quality", "methods"),
    *("that", "the", "of", "to", "and", "in", "for", "shall", "regional", "annual", "training", "data", "costs"),
    *("Resolution 5 (Rev. Dubai, 2018)", "considering a)", "resolves 2", "No.\u00a09", "2016", "not"),
)


def some_words(rng: Random, count: int) -> str:
    """Words that come again and again."""
    return " ".join(rng.choice(WORDS) for _ in range(count))


def words_of_one(name: str, cited: tuple[str, ...] = ("considering a)", "resolves 2", "recognizing b)")) -> Words:
    """Words that nobody else has and that come once, and citations now and then; the name tells whose they are."""
    numbers = iter(range(10_000))

    def words(rng: Random, count: int) -> str:
        return " ".join(rng.choice(cited) if rng.random() < 0.2 else f"{name}{next(numbers)}" for _ in range(count))

    return words


def random_text(rng: Random, words: Words = some_words) -> Text:
    """A text in force of some sections, its end marks as they must be."""
    text: list[Provision] = [Provision(id="title", kind="title", text="Postal corners")]
    for section in range(rng.randint(1, 3)):
        text.append(Provision(id=f"h{section}", kind="heading", text=HEADINGS[section]))
        level = 0
        for item in range(rng.randint(1, 5)):
            level = rng.choice((0, 0, 0, min(level + 1, 1))) if item else 0
            text.append(Provision(id=f"c{section}-{item}", level=level, text=words(rng, rng.randint(4, 12)) + ";"))
    marks = regular_marks(tuple(text))
    return tuple(
        p.model_copy(update={"text": with_end_mark(p.text, marks[p.id])}) if p.id in marks else p for p in text
    )


def random_proposal(rng: Random, base: Text, name: str, begun: Text | None = None, words: Words = some_words) -> Draft:
    """What somebody makes of a text, by steps as in the editor; ``name`` tells the ids of new clauses.

    ``begun`` is what another one made of it, from which this one goes on.
    """
    proposal = Proposal(id=name, symbol="MOD", baseline=Baseline(resolution="1"))
    draft = Draft(proposal, base, base if begun is None else begun)
    if rng.random() < 0.25:
        draft = with_numbering(draft, "kept")
    for step in range(rng.randint(1, 7)):
        draft = after_edit(draft, _stepped(rng, draft.revised, f"{name}{step}", words))
        if rng.random() < 0.15:
            draft = after_edit(draft, _formally(rng, draft.revised))
    return draft


def _stepped(rng: Random, text: Text, new: str, words: Words) -> Text:
    items = [at for at, p in enumerate(text) if p.kind == "item"]
    if not items:
        return text
    at = rng.choice(items)
    match rng.choice(("word", *["word"] * 4, "move", "strike", "bring", "split", "join", "head", "form")):
        case "word":
            return (*text[:at], _reworded(rng, text[at], words), *text[at + 1 :])
        case "move":
            rest = [*text[:at], *text[at + 1 :]]
            to = rng.randint(2, max(2, len(rest)))
            return (*rest[:to], text[at], *rest[to:])
        case "strike":
            return (*text[:at], *text[at + 1 :])
        case "bring":
            return (*text[: at + 1], Provision(id=new, text=words(rng, rng.randint(3, 9)) + ";"), *text[at + 1 :])
        case "split":
            blanks = [n for n, sign in enumerate(text[at].text) if sign == " " and n > 2]
            return split(text, text[at].id, rng.choice(blanks), new) if blanks else text
        case "join":
            follows = at + 1 < len(text) and text[at + 1].kind == "item" and text[at + 1].level == text[at].level
            return joined(text, text[at].id) if follows else text
        case "form":
            form = rng.choice(({"kind": "heading", "level": 0}, {"level": 1 - min(text[at].level, 1)}))
            return (*text[:at], text[at].model_copy(update=form), *text[at + 1 :])
        case _:
            return (*text[: at + 1], Provision(id=new, kind="heading", text="noting"), *text[at + 1 :])


def _reworded(rng: Random, provision: Provision, new_words: Words) -> Provision:
    mark = end_mark(provision.text)
    words = with_end_mark(provision.text, "").split(" ")
    at = rng.randrange(len(words))
    match rng.choice(("put in", "put in", "change", "strike", "both")):
        case "put in":
            words.insert(at, new_words(rng, rng.randint(1, 2)))
        case "change":
            words[at : at + rng.randint(1, 3)] = [new_words(rng, rng.randint(1, 2))]
        case "strike":
            words = [*words[:at], *words[at + rng.randint(1, 2) :]] if len(words) > 3 else words
        case _:
            words[at] = f"{words[at]} {new_words(rng, 1)}"
            words[rng.randrange(len(words))] = new_words(rng, 1)
    return provision.model_copy(update={"text": " ".join(words) + mark})


def _formally(rng: Random, text: Text) -> Text:
    """The text with a formal change: an end mark, a blank that does not break, the edition of a cited text."""
    at = rng.randrange(len(text))
    words = text[at].text
    changed = (
        with_end_mark(words, rng.choice((";", ",", "."))),
        words.replace(" ", "\u00a0", 1),
        words.replace("Dubai, 2018", "Bucharest, 2022"),
    )
    return (*text[:at], text[at].model_copy(update={"text": rng.choice(changed)}), *text[at + 1 :])
