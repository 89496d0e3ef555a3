"""What is said when a value does not fit the shape, or was read with an eye closed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from showcase.authored.sentences.sentence import Sentence

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
    "key-again": Sentence(
        "{whose}的“{key}”，和已经写了的“{near}”像是同一栏",
        "请把里面的内容并到“{near}”，再删去“{key}”；不是的话，请直接删去。",
    ),
    "key-misplaced": Sentence("“{key}”没有放对地方", "请把它移到“{home}”下面，写成 `{example}`。"),
    "head-lost": Sentence(
        "从这里起的 {count} 条像是“{block}”的内容，前面少了一行 `{block}:`",
        "请在这一条前面补上一行 `{block}:`，顶格写；已经有这一行的，看看它前面是不是多了“#”。",
    ),
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
    "list-wrapped": Sentence(
        "{where}只有一项，已按一项读入", "请写成列表，每项前面加“- ”，例如 `{example}`。", "advice"
    ),
    "mapping-taken-out": Sentence(
        "{where}不用写成列表，已按一组读入", "请去掉前面的“- ”，例如 `{example}`。", "advice"
    ),
    "text-taken-out": Sentence(
        "{where}不用写成列表，已按一句话读入", "请去掉方括号或前面的“- ”，例如 `{example}`。", "advice"
    ),
    "text-expected": Sentence(
        "{where}应当是一句话",
        "请写在同一行；内容里有冒号、方括号或花括号时，用引号把整句括起来，例如 `{example}`。",
    ),
    "words-split": Sentence("{where}写的是“{text}”，已按几项读入", "请分开写成 `{example}`。", "advice"),
    "date-read": Sentence(
        "{where}写的是“{text}”，已按 {mended} 读入", "日期请写成 `{mended}`，年月日之间用短横线。", "advice"
    ),
    "date-impossible": Sentence("{where}写的是“{text}”，日历上没有这一天", "请核对后改正，写成 `{example}` 这样。"),
    "date-incomplete": Sentence("{where}写的是“{text}”，没有写到哪一天", "这里要写明年月日，例如 `{example}`。"),
    "date-unclear": Sentence(
        "{where}写的是“{text}”，认不出是哪一天", "请写成 `{example}` 这样；还不知道的话，请把这一栏空着。"
    ),
    "year-unclear": Sentence("{where}写的是“{text}”，认不出是哪一年", "请写四位数的年份，例如 `{example}`。"),
    "number-read": Sentence(
        "{where}写的是“{text}”，已按 {mended} 读入", "数字请写成 `{mended}`，不带空格、逗号和单位。", "advice"
    ),
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
    "id-read": Sentence(
        "{where}写的是“{text}”，已按 {mended} 读入", "编号请写成 `{mended}`，字母大写，全部用半角。", "advice"
    ),
    "id-pattern": Sentence(
        "{where}写的是“{text}”，不合编号的写法",
        "编号只用大写字母、数字和短横线，字母或数字开头，最多 40 个，例如 `{example}`。",
    ),
    "photo-path": Sentence(
        "{where}写的是“{text}”，不在本支部的文件夹里", "请把照片放进本支部的 photos 文件夹，写成 `{example}` 这样。"
    ),
    "photo-path-read": Sentence(
        "{where}写的是“{text}”，已按 {mended} 读入", "请写成 `{mended}`，中间用正斜杠“/”。", "advice"
    ),
}
