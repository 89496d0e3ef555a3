// numbers.js – numbers of persons, found as one types: authored/privacy/numbers.py, digits of every script included.
((form) => {
  "use strict";

  const BLANKS = "\\s\\u200b";
  const DASHES = "\\-\\u2010-\\u2015\\u2212\\ufe63\\uff0d";
  const DOTS = ".\\u00b7\\u2022\\u2027\\u30fb\\uff0e";
  const GAP = "(?:[" + BLANKS + "]{1,3}|[" + BLANKS + "]?[" + DASHES + DOTS + "][" + BLANKS + "]?)?";
  const GAPS = new RegExp("[" + BLANKS + DASHES + DOTS + "]+", "gu");
  const RUN = new RegExp("(?<!\\p{Nd})\\p{Nd}(?:" + GAP + "\\p{Nd}){10,}(?:[" + BLANKS + DASHES + "]?[XxＸｘ×])?", "gu");
  const HAN_RUN = /[〇零一二三四五六七八九]{11,18}/g;
  const HAN_DIGITS = "〇一二三四五六七八九";
  const DIGEST_SIGN = /[0-9a-fA-F]/;

  const AREA = "[1１][0０]|[2２]\\p{Nd}|[3-9３-９]\\p{Nd}{2}";
  const LANDLINE = new RegExp(
    "(?<![\\p{Nd}A-Za-z.\\-])(?:[(（][0０](?:" + AREA + ")[)）] ?|[0０](?:" + AREA + ")[" + BLANKS + DASHES + "]?)"
    + "[2-8２-８]\\p{Nd}{2,3}[" + BLANKS + DASHES + "]?\\p{Nd}{4}(?!\\p{Nd})",
    "gu",
  );

  const PROVINCES = new Set(
    "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83".split(" "),
  );
  const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const CARD = /^(?:62|4|5[1-5]|3[4-7]|60|68|69|9)/;
  const CARD_GROUPS = /^(?:(?:4,){3}4|(?:4,){3}[4-7]|(?:4,){4}[1-3]|6,(?:9|1[0-3])|6,(?:4,){2,3}[1-5]|4,6,5)$/;
  const MOBILE_GROUPS = new Set(["11", "3,4,4", "3,8", "7,4", "3,3,5", "4,3,4", "4,4,3", "5,6"]);
  const OLD_ID_GROUPS = new Set(["15", "6,6,3"]);

  const bare = (text) => text.normalize("NFKC").replace(GAPS, "").toUpperCase();

  function numbers(text) {
    const found = [];
    each(RUN, text, (run) => {
      if (!insideDigest(text, run.index, run.index + run[0].length)) inRun(text, run.index, run[0], found);
    });
    each(HAN_RUN, text, (run) => {
      const digits = run[0].replace(/零/g, "〇").replace(/./g, (digit) => HAN_DIGITS.indexOf(digit));
      const kind = kindOf([digits]);
      if (kind) found.push(finding(text, run.index, run.index + run[0].length, kind, "block"));
    });
    each(LANDLINE, text, (call) => found.push(finding(text, call.index, call.index + call[0].length, "landline", "warn")));
    return found;
  }

  function each(pattern, text, tell) {
    const own = new RegExp(pattern.source, pattern.flags);
    for (let match = own.exec(text); match; match = own.exec(text)) {
      tell(match);
      if (!match[0]) own.lastIndex += 1;
    }
  }

  function finding(text, start, end, kind, grade) {
    return { start, end, kind, grade, text: text.slice(start, end), masked: masked(text.slice(start, end)) };
  }

  // Part of a hexadecimal digest, told by its length or by letters in two places.
  function insideDigest(text, start, end) {
    let [left, right] = [start, end];
    while (left && DIGEST_SIGN.test(text[left - 1])) left -= 1;
    while (right < text.length && DIGEST_SIGN.test(text[right])) right += 1;
    const word = text.slice(left, right);
    if (word.length < 12 || !/^[0-9a-fA-F]+$/.test(word)) return false;
    const letters = word.match(/[A-Fa-f]+/g) || [];
    return letters.length > 1 || ([16, 32, 40, 64].indexOf(word.length) >= 0 && /[A-Fa-f]/.test(word.slice(1)));
  }

  // The numbers among the groups of digits of one run, the longest at each place.
  function inRun(text, start, run, found) {
    const end = start + run.length;
    const groups = [];
    each(/\p{Nd}+/gu, run, (group) => groups.push([start + group.index, start + group.index + group[0].length]));
    const sign = /[XxＸｘ×]$/.test(run) ? end : 0;
    for (let first = 0; first < groups.length; first += 1) {
      const [last, kind] = fromGroup(text, groups.slice(first), sign);
      if (kind) {
        const stop = sign && first + last + 1 === groups.length ? sign : groups[first + last][1];
        found.push(finding(text, groups[first][0], stop, kind, "block"));
        first += last;
      }
    }
  }

  // How many groups after the first belong to the longest number that begins there, and its kind.
  function fromGroup(text, groups, sign) {
    const written = [];
    let best = [0, ""];
    for (let count = 0; count < groups.length; count += 1) {
      written.push(bare(text.slice(groups[count][0], groups[count][1])));
      if (written.join("").length > 19) break;
      const signed = sign && count + 1 === groups.length ? written.slice(0, -1).concat(written[count] + "X") : written;
      const kind = kindOf(signed) || kindOf(written);
      if (kind) best = [count, kind];
    }
    return best;
  }

  function kindOf(groups) {
    const digits = groups.join("");
    const lengths = groups.map((group) => group.length);
    const uniform = new Set(lengths.slice(0, -1)).size <= 1;
    if (isIdNumber(digits) && (uniform || groups.length <= 5)) return "id-number";
    if (isOldIdNumber(digits) && OLD_ID_GROUPS.has(lengths.join(","))) return "id-number";
    const oneByOne = uniform && lengths[0] === 1;
    if (isBankCard(digits) && (groups.length === 1 || oneByOne || CARD_GROUPS.test(lengths.join(",")))) return "bank-card";
    return isMobileInGroups(groups) ? "mobile" : "";
  }

  function isMobileInGroups(groups) {
    const own = (groups[0] === "86" || groups[0] === "0086") && groups.length > 1 ? groups.slice(1) : groups;
    const lengths = own.map((group) => group.length);
    const whole = own.length === 1 || MOBILE_GROUPS.has(lengths.join(",")) || lengths.every((length) => length === 1);
    return whole && isMobile(own.join(""));
  }

  // 18 signs: a region, a real date of birth, a right checksum (GB 11643-1999).
  function isIdNumber(digits) {
    if (!/^\d{17}[\dX]$/.test(digits) || !PROVINCES.has(digits.slice(0, 2)) || !isDate(digits.slice(6, 14))) return false;
    const total = WEIGHTS.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0);
    return "10X98765432"[total % 11] === digits[17];
  }

  const isOldIdNumber = (digits) => (
    /^\d{15}$/.test(digits) && PROVINCES.has(digits.slice(0, 2)) && isDate("19" + digits.slice(6, 12))
  );

  function isDate(digits) {
    const [year, month, day] = [Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6))];
    const born = new Date(Date.UTC(year, month - 1, day));
    return year >= 1900 && year <= 2099 && born.getUTCMonth() === month - 1 && born.getUTCDate() === day;
  }

  // 15 to 19 digits, a known start, a right Luhn sum.
  function isBankCard(digits) {
    if (!/^\d{15,19}$/.test(digits) || !CARD.test(digits)) return false;
    const sum = digits.split("").reverse().reduce((total, digit, place) => {
      const number = Number(digit) * (place % 2 ? 2 : 1);
      return total + Math.floor(number / 10) + (number % 10);
    }, 0);
    return sum % 10 === 0;
  }

  function isMobile(digits) {
    const own = digits.length === 13 || digits.length === 15 ? digits.replace(/^0086/, "").replace(/^86/, "") : digits;
    return /^1[3-9]\d{9}$/.test(own);
  }

  // The middle of what is quoted stays hidden.
  function masked(text) {
    if (text.length <= 4) return text.slice(0, 1) + "＊".repeat(text.length - 1);
    return text.slice(0, 3) + "＊".repeat(text.length - 4) + text.slice(-1);
  }

  Object.assign(form, { bareNumber: bare, eachMatch: each, finding, masked, numbers });
})(window.scForm);
