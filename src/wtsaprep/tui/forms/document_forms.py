"""What a document can be made as behind `x`: the forms in their order, and what is said of each."""

from __future__ import annotations

from wtsaprep.formats.markdown.dialect_names import DIALECTS
from wtsaprep.formats.markdown.dialects import dialect
from wtsaprep.services.papers.export_forms import ExportForm

FORMS = (ExportForm("word"), *(ExportForm("markdown", marks) for marks in DIALECTS), ExportForm("pdf"))
"""What a document can be made as, what ITU takes first."""
NAMED_AS = {"word": ("word",), "markdown": ("markdown", ""), "pdf": ("pdf",)}
"""What the name of a file may say that it is; Word opens nothing that is not called so."""
CALLED = {"word": "Word", "markdown": "Markdown", "pdf": "PDF"}
THERE = {
    "ours": "Enter writes over the file that is there, and nothing brings it back",
    "theirs": "A file that others made is there; Enter asks before it is written over",
}
"""What Enter does with a file that is there, by whose it is."""
NOTES = {
    "pdf": "PDF is for reading and printing. ITU takes Word.",
    "word": "ITU takes Word. Markdown is for colleagues and for git.",
    "markdown": "Markdown is for colleagues and for git. ITU takes Word.",
}


def form_in_words(form: ExportForm) -> str:
    """What a form is, and whom it is for."""
    if form.to == "word":
        return "Word: tracked changes, as ITU takes it"
    if form.to == "pdf":
        return "PDF: as it looks on paper, made by a program of this machine"
    return f"Markdown, {form.marks}: {dialect(form.marks).purpose}"
