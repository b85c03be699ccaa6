"""What other tools make of the same pairs: time, edits, text kept, and edits that end inside a word.

    python -m tests.benchmarks.peers [OLD NEW]

Without arguments the real editions, successive editions of laws, and the samples are compared, as far as they
are there. `kept` is the share of the old text that the tool leaves unmarked; a rewritten report paired in the
wrong order shows little. `cut` is how many edits begin or end inside a word of jieba. The time is processor
time, of the programs that a tool starts as well; dictionaries and grammars are loaded before. A tool that is
not installed is named.
"""

import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from difflib import SequenceMatcher
from itertools import accumulate, pairwise
from pathlib import Path

from diff_match_patch import diff_match_patch

from reader.compare import compare
from reader.compare.model import Op
from reader.compare.words import cut
from reader.sources import read
from tests.benchmarks.comparing import load_jieba
from tests.places import PROJECT, SHARED

Runs = list[tuple[str, str]]
"""Runs of a diff: `=`, `-` or `+`, and the text."""

PATIENCE = 20.0  # seconds that diff-match-patch may take; by its own clock
MARKS = re.compile(r"\[-(?P<old>.*?)-\]|\{\+(?P<new>.*?)\+\}", re.DOTALL)
HTML = re.compile(r"<del[^>]*>(?P<old>.*?)</del>|<ins[^>]*>(?P<new>.*?)</ins>", re.DOTALL)
WHOLE_LINES = re.compile(
    r'<div class="mw-diff-inline-(?P<kind>added|deleted)"><(?:ins|del)>(?P<text>.*?)</', re.DOTALL
)


def main(arguments: list[str]) -> None:
    jieba_cut = load_jieba()
    missing: set[str] = set()
    chosen = [tuple(map(Path, arguments))] if arguments else pairs()
    ours(*chosen[0])  # loads our dictionary and grammars
    for old, new in chosen:
        print(f"{old.name} → {new.name}")
        print("  tool                          time ms    edits   kept %    cut")
        for name, tool in TOOLS.items():
            start = used()
            runs = tool(old, new)
            taken = used() - start
            if runs is None:
                missing.add(name)
                continue
            print(f"  {name:28} {taken * 1000:8.0f} {figures(runs, jieba_cut)}")
    if missing:
        print("not installed:", ", ".join(sorted(missing)))


def used() -> float:
    """Give the seconds of processor time used so far, here and by the programs that were started."""
    started = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + started.ru_utime + started.ru_stime


def pairs() -> list[tuple[Path, Path]]:
    """Give the pairs that are there."""
    real = SHARED / "editions"
    found = [(real / f"{old}.txt", real / "000.txt") for old in ("002", "001") if real.is_dir()]
    laws: dict[str, list[Path]] = {}
    for path in sorted((real / "laws").glob("*(*).md")):
        laws.setdefault(path.name.split("(")[0], []).append(path)
    found += [pair for editions in laws.values() for pair in pairwise(editions)]
    for language in ("zh", "en"):
        editions = sorted((PROJECT / "resources" / "samples" / language).glob("*.*"))
        found += pairwise(editions)
    return found


def figures(runs: Runs, jieba_cut: Callable[[str], list[str]]) -> str:
    """Tell how many edits there are, how much of the old text is kept, and how many edits cut a word."""
    edits = sum(op != "=" for op, _ in runs)
    old_length = sum(len(text) for op, text in runs if op != "+") or 1
    kept = sum(len(text) for op, text in runs if op == "=")
    torn = 0
    for without in "+-":
        side = [text for op, text in runs if op != without]
        edges = set(accumulate(map(len, side)))
        torn += len(edges - {0, *accumulate(map(len, jieba_cut("".join(side))))})
    return f"{edits:8,} {100 * kept / old_length:8.1f} {torn:6,}"


