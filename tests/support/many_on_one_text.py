"""Hundreds of proposals on one text, as an assembly of many groups would table them, drawn from a seed.

Most touch one to five clauses of 40 to 60, some a third of them; many repeat what others say, word for word or nearly;
some strike, bring, move, split and join clauses, some want the whole text suppressed or kept, some cite.
"""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.drafting.after_edit import after_edit
from wtsaprep.drafting.amend import derive
from wtsaprep.drafting.draft import Draft
from wtsaprep.drafting.end_marks import regular_marks, with_end_mark
from wtsaprep.drafting.split_join import joined, split
from wtsaprep.model.chair import ChairText
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.provision import Provision, Text
from wtsaprep.model.resolution import Resolution
from wtsaprep.store.folders.create import create_workspace
from wtsaprep.store.folders.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Step = Callable[[Random, Text], Text]

HEADINGS = (
    "considering",
    "recognizing",
    "noting",
    "resolves",
    "instructs the Director of TSB",
    "invites Member States",
)
WORDS = (
    *("study groups", "telecommunication", "standardization", "the sector", "to collaborate", "to report", "services"),
    *("developing countries", "digital", "financial inclusion", "quality", "of experience", "security", "networks"),
    *("administrations", "the work", "capacity building", "on accessibility", "within", "annually", "with a view to"),
    *("bridging", "the gap", "for", "and", "of", "in", "to support", "implementation", "guidelines", "emergency"),
)
CITED = ("considering a)", "recognizing b)", "resolves 2", "Resolution 5 (Rev. Dubai, 2018)", "noting a) above")
SOURCES = ("ARB", "EUR", "RCC", "IAP", "APT", "ATU", "CAN", "J", "KOR", "BRA", "EGY", "CHN", "USA", "IND", "KEN", "AUS")
OURS = "ARB"


def words(rng: Random, count: int) -> str:
    """So many words or short phrases."""
    return " ".join(rng.choice(WORDS) for _ in range(count))


