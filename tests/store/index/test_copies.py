"""Copies count nowhere, whatever a sync service called them; a file renamed outside counts, and both are named."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.laws import examples
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index.contents import Contents
from wtsaprep.store.index.index import Index

REAL = {
    "resolutions/resolution-11-hammamet-2016.toml": 'number = "11"\nadopted = "Hammamet, 2016"\n',
    "proposals/a-1.toml": 'id = "a-1"\nnumber = "ARB/36A1/1"\n'
    'baseline = { resolution = "11", adopted = "Hammamet, 2016" }\n',
    "contributions/arb-36a1.toml": 'sources = ["ARB"]\ndocument = "36"\naddenda = [1]\nproposals = ["a-1"]\n',
    "texts/dt-24r1.toml": 'id = "dt-24r1"\ndocument = "DT/24"\nrevision = 1\n',
}
NAMES = (
    "{} (conflicted copy 2024-10-02).toml",
    "{} (Ann's conflicted copy 2024-10-02).toml",
    "{}.sync-conflict-20241002-101112-ABCDEFG.toml",
    "{} (1).toml",
    "{}~1.toml",
    "{} - Copy.toml",
    "Copy of {}.toml",
    "{}_conflict-20241002-101112.toml",
    "0.toml",
)
"""What sync services, file browsers and people make of the name of a file."""


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("copies")


def written(root: Path, files: dict[str, str]) -> Workspace:
    """A workspace with these files and no others."""
    for old in root.rglob("*.toml"):
        old.unlink()
    for name, text in files.items():
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    return Workspace(root)


def named(name: str, form: str) -> str:
    """The name of a copy of a file."""
    folder, _, file = name.partition("/")
    return f"{folder}/{form.format(file.removesuffix('.toml'))}"


def counted(contents: Contents) -> Contents:
    """All of it but what is told of odd files."""
    return contents._replace(copies=(), renamed=())


COPIES = st.dictionaries(
    st.tuples(st.sampled_from(sorted(REAL)), st.sampled_from(NAMES)), st.sampled_from(("", "# other\n")), max_size=6
)


@given(copies=COPIES)
@examples(1)
def test_no_copy_counts_anywhere_and_each_is_named(root: Path, copies: dict[tuple[str, str], str]) -> None:
    alone = Index(written(root, REAL))
    before, texts = counted(alone.contents), list(alone.text_files())
    others = {named(name, form): (name, more) for (name, form), more in copies.items()}
    written(root, REAL | {path: f"{REAL[name]}{more}" for path, (name, more) in others.items()})
    index = Index(Workspace(root))
    assert counted(index.contents) == before
    assert list(index.text_files()) == texts
    assert not index.contents.renamed
    told = {(copy.path, copy.of, copy.differs) for copy in index.contents.copies}
    assert told == {(root / path, root / name, bool(more)) for path, (name, more) in others.items()}
    found = Index(Workspace(root))
    assert found.resolution("11") == before.resolutions[0]
    assert found.proposal("ARB/36A1/1") == found.proposal("a-1") is not None
    assert found.contribution("ARB/36A1") == before.contributions[0]
    assert found.chair_text("DT/24R1") is not None
    assert found.chair_text("DT/24R1") == found.revisions("DT/24")[0]


@pytest.mark.parametrize("name", sorted(REAL))
@pytest.mark.parametrize("form", NAMES)
def test_a_file_renamed_outside_counts_and_is_named(root: Path, name: str, form: str) -> None:
    before = counted(Index(written(root, REAL)).contents)
    now = named(name, form)
    contents = Index(written(root, {n if n != name else now: text for n, text in REAL.items()})).contents
    assert not contents.copies
    assert [(r.path, r.usual) for r in contents.renamed] == [(root / now, name.partition("/")[2])]

    def paths(contents: Contents) -> set[Path]:
        texts = {head.path for head in contents.resolutions} | {head.path for head in contents.texts}
        return texts | {head.path for head in contents.proposals} | {head.path for head in contents.contributions}

    assert paths(contents) == paths(before) - {root / name} | {root / now}


def test_of_two_without_a_usual_name_the_one_that_the_other_adds_to_is_real(root: Path) -> None:
    text = REAL["proposals/a-1.toml"]
    contents = Index(written(root, {"proposals/our mod.toml": text, "proposals/our mod (1).toml": text})).contents
    assert [head.path.name for head in contents.proposals] == ["our mod.toml"]
    assert [copy.path.name for copy in contents.copies] == ["our mod (1).toml"]


def test_documents_without_a_number_are_no_copies_of_each_other(root: Path) -> None:
    files = {f"contributions/{n}.toml": f'sources = ["EUR"]\nproposals = ["{n}"]\n' for n in ("a", "b")}
    contents = Index(written(root, files)).contents
    assert len(contents.contributions) == 2
    assert not contents.copies
