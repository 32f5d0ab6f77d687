"""A remedy on the command line can be copied into a shell."""

from __future__ import annotations

from wtsaprep.cli.remedies import fault_text, remedy_text
from wtsaprep.errors import NeedsDecision, SchemaFaults, Where
from wtsaprep.remedies import Remedy


def test_names_are_said_where_they_are_known() -> None:
    assert remedy_text(Remedy("rebase", "ARB/XX/1", "11")) == "First: wtsaprep rebase ARB/XX/1 --onto 11"
    assert remedy_text(Remedy("rebase")) == "First: wtsaprep rebase REF --onto RES"


def test_names_are_quoted() -> None:
    assert remedy_text(Remedy("make-workspace", "/tmp/my ws; rm")) == "Make one with: wtsaprep init '/tmp/my ws; rm'"


def test_a_fault_is_told_with_what_to_do_behind_it() -> None:
    fault = NeedsDecision("two texts", Where("a.toml"), "Look at both.", Remedy("settle-conflicts", "ARB/XX/1"))
    place, todo = fault_text(fault).split("\n")
    assert place == "a.toml: two texts"
    assert todo == "Look at both. Settle its conflicts in the reader first; `wtsaprep show ARB/XX/1` lists them."


def test_all_faults_of_a_file_stand_before_what_to_do() -> None:
    fault = SchemaFaults("no proposal:", ("id: missing", "symbol: missing"), Where("a.toml"), "Mend the keys named.")
    assert fault_text(fault).split("\n")[1:] == ["  id: missing", "  symbol: missing", "Mend the keys named."]
