"""The source tree as data: modules, what each imports and when, the types it defines; read without importing any."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple

import wtsaprep

SOURCE = Path(wtsaprep.__file__).parent
When = Literal["at once", "for types", "late"]
"""An import is run with its module, read only by the type checker, or run when a function is called."""


class Import(NamedTuple):
    """One module that another one imports."""

    module: str
    when: When
    line: int


def modules() -> list[Path]:
    """Every module of the package."""
    return sorted(SOURCE.rglob("*.py"))


def dotted(path: Path) -> str:
    """The name under which a module is imported, without the package: "store.files.limits"."""
    parts = path.relative_to(SOURCE).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@cache
def tree(path: Path) -> ast.Module:
    """The syntax tree of a module."""
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def names() -> frozenset[str]:
    """The names of all modules."""
    return frozenset(map(dotted, modules()))


@cache
def imports(path: Path) -> tuple[Import, ...]:
    """What a module imports, ours without the package's name in front, others with theirs."""
    return tuple(_imports(tree(path), "at once"))


def _imports(node: ast.AST, when: When) -> Iterator[Import]:
    for child in ast.iter_child_nodes(node):
        inside = when
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            inside = "late"
        elif isinstance(child, ast.If) and "TYPE_CHECKING" in ast.dump(child.test):
            inside = "for types"
        if isinstance(child, ast.Import):
            yield from (Import(_ours(name.name, ""), when, child.lineno) for name in child.names)
        elif isinstance(child, ast.ImportFrom):
            assert child.level == 0, "write imports in full"
            yield from (Import(_ours(child.module or "", name.name), when, child.lineno) for name in child.names)
        yield from _imports(child, inside)


def _ours(module: str, name: str) -> str:
    """The module that holds a name which is imported."""
    inner = module.removeprefix("wtsaprep").removeprefix(".")
    if module.partition(".")[0] != "wtsaprep":
        return module
    whole = f"{inner}.{name}" if inner else name
    return whole if whole in names() else inner


def classes(path: Path) -> Iterator[ast.ClassDef]:
    """The classes of a module, also those within others."""
    return (node for node in ast.walk(tree(path)) if isinstance(node, ast.ClassDef))


def public_types(path: Path) -> Iterator[str]:
    """The public types that a module defines: classes and names for types."""
    for node in tree(path).body:
        if isinstance(node, ast.ClassDef):
            name = node.name
        elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and _is_type(node.value):
            name = node.targets[0].id
        else:
            continue
        if not name.startswith("_") and not name.isupper():
            yield name


def _is_type(value: ast.expr) -> bool:
    """Whether a value is a type that is given a name: ``Literal[...]``, ``tuple[...]``, ``A | B``."""
    return isinstance(value, ast.Subscript | ast.BinOp)
