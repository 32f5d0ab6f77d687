"""Notes: footnotes of a skeleton stay, change, come and go with what calls them; their numbers never clash."""

from __future__ import annotations

import pytest
from lxml import etree

from support.skeletons import TEXT, edited, parts, printed_lines
from support.word_documents import PLAIN, entry, part
from support.word_files import both, docx, p, run, style
from wtsaprep.errors import InputFault
from wtsaprep.formats.word.document import read_document
from wtsaprep.formats.word.names import W
from wtsaprep.formats.word.writing.into_skeleton import word_into
from wtsaprep.formats.word.writing.proof import texts_read
from wtsaprep.model.provision import Provision, Text

NOTE = Provision(id="n", kind="note", text="In most regions.")
NOTED = (*edited(b="that networks[^n] grow;"), NOTE)


def call(number: str) -> str:
    """The call of a note."""
    return f'<w:r><w:rPr><w:rStyle w:val="FR"/></w:rPr><w:footnoteReference w:id="{number}"/></w:r>'


def note(number: str, text: str) -> str:
    """A note of a file."""
    return f'<w:footnote w:id="{number}"><w:p><w:r><w:footnoteRef/></w:r>{run(" " + text)}</w:p></w:footnote>'


def given(words: str = "In most regions.") -> bytes:
    """A file with our text, whose second clause calls a note, and one behind that calls another one."""
    lines = printed_lines(TEXT)
    noted = f"{run('b)')}<w:r><w:tab/></w:r>{run('that networks')}{call('4')}{run(' grow;')}"
    body = [p(noted if "networks" in line else line) for line in lines]
    return docx(*body, p(run("Behind") + call("2")), footnotes=note("2", "Another.") + note("4", words))


def read(raw: bytes, side: str) -> list[str]:
    """A text of a file, with the words of notes where they are called."""
    return list(texts_read(read_document(raw), "base" if side == "base" else "final"))


def test_a_note_that_stays_is_not_touched() -> None:
    raw = given()
    made = word_into(raw, [entry(NOTED, (*edited(b="that networks[^n] do grow;"), NOTE))], PLAIN)
    assert "b)\tthat networks[^ In most regions.] do grow;" in read(made, "final")
    assert parts(made)["word/footnotes.xml"] == parts(raw)["word/footnotes.xml"]


def test_the_words_of_a_note_change_where_they_stand() -> None:
    raw = given()
    final = (*NOTED[:-1], NOTE.model_copy(update={"text": "In all regions."}))
    made = word_into(raw, [entry(NOTED, final)], PLAIN)
    assert "b)\tthat networks[^ In all regions.] grow;" in read(made, "final")
    assert read(made, "base")[1:] == read(raw, "base")
    before, after = (parts(file) for file in (raw, made))
    assert note("2", "Another.").encode() in after["word/footnotes.xml"]
    body = after["word/document.xml"].split(b"</w:p>", 1)[1]  # Behind the symbol line.
    assert body == before["word/document.xml"].split(b"<w:body>")[1]


def test_a_note_that_comes_has_a_number_of_its_own_and_looks_as_others() -> None:
    final = (*edited(a="that post[^m] is everywhere;", b="that networks[^n] grow;"), NOTE)
    come = Provision(id="m", kind="note", text="And parcels.")
    made = word_into(given(), [entry(NOTED, (*final, come))], PLAIN)
    assert "a)\tthat post[^ And parcels.] is everywhere;" in read(made, "final")
    ids = [e.get(f"{W}id") for e in part(made, "word/footnotes.xml")]
    assert ids == ["2", "4", "1"]
    new = [e for e in part(made, "word/document.xml").iter(f"{W}footnoteReference") if e.get(f"{W}id") == "1"]
    assert new[0].getparent().find(f"{W}rPr/{W}rStyle").get(f"{W}val") == "FR"


