"""Titles that were worded anew are found wherever they stand; issues of a series are not."""

from reader.compare import compare
from reader.compare.renames import renames
from reader.sources import read_bytes


def found(gone, come):
    return set(renames(gone, come, lambda: None))


def test_a_title_worded_anew_is_the_likest_of_those_that_came():
    gone = ["《关于河流工程的示范立法条文》", "《湿地宣言》"]
    come = ["《关于河流工程的示范立法规定》", "《关于河流渔业的公约》"]
    assert found(gone, come) == {(gone[0], come[0])}


def test_each_name_is_paired_once_and_with_its_likest():
    gone = ["《流域观测站工作准则》", "《流域观测站工作原则》"]
    come = ["《大流域观测站工作准则》"]
    assert found(gone, come) == {(gone[0], come[0])}


def test_issues_of_a_series_are_no_new_names():
    assert not found(["《2031 年河流状况报告》"], ["《2033 年河流状况报告》"])
    assert not found(["《第三次流域评估报告》"], ["《第五次流域评估报告》"])
    assert not found(["《关于<河流法>的决定》"], ["《关于〈河流法〉的决定》"])


def test_a_new_title_is_told_although_its_paragraph_has_no_partner():
    old = "1. 委员会在春季举办了三次讲习班，介绍《北方灯塔保护战略愿景》。\n\n2. 渔民获得了贷款。\n"
    new = "1. 渔民获得了贷款。\n\n2. 依照《北方灯塔保护 2031-2035 年战略远景》，两座灯塔改由太阳能供电。\n"
    terms = compare(read_bytes(old.encode(), "old.txt"), read_bytes(new.encode(), "new.txt")).terms
    assert [(term.old, term.new) for term in terms] == [
        ("《北方灯塔保护战略愿景》", "《北方灯塔保护 2031-2035 年战略远景》")
    ]
