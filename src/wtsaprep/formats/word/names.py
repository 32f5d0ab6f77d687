"""Names: the namespaces and tags of WordprocessingML that are read, written out once."""

from __future__ import annotations

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
SYMEX = "{http://schemas.microsoft.com/office/word/2015/wordml/symex}"
XML = "{http://www.w3.org/XML/1998/namespace}"
RELATIONSHIPS = "{http://schemas.openxmlformats.org/package/2006/relationships}"

VAL = f"{W}val"
ID = f"{W}id"
AUTHOR = f"{W}author"
DATE = f"{W}date"
