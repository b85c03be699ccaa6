"""Rich Text Format into lines, with its code pages, notes, tables and numbers as shown."""

from reader.document.fault import Fault
from reader.document.language import Phrase
from reader.document.line import Source
from reader.document.progress import Progress, ignore
from reader.document.warning import ReadingWarning, WarningKind
from reader.sources.office import refuse_locked
from reader.sources.rtf.reading import Reading
from reader.sources.rtf.tokens import tokens

_STEP = 20_000  # tokens between two looks at progress
_NOT_RTF = Phrase("这不是 RTF 文件", "this is no RTF file")
_CHECK = Phrase("请确认文件类型，或另存为 .docx", "Check the file's type, or save it as .docx")


def read_source(data: bytes, name: str, *, progress: Progress = ignore) -> Source:
    """Read an RTF file.

    Automatic numbers are those that the file shows to programs that cannot count. Tracked changes are read
    as accepted, with a warning. Headers, footers, hidden text and contents lists are furniture.

    Args:
        data: the file.
        name: its name without folders.
        progress: called now and then with the share done.

    Raises:
        Fault: the file is empty, or no RTF.
    """
    refuse_locked(data, name)
    if not data.lstrip(b"\xef\xbb\xbf \r\n").startswith(b"{\\rtf"):
        raise Fault(_NOT_RTF, name, _CHECK)
    reading = Reading()
    for at, token in enumerate(tokens(data)):
        if at % _STEP == 0:
            progress(token.end / len(data))
        reading.take(token)
    complete = reading.balanced
    reading.finish()
    warnings = []
    if reading.insertions or reading.deletions:
        warnings.append(
            ReadingWarning(0, WarningKind.REVISIONS, f"+{reading.insertions} −{reading.deletions}")
        )
    if reading.lost:
        warnings.append(ReadingWarning(0, WarningKind.UNDECODABLE, f"{reading.lost} × U+FFFD"))
    if not complete:
        warnings.append(ReadingWarning(0, WarningKind.TRUNCATED, name))
    return Source(name, "rtf", reading.lines.all, "", reading.properties, tuple(warnings))
