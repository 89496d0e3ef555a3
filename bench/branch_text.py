"""One generated branch as the text of its branch.yaml: the same for the same seed and number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from bench import phrases
from bench.chance import LAST_DAY, Chance, Facts, facts


def branch_text(number: int, seed: int, photos: Sequence[str]) -> str:
    """Return branch.yaml of branch `number`; `photos` are the file names it may show, one at least."""
    return "\n".join(_Author(facts(number, seed), photos).lines()) + "\n"


class _Author(Chance):
    """Writes the blocks of one branch, line by line."""

    def __init__(self, who: Facts, photos: Sequence[str]) -> None:
        super().__init__(who)
        self.photos = photos

    def lines(self) -> Iterator[str]:
        yield from self.identity()
        yield from self.brand()
        yield from self.methods()
        yield from self.cases()
        yield from self.outcomes()
        yield from self.honours()
        yield from self.pledges()
        yield from self.posts()
        yield from self.service()
        yield from self.responses()
        yield from self.years()
        yield from self.visit()
        yield from self.pictures()
        yield from self.signoff()

    def identity(self) -> Iterator[str]:
        who, rng = self.who, self.rng
        yield from (
            "格式版本: 1",
            "支部:",
            f'  编号: "{who.id}"',
            f"  全称: 中共{who.unit}支部委员会",
            f"  简称: {who.unit.split('公安局', 1)[1]}党支部",
            "  类型: 常设",
            f"  上级党组织: {who.county}公安机关党委",
            f"  单位: {who.unit}",
            f"  警种: {who.police_kind}",
            f"  县区: {who.county}",
            f"  书记: {{姓名: {who.members[0]}, 职务: 负责人}}",
            f"  党员: {{正式: {rng.randint(5, 40)}, 预备: {rng.randint(0, 3)}, 截止: 2026-06-30}}",
            f"  成立日期: {rng.randint(1985, 2022)}-{rng.randint(1, 12):02d}",
        )

    def brand(self) -> Iterator[str]:
        rng = self.rng
        yield "品牌:"
        yield f"  名称: {self.who.place}{rng.choice(phrases.BRAND_NOUNS)}"
        yield f"  口号: {self.say(phrases.SLOGANS)}"
        yield f"  内涵: {self.say(phrases.ORIGINS)}{self.say(phrases.AIMS)}"
        yield f"  方向: [{', '.join(rng.sample(phrases.DIRECTIONS, rng.choice((1, 2))))}]"
        yield f"  创建日期: {self.day().isoformat()[:7]}"
        yield f"  状态: {rng.choice(('已命名', '已命名', '培育', '申报'))}"
        yield f"  载体: [{self.say(phrases.HIGHLIGHTS)}, {self.say(phrases.POSTS)}]"
        yield f"  业务结合点: {self.say(phrases.AIMS)}"
        yield f"  传承: {self.say(phrases.STEPS)}；{self.say(phrases.STEPS)}"

    def methods(self) -> Iterator[str]:
        yield "做法:"
        for _ in range(self.rng.randint(1, 3)):
            yield f"  - 名称: {self.say(phrases.METHOD_NAMES)}"
            yield f"    适用: {self.say(phrases.FITS)}"
            yield "    步骤:"
            yield from (f"      - {self.fill(step)}" for step in self.rng.sample(phrases.STEPS, self.rng.randint(3, 5)))
            yield f"    提醒: {self.say(phrases.CAUTIONS)}"
            yield f"    成效: {self.say(phrases.EFFECTS)}"

    def cases(self) -> Iterator[str]:
        yield "案例:"
        for _ in range(self.rng.randint(1, 2)):
            yield f"  - 标题: {self.say(phrases.CASE_TITLES)}"
            yield f"    日期: {self.day()}"
            yield f"    背景: {self.say(phrases.CASE_STARTS)}"
            yield f"    做法: {self.say(phrases.CASE_DEEDS)}"
            yield f"    结果: {self.say(phrases.CASE_ENDS)}"

    def outcomes(self) -> Iterator[str]:
        rng = self.rng
        yield "成效数据:"
        for name, unit in rng.sample(phrases.INDICATORS, rng.randint(1, 3)):
            first, then = rng.choice(phrases.PERIODS)
            before = rng.randint(30, 80)
            after = before + rng.randint(2, 19) * (-1 if unit in {"起", "分钟"} else 1)
            numbers = f"之前: {before}, 之前时段: {first}, 之后: {after}, 之后时段: {then}"
            yield f'  - {{指标: {name}, 单位: "{unit}", {numbers}, 来源: {rng.choice(phrases.SOURCES)}}}'

    def honours(self) -> Iterator[str]:
        rng = self.rng
        yield "荣誉:"
        # From the end of the list: what stands first is rare.
        for honour in {min(rng.randrange(8), rng.randrange(2, 10)) for _ in range(rng.randint(1, 2))}:
            yield from self.honour("集体", phrases.UNIT_HONOURS[honour])
        for _ in range(rng.randint(1, 4)):
            honour = min(7, int(rng.triangular(0, 8, 6)))
            person = f"    受奖人: {self.member()}", f"    人员类别: {rng.choice(('民警', '民警', '辅警'))}"
            yield from self.honour("个人", phrases.PERSON_HONOURS[honour], *person)
        yield from self.joint_honour()

    def honour(self, kind: str, honour: tuple[str, ...], *person: str) -> Iterator[str]:
        rng = self.rng
        name, level, tier, issuer, prefix = honour
        day = self.day(date(2022, 6, 1))
        when = day.isoformat()[: rng.choice((10, 10, 10, 10, 7, 4))]
        number = f"×{prefix}〔{day.year}〕{rng.randint(1, 120)}号"
        status = rng.choice(("有效",) * 18 + ("期满", "撤销"))
        yield from (f"  - 名称: {name}", f"    对象: {kind}", *person, f"    层级: {level}", f"    口径: {tier}")
        yield from (f"    颁发: {issuer}", f"    日期: {when}", f"    文号: {number}", f"    状态: {status}")

    def joint_honour(self) -> Iterator[str]:
        """Every tenth branch claims what its neighbour received; both folders name one document."""
        number = self.who.number
        if number % 10 > 1:
            return
        receiver = facts(number - number % 10, self.who.seed)
        paper = f"颁发: 某省公安厅, 日期: 2025-11-20, 文号: ×公联〔2025〕{number // 10 + 1}号"
        what = "名称: 全省联勤联动先进集体, 对象: 集体, 层级: 省级, 口径: 省党委、公安厅党委"
        yield f"  - {{{what}, 受奖单位: {receiver.unit}, {paper}}}"

    def pledges(self) -> Iterator[str]:
        rng = self.rng
        yield "承诺:"
        for text, unit in rng.sample(phrases.PLEDGES, rng.randint(1, 3)):
            deadline, target = self.day(date(2025, 3, 1), date(2026, 12, 31)), rng.randint(8, 60)
            yield f"  - 承诺: {self.fill(text.replace('{n}', str(target)))}"
            yield f"    主体: {rng.choice(('支部', '党员'))}"
            yield f"    责任人: {self.member()}"
            yield f"    亮任务: {deadline.year} 年内完成 {target} {unit}"
            yield f"    目标值: {target}"
            yield f"    单位: {unit}"
            yield f"    期限: {deadline}"
            yield from self.progress(target, deadline)
            yield f"    公开方式: [{rng.choice(('图版上墙', '开辟专栏', '印制文件'))}]"

    def progress(self, target: int, deadline: date) -> Iterator[str]:
        reports = self.rng.randint(0, 3)
        if not reports:
            return
        yield "    进展:"
        last = min(deadline + timedelta(days=20), LAST_DAY)
        days = sorted(self.day(deadline - timedelta(days=300), last) for _ in range(reports))
        for step, day in enumerate(days, 1):
            done = target * step // reports - (self.rng.randint(0, 5) if step == reports else 0)
            yield f"      - {{日期: {day}, 完成: {max(done, 0)}, 说明: {self.say(phrases.NOTES)}}}"

    def posts(self) -> Iterator[str]:
        rng = self.rng
        yield "示范岗:"
        for post in rng.sample(phrases.POSTS, rng.randint(1, 2)):
            status = rng.choice(("在岗", "在岗", "在岗", "调整"))
            what = f"岗位: {self.fill(post)}, 党员: {self.member()}, 职责: {rng.choice(phrases.DUTIES)}"
            yield f"  - {{{what}, 授牌: {self.day()}, 状态: {status}}}"

    def service(self) -> Iterator[str]:
        place = self.who.place
        yield "双报到:"
        partners = f"小区党组织: {place}小区党支部, 居民组织: {self.rng.choice(phrases.GROUPS)}议事会"
        yield f"  社区: {{名称: {self.who.county}{place}社区, {partners}}}"
        yield "  支部报到日期: 2023-09"
        yield f"  报到党员: {self.rng.randint(4, 30)}"
        yield "  服务:"
        yield from (self.record(day) for day in self.days(self.rng.randint(8, 16)))
        yield "  关键小事:"
        matters = self.rng.sample(phrases.MATTERS, self.rng.randint(2, 5))
        yield from (self.matter(*matter) for matter in matters)

    def record(self, day: date) -> str:
        rng = self.rng
        project, category = rng.choice(phrases.PROJECTS)
        visits = rng.randint(3, 16)
        hours = f", 小时: {visits * rng.choice((1, 1.5, 2, 3, 4)):g}" if rng.random() < 0.9 else ""
        benefit = f", 受益: {self.say(phrases.BENEFITS)}" if rng.random() < 0.8 else ""
        return f"    - {{日期: {day}, 项目: {self.fill(project)}, 类别: {category}, 人次: {visits}{hours}{benefit}}}"

    def matter(self, matter: str, result: str, topic: str) -> str:
        raised = self.day()
        solved = raised + timedelta(days=min(self.rng.randint(0, 40), self.rng.randint(0, 40)))
        end = f", 办结: {solved}, 结果: {self.fill(result)}" if self.rng.random() < 0.85 else ""
        return f"    - {{事项: {self.fill(matter)}, 提出: {raised}{end}, 主题: {topic}}}"

    def responses(self) -> Iterator[str]:
        if self.rng.random() < 0.6:
            return
        name, kind, task = self.rng.choice(phrases.RESPONSES)
        start = self.day(date(2024, 1, 1))
        end = start + timedelta(days=self.rng.randint(5, 90))
        yield "战时响应:"
        yield f"  - {{名称: {self.who.place}{name}, 类型: {kind}, 任务: {task}, 起: {start}, 止: {end}, 党员: 8}}"

    def years(self) -> Iterator[str]:
        rng = self.rng
        yield "关怀:"
        for year in (2024, 2025):
            yield f"  - {{年度: {year}, 七一慰问: {rng.randint(0, 6)}, 春节慰问: {rng.randint(1, 9)}}}"
        yield "五强自评:"
        five = ", ".join(f"{name}: 达标" for name in ("政治功能", "支部班子", "党员队伍", "基本制度", "作用发挥"))
        for year in (2025, 2026):
            yield f"  - {{年度: {year}, {five}, 等次: {rng.choice(('培育', '达标', '升级', '最强'))}}}"
        yield "学习:"
        for title in rng.sample(phrases.LESSONS, 3):
            yield f"  - {{题目: {title}, 日期: {self.day()}, 方式: 线下, 人次: {rng.randint(6, 40)}, 学时: 2}}"
        last, now = rng.randint(10, 60), rng.randint(10, 80)
        yield "擂台:"
        own = f"[{{指标: 议事, 单位: 场, 上年: {last}, 本年: {now}}}]"
        yield f"  - {{年度: 2026, 主题: {rng.choice(phrases.THEMES)}, 自比: {own}}}"

    def visit(self) -> Iterator[str]:
        yield "参观:"
        yield f"  可接待: {self.rng.choice('是是否')}"
        yield f"  看点: [{self.say(phrases.HIGHLIGHTS)}（{self.rng.choice((15, 20, 30, 40))} 分钟）]"

    def pictures(self) -> Iterator[str]:
        yield "照片:"
        for photo in self.photos:
            caption = f"{self.day()}，{self.rng.choice(self.spots)}，{self.rng.choice(phrases.DUTIES)}"
            alt = self.rng.choice(phrases.ALTS)
            yield f"  - {{文件: {photo}, 说明: {caption}, 替代文字: {alt}, 同意: 不涉及人像, 用途: [网页, 印刷]}}"

    def signoff(self) -> Iterator[str]:
        verdict = ", 结论: 同意" if self.rng.random() < 0.97 else ""
        yield "审签:"
        yield f"  填报: {{人: {self.member()}, 日期: 2026-07-06}}"
        yield f"  支部审核: {{人: {self.who.members[0]}, 日期: 2026-07-06}}"
        yield f"  上级审定: {{人: {self.who.county}党委, 日期: 2026-07-09{verdict}}}"
        yield "  公开范围: 内网+印刷"
