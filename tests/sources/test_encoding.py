import codecs

import pytest

from reader.document.warning import WarningKind
from reader.sources import read_bytes
from reader.sources.encoding import decode
from tests.document.outline import outline
from tests.document.test_outlines import DOCUMENTS

SIMPLIFIED = (
    "关于湖区灯塔维修情况的说明。湖区现有灯塔二十七座，其中的十一座是上世纪建成的，我们已对它们进行了检查。\n"
)
TRADITIONAL = (
    "關於湖區燈塔維修情況的說明。湖區現有燈塔二十七座，其中的十一座是上世紀建成的，我們已對它們進行了檢查。\n"
)
ENGLISH = "The keeper’s lamp — “always lit” — was dark. It cost £12.\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "gb18030"]
)
def test_simplified_chinese_in_every_encoding(encoding):
    decoded = decode(SIMPLIFIED.encode(encoding))
    assert (decoded.text, decoded.warnings) == (SIMPLIFIED, ())


@pytest.mark.parametrize("encoding", ["utf-8", "big5", "gb18030", "utf-16"])
def test_traditional_chinese_in_every_encoding(encoding):
    assert decode(TRADITIONAL.encode(encoding)).text == TRADITIONAL


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16-le"])
def test_western_text_in_every_encoding(encoding):
    assert decode(ENGLISH.encode(encoding)).text == ENGLISH


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp932", "湖の灯台に関する報告書"),
        ("euc_jp", "委員会は次のように勧告した。"),
        ("cp949", "호수의 등대에 관한 보고서"),
        ("cp949", "제1조 이 법은 등대의 관리에 필요한 사항을 정함을 목적으로 한다."),
        ("cp1251", "Доклад о маяках озера"),
        ("cp1251", "Статья 1. Настоящий закон определяет порядок управления маяками."),
        ("koi8-r", "Комитет рекомендовал следующее: усилить контроль."),
        ("cp1253", "Άρθρο 1. Ο παρών νόμος ρυθμίζει τη διοίκηση των φάρων."),
        ("cp1255", "סעיף 1. חוק זה מסדיר את ניהול המגדלורים."),
        ("cp1256", "المادة 1. ينظم هذا القانون إدارة المنارات."),
        ("gb18030", "第一条 为了加强管理，制定本条例。"),
        ("big5", "關於湖區燈塔的說明"),
        ("cp1252", "Le comité a recommandé ce qui suit\xa0: à l’été, renforcer le contrôle."),
        ("utf-16-le", "제1조 이 법은 등대의 관리에 필요하다."),
        ("utf-16-be", "المادة 1. ينظم هذا القانون إدارة المنارات."),
    ],
)
def test_a_line_is_enough_to_tell_the_encoding(encoding, text):
    decoded = decode(text.encode(encoding))
    assert (decoded.text, decoded.warnings) == (text, ())


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1250", "Ustawa określa zasady połowu ryb na jeziorze i żąda jego ochrony."),
        ("iso8859_2", "Ustawa określa zasady połowu ryb na jeziorze i żąda ochrony źródeł."),
        ("cp1250", "Zákon upravuje působnost městských přístavů, při čemž přihlíží k potřebám rybářů."),
        ("cp1250", "A halászat működését törvény szabályozza, és az őrök felügyelnek rá."),
        ("cp1254", "Bu Kanunun amacı, göllerin korunmasını ve balıkçılığın işleyişini düzenlemektir."),
        ("cp1252", "Art. 1º As ações não são contrárias à lei; informações úteis à população."),
        ("cp1252", "Müller, José and François went to São Tomé; Ångström and Ørsted stayed."),
        ("iso2022_jp", "湖の管理に関する報告書"),
    ],
)
def test_letters_tell_which_latin_encoding_it_is(encoding, text):
    assert decode(text.encode(encoding)).text == text


def test_few_chinese_characters_among_many_ascii_ones():
    text = "Boat no. 12\n" * 200 + "湖区的船只\n"
    assert decode(text.encode("gb18030")).text == text


def test_damage_in_the_middle_is_told_with_its_line_and_the_rest_is_read():
    data = (SIMPLIFIED * 3).encode()
    broken = data[:200] + b"\xff\xfe" + data[200:]
    decoded = decode(broken)
    assert decoded.encoding == "utf-8"
    assert decoded.text.endswith(SIMPLIFIED)
    assert [(warning.line, warning.kind) for warning in decoded.warnings] == [(2, WarningKind.UNDECODABLE)]


def test_a_file_cut_in_the_middle_of_a_character():
    decoded = decode(SIMPLIFIED.encode()[:-3])
    assert decoded.text == SIMPLIFIED[:-2] + "\ufffd"
    assert len(decoded.warnings) == 1


def test_a_replacement_character_that_the_file_really_has_is_no_damage():
    assert decode("a\ufffdb".encode()).warnings == ()


def test_half_a_surrogate_pair_in_utf_16():
    decoded = decode(codecs.BOM_UTF16_LE + "灯".encode("utf-16-le") + b"\x00\xd8" + "塔".encode("utf-16-le"))
    assert decoded.text == "灯\ufffd塔"
    assert decoded.warnings[0].kind is WarningKind.UNDECODABLE


def test_a_report_in_big5_has_the_tree_it_has_in_utf_8():
    text = (DOCUMENTS / "report-traditional.txt").read_text("utf-8")
    found = outline(read_bytes(text.encode("big5"), "a.txt"))
    assert found == outline(read_bytes(text.encode("utf-8"), "a.txt"))
