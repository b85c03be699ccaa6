"""Definitions: a long form before brackets, a short form in them; remarks in brackets are none."""

import pytest

from reader.compare.definitions import find, renamed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("秘书处与国际海洋观测组织（海测组织）合作。", [("国际海洋观测组织", "海测组织")]),
        ("由联合国河流问题办公室(河流问题办公室)编写", [("联合国河流问题办公室", "河流问题办公室")]),
        ("平台“河流信息与法律共享平台（海豚数据库）”", [("河流信息与法律共享平台", "海豚数据库")]),
        ("《联合国河流最低限度标准规则》（《蓝河规则》）", [("《联合国河流最低限度标准规则》", "蓝河规则")]),
        ("the World River Organization (WRO) said", [("World River Organization", "WRO")]),
        ("支持青年（包括学生）", []),
        ("举办会议（线上和线下）", []),
        ("没有括号的一句话", []),
    ],
)  # fmt: skip
def test_a_short_form_in_brackets_is_a_definition(text, expected):
    assert [(found.long, found.short) for found in find(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“清溪与湖泊方案”（前称“清溪方案”）支持各国", [("清溪方案", "清溪与湖泊方案")]),
        ("由海岸网络（原名海岸联络网）主办", [("海岸联络网", "海岸网络")]),
        ("Under the Clear Brook Plan (formerly the Brook Plan), it", [("Brook Plan", "Clear Brook Plan")]),
        ("支持青年（包括学生）", []),
    ],
)
def test_former_names_are_read_from_the_text(text, expected):
    assert list(renamed(text)) == expected
