"""The shape of one branch file: what a branch is, its brand, photos and sign-off, and all its other blocks."""

from __future__ import annotations

from typing import Annotated

from showcase.authored.schema.fields import (
    Block,
    BranchId,
    Day,
    Flag,
    HeadCount,
    Kind,
    PhotoPath,
    Sheet,
    SomeDay,
    Text,
    choice,
    flag,
    may,
    must,
)
from showcase.authored.schema.life import (
    CareDoc,
    ContestDoc,
    LessonDoc,
    PairDoc,
    ResponseDoc,
    ServiceDoc,
    StrengthDoc,
    VisitDoc,
)
from showcase.authored.schema.values import one_of
from showcase.authored.schema.work import CaseDoc, HonourDoc, MethodDoc, OutcomeDoc, PledgeDoc, PostDoc

CONSENT_GIVEN, NO_FACES, NO_CONSENT = "已征得", "不涉及人像", "未征得"
WEB, PRINT = "网页", "印刷"
INTRANET, CLOSED = "内网", "不公开"

Version = Annotated[str, Kind(one_of("1"), {"enum": [1, "1"]}, ("1",))]  # editors type an unquoted 1 as a number
BranchKind = Annotated[str, choice("常设", "临时", "离退休", also={"固定": "常设", "正式": "常设", "退休": "离退休"})]
BrandStatus = Annotated[
    str,
    choice(
        "申报",
        "培育",
        "已命名",
        "暂停",
        "撤销",
        also={"命名": "已命名", "创建": "培育", "创建中": "培育", "有效": "已命名", "取消": "撤销"},
    ),
]
Consent = Annotated[
    str,
    choice(
        CONSENT_GIVEN,
        NO_FACES,
        NO_CONSENT,
        also={
            "是": CONSENT_GIVEN,
            "同意": CONSENT_GIVEN,
            "已同意": CONSENT_GIVEN,
            "否": NO_CONSENT,
            "无人像": NO_FACES,
        },
    ),
]
Use = Annotated[str, choice(WEB, PRINT, also={"网站": WEB, "内网": WEB, "打印": PRINT, "展板": PRINT, "图版": PRINT})]
Scope = Annotated[str, choice(INTRANET, "内网+印刷", CLOSED, also={"公开": INTRANET, "全局": INTRANET, "保密": CLOSED})]


class SecretaryDoc(Block):
    """支部·书记."""

    name: Text = must("姓名", "现任书记的姓名。", "周望山")
    duty: Text = may("职务", "", "行政职务。", "所长")


class MembersDoc(Block):
    """支部·党员: totals only, no place for a name."""

    full: HeadCount | None = may("正式", None, "正式党员人数。", 18)
    probationary: HeadCount | None = may("预备", None, "预备党员人数。", 1)
    activists: HeadCount | None = may("积极分子", None, "入党积极分子人数。", 2)
    candidates: HeadCount | None = may("发展对象", None, "发展对象人数。", 1)
    applicants: HeadCount | None = may("入党申请人", None, "入党申请人人数。", 3)
    joined: HeadCount | None = may("转入", None, "本年转入人数。", 1)
    left: HeadCount | None = may("转出", None, "本年转出人数。", 0)
    as_of: Day | None = may("截止", None, "统计到哪一天。", "2026-06-30")


class IdentityDoc(Block):
    """支部."""

    id: BranchId = must("编号", "由上级编排，只用大写字母、数字和短横线；发布后不再改动。", "GA-CG-012", "支部编号")
    full_name: Text = must("全称", "党支部的全称。", "中共某市公安局城关分局东关派出所支部委员会", "支部全称")
    short_name: Text = must("简称", "页面上用的短名。", "东关派出所党支部", "支部简称")
    kind: BranchKind = must("类型", "常设、临时或离退休。", "常设", "支部类型")
    parent: Text = must("上级党组织", "直接管理本支部的党组织。", "城关分局机关党委")
    unit: Text = may("单位", "", "支部所在单位的全称。", "某市公安局城关分局东关派出所", "所在单位")
    police_kind: Text = may("警种", "", "用站点文件里的说法。", "派出所")
    county: Text = may("县区", "", "用站点文件里的说法。", "城关区")
    secretary: SecretaryDoc | None = may("书记", None, "现任支部书记。", {"姓名": "周望山", "职务": "所长"})
    members: MembersDoc | None = may(
        "党员", None, "只写人数，不写姓名。", {"正式": 18, "预备": 1, "截止": "2026-06-30"}, "党员人数"
    )
    founded: SomeDay | None = may("成立日期", None, "支部成立的日期。", "2012-04-16")
    sensitive: Flag = flag("敏感单位", "是不是不宜公开人名、人像和地址的单位。")


