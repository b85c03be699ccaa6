"""Web pages, as saved from a browser or a word processor, into lines: what the page shows, in its order."""

from email import message_from_bytes, policy

from reader.document.fault import Fault
from reader.document.language import Phrase
from reader.document.line import Source
from reader.document.progress import Progress, ignore
from reader.document.warning import ReadingWarning, WarningKind
from reader.sources.html.charset import decoded
from reader.sources.html.notes import find_notes
from reader.sources.html.page import parse, properties
from reader.sources.html.setting import Setting
from reader.sources.html.walk import Walk

_EMPTY = Phrase("网页中没有文字", "the page holds no text")
_SAVE_WHOLE = Phrase(
    "请在浏览器中打开网页，待显示完整后另存再试", "Open it in a browser, save it again, and retry"
)
_MIME_STARTS = (b"mime-version:", b"from: <saved by", b'from: "saved by', b"from: saved by")


def read_source(data: bytes, name: str, *, progress: Progress = ignore) -> Source:
    """Read a web page (.html, .htm, .xhtml) or a web archive (.mht, .mhtml).

    Nothing is run and nothing is fetched. Menus, page headers and footers are furniture; what the page
    hides is furniture too. Lists are numbered as a browser numbers them.

    Args:
        data: the file.
        name: its name without folders.
        progress: called now and then with the share done.

    Raises:
        Fault: the page holds no text.
    """
    page, declared = _page(data, name)
    text, encoding, damage = decoded(page, declared)
    root, cut = parse(text)
    if root is None:
        raise Fault(_EMPTY, name, _SAVE_WHOLE)
    progress(0.3)
    walk = Walk(Setting(root), find_notes(root))
    walk.run(root, lambda share: progress(0.3 + 0.7 * share))
    warnings = [ReadingWarning(0, WarningKind.UNDECODABLE, damage)] if damage else []
    if walk.removed:
        warnings.append(ReadingWarning(0, WarningKind.REVISIONS, f"−{walk.removed}"))
    if cut:
        warnings.append(ReadingWarning(0, WarningKind.TRUNCATED, cut))
    return Source(name, "html", walk.lines.all, encoding, properties(root), tuple(warnings))


def _page(data: bytes, name: str) -> tuple[bytes, str]:
    """Give the page in a web archive and the encoding its part declares; other files as they are."""
    start = data[:4096].lstrip().lower()
    if not start.startswith(_MIME_STARTS) and b"\nmime-version:" not in start:
        return data, ""
    message = message_from_bytes(data, policy=policy.compat32)
    for part in message.walk():
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            payload = part.get_payload(decode=True)
            return (payload if isinstance(payload, bytes) else b""), part.get_content_charset("")
    raise Fault(_EMPTY, name, _SAVE_WHOLE)
