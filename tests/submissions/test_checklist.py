"""清单化: what is there and what is missing."""

from __future__ import annotations

from pathlib import Path

from showcase.authored.finding import branches_with
from showcase.authored.folders import branch_folders
from showcase.authored.signoff import CLAIMED
from showcase.submissions.checklist import checklist, slips

from ..authored.office import ID, a_reader, an_office, approve, edit


def listed(content: Path) -> list[str]:
    reader = a_reader(content)
    ((source, problems),) = branches_with(reader, ID)
    return list(checklist(source, problems, reader.seal(source)))


def test_a_branch_that_waits_says_so(tmp_path: Path) -> None:
    lines = listed(an_office(tmp_path))

    assert lines[0] == "水上派出所党支部（GA-DJ-016）清单"
    assert "☑ 没有要改的地方" in lines
    assert "  ☐ 案例：有头有尾的一件事。" in lines
    assert lines[-5:] == [
        "  ☑ 填报：时雨，2026-07-08",
        "  ☐ 支部审核",
        "  ☐ 保密审查",
        "  ☐ 上级审定",
        f"  {CLAIMED}",
    ]


def test_an_approved_branch_says_who(tmp_path: Path) -> None:
    content = an_office(tmp_path)
    approve(content)

    assert listed(content)[-1] == "  ☑ 上级审定：东郊分局机关党委，2026-07-09"


def test_what_is_to_be_put_right_comes_first(tmp_path: Path) -> None:
    content = an_office(tmp_path)
    edit(content, "天亮前", "打 13900000000，天亮前")
    lines = listed(content)

    assert lines[2] == "要改的 1 处，改好才能发布："
    assert lines[3].startswith("  ☐ 第 10 行：品牌的“内涵”里有手机号“139＊＊＊＊＊＊＊0”。请删去")
    assert "13900000000" not in "".join(lines)


def test_a_folder_that_does_not_read_has_only_its_slips(tmp_path: Path) -> None:
    content = an_office(tmp_path)
    (content / "dongjiao-shuishang" / "branch.yaml").write_text("支部: [", encoding="utf-8")
    (folder,), _ = branch_folders(content)
    lines = list(slips("dongjiao-shuishang", a_reader(content).source(folder)[1]))

    assert lines[0] == "dongjiao-shuishang 清单"
    assert lines[2] == "要改的 1 处，改好才能发布："
