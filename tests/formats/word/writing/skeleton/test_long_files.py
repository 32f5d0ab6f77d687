"""Long files: of a skeleton of a hundred pages, many proposals touch their own paragraphs, and nothing else."""

from __future__ import annotations

import re
from random import Random

from support.skeletons import parts
from support.word_documents import HEAD, PLAIN, entry
from support.word_files import both, docx, numbered, p, row, style, table
from wtsaprep.formats.documents import DocumentEntry
from wtsaprep.formats.word.writing.into_skeleton import word_into
from wtsaprep.model.provision import Provision, Text

PAGES, ON_A_PAGE = 100, 480
"""So many words are on a page of a resolution."""
_WORDS = ("postal", "network", "services", "report", "study", "groups", "villages", "access", "quality", "training")
_STYLES = "".join(style(id_, name) for id_, name in (("ResNo", "Res_No"), ("Call", "Call"), ("Reasons", "Reasons")))
_BESIDE: dict[str, str | bytes] = {
    "word/header1.xml": "<header/>",
    "word/media/image1.png": b"\x89PNG\r\n",
    "docProps/core.xml": "<core/>",
    "customXml/item1.xml": "<x/>",
}


def resolution(number: int, chance: Random) -> Text:
    """A resolution of some pages."""
    head = tuple(q.model_copy(update={"text": q.text.replace("11", str(number))}) for q in HEAD)
    items = (
        Provision(id=f"c{at}", text=f"that {' '.join(chance.choices(_WORDS, k=98))} of {number}-{at};")
        for at in range(24)
    )
    return (*head, Provision(id="h", kind="heading", text="considering"), *items)


def skeleton(texts: list[Text]) -> bytes:
    """The file of a conference: each text with its symbol line, reasons to be filled in, and a table behind it.

    Word counts its letters, so that no clause is touched for its letter's sake.
    """
    blocks = [p("Cover")]
    for number, text in enumerate(texts, 1):
        blocks.append(p("MOD"))
        blocks += (_line(q, str(number)) for q in text)
        blocks += (p("Reasons:"), table(row("left", "right")), p(""))
    lists = "".join(numbered(("lowerLetter", "%1)"), list_id=str(number)) for number in range(1, len(texts) + 1))
    return docx(*blocks, styles=_STYLES, numbering=lists, extra=_BESIDE)


def _line(provision: Provision, list_id: str) -> str:
    styles = {"number": "ResNo", "heading": "Call"}
    counted = list_id if provision.kind == "item" else ""
    return p(provision.text, style=styles.get(provision.kind, ""), number=counted)


def changed(text: Text) -> Text:
    """A text with a word changed, a clause brought, one gone and one moved."""
    at = {q.id: n for n, q in enumerate(text)}
    worded = text[at["c7"]].model_copy(update={"text": text[at["c7"]].text.replace("that ", "that rural ", 1)})
    made = [worded if q.id == "c7" else q for q in text if q.id != "c20"]
    moved = next(q for q in made if q.id == "c18")
    made.remove(moved)
    made.insert(8, moved)
    made.insert(24, Provision(id="new", text="the new;"))
    return tuple(made)


def test_of_a_hundred_pages_only_what_changes_is_touched() -> None:
    chance = Random(7)
    texts = [resolution(number, chance) for number in range(101, 121)]
    given = skeleton(texts)
    assert len(" ".join(both(given)[0]).split()) > PAGES * ON_A_PAGE
    entries = [_entry(text, number) for number, text in enumerate(texts[::2], 1)]
    made = word_into(given, entries, PLAIN)

    before, after = parts(given), parts(made)
    assert [name for name in before if before[name] != after.get(name)] == ["word/document.xml"]
    assert list(before) == list(after)
    old, new = (re.split(rb"(?<=</w:p>)", files["word/document.xml"]) for files in (before, after))
    touched = [paragraph for paragraph in old if paragraph not in {*new}]
    # The symbol line, the clause with another word, those that went and moved, and the reasons.
    assert len(touched) <= 5 * len(entries)
    base, final = both(made)
    assert [line for line in base if not line.startswith(("MOD", "Reasons"))] == [
        line for line in both(given)[0] if not line.startswith(("MOD", "Reasons"))
    ]
    assert sum("rural" in line for line in final) == len(entries)


def _entry(text: Text, number: int) -> DocumentEntry:
    return entry(text, changed(text), number=f"ARB/36A1/{number}", id=f"p{number}", reasons="It is fair.")
