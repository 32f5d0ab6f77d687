"""The shape of the code: modules one can hold in the head, types with one meaning, few ancestors, early imports."""

from __future__ import annotations

import ast
from collections import defaultdict
from statistics import median

from structure.source_tree import classes, dotted, imports, modules, public_types, tree

MOST_LINES = 300
MOST_ANCESTORS = 3
BEHIND_A_TEXT = "a text is painted before what its keys lead to is loaded, which is done behind it"
LATE: dict[str, str] = {
    **{
        f"tui.reader.{topic}": BEHIND_A_TEXT
        for topic in (
            *("conflicts", "filling_in", "findings", "leading_on", "open_points", "reader_screen", "references"),
            *("saving", "steps", "structure", "taking", "versions", "ways_to_write", "wording"),
        )
    },
    "drafting.settle": BEHIND_A_TEXT,
    "services.drafts.drafting_session": BEHIND_A_TEXT,
    "services.drafts.open_and_save": BEHIND_A_TEXT,
    "services.drafts.our_comments": BEHIND_A_TEXT,
    "services.drafts.recovery": "most drafts were left with nothing unsaved",
    "tui.lists.leading_on": "the first screen is painted before what its keys lead to is loaded",
    "tui.lists.starting": "the first screen is painted before what its keys lead to is loaded",
    "tui.forms.following": BEHIND_A_TEXT,
    "tui.screens.general": "the first screen is painted before help and palette are loaded",
    "store.index.references": "most editions are called as their texts have it",
    "model.labels": "few lists count by other letters than Latin ones",
    "__main__": "the screens are loaded by who opens them; a verb knows none",
    "tui.routes": "the route table: a screen is loaded when it is opened",
    "tui.shell.start": "Textual reads the environment when it is loaded; keys are checked for those who have their own",
    "tui.shell.textual_quirks": "asyncio is loaded here without what encrypts connections",
    "tui.shell.read_words": "the word list takes long to read, and few keys look like words",
    "tui.keys.read_at_once": "which keys act at once is asked when several come in one read",
    "cli.main": "--version and --help need nothing of what a verb needs, and only a bug needs its report",
    "cli.console": "most calls have neither a fault to tell nor data to write as JSON",
    "cli.remedies": "only a fault with something to type needs its names quoted",
    "cli.named_texts": "the reader of files costs as much as all the rest of show and diff, and names need it not",
    "cli.writers": "each form of a table or a paper has a writer of its own, and one of them is asked for",
    "cli.verbs.compare": "only one of its selections asks what was decided, and few lay editions side by side",
    "tui.lists.compare_table": "only one of its selections asks what was decided, and it is loaded behind it",
    "services.drafts.merging_files": "only chair's texts are merged by their sources, which need the comparison",
    "services.papers.checking": "few ask what is found in a chair's text, and what opens one is half of the comparison",
    "cli.chair_actions": "one of its actions reads a file, and the others load no reader",
    "services.comparing.opened_chair_text": "the sources of words need the comparison; who shows a proposal does not",
    "services.drafts.pasting": "the reader of pasted texts costs as much as the editor, and few paste",
    "services.drafts.unsaved_changes": "the first screen has no draft open, and lays no texts over each other",
    "services.drafts.opened_proposal": "only a draft whose text was corrected is re-based when it is opened",
    "services.comparing.remarks_on_proposals": "most lists find what is remarked in the catalogue",
    "services.comparing.unread_files": "where all fits the texts that are here, no value is loaded to say so",
    "services.comparing.near_sameness": "texts are laid over each other only where words may differ formally",
    "cli.verbs.show": "chair's texts, conflicts and comments are set in columns; a proposal's text needs no widths",
    "store.files": "only who saves needs what writes: tomli_w takes 2 ms",
    "store.folders.git": "only who asks git starts a process, and subprocess takes 8 ms",
    "store.folders.locations": "platformdirs takes 11 ms, and a workspace that is named needs no folder of the user's",
    "store.folders.workspace": "values cost more than all the rest; lists are made without, and the first screen, too",
    "services.comparing.named_text": "only who names a chair's text opens one, and its values take 3 ms",
    "store.index.find": "values of chair's texts, replies and reviews cost what no other verb should pay",
    "store.index.counted_": "most lists are made without laying texts over each other",
    "model.near_words": "difflib takes 4 ms, and most words are no slips",
    "store.index.nearest": "only who named what is not there is told the nearest name",
    "tui.reader.open_text": "the rules are loaded behind the first picture of a text",
    "tui.lists.word_search": "only who searches needs clauses",
    "tui.lists.found_beside": "the first screen is made without values; what needs us is found behind it",
    "tui.lists.setting_up_git": "the first screen is made without values; only who sets up git may have files to merge",
    "tui.forms.who_we_are": "the first screen is made without values; only who is asked who we are needs the list",
    "tui.lists.changing_files": "the first screen is made without values; only who takes something back needs them",
    "services.drafts.dictionaries": "Hunspell is an extra, and only who has a dictionary reads one",
    "services.importing.sources": "the reader of Word files takes 39 ms; who pastes text needs none of it",
    "services.needs.kept_counts": "most lists find what was counted before, and lay no texts over each other",
    "services.papers.kept_outcomes": "where nothing changed since, no texts are laid over each other",
    "cli.verbs.list_needs": "journals are read back where there are any, and what reads them is half of all",
    "services.needs.note_read": "values are loaded only where something is noted",
    "cli.parser": "only who mistyped asks for a near word",
    "redline.similarity": "rapidfuzz takes 7 ms to load; texts that nobody changed need none of it",
    "formats.markdown.blocks": "markdown-it takes 16 ms to load; only an export is proved by reading it back",
    "formats.markdown.page": "markdown-it, as for formats.markdown.blocks: only who prints a document needs pages",
    "formats.papers.workbook": "XlsxWriter is an extra, and who has none is told so when a workbook is asked for",
    "services.papers.export_forms": "lxml, as for formats.word.part: only what is looked at as a Word file is read",
    "services.papers.exporting": "lxml, as for formats.word.part: only those who write Word files need it",
    "services.papers.paper_files": "each form has a writer of its own, and one call writes one form",
    "services.papers.pdf": "only who wants a PDF starts a process, and subprocess takes 8 ms",
    "services.papers.several_processes": "multiprocessing takes 10 ms to load, and few have much to do",
    "services.papers.session_papers": "lxml, as for formats.word.part: only those who write Word files need it",
    "formats.word.part": "lxml takes 10 ms to load; only those who read Word files need it",
}
"""Where imports within functions may stand, and why."""


