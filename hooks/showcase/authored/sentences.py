"""Every sentence an author may read: code → what is wrong, how to put it right, how grave it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from showcase.problem import Grade, Place, Problem


@dataclass(frozen=True, slots=True)
class Sentence:
    """What is wrong and how to put it right, as `str.format` templates with named parts only."""

    what: str
    fix: str
    grade: Grade = "problem"


def word(code: str, place: Place, source: str = "", **parts: object) -> Problem:
    """Return the problem `code` at `place`, its sentences filled in with `parts`.

    `source` is the offending line as written. Braces inside a part are text, never a template.
    An unknown code or a missing part is our mistake and raises KeyError.
    """
    sentence = SENTENCES[code]
    return Problem(place, code, sentence.what.format(**parts), sentence.fix.format(**parts), sentence.grade, source)


# ── folders, yamlfile ───────────────────────────────────────────────────

READING: Final[Mapping[str, Sentence]] = {}

# ── schema ──────────────────────────────────────────────────────────────

SCHEMA: Final[Mapping[str, Sentence]] = {
    "file-shape": Sentence(
        "文件里没有读到任何栏目",
        "请照样例填写，第一行从 `{example}` 开始；也可以用 `showcase new 文件夹名` 生成一份带说明的样例。",
    ),
    "key-unknown": Sentence(
        "{whose}不认识“{key}”这一栏",
        "这里可以写：{known}。请改成其中一个，或者把这一栏删去。",
    ),
    "key-near": Sentence("{whose}的“{key}”，是不是“{near}”？", "请把“{key}”改成“{near}”；不是的话，请把这一栏删去。"),
    "key-misplaced": Sentence("“{key}”不写在这里（{whose}）", "请把它移到“{home}”下面，写成 `{example}`。"),
    "key-private": Sentence(
        "{whose}不能写“{key}”",
        "为保护个人隐私，这里只写人数，不写姓名和困难情况。请删去这一栏，例如只留 `{example}`。",
    ),
    "field-missing": Sentence("{whose}缺“{key}”", "请补上，例如 `{example}`。{description}"),
    "mapping-expected": Sentence(
        "{where}下面应当分栏填写",
        "请另起一行，缩进两格，一栏一行地写，例如 `{example}`。",
    ),
    "list-expected": Sentence("{where}应当写成列表，一项一行", "请另起一行，每项前面加“- ”，例如 `{example}`。"),
    "list-wrapped": Sentence("{where}只有一项，已按一项读入", "请写成列表，每项前面加“- ”，例如 `{example}`。", "advice"),
    "mapping-taken-out": Sentence(
        "{where}不用写成列表，已按一组读入", "请去掉前面的“- ”，例如 `{example}`。", "advice"
    ),
    "text-taken-out": Sentence("{where}不用写成列表，已按一句话读入", "请去掉方括号或前面的“- ”，例如 `{example}`。", "advice"),
    "text-expected": Sentence(
        "{where}应当是一句话",
        "请写在同一行；内容里有冒号、方括号或花括号时，用引号把整句括起来，例如 `{example}`。",
    ),
    "words-split": Sentence("{where}写的是“{text}”，已按几项读入", "请分开写成 `{example}`。", "advice"),
    "date-read": Sentence("{where}写的是“{text}”，已按 {mended} 读入", "日期请写成 `{mended}`，年月日之间用短横线。", "advice"),
    "date-impossible": Sentence("{where}写的是“{text}”，日历上没有这一天", "请核对后改正，写成 `{example}` 这样。"),
    "date-incomplete": Sentence("{where}写的是“{text}”，没有写到哪一天", "这里要写明年月日，例如 `{example}`。"),
    "date-unclear": Sentence(
        "{where}写的是“{text}”，认不出是哪一天", "请写成 `{example}` 这样；还不知道的话，请把这一栏空着。"
    ),
    "year-unclear": Sentence("{where}写的是“{text}”，认不出是哪一年", "请写四位数的年份，例如 `{example}`。"),
    "number-read": Sentence("{where}写的是“{text}”，已按 {mended} 读入", "数字请写成 `{mended}`，不带空格、逗号和单位。", "advice"),
    "number-unit": Sentence("{where}写的是“{text}”，这里只写数字", "请去掉单位，写成 `{number}`。"),
    "number-unclear": Sentence(
        "{where}写的是“{text}”，认不出是多少", "请写阿拉伯数字，例如 `{example}`；还不知道的话，请把这一栏空着。"
    ),
    "number-negative": Sentence("{where}写的是“{text}”，这里不能小于 0", "请核对后改正，例如 `{example}`。"),
    "number-whole": Sentence("{where}写的是“{text}”，这里要写整数", "请核对后改正，例如 `{example}`。"),
    "number-large": Sentence("{where}写的是“{text}”，数字太大了", "请核对是不是多写了几位，例如 `{example}`。"),
    "count-only": Sentence(
        "{where}只写数字",
        "为保护个人隐私，这里不写姓名和困难情况，只写数字，例如 `{example}`；没有的话，请把这一栏空着。",
    ),
    "flag-read": Sentence("{where}写的是“{text}”，已按“{mended}”读入", "请写成 `{mended}`。", "advice"),
    "flag-unclear": Sentence("{where}写的是“{text}”，看不出是还是否", "请写 `是` 或 `否`。"),
    "choice-read": Sentence("{where}写的是“{text}”，已按“{mended}”读入", "请写成 `{mended}`。", "advice"),
    "choice-near": Sentence("{where}写的是“{text}”，是不是“{near}”？", "请改成“{near}”；这里可以写：{words}。"),
    "choice-unknown": Sentence("{where}写的是“{text}”，这里没有这个选项", "请从这几个里选一个：{words}。"),
    "id-read": Sentence("{where}写的是“{text}”，已按 {mended} 读入", "编号请写成 `{mended}`，字母大写，全部用半角。", "advice"),
    "id-pattern": Sentence(
        "{where}写的是“{text}”，不合编号的写法",
        "编号只用大写字母、数字和短横线，字母或数字开头，最多 40 个，例如 `{example}`。",
    ),
    "photo-path": Sentence(
        "{where}写的是“{text}”，不在本支部的文件夹里", "请把照片放进本支部的 photos 文件夹，写成 `{example}` 这样。"
    ),
    "photo-path-read": Sentence("{where}写的是“{text}”，已按 {mended} 读入", "请写成 `{mended}`，中间用一条左斜线“/”。", "advice"),
}

# ── rules ───────────────────────────────────────────────────────────────

RULES: Final[Mapping[str, Sentence]] = {}

# ── photos ──────────────────────────────────────────────────────────────

PHOTOS: Final[Mapping[str, Sentence]] = {
    "photo-gone": Sentence("这张照片不见了", "请看看文件是不是被移走或改了名，再放回 photos 文件夹。"),
    "photo-not-a-file": Sentence("这不是照片文件本身（是快捷方式、链接或文件夹）", "请把照片本身拷进 photos 文件夹。"),
    "photo-locked": Sentence("这张照片不让读", "请检查文件的读取权限，或重新拷贝一次。"),
    "photo-empty": Sentence("照片是空的，里面什么也没有（0 字节）", "多半是没有拷贝完，请从相机或手机里重新拷贝这张照片。"),
    "photo-truncated": Sentence("照片没有传完整", "请从相机或手机里重新拷贝这张照片，等进度条走完再拔线或关闭窗口。"),
    "photo-drawing": Sentence(
        "这个文件其实是 {kind} 矢量图，不是照片", "请在制图软件里把它导出为 PNG 或 JPEG，再放进来；只改文件名没有用。"
    ),
    "photo-document": Sentence(
        "这个文件其实是{kind}，不是照片", "请打开它，把里面的图片另存为 JPEG，再放进来；只改文件名没有用。"
    ),
    "photo-archive": Sentence("这个文件其实是{kind}，不是照片", "请先解压，再把里面的照片放进来；只改文件名没有用。"),
    "photo-video": Sentence("这个文件其实是视频，不是照片", "请在播放时截取一幅画面，存为 JPEG，再放进来。"),
    "photo-heic": Sentence(
        "这是苹果手机的 HEIC 照片，这台电脑还打不开",
        "请用电脑的“照片”程序打开它，另存为 JPEG 再放进来；以后可在手机“设置 › 相机 › 格式”里选“兼容性最佳”。"
        "经常遇到时，请管理员安装可选组件 pillow-heif。",
    ),
    "photo-unknown": Sentence("认不出这是哪一种图片", "请用看图软件打开它，另存为 JPEG，再放进来。"),
    "photo-unreadable": Sentence(
        "照片打不开，里面的数据坏了", "请从相机或手机里重新拷贝；看图软件还打得开的话，另存为 JPEG 再放进来。"
    ),
    "photo-too-large": Sentence(
        "图片约有 {megapixels} 百万像素，超过上限 {limit} 百万像素", "请用看图软件把它缩小，长边 6000 像素就足够，再放进来。"
    ),
    "photo-too-tall": Sentence("图片有 {height} 像素高，超过上限 {limit} 像素", "请把长图裁成几张，再放进来。"),
    "photo-too-heavy": Sentence(
        "文件有 {megabytes} MB，超过上限 {limit} MB", "请用看图软件把它缩小，长边 6000 像素就足够，另存为 JPEG 再放进来。"
    ),
    "photo-bloated": Sentence(
        "图片里附带的文字或色彩描述解开后超过上限 {limit} MB", "请用看图软件打开它，另存为 JPEG，再放进来。"
    ),
    "photo-crashed": Sentence(
        "处理这张照片时程序中途退出了", "请用看图软件打开它，另存为 JPEG 后再试；还不行，请换一张。"
    ),
    "photo-animated": Sentence(
        "这个图片文件里不止一幅画面（动图或多页），网页上只显示第一幅", "第一幅不合适时，请换一张静止的照片。", "advice"
    ),
    "photo-flawed": Sentence(
        "照片里有一段数据坏了，可能看得到花块或色条", "请放大看一看；有花块时，请从相机或手机里重新拷贝。", "advice"
    ),
}

SENTENCES: Final[Mapping[str, Sentence]] = {**READING, **SCHEMA, **RULES, **PHOTOS}
