"""What an honour must say to be believed and counted once."""

from __future__ import annotations

from dataclasses import replace

from showcase.authored.rules import honours
from showcase.authored.rules.finding import Finding
from showcase.authored.source import Source

from ..desk import LEAST, a_source, the_bureau

BUREAU = the_bureau()


def a_row(**changes: str) -> str:
    said = {"名称": "先进集体", "对象": "集体", "层级": "市级", "口径": "市局", "文号": "×公〔2025〕7号"} | changes
    return "  - {" + ", ".join(f"{key}: {value}" for key, value in said.items() if value) + "}\n"


def with_honours(
    *rows: str, folder: str = "a", id_: str = "GA-1", names: tuple[str, str] = ("全称甲", "简称甲")
) -> Source:
    text = LEAST.replace("GA-CG-012", id_).replace("中共某市公安局城关分局东关派出所支部委员会", names[0])
    return a_source("荣誉:\n" + "".join(rows), text=text.replace("东关派出所党支部", names[1]), folder=folder)


def codes(found: list[Finding]) -> list[tuple[str, object]]:
    return [(each.code, each.path[1]) for each in found]


def test_an_honour_names_its_document_or_who_gave_it_and_when() -> None:
    source = with_honours(
        a_row(),
        a_row(文号="", 颁发="某市公安局", 日期="2025"),
        a_row(文号="", 颁发="某市公安局"),
        a_row(文号="", 日期="2025"),
        a_row(文号=""),
    )

    assert codes(list(honours.honours_are_evidenced([source], BUREAU))) == [
        ("honour-document", 2),
        ("honour-document", 3),
        ("honour-document", 4),
    ]


def test_an_honour_of_a_person_names_one_person() -> None:
    source = with_honours(
        a_row(对象="个人", 受奖人="李望春"),
        a_row(对象="个人"),
        a_row(对象="集体", 受奖人="李望春"),
        a_row(对象="个人", 受奖人="李望春，马小禾".replace("，", "、")),
        a_row(对象="个人", 受奖人="阿不都·买买提"),
    )

    assert codes(list(honours.recipients_are_named([source], BUREAU))) == [
        ("honour-person", 1),
        ("honour-kind", 2),
        ("honour-persons", 3),
    ]


def test_a_tier_of_a_level_holds_honours_of_that_level() -> None:
    source = with_honours(
        a_row(层级="部级", 口径="国家级"), a_row(层级="部级", 口径="公安部"), a_row(层级="国家级", 口径="国家级")
    )

    assert codes(list(honours.tiers_fit_levels([source], BUREAU))) == [("honour-tier", 0)]


def test_a_row_written_twice_is_told_of_the_first() -> None:
    source = with_honours(a_row(), a_row(名称="别的"), a_row(名称="先 进集体"), a_row(受奖单位="简称甲"))
    found = list(honours.honours_stand_once([source], BUREAU))

    assert [(each.code, each.path[1], each.parts["first"]) for each in found] == [
        ("honour-twice", 2, 1),
        ("honour-twice", 3, 1),
    ]


def test_one_document_may_honour_two_units() -> None:
    """The same title by the same document to two branches is two honours."""
    one, other = with_honours(a_row()), with_honours(a_row(), folder="b", id_="GA-2", names=("全称乙", "简称乙"))

    assert list(honours.honours_stand_once([one, other], BUREAU)) == []


def test_an_honour_of_another_branch_is_recognised_by_its_name() -> None:
    one = with_honours(a_row())
    other = with_honours(a_row(受奖单位="全称甲"), folder="b", id_="GA-2", names=("全称乙", "简称乙"))
    found = list(honours.honours_stand_once([one, other], BUREAU))

    assert [(each.code, each.source.folder.name, each.parts["others"]) for each in found] == [
        ("honour-shared", "a", "“b”"),
        ("honour-shared", "b", "“a”"),
    ]


def test_a_short_name_that_two_bear_is_nobodys() -> None:
    one, two = with_honours(a_row()), with_honours(folder="b", id_="GA-2", names=("全称乙", "简称甲"))
    third = with_honours(a_row(受奖单位="简称甲"), folder="c", id_="GA-3", names=("全称丙", "简称丙"))

    assert list(honours.honours_stand_once([one, two, third], BUREAU)) == []


