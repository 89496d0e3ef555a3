"""下架: names that are to be seen nowhere, written in clear or as salted hashes that tell nobody who is meant."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from showcase.authored.privacy.finding import Finding, masked_text, outermost

STAND_IN: Final = "某同志"

# A hash says how many signs the name has, so that only words of that length are tried.
_HASH: Final = re.compile(r"(\d)\$([0-9a-f]{16})\$([0-9a-f]{64})")
# A hashed name in running text is looked for only where a surname stands: every two to four signs would be too many.
SURNAMES: Final = frozenset(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆"
    "郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂"
    "谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边净阴闫佘练骆付代麦容胥雍桑"
    "尉迟欧阳司马上官诸葛司徒夏侯皇甫令狐仇燕朴区乐宣邰万俟仵朗查盖逄那薄"
)
_SURNAME: Final = re.compile(f"[{''.join(sorted(SURNAMES))}](?=[\u4e00-\u9fff])")


@dataclass(frozen=True, slots=True)
class HiddenNames:
    """Names to be found in text; `hashed` holds (length, salt, digest). Both empty: nothing is looked for."""

    clear: tuple[str, ...] = ()
    hashed: tuple[tuple[int, str, str], ...] = ()
    _known: dict[str, bool] = field(default_factory=dict, compare=False, repr=False)

    def __bool__(self) -> bool:
        return bool(self.clear or self.hashed)

    def includes(self, name: str) -> bool:
        """Whether `name`, as a whole, is hidden."""
        bare = "".join(name.split())
        return bare in self.clear or self._is_hashed(bare)

    def found(self, text: str) -> tuple[Finding, ...]:
        """Return where hidden names stand in `text`."""
        return outermost([*self._in_clear(text), *self._by_hash(text)]) if self else ()

    def covered(self, text: str) -> str:
        """Return `text` with 某同志 in the place of every hidden name."""
        found = self.found(text)
        return masked_text(text, found, lambda _: STAND_IN) if found else text

    def _in_clear(self, text: str) -> Iterator[Finding]:
        for name in self.clear:
            for at in re.finditer(re.escape(name), text) if name in text else ():
                yield Finding(at.start(), at.end(), "hidden-name", name)

    def _by_hash(self, text: str) -> Iterator[Finding]:
        for length in {length for length, _, _ in self.hashed}:
            for place in _SURNAME.finditer(text):
                at = place.start()
                if self._is_hashed(text[at : at + length]):
                    yield Finding(at, at + length, "hidden-name", text[at : at + length])

    def _is_hashed(self, word: str) -> bool:
        if word not in self._known:
            self._known[word] = any(
                len(word) == length and _digest(salt, word) == digest for length, salt, digest in self.hashed
            )
        return self._known[word]


def hidden_names(entries: Iterable[str]) -> HiddenNames:
    """Return the names that the entries of 下架·人员 stand for."""
    hashes = {entry: _HASH.fullmatch(entry) for entry in entries}
    return HiddenNames(
        tuple("".join(entry.split()) for entry, found in hashes.items() if not found and entry.strip()),
        tuple((int(found[1]), found[2], found[3]) for found in hashes.values() if found),
    )


def hashed_name(name: str, salt: str) -> str:
    """Return `name` as an entry of 下架·人员 that does not tell it; `salt` is 16 hex digits."""
    return f"{len(name)}${salt}${_digest(salt, name)}"


def _digest(salt: str, name: str) -> str:
    return hashlib.sha256(f"{salt}{name}".encode("utf-8", "surrogatepass")).hexdigest()
