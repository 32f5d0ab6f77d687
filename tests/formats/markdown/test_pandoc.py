"""The pandoc dialect becomes tracked changes in Word: rejecting them gives the baseline, accepting the clean text."""

from __future__ import annotations

import importlib
import shutil
import subprocess
from pathlib import Path

import pytest

from wtsaprep.formats.documents import DocumentEntry
from wtsaprep.formats.markdown.document import markdown_document
from wtsaprep.model.contribution import Contribution
from wtsaprep.model.printed import printed
from wtsaprep.model.provision import Text
from wtsaprep.services.comparing.named_text import open_named
from wtsaprep.services.drafts.opened_proposal import StoredDraft
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


def through_word(markdown: str, folder: Path, keep: str) -> list[str]:
    """The paragraphs of the Word file that pandoc makes, its tracked changes accepted or rejected."""
    docx = folder / "proposal.docx"
    run = [pandoc(), "-f", "markdown-smart", "-o", str(docx)]
    subprocess.run(run, input=markdown, text=True, check=True, timeout=60)
    read = [pandoc(), "-f", "docx", f"--track-changes={keep}", "-t", "plain", "--wrap=none", str(docx)]
    done = subprocess.run(read, capture_output=True, text=True, check=True, timeout=60)
    return [" ".join(line.split()) for line in done.stdout.split("\n") if line.strip()]


def folded(text: Text) -> list[str]:
    """The printed text with white space folded."""
    return [" ".join(str(p).split()) for p in printed(text)]


@pytest.mark.parametrize("number", ["ARB/36A1/1", "PRA/XX/1", "PRB/XX/1", "PRC/XX/1", "PRE/XX/1"])
def test_tracked_changes_reject_to_the_baseline_and_accept_to_the_clean_text(number: str, tmp_path: Path) -> None:
    draft = open_named(Index(Workspace(packaged_practice())), number)
    assert isinstance(draft, StoredDraft)
    entry = DocumentEntry(draft.proposal.value, draft.baseline, draft.revised)
    proposal = entry.proposal.model_copy(update={"reasons": ""})
    cover = Contribution(sources=proposal.sources, document="36")
    markdown = markdown_document(cover, [DocumentEntry(proposal, entry.baseline, entry.revised)], "pandoc")
    for keep, text in (("reject", entry.baseline_text), ("accept", entry.revised)):
        lines = through_word(markdown, tmp_path, keep)
        start = lines.index(f"MOD {number}")
        assert lines[start + 1 :] == folded(text)