def long_resolution(rng: Random, *, citing: float = 0.1, items: int | None = None) -> Resolution:
    """A resolution of 40 to 60 clauses, some of which cite others; or of as many as are asked for."""
    count = items or rng.randint(40, 60)
    text = [
        Provision(id="number", kind="number", text="RESOLUTION 1 (Rev. Geneva, 2022)"),
        Provision(id="title", kind="title", text="Collaboration on digital services"),
        Provision(id="history", kind="history", text="(Dubai, 2012; Geneva, 2022)"),
        Provision(
            id="opening",
            kind="opening",
            text="The World Telecommunication Standardization Assembly (Geneva, 2022),",
        ),
    ]
    for section, heading in enumerate(HEADINGS):
        text.append(Provision(id=f"h{section}", kind="heading", text=heading))
        first, last = (count * at // len(HEADINGS) for at in (section, section + 1))
        for item in range(first, last):
            said = f"that {words(rng, rng.randint(8, 25))}"
            said += f", as in {rng.choice(CITED)}" if rng.random() < citing else ""
            level = 1 if item > first and rng.random() < 0.1 else 0
            text.append(Provision(id=f"c{item}", level=level, text=f"{said};"))
    marks = regular_marks(tuple(text))
    body = (p.model_copy(update={"text": with_end_mark(p.text, marks[p.id])}) if p.id in marks else p for p in text)
    return Resolution(number="1", adopted="Geneva, 2022", provisions=tuple(body))


def proposals_on(rng: Random, resolution: Resolution, count: int) -> list[Proposal]:
    """So many proposals on a resolution."""
    popular = [_Change(rng, resolution.provisions) for _ in range(25)]
    found: list[tuple[Proposal, Text]] = []
    for at in range(count):
        source = rng.choice(SOURCES)
        base = {
            "id": f"p{at}",
            "number": f"{source}/{at + 30}A1/1",
            "sources": (source,),
            "baseline": resolution.baseline,
            "headline": words(rng, 3),
        }
        draw = rng.random()
        if draw < 0.05:
            proposal = Proposal(**base, symbol="SUP" if draw < 0.03 else "NOC")
            found.append((proposal, resolution.provisions))
            continue
        if draw < 0.07 and found:
            proposal = Proposal(**base, symbol="MOD", supports=rng.choice(found)[0].number)
            if next(p for p, _ in found if p.number == proposal.supports).amendments:
                found.append((proposal, resolution.provisions))
                continue
        begun = rng.choice(found)[1] if found and rng.random() < 0.12 else resolution.provisions
        draft = Draft(Proposal(**base), resolution.provisions, begun)
        changes = rng.randint(8, 20) if rng.random() < 0.06 else rng.randint(1, 5)
        for step in range(1 if begun != resolution.provisions else changes):
            change = rng.choice(popular) if rng.random() < 0.6 else _Change(rng, resolution.provisions)
            draft = after_edit(draft, change.made(rng, draft.revised, f"n{at}-{step}"))
        amendments = derive(resolution.provisions, draft.revised)
        found.append((draft.proposal.model_copy(update={"amendments": amendments}), draft.revised))
    return [proposal for proposal, _ in found]


class _Change:
    """What somebody wants of a clause; made on any text that has the clause."""

    def __init__(self, rng: Random, text: Text) -> None:
        self._clause = rng.choice([p for p in text if p.kind == "item"])
        kinds = ("word", *["word"] * 8, "bring", "bring", "bring", "strike", "move", "split", "join", "cite", "head")
        self._kind = rng.choice(kinds)
        self._place = rng.random()
        self._words = words(rng, rng.randint(1, 4) if self._kind == "word" else rng.randint(6, 14))
        self._loses = rng.choice((0, 0, 1, 2))
        self._cited = rng.choice(CITED)
        self._to = rng.choice([p.id for p in text if p.kind in ("item", "heading")])

    def made(self, rng: Random, text: Text, new: str) -> Text:
        """A text with the change; now and then in words of one's own."""
        at = next((n for n, p in enumerate(text) if p.id == self._clause.id), None)
        if at is None:
            return text
        clause, said = text[at], self._words if rng.random() < 0.8 else f"{self._words} {rng.choice(WORDS)}"
        before, behind = text[:at], text[at + 1 :]
        cut = int(self._place * clause.text.count(" "))
        match self._kind:
            case "word" | "cite":
                said = said if self._kind == "word" else f"in accordance with {self._cited}"
                row = clause.text.split(" ")
                row[1 + cut : 1 + cut + self._loses] = [said]
                return (*before, clause.model_copy(update={"text": " ".join(row)}), *behind)
            case "bring":
                return (*before, clause, Provision(id=new, level=clause.level, text=f"that {said};"), *behind)
            case "strike":
                return (*before, *behind)
            case "head":
                return (*before, clause, Provision(id=new, kind="heading", text="urges"), *behind)
            case "move":
                rest = [*before, *behind]
                to = next((n for n, p in enumerate(rest) if p.id == self._to), len(rest) - 1) + 1
                return (*rest[:to], clause, *rest[to:])
            case "split":
                blanks = [n for n, sign in enumerate(clause.text) if sign == " " and n > 8]
                return split(text, clause.id, blanks[int(self._place * len(blanks))], new) if blanks else text
        follows = behind and behind[0].kind == "item" and behind[0].level == clause.level
        return joined(text, clause.id) if follows else text


class ManyProposals(NamedTuple):
    """A workspace of many proposals on one text, and what is in it."""

    workspace: Workspace
    resolution: Resolution
    proposals: list[Proposal]


def many_on_one_text(folder: Path, count: int, seed: int, *, chair: bool = True) -> ManyProposals:
    """A workspace with one resolution, so many proposals on it, and a chair's text made of some of them."""
    rng = Random(seed)
    workspace = Workspace(create_workspace(folder, {"place": "Baku", "year": 2028, "source": OURS}))
    resolution = long_resolution(rng)
    workspace.save(workspace.new_resolution(resolution))
    proposals = proposals_on(rng, resolution, count)
    for proposal in proposals:
        workspace.save(workspace.new_proposal(proposal))
    if chair and (taken := next((p for p in proposals[count // 3 :] if len(p.amendments) > 2), None)):
        value = ChairText(id="dt-1", document="DT/1", baseline=resolution.baseline, amendments=taken.amendments)
        workspace.save(workspace.new_text(value))
    return ManyProposals(workspace, resolution, proposals)
