"""LibreOffice and Word files of ours: stored there they read as before, accepted or rejected they are that text."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from random import Random

from formats.word.writing.test_elements import BASE, changed
from support.libreoffice import TYPED, passed_through
from support.practice import practice_copy
from support.random_proposals import random_proposal, random_text
from support.skeletons import TEXT, edited
from support.tabled_texts import tabled_text
from support.word_documents import DOCUMENT, HEAD, PLAIN, body, entry, unmarked, word
from support.word_files import both
from wtsaprep.formats.flattened.reading.build import ReadText, build
from wtsaprep.formats.word.names import W
from wtsaprep.formats.word.reading import read_word
from wtsaprep.formats.word.writing.agreed import word_agreed
from wtsaprep.formats.word.writing.document import word_document
from wtsaprep.formats.word.writing.into_skeleton import word_into
from wtsaprep.model.printed import printed
from wtsaprep.model.provision import Provision, Text
from wtsaprep.model.resolution import Resolution
from wtsaprep.services.comparing.new_chair_text import start_chair_text
from wtsaprep.services.importing.arrivals import content_suffixes
from wtsaprep.services.papers.export_forms import ExportForm
from wtsaprep.services.papers.exporting import exported, plan_export
from wtsaprep.store.folders.locations import packaged_practice
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index.index import Index

DRAFTS = 12
FRENCH = (
    Provision(id="number", kind="number", text="RÉSOLUTION 11 (Rév. Hammamet, 2016)"),
    Provision(id="title", kind="title", text="L'œuvre du Conseil d'exploitation postale"),
    Provision(id="h", kind="heading", text="considérant"),
    Provision(id="a", text="que les villages n'ont pas accès à l'Internet;"),
    Provision(id="b", text="que la poste est partout,"),
)


def drafted(seed: int) -> bytes:
    """The Word file of what somebody made of a text."""
    chance = Random(seed)
    base = (*HEAD, *random_text(chance)[1:])
    return word(base, random_proposal(chance, base, "d").revised)


def samples(folder: Path) -> Mapping[str, bytes]:
    """A document of each kind; a chair's text is made in a workspace in the folder."""
    plan = plan_export(Index(Workspace(packaged_practice())), "ARB/36A1/1")
    workspace = Workspace(practice_copy(folder / "workspace"))
    resolution = workspace.load(Resolution, next(workspace.resolutions.glob("*.toml"))).value
    start_chair_text(workspace, "DT/24", resolution, taking="ARB/36A1/1")
    french = DOCUMENT.model_copy(update={"language": "fr"})
    reworded = FRENCH[3].model_copy(update={"text": "que des villages n'ont pas accès au «haut débit»;"})
    brought = Provision(id="c", text="que l'accès coûte cher;")
    worded = edited(b="that networks and roads grow;", c="the needs of villages;")
    given = (*worded[:4], worded[5], worded[4], worded[6], Provision(id="x", text="the new,"), *worded[7:])
    # Of columns that come and go LibreOffice knows nothing.
    final = tuple(p for p in changed() if p.id != "new2")
    return {
        "tabled": exported(plan, ExportForm("word")).content,
        "every": word(BASE, final, reasons="One.\n\nTwo."),
        "new": word((), BASE, symbol="ADD", number="ARB/36A1/2", reasons="It is fair."),
        "french": word_document(french, [entry(FRENCH, (*FRENCH[:3], reworded, brought, FRENCH[4]))], PLAIN),
        "agreed": word_agreed(tabled_text()),
        "chair": exported(plan_export(Index(workspace), "DT/24"), ExportForm("word")).content,
        "given": word_into(unmarked(TEXT), [entry(TEXT, given)], PLAIN),
    }


def lines(raw: bytes) -> tuple[str, str]:
    """Both texts of a file; LibreOffice puts a paragraph without words before a table that begins a document."""
    base, final = ("\n".join(side).strip("\n") for side in both(raw))
    return base, final


def imported(raw: bytes) -> ReadText:
    """The one proposal of a Word file, as an import reads it."""
    read = read_word(raw, {})
    (text,) = build(read.scan, None, content_suffixes(read.content))
    return text


def told(text: ReadText) -> tuple[object, ...]:
    """What an import makes of a file."""

    def shown(side: Text) -> list[str]:
        return [str(p) for p in printed(side)]

    return text.symbol, text.number, shown(text.baseline), shown(text.revised), text.reasons


def test_both_texts_and_the_proposal_come_back_from_libreoffice(tmp_path: Path) -> None:
    given = {**{f"draft-{seed}": drafted(seed) for seed in range(DRAFTS)}, **samples(tmp_path)}
    for name, made in passed_through(given, tmp_path).items():
        base, final = lines(given[name])
        assert lines(made.rejected) == (base, base), name
        assert lines(made.accepted) == (final, final), name
        # Of a clause that becomes a heading, or another level, LibreOffice stores the mark of its letter no more.
        if next(body(given[name]).iter(f"{W}pPrChange"), None) is None:
            assert lines(made.stored) == (base, final), name
            before, after = lines(made.edited)
            assert (before, after.replace(TYPED, "").strip("\n")) == (base, final), name
            assert after.count(TYPED) == 1, name
            if name not in ("agreed", "chair"):
                assert told(imported(made.stored)) == told(imported(given[name])), name
