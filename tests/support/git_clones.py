"""Clones of a workspace under real git, and what a colleague does in one."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from support.command_line import Run
from wtsaprep.model.proposal import Proposal
from wtsaprep.store.folders.workspace import Workspace

IDENTITY = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
PROPOSAL = "proposals/arb-res-11-b3dg.toml"
RESOLUTION = "resolutions/resolution-11-hammamet-2016.toml"


def git(folder: Path, *words: str, fails: bool | None = False) -> str:
    """Run git in a folder; give what it printed and said. With ``fails=None`` it may do either."""
    done = subprocess.run(
        ["git", *IDENTITY, *words], cwd=folder, capture_output=True, text=True, timeout=60, check=False
    )
    assert fails is None or (done.returncode != 0) == fails, done.stdout + done.stderr
    return done.stdout + done.stderr


class Clone:
    """One person's clone, and what that person does in it."""

    def __init__(self, folder: Path, run: Run) -> None:
        self.folder = folder
        self._run = run

    def git(self, *words: str, fails: bool | None = False) -> str:
        """Run git here."""
        return git(self.folder, *words, fails=fails)

    def call(self, *words: str, status: int = 0) -> str:
        """Call a verb here; give what it printed and said."""
        done = self._run(*words, "--workspace", self.folder)
        assert done.returncode == status, done.stdout + done.stderr
        return done.stdout + done.stderr

    def commit(self, message: str = "work") -> None:
        """Commit all there is."""
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", message)

    def edit(self, words: str, others: str, name: str = PROPOSAL) -> None:
        """Put other words into a file."""
        path = self.folder / name
        text = path.read_text(encoding="utf-8")
        assert words in text
        path.write_text(text.replace(words, others), encoding="utf-8")

    def amend(self, provision: str, text: str) -> None:
        """Change one more clause in ARB/36A1/1."""
        with (self.folder / PROPOSAL).open("a", encoding="utf-8") as file:
            file.write(f'\n[[amendment]]\nprovision = "{provision}"\ntext = "{text}"\n')

    @property
    def workspace(self) -> Workspace:
        """The files here."""
        return Workspace(self.folder)

    def proposal(self) -> Proposal:
        """ARB/36A1/1 as it is here."""
        return self.workspace.load(Proposal, self.folder / PROPOSAL).value


def begun(folder: Path, shipped: Path, run: Run, branch: str) -> Clone:
    """A copy of the shipped workspace under git, set up and not yet committed."""
    first = Clone(shutil.copytree(shipped, folder), run)
    first.git("init", "-q", "-b", branch)
    first.call("git-setup")
    return first


def cloned(first: Clone, folder: Path, run: Run) -> Clone:
    """A clone of another's, set up."""
    first.git("clone", "-q", str(first.folder), str(folder))
    there = Clone(folder, run)
    there.call("git-setup")
    return there


def clone_of_two_branches(folder: Path, shipped: Path, run: Run) -> Clone:
    """A clone on the branch "mine", set up, with a branch "theirs" at the same commit."""
    first = begun(folder / "origin", shipped, run, "mine")
    first.commit("begin")
    clone = cloned(first, folder / "clone", run)
    clone.git("branch", "theirs")
    return clone
