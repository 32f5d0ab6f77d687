"""One tree for everything that can go wrong: what went wrong, where, and what to do about it.

WtsaprepError
├── UsageFault       wrong use of the command line, no terminal                    status 2
├── InputFault       a file or text that can't be read as what it should be        status 3
│   ├── SchemaFaults     all faults of one file, each with its key path
│   ├── AmendmentFault   an amendment that does not fit its baseline
│   └── ExportFault      a text that the chosen dialect can't carry unharmed
├── StepRefused      a step of drafting that can't be done where the cursor is      status 3
├── WriteFault       a file that could not be written; nothing was changed         status 3
│   └── ChangedFault     somebody else changed it since it was read
│       └── ThereFault   somebody else has made it meanwhile
└── NeedsDecision    only a person can say; nothing was written                    status 4
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wtsaprep.remedies import Remedy


class Where(NamedTuple):
    """The place of a fault: a file, in it a line or paragraph (from 1) or a key path, and the provision if known.

    Who knows the texts says what delegates call the provision (``clause``); without that its id is told.
    """

    file: str = ""
    line: int = 0
    key: str = ""
    provision: str = ""
    paragraph: int = 0
    clause: str = ""

    def __str__(self) -> str:
        parts = [one_line(self.file)] if self.file else []
        if self.line:
            parts.append(f"line {self.line}")
        if self.paragraph:
            parts.append(f"paragraph {self.paragraph}")
        if self.key:
            parts.append(self.key)
        if self.clause:
            parts.append(self.clause)
        elif self.provision:
            parts.append(f"provision {self.provision}")
        return ", ".join(parts)


def one_line(name: str) -> str:
    """A name of a file that can't pass for several lines, of which one might seem to be ours."""
    return name.replace("\n", "␊").replace("\r", "␍")


def there_are(names: Iterable[str], what: str = "There are") -> str:
    """What to say to somebody who named something that is not there: all that is, or that nothing is."""
    listed = ", ".join(dict.fromkeys(names))
    return f"{what}: {listed}" if listed else f"{what} none."


class WtsaprepError(Exception):
    """The root: a sentence on what went wrong, its place, and what to do about it.

    What to do is a sentence where it is done outside of the program, and a value where it is done with it: a shell
    and a screen call the same thing by different names.
    """

    status: ClassVar[int] = 3

    def __init__(self, what: str, where: Where | None = None, hint: str = "", remedy: Remedy | None = None) -> None:
        super().__init__(what)
        self.what = what
        self.where = where or Where()
        self.hint = hint
        self.remedy = remedy

    def __str__(self) -> str:
        return "\n".join(filter(None, (self.in_place, self.hint)))

    @property
    def in_place(self) -> str:
        """What is wrong and where, without what to do about it."""
        place = str(self.where)
        return f"{place}: {self.what}" if place else self.what

    @property
    def in_short(self) -> str:
        """The name of the file alone and what is wrong with it, for a row that a whole path would fill."""
        name = one_line(self.where.file.rpartition("/")[2])
        return f"{name}: {self.what}" if name else self.what


class UsageFault(WtsaprepError):
    """The command was called in a way that can't work."""

    status = 2


class NothingToDo(UsageFault):
    """What is asked for is so already: a verb has done its job then, a screen says so."""


class InputFault(WtsaprepError):
    """A file or text can't be read as what it should be."""


class SchemaFaults(InputFault):
    """All faults of one file at once, so that they can be mended in one go."""

    def __init__(self, what: str, faults: tuple[str, ...], where: Where | None = None, hint: str = "") -> None:
        super().__init__(what, where, hint)
        self.faults = faults

    @property
    def in_place(self) -> str:
        return "\n".join([super().in_place, *(f"  {fault}" for fault in self.faults)])


class AmendmentFault(InputFault):
    """An amendment names what its baseline does not hold, or says two things of one provision."""


class ExportFault(InputFault):
    """A text can't be written in the chosen dialect so that it would come back as itself."""


class StepRefused(WtsaprepError):
    """A step of drafting that can't be done on this clause; the sentence says why and what can."""


class WriteFault(WtsaprepError):
    """A file could not be written. What was there before is still there."""


class ChangedFault(WriteFault):
    """Somebody changed the file since it was read; both versions have to be looked at."""


class ThereFault(ChangedFault):
    """A file that was to be new is there already."""


class NeedsDecision(WtsaprepError):
    """Only a person can decide this; nothing was written."""

    status = 4
