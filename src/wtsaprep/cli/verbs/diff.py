"""``wtsaprep diff A B``: any two texts laid over each other; status 1 where they differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.cli.against import laid_over_base_of
from wtsaprep.cli.call_workspace import index_of
from wtsaprep.cli.named_texts import named_or_read
from wtsaprep.cli.options import add_json
from wtsaprep.cli.writers import marked_text
from wtsaprep.comparison.match_new_clauses import with_matched_ids
from wtsaprep.comparison.versions import news
from wtsaprep.drafting.start import fresh_suffix
from wtsaprep.errors import UsageFault
from wtsaprep.formats.markdown.dialect_names import MARKING_DIALECTS
from wtsaprep.present.sheet.provision_rows import provision_rows
from wtsaprep.present.sheet.text_lines import document_lines, plain_lines
from wtsaprep.present.sheet.versions import news_data, news_lines
from wtsaprep.redline.align import inherit_ids
from wtsaprep.redline.redline import redline
from wtsaprep.redline.reflow import lines_together

if TYPE_CHECKING:
    import argparse

    from wtsaprep.cli.console import Console
    from wtsaprep.cli.targets import Target
    from wtsaprep.model.provision import Text

DIFFERENT = 1


def options(parser: argparse.ArgumentParser) -> None:
    """What the verb can be told."""
    parser.add_argument("a", metavar="A", help="a REF or a text file (./11 forces a path, - is standard input)")
    parser.add_argument("b", metavar="B", help="the same")
    parser.add_argument(
        "--marks", choices=("text", *MARKING_DIALECTS), default="text", help="how changes are marked (text)"
    )
    parser.add_argument("--changes", action="store_true", help="only the clauses that differ, formal changes last")
    add_json(parser)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Print what turns A into B. References give their clean texts."""
    if arguments.a == arguments.b == "-":
        raise UsageFault("standard input can only be one of the two texts")
    old_targets, new_targets = (
        named_or_read(arguments, reference, console) for reference in (arguments.a, arguments.b)
    )
    shared = _share_ids(old_targets, new_targets)
    if shared:
        (old_targets[0], new_targets[0]) = _on_one_text(arguments, console, old_targets[0], new_targets[0])
    old, new = _text(old_targets), _text(new_targets)
    resolution = new_targets[0].resolution if shared else None
    if resolution is None:
        old, new = lines_together(old, new, _margins(old_targets, new_targets))
        new = inherit_ids(old, new, fresh_suffix)
    elif old != resolution.provisions != new:
        old = with_matched_ids(new, old, resolution.provisions)
    laid = redline(old, new)
    common = resolution.provisions if resolution else old
    if arguments.json:
        row = {"a": arguments.a, "b": arguments.b, "unchanged": laid.unchanged, **news_data(news(common, old, new))}
        console.put_json(row if arguments.changes else row | {"provisions": provision_rows(laid, "redline")})
    elif arguments.changes:
        console.put_lines(plain_lines(news_lines(news(common, old, new))))
    elif arguments.marks == "text":
        console.put_lines(plain_lines(document_lines(laid, "redline")))
    else:
        console.put_document(marked_text(old, new, arguments.marks))
    return 0 if laid.unchanged else DIFFERENT


def _share_ids(one: list[Target], other: list[Target]) -> bool:
    """Whether both are texts of one resolution in the workspace, so that equal ids mean equal provisions."""
    names = {target.resolution.name if target.resolution else "" for target in (*one, *other)}
    return len(names) == 1 and "" not in names and len(one) == len(other) == 1


def _on_one_text(arguments: argparse.Namespace, console: Console, old: Target, new: Target) -> tuple[Target, Target]:
    """Two proposals on one text that was corrected in between: the one from before is laid over the correction."""
    if old.resolution == new.resolution:
        return old, new
    index = index_of(arguments, console)
    is_newer = new.drifted and not old.drifted
    one, other = (new, old) if is_newer else (old, new)
    over = laid_over_base_of(index, one, other)
    if over is None or other.resolution is None:
        return old, new
    console.say(
        f"{one.name} was made on another text of {other.resolution.name} than {other.name}, and is laid over it."
    )
    return (old, over) if is_newer else (over, new)


def _margins(one: list[Target], other: list[Target]) -> tuple[int, int]:
    return max((target.margin for target in one), default=0), max((target.margin for target in other), default=0)


def _text(targets: list[Target]) -> Text:
    if len(targets) == 1:
        return targets[0].revised
    # A file of many texts is compared as one; their ids would clash, and only one text can have a title.
    return tuple(
        p.model_copy(update={"id": f"{number}.{p.id}", "kind": "other" if p.id == p.kind else p.kind})
        for number, target in enumerate(targets)
        for p in target.revised
    )
