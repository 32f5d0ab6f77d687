"""Answers to what an input asks, as a text that a journal keeps; given again where the same input is read again."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

from wtsaprep.errors import WtsaprepError
from wtsaprep.formats.flattened.joins.readings import JoinReading
from wtsaprep.services.importing.import_job import with_questions

if TYPE_CHECKING:
    from wtsaprep.formats.flattened.joins.readings import Guess
    from wtsaprep.services.importing.import_job import ImportJob, InputRead


def written_answers(job: ImportJob) -> str:
    """The answers to what was read last, with what tells that input from others; empty where nothing was answered."""
    read = job.read[-1]
    answers = {
        str(at): answer and [answer.start, answer.end, answer.deleted, answer.inserted]
        for at, answer in read.questions.answers.items()
    }
    return json.dumps({"input": _digest(read), "answers": answers}, ensure_ascii=False) if answers else ""


def with_written_answers(job: ImportJob, written: str) -> ImportJob:
    """The import with the answers that were written of the same input, as far as it can be read like that."""
    read = job.read[-1]
    try:
        told = json.loads(written)
        answers: dict[str, Any] = told["answers"] if told["input"] == _digest(read) else {}
        given = {
            at: _answer(guess, answers[str(at)])
            for at, guess in enumerate(read.questions.guesses)
            if str(at) in answers and at not in read.questions.answers
        }
    except (ValueError, TypeError, KeyError, AttributeError, WtsaprepError):
        return job  # Of another version, or not of ours: all is asked once more.
    return with_questions(job, len(job.read) - 1, read.questions.with_answers(given))


def _answer(guess: Guess, told: Any) -> JoinReading | None:
    """An answer, if a person could have given it.

    Raises:
        InputFault: such words do not stand there.
        ValueError: it is no answer.
        TypeError: neither.
    """
    if told is None:
        return None
    start, end, deleted, inserted = told
    reading = JoinReading(start, end, deleted, inserted)
    if reading in guess.readings or guess.corrected(deleted, inserted) == reading:
        return reading
    raise ValueError(told)


def _digest(read: InputRead) -> str:
    given = read.given.encode() if isinstance(read.given, str) else read.given
    return hashlib.sha256(given).hexdigest()
