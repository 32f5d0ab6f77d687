"""LibreOffice, where it is on the machine: Word files stored there, accepted, rejected, and with words typed."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple
from xml.sax.saxutils import escape

import pytest

PATIENCE = 240
"""Seconds until it is taken to hang."""
TYPED = "typed in LibreOffice"
_MACRO = """
Sub All()
  On Error Resume Next
  Dim name As String, names() As String, count As Integer, at As Integer
  name = Dir("{folder}/*.docx")
  Do While name <> ""
    ReDim Preserve names(count)
    names(count) = name
    count = count + 1
    name = Dir()
  Loop
  For at = 0 To count - 1
    One(names(at), "", "stored")
    One(names(at), ".uno:AcceptAllTrackedChanges", "accepted")
    One(names(at), ".uno:RejectAllTrackedChanges", "rejected")
    One(names(at), "type", "edited")
  Next
  StarDesktop.terminate()
End Sub

Sub One(name As String, command As String, into As String)
  On Error Resume Next
  Dim hidden(0) As New com.sun.star.beans.PropertyValue, form(0) As New com.sun.star.beans.PropertyValue
  Dim none(), opened, dispatcher, cursor
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  form(0).Name = "FilterName"
  form(0).Value = "MS Word 2007 XML"
  opened = StarDesktop.loadComponentFromURL("{folder}/" & name, "_blank", 0, hidden())
  If command = "type" Then
    opened.RecordChanges = True
    cursor = opened.Text.createTextCursor()
    cursor.gotoEnd(False)
    opened.Text.insertString(cursor, "{TYPED}", False)
  ElseIf command <> "" Then
    dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
    dispatcher.executeDispatch(opened.CurrentController.Frame, command, "", 0, none())
  End If
  opened.storeToURL("{folder}/" & into & "/" & name, form())
  opened.close(True)
End Sub
"""
_HEAD = '<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE {0}:{1} PUBLIC "-//OpenOffice.org//DTD" "{1}.dtd">'
_OFFICE = "http://openoffice.org/2000"
_PROFILE = {
    "registrymodifications.xcu": '<oor:items xmlns:oor="http://openoffice.org/2001/registry">'
    '<item oor:path="/org.openoffice.Setup/Office"><prop oor:name="ooSetupInstCompleted" oor:op="fuse">'
    "<value>true</value></prop></item></oor:items>",
    "basic/script.xlc": _HEAD.format("library", "libraries")
    + f'<library:libraries xmlns:library="{_OFFICE}/library" xmlns:xlink="http://www.w3.org/1999/xlink">'
    '<library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/script.xlb/" xlink:type="simple" '
    'library:link="false"/></library:libraries>',
    "basic/Standard/script.xlb": _HEAD.format("library", "library")
    + f'<library:library xmlns:library="{_OFFICE}/library" library:name="Standard" library:readonly="false" '
    'library:passwordprotected="false"><library:element library:name="Passing"/></library:library>',
}
"""What makes a new profile one that is set up already, with a module of ours."""


class PassedFile(NamedTuple):
    """What LibreOffice made of a Word file."""

    stored: bytes
    """As it was opened."""
    accepted: bytes
    rejected: bytes
    edited: bytes
    """With words typed at its end, their mark tracked."""


def passed_through(files: Mapping[str, bytes], folder: Path) -> Mapping[str, PassedFile]:
    """Word files by their names as LibreOffice stores them; one process for all."""
    if not (office := shutil.which("soffice")):
        pytest.skip("LibreOffice is not installed (apt-get install libreoffice-writer-nogui)")
    user = folder / "profile" / "user"
    module = f'<script:module xmlns:script="{_OFFICE}/script" script:name="Passing" script:language="StarBasic">'
    macro = escape(_MACRO.format(folder=folder.as_uri(), TYPED=TYPED))
    held = {
        **_PROFILE,
        "basic/Standard/Passing.xba": f"{_HEAD.format('script', 'module')}{module}{macro}</script:module>",
    }
    for name, text in held.items():
        (user / name).parent.mkdir(parents=True, exist_ok=True)
        (user / name).write_text(text, encoding="utf-8")
    for side in PassedFile._fields:
        (folder / side).mkdir()
    for name, raw in files.items():
        (folder / f"{name}.docx").write_bytes(raw)
    profile = f"-env:UserInstallation={user.parent.as_uri()}"
    run = [office, profile, "--headless", "--norestore", "macro:///Standard.Passing.All"]
    subprocess.run(run, cwd=folder, capture_output=True, check=True, timeout=PATIENCE)
    return {
        name: PassedFile(*((folder / side / f"{name}.docx").read_bytes() for side in PassedFile._fields))
        for name in files
    }
