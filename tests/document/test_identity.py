import pytest

from reader.document.dates import date_at_start, find_dates, find_year, last_busy_year
from reader.document.series import name_series
from reader.sources import read, read_bytes
from tests.places import PROJECT

SAMPLES = PROJECT / "resources" / "samples"


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("2021年12月16日", ["2021-12-16"]),
        ("2021 年 7 月 22 日经济及社会理事会决议", ["2021-07-22"]),
        ("二〇三〇年五月四日订于奥斯特拉", ["2030-05-04"]),
        ("2030年5月", ["2030-05"]),
        ("Adopted on 4 March 2031", ["2031-03-04"]),
        ("May 3, 2030", ["2030-05-03"]),
        ("Version of 2030-05-03", ["2030-05-03"]),
        ("中華民國111年4月14日", ["2022-04-14"]),
        ("平成十五年五月三十日", ["2003-05-30"]),
        ("4.5.2016", ["2016-05-04"]),
        ("2030年13月1日", []),
        ("no date", []),
    ],
)
def test_dates_as_printed(text, dates):
    assert find_dates(text) == dates


def test_the_date_a_line_begins_with():
    assert date_at_start("2022年3月14日至18日，苇港") == 10
    assert date_at_start("14–18 March 2022, Ostra") == 16
    assert date_at_start("22 February–19 March 2022") == 25
    assert date_at_start("于 2022 年") == 0


def test_years_of_documents_are_told_from_other_numbers():
    assert find_year("2031 session") == 2031
    assert find_year("Annual report 2021/22") == 2021
    assert find_year("resolution 2031/5") is None
    assert find_year("the 2030 Agenda") is None
    assert find_year("2030年可持续发展议程") is None
    assert last_busy_year("2029 年 5 月、2030 年 1 月、2030 年 2 月、2030年3月、2035年1月") == 2030
    assert last_busy_year("2030 年 1 月") is None


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("2029年湖区环境状况公报", "2030年湖区环境状况公报"),
        ("湖区公约各项任务的执行情况，特别是灯塔", "湖区公约任务执行情况，特别是关于航标"),
        ("Annual report 2029", "Annual report 2030"),
        (
            "Work of the lake office, with particular reference to boats",
            "Work of the lake office, in particular lamps",
        ),
        ("第十二届湖区大会的报告", "第十三届湖区大会的报告"),
        ("湖区“十三五”航标规划", "湖区“十四五”航标规划"),
        ("湖区发展第三个五年规划", "湖区发展第四个五年规划"),
        ("Annual report 2021/22", "Annual report 2022–23"),
        ("Lamp policy v2.1", "Lamp policy (Version 3)"),
        ("Lamp manual, second edition", "Lamp manual, 3rd edition"),
    ],
)
def test_editions_of_one_series_share_its_name(old, new):
    chinese = not old.isascii()
    names = {
        name_series(title, "", (), exact=False, language="zh" if chinese else "en") for title in (old, new)
    }
    assert len(names) == 1
    assert names != {""}


def test_numbers_of_resolutions_are_no_years():
    names = {
        name_series(f"Resolution {number}", "", (), exact=False, language="en")
        for number in ("2021/20", "2021/21")
    }
    assert len(names) == 2


def test_whose_it_is_sets_series_apart():
    line = ("——2031年2月11日在{}市第五届人民代表大会第一次会议上",)
    names = {
        name_series("政府工作报告", "", tuple(one.format(city) for one in line), exact=False, language="zh")
        for city in ("柳溪", "苇港")
    }
    assert len(names) == 2


@pytest.mark.parametrize("folder", ["zh", "en"])
def test_the_samples_are_one_series_each(folder):
    series = {read(path).identity.series for path in sorted((SAMPLES / folder).iterdir())}
    assert len(series) == 1


def symbol_of(text):
    return read_bytes(text.encode(), "a.txt").identity.symbol


BODY = (
    "I. Introduction\n\n1. The Office met.\n\n2. See A/5/9.\n\n3. It met again.\n\nII. End\n\n4. It ended.\n"
)


def test_the_own_symbol_stands_alone_in_the_masthead_or_at_the_head_of_pages():
    assert symbol_of("A/7/12\n\nLake report\n\nReport of the Office\n\n" + BODY) == "A/7/12"
    assert (
        symbol_of("Lake Union          A/7/12\n\nLake report\n\nReport of the Office\n\n" + BODY) == "A/7/12"
    )
    pages = (
        BODY.replace("\n\nII.", "\n\nA/7/12\n\nII.")
        .replace("\n\n2.", "\n\nA/7/12\n\n2.")
        .replace("\n\n3.", "\n\nA/7/12\n\n3.")
    )
    assert symbol_of("Lake report\n\nReport of the Office\n\n" + "A/7/12\n\n".join([pages] * 2)) == "A/7/12"


def test_a_symbol_in_the_text_is_another_documents():
    assert symbol_of("Lake report\n\nItem 4 of the agenda*\n\n* A/7/1.\n\n" + BODY) is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("湖区管理处负责灯塔的维修。", "zh"),
        ("The keeper lit the lamp and went to bed.", "en"),
        ("Le gardien alluma la lampe et alla se coucher dans la tour.", "fr"),
        ("El guardián encendió la lámpara y se fue a dormir en la torre.", "es"),
        ("Смотритель зажёг лампу и лёг спать.", "ru"),
        ("灯台の管理人はランプをともして、それから眠りました。", "ja"),
    ],
)
def test_the_language_is_told_by_the_text(text, language):
    assert read_bytes(text.encode(), "a.txt").identity.language == language


@pytest.mark.parametrize(
    ("title", "kind", "organ", "number"),
    [
        ("湖区办公室关于加快发展航标事业的意见", "document", "湖区办公室", ""),
        ("湖区法院关于适用《灯塔法》若干问题的解释", "document", "湖区法院", ""),
        ("湖区灯塔法修正案（二）", "law", "", ""),
        ("Report of the Harbour Law Commission", "report", "", ""),
        ("Declaration on the Rights of Keepers", "declaration", "", ""),
        ("Resolution 2401 (2018)", "resolution", "", "2401 (2018)"),
    ],
)
def test_what_a_title_says(title, kind, organ, number):
    identity = read_bytes(f"{title}\n\n{BODY}".encode(), "a.txt").identity
    assert (identity.kind, identity.organ, identity.number) == (kind, organ, number)
