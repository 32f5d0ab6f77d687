"""Values from TOML with every fault named, and values to TOML in one canonical form.

Canonical means: the same value gives the same bytes. What equals its default is left out, short things come first,
then one ``[[table]]`` for each provision, amendment and so on, so that line diffs and git merges stay readable.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import ValidationError

from wtsaprep.errors import SchemaFaults, Where
from wtsaprep.model.counted import counted
from wtsaprep.model.file_format import TABLES
from wtsaprep.model.value import Value
from wtsaprep.store.files.library_quirks import skip_plugin_search
from wtsaprep.store.files.toml_tables import parse_toml

if TYPE_CHECKING:
    from collections.abc import Iterator

V = TypeVar("V", bound=Value)

_MOST_FAULTS = 50
"""That are listed; a file with more is beyond mending by hand."""

_SAID = {
    "extra_forbidden": "unknown key",
    "missing": "missing",
    "tuple_type": 'a list is due, as ["one", "two"]',
    "list_type": 'a list is due, as ["one", "two"]',
    "string_type": 'words are due, in quotation marks: "one"',
    "int_type": "a whole number is due",
    "int_parsing": "a whole number is due",
    "int_from_float": "a whole number is due",
    "bool_type": "true or false is due",
    "bool_parsing": "true or false is due",
    "model_type": "a table is due, as { key = ... }",
    "dict_type": "a table is due, as { key = ... }",
}
"""What is said of a fault by its type, since a library's own words are about code."""
_FIELDS = {table: field for field, table in TABLES.items()}


def load_value(kind: type[V], text: str, file: str = "") -> V:
    """A value from its TOML text.

    Raises:
        InputFault: the first fault of syntax, with its line.
        SchemaFaults: all other faults, each with its key path.
    """
    skip_plugin_search()
    table = parse_toml(text, file)
    fields = kind.model_fields
    named = {key if key in fields else _FIELDS.get(key, key): value for key, value in table.items()}
    try:
        return kind.model_validate(named)
    except ValidationError as error:
        errors = error.errors(include_url=False, include_context=False)
        faults = tuple(_fault(fault, named) for fault in errors[:_MOST_FAULTS])
        if len(errors) > len(faults):
            faults = (*faults, f"... and {len(errors) - len(faults)} more")
        count = counted(len(errors), "fault")
        what = f"this can't be read as {_with_article(kind.__name__.lower())}, {count}:"
        raise SchemaFaults(what, faults, Where(file), "Mend the keys named, or restore the file from a copy.") from None


def dump_value(value: Value) -> str:
    """The canonical TOML text of a value."""
    table = value.model_dump(exclude_defaults=True, mode="json")
    head = {"format": 1} if "format" in type(value).model_fields else {}
    head |= {key: table[key] for key in type(value).model_fields if key in table and key not in TABLES}
    lines = [f"{key} = {_literal(entry)}" for key, entry in head.items()]
    for field, name in TABLES.items():
        for row in table.get(field, ()):
            lines.append(f"\n[[{name}]]")
            lines.extend(f"{key} = {_literal(entry)}" for key, entry in row.items())
    return "\n".join(lines) + "\n"


def _literal(entry: Any) -> str:
    """One value on one line; only a text of several lines is written over several."""
    if isinstance(entry, dict):
        return "{ " + ", ".join(f"{key} = {_literal(value)}" for key, value in entry.items()) + " }"
    if isinstance(entry, list):
        return "[" + ", ".join(_literal(value) for value in entry) + "]"
    if isinstance(entry, str) and entry.isprintable() and '"' not in entry and "\\" not in entry:
        return f'"{entry}"'  # Nothing to escape: the writer goes through a text sign by sign.
    import tomli_w  # Only those who save need it.

    return tomli_w.dumps({"x": entry}, multiline_strings=True)[4:-1]


def _with_article(noun: str) -> str:
    return f"an {noun}" if noun[0] in "aeiou" else f"a {noun}"


def _fault(error: Any, table: dict[str, Any]) -> str:
    path = "".join(_steps(error["loc"]))
    message = _SAID.get(error["type"]) or str(error["msg"]).removeprefix("Value error, ")
    message = message.replace("Input should be", "it must be", 1)
    given = error.get("input")
    if error["type"] in ("tuple_type", "list_type") and isinstance(given, str):
        message = f"a list is due, as [{_literal(given)}]"
    shown = f" (found {given!r:.60})" if isinstance(given, str | int | float) else ""
    name = _provision(error["loc"], table)
    return f"{path or 'whole file'}{name}: {message}{shown}"


def _steps(location: tuple[int | str, ...]) -> Iterator[str]:
    for depth, step in enumerate(location):
        if isinstance(step, int):
            yield f"[{step + 1}]"
        else:
            yield ("." if depth else "") + TABLES.get(step, step)


def _provision(location: tuple[int | str, ...], table: dict[str, Any]) -> str:
    """The provision that a row is about: more use to a reader than its number."""
    if len(location) < 2 or not isinstance(location[1], int):
        return ""
    row = table.get(str(location[0]))
    row = row[location[1]] if isinstance(row, list) and location[1] < len(row) else None
    name = (row.get("provision") or row.get("id")) if isinstance(row, dict) else None
    return f" ({name})" if isinstance(name, str) else ""
