"""Parts: the bytes of an XML part as its root element, bounded before they are parsed."""

from __future__ import annotations

import re
from typing import Any

from wtsaprep.errors import InputFault

AGAIN = "It may be damaged or cut off; ask for it again, or open it in Word and save it anew."

_MOST_SIGNS = 500_000
"""Most `<` of all parts, which bounds their elements, and most `=`, which bounds their attributes."""

_ENCODING = re.compile(rb"""^<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']""")
_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
_STRICT = re.compile(rb"""(xmlns(?::[^\s=<>"']{1,80})?\s*=\s*["'])http://purl\.oclc\.org/ooxml/(\w+)/""")
_USUAL = rb"\1http://schemas.openxmlformats.org/\2/2006/"


class Reckoning:
    """Counts what the parts of one file ask for together."""

    def __init__(self) -> None:
        self._elements = self._attributes = 0

    def add(self, raw: bytes, name: str) -> None:
        """Count one more part.

        Raises:
            InputFault: that is beyond the bounds.
        """
        self._elements += raw.count(b"<")
        self._attributes += raw.count(b"=")
        if self._elements > _MOST_SIGNS or self._attributes > _MOST_SIGNS:
            raise too_large(f"its part {name} has too many elements")


def parse_part(raw: bytes, name: str, reckoning: Reckoning) -> Any:
    """The root element of an XML part: UTF-8 or UTF-16, of bounded size and depth, without a document type.

    Raises:
        InputFault: it is none of that.
    """
    from lxml import etree  # Loading it takes 10 ms, and only those who read Word files need it.

    raw = _as_utf8(raw, name)
    if b"<!DOCTYPE" in raw or b"<!ENTITY" in raw:
        what = f"the part {name} of this Word document declares a document type, which no Word document does"
        raise InputFault(what, hint="Whoever made it may mean harm: don't open it elsewhere.")
    reckoning.add(raw, name)
    if b"http://purl.oclc.org/ooxml/" in raw:
        raw = _STRICT.sub(_USUAL, raw)
    # Whatever the part says of its encoding: what was looked through above is what is parsed.
    parser = etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(raw, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        reason = str(error).split(", line")[0].split("\n")[0][:160]
        raise InputFault(f"the part {name} of this Word document can't be read: {reason}", hint=AGAIN) from None
    return root


def too_large(what: str) -> InputFault:
    """A fault for what is beyond the bounds."""
    return InputFault(f"this Word document is beyond what is read: {what}", hint="No document of an assembly is.")


def _as_utf8(raw: bytes, name: str) -> bytes:
    encoding = "utf-16" if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else ""
    if not encoding and raw[:4] in (b"<\x00?\x00", b"\x00<\x00?", b"<\x00w\x00", b"\x00<\x00w"):
        encoding = "utf-16-le" if raw[:1] == b"<" else "utf-16-be"
    if not encoding:
        declared = _ENCODING.match(raw.removeprefix(b"\xef\xbb\xbf"))
        if declared and declared[1].lower() not in (b"utf-8", b"utf8", b"us-ascii", b"ascii"):
            shown = declared[1].decode()
            raise InputFault(f"the part {name} of this Word document is in {shown}; UTF-8 and UTF-16 are allowed")
        return raw.removeprefix(b"\xef\xbb\xbf")
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError:
        raise InputFault(f"the part {name} of this Word document is damaged: it is no UTF-16", hint=AGAIN) from None
    return _DECLARATION.sub("", text).encode("utf-8", "surrogatepass")