def test_a_note_goes_with_its_clause_and_moves_with_it() -> None:
    gone = word_into(given(), [entry(NOTED, (*TEXT[:5], *TEXT[6:]))], PLAIN)
    assert not any("regions" in line for line in read(gone, "final"))
    assert "b)\tthat networks[^ In most regions.] grow;" in read(gone, "base")
    moved = (*NOTED[:4], NOTED[5], NOTED[6], NOTED[4], *NOTED[7:])
    made = word_into(given(), [entry(NOTED, moved)], PLAIN)
    assert [line for line in read(made, "final") if "regions" in line] == [
        f"{'a' if moved[4].id == 'b' else 'b'})\tthat networks[^ In most regions.] grow;"
    ]


def test_the_first_note_of_a_file_brings_their_part() -> None:
    raw = docx(*map(p, printed_lines(TEXT)), styles=style("FT", "footnote text"))
    come = Provision(id="m", kind="note", text="And parcels.")
    made = word_into(raw, [entry(TEXT, (*edited(a="that post[^m] is everywhere;"), come))], PLAIN)
    assert "a)\tthat post[^ And parcels.] is everywhere;" in read(made, "final")
    changed = {name for name, content in parts(made).items() if parts(raw).get(name) != content}
    relations = "word/_rels/document.xml.rels"
    assert changed == {"word/document.xml", "word/footnotes.xml", relations, "[Content_Types].xml"}
    declared = etree.fromstring(parts(made)["[Content_Types].xml"])
    assert [row.get("PartName") for row in declared] == ["/word/footnotes.xml"]
    styles = [e.get(f"{W}val") for e in part(made, "word/footnotes.xml").iter(f"{W}pStyle")]
    assert styles == ["FT"]


def test_a_note_with_its_own_mark_is_kept_with_it() -> None:
    star = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="4"/><w:t>*</w:t></w:r>'
    lines = [run("b)\tthat networks") + star + run(" grow;") if "networks" in x else x for x in printed_lines(TEXT)]
    words = f'<w:footnote w:id="4"><w:p>{run("*")}{run(" In most regions.")}</w:p></w:footnote>'
    raw = docx(*map(p, lines), footnotes=words)
    starred: Text = (*NOTED[:-1], NOTE.model_copy(update={"label": "*"}))
    for text in ("that networks[^n] do grow;", "that many networks[^n] grow;"):
        made = word_into(raw, [entry(starred, (*edited(b=text), starred[-1]))], PLAIN)
        assert f"b)\t{text.replace('[^n]', '[^* In most regions.]')}" in read(made, "final")
    changed = (*starred[:-1], starred[-1].model_copy(update={"text": "In all regions."}))
    made = word_into(raw, [entry(starred, changed)], PLAIN)
    assert "b)\tthat networks[^* In all regions.] grow;" in read(made, "final")
    gone = word_into(raw, [entry(starred, edited(b="that networks grow;"))], PLAIN)
    assert "b)\tthat networks grow;" in both(gone)[1]


@pytest.mark.parametrize("final", [edited(b="that networks shrink;"), (*NOTED[:-1], NOTE)])
def test_a_file_whose_note_reads_otherwise_is_refused(final: Text) -> None:
    with pytest.raises(InputFault, match=r"“In some regions[.]” where that of the text reads “In most regions[.]”"):
        word_into(given("In some regions."), [entry(NOTED, final)], PLAIN)


def test_a_file_that_calls_another_number_of_notes_is_refused_so() -> None:
    raw = docx(*map(p, printed_lines(TEXT)))
    with pytest.raises(InputFault, match="calls 0 notes in this clause where the text in force calls 1"):
        word_into(raw, [entry(NOTED, (*edited(b="that networks[^n] do grow;"), NOTE))], PLAIN)


def test_words_behind_the_call_of_a_note_are_not_raised_as_it_is() -> None:
    made = word_into(given(), [entry(NOTED, (*edited(b="that networks[^n], too, grow;"), NOTE))], PLAIN)
    (come,) = (e for e in part(made, "word/document.xml").iter(f"{W}ins") if "too" in "".join(e.itertext()))
    assert come.find(f".//{W}rStyle") is None
