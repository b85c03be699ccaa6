import pytest

from reader.document.structure.enumerators import scan


@pytest.mark.parametrize(
    ("text", "printed", "label", "style", "value"),
    [
        ("一. 引言", "一.", "一", "han.", 1),
        ("二、主要任务", "二、", "二", "han、", 2),
        ("三　附带说明", "三", "三", "han ", 3),
        ("（一）加强检查", "（一）", "（一）", "han()", 1),
        ("(十二) 其他", "(十二)", "(十二)", "han()", 12),
        ("1. 概况", "1.", "1", "digit.", 1),
        ("１２．概况", "１２．", "１２", "digit.", 12),
        ("3、概况", "3、", "3", "digit、", 3),
        ("4) Costs", "4)", "4", "digit)", 4),
        ("（5）其他", "（5）", "（5）", "digit()", 5),
        ("60. 2021 年完成", "60.", "60", "digit.", 60),
        ("A. Training", "A.", "A", "upper.", 1),
        ("(b) the port", "(b)", "(b)", "lower()", 2),
        ("(bb) the port", "(bb)", "(bb)", "lower()", 28),
        ("(ii) the quay", "(ii)", "(ii)", "roman()", 2),
        ("IV. Findings", "IV.", "IV", "ROMAN.", 4),
        ("III", "III", "III", "ROMAN.", 3),
        ("③ 第三点", "③", "③", "sign①", 3),
        ("⑴第一点", "⑴", "⑴", "sign⑴", 1),
        ("Ⅱ、范围", "Ⅱ、", "Ⅱ", "signⅠ", 2),
        ("§ 14 Scope", "§ 14", "§ 14", "§", 14),
        ("第三章 总则", "第三章", "第三章", "keyword:章", 3),
        ("第十二条　为了加强管理，制定本法。", "第十二条", "第十二条", "keyword:条", 12),
        ("第5条 守则", "第5条", "第5条", "keyword:条", 5),
        ("Chapter III General provisions", "Chapter III", "Chapter III", "keyword:章", 3),
        ("SEC. 2. DEFINITIONS.", "SEC. 2.", "SEC. 2", "keyword:节", 2),
        ("Article 7", "Article 7", "Article 7", "keyword:条", 7),
        ("Part One", "Part One", "Part One", "keyword:部分", 1),
        ("76/187. 关于湖泊", "76/187.", "76/187", "digit/", 187),
        ("1.—(1) These Rules", "1.", "1", "digit.", 1),
        ("Chapitre Ier : Des ports", "Chapitre Ier :", "Chapitre Ier", "keyword:章", 1),
        ("§ 2º O porto", "§ 2º", "§ 2º", "§", 2),
        ("2. Teil des Hauses", "2.", "2", "digit.", 2),
        ("2. Abschnitt", "2. Abschnitt", "2. Abschnitt", "keyword:节", 2),
        ("Zweiter Teil: Häfen", "Zweiter Teil:", "Zweiter Teil", "keyword:部分", 2),
        ("İKİNCİ BÖLÜM", "İKİNCİ BÖLÜM", "İKİNCİ BÖLÜM", "keyword:章", 2),
        ("Chương II", "Chương II", "Chương II", "keyword:章", 2),
        ("มาตรา ๑๒ ท่าเรือ", "มาตรา ๑๒", "มาตรา ๑๒", "keyword:条", 12),
        ("अध्याय 3", "अध्याय 3", "अध्याय 3", "keyword:章", 3),
        ("(ख) घाट", "(ख)", "(ख)", "lowerक()", 2),
        ("第２　港の現状", "第２", "第２", "keyword:第", 2),
        ("第2部　港湾", "第2部", "第2部", "keyword:部分", 2),
        ("ウ　桟橋", "ウ", "ウ", "lowerア ", 3),
    ],
)
def test_enumerators_of_many_kinds(text, printed, label, style, value):
    found = scan(text)
    assert found is not None
    assert (found.printed, found.label, found.style, found.value) == (printed, label, style, value)


@pytest.mark.parametrize(
    ("text", "parts"),
    [("1.2 Terms", (1, 2)), ("3.1.4. Notes", (3, 1, 4)), ("2.1浮标", (2, 1)), ("B.2 Example", (2, 2))],
)
def test_decimals_have_parts(text, parts):
    found = scan(text)
    assert found is not None
    assert found.parts == parts


@pytest.mark.parametrize(
    ("text", "value", "suffix", "label"),
    [
        ("第四条之一　禁止夜间排放。", 4, 1, "第四条之一"),
        ("Article 12A", 12, 1, "Article 12A"),
        ("Art. 4º-B. O porto", 4, 2, "Art. 4º-B"),
        ("Статья 3.1. Совет", 3, 1, "Статья 3.1"),
        ("§ 3a Häfen", 3, 1, "§ 3a"),
    ],
)
def test_an_inserted_article_has_a_suffix(text, value, suffix, label):
    found = scan(text)
    assert found is not None
    assert (found.value, found.suffix, found.label) == (value, suffix, label)


@pytest.mark.parametrize(
    "text",
    [
        "3.5% of the boats sank.",
        "2.5万人参加了会议。",
        "76/187 关于湖泊",
        "Article 5.1 of the treaty",
        "第一部电影上映",
        "2031年的工作",
        "U.S. policy on lakes",
        "e.g. this one",
        "(see below) the port",
        "(COVID) was over",
        "第三条规定的情形除外。",
        "第十二条之规定不变。",
        "Section 2 provides that nets are marked.",
        "三个方面的工作",
        "一个国家",
        "12:30 the ferry leaves",
        "",
    ],
)
def test_what_only_looks_like_an_enumerator(text):
    assert scan(text) is None


def test_a_letter_that_is_a_roman_number_too_keeps_both_readings():
    found = scan("(i) the tower")
    assert found is not None
    assert (found.style, found.value) == ("roman()", 1)
    assert (found.read_as("lower()").style, found.read_as("lower()").value) == ("lower()", 9)


def test_each_paragraph_of_a_quoted_text_opens_with_a_quotation_mark():
    found = scan("“2. Requests the Secretary to report;")
    assert found is not None
    assert (found.value, "“2. Requests"[found.end :]) == (2, "Requests")
