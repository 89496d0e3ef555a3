"""Writes the labelled set: sentences with a number or mark of a known kind, and sentences with none.

`python -m tests.authored.privacy.labels` writes tests/authored/data/labelled.tsv anew. Every number is drawn by a
seeded chance and belongs to nobody; the checksums are worked out here a second time, not by the room under test.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

FILE = Path(__file__).parent.parent / "data" / "labelled.tsv"
NOTHING = "-"

Label = tuple[str, str]

# The regions do not exist (GB/T 2260 knows no county 99), so no number can be a person's.
_REGIONS = ("119901", "219902", "359999", "449998", "519921", "659988")
_FULL_WIDTH = str.maketrans("0123456789X", "０１２３４５６７８９Ｘ")
_HAN = str.maketrans("0123456789", "〇一二三四五六七八九")


def labels() -> Iterator[Label]:
    """Give (kind, text), kind "-" where nothing is to be found."""
    chance = Random("labelled")
    yield from positives(chance)
    yield from negatives(chance)


def positives(chance: Random) -> Iterator[Label]:
    """Give sentences that hold what must not be published."""
    for number in range(90):
        yield "id-number", _put(chance, _ID_CONTEXTS, _shaped_id(chance, number))
    for number in range(80):
        yield "bank-card", _put(chance, _CARD_CONTEXTS, _shaped_card(chance, number))
    for number in range(60):
        yield "mobile", _put(chance, _PHONE_CONTEXTS, _shaped_mobile(chance, number))
    for number in range(24):
        yield "landline", _put(chance, _PHONE_CONTEXTS, _shaped_landline(chance, number))
    for number in range(20):
        yield "plate", _put(chance, _CAR_CONTEXTS, _plate(chance, number))
    for _ in range(24):
        yield "address", _put(chance, _HOME_CONTEXTS, _address(chance))
    yield from (("secrecy-mark", text) for text in _MARKS)
    yield from (("hardship", text) for text in _HARDSHIPS)
    yield from (("e-mail", text) for text in _EMAILS)


def negatives(chance: Random) -> Iterator[Label]:
    """Give sentences of the same look that hold nothing of the kind."""
    for make, count in _HARMLESS:
        for _ in range(count):
            yield NOTHING, make(chance)
    yield from ((NOTHING, text) for text in _HARMLESS_TEXTS)
    yield from (("secrecy-word", text) for text in _SECRECY_WORDS)


def _put(chance: Random, contexts: tuple[str, ...], number: str) -> str:
    return chance.choice(contexts).replace("#", number)


# ── numbers with right checksums ────────────────────────────────────────


def id_number(chance: Random) -> str:
    born = f"{chance.randint(1935, 2015)}{chance.randint(1, 12):02d}{chance.randint(1, 28):02d}"
    body = f"{chance.choice(_REGIONS)}{born}{chance.randint(0, 999):03d}"
    return body + "10X98765432"[sum(int(sign) * 2 ** (17 - place) for place, sign in enumerate(body)) % 11]


def _shaped_id(chance: Random, number: int) -> str:
    digits = id_number(chance)
    shapes: tuple[Callable[[str], str], ...] = (
        str,
        str,
        str,
        str.lower,
        lambda d: d.translate(_FULL_WIDTH),
        lambda d: f"{d[:6]} {d[6:14]} {d[14:]}",
        lambda d: f"{d[:6]}-{d[6:14]}-{d[14:]}",
        lambda d: f"{d[:6]}\u3000{d[6:10]}\u3000{d[10:14]}\u3000{d[14:]}",
        " ".join,
        lambda d: f"{d[:6]}{d[8:17]}",
        lambda d: f"第{number}号 {d}",
        lambda d: f"{number} {d} 2026-06-30",
    )
    return shapes[number % len(shapes)](digits)


def bank_card(chance: Random) -> str:
    start, length = chance.choice(
        (("622202", 19), ("621700", 19), ("622848", 19), ("4367", 16), ("5187", 16), ("6259", 16))
    )
    body = start + "".join(str(chance.randint(0, 9)) for _ in range(length - 1 - len(start)))
    doubled = [int(sign) * (2 if place % 2 == 0 else 1) for place, sign in enumerate(reversed(body))]
    return body + str(-sum(value - 9 if value > 9 else value for value in doubled) % 10)


def _shaped_card(chance: Random, number: int) -> str:
    digits = bank_card(chance)
    fours = [digits[at : at + 4] for at in range(0, len(digits), 4)]
    shapes = (
        digits,
        digits,
        " ".join(fours),
        "-".join(fours),
        digits.translate(_FULL_WIDTH),
        "\xa0".join(fours),
        f"{digits[:6]} {digits[6:]}",
    )
    return shapes[number % len(shapes)]


def mobile(chance: Random) -> str:
    return f"1{chance.choice('3456789')}{chance.randint(0, 999999999):09d}"


def _shaped_mobile(chance: Random, number: int) -> str:
    digits = mobile(chance)
    shapes = (
        digits,
        digits,
        " ".join((digits[:3], digits[3:7], digits[7:])),
        "-".join((digits[:3], digits[3:7], digits[7:])),
        ".".join((digits[:3], digits[3:7], digits[7:])),
        f"+86 {digits}",
        f"86{digits}",
        digits.translate(_FULL_WIDTH),
        digits.translate(_HAN),
        f"2026-03-01 {digits}",
    )
    return shapes[number % len(shapes)]


def _shaped_landline(chance: Random, number: int) -> str:
    eight = f"{chance.randint(2, 8)}{chance.randint(0, 9999999):07d}"
    seven = eight[:7]
    shapes = (f"010-{eight}", f"(021){eight}", f"0451-{eight}", f"0379 {seven}", f"0431{eight}", f"0591—{eight}")
    return shapes[number % len(shapes)]


def _plate(chance: Random, number: int) -> str:
    province, letter = chance.choice("辽吉黑京沪粤川鲁"), chance.choice("ABCDEFGHJK")
    tail = "".join(chance.choice("0123456789ABCDEFGHJKLMNPQRSTUVWXYZ") for _ in range(4)) + str(chance.randint(0, 9))
    shapes = (
        f"{province}{letter}{tail}",
        f"{province}{letter}·{tail}",
        f"{province}{letter}{chance.randint(0, 9999):04d}警",
        f"{province}{letter}D{chance.randint(0, 99999):05d}",
    )
    return shapes[number % len(shapes)]


def _address(chance: Random) -> str:
    street = chance.choice(("解放路", "灯市口大街", "学府街", "河沿胡同", "人民大道"))
    home = chance.choice(("惠民小区", "纺织新村", "金色家园"))
    house, unit, door = chance.randint(1, 40), chance.randint(1, 6), chance.randint(101, 2302)
    shapes = (
        f"{street}{house}号",
        f"{street}{house}号{unit}单元{door}室",
        f"{home}{house}号楼{unit}单元{door}",
        f"{home}{house}栋{door}室",
        f"{house}号楼{unit}单元",
        f"{street} {house} 号院{house}号楼",
    )
    return chance.choice(shapes)


_ID_CONTEXTS = (
    "身份证号：#",
    "张同志（#）",
    "证件 # 已核对",
    "#",
    "他的号码是#。",
    "编号12，#，男",
    "photos/#.jpg",
    "身份证#；电话略",
)
_CARD_CONTEXTS = ("卡号 #", "汇入#（工行）", "#", "捐款账户：#，户名略", "银行卡#尾号略")
_PHONE_CONTEXTS = ("电话#", "联系人：马同志 #", "请拨 #，白天有人", "（#）", "tel:#")
_CAR_CONTEXTS = ("车牌#的轿车", "一辆 # 停在门口", "#", "拦下#后核对")
_HOME_CONTEXTS = ("家住#", "走访#的老人", "地址：#", "#，门口有坡")
_LEVELS = ("绝密", "机密", "秘密", "机 密", "秘\u3000密")
_MARKED = ("★", "★10年", " ★ 长期", "（20年）", " 5年", "☆", "★30年")
_MARKS = (
    *(level + mark for level in _LEVELS for mark in _MARKED),
    *["内部资料", "内 部 资 料，注意保存", "此件不得外传", "不 得 外 传", "★机密"],
)
_HARDSHIPS = """\
走访王建国同志，身患重病
李秀英离异后独自带孩子
陈大爷患有慢性病
刘某服刑期满
困难党员张桂兰老人
低保户赵某某
周玉梅丈夫因病去世
杨志刚家庭困难
确诊的孙国强同志
吸毒人员钱某
""".splitlines()
_EMAILS = ("联系 dongguan.zb@example.gov.cn", "邮箱：ma_xiaohe@example.com", "a.b-c@mail.example.cn。")
_SECRECY_WORDS = """\
使用机密级计算机的人员另行培训
保守国家秘密是每个人的事
保密审查时查看涉密载体
他保守秘密三十年
不打听秘密，不传秘密
机密岗位轮换
这是公开的秘密
涉密文件不进照片
组织学习保守国家秘密法
""".splitlines()


# ── numbers of the same look that are nobody's ──────────────────────────


def _credit_code(chance: Random) -> str:
    signs, weights = "0123456789ABCDEFGHJKLMNPQRTUWXY", [pow(3, place, 31) for place in range(17)]
    body = "91" + "219902" + "MA" + "".join(chance.choice(signs) for _ in range(7))
    total = sum(signs.index(sign) * weight for sign, weight in zip(body, weights, strict=True))
    return f"统一社会信用代码{body}{signs[-total % 31]}"


def _wrong_id(chance: Random) -> str:
    digits = id_number(chance)
    last = "X" if digits[-1] == "X" else digits[-1]
    wrong = chance.choice([sign for sign in "0123456789" if sign != last])
    return f"校验不对的号码 {digits[:-1]}{wrong}" if not _is_luhn(digits[:-1] + wrong) else f"号码 {digits[:5]}"


def _wrong_card(chance: Random) -> str:
    digits = bank_card(chance)
    return f"流水号{digits[:-1]}{(int(digits[-1]) + chance.randint(1, 9)) % 10}"


def _is_luhn(digits: str) -> bool:
    doubled = [int(sign) * (2 if place % 2 else 1) for place, sign in enumerate(reversed(digits))]
    return sum(value - 9 if value > 9 else value for value in doubled) % 10 == 0


def _digits(chance: Random, count: int) -> str:
    return "".join(str(chance.randint(0, 9)) for _ in range(count))


_HARMLESS: tuple[tuple[Callable[[Random], str], int], ...] = (
    (lambda c: f"案件编号A{_digits(c, 22)}", 24),
    (lambda c: f"警号 {_digits(c, 6)}", 16),
    (_credit_code, 20),
    (_wrong_id, 20),
    (_wrong_card, 20),
    (lambda c: f"拨打{c.choice(('110', '119', '120', '122', '12345', '12389', '96110', '95598'))}", 12),
    (lambda c: f"服务热线400-{_digits(c, 3)}-{_digits(c, 4)}", 10),
    (lambda c: f"免费电话 800 {_digits(c, 3)} {_digits(c, 4)}", 6),
    (lambda c: f"挽回损失{c.randint(10**4, 10**8):,}元", 14),
    (lambda c: f"止付 {c.randint(10**5, 10**9)}.{_digits(c, 2)} 元", 10),
    (lambda c: f"{c.randint(2000, 2026)}-{c.randint(1, 12):02d}-{c.randint(1, 28):02d} 至 2026-06-30", 14),
    (lambda c: f"{c.randint(2000, 2026)}年{c.randint(1, 12)}月{c.randint(1, 28)}日第{c.randint(1, 99)}次", 10),
    (
        lambda c: f"photos/IMG_{c.randint(2019, 2026)}{c.randint(1, 12):02d}{c.randint(1, 28):02d}_{_digits(c, 6)}.jpg",
        14,
    ),
    (lambda c: f"×公党〔{c.randint(2019, 2026)}〕{c.randint(1, 199)}号", 12),
    (lambda c: f"assets/photos/{c.randbytes(8).hex()}-960.avif", 16),
    (lambda c: f"sha256 {c.randbytes(32).hex()}", 10),
    (lambda c: f"ISBN 978-7-{_digits(c, 4)}-{_digits(c, 4)}-{_digits(c, 1)}", 8),
    (
        lambda c: (
            f"M{c.randint(10, 99)} {c.randint(10, 99)}L{c.randint(100, 640)} {c.randint(100, 480)}h{c.randint(1, 99)}"
        ),
        8,
    ),
    (
        lambda c: (
            f"{c.randint(1, 60)}, {c.randint(1, 60)}, {c.randint(1, 200)}, {c.randint(1, 900)}, {c.randint(1, 9000)}"
        ),
        8,
    ),
    (lambda c: f"编号 GA-{_digits(c, 2)}-{_digits(c, 4)}，第{_digits(c, 3)}批", 8),
    (lambda c: f"时间戳 17{_digits(c, 11)}", 8),
    (lambda c: f"第{c.randint(1, 30)}页 {c.randint(2019, 2026)} {c.randint(2019, 2026)} {c.randint(1, 12)}", 6),
)
_HARMLESS_TEXTS = """\
3 号楼两户老人出行不便
夜巡一号线每晚九点
户籍窗口 1 号台
2 号楼单元门禁坏了三个月
7 号院门口的井盖一压就响
7 个单元门口贴了提示
高血压患者的用药提醒
帮助困难群众办证
走访生活困难党员 4 人次
为残疾人上门办证 12 次
联系低保户 30 户
戒毒宣传进社区
离异家庭普法讲座
京剧A组排练
新A区和新B区合并巡逻
云A级景区
五号楼议事会
路灯 3 盏
街道 6 个社区
村民 24 户
小区 12 个
沿三条固定路线走
2024年上半年 146 起，2025年上半年 97 起
得分 98.5，排第 3
比例 3:1，尺寸 640×480
版本 1.6.1，端口 8000
同比 +12.5%，环比 -3.1%
对外资料已公开
内部分工明确
内部挖潜，外部协作
不得外出
外传内教的师徒结对
密切联系群众
密封条完好
保密审查已过
保密员两名
""".splitlines()


def main() -> None:
    """Write the set."""
    FILE.parent.mkdir(exist_ok=True)
    FILE.write_text("".join(f"{kind}\t{text}\n" for kind, text in labels()), encoding="utf-8")


if __name__ == "__main__":
    main()
