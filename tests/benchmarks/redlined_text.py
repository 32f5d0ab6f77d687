"""A text of which half is redlined, as workspaces hold it, and its words as a plain file for `vim` and `less`."""

from __future__ import annotations

import random
from pathlib import Path
from typing import TYPE_CHECKING

from wtsaprep.drafting.amend import derive
from wtsaprep.drafting.start import Beginning, blank_proposal
from wtsaprep.model.event import Event
from wtsaprep.model.provision import Provision
from wtsaprep.model.resolution import Resolution
from wtsaprep.store.folders.create import create_workspace
from wtsaprep.store.folders.workspace import Workspace

if TYPE_CHECKING:
    from wtsaprep.model.provision import Text

_WORDS = """
study groups should continue to collaborate on digital financial services and report to the
Telecommunication Standardization Advisory Group in accordance with relevant provisions of developing countries mobile
networks interoperability administrations members of the sector spectrum quality security measures
"""
_HEADINGS = (
    *("considering", "recognizing", "noting", "resolves"),
    *("instructs the Director of the Telecommunication Standardization Bureau", "invites Member States"),
)
_BAKU = Event(place="Baku", year=2028)


def redlined_text(folder: Path, clauses: int) -> tuple[Path, Path]:
    """A workspace with a MOD of a text of about so many clauses, every other changed; and the words as a plain file."""
    chance = random.Random(7)
    base = tuple(_text(chance, clauses))
    revised = tuple(_changed(chance, provision) for provision in base)
    workspace = Workspace(create_workspace(folder / f"of-{clauses}", {"place": "Baku", "year": 2028}))
    resolution = Resolution(number="2", adopted="Geneva, 2022", provisions=base)
    workspace.save(workspace.new_resolution(resolution))
    proposal = blank_proposal(Beginning("MOD", ("ARB",), "ARB/XX/1"), _BAKU, resolution)
    workspace.save(workspace.new_proposal(proposal.model_copy(update={"amendments": derive(base, revised)})))
    plain = folder / f"of-{clauses}.txt"
    plain.write_text("".join(f"{provision.text}\n" for provision in revised), encoding="utf-8")
    return workspace.folder, plain


def _text(chance: random.Random, clauses: int) -> Text:
    head = (
        Provision(id="number", kind="number", text="RESOLUTION 2 (Rev. Geneva, 2022)"),
        Provision(id="title", kind="title", text="Responsibilities of study groups"),
        Provision(
            id="opening", kind="opening", text="The World Telecommunication Standardization Assembly (Geneva, 2022),"
        ),
    )
    body = []
    for at, heading in enumerate(_HEADINGS):
        body.append(Provision(id=f"h{at}", kind="heading", text=heading))
        for item in range(clauses // len(_HEADINGS)):
            words = _some_words(chance, chance.randint(15, 60))
            body.append(Provision(id=f"c{at}-{item}", text=f"{'that' if at < 4 else 'to'} {words};"))
    return (*head, *body)


def _changed(chance: random.Random, provision: Provision) -> Provision:
    if provision.kind != "item" or chance.random() < 0.5:
        return provision
    words = provision.text.split(" ")
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(1, len(words) - 1)
        words[at : at + chance.randint(0, 3)] = _some_words(chance, chance.randint(0, 4)).split()
    return provision.model_copy(update={"text": " ".join(words)})


def _some_words(chance: random.Random, count: int) -> str:
    return " ".join(chance.choices(_WORDS.split(), k=count))
