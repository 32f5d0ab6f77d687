"""Writers by form: what a table or a paper is written with, loaded when that form is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wtsaprep.comparison.edition_table import EditionRow, EditionTable
    from wtsaprep.comparison.matrix import Matrix
    from wtsaprep.comparison.options import ClauseOptions
    from wtsaprep.comparison.selection import Selection
    from wtsaprep.formats.markdown.dialect_names import DialectName
    from wtsaprep.model.provision import Text
    from wtsaprep.review.brief import BriefPaper
    from wtsaprep.review.outcomes import ProposalOutcome
    from wtsaprep.services.comparing.comparison import Comparison

OPTIONS_FORMATS = ("text", "markdown", "html", "json")
BRIEF_FORMATS = ("markdown", "html", "json")
"""In which forms each can be had, the usual one first."""


def matrix_text(matrix: Matrix, selection: Selection, to: str, language: str) -> str:
    """A matrix as text, Markdown, HTML, CSV or JSON."""
    if to == "html":
        from wtsaprep.formats.matrix.html import matrix_html

        return matrix_html(matrix, selection, language)
    if to == "markdown":
        from wtsaprep.formats.matrix.markdown import matrix_markdown

        return matrix_markdown(matrix, selection)
    if to == "csv":
        from wtsaprep.formats.matrix.csv import matrix_csv

        return matrix_csv(matrix, selection)
    if to == "json":
        from wtsaprep.formats.matrix.json import matrix_data

        return json_text(matrix_data(matrix, selection))
    from wtsaprep.present.lists.matrix import matrix_lines
    from wtsaprep.present.sheet.text_lines import plain_lines

    return "".join(f"{line}\n" for line in plain_lines(matrix_lines(matrix, selection)))


def editions_text(table: EditionTable, rows: Sequence[EditionRow], to: str) -> str:
    """Editions side by side as text, Markdown, HTML, CSV or JSON."""
    if to == "text":
        from wtsaprep.present.lists.editions import edition_lines

        return "".join(f"{line}\n" for line in edition_lines(table, rows))
    from wtsaprep.formats.matrix.editions import editions_csv, editions_data, editions_html, editions_markdown

    if to == "html":
        return editions_html(table, rows, "en")
    if to == "csv":
        return editions_csv(table, rows)
    return json_text(editions_data(table, rows)) if to == "json" else editions_markdown(table, rows)


def options_text(compared: Comparison, compiled: tuple[ClauseOptions, ...], to: str, marks: DialectName) -> str:
    """The options of a text in force as text, Markdown, HTML or JSON."""
    resolution, apart = compared.resolution, compared.matrix.apart
    if to == "markdown":
        from wtsaprep.formats.markdown.chair import markdown_options

        return markdown_options(resolution, compiled, marks)
    if to == "html":
        from wtsaprep.formats.matrix.options import options_html

        practice = any(column.practice for column in compared.matrix.columns)
        return options_html(resolution, compiled, apart, practice=practice)
    if to == "json":
        from wtsaprep.formats.matrix.options import options_data

        return json_text(options_data(resolution, compiled, apart))
    from wtsaprep.present.lists.options import option_lines
    from wtsaprep.present.sheet.text_lines import plain_lines

    return "".join(f"{line}\n" for line in plain_lines(option_lines(compiled)))


def outcomes_text(rows: Sequence[ProposalOutcome], about: str, to: str) -> str:
    """A table of outcomes as Markdown, text, HTML, CSV or JSON."""
    from wtsaprep.formats.papers import outcomes

    if to == "json":
        return json_text(outcomes.outcomes_data(rows))
    if to == "csv":
        return outcomes.outcomes_csv(rows)
    if to == "html":
        return outcomes.outcomes_html(rows, about)
    return outcomes.outcomes_text(rows, about) if to == "text" else outcomes.outcomes_markdown(rows, about)


def brief_text(paper: BriefPaper, to: str) -> str:
    """Our brief as Markdown, HTML or JSON."""
    if to == "html":
        from wtsaprep.formats.papers.brief_html import brief_html

        return brief_html(paper)
    from wtsaprep.formats.papers.brief import brief_data, brief_markdown

    return json_text(brief_data(paper)) if to == "json" else brief_markdown(paper)


def marked_text(old: Text, new: Text, marks: DialectName) -> str:
    """What turns one text into another, in a dialect of Markdown."""
    from wtsaprep.formats.markdown.document import markdown_text

    return markdown_text(old, new, marks)


def json_text(value: Any) -> str:
    """Data for scripts, odd characters escaped."""
    import json

    return f"{json.dumps(value, ensure_ascii=True, indent=2)}\n"
