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
└── NeedsDecision    only a person can say; nothing was written                    status 4
"""

from __future__ import annotations

from typing import ClassVar, NamedTuple


class Where(NamedTuple):
    """The place of a fault: a file, in it a line or paragraph (from 1) or a key path, and the provision if known."""

    file: str = ""
    line: int = 0
    key: str = ""
    provision: str = ""
    paragraph: int = 0

    def __str__(self) -> str:
        parts = [self.file] if self.file else []
        if self.line:
            parts.append(f"line {self.line}")
        if self.paragraph:
            parts.append(f"paragraph {self.paragraph}")
        if self.key:
            parts.append(self.key)
        if self.provision:
            parts.append(f"provision {self.provision}")
        return ", ".join(parts)


class WtsaprepError(Exception):
    """The root: a sentence on what went wrong, its place, and a sentence on what to do."""

    status: ClassVar[int] = 3

    def __init__(self, what: str, where: Where | None = None, hint: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.where = where or Where()
        self.hint = hint

    def __str__(self) -> str:
        place = str(self.where)
        lines = [f"{place}: {self.what}" if place else self.what]
        if self.hint:
            lines.append(self.hint)
        return "\n".join(lines)

    @property
    def in_short(self) -> str:
        """The name of the file alone and what is wrong with it, for a row that a whole path would fill."""
        name = self.where.file.rpartition("/")[2]
        return f"{name}: {self.what}" if name else self.what

    @property
    def in_one_line(self) -> str:
        """All of it, for a place that has but one line."""
        return str(self).replace("\n", " ")


class UsageFault(WtsaprepError):
    """The command was called in a way that can't work."""

    status = 2


class InputFault(WtsaprepError):
    """A file or text can't be read as what it should be."""


class SchemaFaults(InputFault):
    """All faults of one file at once, so that they can be mended in one go."""

    def __init__(self, what: str, faults: tuple[str, ...], where: Where | None = None, hint: str = "") -> None:
        super().__init__(what, where, hint)
        self.faults = faults

    def __str__(self) -> str:
        head, *hint = super().__str__().split("\n", 1)
        return "\n".join([head, *(f"  {fault}" for fault in self.faults), *hint])


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


class NeedsDecision(WtsaprepError):
    """Only a person can decide this; nothing was written."""

    status = 4