def ours(old: Path, new: Path) -> Runs:
    rows = compare(read(old), read(new)).rows
    # A paragraph end parts words; rows are put one after the other.
    return [
        run
        for row in rows
        for run in [*((edit.op.value, edit.text) for edit in row.edits), (Op.EQUAL.value, "\n")]
    ]


def by_difflib(old: Path, new: Path) -> Runs:
    one, two = cut(text_of(old)), cut(text_of(new))
    found: Runs = []
    for tag, start, end, new_start, new_end in SequenceMatcher(None, one, two, autojunk=False).get_opcodes():
        if tag == "equal":
            found.append(("=", "".join(one[start:end])))
            continue
        found += [("-", "".join(one[start:end]))] if start < end else []
        found += [("+", "".join(two[new_start:new_end]))] if new_start < new_end else []
    return found


def by_characters(old: Path, new: Path) -> Runs:
    return diff_match_patch_runs(text_of(old), text_of(new))


def by_words(old: Path, new: Path) -> Runs:
    one, two = cut(text_of(old)), cut(text_of(new))
    signs = {word: chr(0xF0000 + number) for number, word in enumerate(dict.fromkeys([*one, *two]))}
    words = {sign: word for word, sign in signs.items()}
    runs = diff_match_patch_runs("".join(map(signs.__getitem__, one)), "".join(map(signs.__getitem__, two)))
    return [(op, "".join(map(words.__getitem__, text))) for op, text in runs]


def diff_match_patch_runs(old: str, new: str) -> Runs:
    differ = diff_match_patch()
    differ.Diff_Timeout = PATIENCE
    return [("-=+"[op + 1], text) for op, text in differ.diff_main(old, new, False)]


def by_git(old: Path, new: Path) -> Runs | None:
    output = run(
        "git", "diff", "--no-index", "--word-diff=plain", "--no-color", "-U100000", str(old), str(new)
    )
    return None if output is None else marked(output.split("@@\n", 1)[-1], MARKS)


def by_docdiff(old: Path, new: Path) -> Runs | None:
    with tempfile.TemporaryDirectory() as folder:
        copies = [Path(folder) / name for name in ("old", "new")]
        for copy, path in zip(copies, (old, new), strict=True):
            copy.write_text(text_of(path), encoding="utf-8")
        output = run("docdiff", "--utf8", "--lf", "--word", "--wdiff", *map(str, copies))
    return None if output is None else marked(output, MARKS)


def by_wikidiff2(old: Path, new: Path) -> Runs | None:
    code = "echo wikidiff2_inline_diff(file_get_contents($argv[1]), file_get_contents($argv[2]), 100000);"
    if run("php", "-r", "exit(function_exists('wikidiff2_inline_diff') ? 0 : 1);") is None:
        return None
    output = run("php", "-r", code, str(old), str(new))
    return None if output is None else marked(re.sub(r"</?div[^>]*>|<!--.*?-->", "", output), HTML)


def marked(text: str, marks: re.Pattern[str]) -> Runs:
    """Read runs from a text with marks."""
    found: Runs = []
    at = 0
    for match in marks.finditer(text):
        if at < match.start():
            found.append(("=", text[at : match.start()]))
        old = match["old"]
        found.append(("-", old) if old is not None else ("+", match["new"]))
        at = match.end()
    return [*found, ("=", text[at:])]


def run(*command: str) -> str | None:
    """Run a program; None where it is missing or fails."""
    if shutil.which(command[0]) is None:
        return None
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return None if done.returncode > 1 or (command[0] == "php" and done.returncode) else done.stdout


def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


TOOLS: dict[str, Callable[[Path, Path], Runs | None]] = {
    "duizhao": ours,
    "difflib, words": by_difflib,
    "diff-match-patch, words": by_words,
    "diff-match-patch, characters": by_characters,
    "git diff --word-diff": by_git,
    "docdiff": by_docdiff,
    "wikidiff2": by_wikidiff2,
}

if __name__ == "__main__":
    main(sys.argv[1:])
