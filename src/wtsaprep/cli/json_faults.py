"""What went wrong, as data: the error object that a call with ``--json`` prints where it has nothing else to print."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wtsaprep.cli.remedies import todo_text

if TYPE_CHECKING:
    from wtsaprep.errors import WtsaprepError


def fault_data(fault: WtsaprepError) -> dict[str, Any]:
    """A fault: what is wrong, where as far as it is known, what to do about it, and the exit status."""
    where = {name: place for name, place in fault.where._asdict().items() if place}
    faults = {"faults": list(several)} if (several := getattr(fault, "faults", ())) else {}
    return error_data(fault.what, fault.status, todo=todo_text(fault), where=where, **faults)


def error_data(what: str, status: int, *, todo: str = "", **more: Any) -> dict[str, Any]:
    """The error object of a call that failed."""
    return {"error": {"what": what, "status": status, "todo": todo, "where": {}, **more}}
