"""Classes: wording, figures, names and typography are told apart, also when they stand beside each other."""

import pytest

from reader.compare.edits import edits
from reader.compare.model import Op

SIGNS = {"wording": "w", "figure": "f", "name": "n", "typographic": "t"}


def marked(old, new):
    """Write runs as text: `[f-181|+189]` for a figure that was replaced."""
    return "".join(
        run.text if run.op is Op.EQUAL else f"[{SIGNS[run.kind]}{run.op}{run.text}]"
        for run in edits(old, new)
    )


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        # figures and dates change as a whole, and stay apart from the words around them
        ("公约有 181 个缔约方。", "公约有 189 个缔约方。", "公约有 [f-181][f+189] 个缔约方。"),
        (
            "公约共有 181 个缔约方。",
            "公约已有 189 个缔约国。",
            "公约[w-共有][w+已有] [f-181][f+189] 个[n-缔约方][n+缔约国]。",
        ),
        (
            "截至 2031 年 6 月 1 日。",
            "截至 2033 年 6 月 2 日。",
            "截至 [f-2031 年 6 月 1 日][f+2033 年 6 月 2 日]。",
        ),
        ("预算为 3.54 亿美元。", "预算为 3.6 亿美元。", "预算为 [f-3.54 亿美元][f+3.6 亿美元]。"),
        ("占 5.2%。", "占 6%。", "占 [f-5.2%][f+6%]。"),
        ("通过三项决议。", "通过八项决议。", "通过[f-三项][f+八项]决议。"),
        ("on 12 May 2031 in", "on 3 June 2032 in", "on [f-12 May 2031][f+3 June 2032] in"),
        (
            "about 1.2 million people",
            "about 1.4 million people",
            "about [f-1.2 million][f+1.4 million] people",
        ),
        ("在其第十五次会议上", "在第十六次会议上", "在[w-其][f-第十五次][f+第十六次]会议上"),
        ("приняла 3 решения", "приняла 5 решений", "приняла [f-3][f+5] [w-решения][w+решений]"),
        ("300 至 350 公顷", "320 至 370 公顷", "[f-300 至 350][f+320 至 370] 公顷"),
        ("不高于百分之十的", "不高于百分之九的", "不高于[f-百分之十][f+百分之九]的"),
        ("from July 2031 to", "from July 2032 to", "from [f-July 2031][f+July 2032] to"),
        ("nearly 90 boats", "over 120 boats", "[f-nearly 90][f+over 120] boats"),
        ("five stations", "seven stations", "[f-five][f+seven] stations"),
        # names: titles, symbols, bodies, abbreviations
        ("根据《海洋公约》行事", "根据《海洋观测公约》行事", "根据[n-《海洋公约》][n+《海洋观测公约》]行事"),
        ("见 B/72/50。", "见 B/77/50。", "见 [n-B/72/50][n+B/77/50]。"),
        ("按第 71/209 号决议", "按第 76/187 号决议", "按第 [n-71/209][n+76/187] 号决议"),
        ("由交通管理机构负责", "由市场监管部门负责", "由[n-交通管理机构][n+市场监管部门]负责"),
        # wording
        ("鼓励会员国合作。", "促请会员国合作。", "[w-鼓励][w+促请]会员国合作。"),
        # typography
        ("2031年6月，他们", "2031 年 6 月,他们", "[t-2031年6月，][t+2031 年 6 月,]他们"),
        ("所谓“观测”", '所谓"观测"', '所谓[t-“][t+"]观测[t-”][t+"]'),
        ("共有1180人", "共有 1,180 人", "共有[t-1180][t+ 1,180 ]人"),
        ("(一)车辆；(二)人员", "（一）车辆；（二）人员", "[t-(一)][t+（一）]车辆；[t-(二)][t+（二）]人员"),
        ("(a) 处理；(b) 审判", "(b) 处理；(c) 审判", "[t-(a)][t+(b)] 处理；[t-(b)][t+(c)] 审判"),
        ("海洋——天空", "海洋--天空", "海洋[t-——][t+--]天空"),
        ("加强合作¹。此外", "加强合作。此外", "加强合作[t-¹]。此外"),
        # English numbers in words are figures as well
        (
            "the thirty-first session",
            "the thirty-second session",
            "the [f-thirty-first][f+thirty-second] session",
        ),
        # typography beside wording stays typography
        ("在海上,他们鼓励合作", "在海上，他们促请合作", "在海上[t-,][t+，]他们[w-鼓励][w+促请]合作"),
        # split and merged paragraphs
        ("第一句话。第二句话。", "第一句话。\n第二句话。", "第一句话。[t+\n]第二句话。"),
        # the letter of a place in a document is no enumerator
        ("第 2 条 (b) 款", "第 2 条 (c) 款", "第 2 条 [w-(b)][w+(c)] 款"),
    ],
)
def test_what_changed_has_its_class(old, new, expected):
    assert marked(old, new) == expected
