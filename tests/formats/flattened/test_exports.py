"""What the program writes as Markdown, in every dialect, it reads back as the same two texts."""

from __future__ import annotations

from pathlib import Path

import pytest

from formats.flattened.traps import parts
from wtsaprep.formats.flattened.reading import build, read_clean, scan
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


@pytest.mark.parametrize("dialect", ["review", "pandoc", "critic"])
@pytest.mark.parametrize("texts", [seed, hostile])
def test_an_export_reads_back(dialect: str, texts: object) -> None:
    assert callable(texts)
    baseline, revised = texts()
    (text,) = read_clean(markdown_text(baseline, revised, dialect), lambda: "new")  # type: ignore[arg-type]
    assert printed(text.baseline) == printed(baseline)
    assert printed(text.revised) == printed(revised)


@pytest.mark.parametrize("texts", [seed, hostile])
def test_a_clean_export_reads_back(texts: object) -> None:
    assert callable(texts)
    baseline, revised = texts()
    (text,) = read_clean(markdown_text(baseline, revised, "none"), lambda: "new")
    assert printed(text.revised) == printed(revised)
