"""What is said when a house rule is not kept."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from showcase.authored.sentences.sentence import Sentence

RULES: Final[Mapping[str, Sentence]] = {
    "id-twice": Sentence(
        "编号 {id} 在文件夹{others}里也用了", "一个支部一个编号。请和上级党组织核对，改掉用错的那一个。"
    ),
    "id-renumbered": Sentence("编号 {id} 已经改为 {new}", "请把编号改成 `{new}`；旧网址会自动指向新网址。"),
    "id-withdrawn": Sentence("编号 {id} 已经撤回", "撤回的编号不再使用。请向上级党组织要一个新的编号。"),
    "brand-alike": Sentence(
        "品牌名称“{text}”和{others}相同或很像", "品牌贵在有自己的来历，可以想想怎样让名字更有本支部的特点。", "advice"
    ),
    "slogan-alike": Sentence(
        "品牌口号“{text}”和{others}相同或很像", "口号可以从本支部做的事里来，让人一听就知道是谁。", "advice"
    ),
    "partner-self": Sentence("结对的支部 {id} 是本支部自己", "请写对方支部的编号。", "advice"),
    "partner-near": Sentence(
        "没有编号为 {id} 的支部，是不是 {near}？",
        "请核对结对支部的编号；对方还没有报送，或者材料有错、还没有读进来的，可以先这样写着。",
        "advice",
    ),
    "partner-unknown": Sentence(
        "没有编号为 {id} 的支部",
        "请核对结对支部的编号；对方还没有报送，或者材料有错、还没有读进来的，可以先这样写着。",
        "advice",
    ),
    "word-near": Sentence("{where}写的是“{text}”，是不是“{near}”？", "请改成“{near}”；这里可以写：{known}。"),
    "word-unknown": Sentence(
        "{where}写的是“{text}”，站点文件里没有这个说法",
        "这里可以写：{known}。确实要加新的说法，请站点维护人写进站点文件的“{key}”。",
    ),
    "label-near": Sentence(
        "{where}写的是“{text}”，是不是“{near}”？", "请改成“{near}”；这里可以写：{known}。", "advice"
    ),
    "label-unknown": Sentence(
        "{where}写的是“{text}”，站点文件里没有这个说法",
        "建议从这几个里选：{known}。确实要加新的说法，请站点维护人写进站点文件的“{key}”。",
        "advice",
    ),
    "words-joined": Sentence("{where}写的是“{text}”，像是几项写在了一起", "请分开写成 `[{parts}]`。", "advice"),
    "strength-near": Sentence("五强自评不认识“{text}”，是不是“{near}”？", "请改成“{near}”；五强是：{known}。"),
    "strength-unknown": Sentence("五强自评不认识“{text}”", "五强是：{known}。请改成其中一个，或者把这一栏删去。"),
    "honour-document": Sentence(
        "{whose}缺“文号”", "请补上发文字号，例如 `文号: ×公党〔2025〕16号`；没有文号时写 `颁发` 和 `日期`。"
    ),
    "honour-person": Sentence("{whose}缺“受奖人”", "对象是“个人”时要写受奖人，例如 `受奖人: 李见春`。"),
    "honour-kind": Sentence(
        "{whose}的对象是“集体”，却写了受奖人", "发给个人的，请把对象改成“个人”；发给集体的，请删去“受奖人”。"
    ),
    "honour-persons": Sentence("{whose}的“受奖人”好像不止一位", "一人一条，才数得对。请把每位受奖人分开写成一条荣誉。"),
    "honour-tier": Sentence(
        "{whose}的口径是“{tier}”，层级却是“{level}”", "请核对：口径按报告的说法归类，层级按授予机关填写。", "advice"
    ),
    "honour-twice": Sentence("“{name}”在荣誉第 {first} 条已经写过", "统计时只算一次。请删去重复的一条。", "advice"),
    "honour-shared": Sentence(
        "“{name}”在文件夹{others}里也写了", "统计时只算一次，两处都会展示。请核对受奖单位或受奖人有没有写对。", "advice"
    ),
    "honour-revoked": Sentence(
        "“{name}”的{key}这里是“{here}”，{other}写的是“{there}”",
        "请核对，把写错的一处改过来：只要有一处写“撤销”，这项荣誉就哪里都不展示、不计入。",
        "advice",
    ),
    "honour-expired": Sentence(
        "“{name}”的{key}这里是“{here}”，{other}写的是“{there}”",
        "请核对，把写错的一处改过来：只要有一处写“期满”，就按期满算，不计入“现有”。",
        "advice",
    ),
    "honour-at-odds": Sentence(
        "“{name}”的{key}这里是“{here}”，{other}写的是“{there}”",
        "请核对，改成一样的。改好以前网站只能用一处的：先用受奖的支部自己写的，再用次序在前的支部写的。",
        "advice",
    ),
    "date-order": Sentence("{where}（{end}）早于“{first}”（{start}）", "请核对这两个日期，“{last}”不能早于“{first}”。"),
    "date-late": Sentence(
        "{where}（{date}）晚于站点的截至日期 {as_of}",
        "请核对。没有写错的话，荣誉、案例和战时响应照列，先不计入；其余的等站点维护人把截至日期往后改了，再展示、再计入。",
        "advice",
    ),
    "progress-order": Sentence("{where}（{date}）早于上一条进展（{before}）", "请按时间先后排列，早的在前。", "advice"),
    "progress-shrinks": Sentence(
        "{where}是 {done}，比上一条的 {before} 还少",
        "“完成”写累计数，也就是从开始到这一天一共完成多少。请核对。",
        "advice",
    ),
    "signoff-order": Sentence("“{last}”的日期（{end}）早于“{first}”（{start}）", "请核对这两个日期。", "advice"),
    "signoff-same-person": Sentence("上级审定人和填报人是同一个人", "审定要由上级党组织的另一位同志来做。", "advice"),
    "year-twice": Sentence("{block}里 {year} 年写了两次", "一年一条。请合并成一条，或者改正年度。"),
    "pledge-deadline": Sentence(
        "{whose}没有“期限”", "写明最迟哪一天完成，大家才看得出是否按时，例如 `期限: 2026-12-31`。", "advice"
    ),
    "review-count": Sentence("{where}是 {satisfied}，比参评的 {asked} 人还多", "请核对这两个数。"),
    "service-numbers": Sentence(
        "{whose}没有写人次，也没有写小时",
        "请至少补一个，例如 `人次: 9`、`小时: 27`；没有的话，这一条不计入合计。",
        "advice",
    ),
    "service-hours": Sentence(
        "{where}是 {hours}，人次是 {visits}，平均每人一天超过了 24 小时",
        "请核对这两个数。“小时”写当次所有人的合计，例如 9 人各服务 3 小时，写 `人次: 9`、`小时: 27`；"
        "做了几天的，一天写一条。",
        "advice",
    ),
    "service-twice": Sentence(
        "“{name}”在双报到·服务第 {first} 条已经写过，日期、人次、小时都一样",
        "统计时会算成两次。重复的，请删去一条；确实做了两场的，请在项目里写明，例如加上“上午”“下午”。",
        "advice",
    ),
    "photo-missing": Sentence(
        "{where}写的“{name}”，文件夹里没有", "请把照片放进本支部的 photos 文件夹，或者删去这一行。"
    ),
    "photo-near": Sentence(
        "{where}写的“{name}”，文件夹里没有，是不是“{near}”？", "请改成 `{near}`，大小写和后缀都要一样。"
    ),
    "photo-unused": Sentence(
        "文件夹里有 {count} 张照片没有用到：{names}", "想展示的，请写进“照片”；不用的，请从文件夹里拿走。", "advice"
    ),
    "photo-many": Sentence("照片有 {count} 张，超过了上限 {limit} 张", "请挑最能说明问题的留下，少而精。", "advice"),
    "photo-alt": Sentence(
        "照片“{name}”没有“替代文字”",
        "请用一句话说出画面里有什么，念给看不见的人听，例如 `替代文字: 两名志愿者蹲在灶台旁检查燃气管`。",
        "advice",
    ),
    "photo-consent": Sentence("照片“{name}”未征得同意，不会展示", "征得本人同意后，请改成 `同意: 已征得`。", "advice"),
    "photo-twice": Sentence("照片“{name}”在第 {first} 条已经写过", "一张照片写一条。请删去重复的一条。", "advice"),
    "photo-unlisted": Sentence(
        "“{name}”没有写进“照片”，先不展示：还看不出照片里的人是否同意公开",
        "请在“照片”里补一条，写明说明和同意，例如 `{{文件: {name}, 说明: …, 同意: 已征得}}`。",
        "advice",
    ),
    "text-example": Sentence(
        "{where}还留着样例里的“{text}”", "请换成本支部自己的内容；用不上的选填栏目，整栏删去就行。"
    ),
    "text-remnant": Sentence("{where}里有“{text}”，像是还没有填完", "请换成实际的内容；选填的栏目可以先空着。"),
    "text-vague": Sentence(
        "{where}里有“{text}”，看不出有没有填完",
        "有意不写明姓名、地名的，不用改；还没有填完的，请换成实际的内容，选填的栏目可以先空着。",
        "advice",
    ),
    "text-nothing": Sentence("{where}写的是“{text}”", "没有内容的栏目请空着，页面上就不会出现这一栏。", "advice"),
    "text-sample": Sentence("{where}还是样例里的文字：“{text}”", "请换成本支部自己的内容。"),
    "text-marks": Sentence("{where}里的“{text}”，标点可以再看看", "建议写成“{right}”。", "advice"),
    "slogan-only": Sentence(
        "{where}里有“{phrases}”，还没有看到具体的事", "补一个数字、一件事或一个变化，别人才学得去。", "advice"
    ),
    "site-ranks": Sentence(
        "“显示位次”打开了，却没有写依据",
        "请写明依据的文件，例如 `显示位次: {{开: 是, 依据: ×公党〔2026〕3号}}`；没有依据就写 `开: 否`。",
    ),
    "site-missing": Sentence(
        "没有站点文件 {name}",
        "请向站点维护人要一份放进这个文件夹：本局的城市、口径、县区和截至日期都写在里面，有了它才查得全。",
    ),
    "site-closing": Sentence(
        "“截至”（{as_of}）早于统计窗口的“止”（{end}）", "请核对；一般应当是同一天，或者截至更晚。", "advice"
    ),
    "site-twice": Sentence("{where}“{text}”写了两次", "请删去重复的一个。"),
    "site-renumbered": Sentence("“改号”里 {old} 改为 {new}，{new} 又改了号", "请把 {old} 直接写成最后的编号。"),
    "site-featured": Sentence("“推荐”里的 {id} 已经撤回或改号", "请换一个编号。"),
    "site-featured-many": Sentence(
        "“推荐”里有 {count} 个支部", "首页一排放三个，请留下三个；其余的读者在品牌墙上都看得到。", "advice"
    ),
    "site-number-near": Sentence(
        "{where}写的是 {id}，没有这个编号的支部，是不是 {near}？",
        "请核对编号；对方还没有报送的，可以先这样写着。",
        "advice",
    ),
    "site-number-unknown": Sentence(
        "{where}写的是 {id}，没有这个编号的支部", "请核对编号；对方还没有报送的，可以先这样写着。", "advice"
    ),
    "site-photo-near": Sentence(
        "“下架”里的照片“{name}”没有找到，是不是“{near}”？", "请改成 `{near}`；没有改对，这张照片就撤不下来。"
    ),
    "site-photo-unknown": Sentence(
        "“下架”里的照片“{name}”没有找到，撤不下来",
        "请从文件夹名写起，例如 `chengguan-dongguan/photos/yexun.jpg`，或者用 `showcase hide --photo 文件` 写进来；"
        "照片已经从各处删去的，请删去这一行。",
    ),
    "site-address": Sentence("“网址”写的是“{text}”", "请写完整的网址，以 `http://` 或 `https://` 开头。"),
}
