"""Import: a file by its path or a text that is pasted, the questions one at a time, then all written or nothing."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from wtsaprep.services.importing.questions import NOT_CLEAN
from wtsaprep.tui.forms.import_beginning import AskingPath
from wtsaprep.tui.forms.import_reading import ImportReading
from wtsaprep.tui.forms.import_stages import Asking, Correcting, Done, Numbering, Told, after_summary, written
from wtsaprep.tui.forms.import_summary import LookedAt, SummedUp
from wtsaprep.tui.forms.import_ways import WAYS, ask_way
from wtsaprep.tui.screens.cursor_screen import STEPS
from wtsaprep.tui.screens.destinations import ReadWordFile
from wtsaprep.tui.screens.general import GENERAL, go_back
from wtsaprep.tui.screens.screen_command import ScreenCommand, Topic, once

if TYPE_CHECKING:
    from collections.abc import Callable

    from wtsaprep.commands.command import Place
    from wtsaprep.remedies import RemedyKind
    from wtsaprep.tui.screens.screen_command import Topics


def go_on(screen: ImportReading) -> None:
    """Read the file, take the reading, the words or the way, or look at the place of a doubt: what the stage asks."""
    match screen.stage:
        case AskingPath():
            screen.read_file()
        case SummedUp() as summed:
            _go_on_from(summed, screen)
        case LookedAt(summed=summed):
            screen.show(summed)
        case Asking() as asking:
            screen.go(asking.answered(asking.guess.readings[screen.chosen]))
        case Correcting() | Numbering():
            screen.take_words()
        case Told(plan=plan, job=job) if plan is not None:
            screen.go(written(job, plan))


def _go_on_from(summed: SummedUp, screen: ImportReading) -> None:
    """Go on, or look at the place of the file that a row is about."""
    if screen.chosen not in summed.places:
        screen.go(after_summary(summed))
        return
    doubt = summed.places[screen.chosen]
    if summed.source.word is None and doubt:
        screen.show(LookedAt(summed, doubt))
    else:
        screen.open(ReadWordFile(screen.file, summed.source.raw, doubt.line if doubt else 0))


def choose(screen: ImportReading, number: int) -> None:
    """Put the cursor on a reading, by its number."""
    if isinstance(screen.stage, Asking):
        screen.lines.choose(number - 1)


def leave_words(screen: ImportReading) -> None:
    """Leave the place as it stands."""
    if isinstance(screen.stage, Asking):
        screen.go(screen.stage.answered(None))


def type_words(screen: ImportReading) -> None:
    """Type other words than the readings have."""
    if isinstance(screen.stage, Asking):
        screen.show(Correcting(screen.stage))


def take_all(screen: ImportReading) -> None:
    """Take the reading, and the first one of all questions that follow."""
    if isinstance(screen.stage, Asking):
        screen.go(screen.stage.all_taken(screen.chosen))


def leave_all(screen: ImportReading) -> None:
    """Leave this place and all that follow as they stand."""
    if not isinstance(screen.stage, Asking):
        return
    if screen.stage.questions.not_clean:
        screen.say(NOT_CLEAN)
    else:
        screen.go(screen.stage.all_left())


def import_rest(screen: ImportReading) -> None:
    """Write what can be, without what is left out."""
    if isinstance(screen.stage, Told) and screen.stage.plan is not None:
        screen.go(written(screen.stage.job, screen.stage.plan))


def go_another_way(kind: RemedyKind, screen: ImportReading) -> None:
    """Read the file as a remedy says; what it does not say is asked."""
    offered = screen.stage.remedies if isinstance(screen.stage, Told) else ()
    remedy = next((remedy for remedy in offered if remedy.kind == kind), None)
    if kind == "say-number" and isinstance(screen.stage, Told):
        screen.show(Numbering(screen.stage))
    elif remedy is not None:
        screen.take_remedy(remedy)
    else:
        ask_way(screen, kind, screen.take_remedy)


def back(screen: ImportReading) -> None:
    """Go back a step, with all that was answered before it; from the first one, leave the import."""
    match screen.stage:
        case Correcting(asking=before) | Numbering(told=before):
            screen.typed.empty(number=True)
            screen.show(before)
        case LookedAt(summed=before):
            screen.show(before)
        case Done(job=None):
            go_back(screen)
        case AskingPath() if not screen.typed.waits and screen.path_emptied():
            screen.say(f"{screen.key('back')} once more leaves the import")
        case _ if screen.past:
            screen.show(screen.past.pop())
        case _:
            screen.typed.give_up()
            go_back(screen)


def _of_a_stage(name: str, act: Callable[[ImportReading], object]) -> ScreenCommand[ImportReading]:
    """A command that only some stages have."""
    return once(name, act, partial(_refused, name))


def _refused(name: str, screen: ImportReading) -> str:
    if name in screen.stage.acts:
        return ""
    return "nothing is left out" if name == "import-rest" else screen.stage.refusal


IMPORTING: Topic[ImportReading] = (
    _of_a_stage("go-on", go_on),
    ScreenCommand("choose", choose, partial(_refused, "choose")),
    _of_a_stage("leave-words", leave_words),
    _of_a_stage("other-words", type_words),
    _of_a_stage("take-all", take_all),
    _of_a_stage("leave-all", leave_all),
    _of_a_stage("import-rest", import_rest),
    *(_of_a_stage(name, partial(go_another_way, kind)) for name, kind in WAYS.items()),
    once("back", back),
)


class ImportScreen(ImportReading):
    """Reads one file; nothing is written before every question is answered."""

    place: ClassVar[Place] = "import"
    topics: ClassVar[Topics[ImportScreen]] = (GENERAL, STEPS, IMPORTING)
