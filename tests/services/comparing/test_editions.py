"""Editions of a text are those in its language."""

from __future__ import annotations

from pathlib import Path

from wtsaprep.model.provision import Provision
from wtsaprep.model.resolution import Resolution
from wtsaprep.services.comparing.editions import editions_of, newer_edition, other_editions
from wtsaprep.services.drafts.rebasing import latest_reference
from wtsaprep.store.files.toml_values import dump_value
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index.index import Index

HERE = (("Dubai, 2012", "en"), ("Hammamet, 2016", "en"), ("Nouvelle Ville, 2024", "fr"))


def test_a_text_in_another_language_is_no_newer_edition(tmp_path: Path) -> None:
    texts = [
        Resolution(
            number="73",
            adopted=adopted,
            language=language,
            provisions=(Provision(id="title", kind="title", text=f"Lamps, {adopted}"),),
        )
        for adopted, language in HERE
    ]
    (tmp_path / "resolutions").mkdir()
    for at, text in enumerate(texts):
        (tmp_path / "resolutions" / f"text-{at}.toml").write_text(dump_value(text), "utf-8")
    index = Index(Workspace(tmp_path))
    dubai, hammamet, french = texts
    assert [newer_edition(index, text) for text in texts] == [hammamet.name, "", ""]
    assert other_editions(index, dubai.baseline) == [("73@hammamet-2016", hammamet.name)]
    assert other_editions(index, french.baseline) == []
    assert editions_of(index, dubai) == (dubai, hammamet)
    assert latest_reference(index, dubai.baseline) == "73@hammamet-2016"
    assert latest_reference(index, french.baseline) == "73@nouvelle-ville-2024"
