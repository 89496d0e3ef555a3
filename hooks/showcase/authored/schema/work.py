"""What a branch does, promises and has been given: methods, cases, figures, honours, pledges, posts."""

from __future__ import annotations

from typing import Annotated

from showcase.authored.schema.fields import (
    Block,
    Day,
    Flag,
    Number,
    PhotoPath,
    SignedNumber,
    SomeDay,
    Text,
    Whole,
    choice,
    flag,
    may,
    must,
)

UNIT, PERSON = "集体", "个人"
VALID, EXPIRED, REVOKED = "有效", "期满", "撤销"

HonourKind = Annotated[str, choice(UNIT, PERSON, also={"单位": UNIT, "支部": UNIT, "团体": UNIT, "个体": PERSON})]
HonourStatus = Annotated[
    str, choice(VALID, EXPIRED, REVOKED, also={"在用": VALID, "现有": VALID, "到期": EXPIRED, "取消": REVOKED})
]
PostStatus = Annotated[str, choice("在岗", "调整", "撤销", also={"在用": "在岗", "有效": "在岗", "调离": "调整"})]


class MethodDoc(Block):
    """做法."""

    name: Text = must("名称", "工作法的名称，一看就知道做什么。", "灯火调解“三步法”")
    fits: Text = may("适用", "", "适合什么情形，别人照着用时先看这一句。", "邻里、婚恋、欠薪等易反复的小纠纷")
    steps: tuple[Text, ...] = may(
        "步骤", (), "一步一条，按先后写。", ["当晚入户听双方说", "三日内请楼长和亲友一起议", "一周后回访"]
    )
    caution: Text = may("提醒", "", "容易出错的地方，或不能用的情形。", "涉家暴、未成年人的警情不走调解")
    effect: Text = may("成效", "", "用了以后有什么变化，有数字的写在“成效数据”里。", "同一地址重复报警下降")


class CaseDoc(Block):
    """案例."""

    title: Text = must("标题", "案例的题目。", "一把轮椅坡道的七次商量")
    date: SomeDay | None = may("日期", None, "事情发生的日期，可以只写到年或月。", "2025-05-21")
    background: Text = may("背景", "", "当时遇到什么难处。", "3 号楼两户老人出行不便")
    action: Text = may("做法", "", "支部和党员做了什么。", "先后七次协商，改设折叠坡道")
    result: Text = may("结果", "", "最后怎样。", "6 月 2 日装好，两方住户均签字认可")
    photos: tuple[PhotoPath, ...] = may("照片", (), "照片文件名，放在 photos 文件夹里。", ["photos/podao-01.jpg"])


class OutcomeDoc(Block):
    """成效数据."""

    indicator: Text = must("指标", "量的是什么。", "同址重复警情")
    unit: Text = may("单位", "", "数字的单位。", "起")
    before: SignedNumber | None = may("之前", None, "做之前的数，只写数字。", 146)
    before_period: Text = may("之前时段", "", "做之前是哪一段时间。", "2024年上半年")
    after: SignedNumber | None = may("之后", None, "做之后的数，只写数字。", 97)
    after_period: Text = may("之后时段", "", "做之后是哪一段时间。", "2025年上半年")
    source: Text = may("来源", "", "数字从哪里来，谁核对过。", "所内接处警统计（分局指挥中心核对）")


class HonourDoc(Block):
    """荣誉."""

    name: Text = must("名称", "证书或文件上的荣誉名称，一字不改。", "全省公安机关最强党支部")
    kind: HonourKind = must("对象", "发给单位的写“集体”，发给个人的写“个人”。", "集体")
    level: Text = must("层级", "授予机关的层级，用站点文件里的说法。", "省级")
    tier: Text = must("口径", "报告里归到哪一类，用站点文件里的说法。", "省党委、公安厅党委")
    unit: Text = may("受奖单位", "", "发给本支部以外的单位时才写。", "城关分局东关派出所")
    person: Text = may("受奖人", "", "对象为“个人”时写姓名。", "李见春")
    person_kind: Text = may("人员类别", "", "受奖人是民警、辅警还是其他人员。", "民警")
    issuer: Text = may("颁发", "", "颁发机关的全称。", "某省公安厅党委")
    date: SomeDay | None = may("日期", None, "文件或证书上的日期，记不全可以只写到年或月。", "2025-06-28")
    document: Text = may("文号", "", "发文字号；没有文号时写“颁发”和“日期”。", "×公党〔2025〕16号")
    status: HonourStatus = may("状态", VALID, "有效、期满或撤销；撤销的不再展示。", "有效")
    evidence: PhotoPath = may("佐证", "", "证书或奖牌照片的文件名。", "photos/zhengshu-2025.jpg")
    posthumous: Flag = flag("追授", "是不是追授。")

    @property
    def personal(self) -> bool:
        """Whether a person received it."""
        return self.kind == PERSON


class ProgressDoc(Block):
    """承诺·进展."""

    date: Day = must("日期", "统计到哪一天。", "2026-03-31")
    done: Number | None = may("完成", None, "到这一天累计完成多少，只写数字。", 4)
    note: Text = may("说明", "", "一句话说明做了什么。", "一季度 4 个小区通电")


class ReviewDoc(Block):
    """承诺·评诺."""

    verdict: Text = may("组织", "", "组织评定的结论。", "合格")
    satisfied: Whole | None = may("群众满意", None, "满意的人数。", 46)
    asked: Whole | None = may("群众参评", None, "参加评议的人数。", 50)
    date: Day | None = may("日期", None, "评诺的日期。", "2026-07-05")


class PledgeDoc(Block):
    """承诺."""

    text: Text = must("承诺", "承诺做到的事，写得能核对。", "年底前让辖区 12 个无物业小区都装上夜间照明")
    subject: Text = may("主体", "", "谁的承诺：支部、党小组或党员。", "支部")
    person: Text = may("责任人", "", "由谁负责。", "周望山")
    task: Text = may("亮任务", "", "要完成的任务，一句话。", "2026 年内完成 12 个小区")
    target: Number | None = may("目标值", None, "目标的数，只写数字。", 12)
    unit: Text = may("单位", "", "目标值的单位。", "个")
    deadline: Day | None = may("期限", None, "最迟哪一天完成。", "2026-12-31")
    progress: tuple[ProgressDoc, ...] = may(
        "进展", (), "做到哪一步，一次一条。", [{"日期": "2026-03-31", "完成": 4, "说明": "一季度 4 个小区通电"}]
    )
    finished: Day | None = may("完成日期", None, "全部完成的那一天。", "2026-11-30")
    shown_in: tuple[Text, ...] = may("公开方式", (), "用什么方式公开。", ["图版上墙", "开辟专栏"])
    review: ReviewDoc | None = may(
        "评诺", None, "组织和群众的评议。", {"组织": "合格", "群众满意": 46, "群众参评": 50, "日期": "2026-07-05"}
    )


class PostDoc(Block):
    """示范岗."""

    name: Text = must("岗位", "岗位的名称。", "户籍窗口 1 号台")
    member: Text = may("党员", "", "在岗党员的姓名。", "马青禾")
    duty: Text = may("职责", "", "这个岗位做什么。", "老年人延时办、上门办")
    awarded: SomeDay | None = may("授牌", None, "授牌的日期。", "2025-07-01")
    status: PostStatus = may("状态", "", "在岗、调整或撤销。", "在岗")