def test_namesakes_with_one_honour_are_one_person() -> None:
    row = a_row(对象="个人", 受奖人="李望春")
    one, other = with_honours(row), with_honours(row, folder="b", id_="GA-2", names=("全称乙", "简称乙"))

    assert len(list(honours.honours_stand_once([one, other], BUREAU))) == 2


def test_what_is_counted_once_is_told() -> None:
    """The rule and the counter know one honour by the same signs."""
    one = with_honours(a_row(文号="×公奖〔2025〕1号"), a_row(名称="红旗", 颁发="市局", 日期="2025-01-01"))
    other = with_honours(
        a_row(名称="“先进”集体", 文号="'×公奖[2025] 1 号'", 受奖单位="全称甲"),
        a_row(名称="红旗", 文号="", 颁发="市局", 日期="2025-01-01", 受奖单位="全称甲"),
        folder="b",
        id_="GA-2",
        names=("全称乙", "简称乙"),
    )

    assert codes(list(honours.honours_stand_once([one, other], BUREAU))) == [
        ("honour-shared", 0),
        ("honour-shared", 0),
        ("honour-shared", 1),
        ("honour-shared", 1),
    ]


def other_row(**changes: str) -> Source:
    return with_honours(a_row(受奖单位="全称甲", **changes), folder="b", id_="GA-2", names=("全称乙", "简称乙"))


def odds(*sources: Source) -> list[tuple[str, str, object, object]]:
    """What is said of words at odds: code, folder, the word here and the one there."""
    found = honours.honours_stand_once(sources, BUREAU)
    told = [each for each in found if "here" in each.parts and each.stands]
    return [(each.code, each.source.folder.name, each.parts["here"], each.parts["there"]) for each in told]


def test_an_honour_revoked_everywhere_is_nobodys_business() -> None:
    source = with_honours(a_row(状态="撤销"), a_row(状态="撤销", 口径="县区"))

    assert list(honours.honours_stand_once([source], BUREAU)) == []


def test_who_loses_an_honour_by_another_word_is_told() -> None:
    one, other = with_honours(a_row()), other_row(状态="撤销")
    found = list(honours.honours_stand_once([one, other], BUREAU))

    assert odds(one, other) == [("honour-revoked", "a", "有效", "撤销"), ("honour-revoked", "b", "撤销", "有效")]
    assert [(each.path, each.parts["other"]) for each in found] == [
        (("荣誉", 0, "状态"), "文件夹“b”（简称乙）第 22 行"),
        (("荣誉", 0, "状态"), "文件夹“a”（简称甲）第 22 行"),
    ]


def test_one_file_at_odds_with_itself_is_told() -> None:
    (first, second) = honours.honours_stand_once([with_honours(a_row(), a_row(状态="撤销"))], BUREAU)

    assert (first.parts["other"], second.parts["other"]) == ("本文件第 23 行", "本文件第 22 行")


def test_the_gravest_status_is_told_to_all() -> None:
    one, other = with_honours(a_row(), a_row(状态="期满")), other_row(状态="撤销")

    assert odds(one, other) == [
        ("honour-revoked", "a", "有效", "撤销"),
        ("honour-revoked", "a", "期满", "撤销"),
        ("honour-revoked", "b", "撤销", "有效"),
    ]


def test_other_words_at_odds_are_told_beside_the_notice() -> None:
    one, other = with_honours(a_row()), other_row(状态="期满", 口径="县区", 层级="县区级")
    found = list(honours.honours_stand_once([one, other], BUREAU))

    assert [(each.code, each.path[2]) for each in found if each.source is one] == [
        ("honour-expired", "状态"),
        ("honour-shared", "名称"),
        ("honour-at-odds", "口径"),
        ("honour-at-odds", "层级"),
    ]


def test_a_word_that_does_not_fit_is_not_held_against_another() -> None:
    """What cannot be read stands as 有效; that is nobody's word."""
    one, other = with_honours(a_row(状态="撤销")), other_row()
    other.doc.remember(replace(other.doc._tidy, gaps=(("荣誉", 0, "状态"),)))

    assert odds(one, other) == []


def test_many_homes_are_named_by_three() -> None:
    row = a_row(受奖单位="某市公安局")
    sources = [with_honours(row, folder=f"f{n:02d}", id_=f"GA-{n}", names=(f"全称{n}", f"简称{n}")) for n in range(30)]
    found = list(honours.honours_stand_once(sources, BUREAU))

    assert len(found) == 30
    assert found[0].parts["others"] == "“f01”、“f02”、“f03”等"
