"""What an import brought, and what it had to ask, as data for scripts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wtsaprep.formats.tables.columns import TableColumn, data_rows
from wtsaprep.present.lists.guesses import reading_in_place

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wtsaprep.formats.flattened.joins.readings import Guess, JoinReading
    from wtsaprep.services.drafts.replacing_texts import Replacement
    from wtsaprep.services.importing.carry_out_import import ImportPlan
    from wtsaprep.services.importing.import_job import ImportJob, InputRead, ToldDoubt


def import_data(job: ImportJob, plan: ImportPlan, doubts: Iterable[ToldDoubt]) -> dict[str, Any]:
    """Texts and proposals that were written, what was there already, what was left out, all questions and doubts."""
    return {
        "resolutions": [{"number": r.value.number, "file": str(r.path)} for r in plan.resolutions],
        "parallel": [
            {"number": t.value.number, "language": t.value.language, "file": str(t.path)} for t in plan.parallel
        ],
        "proposals": [{"number": p.value.number, "file": str(p.path)} for p in plan.proposals],
        "replaced": [_replaced(replacement) for replacement in plan.replacements],
        "known": plan.known,
        "left_out": plan.left_out,
        "gaps": plan.gaps,
        "guesses": [row for read in job.read for row in guesses_data(read)],
        "doubts": doubts_data(doubts),
    }


def _replaced(replacement: Replacement) -> dict[str, Any]:
    """A text in the place of the one that was here, what was put onto it, and what stays on the one before, and why."""
    return {
        "number": replacement.resolution.value.number,
        "drafts": len(replacement.drafts),
        "chair_texts": [stored.value.name for stored in replacement.chair_texts],
        "waiting": [{"name": one.name, "why": one.why} for one in replacement.waiting],
        "handed_out": list(replacement.handed_out),
    }


def replies_data(plan: ImportPlan, doubts: Iterable[ToldDoubt]) -> dict[str, Any]:
    """Replies that were written, and what is to be told of the others and of their lines."""
    rows = [
        {"id": r.value.id, "author": r.value.author, "changes": plan.reply_changes[r.value.id], "file": str(r.path)}
        for r in plan.replies
    ]
    return {"onto": plan.onto, "replies": rows, "known": plan.told, "doubts": doubts_data(doubts)}


def doubts_data(doubts: Iterable[ToldDoubt]) -> list[dict[str, Any]]:
    """What of the inputs was left out, joined on weak grounds, not understood, or read in one way of several.

    ``lines`` are all lines that a remark is about, or paragraphs of a Word file; ``words`` is what was left out.
    """
    columns: tuple[TableColumn[ToldDoubt], ...] = (
        TableColumn("file", lambda told: told.source.name),
        TableColumn("kind", lambda told: told.doubt.kind),
        TableColumn("unit", lambda told: told.source.unit),
        TableColumn("lines", lambda told: list(told.doubt.lines)),
        TableColumn("what", lambda told: told.doubt.what),
        TableColumn("words", lambda told: told.doubt.whole),
    )
    return data_rows(columns, doubts)


def guesses_data(read: InputRead) -> list[dict[str, Any]]:
    """What of an input can be read in more than one way."""
    columns: tuple[TableColumn[Guess], ...] = (
        TableColumn("file", lambda guess: read.source.name),
        TableColumn("line", lambda guess: guess.line),
        TableColumn("kind", lambda guess: guess.kind),
        TableColumn("proved", lambda guess: guess.proved),
        TableColumn("why", lambda guess: guess.why),
        TableColumn("readings", lambda guess: [_reading_data(guess, reading) for reading in guess.readings]),
    )
    return data_rows(columns, read.questions.guesses)


def _reading_data(guess: Guess, reading: JoinReading) -> dict[str, Any]:
    return {
        "deleted": reading.deleted,
        "inserted": reading.inserted,
        "text": reading_in_place(guess, reading),
    }
