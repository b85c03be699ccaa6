"""In a light revision, what went and what came are no pair, however near to each other they stand."""

from reader.compare.model import Row
from reader.compare.pairing import pair
from reader.document.model import Edition, Identity, Paragraph, ParagraphKind

OLD = (
    "回顾《港口公约》和《2030年灯塔议程》，",
    "深为关切全世界仍有约6 400万名学徒没有船只，其中近四分之一住在岛屿，",
    "注意到渔业组织总干事关于函授教学的报告，",
    "欢迎秘书长关于岛屿学徒的报告（H/77/185），",
    "注意到会员国正在采取措施消除岛屿学徒上船的障碍；",
    "鼓励各国将学校预算至少提高到全部收入的4%，并邀请捐助方提供技术援助；",
    "请秘书长向大会下届会议提交一份关于执行情况的综合报告。",
    "2022年12月15日",
)
NEW = (
    "回顾《港口公约》、《2030年灯塔议程》和2022年12月15日第77/214号决议，",
    "表示严重关切全世界仍有超过7 200万名学徒没有船只，其中近三分之一住在岛屿，",
    "赞赏地注意到秘书长关于岛屿学徒的报告（H/78/191），",
    "认识到数字技术在缩小差距方面的潜力，",
    "敦促会员国立即采取措施，消除岛屿学徒上船的障碍；",
    "促请各国将学校预算至少提高到全部收入的6%，并请捐助方提供技术援助；",
    "请秘书长向大会下届会议提交一份关于执行情况的报告。",
    "2023年12月19日",
)


def edition(texts: tuple[str, ...]) -> Edition:
    items = tuple(
        Paragraph(f"p{n}", ParagraphKind.UNNUMBERED, "", "s1", text) for n, text in enumerate(texts, 1)
    )
    return Edition("sample", Identity(), items)


def beside(row: Row) -> set[tuple[str, str]]:
    return {(old, new) for old in row.old for new in row.new}


def test_what_was_replaced_is_no_part_of_what_was_kept():
    rows, _ = pair(edition(OLD), edition(NEW))
    found = set().union(*map(beside, rows))
    assert ("p4", "p3") in found
    assert not {other for one, other in found if one == "p3"}, "the old report joined another paragraph"
    assert not {one for one, other in found if other == "p4"}, "the new recital joined another paragraph"


def test_a_short_text_is_not_taken_into_a_far_one_that_cites_it():
    rows, _ = pair(edition(OLD), edition(NEW))
    assert ("p8", "p1") not in set().union(*map(beside, rows))


def test_what_shares_nothing_is_not_paired_for_standing_in_the_same_place():
    old = edition(
        ("灯塔噪声测试方法", "消费品使用说明", "清洁机应在环境温度下工作。", "喷口处温度应标明位置。")
    )
    new = edition(
        ("灯塔噪声的测试方法", "待机功率测量", "清洁机应在低温下工作。", "喷口处温度应当标明位置。")
    )
    rows, _ = pair(old, new)
    assert [row.new for row in rows if row.old == ("p2",)] == [()]


def test_three_parts_of_a_text_are_found_again():
    parts = (
        "港务局修建三座灯塔和一座码头；",
        "渔业学校招收四十名学员并发放奖金；",
        "气象站迁往山顶并更换仪器。",
    )
    others = ("委员会听取了关于潮汐的报告。", "主席感谢各位代表出席会议。")
    rows, _ = pair(edition((others[0], "".join(parts), others[1])), edition((others[0], *parts, others[1])))
    assert (("p2",), ("p2", "p3", "p4")) in {(row.old, row.new) for row in rows}
