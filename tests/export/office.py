"""LibreOffice without a window: opens what was written, accepts or rejects, and tells what is left."""

import subprocess
from pathlib import Path

MACRO = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1"
 script:language="StarBasic">
Sub Settle(source As String, target As String, command As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  document = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  dispatcher.executeDispatch(document.CurrentController.Frame, command, "", 0, Array())
  Dim plain(1) As New com.sun.star.beans.PropertyValue
  plain(0).Name = "FilterName"
  plain(0).Value = "Text (encoded)"
  plain(1).Name = "FilterOptions"
  plain(1).Value = "UTF8,LF"
  document.storeToURL(target, plain())
  document.close(True)
End Sub
Sub SettleAll(list As String)
  Dim file As Integer, line As String
  file = FreeFile
  Open list For Input As #file
  Do While Not EOF(file)
    Line Input #file, line
    parts = Split(line, "|")
    Settle(parts(0), parts(1), parts(2))
  Loop
  Close #file
End Sub
</script:module>
"""
COMMANDS = {"new": ".uno:AcceptAllTrackedChanges", "old": ".uno:RejectAllTrackedChanges"}


class Office:
    """An installed LibreOffice with a profile of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.profile = folder / "profile"
        self.run("--terminate_after_init")  # makes the profile, with an empty module of macros
        module = self.profile / "user" / "basic" / "Standard" / "Module1.xba"
        module.write_text(MACRO, encoding="utf-8")

    def run(self, *arguments: str) -> None:
        command = ["soffice", f"-env:UserInstallation={self.profile.as_uri()}", "--headless", *arguments]
        subprocess.run(command, check=True, capture_output=True, timeout=180)

    def settled(self, source: Path, side: str) -> str:
        """The text after all changes were accepted (`new`) or rejected (`old`)."""
        target = self.folder / f"{source.stem}-{side}.txt"
        call = f'Settle("{source.as_uri()}","{target.as_uri()}","{COMMANDS[side]}")'
        self.run(f"macro:///Standard.Module1.{call}")
        return target.read_text(encoding="utf-8-sig")

    def settled_all(self, sources: list[Path], side: str) -> list[str]:
        """As `settled`, of many files in one run."""
        targets = [self.folder / f"{source.stem}-{side}.txt" for source in sources]
        lines = [
            f"{source.as_uri()}|{target.as_uri()}|{COMMANDS[side]}"
            for source, target in zip(sources, targets, strict=True)
        ]
        listed = self.folder / "list.txt"
        listed.write_text("\n".join(lines), encoding="utf-8")
        self.run(f'macro:///Standard.Module1.SettleAll("{listed}")')
        return [target.read_text(encoding="utf-8-sig") for target in targets]

    def convert(self, source: Path, form: str) -> Path:
        """The file in another format."""
        self.run("--convert-to", form, "--outdir", str(self.folder), str(source))
        target = self.folder / f"{source.stem}.{form.partition(':')[0]}"
        assert target.is_file()
        return target
