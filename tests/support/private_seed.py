"""A workspace in which every field of everything private holds one marker word, for the tests that look for it.

The fields are found by walking the models, so that a new field is seeded without being asked for; a new private value
without a place here is found by `unseeded`.
"""

from __future__ import annotations

import ast
import types
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import wtsaprep
from wtsaprep.model.brief import Brief
from wtsaprep.model.names import slug
from wtsaprep.model.position import Positions, Sitting
from wtsaprep.model.private import PrivateComments
from wtsaprep.model.register import Register
from wtsaprep.model.value import Value
from wtsaprep.review.queue import QueuedChange
from wtsaprep.review.queue_selection import QueueSelection
from wtsaprep.services.sessions.queues import queue_of
from wtsaprep.store.files.toml_values import dump_value
from wtsaprep.store.folders.private_folder import make_private
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index.index import Index

MARK = "QZXJVK7"
"""A word that fits every kind of field: a text, an id, the code of a source."""
NUMBER = 77077077
"""The same for fields that hold a number."""

PLACES: dict[type[Value], str] = {
    Positions: "positions/{proposal}.toml",
    PrivateComments: "comments/{proposal}.toml",
    Register: "register.toml",
    Brief: "briefs/resolution-{resolution}.toml",
    Sitting: "sessions/{kind}-{choice}.toml",
}
"""Where the private values lie in the private folder, by their fields as file names have them."""

_PROPOSALS = ("arb-res-11-b3dg", "pra-res-11-practice", "prb-res-11-practice")
_LIVE = {
    "choice": "all",
    "document": "ARB/36A1",
    "at": "2024-10-17T13:20:00+00:00",
    "undone": "",
    "stand": "oppose",
    "resolved": False,
    "reply_to": "",
}
"""What a field must say for its row to count; in rows of their own these fields hold the marker, too."""


def seed(folder: Path) -> None:
    """Write private files full of the marker into a workspace: such that count, and such that name nothing."""
    workspace = Workspace(folder)
    make_private(workspace.private)
    changes = queue_of(Index(workspace), QueueSelection("all")).changes
    for kind, place in PLACES.items():
        _write(workspace, place, marked(kind, {}))
        for proposal in _PROPOSALS:
            pinned = _LIVE | {"proposal": proposal, "resolution": "11-hammamet-2016"}
            rows = [one for one in changes if one.proposal == proposal]
            _write(workspace, place, _with_live_rows(kind, pinned, rows))


def holds_mark(text: str) -> bool:
    """Whether anything private is in a text, in whatever case."""
    return MARK.casefold() in text.casefold() or str(NUMBER) in text


def marked(kind: type[Value], pinned: Mapping[str, Any]) -> Value:
    """A value of which every field holds the marker, but for those that are pinned."""
    return kind.model_validate(
        {
            name: pinned[name] if name in pinned else _filled(field.annotation, pinned)
            for name, field in kind.model_fields.items()
        }
    )


def unseeded() -> set[str]:
    """The private values that the program loads or saves and that have no place here, by their names."""
    return set(_private_kinds()) - {kind.__name__ for kind in PLACES}


def _with_live_rows(kind: type[Value], pinned: Mapping[str, Any], changes: list[QueuedChange]) -> Value:
    """A value with a row that counts for each change, beside those that name nothing."""
    value = marked(kind, pinned)
    rows = {}
    for name, field in kind.model_fields.items():
        row = _row_kind(field.annotation)
        if row is not None:
            live = [marked(row, {**pinned, "provision": one.provision, "judged": one.judged}) for one in changes]
            rows[name] = (*getattr(value, name), *live)
    return value.model_copy(update=rows)


def _write(workspace: Workspace, place: str, value: Value) -> None:
    path = workspace.private / place.format(**{name: slug(str(said)) for name, said in value.model_dump().items()})
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(dump_value(value), encoding="utf-8")
    assert workspace.load(type(value), path).value == value


def _filled(annotation: Any, pinned: Mapping[str, Any]) -> Any:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _filled(arguments[0], pinned)
    if origin in (Union, types.UnionType):
        return _filled(arguments[0], pinned)
    if origin is Literal:
        return next((one for one in arguments if one), arguments[0])
    if origin is tuple:
        return (_filled(arguments[0], pinned),)
    if origin is dict:
        return {_filled(arguments[0], pinned): _filled(arguments[1], pinned)}
    if isinstance(annotation, type) and issubclass(annotation, Value):
        return marked(annotation, {})
    known = {str: MARK, int: NUMBER, bool: True}
    assert annotation in known, f"say how a private field of {annotation} is seeded"
    return known[annotation]


def _row_kind(annotation: Any) -> type[Value] | None:
    row = get_args(annotation)[0] if get_origin(annotation) is tuple else None
    return row if isinstance(row, type) and issubclass(row, Value) else None


_PRIVATE_FILES = ("load_private", "change_private")


def _private_kinds() -> Iterator[str]:
    """What is handed to the two functions that read and write the private folder."""
    for path in sorted(Path(wtsaprep.__file__).parent.rglob("*.py")):
        source = path.read_text(encoding="utf-8")
        if not any(name in source for name in _PRIVATE_FILES):
            continue
        functions = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.FunctionDef)]
        returned = {one.name: _named(one.returns) for one in functions}
        for function in functions:
            taken = {one.arg: _named(one.annotation) for one in function.args.args}
            for node in ast.walk(function):
                if isinstance(node, ast.Call) and _named(node.func) in _PRIVATE_FILES:
                    kind = _kind(node.args[2], taken, returned)
                    assert kind, f"{path}, line {node.lineno}: which kind of private value is this?"
                    yield from {kind} - {"V"}  # In `store/private` itself any kind is passed on.


def _kind(blank: ast.expr, taken: Mapping[str, str], returned: Mapping[str, str]) -> str:
    """The class of a blank value: made there, by a function beside it, or handed in."""
    if isinstance(blank, ast.Call) and isinstance(blank.func, ast.Attribute):
        return _kind(blank.func.value, taken, returned)
    name = _named(blank.func if isinstance(blank, ast.Call) else blank)
    return taken.get(name) or returned.get(name) or (name if name[:1].isupper() else "")


def _named(node: ast.expr | None) -> str:
    return node.id if isinstance(node, ast.Name) else ""
