"""What the program writes as Markdown, in every dialect, it reads back as the same two texts."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.traps import parts
from wtsaprep.formats.flattened.reading.build import build, built_clean
from wtsaprep.formats.flattened.reading.scan import scan
from wtsaprep.formats.markdown.dialect_names import DIALECTS, MARKING_DIALECTS, DialectName
from wtsaprep.formats.markdown.document import markdown_text
from wtsaprep.model.printed import printed
from wtsaprep.model.provision import Provision, Text

SEED = parts(Path(__file__).parent / "fixtures" / "seed.txt")["input"]
HOSTILE = ("*a* and _b_", "<b>|</b> &amp;", "{++x++} [y]{.insertion} [-z-]", "`", "\\", "[^1] # 1)", "a  b\u00a0c")


def seed() -> tuple[Text, Text]:
    (text,) = build(scan(SEED), None, lambda: "new")
    return text.baseline, text.revised


def hostile() -> tuple[Text, Text]:
    baseline, revised = seed()
    words = iter(HOSTILE)
    rows: list[Provision] = []
    for provision in revised:
        word = next(words, "") if provision.kind == "item" else ""
        rows.append(provision.model_copy(update={"text": f"that {word} is {provision.text}"}) if word else provision)
    return baseline, tuple(rows)


@pytest.mark.parametrize("dialect", MARKING_DIALECTS)
@pytest.mark.parametrize("texts", [seed, hostile])
def test_an_export_reads_back(dialect: DialectName, texts: object) -> None:
    assert callable(texts)
    baseline, revised = texts()
    (text,) = built_clean(scan(markdown_text(baseline, revised, dialect)), lambda: "new")
    assert printed(text.baseline) == printed(baseline)
    assert printed(text.revised) == printed(revised)


@pytest.mark.parametrize("texts", [seed, hostile])
def test_a_clean_export_reads_back(texts: object) -> None:
    assert callable(texts)
    baseline, revised = texts()
    (text,) = built_clean(scan(markdown_text(baseline, revised, "none")), lambda: "new")
    assert printed(text.revised) == printed(revised)


TITLES = (
    "considering x",
    "Acknowledging the work of all",
    "1. x",
    "12 x",
    "a) b",
    "1 to act",
    "resolves to act",
    "Annex 1",
)


def titled(title: str, *, head: bool) -> Text:
    rows = [("number", "RESOLUTION 80 (Geneva, 2022)"), ("title", title)]
    if head:
        opening = "The World Telecommunication Standardization Assembly (Geneva, 2022),"
        rows += [("history", "(Geneva, 2022)"), ("opening", opening)]
    rows += [("heading", "considering"), ("item", "that x;"), ("item", "that y,")]
    ids = ("considering-0", "considering-1", "considering-2")
    kinds = [kind for kind, _ in rows]
    names = [*kinds[:-3], *ids]
    return tuple(Provision(id=id_, kind=kind, text=text) for id_, (kind, text) in zip(names, rows, strict=True))


@pytest.mark.parametrize("head", [True, False])
@pytest.mark.parametrize("dialect", DIALECTS)
@pytest.mark.parametrize("title", TITLES)
def test_a_title_reads_back_whatever_it_begins_with(title: str, dialect: DialectName, head: bool) -> None:
    text = titled(title, head=head)
    (read,) = built_clean(scan(markdown_text(text, text, dialect)), lambda: "new")
    assert [(p.kind, p.text) for p in read.revised] == [(p.kind, p.text) for p in text]
