"""`duizhao --self-test`: the main job on the samples that ship with the program, each step told."""

import argparse
import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

from reader import actions
from reader.document.fault import Fault
from reader.document.language import Language, Phrase
from reader.export import Format, Options, write
from reader.library import Library
from reader.resource import resource

_READ = Phrase("读取 {name}：{paragraphs} 段", "read {name}: {paragraphs} paragraphs")
_COMPARED = Phrase("对照 {old} → {new}：{rows} 行", "compared {old} → {new}: {rows} rows")
_KEPT = Phrase("从资料库再次打开", "opened again from the library")
_FOUND = Phrase("检索到 {hits} 处", "search found {hits} places")
_WROTE = Phrase("导出 {form}：{size} 字节", "wrote {form}: {size} bytes")
_DREW = Phrase("绘制窗口：{size} 字节", "drew the window: {size} bytes")
_NO_SAMPLES = Phrase("缺少示例版本", "The sample editions are missing")
_INSTALL = Phrase("请重新安装程序", "Install the program anew")
_DIFFERENT = Phrase("资料库中的对照与刚才的不同", "What the library kept is not what was compared")


def run(options: argparse.Namespace) -> int:
    """Do the main job in a folder that is gone afterwards, and print what worked and how long it took.

    Raises:
        Fault: a step did not work; those before it were printed.
    """
    with tempfile.TemporaryDirectory(prefix="duizhao-") as folder:
        start = perf_counter()
        for step in _steps(Path(folder), options.language):
            print(f"✓ {step}  ({perf_counter() - start:.2f} s)", flush=True)
            start = perf_counter()
    return 0


def _steps(folder: Path, language: Language) -> Iterator[str]:
    with Library.open(folder / "library.db") as library:
        for group in _samples():
            for path in group:
                edition = actions.edition(str(path))
                yield _READ.to(language, name=path.name, paragraphs=len(edition.paragraphs))
            old, new = map(str, group[:2])
            comparison = actions.open_pair(library, old, new)
            yield _COMPARED.to(language, old=group[0].name, new=group[1].name, rows=len(comparison.rows))
            if actions.open_pair(library, old, new) != comparison:
                raise Fault(_DIFFERENT, library.path, _INSTALL)
            yield _KEPT.to(language)
            word = comparison.new.identity.title[:2]
            yield _FOUND.to(language, hits=library.search(word).hits)
        for form in Format:
            target = folder / f"{form.value}{form.suffix}"
            write(comparison, form, target, Options(language=language))
            yield _WROTE.to(language, form=form.value, size=target.stat().st_size)
    from reader.ui import app  # noqa: PLC0415 - Qt comes last: all else works without it

    picture = folder / "window.png"
    app.run(folder / "library.db", (old, new), language, picture)
    yield _DREW.to(language, size=picture.stat().st_size)


def _samples() -> Iterator[list[Path]]:
    folder = resource("samples")
    for language in ("zh", "en"):
        group = sorted(path for path in (folder / language).glob("*") if path.is_file())
        if len(group) < 2:
            raise Fault(_NO_SAMPLES, folder, _INSTALL)
        yield group
