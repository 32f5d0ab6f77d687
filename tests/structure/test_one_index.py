"""The files of a workspace's folders are listed in one place: by the index; everybody else asks it."""

from __future__ import annotations

import ast

from structure.source_tree import dotted, modules, tree

LISTING = ("toml_files",)
"""What lists the files of a folder of a workspace."""


def _uses(node: ast.AST) -> bool:
    if isinstance(node, ast.Call):
        return isinstance(node.func, ast.Name) and node.func.id in LISTING
    return isinstance(node, ast.ImportFrom) and any(name.name in LISTING for name in node.names)


def test_only_the_index_lists_the_files_of_a_folder() -> None:
    users = {dotted(path) for path in modules() for node in ast.walk(tree(path)) if _uses(node)}
    assert users == {"store.index.index"}


def test_nobody_looks_for_toml_files_by_a_pattern() -> None:
    patterns = {
        f"{dotted(path)}:{node.lineno}"
        for path in modules()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in ("glob", "rglob")
        and any(isinstance(a, ast.Constant) and str(a.value).endswith(".toml") for a in node.args)
    }
    assert {place.partition(":")[0] for place in patterns} <= {"store.settings.themes"}, patterns
