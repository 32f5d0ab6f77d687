"""Writers by form: what a table or a paper is written with, loaded when that form is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wtsaprep.formats.matrix.columns import MATRIX_FORMS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from wtsaprep.comparison.edition_table import EditionRow, EditionTable
    from wtsaprep.comparison.matrix import Matrix
    from wtsaprep.comparison.options import ClauseOptions
    from wtsaprep.comparison.parallel_table import ParallelRow, ParallelTable
    from wtsaprep.comparison.selection import Selection
    from wtsaprep.formats.markdown.dialect_names import DialectName
    from wtsaprep.formats.papers.paper import Paper
    from wtsaprep.model.provision import Text
    from wtsaprep.review.brief import BriefPaper
    from wtsaprep.review.outcomes import ProposalOutcome
    from wtsaprep.services.comparing.comparison import Comparison

COMPARE_FORMATS = (*MATRIX_FORMS, "word", "xlsx", "pdf")
OUTCOMES_FORMATS = ("markdown", *(form for form in COMPARE_FORMATS if form != "markdown"))
OPTIONS_FORMATS = ("text", "markdown", "html", "json", "word", "pdf")
BRIEF_FORMATS = ("markdown", "html", "json", "word", "pdf")
"""In which forms each can be had, the usual one first."""
_PAPERS = ("html", "word", "xlsx", "pdf")
"""The forms that are made of a paper."""


def matrix_made(matrix: Matrix, selection: Selection, to: str, language: str) -> str | Paper:
    """A matrix as text, Markdown, CSV or JSON, or as the paper that the other forms are made of."""
    if to in _PAPERS:
        from wtsaprep.formats.matrix.paper import matrix_paper

        return matrix_paper(matrix, selection, language, whole=to == "xlsx")
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


def editions_made(
    table: EditionTable, rows: Sequence[EditionRow], struck: Mapping[tuple[int, str], Sequence[str]], to: str
) -> str | Paper:
    """Editions side by side likewise."""
    if to == "text":
        from wtsaprep.present.lists.editions import edition_lines

        return "".join(f"{line}\n" for line in edition_lines(table, rows, struck))
    from wtsaprep.formats.matrix.editions import editions_csv, editions_data, editions_markdown, editions_paper

    if to in _PAPERS:
        return editions_paper(table, rows, struck)
    if to == "csv":
        return editions_csv(table, rows, struck)
    return json_text(editions_data(table, rows, struck)) if to == "json" else editions_markdown(table, rows, struck)


def parallel_made(table: ParallelTable, rows: Sequence[ParallelRow], to: str) -> str | Paper:
    """Two languages of a text likewise."""
    if to == "text":
        from wtsaprep.present.lists.parallel import parallel_lines

        return "".join(f"{line}\n" for line in parallel_lines(table, rows))
    from wtsaprep.formats.matrix.parallel import parallel_csv, parallel_data, parallel_markdown, parallel_paper

    if to in _PAPERS:
        return parallel_paper(table, rows)
    if to == "csv":
        return parallel_csv(table, rows)
    return json_text(parallel_data(table, rows)) if to == "json" else parallel_markdown(table, rows)


def options_made(compared: Comparison, compiled: tuple[ClauseOptions, ...], to: str, marks: DialectName) -> str | Paper:
    """The options of a text in force likewise."""
    resolution, apart = compared.resolution, compared.matrix.apart
    if to == "markdown":
        from wtsaprep.formats.markdown.chair import markdown_options

        return markdown_options(resolution, compiled, marks)
    if to in _PAPERS:
        from wtsaprep.formats.matrix.options import options_paper

        practice = any(column.practice for column in compared.matrix.columns)
        return options_paper(resolution, compiled, apart, practice=practice)
    if to == "json":
        from wtsaprep.formats.matrix.options import options_data

        return json_text(options_data(resolution, compiled, apart))
    from wtsaprep.present.lists.options import option_lines
    from wtsaprep.present.sheet.text_lines import plain_lines

    return "".join(f"{line}\n" for line in plain_lines(option_lines(compiled)))


def outcomes_made(rows: Sequence[ProposalOutcome], about: str, to: str) -> str | Paper:
    """A table of outcomes likewise."""
    from wtsaprep.formats.papers import outcomes

    if to == "json":
        return json_text(outcomes.outcomes_data(rows))
    if to == "csv":
        return outcomes.outcomes_csv(rows)
    if to in _PAPERS:
        return outcomes.outcomes_paper(rows, about)
    return outcomes.outcomes_text(rows, about) if to == "text" else outcomes.outcomes_markdown(rows, about)


def brief_made(paper: BriefPaper, to: str) -> str | Paper:
    """Our brief likewise."""
    from wtsaprep.formats.papers.brief import brief_data, brief_markdown, private_paper

    if to in _PAPERS:
        return private_paper(paper)
    return json_text(brief_data(paper)) if to == "json" else brief_markdown(paper)


def marked_text(old: Text, new: Text, marks: DialectName) -> str:
    """What turns one text into another, in a dialect of Markdown."""
    from wtsaprep.drafting.named_clauses import clauses_named
    from wtsaprep.formats.markdown.document import markdown_text

    with clauses_named({"": (new, old)}):
        return markdown_text(old, new, marks)


def json_text(value: Any) -> str:
    """Data for scripts, odd characters escaped."""
    import json

    return f"{json.dumps(value, ensure_ascii=True, indent=2)}\n"
