"""The verb registry: each verb's name, its module and what it is for. A module is loaded when its verb is called."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Literal, cast

if TYPE_CHECKING:
    import argparse
    from typing import Protocol

    from wtsaprep.cli.console import Console

    class Runs(Protocol):
        """What the module of a verb, or of a part of one, holds."""

        def run(self, arguments: argparse.Namespace, console: Console) -> int:
            """Do it, and give the exit status.

            Raises:
                WtsaprepError: it can't be done; what is said of it is the fault's.
            """

    class VerbModule(Runs, Protocol):
        """What the module of a verb holds besides."""

        def options(self, parser: argparse.ArgumentParser) -> None:
            """Tell the parser what the verb can be told."""


class Verb:
    """One thing that can be asked for on the command line."""

    # A plain class: the first named tuple of a process takes a millisecond, and --version needs no other.
    __slots__ = ("help", "module", "name")

    def __init__(self, name: str, module: str, help: str) -> None:
        self.name = name
        self.module = module
        self.help = help


_ALL = (
    Verb("init", "init", "make a new workspace"),
    Verb("ours", "ours", "who we are: our source code and name, and whose documents we write, too"),
    Verb("practice", "practice", "open the practice set, a workspace of its own"),
    Verb("list", "list_", "documents, resolutions and proposals"),
    Verb("search", "search", "where words stand in texts and proposals, and who changes them"),
    Verb("cited-by", "cited_by", "which texts and proposals cite a text, or a clause of it"),
    Verb("show", "show", "print a text in force, as a redline or clean"),
    Verb("import", "import_", "read texts and proposals into the workspace"),
    Verb("new", "new", "start a proposal"),
    Verb("edit", "edit", "change a draft: words and place of a clause, brackets, reasons, cover"),
    Verb("comment", "comment", "comment on a clause, for us alone or for co-drafters"),
    Verb("sign", "sign", "who stands behind a proposal, and who does not yet"),
    Verb("settle", "settle", "settle conflicts, and what co-signatories replied"),
    Verb("renumber", "renumber", "give a document and all its proposals new numbers"),
    Verb("take", "take", "take one mark of another's proposal, or a clause, into our draft"),
    Verb("withdraw", "withdraw", "mark a proposal that its source took back"),
    Verb("check", "check", "what ITU asks of a document and is not so, in proposals and texts; --fix mends"),
    Verb("export", "export", "write a document to hand in"),
    Verb("diff", "diff", "compare two texts"),
    Verb("compare", "compare", "lay all proposals on a resolution side by side"),
    Verb("history", "history", "since when each word of a clause stands, and what each edition made of it"),
    Verb("tie", "tie", "say which clauses of a text in two languages say the same, or that one has no counterpart"),
    Verb("position", "position", "what we think of a change: stand, red line, notes; private"),
    Verb("heard", "heard", "what somebody said of a change; private"),
    Verb("register", "register", "what we note of documents: read, colour, day, who looks after them; private"),
    Verb("rebase", "rebase", "put a proposal onto another edition of its text"),
    Verb("options", "options", "compile the options for each clause of a text in force"),
    Verb("chair", "chair", "start, make, import and hand out a chair's text"),
    Verb("fates", "fates", "what of each proposal is still in a chair's text"),
    Verb("decide", "decide", "what a body decided on a paragraph"),
    Verb("review", "review", "what was decided on a chair's text, and what of it is agreed and open"),
    Verb("outcomes", "outcomes", "what became of each proposal, as a table"),
    Verb(
        "brief",
        "brief",
        "our private paper on a resolution: position, background, views from other regions, talking points",
    ),
    Verb("merge", "merge", "merge two versions of a file by clause, as git asks for it"),
    Verb("git-setup", "git_setup", "let git merge by clause, and keep private/ out of it"),
    Verb("undo", "undo", "take back the last thing that was done to the files"),
    Verb("redo", "redo", "do again what undo took back"),
    Verb("discard", "discard", "put a proposal out of the workspace; undo brings it back"),
    Verb("recover", "recover", "list unsaved work, or write it to a file"),
    Verb("keys", "keys", "list the keys of the screens"),
    Verb("themes", "themes", "list the colours that the screens can take"),
)
VERBS: dict[str, Verb] = {verb.name: verb for verb in _ALL}
"""All verbs by name, in the order in which the help lists them."""
OPEN = Verb("open", "open_", "open the terminal interface")
"""What a call without a verb asks for."""


VerbPart = Literal[
    "check_mends", "import_reference", "list_needs", "show_clause", "show_file", "show_parallel", "show_replies"
]
"""Parts of verbs in modules of their own: they load much that the plain verb does without."""


def run_part(part: VerbPart, arguments: argparse.Namespace, console: Console) -> int:
    """Run a part of a verb; it is loaded now."""
    module = cast("Runs", import_module(f"wtsaprep.cli.verbs.{part}"))
    return module.run(arguments, console)


def verb_module(name: str) -> VerbModule:
    """The module of a verb, loaded now."""
    module = VERBS.get(name, OPEN).module
    return cast("VerbModule", import_module(f"wtsaprep.cli.verbs.{module}"))
