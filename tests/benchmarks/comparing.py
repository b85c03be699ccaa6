"""How long comparing takes, beside difflib and beside the least that any comparison must do, in the same run.

    python -m tests.benchmarks.comparing

Prints three tables:

- the whole way from the bytes of two editions to their comparison (the real ones, or the samples where those
  are missing), over difflib on the same words, and over the floor: decoding both and cutting them into words
  once with jieba, its dictionary loaded. The works take turns, and the shortest of several times counts;
- growth: documents of 200, 2,000 and 20,000 paragraphs a side, one in ten changed, and of 20,000 all changed,
  each in a process of its own: time per paragraph, the most memory held, and the longest time that the work
  does not ask whether it shall stop;
- documents that hardly changed: comparing over reading.

Times are processor time, because other programs would only add to the time on the wall.
"""

import difflib
import functools
import gc
import random
import resource
import subprocess
import sys
import time
import warnings
from collections.abc import Callable
from pathlib import Path

from reader.compare import compare
from reader.document.model import Edition
from reader.sources import read_bytes
from tests.places import PROJECT, SHARED

REPEATS = 7
SIZES = (200, 2_000, 20_000)
NOUNS = "河流 水库 堤坝 水文站 流域 渔民 航道 湿地 监测网 数据库 工作组 委员会 成员国 青年 社区 学校"
VERBS = "支持 审查 建立 扩大 评估 更新 修复 协助 公布 组织 推动 加强 完成 启动 调查 保护"
KINDS = "年度 区域 联合 技术 安全 紧急 长期 公共 专门 初步 生态 季节 国际 地方 综合 试点"


def main() -> None:
    beside_difflib()
    growth()
    unchanged()


def beside_difflib() -> None:
    """Print the whole way of one pair over difflib and over the floor."""
    old, new = real_pair()
    jieba_cut = load_jieba()
    texts = [path.read_bytes() for path in (old, new)]
    words = [jieba_cut(data.decode()) for data in texts]

    def whole() -> object:
        forget()
        editions = [read_bytes(data, path.name) for data, path in zip(texts, (old, new), strict=True)]
        return compare(editions[0], editions[1])

    def by_difflib() -> object:
        return difflib.SequenceMatcher(None, words[0], words[1], autojunk=False).get_opcodes()

    def floor() -> object:
        return [jieba_cut(data.decode()) for data in texts]

    ours, theirs, least = shortest([whole, by_difflib, floor])
    print(f"{old.name} → {new.name}: whole {ours * 1000:.0f} ms, difflib {theirs * 1000:.0f} ms, ", end="")
    print(f"floor {least * 1000:.0f} ms")
    print(
        f"  whole / difflib {ours / theirs:.2f} (at most 0.25)   whole / floor {ours / least:.2f} (at most 2)"
    )


def growth() -> None:
    """Print time per paragraph, memory, and how soon the work stops, as documents grow."""
    print(
        "paragraphs  changed   read ms   compare ms   each µs   over the smallest   memory MB   to cancel ms"
    )
    first = 0.0
    for size, changed in (*((size, 0.1) for size in SIZES), (SIZES[-1], 1.0)):
        command = [sys.executable, "-m", "tests.benchmarks.comparing", str(size), str(changed)]
        output = subprocess.run(command, capture_output=True, text=True, check=True, cwd=PROJECT).stdout
        reading, comparing, memory, wait = map(float, output.split())
        each = 1e6 * comparing / size
        first = first or each
        growth = f"{each / first:.2f}" if changed < 1 else ""
        print(
            f"{size:10,} {changed:8.0%} {reading * 1000:9.0f} {comparing * 1000:12.0f} {each:9.0f} "
            f"{growth:>19} {memory:11.0f} {wait * 1000:14.0f}"
        )
    print("  over the smallest at most 2 (one in ten changed), memory at most 1,024, to cancel at most 200")


