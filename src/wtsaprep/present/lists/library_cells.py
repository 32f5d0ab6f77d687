"""The cells of the library's rows: what tells each thing from the others, and what is known of it beside its head."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.model.counted import counted
from wtsaprep.model.numbers import parse_number
from wtsaprep.model.practice import PRACTICE
from wtsaprep.model.proposal_names import filed_title
from wtsaprep.model.regions import regions
from wtsaprep.present.lists.library_columns import changes_words, superseded_words
from wtsaprep.store.index.earlier_versions import REPLY

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from wtsaprep.comparison.remark import ProposalRemark
    from wtsaprep.review.needs import NeedSubject
    from wtsaprep.store.index.file_heads import ChairSummary, ContributionSummary, ProposalSummary, ResolutionSummary

Cells = tuple[str, ...]


class LibraryTold(NamedTuple):
    """What is told of things beside what their heads say."""

    titles: Mapping[NeedSubject, str] = {}
    gone: Mapping[str, str] = {}
    """What took the place of proposals that count no more, by their ids (`superseded_by`)."""
    states: Mapping[Path, str] = {}
    """That something of a draft is not saved, by its file."""
    changes: Mapping[Path, int] = {}
    """How much drafts that are open change as they stand, where that is not saved."""
    remarks: Mapping[str, tuple[ProposalRemark, ...]] = {}
    """On proposals, by their ids."""
    needs: Mapping[NeedSubject, int] = {}
    """How much needs us of what is about a text."""
    unread: int = 0
    """How many documents nobody of us has read."""
    languages: Mapping[Path, tuple[str, ...]] = {}
    """In which languages a text in force is here, where there are several."""


def our_cells(head: ProposalSummary, told: LibraryTold, indent: str) -> Cells:
    """Name, resolution, its title, changes, and what is to be done."""
    on = head.resolution or "new"
    title = told.titles.get((head.resolution, head.adopted), "") if head.resolution else head.headline
    state = _besides(superseded_words(told.gone.get(head.id, "")), told.states.get(head.path, ""))
    if head.reply_to:
        state = _besides(f"{REPLY} to {head.reply_to}", told.states.get(head.path, ""))
    changes = _besides(_changes(head, told), _practice(head.practice))
    return f"{indent}{filed_title(head)}", on, title, changes, state


def _changes(head: ProposalSummary, told: LibraryTold) -> str:
    """How much a proposal changes, as it stands."""
    if (changes := told.changes.get(head.path)) is not None:
        head = head._replace(changes=changes, amendments=max(changes, head.amendments))
    return changes_words(head)


def said_beneath(head: ProposalSummary, told: LibraryTold) -> str:
    """The headline of a draft of ours, and what is remarked on it."""
    headline = f'"{head.headline}"' if head.headline and head.resolution else ""
    return "; ".join(filter(None, (headline, remarks_said(head, told))))


def remarks_said(head: ProposalSummary, told: LibraryTold) -> str:
    """What is remarked on a proposal: "is ARB/36A1/1 but for resolves 2"."""
    return "; ".join(remark.words for remark in told.remarks.get(head.id, ()))


def our_document_cells(document: ContributionSummary) -> Cells:
    """The cells of a document of ours, in the columns of our proposals."""
    count = counted(len(document.proposals), "proposal")
    return document.number, "", document.title or document.document, count, _practice(document.practice)


def text_cells(
    text: ResolutionSummary, tabled: Iterable[ProposalSummary], told: LibraryTold, *, edition: bool = False
) -> Cells:
    """Number, title, who proposes on it, its languages, what needs us; with its edition where several are here."""
    title = f"({text.adopted}) {text.title}" if edition and text.adopted else text.title
    needs = told.needs.get((text.number, text.adopted), 0)
    state = _besides(" ".join(told.languages.get(text.path, ())), f"needs {needs}" if needs else "")
    return text.number, title, who_proposes(tabled, told) or "-", state


def reference_cells(text: ResolutionSummary) -> Cells:
    """What a text that is only read is called, title, edition."""
    return f"{text.kind.capitalize()} {text.number}", text.title, text.adopted


def tabled_cells(head: ProposalSummary, told: LibraryTold, *, on: bool) -> Cells:
    """Name, what it is on where that is not said by what it stands under, changes and the like, headline."""
    about = (f"on {head.resolution}" if head.resolution else "new text") if on else ""
    words = (_changes(head, told), superseded_words(told.gone.get(head.id, "")), _practice(head.practice))
    return filed_title(head), about, _besides(*words), _besides(head.headline, remarks_said(head, told))


def document_cells(document: ContributionSummary) -> Cells:
    """Number, how it is called, title, how many proposals."""
    count = counted(len(document.proposals), "proposal")
    return document.number, document.document, document.title, _besides(count, _practice(document.practice))


def chair_cells(text: ChairSummary, told: LibraryTold) -> Cells:
    """Name, resolution, title, changes, whether it was handed out."""
    title = told.titles.get((text.resolution, text.adopted), "")
    state = _besides("handed out" if text.frozen else "being made", text.body, _practice(text.practice))
    return text.name, text.resolution, title, counted(text.changes, "change"), state


def who_proposes(tabled: Iterable[ProposalSummary], told: LibraryTold) -> str:
    """Who proposes on a text, each once, with the symbol where it is no MOD: "ARB  ATU = ARB  SUP APT"."""
    heads = tuple(tabled)
    by_number = {head.number or head.id: head for head in heads}
    return "  ".join(dict.fromkeys(_who(head, by_number, told) for head in heads))


def _who(head: ProposalSummary, by_number: Mapping[str, ProposalSummary], told: LibraryTold) -> str:
    same = [remark.other for remark in told.remarks.get(head.id, ()) if remark.nearly_same]
    like = by_number.get(head.supports or (same[0] if same else ""))
    source = _source(head)
    if like is not None and _source(like) != source:
        return f"{source} = {_source(like)}"
    return source if head.symbol in ("MOD", "ADD") else f"{head.symbol} {source}"


def _source(head: ProposalSummary) -> str:
    number = parse_number(head.number)
    return "/".join(regions(head.sources or (number.sources if number else ()))) or "?"


def _practice(made_up: bool) -> str:
    return PRACTICE if made_up else ""


def _besides(*words: str) -> str:
    return ", ".join(filter(None, words))