class LogoDoc(Block):
    """品牌·标识."""

    photo: PhotoPath = must("图片", "标识图片的文件名。", "photos/logo.png")
    meaning: Text = may("释义", "", "图案是什么意思。", "灯笼轮廓内含“东”字，灯芯为一枚五角星。")
    emblem: Flag = flag("含党徽", "图里有没有党徽；有的不裁剪、不变色。")


class BrandDoc(Block):
    """品牌."""

    name: Text = must("名称", "品牌的名字，短而好记。", "东关灯火", "品牌名称")
    slogan: Text = may("口号", "", "一句口号。", "灯亮一盏，心安一片")
    meaning: Text = must(
        "内涵", "品牌从哪里来，说明做什么事、为谁做。", "“灯火”取自值班室二十四小时不熄的灯。", "品牌内涵"
    )
    logo: LogoDoc | None = may("标识", None, "品牌标识；没有就不写。", {"图片": "photos/logo.png", "释义": "灯笼轮廓"})
    directions: tuple[Text, ...] = may("方向", (), "用站点文件里的说法，可写几个。", ["为民服务", "基层治理"])
    created: SomeDay | None = may("创建日期", None, "开始创建的日期。", "2024-03-01")
    status: BrandStatus = must("状态", "申报、培育、已命名、暂停或撤销。", "已命名", "品牌状态")
    carriers: tuple[Text, ...] = may("载体", (), "靠哪些阵地和活动。", ["灯火调解室", "夜巡志愿队"])
    inheritance: Text = may("传承", "", "书记调整时怎样接下去。", "由支委会移交工作法手册和案例库")
    integration: Text = may("业务结合点", "", "和公安业务在哪里结合。", "夜间巡逻防控和邻里纠纷调解")
    serves: Text = may("呼应", "", "怎样服务全局的品牌。", "以夜间守护体现对党忠诚、服务人民")


class PhotoDoc(Block):
    """照片."""

    file: PhotoPath = must("文件", "照片文件名，放在 photos 文件夹里。", "photos/hezuo.jpg", "照片文件")
    caption: Text = must(
        "说明", "何时、何地、谁、在做什么。", "2026年4月19日，党员志愿者入户检查燃气软管。", "照片说明"
    )
    alt: Text = may("替代文字", "", "给看不见照片的人念的一句话。", "两名志愿者蹲在灶台旁检查燃气管")
    consent: Consent = must("同意", "照片里的人是否同意公开。", "已征得", "本人同意")
    uses: tuple[Use, ...] = may("用途", (WEB,), "网页、印刷，可都写。", ["网页", "印刷"])
    emblem: Flag = flag("含党徽", "照片里有没有党徽；有的不裁剪、不变色。")


class FilledDoc(Block):
    """审签·填报."""

    who: Text = must("人", "填报人的姓名。", "马青禾", "填报人")
    date: Day = must("日期", "填报的日期。", "2026-07-06", "填报日期")


class SignatureDoc(Block):
    """审签 of a later step; blank until someone signs."""

    who: Text = may("人", "", "审签人的姓名或部门。", "分局机关党委", "审签人")
    date: Day | None = may("日期", None, "审签的日期。", "2026-07-09", "审签日期")
    verdict: Text = may("结论", "", "审签的结论。", "同意", "审签结论")


class SignOffDoc(Block):
    """审签."""

    filled: FilledDoc = must("填报", "谁填的，哪一天。", {"人": "马青禾", "日期": "2026-07-06"})
    reviewed: SignatureDoc | None = may("支部审核", None, "支部书记审核。", {"人": "周望山", "日期": "2026-07-06"})
    secrecy: SignatureDoc | None = may(
        "保密审查", None, "保密审查部门。", {"人": "分局政治处", "日期": "2026-07-08", "结论": "同意内网发布"}
    )
    approved: SignatureDoc | None = must(
        "上级审定", "由上级党组织填写；还没审定就留空。", {"人": "分局机关党委", "日期": "2026-07-09", "结论": "同意"}
    )
    scope: Scope = may("公开范围", INTRANET, "内网、内网+印刷或不公开。", "内网")


