"""How a branch lives: community service, responses, care, self-assessment, learning, pairs, contests, visits."""

from __future__ import annotations

from typing import Annotated

from pydantic import ConfigDict

from showcase.authored.schema.fields import (
    Block,
    BranchId,
    Day,
    Flag,
    HeadCount,
    Number,
    PhotoPath,
    SignedNumber,
    SomeDay,
    Text,
    Whole,
    Year,
    choice,
    may,
    must,
)

ResponseKind = Annotated[
    str,
    choice(
        "临时党支部",
        "党员突击队",
        "党员先锋岗",
        also={"突击队": "党员突击队", "先锋岗": "党员先锋岗", "临时支部": "临时党支部"},
    ),
]
LessonForm = Annotated[
    str,
    choice(
        "线上", "线下", "线上线下", "竞赛", also={"网上": "线上", "集中": "线下", "融合": "线上线下", "考试": "竞赛"}
    ),
]


class CommunityDoc(Block):
    """双报到·社区."""

    name: Text = must("名称", "报到的社区。", "东关街道灯市口社区")
    party_organisation: Text = may("小区党组织", "", "“1+2”里的小区党组织。", "灯市口小区党支部")
    residents: Text = may("居民组织", "", "“1+2”里的居民组织。", "3 号楼居民议事会")


class ServiceRecordDoc(Block):
    """双报到·服务."""

    date: Day = must("日期", "服务的那一天。", "2026-04-19")
    project: Text = must("项目", "做了什么服务。", "独居老人燃气排查")
    category: Text = may("类别", "", "服务的类别，用站点文件里的说法。", "安全宣传与巡逻")
    visits: Whole | None = may("人次", None, "参加服务的党员人次。", 9)
    hours: Number | None = may("小时", None, "服务时长合计，按小时算。", 27)
    benefit: Text = may("受益", "", "受益的户数或人数，照实写。", "64户")
    photos: tuple[PhotoPath, ...] = may("照片", (), "照片文件名。", ["photos/ranqi-01.jpg"])


class SmallThingDoc(Block):
    """双报到·关键小事."""

    matter: Text = must("事项", "群众提出的是什么事。", "2 号楼单元门禁坏了三个月")
    raised: Day = must("提出", "提出的日期。", "2026-03-02")
    solved: Day | None = may("办结", None, "办结的日期；没办完就不写。", "2026-03-20")
    result: Text = may("结果", "", "怎么办好的。", "协调换锁并交给楼长保管备用卡")
    topic: Text = may("主题", "", "属于哪一类事。", "门禁")


class ServiceDoc(Block):
    """双报到."""

    community: CommunityDoc | None = may(
        "社区", None, "报到的社区和“1+2”的两个伙伴。", {"名称": "东关街道灯市口社区", "小区党组织": "灯市口小区党支部"}
    )
    checked_in: SomeDay | None = may("支部报到日期", None, "支部报到的日期。", "2023-09-12")
    members: Whole | None = may("报到党员", None, "报到的党员人数。", 19)
    records: tuple[ServiceRecordDoc, ...] = may(
        "服务", (), "一次服务一条。", [{"日期": "2026-04-19", "项目": "独居老人燃气排查", "人次": 9, "小时": 27}]
    )
    small_things: tuple[SmallThingDoc, ...] = may(
        "关键小事",
        (),
        "群众身边的一件小事一条。",
        [{"事项": "2 号楼单元门禁坏了三个月", "提出": "2026-03-02", "办结": "2026-03-20"}],
    )


class ResponseDoc(Block):
    """战时响应."""

    name: Text = must("名称", "队伍或岗位的名称。", "汛期值守突击队")
    kind: ResponseKind = must("类型", "临时党支部、党员突击队或党员先锋岗。", "党员突击队")
    start: Day = must("起", "成立的日期。", "2025-07-15", "开始日期")
    end: Day | None = may("止", None, "结束的日期；还在用就不写。", "2025-08-20", "结束日期")
    task: Text = may("任务", "", "做什么任务，可以公开的说法。", "河堤夜间巡查")
    members: Whole | None = may("党员", None, "参加的党员人数。", 8, "党员人数")
    approval: Text = may("批准", "", "由谁批准，哪一天。", "分局机关党委批复（2025-07-14）")
    pioneer_posts: Whole | None = may("先锋岗", None, "设了几个先锋岗。", 3, "先锋岗个数")


class CareDoc(Block):
    """关怀: counts only, no place for a name."""

    year: Year = must("年度", "哪一年。", 2025)
    july: HeadCount | None = may("七一慰问", None, "只写人次。", 4)
    spring: HeadCount | None = may("春节慰问", None, "只写人次。", 6)
    medals: HeadCount | None = may("光荣在党50年纪念章", None, "只写枚数。", 1)
    hardship: HeadCount | None = may("生活困难党员走访", None, "只写人次，不写姓名和困难情况。", 2)
    old: HeadCount | None = may("老党员走访", None, "只写人次。", 3)
    retired: HeadCount | None = may("退休党员走访", None, "只写人次。", 5)
    other: HeadCount | None = may("其他慰问", None, "只写人次。", 1)


class StrengthDoc(Block):
    """五强自评: beside 年度 and 等次 it takes whatever dimensions the site file names."""

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, Text]

    year: Year = must("年度", "哪一年。", 2026)
    grade: Text = may("等次", "", "自评的等次，用站点文件里的说法。", "升级")


class LessonDoc(Block):
    """学习."""

    title: Text = must("题目", "学习的题目。", "党章专题研讨")
    date: Day = must("日期", "学习的那一天。", "2026-05-16")
    form: LessonForm = may("方式", "", "线上、线下、线上线下或竞赛。", "线上线下")
    venue: Text = may("会场", "", "主会场或分会场。", "市局主会场")
    attendance: Whole | None = may("人次", None, "参加的人次。", 18)
    hours: Number | None = may("学时", None, "学时数。", 2)


class PairDoc(Block):
    """结对."""

    partner: BranchId = must("支部", "结对支部的编号。", "GA-DJ-003", "结对支部编号")
    about: Text = may("内容", "", "互相学什么。", "夜间守护经验互学")
    since: SomeDay | None = may("起", None, "从什么时候开始。", "2025-03", "开始日期")


class OwnProgressDoc(Block):
    """擂台·自比."""

    indicator: Text = must("指标", "和自己比的是什么。", "调解成功率")
    unit: Text = may("单位", "", "数字的单位。", "%")
    last_year: SignedNumber | None = may("上年", None, "上一年的数，只写数字。", 81)
    this_year: SignedNumber | None = may("本年", None, "这一年的数，只写数字。", 88)


class ContestDoc(Block):
    """擂台."""

    year: Year = must("年度", "哪一年。", 2026)
    theme: Text = must("主题", "擂台的主题。", "党建和业务怎样融在一起")
    material: Text = may("材料", "", "讲的是哪一份材料。", "灯火调解工作法汇报")
    rank: Whole | None = may("位次", None, "名次；站点文件没有打开时不展示。", 2)
    progress: tuple[OwnProgressDoc, ...] = may(
        "自比", (), "和自己上一年比。", [{"指标": "调解成功率", "单位": "%", "上年": 81, "本年": 88}]
    )


class VisitDoc(Block):
    """参观."""

    receives: Flag = must("可接待", "能不能接待参观。", "是")
    highlights: tuple[Text, ...] = may("看点", (), "一个看点一条，括号里写用时。", ["灯火调解室（30 分钟）"])
    booking: Text = may("预约", "", "怎样预约。", "分局机关党委办公室统一安排")
