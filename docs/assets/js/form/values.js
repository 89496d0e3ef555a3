// values.js – text → plain spelling, by the rules of authored/schema/values.py.
// A reader returns {value}, or {code, …parts}: the sentence to say, with `mended` where the plain spelling is sure.
((form) => {
  "use strict";

  const FIRST_YEAR = 1901;
  const LAST_YEAR = 2099;
  const YES = new Set("是 yes y true t on 1 对 有 可 可以 能 已 √ ✓ ✔ ☑".split(" "));
  const NO = new Set("否 no n false f off 0 错 无 没有 不 不是 不可 不可以 不能 未 × ✗ ✘ x".split(" "));

  const ISO = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/;
  const DATE = new RegExp(
    "^(?:([0-9]{4})(?:([-./])([0-9]{1,2})(?:\\2([0-9]{1,2}))?|年(?:度|([0-9]{1,2})月(?:([0-9]{1,2})[日号])?)?)?"
    + "|([0-9]{4})([0-9]{2})([0-9]{2}))$",
  );
  const WHOLE = /^(?:0|[1-9][0-9]{0,8})$/;
  const NUMBER = /^-?(?:0|[1-9][0-9]{0,11})(?:\.[0-9]+)?$/;
  const GROUPED = /^[+-]?\d{1,3}(?:[ ,]\d{3})+(?:\.\d+)?$/;
  const LOOSE = /^[+-]?\d+(?:\.\d+)?$/;
  const WITH_UNIT = /^([+-]?\d[\d,]*(?:\.\d+)?) ?(?:%|[\p{L}\p{Nl}\p{No}_]{1,4})$/u;
  // How a number may be meant that is not written as one: 三, 十几人, 约2. No name begins so.
  const AMOUNT = /^(?:约|近|不足|不到|超过|[~<>≤≥])? ?(?:[+-]?\d|[零〇一二两三四五六七八九十百千几][零〇一二两三四五六七八九十百千万几]*[多余来]?[人名个位]?$)/;
  const ID = /^[A-Z0-9][A-Z0-9-]{0,39}$/;

  // Half-width digits, letters and signs, dashes alike, no outer space.
  const plain = (text) => text.normalize("NFKC").replace(/[‐‑‒–—−﹣]/g, "-").trim();
  const bareWord = (text) => plain(text).replace(/[\s“”"'「」]/g, "");

  // ── Dates ───────────────────────────────────────────────────────────

  function parts(text) {
    const iso = ISO.exec(text);
    if (iso) return iso.slice(1);
    const found = DATE.exec(plain(text).replace(/ /g, ""));
    return found && [found[1] || found[7], found[3] || found[5] || found[8] || "", found[4] || found[6] || found[9] || ""];
  }

  // 2026-04-19 of year, month and day; {code} when there is no such day.
  function real(text, year, month, number) {
    if (Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR) return { code: "date-unclear", text };
    const day = new Date(Date.UTC(Number(year), Number(month) - 1, Number(number)));
    const there = day.getUTCMonth() === Number(month) - 1 && day.getUTCDate() === Number(number);
    return there ? { value: day.toISOString().slice(0, 10) } : { code: "date-impossible", text };
  }

  function day(text) {
    const known = parts(text);
    if (!known) return { code: "date-unclear", text };
    if (!known[2]) return { code: "date-incomplete", text };
    const found = real(text, known[0], known[1], known[2]);
    return found.code || found.value === text ? found : { code: "date-read", text, mended: found.value };
  }

  function partialDay(text) {
    const known = parts(text);
    if (!known) return { code: "date-unclear", text };
    const found = real(text, known[0], known[1] || "1", known[2] || "1");
    if (found.code) return found;
    const value = found.value.slice(0, known[2] ? 10 : known[1] ? 7 : 4);
    return value === text ? { value } : { code: "date-read", text, mended: value };
  }

  function year(text) {
    const found = /^([0-9]{4}) ?年?度?$/.exec(plain(text));
    if (!found || Number(found[1]) < FIRST_YEAR || Number(found[1]) > LAST_YEAR) return { code: "year-unclear", text };
    return text === found[1] ? { value: text } : { code: "number-read", text, mended: found[1] };
  }

  // ── Numbers ─────────────────────────────────────────────────────────

  function whole(text) {
    return WHOLE.test(text) ? { value: text } : mendedNumber(text, { whole: true });
  }

  function number(text) {
    return NUMBER.test(text) && text[0] !== "-" ? { value: text } : mendedNumber(text, {});
  }

  function signedNumber(text) {
    return NUMBER.test(text) ? { value: text } : mendedNumber(text, { signed: true });
  }

  // Anything but a number is refused unquoted: it may be a name.
  function headCount(text) {
    return AMOUNT.test(plain(text)) ? whole(text) : { code: "count-only" };
  }

  function mendedNumber(text, wanted) {
    const bare = plain(text);
    const unit = WITH_UNIT.exec(bare);
    if (unit && !/[万亿千百十]/.test(bare)) return { code: "number-unit", text, number: unit[1], suggested: unit[1] };
    if (!LOOSE.test(bare) && !GROUPED.test(bare)) return { code: "number-unclear", text };
    const exact = bare.replace(/[ ,+]/g, "");
    if (Number(exact) < 0 && !wanted.signed) return { code: "number-negative", text };
    if (wanted.whole && Number(exact) % 1 !== 0) return { code: "number-whole", text };
    if (Math.abs(Number(exact)) >= (wanted.whole ? 1e9 : 1e12)) return { code: "number-large", text };
    return { code: "number-read", text, mended: plainNumber(exact, wanted.whole) };
  }

  function plainNumber(exact, wantsWhole) {
    if (!Number(exact)) return "0";
    const [, sign, digits, rest] = /^(-?)0*(\d+)(\.\d+)?$/.exec(exact);
    return sign + digits + (wantsWhole ? "" : rest || "");
  }

  // ── Words ───────────────────────────────────────────────────────────

  function flag(text) {
    if (text === "是" || text === "否") return { value: text };
    const bare = plain(text).toLowerCase();
    if (YES.has(bare) || NO.has(bare)) return { code: "flag-read", text, mended: YES.has(bare) ? "是" : "否" };
    return { code: "flag-unclear", text };
  }

  function choice(text, blank) {
    const words = blank.words;
    if (words.indexOf(text) >= 0) return { value: text };
    const meant = words.filter((word) => bareWord(word) === bareWord(text)).pop();
    if (meant) return { code: "choice-read", text, mended: meant };
    const near = (blank.also || {})[bareWord(text)] || form.closest(text, words);
    const said = { text, words: words.join("、") };
    return near ? Object.assign({ code: "choice-near", near, suggested: near }, said) : Object.assign({ code: "choice-unknown" }, said);
  }

  function branchId(text) {
    if (ID.test(text)) return { value: text };
    const bare = plain(text).replace(/^[“”‘’「」"' ]+|[“”‘’「」"' ]+$/g, "").replace(/ /g, "").toUpperCase();
    return ID.test(bare) ? { code: "id-read", text, mended: bare } : { code: "id-pattern", text };
  }

  function photoPath(text) {
    const bare = text.replace(/[\\／＼]+/g, "/").replace(/^\.\//, "");
    const steps = bare.split("/");
    if (bare[0] === "/" || steps[0].indexOf(":") >= 0 || steps.indexOf("..") >= 0) return { code: "photo-path", text };
    return bare === text ? { value: text } : { code: "photo-path-read", text, mended: bare };
  }

  const READERS = {
    text: (text) => ({ value: text }),
    day,
    partial_day: partialDay,
    year,
    whole,
    number,
    signed_number: signedNumber,
    head_count: headCount,
    flag,
    choice,
    branch_id: branchId,
    photo_path: photoPath,
  };

  // Read `text` as the blank asks for it: {value, slips}, value undefined when it cannot be read.
  function readValue(blank, text) {
    const slips = [];
    let bare = text.trim();
    for (let round = 0; round < 4; round += 1) {
      const found = READERS[blank.kind](bare, blank);
      if (!found.code) return { value: found.value, slips };
      slips.push(found);
      if (found.mended === undefined) break;
      bare = found.mended;
    }
    return { value: undefined, slips };
  }

  Object.assign(form, { plain, readValue });
})(window.scForm);
