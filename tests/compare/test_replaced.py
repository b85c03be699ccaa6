"""Names that stand in the place of others are found whole, however little of them differs."""

import pytest

from reader.compare import compare
from reader.sources import read_bytes


def terms(old, new):
    """Compare two reports of paragraphs, and give the names that changed."""
    editions = [
        read_bytes("".join(f"{at}. {text}\n\n" for at, text in enumerate(side, 1)).encode(), "report.txt")
        for side in (old, new)
    ]
    return {(term.old, term.new) for term in compare(*editions).terms}


@pytest.mark.parametrize(
    ("before", "after", "sentences"),
    [
        (
            "河港建设主管部门",
            "航运主管部门",
            ("省{}负责全省渡口的监督管理工作。", "违反规定的，由{}责令限期改正，并处罚款。"),
        ),
        (
            "Coastal Rescue Database",
            "Island Rescue Portal",
            ("The {} holds 40 cases and is free.", "Access to the {} was opened to all ports in spring."),
        ),
        (
            "victims",
            "survivors",
            ("The {} of storms have access to aid.", "Ports hear {} in their councils."),
        ),
        (
            "lamp operator",
            "producer",
            ("The {} shall keep a record of boats.", "Each {} has ten days to reply."),
        ),
        (
            "ロードマップ",
            "アクションプラン",
            ("国は灯台の{}を策定した。", "港は{}に従って灯を直す。"),
        ),
        (
            "Keepers",
            "Wardens",
            ("{0} write down each lamp. {0} with boats pay less.", "{0} keep a book."),
        ),
        (
            "competent authority",
            "harbour surveillance authority",
            ("Lamps are lit by the {} each night.", "The {} shall decide on boats within a month."),
        ),
        (
            "海港水文中心",
            "海港水文观测中心",
            ("全港由{}发布潮汐。", "{}每年报告一次。"),
        ),
        (
            "Отдел маяков",
            "Служба огней",
            ("{} принимает заявки в течение дня.", "{} ведёт каталог огней побережья."),
        ),
        (
            "l’Office du lac",
            "l’Agence des eaux",
            ("Le permis est donné par {} au port.", "Les pêcheurs saisissent {}."),
        ),
        (
            "إدارة المنارات",
            "وحدة السواحل",
            ("تتولى {} تلقي الطلبات كل يوم.", "ترفع {} تقريرا سنويا إلى الميناء."),
        ),
    ],
)
def test_a_name_that_gave_way_everywhere_is_told_whole(before, after, sentences):
    old, new = ([sentence.format(name) for sentence in sentences] for name in (before, after))
    (found,) = terms(old, new)
    assert found == (before, after) or {found} == {(before.removeprefix("l’"), after.removeprefix("l’"))}


def test_a_name_that_grew_is_told_at_once():
    old = ["The Safety Policy for Harbours was reviewed by the council in spring."]
    new = ["The Safety and Environment Policy for Harbours was reviewed by the council in spring."]
    assert terms(old, new) == {("Safety Policy for Harbours", "Safety and Environment Policy for Harbours")}


def test_a_short_form_that_changed_brings_its_long_form_along():
    old = [
        "The Lamp Information Portal (LIP) has 14 reports.",
        "All ports may write to LIP.",
        "A port pays LIP.",
    ]
    new = ["The Coastal Data Hub (CDH) has 14 reports.", "All ports may write to CDH.", "A port pays CDH."]
    assert terms(old, new) == {("LIP", "CDH"), ("Lamp Information Portal", "Coastal Data Hub")}


def test_what_is_added_to_a_name_or_said_before_it_renames_nothing():
    old = ["Calls upon the Office of the Harbour Master to act on the Covenant of Lamps."]
    new = [
        "Requests the Office of the Harbour Master to act on the Covenant of Lamps and the Treaty of Boats."
    ]
    assert terms(old, new) == set()


def test_parties_to_another_treaty_are_no_new_name():
    old = ["Urges States Parties to the Convention against Storms to report in spring."]
    new = ["Urges States Parties to the International Convention against Fog at Sea to report in spring."]
    assert terms(old, new) == set()


def test_a_name_that_differs_further_on_is_not_told_by_half():
    old = ["由市大数据发展局负责。", "市大数据发展局每年报告。", "市大数据发展局公布名单。"]
    new = [text.replace("大数据发展局", "数据局") for text in old]
    assert all(name.endswith("局") for pair in terms(old, new) for name in pair)


def test_an_act_of_another_year_is_another_act():
    old = ["Ports follow the Lamps and Boats Act 2012 at sea."]
    new = ["Ports follow the Lamps Act 2022 at sea."]
    assert terms(old, new) == set()


def test_ordinals_and_bodies_of_another_country_are_no_new_names():
    assert not terms(
        ["Le quatrième rapport traite des phares.", "Ce quatrième rapport est court et clair."],
        ["Le cinquième rapport traite des phares.", "Ce cinquième rapport est court et clair."],
    )
    assert not terms(
        ["依照美国灯塔照明学会（ALS）的标准检查各港的灯塔。"],
        ["依照欧洲灯塔照明研究学会（ELRS）的标准检查各港的灯塔。"],
    )


def test_other_bodies_and_other_verbs_are_no_new_names():
    old = [
        "The Harbour Office paid the Ministry of Health for the lamps.",
        "The council reviewed the plan and urges all ports to act.",
        "The council reviewed the budget and urges all ports to save.",
    ]
    new = [
        "The Harbour Office paid the Ministry of Finance for the lamps.",
        "The council adopted the plan and requests all ports to act.",
        "The council adopted the budget and requests all ports to save.",
    ]
    assert terms(old, new) == set()