class BranchDoc(Sheet):
    """One branch file."""

    version: Version = may("格式版本", "1", "这份文件的格式，不用改。", 1)
    identity: IdentityDoc = must(
        "支部", "这是哪个支部。", {"编号": "GA-CG-012", "全称": "中共…支部委员会", "简称": "…党支部"}
    )
    brand: BrandDoc = must("品牌", "支部的品牌。", {"名称": "东关灯火", "内涵": "…", "状态": "已命名"})
    methods: tuple[MethodDoc, ...] = must("做法", "工作法，至少一条。", [{"名称": "灯火调解“三步法”"}])
    cases: tuple[CaseDoc, ...] = may("案例", (), "有头有尾的一件事。", [{"标题": "一把轮椅坡道的七次商量"}])
    outcomes: tuple[OutcomeDoc, ...] = may(
        "成效数据", (), "做之前和做之后的数。", [{"指标": "同址重复警情", "单位": "起", "之前": 146, "之后": 97}]
    )
    honours: tuple[HonourDoc, ...] = may(
        "荣誉",
        (),
        "集体和个人得到的荣誉。",
        [{"名称": "个人三等功", "对象": "个人", "受奖人": "李见春", "层级": "市级", "口径": "市局"}],
    )
    pledges: tuple[PledgeDoc, ...] = may(
        "承诺", (), "能核对的承诺。", [{"承诺": "年底前装好夜间照明", "目标值": 12, "单位": "个"}]
    )
    posts: tuple[PostDoc, ...] = may("示范岗", (), "党员示范岗。", [{"岗位": "户籍窗口 1 号台", "状态": "在岗"}])
    service: ServiceDoc | None = may("双报到", None, "到社区报到和服务。", {"报到党员": 19})
    responses: tuple[ResponseDoc, ...] = may(
        "战时响应",
        (),
        "临时党支部、突击队、先锋岗。",
        [{"名称": "汛期值守突击队", "类型": "党员突击队", "起": "2025-07-15"}],
    )
    care: tuple[CareDoc, ...] = may("关怀", (), "只写人次，不写姓名和困难情况。", {"年度": 2025, "七一慰问": 4})
    strength: tuple[StrengthDoc, ...] = may("五强自评", (), "按站点文件的五强自评。", {"年度": 2026, "等次": "升级"})
    lessons: tuple[LessonDoc, ...] = may("学习", (), "一次学习一条。", [{"题目": "党章专题研讨", "日期": "2026-05-16"}])
    pairs: tuple[PairDoc, ...] = may(
        "结对", (), "和哪个支部互学。", [{"支部": "GA-DJ-003", "内容": "夜间守护经验互学"}]
    )
    contests: tuple[ContestDoc, ...] = may(
        "擂台", (), "书记擂台比武。", [{"年度": 2026, "主题": "党建和业务怎样融在一起"}]
    )
    visit: VisitDoc | None = may(
        "参观", None, "能不能来看，看什么。", {"可接待": "是", "看点": ["灯火调解室（30 分钟）"]}
    )
    photos: tuple[PhotoDoc, ...] = must(
        "照片",
        "至少一张，写明说明和同意。",
        [{"文件": "photos/hezuo.jpg", "说明": "党员志愿者入户检查燃气软管。", "同意": "已征得"}],
    )
    signoff: SignOffDoc = must(
        "审签", "谁填报，谁审定。", {"填报": {"人": "马青禾", "日期": "2026-07-06"}, "上级审定": {}}
    )

    def outlined(self) -> BranchDoc:
        """Return only what rules across files ask for: who it is, its brand, its honours and its pairs."""
        kept = {name: getattr(self, name) for name in ("version", "identity", "brand", "honours", "pairs", "signoff")}
        outline = BranchDoc.model_construct(None, **kept)
        outline.remember(self._tidy)
        return outline
