"""Threads of screens begin in one place, which describes them by their group and never by the texts they are given."""

from __future__ import annotations

import ast

from structure.source_tree import dotted, modules, tree


def test_screens_have_things_found_out_in_one_way() -> None:
    users = {
        dotted(path)
        for path in modules()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Attribute) and node.attr == "run_worker"
    }
    assert users == {"tui.screens.beside"}
