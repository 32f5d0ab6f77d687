"""Annotations: what co-drafters asked to see with a document and is no part of it; each line says so of itself.

The reader of flattened texts leaves such lines out by `NOT_TEXT`, so that a document reads back without them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from wtsaprep.drafting.attributions import attribution_of
from wtsaprep.drafting.brackets import open_brackets
from wtsaprep.drafting.comments import threads
from wtsaprep.formats.flattened.lines.furniture import NOT_TEXT
from wtsaprep.model.citation_words import called
from wtsaprep.model.citations import provision_names
from wtsaprep.model.signatures import signature_list
from wtsaprep.model.symbols import COSIGNATORIES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from wtsaprep.model.proposal import Comment, Proposal
    from wtsaprep.model.provision import Text

Annotation = Literal["cosignatories", "attributions", "comments"]


def signature_lines(proposal: Proposal, baseline: Text, revised: Text) -> Iterator[tuple[str, str]]:
    """Those who signed, in one line."""
    if proposal.cosignatories:
        yield f"{COSIGNATORIES}:\t{signature_list(proposal.cosignatories)}", ""


def attribution_lines(proposal: Proposal, baseline: Text, revised: Text) -> Iterator[tuple[str, str]]:
    """Who wants which open bracket, with the id of its clause."""
    cited = provision_names(revised)
    for bracket in open_brackets(revised, baseline):
        if attribution := attribution_of(revised, proposal.attributions, bracket):
            words = f"[{bracket.words}]" if bracket.matched else bracket.words
            yield (
                f"{NOT_TEXT}{cited[bracket.provision]}: {words} is wanted by {', '.join(attribution.sources)}",
                attribution.provision,
            )


def comment_lines(proposal: Proposal, baseline: Text, revised: Text) -> Iterator[tuple[str, str]]:
    """The shared comments, with the ids of their clauses."""
    cited = provision_names(baseline) | provision_names(revised)
    for head, replies in threads(proposal.comments):
        where = called(cited, head.provision)
        yield _line("comment", where, head), head.provision
        yield from ((_line("reply", where, reply), head.provision) for reply in replies)


def _line(name: str, where: str, comment: Comment) -> str:
    byline = ", ".join(filter(None, (comment.author, comment.date, "resolved" if comment.resolved else "")))
    return f"{NOT_TEXT}{name} on {where}{f' ({byline})' if byline else ''}: {' '.join(comment.text.split())}"


ANNOTATIONS: Mapping[Annotation, Callable[[Proposal, Text, Text], Iterator[tuple[str, str]]]] = {
    "cosignatories": signature_lines,
    "attributions": attribution_lines,
    "comments": comment_lines,
}
"""What can be asked for, and its lines, given a proposal and its two texts."""
