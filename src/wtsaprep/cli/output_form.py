"""The form of a document: what --to says, else what the ending of the file's name says, else the usual one."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from wtsaprep.cli.hand_out import STANDARD
from wtsaprep.errors import UsageFault
from wtsaprep.formats.endings import ending_of, form_named, usual_ending

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

Form = TypeVar("Form", bound=str)
"""One of the forms that a verb writes."""


def output_form(arguments: argparse.Namespace, forms: Sequence[Form]) -> Form:
    """The form that a call asks for, of those there are; a file without an ending holds any.

    ``--json`` beside a file that is called as another form is that form: JSON says what was written.

    Raises:
        UsageFault: the file's ending says another form than was asked for, or none that there is.
    """
    name = "" if arguments.output == STANDARD else arguments.output
    ending, named = ending_of(name), form_named(name)
    asked = "json" if "json" in forms and arguments.json and named not in forms else arguments.to
    if asked and arguments.to and asked != arguments.to:
        raise UsageFault(f"--json and --to {arguments.to} ask for two forms", hint="Leave one of them out.")
    if asked:
        if named and named != asked:
            what = f"{arguments.output} is called as {named} is, and --to {asked} writes {asked}"
            raise UsageFault(
                what, hint="Name the file otherwise, or leave out --to." if named in forms else _endings(forms)
            )
        return _of(forms, asked)
    if ending and named not in forms:
        what = f"{arguments.output}: {named or f'what {ending} stands for'} is nothing that is written here"
        raise UsageFault(what, hint=_endings(forms))
    return _of(forms, named) if named else forms[0]


def _of(forms: Sequence[Form], name: str) -> Form:
    return next(form for form in forms if form == name)


def _endings(forms: Sequence[str]) -> str:
    """Which endings there are, each form once."""
    told = ", ".join(f"{usual_ending(form)} ({form})" for form in forms)
    return f"Endings: {told}; or say --to {' or '.join(forms) if len(forms) < 3 else 'FORMAT'}."
