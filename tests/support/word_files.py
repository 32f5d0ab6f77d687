"""Small Word files for tests, written as they read: ``p("a [-b-]{+c+} d", end="+")``."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Mapping
from xml.sax.saxutils import escape

from wtsaprep.formats.word.document import read_document
from wtsaprep.formats.word.listing import listing
from wtsaprep.redline.spans import accepted, rejected

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
ARB = 'w:id="1" w:author="ARB" w:date="2024-10-01T00:00:00Z"'
RCC = 'w:id="2" w:author="RCC" w:date="2024-10-05T09:30:00Z"'
_TYPES = {"+": "ins", "-": "del", "<": "moveFrom", ">": "moveTo"}
_MARKED = re.compile(r"\[-(.*?)-\]|\{\+(.*?)\+\}|([^\[{]+|[\[{])", re.DOTALL)


def run(text: str, tag: str = "t", properties: str = "") -> str:
    """A run; a tab and a line break in it are elements of their own."""
    rpr = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    parts = re.split(r"([\t\n])", text)
    inner = "".join(
        {"\t": "<w:tab/>", "\n": "<w:br/>"}.get(part, f'<w:{tag} xml:space="preserve">{escape(part)}</w:{tag}>')
        for part in parts
        if part
    )
    return f"<w:r>{rpr}{inner}</w:r>"


def ins(inner: str, by: str = ARB) -> str:
    """Something inserted: text, or runs."""
    return f"<w:ins {by}>{inner if inner.startswith('<') else run(inner)}</w:ins>"


def gone(inner: str, by: str = ARB) -> str:
    """Something deleted: text, or runs."""
    return f"<w:del {by}>{inner if inner.startswith('<') else run(inner, 'delText')}</w:del>"


def marked(text: str) -> str:
    """Runs of a text in the marks of wdiff; what begins with "<" is XML as it stands."""
    if text.startswith("<"):
        return text
    return "".join(gone(old) if old else ins(new) if new else run(kept) for old, new, kept in _MARKED.findall(text))


def p(*texts: str, end: str = "", style: str = "", number: str = "", before: str = "") -> str:
    """A paragraph; ``end`` says that its end is inserted (+), deleted (-), moved away (<) or here (>), or both (+-)."""
    marks = "".join(f"<w:{_TYPES[sign]} {ARB}/>" for sign in end)
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    if number:
        list_id, _, level = number.partition("/")
        properties += f'<w:numPr><w:ilvl w:val="{level or 0}"/><w:numId w:val="{list_id}"/></w:numPr>'
    properties += f"<w:rPr>{marks}</w:rPr>" if marks else ""
    properties += f"<w:pPrChange {ARB}><w:pPr>{before}</w:pPr></w:pPrChange>" if before else ""
    ppr = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{ppr}{''.join(map(marked, texts))}</w:p>"


def table(*rows: str) -> str:
    """A table of rows."""
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def row(*cells: str, mark: str = "") -> str:
    """A row of cells, each text or paragraphs; ``mark`` says that the row is inserted (+) or deleted (-)."""
    properties = f"<w:trPr><w:{_TYPES[mark]} {ARB}/></w:trPr>" if mark else ""
    made = "".join(f"<w:tc>{c if c.startswith('<w:p') or c.startswith('<w:tcPr') else p(c)}</w:tc>" for c in cells)
    return f"<w:tr>{properties}{made}</w:tr>"


def style(id_: str, name: str = "", based_on: str = "", inner: str = "", default: bool = False) -> str:
    """A paragraph style."""
    usual = ' w:default="1"' if default else ""
    based = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return (
        f'<w:style w:type="paragraph"{usual} w:styleId="{id_}"><w:name w:val="{name or id_}"/>{based}{inner}</w:style>'
    )


def numbered(*levels: tuple[str, str], list_id: str = "1", extra: str = "", overrides: str = "") -> str:
    """A list: for each level its number format and its text, as ("lowerLetter", "%1)")."""
    made = "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/>{extra}</w:lvl>'
        for n, (form, text) in enumerate(levels)
    )
    return (
        f'<w:abstractNum w:abstractNumId="{list_id}0">{made}</w:abstractNum>'
        f'<w:num w:numId="{list_id}"><w:abstractNumId w:val="{list_id}0"/>{overrides}</w:num>'
    )


def document(*blocks: str) -> str:
    """The main part."""
    declaration = '<?xml version="1.0" encoding="UTF-8"?>'
    return f"{declaration}<w:document {NAMESPACES}><w:body>{''.join(blocks)}</w:body></w:document>"


def docx(*blocks: str, main: str | bytes = "", extra: Mapping[str, str | bytes] | None = None, **parts: str) -> bytes:
    """A Word file of some blocks; ``parts`` are the insides of its styles, numbering, footnotes, comments."""
    relations = "".join(
        f'<Relationship Id="r{n}" Target="{name}.xml" '
        f'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{name}"/>'
        for n, name in enumerate(parts)
    )
    return package(
        {
            "word/document.xml": main or document(*blocks),
            "word/_rels/document.xml.rels": _relations(relations),
            **{f"word/{name}.xml": f"<w:{name} {NAMESPACES}>{inner}</w:{name}>" for name, inner in parts.items()},
            **(extra or {}),
        }
    )


def package(parts: Mapping[str, str | bytes]) -> bytes:
    """A package of parts, with what every package needs."""
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    usual = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": _relations(f'<Relationship Id="r1" Target="word/document.xml" Type="{office}"/>'),
    }
    return zipped({**usual, **parts})


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """A zip archive."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return held.getvalue()


def both(raw: bytes) -> tuple[list[str], list[str]]:
    """The lines of a Word file with all changes rejected, and with all accepted."""
    rows = listing(read_document(raw))
    return _lines(rejected(r.spans) for r in rows if r.in_base), _lines(accepted(r.spans) for r in rows if r.in_final)


def _lines(texts: Iterable[str]) -> list[str]:
    return [line for text in texts for line in text.split("\n")]


def _relations(inner: str) -> str:
    return (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inner}</Relationships>'
    )
