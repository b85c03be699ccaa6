"""Journal: which pairs of a batch are done, so that one that was interrupted goes on where it stopped."""

import json
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

_NAME = ".duizhao-batch.jsonl"


@dataclass(frozen=True, slots=True)
class Noted:
    """A pair that is done: its counts and the names of its files."""

    summary: dict[str, int]
    files: tuple[str, ...]


class Journal:
    """The journal of a folder that a batch writes into; a line for each pair, written when its files stand.

    Args:
        folder: the folder.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / _NAME
        self._folder = folder
        self._done: dict[str, Noted] = {}
        if self._path.exists():
            for line in self._path.read_text("utf-8", "replace").splitlines():
                # The last line is torn where the machine lost power while it was written.
                with suppress(ValueError, KeyError, TypeError):
                    entry = json.loads(line)
                    self._done[entry["key"]] = Noted(dict(entry["summary"]), tuple(entry["files"]))

    @property
    def begun(self) -> bool:
        """Whether any pair was done before."""
        return bool(self._done)

    def done(self, key: str) -> Noted | None:
        """Give what was made of a pair before, where all its files still stand."""
        noted = self._done.get(key)
        whole = noted is not None and all((self._folder / name).is_file() for name in noted.files)
        return noted if whole else None

    def note(self, key: str, noted: Noted) -> None:
        """Write down that a pair is done."""
        line = json.dumps({"key": key, "summary": noted.summary, "files": noted.files}, ensure_ascii=False)
        with self._path.open("a", encoding="utf-8") as out:
            out.write(f"{line}\n")

    def close(self) -> None:
        """Take the journal away: all is done."""
        self._path.unlink(missing_ok=True)