def one_size(size: int, changed: float) -> None:
    """Print the times of reading and comparing two documents, the most memory held, and the longest wait."""
    old_text, new_text = documents(size, changed)
    load_dictionary()
    start = time.process_time()
    old, new = read_both(old_text, new_text)
    read = asked = time.process_time()
    wait = 0.0

    def ask(_share: float) -> None:
        nonlocal asked, wait
        now = time.process_time()
        asked, wait = now, max(wait, now - asked)

    compare(old, new, progress=ask)
    done = time.process_time()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(read - start, done - read, peak, wait)


def unchanged() -> None:
    """Print the time of comparing documents that hardly changed over that of reading them."""
    old_text, new_text = documents(2_000, changed=0.005)
    load_dictionary()

    def reading() -> object:
        forget()
        return read_both(old_text, new_text)

    old, new = read_both(old_text, new_text)

    def comparing() -> object:
        forget()
        return compare(old, new)

    read, compared = shortest([reading, comparing])
    print(
        f"2,000 paragraphs, 10 changed: read {read * 1000:.0f} ms, compare {compared * 1000:.0f} ms, ", end=""
    )
    print(f"compare / read {compared / read:.2f} (less than 1)")


def shortest(works: list[Callable[[], object]]) -> list[float]:
    """Give the shortest time of each work in seconds, the works taking turns."""
    times = [float("inf")] * len(works)
    for _ in range(REPEATS):
        for index, work in enumerate(works):
            gc.collect()
            start = time.process_time()
            work()
            times[index] = min(times[index], time.process_time() - start)
    return times


def forget() -> None:
    """Empty what was remembered of texts, so that every turn is the first."""
    for name, module in list(sys.modules.items()):
        if name.startswith("reader."):
            for value in vars(module).values():
                if isinstance(value, functools._lru_cache_wrapper) and value.cache_parameters()["maxsize"]:
                    value.cache_clear()


def load_jieba() -> Callable[[str], list[str]]:
    """Load jieba with its dictionary."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import jieba  # noqa: PLC0415 - only under the filter above

        jieba.setLogLevel(60)
        jieba.initialize()
    return jieba.lcut


def load_dictionary() -> None:
    """Load our own dictionary, which the floor has loaded as well."""
    old, new = read_both("1. 甲。\n", "1. 乙。\n")
    compare(old, new)


def real_pair() -> tuple[Path, Path]:
    """Give the pair that is measured."""
    real = SHARED / "editions"
    if real.is_dir():
        return real / "002.txt", real / "000.txt"
    samples = sorted((PROJECT / "resources" / "samples" / "zh").glob("*.*"))
    return samples[0], samples[-1]


def read_both(old: str, new: str) -> tuple[Edition, Edition]:
    return read_bytes(old.encode(), "old.txt"), read_bytes(new.encode(), "new.txt")


def documents(size: int, changed: float) -> tuple[str, str]:
    """Make two editions of an invented report of numbered paragraphs, a share of them changed."""
    chance = random.Random(size)
    words = [line.split() for line in (KINDS, NOUNS, VERBS)]

    def clause() -> str:
        kind, noun, verb = (chance.choice(column) for column in words)
        other = chance.choice(words[1])
        return f"{chance.choice(words[0])}{noun}{verb}了 {chance.randrange(2, 900)} 个{kind}{other}"

    old = ["，".join(clause() for _ in range(chance.randrange(3, 9))) + "。" for _ in range(size)]
    new: list[str] = []
    for text in old:
        fate = chance.random() / changed
        if fate < 0.1:
            continue
        if fate < 0.2:
            new.append(clause() + "。")
        new.append(text.replace("了", "并", 1).replace("，", f"，{clause()}，", 1) if fate < 0.8 else text)
        if 0.8 <= fate < 1 and len(new) > 3:
            new.insert(chance.randrange(len(new) - 3, len(new)), new.pop())
    return written(old), written(new)


def written(texts: list[str]) -> str:
    """Write paragraphs as a report with a heading over every fifty."""
    lines = ["年度报告"]
    for number, text in enumerate(texts):
        if number % 50 == 0:
            lines.append(f"第{number // 50 + 1}部分")
        lines.append(text)
    return "\n\n".join(lines)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        one_size(int(sys.argv[1]), float(sys.argv[2]))
    else:
        main()
