"""How paragraphs are spoken of in a digest, in both languages."""

import pytest

from reader.document.language import Language
from reader.export.labels import paragraph_label
from reader.sources import read_bytes

REPORT = """灯塔年报

灯塔局的报告

1. 本局提出报告。

附件一

职权

1. 本局工作。

附录 B

灯塔表

1. 北岬。

附表 3

费用

1. 收费。

附文

来信

1. 来信收悉。
"""


@pytest.mark.parametrize(
    ("name", "zh", "en"),
    [
        ("p1", "第 1 段", "para. 1"),
        ("annex1.p1", "附件 1，第 1 段", "annex 1, para. 1"),
        ("appendixB.p1", "附录 B，第 1 段", "appendix B, para. 1"),
        ("schedule3.p1", "附表 3，第 1 段", "schedule 3, para. 1"),
        ("enclosure.p1", "附文，第 1 段", "enclosure, para. 1"),
    ],
)
def test_an_annex_is_called_by_its_kind_and_number(name, zh, en):
    edition = read_bytes(REPORT.encode(), "report.txt")
    paragraph = edition.paragraph_by_id[name]
    assert paragraph_label(paragraph, edition, Language("zh")) == zh
    assert paragraph_label(paragraph, edition, Language("en")) == en
