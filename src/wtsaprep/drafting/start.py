"""Starting a proposal: what each symbol begins with, taken from the event and the text in force; nothing invented."""

from __future__ import annotations

import re
import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wtsaprep.drafting.adoption_lines import readopted
from wtsaprep.drafting.amend import derive
from wtsaprep.model.file_format import FIXED_KINDS
from wtsaprep.model.language import language
from wtsaprep.model.language.adoptions import adoption_in
from wtsaprep.model.language.assemblies import ASSEMBLIES, assembly_of
from wtsaprep.model.names import SUFFIX_LETTERS, slug
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.provision import Provision
from wtsaprep.model.symbols import WITHOUT_TEXT

if TYPE_CHECKING:
    from collections.abc import Callable

    from wtsaprep.model.event import Event
    from wtsaprep.model.provision import Text
    from wtsaprep.model.resolution import Resolution
    from wtsaprep.model.symbols import Symbol


@dataclass(frozen=True, slots=True)
class Beginning:
    """What somebody says when starting a proposal."""

    symbol: Symbol
    sources: tuple[str, ...]
    number: str = ""
    """Its number; empty for a NOC that bears none."""
    title: str = ""
    """Title of a new text, if it is known already."""
    placeholder: str = ""
    """What stands for the number of a new text, as in "[ARB-1]"."""
    language: str = ""
    """That of the document it goes into; one on a text in force is in the language of that."""


def fresh_suffix() -> str:
    """Four random letters and digits for a new id."""
    return "".join(secrets.choice(SUFFIX_LETTERS) for _ in range(4))


def blank_proposal(
    beginning: Beginning, event: Event, resolution: Resolution | None, fresh: Callable[[], str] = fresh_suffix
) -> Proposal:
    """A proposal that says nothing yet but what every one of its symbol must.

    A MOD begins with its three formal changes. A (MOD) is editorial and adopts nothing anew, so it begins with none.

    Source: [PP-GUIDELINES]; [WTSA16-PROPOSALS] (the placeholder of a new text's number).
    """
    symbol = beginning.symbol
    copied = resolution if symbol == "ADD*" else None
    subject = None if copied else resolution
    baseline = subject.provisions if subject else ()
    if subject is None:
        revised = _new_text(beginning, event, copied)
    else:
        revised = readopted(baseline, event.adoption) if symbol == "MOD" else baseline
    return Proposal(
        id=proposal_id(beginning.sources, subject, fresh()),
        number=beginning.number,
        symbol=symbol,
        sources=beginning.sources,
        practice=event.practice,
        language=resolution.language if resolution else beginning.language or "en",
        baseline=subject.baseline if subject else None,
        amendments=() if symbol in WITHOUT_TEXT else derive(baseline, revised),
    )


def start_support(
    supported: Proposal, sources: tuple[str, ...], number: str, fresh: Callable[[], str] = fresh_suffix
) -> Proposal:
    """A proposal that supports another one without a text of its own."""
    return Proposal(
        id=f"{slug('-'.join(sources)) or 'own'}-supports-{slug(supported.name)[:40]}-{fresh()}",
        number=number,
        symbol=supported.symbol,
        sources=sources,
        language=supported.language,
        baseline=supported.baseline,
        supports=supported.name,
        practice=supported.practice,
    )


def opening_formula(event: Event, code: str = "en") -> str:
    """How a text adopted at the event opens: "The World Telecommunication Standardization Assembly (City, Year),"."""
    table = language(code)
    assembly = assembly_of(event.event) or ASSEMBLIES[0]
    named = re.sub(r"\s*\([^()]*\)", "", event.event).strip()
    # An event that is named in full is called so, where that is the language of the text.
    own = code == "en" and named.endswith(("Assembly", "Conference"))
    body = named if own else table.opening.assemblies[assembly.short]
    return table.opening.formula.format(body, adoption_in(event.adoption, table))


def proposal_id(sources: tuple[str, ...], resolution: Resolution | None, suffix: str) -> str:
    """An id such as ``arb-res-11-x7k2``."""
    about = f"{resolution.kind[:3]}-{slug(resolution.number)}" if resolution else "new"
    return f"{slug('-'.join(sources)) or 'own'}-{about}-{suffix}"


def _new_text(beginning: Beginning, event: Event, copied: Resolution | None) -> Text:
    title = Provision(id="title", kind="title", text=beginning.title)
    if beginning.symbol == "OTHER":
        return title, Provision(id="other-1", kind="other")
    code = copied.language if copied else beginning.language or "en"
    draft = language(code).number_line.draft_new
    number = Provision(id="number", kind="number", text=draft.format(beginning.placeholder).rstrip())
    opening = Provision(id="opening", kind="opening", text=opening_formula(event, code))
    if copied is None:
        return number, title, opening, *_skeleton(code)
    known = next((p.text for p in copied.provisions if p.kind == "title"), "")
    title = title.model_copy(update={"text": beginning.title or known})
    return number, title, opening, *(p for p in copied.provisions if p.kind not in FIXED_KINDS)


def _skeleton(code: str) -> Text:
    preamble, operative = language(code).headings.skeleton
    return (
        Provision(id="considering-0", kind="heading", text=preamble),
        Provision(id="considering-1"),
        Provision(id="resolves-0", kind="heading", text=operative),
        Provision(id="resolves-1"),
    )
