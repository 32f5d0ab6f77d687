"""Which text is laid out at random, and in which of its forms: its head, its verbs, what stands before and after it."""

from __future__ import annotations

from random import Random

from support.plain_texts import PlainText, Row, plain_texts

Choices = dict[str, str]
"""What was chosen, by the name of the choice."""

_COVER = (
    "Harbour Assembly",
    "Third plenary meeting",
    "Document 36-E",
    "Source: Harbour administrations",
    "Contact: A. Person",
)
_OTHER_OPENING = "The General Congress of Harbour Clockmakers (GCHC), at its 12th meeting,"
_SYMBOLS = {"ADD": "ADD\tARB/40A1/1", "MOD": "MOD\tARB/40A1/1"}
_HEADING_FORMS = {
    "small": lambda words: words,
    "capital": lambda words: words[:1].upper() + words[1:],
    "colon": lambda words: f"{words}:",
    "all capitals": str.upper,
}


def text_choices(seed: int) -> Choices:
    """What is chosen of a text for a seed."""
    random = Random(f"text {seed}")
    one = random.choice
    texts = plain_texts()
    invented = texts[:8]
    text = (one(invented) if random.random() < 0.75 else one(texts)).name
    return {
        "text": text,
        "sections": str(random.randint(1, 7)),
        "from section": str(random.randint(0, 6)),
        "opening": one(("comma", "comma", "comma", "no comma", "of another body")),
        "headings": one(("small", "small", "small", "small", *_HEADING_FORMS)),
        "symbol": one(("none", "none", "none", "none", *_SYMBOLS)),
        "before": one(("nothing", "nothing", "nothing", "cover", "contents", "cover and contents")),
        "another text": one([i.name for i in invented if i.name != text]) if random.random() < 0.25 else "none",
        "seed": str(seed),
    }


PLAIN_TEXT: Choices = {
    "opening": "comma",
    "headings": "small",
    "symbol": "none",
    "before": "nothing",
    "another text": "none",
}
"""The plainest of each choice."""


def chosen_rows(chosen: Choices) -> tuple[Row, ...]:
    """The head of the text that was chosen, some of its sections that follow each other, and what stands around it."""
    text = _named(chosen["text"])
    sections = text.sections
    first = int(chosen["from section"]) % len(sections)
    body = tuple(row for section in sections[first:][: int(chosen["sections"])] for row in section)
    # What bears a symbol is a proposal on one text.
    other = chosen["another text"] if chosen["symbol"] == "none" else "none"
    another = _named(other) if other != "none" else None
    heads = [text.head[:2]] + ([another.head[:2]] if another else [])
    symbol = (Row("symbol", "", _SYMBOLS[chosen["symbol"]]),) if chosen["symbol"] != "none" else ()
    rows = (*_front(chosen, heads), *symbol, *text.head, *body)
    if another:
        rows += (*another.head, *another.sections[0])
    return tuple(_formed(row, chosen) for row in rows)


def _named(name: str) -> PlainText:
    return next(text for text in plain_texts() if text.name == name)


def _front(chosen: Choices, heads: list[tuple[Row, ...]]) -> tuple[Row, ...]:
    rows: tuple[str, ...] = _COVER if "cover" in chosen["before"] else ()
    if "contents" in chosen["before"]:
        entries = [" – ".join(row.words for row in head) for head in heads]
        rows += ("Contents", *(f"{entry} {'.' * 12} {at * 9 + 1}" for at, entry in enumerate(entries)))
    return tuple(Row("front", "", words) for words in rows)


def _formed(row: Row, chosen: Choices) -> Row:
    if row.kind == "opening" and chosen["opening"] == "no comma":
        return row._replace(words=row.words.rstrip(",，،"))
    if row.kind == "opening" and chosen["opening"] == "of another body" and row.words.isascii():
        return row._replace(words=_OTHER_OPENING)
    if row.kind == "heading":
        return row._replace(words=_HEADING_FORMS[chosen["headings"]](row.words))
    return row
