"""Pandoc and Word files: those it makes of our exports are read as these, and it reads those that we write."""

from __future__ import annotations

import importlib
import shutil
import subprocess
from pathlib import Path
from random import Random

import pytest

from support.random_proposals import random_proposal, random_text
from support.word_documents import HEAD, word
from wtsaprep.formats.documents import DocumentEntry
from wtsaprep.formats.flattened.reading.build import build
from wtsaprep.formats.markdown.document import markdown_document
from wtsaprep.formats.word.reading import read_word
from wtsaprep.model.contribution import Contribution
from wtsaprep.model.printed import printed
from wtsaprep.model.provision import Text
from wtsaprep.services.comparing.named_text import open_named
from wtsaprep.services.drafts.opened_proposal import StoredDraft
from wtsaprep.services.importing.arrivals import content_suffixes
from wtsaprep.store.folders.locations import packaged_practice
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index.index import Index


def pandoc() -> str:
    """The pandoc to use: the one on the path, or the one of the pypandoc_binary package."""
    if found := shutil.which("pandoc"):
        return found
    try:
        return str(importlib.import_module("pypandoc").get_pandoc_path())
    except (ImportError, OSError):
        pytest.skip("pandoc is not installed (pip install pypandoc_binary)")


def word_file(markdown: str, folder: Path) -> bytes:
    """The Word file that pandoc makes of a text."""
    path = folder / "made.docx"
    run = [pandoc(), "-f", "markdown-smart", "-o", str(path)]
    subprocess.run(run, input=markdown, text=True, check=True, timeout=60)
    return path.read_bytes()


def folded(text: Text) -> list[str]:
    """The printed text with white space folded."""
    return [" ".join(str(p).split()) for p in printed(text)]


@pytest.mark.parametrize("number", ["ARB/36A1/1", "PRA/XX/1", "PRB/XX/1", "PRC/XX/1", "PRE/XX/1"])
def test_an_export_comes_back_as_its_two_texts(number: str, tmp_path: Path) -> None:
    draft = open_named(Index(Workspace(packaged_practice())), number)
    assert isinstance(draft, StoredDraft)
    cover = Contribution(sources=draft.proposal.value.sources, document="36")
    markdown = markdown_document(cover, [DocumentEntry(draft.proposal.value, draft.baseline, draft.revised)], "pandoc")
    read = read_word(word_file(markdown, tmp_path), {})
    (text,) = build(read.scan, None, content_suffixes(read.content))
    assert (text.symbol, text.number) == (draft.proposal.value.symbol, number)
    assert folded(text.baseline) == folded(draft.baseline_text)
    assert folded(text.revised) == folded(draft.revised)
    assert text.reasons.split() == draft.proposal.value.reasons.split()
    assert {by.author for signed in read.signatures.values() for by in signed} == {"/".join(cover.sources)}


def test_the_dialect_of_pandoc_is_read_as_pandoc_means_it(tmp_path: Path) -> None:
    markdown = (
        '::: {custom-style="Call"}\nconsidering\n:::\n\na\\) one [old]{.deletion author="ARB" '
        'date="2024-10-01T00:00:00Z"}[new]{.insertion author="RCC" date="2024-10-02T00:00:00Z"}[^n],\n\n'
        "| a | b |\n|---|---|\n| c | d |\n\n[^n]: A note.\n"
    )
    from support.word_files import both

    base, final = both(word_file(markdown, tmp_path))
    assert [line for line in base if line] == ["considering", "a) one old[^1],", "a | b", "c | d", "[^1]\tA note."]
    assert [line for line in final if line] == ["considering", "a) one new[^1],", "a | b", "c | d", "[^1]\tA note."]


def read_by_pandoc(raw: bytes, folder: Path, changes: str) -> list[str]:
    """The lines of a Word file as pandoc reads it, all its changes accepted or rejected."""
    path = folder / "written.docx"
    path.write_bytes(raw)
    run = [pandoc(), "-f", "docx", "-t", "plain", "--wrap=none", f"--track-changes={changes}", str(path)]
    done = subprocess.run(run, capture_output=True, text=True, check=True, timeout=60)
    return [" ".join(line.split()) for line in done.stdout.split("\n") if line.strip()]


@pytest.mark.parametrize("seed", range(12))
def test_pandoc_reads_what_we_write_as_its_two_texts(seed: int, tmp_path: Path) -> None:
    chance = Random(seed)
    base = (*HEAD, *random_text(chance)[1:])
    final = random_proposal(chance, base, "d").revised
    raw = word(base, final)
    for changes, text in (("reject", base), ("accept", final)):
        lines, wanted = read_by_pandoc(raw, tmp_path, changes), folded(text)
        at = lines.index(wanted[0])
        assert lines[at : at + len(wanted)] == wanted
