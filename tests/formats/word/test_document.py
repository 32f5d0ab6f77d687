"""What Word files do: each rule with its two answers, all changes rejected and all accepted."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from support.word_files import (
    ARB,
    NAMESPACES,
    RCC,
    both,
    document,
    docx,
    gone,
    ins,
    numbered,
    p,
    package,
    row,
    run,
    style,
    table,
)
from wtsaprep.formats.word.document import read_document
from wtsaprep.formats.word.listing import as_redline, listing


class Case(NamedTuple):
    """A Word file and the lines of its two texts."""

    raw: bytes
    base: list[str]
    final: list[str]


def same(raw: bytes, *lines: str) -> Case:
    """A Word file whose two texts are the same."""
    return Case(raw, list(lines), list(lines))


def field(code: str, result: str) -> str:
    """A complex field."""
    char = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    return (
        f"{char.format('begin')}<w:r><w:instrText>{code}</w:instrText></w:r>"
        f"{char.format('separate')}{run(result)}{char.format('end')}"
    )


def alternatives(new: str, old: str, needed: str) -> str:
    """Two forms of one thing; the first needs a namespace to be known."""
    return (
        f'<mc:AlternateContent xmlns:x="{needed}"><mc:Choice Requires="x">{new}</mc:Choice>'
        f"<mc:Fallback>{old}</mc:Fallback></mc:AlternateContent>"
    )


def run_in(text: str, properties: str = "") -> str:
    """A heading that ends with a style separator."""
    mark = "<w:rPr><w:vanish/><w:specVanish/></w:rPr>"
    return f"<w:p><w:pPr>{properties}{mark}</w:pPr>{run(text)}</w:p>"


def sign(text: str) -> str:
    """A sign of an equation."""
    return f"<m:r><m:t>{text}</m:t></m:r>"


def elsewhere(target: str, name: str) -> bytes:
    """A Word file whose main part is said to be at ``target``; its numbering is beside it, under an absolute path."""
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    relations = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
    one = f'<Relationship Id="r1" Target="{{}}" Type="{office}/{{}}"/>'
    folder, _, file = name.rpartition("/")
    return package(
        {
            "_rels/.rels": relations.format(one.format(target, "officeDocument")),
            name: document(p("x", number="1")),
            f"{folder}/_rels/{file}.rels": relations.format(one.format("/lists/n.xml", "numbering")),
            "lists/n.xml": f"<w:numbering {NAMESPACES}>{ITEMS}</w:numbering>",
        }
    )


WORD_2010 = "http://schemas.microsoft.com/office/word/2010/wordml"
SYMEX = "http://schemas.microsoft.com/office/word/2015/wordml/symex"
ITEMS = numbered(("lowerLetter", "%1)"), ("lowerRoman", "%2)"))
TWO_AUTHORS = f"<w:ins {ARB}>{run('new ')}{gone('and gone ', RCC)}</w:ins>"
NOTE = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
FOOTNOTES = (
    '<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>'
    f'<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r>{run(" Two.")}</w:p></w:footnote>'
    f'<w:footnote w:id="1">{p("One [-old-]{+new+}.")}</w:footnote>'
)

RUNS = {
    "a word replaced": Case(docx(p("the [-old-]{+new+} word")), ["the old word"], ["the new word"]),
    "spaces at the edges of marks stay": Case(docx(p("a[- b -]{+ +}c")), ["a b c"], ["a c"]),
    "moved words": Case(
        docx(p("x ", f"<w:moveFrom {ARB}>{run('a ')}</w:moveFrom>", "y ", f"<w:moveTo {ARB}>{run('a ')}</w:moveTo>")),
        ["x a y "],
        ["x y a "],
    ),
    "the range of a move inside its mark, as LibreOffice has it": Case(
        docx(p("x ", f"<w:moveFrom {ARB}><w:moveFromRangeStart {ARB} w:name='m'/>{run('a')}</w:moveFrom>")),
        ["x a"],
        ["x "],
    ),
    "inserted by one, deleted by another": Case(docx(p("a ", TWO_AUTHORS, "b")), ["a b"], ["a new b"]),
    "deleted in what was moved here": Case(
        docx(p("a ", f"<w:moveTo {ARB}>{run('b ')}{gone('c')}</w:moveTo>")), ["a "], ["a b "]
    ),
    "deleted text in t, not in delText": Case(docx(p(f"<w:del {ARB}>{run('a')}</w:del>", "b")), ["ab"], ["b"]),
    "a changed look is no change of words": same(
        docx(p(run("same", properties=f"<w:i/><w:rPrChange {ARB}><w:rPr/></w:rPrChange>"))), "same"
    ),
    "several texts, tabs and breaks in one run": same(
        docx(p("<w:r><w:t>a)</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>d</w:t></w:r>")),
        "a)\tb",
        "c",
        "d",
    ),
    "hyphens and symbols": same(
        docx(
            p(
                "<w:r><w:t>E</w:t><w:noBreakHyphen/><w:t>164 co</w:t><w:softHyphen/><w:t>op </w:t>"
                '<w:sym w:font="Symbol" w:char="F0B7"/><w:sym w:font="Wingdings" w:char="F0E0"/>'
                '<w:sym w:font="Times" w:char="00B6"/></w:r>'
            )
        ),
        "E\u2011164 co\u00adop •→¶",
    ),
    "line feeds of pretty-printed XML are none": same(docx(p("<w:r><w:t>\n    word\n  </w:t></w:r>")), "word"),
    "hyperlinks, smart tags, controls, direction": same(
        docx(
            p(
                f"<w:hyperlink r:id='x'>{run('a')}</w:hyperlink><w:smartTag>{run('b')}</w:smartTag>"
                f"<w:sdt><w:sdtPr/><w:sdtContent>{run('c')}</w:sdtContent></w:sdt><w:dir w:val='rtl'>{run('d')}</w:dir>"
                f"<w:bdo w:val='ltr'>{run('e')}</w:bdo><w:customXml>{run('f')}</w:customXml>"
            )
        ),
        "abcdef",
    ),
    "marks in a hyperlink, and a hyperlink in a mark": Case(
        docx(
            p(
                f"<w:hyperlink>{gone('a')}{ins('b')}</w:hyperlink>",
                f"<w:ins {ARB}><w:hyperlink>{run('c')}</w:hyperlink></w:ins>",
            )
        ),
        ["a"],
        ["bc"],
    ),
    "right to left": Case(
        docx(f"<w:p><w:pPr><w:bidi/></w:pPr>{run('القرار ', properties='<w:rtl/>')}{gone('١١')}{ins('١٢')}</w:p>"),
        ["القرار ١١"],
        ["القرار ١٢"],
    ),
    "the base of a ruby text": same(
        docx(p(f"<w:r><w:ruby><w:rt>{run('kan')}</w:rt><w:rubyBase>{run('漢')}</w:rubyBase></w:ruby></w:r>")), "漢"
    ),
    "one of two alternatives": same(
        docx(
            p(
                "<w:r><mc:AlternateContent><mc:Choice Requires='x'><w:t>new</w:t></mc:Choice>"
                "<mc:Fallback><w:t>old</w:t></mc:Fallback></mc:AlternateContent></w:r>"
            )
        ),
        "new",
    ),
    "one of two alternatives, whole runs": same(docx(p(alternatives(run("new"), run("old"), WORD_2010))), "new"),
    "an alternative for others than Word": same(docx(p(alternatives(run("new"), run("old"), "urn:odd"))), "old"),
    "an alternative for others that is empty": same(docx(p(alternatives(run("new"), "", "urn:odd"))), "new"),
    "alternatives in alternatives": same(
        docx(
            p(
                "<w:r>"
                + "<mc:AlternateContent><mc:Choice Requires='x'>" * 60
                + "<w:t>once</w:t>"
                + "</mc:Choice></mc:AlternateContent>" * 60
                + "</w:r>"
            )
        ),
        "once",
    ),
    "a coloured sign": same(
        docx(
            p(
                "<w:r>"
                + alternatives(f'<x:symEx xmlns:x="{SYMEX}" x:font="Segoe UI Emoji" x:char="1F60A"/>', "", SYMEX)
                + "</w:r>"
            )
        ),
        "\U0001f60a",
    ),
    "marks in an equation": Case(
        docx(p(f"<m:oMath>{sign('a')}<m:sSup><m:e>{ins(sign('b'))}{gone(sign('c'))}</m:e></m:sSup></m:oMath>")),
        ["ac"],
        ["ab"],
    ),
    "a prompt of a field to be filled in is what the file shows": same(
        docx(
            p(f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{run('Click here')}</w:sdtContent></w:sdt>")
        ),
        "Click here",
    ),
}

FIELDS = {
    "the result of a field": same(docx(p("page ", field("PAGE", "7"))), "page 7"),
    "a simple field": same(docx(p(f"<w:fldSimple w:instr='REF x'>{run('here')}</w:fldSimple>")), "here"),
    "a field in the code of a field": same(
        docx(
            p(
                '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>',
                field("PAGE", "1"),
                '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
                "yes",
                '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
            )
        ),
        "yes",
    ),
    "marks in a result": Case(docx(p(field("REF", "").replace("<w:r></w:r>", gone("a") + ins("b")))), ["a"], ["b"]),
    "a field over paragraphs": same(
        docx(
            p('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>', "one"),
            p("two", '<w:r><w:fldChar w:fldCharType="end"/></w:r>', " after"),
        ),
        "one",
        "two after",
    ),
    "a field that never ends swallows nothing": same(
        docx(p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>', "one"), p("two")), "one", "two"
    ),
    "deleted code of a field": Case(
        docx(p(f"<w:del {ARB}><w:r><w:delInstrText>REF</w:delInstrText></w:r>{run('a', 'delText')}</w:del>", "b")),
        ["ab"],
        ["b"],
    ),
}

PARAGRAPHS = {
    "inserted": Case(docx(p("a"), p("{+b+}", end="+"), p("c")), ["a", "c"], ["a", "b", "c"]),
    "deleted": Case(docx(p("a"), p("[-b-]", end="-"), p("c")), ["a", "b", "c"], ["a", "c"]),
    "inserted at the end of the one before": Case(
        docx(p("a", end="+"), p("{+b+}"), p("c")), ["a", "c"], ["a", "b", "c"]
    ),
    "the last one inserted": Case(docx(p("a"), p("{+b+}", end="+")), ["a"], ["a", "b"]),
    "the last one deleted": Case(docx(p("a"), p("[-b-]", end="-")), ["a", "b"], ["a"]),
    "merged": Case(docx(p("a ", end="-"), p("b")), ["a ", "b"], ["a b"]),
    "split": Case(docx(p("a", end="+"), p("b")), ["ab"], ["a", "b"]),
    "three merged": Case(docx(p("a", end="-"), p("b", end="-"), p("c")), ["a", "b", "c"], ["abc"]),
    "merged and split": Case(docx(p("a", end="-"), p("b", end="+"), p("c")), ["a", "bc"], ["ab", "c"]),
    "a heading that runs on, after a style separator": same(
        docx(run_in("head "), p("goes on"), p("z")), "head goes on", "z"
    ),
    "two headings that run on": same(docx(run_in("a "), run_in("b "), p("c"), p("z")), "a b c", "z"),
    "marks behind a heading that runs on": Case(
        docx(run_in("head "), p("goes [-on-]{+off+}")), ["head goes on"], ["head goes off"]
    ),
    "a heading that runs on in a cell": same(docx(table(row(run_in("head ") + p("on"), "b"))), "head on | b"),
    "the number of a heading that runs on": same(
        docx(
            run_in("head ", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
            p("on"),
            p("y", number="1"),
            numbering=ITEMS,
        ),
        "a)\thead on",
        "b)\ty",
    ),
    "moved": Case(
        docx(
            p(f"<w:moveFrom {ARB}>{run('m')}</w:moveFrom>", end="<"),
            p("a"),
            p(f"<w:moveTo {ARB}>{run('m')}</w:moveTo>", end=">"),
            p("z"),
        ),
        ["m", "a", "z"],
        ["a", "m", "z"],
    ),
    "inserted by one, deleted by another": Case(
        docx(p("a"), p(f"<w:ins {ARB}>{gone('b', RCC)}</w:ins>", end="+-"), p("c")), ["a", "c"], ["a", "c"]
    ),
    "two of three joined, words changed beside": Case(
        docx(p("one [-two-]{+2+} three", end="-"), p("[-gone-]", end="-"), p("four five six"), p("z")),
        ["one two three", "gone", "four five six", "z"],
        ["one 2 threefour five six", "z"],
    ),
    "an empty one stays empty": same(docx(p("a"), p(), p("b")), "a", "", "b"),
    "an empty one inserted": Case(docx(p("a"), p(end="+"), p("b")), ["a", "b"], ["a", "", "b"]),
    "before a table": Case(
        docx(p("{+a+}", end="+"), table(row("x", "y")), p("z")), ["x | y", "z"], ["a", "x | y", "z"]
    ),
    "in content controls": same(
        docx(
            f"<w:sdt><w:sdtPr/><w:sdtContent>{p('a')}<w:sdt><w:sdtContent>{p('b')}</w:sdtContent></w:sdt></w:sdtContent></w:sdt>"
        ),
        "a",
        "b",
    ),
}

TABLES = {
    "a row inserted": Case(docx(table(row("a", "b"), row("{+c+}", "{+d+}", mark="+"))), ["a | b"], ["a | b", "c | d"]),
    "a row deleted, its words not marked": Case(
        docx(table(row("a", "b", mark="-"), row("c", "d"))), ["a | b", "c | d"], ["c | d"]
    ),
    "words in cells": Case(docx(table(row("[-a-]{+b+}", "c"))), ["a | c"], ["b | c"]),
    "several paragraphs in a cell": same(docx(table(row(p("a") + p("b"), "c"))), "a b | c"),
    "an empty cell": same(docx(table(row("", "c"))), " | c"),
    "a cell inserted": Case(docx(table(row("a", f"<w:tcPr><w:cellIns {ARB}/></w:tcPr>{p('b')}"))), ["a"], ["a | b"]),
    "a cell whose whole text is deleted stays": Case(
        docx(table(row("a", p("[-b-]", end="-"), "c"))), ["a | b | c"], ["a |  | c"]
    ),
    "a cell whose whole text is inserted was there": Case(
        docx(table(row(p("{+a+}", end="+"), "b"))), [" | b"], ["a | b"]
    ),
    "the last paragraph of a cell deleted": Case(
        docx(table(row(p("a") + p("[-b-]", end="-"), "c"))), ["a b | c"], ["a | c"]
    ),
    "two tables": same(docx(table(row("a")), table(row("b"))), "a", "b"),
}

LABELS = {
    "letters and roman numbers": same(
        docx(p("x", number="1"), p("y", number="1/1"), p("z", number="1/1"), p("w", number="1"), numbering=ITEMS),
        "a)\tx",
        "i)\ty",
        "ii)\tz",
        "b)\tw",
    ),
    "each text counts its own": Case(
        docx(p("x", number="1"), p("{+y+}", number="1", end="+"), p("z", number="1"), numbering=ITEMS),
        ["a)\tx", "b)\tz"],
        ["a)\tx", "b)\ty", "c)\tz"],
    ),
    "a number taken away": Case(
        docx(
            p("x", before='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
            p("y", number="1"),
            numbering=ITEMS,
        ),
        ["a)\tx", "b)\ty"],
        ["x", "a)\ty"],
    ),
    "a number given": Case(
        docx(
            f'<w:p><w:pPr><w:numPr><w:numId w:val="1"/><w:ins {ARB}/></w:numPr></w:pPr>{run("x")}</w:p>',
            numbering=ITEMS,
        ),
        ["x"],
        ["a)\tx"],
    ),
    "numbers within numbers": same(
        docx(
            p("x", number="1"),
            p("y", number="1/1"),
            p("z", number="1/2"),
            numbering=numbered(("decimal", "%1"), ("decimal", "%1.%2"), ("lowerLetter", "%1.%2.%3.")),
        ),
        "1\tx",
        "1.1\ty",
        "1.1.a.\tz",
    ),
    "legal numbers": same(
        docx(
            p("x", number="1"),
            p("y", number="1/1"),
            numbering=numbered(("upperRoman", "%1"), ("decimal", "%1.%2"), extra="<w:isLgl/>"),
        ),
        "1\tx",
        "1.1\ty",
    ),
    "after z comes aa": same(
        docx(*(p(str(n), number="1") for n in range(28)), numbering=ITEMS),
        *(f"{'abcdefghijklmnopqrstuvwxyz'[n % 26] * (n // 26 + 1)})\t{n}" for n in range(28)),
    ),
    "bullets": same(
        docx(
            p("x", number="1"),
            numbering=numbered(("bullet", "\uf0b7"), extra='<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr>'),
        ),
        "•\tx",
    ),
    "a list that begins anew": same(
        docx(
            p("x", number="1"),
            p("y", number="2"),
            p("z", number="2"),
            numbering=ITEMS
            + '<w:num w:numId="2"><w:abstractNumId w:val="10"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>'
            "</w:lvlOverride></w:num>",
        ),
        "a)\tx",
        "a)\ty",
        "b)\tz",
    ),
    "a list that goes on under another number": same(
        docx(
            p("x", number="1"),
            p("y", number="2"),
            numbering=ITEMS + '<w:num w:numId="2"><w:abstractNumId w:val="10"/></w:num>',
        ),
        "a)\tx",
        "b)\ty",
    ),
    "a level that begins at its own number, each time": same(
        docx(
            *(p("x", number=f"1/{level}") for level in (0, 1, 1, 0, 1)),
            numbering=numbered(
                ("decimal", "%1"),
                ("decimal", "%1.%2"),
                overrides='<w:lvlOverride w:ilvl="1"><w:startOverride w:val="5"/></w:lvlOverride>',
            ),
        ),
        *("1\tx", "1.5\tx", "1.6\tx", "2\tx", "2.5\tx"),
    ),
    "a level of the style under a list of the paragraph": same(
        docx(
            '<w:p><w:pPr><w:pStyle w:val="Sub"/><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>' + run("x") + "</w:p>",
            numbering=ITEMS,
            styles=style("Sub", inner='<w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr>'),
        ),
        "i)\tx",
    ),
    "a level that stands for the style of another": same(
        docx(
            p("x", style="Item"),
            p("y", style="Own"),
            numbering='<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:lvlText w:val="%1"/></w:lvl>'
            '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:pStyle w:val="Item"/><w:lvlText w:val="(%2)"/></w:lvl>'
            '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
            styles=style("Item", inner='<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
            + style("Own", based_on="Item"),
        ),
        "(1)\tx",
        "(2)\ty",
    ),
    "a hidden paragraph is not counted": same(
        docx(
            p("x", number="1"),
            '<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:rPr><w:vanish/></w:rPr></w:pPr>'
            + run("secret", properties="<w:vanish/>")
            + "</w:p>",
            p("y", number="1"),
            numbering=ITEMS,
        ),
        *("a)\tx", "", "b)\ty"),
    ),
    "a number that the style brings": same(
        docx(
            p("x", style="Item"),
            p("y", style="Sub"),
            p("z", style="Sub", number="0"),
            numbering=ITEMS,
            styles=style("Item", inner='<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
            + style("Sub", based_on="Item", inner='<w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr>'),
        ),
        "a)\tx",
        "i)\ty",
        "z",
    ),
}

NOTES = {
    "notes are numbered as they are called": same(
        docx(p("a", NOTE.format(2)), footnotes=FOOTNOTES), "a[^1]", "[^1]\tTwo."
    ),
    "an inserted call": Case(
        docx(p("a", ins(NOTE.format(2)), " b", NOTE.format(1)), footnotes=FOOTNOTES),
        ["a b[^1]", "[^1]\tOne old."],
        ["a[^1] b[^2]", "[^1]\tTwo.", "[^2]\tOne new."],
    ),
    "a note whose whole text is deleted stays while it is called": Case(
        docx(p("a", NOTE.format(1)), footnotes=f'<w:footnote w:id="1">{p("[-One.-]", end="-")}</w:footnote>'),
        ["a[^1]", "[^1]\tOne."],
        ["a[^1]", "[^1]\t"],
    ),
    "comments are no text": same(
        docx(
            p('<w:commentRangeStart w:id="0"/>', "a", '<w:r><w:commentReference w:id="0"/></w:r>'),
            comments=f'<w:comment w:id="0" w:author="TSB" w:date="2024-10-02T08:00:00Z">{p("why?")}</w:comment>',
        ),
        "a",
    ),
}

HIDDEN = {
    "hidden words": same(docx(p("a", run("b", properties="<w:vanish/>"), "c")), "ac"),
    "hidden, and switched off": same(docx(p(run("b", properties='<w:vanish w:val="0"/>'))), "b"),
    "hidden by its style": same(
        docx(p("x", style="Secret"), p("y"), styles=style("Secret", inner="<w:rPr><w:vanish/></w:rPr>")), "", "y"
    ),
}

PARTS = {
    "UTF-16": Case(
        docx(main=document(p("é [-a-]{+b+}")).replace("UTF-8", "UTF-16").encode("utf-16")), ["é a"], ["é b"]
    ),
    "UTF-16 without a mark of its order": same(
        docx(main=document(p("é")).replace("UTF-8", "UTF-16").encode("utf-16-le")), "é"
    ),
    "UTF-8 with a byte order mark": same(docx(main=b"\xef\xbb\xbf" + document(p("é")).encode()), "é"),
    "strict namespaces": Case(
        docx(
            main=document(p("[-a-]{+b+}")).replace(
                "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                "http://purl.oclc.org/ooxml/wordprocessingml/main",
            )
        ),
        ["a"],
        ["b"],
    ),
    "a main part under another name": same(elsewhere("odd/Main%20Text.xml", "odd/main text.xml"), "a)\tx"),
    "a main part named with backslashes": same(elsewhere("\\odd\\main.xml", "odd/main.xml"), "a)\tx"),
    "a main part that is not where it is said to be": same(elsewhere("odd/main.xml", "word/document.xml"), "a)\tx"),
    "a text that speaks of strict namespaces": same(
        docx(p("http://purl.oclc.org/ooxml/wordprocessingml/main")), "http://purl.oclc.org/ooxml/wordprocessingml/main"
    ),
    "another prefix": same(
        docx(
            main=document(p("a"))
            .replace("w:", "q:")
            .replace(NAMESPACES.split()[0].replace("w:", "q:"), NAMESPACES.split()[0].replace(":w=", ":q="))
        ),
        "a",
    ),
}

ALL = {
    f"{name}: {case}": made
    for name, cases in {
        "runs": RUNS,
        "fields": FIELDS,
        "paragraphs": PARAGRAPHS,
        "tables": TABLES,
        "labels": LABELS,
        "notes": NOTES,
        "hidden": HIDDEN,
        "parts": PARTS,
    }.items()
    for case, made in cases.items()
}


@pytest.mark.parametrize("case", ALL.values(), ids=ALL)
def test_both_answers(case: Case) -> None:
    assert both(case.raw) == (case.base, case.final)


@pytest.mark.parametrize(
    ("text", "label", "words"),
    [
        ("a)\tword", [("kept", "a)")], [("kept", "word")]),
        ("[-b)\t-]{+c)\t+}word", [("deleted", "b)"), ("inserted", "c)")], [("kept", "word")]),
        ("[-b-]{+c+})\tword", [("deleted", "b"), ("inserted", "c"), ("kept", ")")], [("kept", "word")]),
        ("{+c)\tword+}", [("inserted", "c)")], [("inserted", "word")]),
        ("no label", [], [("kept", "no label")]),
        ("{+a)\t+}word", [], [("inserted", "a)\t"), ("kept", "word")]),
        ("no label, but a long beginning\tand a tab", [], [("kept", "no label, but a long beginning\tand a tab")]),
    ],
)
def test_labels_as_screens_and_scripts_get_them(
    text: str, label: list[tuple[str, str]], words: list[tuple[str, str]]
) -> None:
    (made,) = as_redline(listing(read_document(docx(p(text))))).provisions
    assert [*made.label] == label
    assert [*made.text] == words


def test_the_authors_of_a_change_are_those_of_its_marks() -> None:
    (line,) = read_document(docx(p("a ", TWO_AUTHORS, gone("b", RCC)))).lines
    assert [by.author for by in line.signatures] == ["ARB", "RCC"]
    assert line.signatures[1].date == "2024-10-05T09:30:00Z"


@pytest.mark.parametrize("attributes", ['w:id="1"', 'w:id="1" w:author="Author"', 'w:id="1" w:date="yesterday"'])
def test_a_change_without_a_name_or_with_a_bad_date_is_read(attributes: str) -> None:
    assert both(docx(p(f"<w:ins {attributes}>{run('a')}</w:ins>"))) == ([""], ["a"])


@pytest.mark.parametrize(
    ("block", "said", "lost"),
    [
        (p(run("b", properties="<w:vanish/>")), "hidden text is left out: “b”", False),
        (
            p(f"<w:r><w:pict><v:textbox><w:txbxContent>{p('boxed')}</w:txbxContent></v:textbox></w:pict></w:r>"),
            "boxed",
            True,
        ),
        (p("<w:r><w:drawing/></w:r>"), "a picture is left out", False),
        (p("<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>"), "x=1", True),
        (p('<w:r><w:sym w:font="Odd" w:char="F041"/></w:r>'), "a symbol of the font 'Odd'", True),
        ("<w:altChunk r:id='x'/>", "another document", True),
        (
            "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>",
            "the prompt",
            False,
        ),
    ],
)
def test_what_is_left_out_is_said(block: str, said: str, lost: bool) -> None:
    """What only looks different is told; what a text may lack has to be accepted."""
    (gap,) = read_document(docx(block), prompts=False).gaps
    assert said in gap.what
    assert gap.lost == lost
