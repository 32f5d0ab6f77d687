"""Merging files: a text in another language, of which one side put words right and the other one a tie."""

from __future__ import annotations

from pathlib import Path

from support.parallel_texts import parallel_workspace
from wtsaprep.model.parallel import ParallelText
from wtsaprep.services.drafts.merging_files import merge_files
from wtsaprep.store.files.toml_values import dump_value, load_value


def test_words_of_one_side_and_a_tie_of_the_other_are_both_kept(tmp_path: Path) -> None:
    workspace = parallel_workspace(tmp_path / "made", "en", "fr")
    (path,) = workspace.parallel.glob("*.toml")
    base = workspace.load(ParallelText, path).value
    reworded = tuple(
        p.model_copy(update={"text": p.text.replace("erroné", "faux")}) if p.id == "considerant-2" else p
        for p in base.provisions
    )
    sides = (
        base,
        base.model_copy(update={"provisions": reworded}),
        base.model_copy(update={"ties": base.ties[:-1]}),
    )
    places = [tmp_path / f"{at}.toml" for at in range(3)]
    for side, place in zip(sides, places, strict=True):
        place.write_text(dump_value(side), encoding="utf-8")
    merged = load_value(ParallelText, merge_files(workspace, places[0], places[1], places[2], path).text, "merged")
    assert (merged.provisions, merged.ties, merged.conflicts) == (reworded, base.ties[:-1], ())
