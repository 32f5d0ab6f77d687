"""Pages: a document in Markdown as one HTML page that needs nothing else, to be printed."""

from __future__ import annotations

from wtsaprep.formats.html import HEAD, html_text

_STYLE = """\
@page { size: A4; margin: 20mm 18mm; }
body { font: 11pt/1.4 "Times New Roman", "Liberation Serif", serif; color: #111; background: #fff; margin: 1em auto;
  max-width: 46em; }
h1 { font-size: 15pt; text-align: center; }
p { margin: 6pt 0; overflow-wrap: anywhere; unicode-bidi: plaintext; tab-size: 6; white-space: pre-wrap; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #888; padding: 3px 5px; vertical-align: top; text-align: start; overflow-wrap: anywhere; }
ins { color: #00529b; text-decoration: underline; }
del { color: #a40000; text-decoration: line-through; }
@media print { body { margin: 0; max-width: none; } }
"""


def markdown_page(text: str, title: str, language: str = "en") -> str:
    """A document in our dialect "review" as a page: its tags are marks, and all else in it is text."""
    from markdown_it import MarkdownIt

    head = HEAD.format(language=html_text(language), title=html_text(title), style=_STYLE)
    body = MarkdownIt("commonmark", {"html": True}).enable("table").render(text)
    return f"{head}\n{body}</body>\n</html>\n"
