"""The shape of the site file: the bureau's own words, orders, rules and lists."""

from __future__ import annotations

from typing import Annotated

from showcase.authored.schema.fields import (
    Block,
    BranchId,
    Day,
    Flag,
    PhotoPath,
    Sheet,
    Text,
    Whole,
    choice,
    may,
    must,
)

PERSONS, TIMES = "人", "人次"
OMIT, WRITE = "省略", "写零"

CountPeople = Annotated[str, choice(PERSONS, TIMES, also={"按人": PERSONS, "按次": TIMES, "次": TIMES})]
ZeroTiers = Annotated[str, choice(OMIT, WRITE, also={"不写": OMIT, "略": OMIT, "写": WRITE, "零": WRITE})]


class BureauBrandDoc(Block):
    """站点·品牌."""

    name: Text = must("名称", "全局党建品牌的名字。", "红色忠诚")
    slogan: Text = may("口号", "", "一句口号。", "对党忠诚 服务人民")


class CoverDoc(Block):
    """站点·封面."""

    photo: PhotoPath = must("图片", "首页大图，放在内容文件夹的 _photos 里。", "_photos/cover.jpg")
    alt: Text = must("替代文字", "给看不见图片的人念的一句话。", "清晨的城门楼下，两名民警走出门洞")


class WindowDoc(Block):
    """站点·统计窗口."""

    start: Day = must("起", "从哪一天算起，含当天。", "2023-07-01")
    end: Day = must("止", "算到哪一天，含当天。", "2026-06-30")
    phrase: Text = may("说法", "", "报告里怎样说这段时间；不写就用起止日期。", "三年以来")


class RanksDoc(Block):
    """站点·显示位次."""

    on: Flag = must("开", "是否显示位次，默认否。", "否")
    basis: Text = may("依据", "", "打开时必须写明依据的文件。", "×公党〔2026〕3号")


class ReleaseDoc(Block):
    """站点·放行."""

    text: Text = must("内容", "被拦下而允许公开的原文。", "0000-110110")
    reason: Text = must("原因", "为什么可以公开。", "对外公布的服务热线")
    who: Text = must("人", "谁同意的。", "分局政治处")
    date: Day = must("日期", "哪一天同意的。", "2026-07-08")


class HiddenDoc(Block):
    """站点·下架."""

    people: tuple[Text, ...] = may("人员", (), "从全站撤下的姓名。", ["周望山"])
    photos: tuple[Text, ...] = may("照片", (), "从全站撤下的照片：文件夹名/photos/文件名。", ["dongguan/photos/a.jpg"])


class WithdrawalDoc(Block):
    """站点·撤回."""

    id: BranchId = must("编号", "撤回的支部编号。", "GA-CG-099")
    reason: Text = must("原因", "为什么撤回。", "支部撤并")
    date: Day = must("日期", "哪一天撤回。", "2026-05-01")


class BureauDoc(Sheet):
    """The site file."""

    city: Text = must("城市", "本局的名称。", "某市公安局")
    site_name: Text = must("站名", "站点的名字。", "一支部一品牌")
    organiser: Text = may("主办", "", "页脚的主办单位。", "某市公安局机关党委")
    brand: BureauBrandDoc | None = may(
        "品牌", None, "全局的党建品牌。", {"名称": "红色忠诚", "口号": "对党忠诚 服务人民"}
    )
    cover: CoverDoc | None = may("封面", None, "首页大图。", {"图片": "_photos/cover.jpg", "替代文字": "清晨的城门楼"})
    base_url: Text = may(
        "网址",
        "",
        "内网站点的网址：二维码和“没有这一页”用它。站点放在子目录里时一定要写。",
        "http://党建.内网/",
    )
    as_of: Day = must("截至", "到期、逾期、在用与否都按这一天算。", "2026-06-30")
    window: WindowDoc = must(
        "统计窗口", "报告统计的起止日期。", {"起": "2023-07-01", "止": "2026-06-30", "说法": "三年以来"}
    )
    tiers: tuple[Text, ...] = must("口径顺序", "报告里的统计口径，按先后写。", ["国家级", "公安部", "市局"])
    levels: tuple[Text, ...] = must("层级顺序", "荣誉的层级，从高到低写。", ["国家级", "部级", "省级", "市级"])
    count_people: CountPeople = may("人数口径", PERSONS, "人：同一人多次只算一次；人次：按次。", "人")
    zero_tiers: ZeroTiers = may("零项", OMIT, "一类都没有时省略，还是写零。", "省略")
    counties: tuple[Text, ...] = may("县区顺序", (), "县区的先后。", ["市局机关", "城关区"])
    police_kinds: tuple[Text, ...] = may("警种", (), "警种的先后。", ["派出所", "交警"])
    directions: tuple[Text, ...] = may("方向", (), "品牌方向有哪些。", ["为民服务", "基层治理"])
    service_categories: tuple[Text, ...] = may("服务类别", (), "双报到服务的类别有哪些。", ["帮困助老", "矛盾调解"])
    strengths: tuple[Text, ...] = may("五强", (), "五强各叫什么，以本单位文件为准。", ["政治功能", "支部班子"])
    grades: tuple[Text, ...] = may("等次", (), "等次有哪些，从低到高写。", ["培育", "达标", "升级", "最强"])
    ranks: RanksDoc | None = may("显示位次", None, "是否显示位次，以及依据。", {"开": "否", "依据": '""'})
    photo_limit: Whole = may("照片上限", 30, "一个支部最多几张照片，只是上限。", 30)
    featured: tuple[BranchId, ...] = may("推荐", (), "首页推荐的支部编号。", ["GA-CG-012"])
    sensitive_words: tuple[Text, ...] = may("敏感词", (), "不能出现的词。", ["在办案件", "线人"])
    releases: tuple[ReleaseDoc, ...] = may(
        "放行", (), "被拦下而允许公开的内容。", [{"内容": "…", "原因": "…", "人": "…", "日期": "2026-07-08"}]
    )
    hidden: HiddenDoc | None = may("下架", None, "从全站撤下的人和照片。", {"人员": ["…"], "照片": ["…"]})
    renumbered: dict[BranchId, BranchId] = may("改号", {}, "旧编号: 新编号，一行一个。", {"GA-CG-011": "GA-CG-012"})
    withdrawn: tuple[WithdrawalDoc, ...] = may(
        "撤回", (), "撤回的支部，网址留一页说明。", [{"编号": "GA-CG-099", "原因": "支部撤并", "日期": "2026-05-01"}]
    )
