"""Word files on the command line: shown as they stand, paragraph by paragraph, with their tracked changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wtsaprep.cli.read_input import shown_name
from wtsaprep.errors import InputFault
from wtsaprep.formats.word.document import read_document
from wtsaprep.formats.word.listing import as_redline, listing
from wtsaprep.formats.word.signed_words import signed_marks
from wtsaprep.model.mark_owner import UNKNOWN_AUTHOR, MarkAuthor
from wtsaprep.present.sheet.mark_owners import author_in_words
from wtsaprep.present.sheet.provision_rows import provision_rows
from wtsaprep.present.sheet.text_lines import plain_lines
from wtsaprep.present.sheet.word_listing import listing_lines, usual_view
from wtsaprep.present.text.visible import visible
from wtsaprep.redline.spans import written_out
from wtsaprep.store.settings.word_styles import own_styles

if TYPE_CHECKING:
    import argparse

    from wtsaprep.cli.console import Console
    from wtsaprep.formats.word.document import WordDocument
    from wtsaprep.formats.word.listing import ListedLine
    from wtsaprep.present.sheet.text_lines import View


def show_word(raw: bytes, arguments: argparse.Namespace, console: Console) -> int:
    """Print a Word file, whatever it is about; its comments and what was left out are told beside it.

    Raises:
        InputFault: it can't be read.
    """
    name = shown_name(arguments.ref)
    try:
        document = read_document(raw, own_styles())
    except InputFault as fault:
        raise InputFault(
            fault.what, fault.where._replace(file=fault.where.file or name), fault.hint, fault.remedy
        ) from None
    lines = listing(document)
    view = arguments.view or usual_view(lines)
    if arguments.json:
        authors = {"authors": _authors(document)} if arguments.authors else {}
        console.put_json(_row(name, document, lines, view) | authors)
        return 0
    console.put_lines(plain_lines(listing_lines(lines, view)))
    if arguments.authors:
        rows = (
            f"paragraph {made['paragraph']}\t{visible(written_out(made['mark'], made['text']))}\t"
            f"{author_in_words(MarkAuthor(made['author'], made['date']))}"
            for made in _authors(document)
        )
        console.put_lines(["", "Authors", "", *rows])
    for gap in document.gaps:
        console.say(f"{name}, paragraph {gap.number}: {gap.what}")
    for comment in document.comments.values():
        who = comment.by.author or UNKNOWN_AUTHOR
        console.say(f"comment by {who}, {comment.by.date or 'unknown date'}: {comment.text}")
    return 0


def _authors(document: WordDocument) -> list[dict[str, Any]]:
    """Who made each mark, as the file stands."""
    return [
        {
            "paragraph": made.number,
            "mark": "deleted" if made.deleted else "inserted",
            "text": made.text,
            "author": made.by.author,
            "date": made.by.date,
        }
        for made in signed_marks(document)
    ]


def _row(name: str, document: WordDocument, lines: list[ListedLine], view: View) -> dict[str, Any]:
    """The same keys as for a resolution, so that scripts need not tell them apart."""
    return {
        "name": name,
        "view": view,
        "conflicts": [],
        "comments": [{"author": c.by.author, "date": c.by.date, "text": c.text} for c in document.comments.values()],
        "gaps": [{"paragraph": gap.number, "what": gap.what} for gap in document.gaps],
        "provisions": provision_rows(as_redline(lines), view),
    }