def test_no_module_is_longer_than_one_can_hold_in_the_head() -> None:
    lengths = {dotted(path): len(path.read_text(encoding="utf-8").splitlines()) for path in modules()}
    assert {name: length for name, length in lengths.items() if length > MOST_LINES} == {}
    assert 60 <= median(length for length in lengths.values() if length > 1) <= 120


def test_no_type_name_means_two_things() -> None:
    places = defaultdict(list)
    for path in modules():
        for name in public_types(path):
            places[name].append(dotted(path))
    assert {name: where for name, where in places.items() if len(where) > 1} == {}


def test_no_class_has_more_than_three_ancestors_of_ours() -> None:
    bases = {
        node.name: [base.id for b in node.bases if isinstance(base := _named(b), ast.Name)]
        for path in modules()
        for node in classes(path)
    }

    def depth(name: str) -> int:
        return max((1 + depth(base) for base in bases[name] if base in bases), default=0)

    assert {name: depth(name) for name in bases if depth(name) > MOST_ANCESTORS} == {}


def _named(base: ast.expr) -> ast.expr:
    """What a base is called: of ``Screen[T]`` the name before the bracket."""
    return base.value if isinstance(base, ast.Subscript) else base


def test_imports_stand_at_the_top_but_where_a_reason_is_given() -> None:
    late = {
        f"{dotted(path)}:{i.line} {i.module}"
        for path in modules()
        for i in imports(path)
        if i.when == "late" and not any(dotted(path).startswith(place) for place in LATE)
    }
    assert not late, "\n".join(sorted(late))


def test_every_reason_for_a_late_import_is_needed() -> None:
    used = {dotted(path) for path in modules() for i in imports(path) if i.when == "late"}
    assert {place for place in LATE if not any(name.startswith(place) for name in used)} == set()


RAISES = {"exists", "is_file", "is_dir"}
"""Methods of `Path` that raise where a folder is closed to us; `os.path` has each without."""


def test_whether_something_is_there_is_asked_of_os_path() -> None:
    asked = [
        f"{dotted(path)}:{node.lineno}"
        for path in modules()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in RAISES
        if ast.unparse(node.func.value) not in ("os.path", "entry")  # The latter of a folder that was just read.
    ]
    assert asked == []


def test_every_module_says_first_what_it_is_for() -> None:
    assert [dotted(path) for path in modules() if not ast.get_docstring(tree(path))] == []
