"""Laws: whatever is drafted, and however a file is typed, a proposal goes into it and reads back as itself."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from lxml import etree

from support.laws import examples
from support.random_proposals import random_proposal, random_text
from support.skeletons import counted_file, parts, printed_lines
from support.strategies import drafts
from support.word_documents import HEAD, PLAIN, entry, may_stand_in_word, unmarked
from support.word_files import both, docx, p, run, zipped
from wtsaprep.formats.flattened.reading.build import build
from wtsaprep.formats.word.names import W
from wtsaprep.formats.word.reading import read_word
from wtsaprep.formats.word.writing.into_skeleton import word_into
from wtsaprep.formats.word.writing.skeleton.words import key
from wtsaprep.model.provision import Text
from wtsaprep.services.importing.arrivals import content_suffixes

FIXTURES = Path(__file__).parents[2] / "fixtures"
LOOKS = ("", "<w:b/>", "<w:i/>", '<w:rStyle w:val="x"/><w:lang w:val="en-GB"/>')
UNSEEN = "\xad\u200b\u200e"
WRAPPED = (
    *("%s", "%s", "%s"),
    '<w:hyperlink w:anchor="a">%s</w:hyperlink>',
    '<w:smartTag w:element="e">%s</w:smartTag>',
    "<w:sdt><w:sdtContent>%s</w:sdtContent></w:sdt>",
    '<w:bookmarkStart w:id="7" w:name="b"/>%s<w:bookmarkEnd w:id="7"/>',
    '<w:proofErr w:type="spellStart"/>%s<w:proofErr w:type="spellEnd"/>',
    "<w:r><w:lastRenderedPageBreak/></w:r>%s",
    "<w:r/>%s<w:r><w:t></w:t></w:r>",
)
"""What runs of real files stand in, or among."""


def typed(chance: Random, line: str) -> str:
    """A paragraph as it may have been typed: runs cut anywhere, in anything, with signs that nobody sees."""
    made, rest = [], line
    while rest:
        until = chance.randint(1, max(1, len(rest) // 2))
        piece, rest = rest[:until], rest[until:]
        if chance.random() < 0.1 and len(piece) > 2:
            piece = f"{piece[0]}{chance.choice(UNSEEN)}{piece[1:]}"
        if chance.random() < 0.1:
            piece = piece.replace(" ", chance.choice(("\u00a0", "  ")), 1)
        made.append(chance.choice(WRAPPED) % run(piece, properties=chance.choice(LOOKS)))
    return p("".join(made))


def typed_file(chance: Random, text: Text) -> bytes:
    """A file with a text between two lines, as it may have been typed."""
    blocks = [p("Before")]
    for line in printed_lines(text):
        around = chance.choice(("%s", "%s", "%s", "<w:p/>%s", "<w:sdt><w:sdtContent>%s</w:sdtContent></w:sdt>"))
        blocks.append(around % typed(chance, line))
    return docx(*blocks, p("Behind"))


def filled(lines: list[str]) -> list[str]:
    """The lines that have words."""
    return [line for line in lines if line.strip()]


@examples(2)
@given(st.integers(0, 100_000))
def test_however_a_file_is_typed_a_draft_goes_into_it(seed: int) -> None:
    chance = Random(seed)
    base = (*HEAD, *random_text(chance)[1:])
    draft = random_proposal(chance, base, "d")
    assume(draft.revised)
    raw = typed_file(chance, base)
    rejected, accepted = map(filled, both(word_into(raw, [entry(base, draft.revised)], PLAIN)))
    assert rejected == ["Before", "MOD\tARB/36A1/1", *filled(both(raw)[0])[1:]]
    expected = ["Before", "MOD\tARB/36A1/1", *printed_lines(draft.revised), "Behind"]
    assert [*map(key, accepted)] == [*map(key, expected)]


@given(st.integers(0, 100_000))
def test_a_draft_goes_into_a_file_in_which_word_counts(seed: int) -> None:
    chance = Random(seed)
    base = (*HEAD, *random_text(chance)[1:])
    draft = random_proposal(chance, base, "d")
    raw = counted_file(base)
    assume(
        draft.revised and [*map(key, filled(both(raw)[0]))] == [*map(key, ["Before", *printed_lines(base), "Behind"])]
    )
    rejected, accepted = map(filled, both(word_into(raw, [entry(base, draft.revised)], PLAIN)))
    assert rejected == ["Before", "MOD\tARB/36A1/1", *filled(both(raw)[0])[1:]]
    expected = ["Before", "MOD\tARB/36A1/1", *printed_lines(draft.revised), "Behind"]
    assert [*map(key, accepted)] == [*map(key, expected)]


@examples(1)
@given(drafts())
def test_any_draft_goes_into_a_file_of_ours(draft: tuple[Text, Text]) -> None:
    """What would read otherwise is refused, so that it is written at all is the law."""
    base, final = ((*HEAD, *text) for text in draft)
    cells = {q.id for q in base if q.kind == "cell"}
    known = {q.id for q in base}
    assume(may_stand_in_word(base, final))
    assume(all((q.kind == "cell") == (q.id in cells) for q in final if q.id in known))
    word_into(unmarked(base), [entry(base, final)], PLAIN)


@pytest.mark.parametrize("name", ["res11_tracked", "res11_tracked_libreoffice"])
def test_a_real_file_without_its_marks_takes_them_back(name: str) -> None:
    marked = (FIXTURES / f"{name}.docx").read_bytes()
    given = rejected_file(marked)
    read = read_word(marked, {})
    (text,) = build(read.scan, None, content_suffixes(read.content))
    assert text.baseline
    made = word_into(given, [entry(text.baseline, text.revised, number=text.number)], PLAIN)
    for side in (0, 1):
        lines = [[" ".join(line.split()) for line in filled(both(raw)[side])] for raw in (made, marked)]
        assert lines[0] == lines[1]
    assert [n for n, part in parts(given).items() if parts(made)[n] != part] == ["word/document.xml"]


def rejected_file(raw: bytes) -> bytes:
    """A file whose only marks are of runs, with all of them rejected."""
    held = dict(parts(raw))
    root = etree.fromstring(held["word/document.xml"])
    for mark in list(root.iter(f"{W}ins")):
        mark.getparent().remove(mark)
    for mark in list(root.iter(f"{W}del")):
        parent = mark.getparent()
        assert parent is not None
        at = parent.index(mark)
        parent[at : at + 1] = list(mark)
    for words in root.iter(f"{W}delText"):
        words.tag = f"{W}t"
    held["word/document.xml"] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return zipped(held)
