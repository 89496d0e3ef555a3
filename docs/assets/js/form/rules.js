// rules.js – the house rules that one paper can break: authored/rules, by the same names and sentences.
// `doc` is what `read` made of the paper: every value in its plain spelling, undefined where blank or unclear.
((form) => {
  "use strict";

  const NAMED = 3;
  const PICTURES = /\.(?:jpe?g|png|webp|gif|bmp|tiff?|heic|avif)$/;

  const rows = (list) => (list || []).map((row, number) => [row, number]).filter(([row]) => row !== undefined);
  const part = (doc, ...path) => path.reduce((value, step) => (value === undefined ? undefined : value[step]), doc);
  const core = (text) => (text || "").normalize("NFKC").replace(/\s+/g, "");

  // ── identity ────────────────────────────────────────────────────────

  function numbersInUse(doc, say) {
    const id = part(doc, "支部", "编号");
    const { renumbered, withdrawn } = form.asked;
    if (id in renumbered) say("id-renumbered", ["支部", "编号"], { id, new: renumbered[id] }, renumbered[id]);
    else if (withdrawn.indexOf(id) >= 0) say("id-withdrawn", ["支部", "编号"], { id });
  }

  function brandsDiffer(doc, say) {
    alike(doc, say, part(doc, "品牌", "名称"), 2, ["品牌", "名称"], "brand-alike");
    alike(doc, say, part(doc, "品牌", "口号"), 3, ["品牌", "口号"], "slogan-alike");
  }

  function alike(doc, say, text, column, path, code) {
    const own = shapes(bareCore(text || ""));
    if (!own.length) return;
    const others = form.asked.others.filter((other) => other[0] !== part(doc, "支部", "编号") && meet(own, bareCore(other[column])));
    if (!others.length) return;
    say(code, path, { text, others: others.slice(0, NAMED).map((other) => other[1] + "“" + other[column] + "”").join("、") });
  }

  const bareCore = (text) => text.normalize("NFKC").replace(/[^\p{L}\p{N}]+/gu, "").toLowerCase();
  const meet = (own, other) => {
    if (!other || Math.abs(Array.from(other).length - Array.from(own[0]).length) > 1) return false;
    return shapes(other).some((shape) => own.indexOf(shape) >= 0);
  };

  // A text, and from five characters on each of its forms with one left out: two that differ in one meet.
  function shapes(text) {
    const letters = Array.from(text);
    if (!letters.length) return [];
    const short = letters.length > 4 ? letters.map((_, at) => letters.slice(0, at).concat("·", letters.slice(at + 1)).join("")) : [];
    return [text].concat(short);
  }

  function partnersAreKnown(doc, say) {
    const own = part(doc, "支部", "编号");
    const ids = form.asked.others.map((other) => other[0]).concat(own || []);
    rows(doc.结对).forEach(([pair, number]) => {
      const id = pair.支部;
      const path = ["结对", number, "支部"];
      if (id === undefined) return;
      if (id === own) {
        say("partner-self", path, { id });
      } else if (ids.indexOf(id) < 0) {
        const near = form.closest(id, ids.slice().sort());
        say(near ? "partner-near" : "partner-unknown", path, { id, near }, near || undefined);
      }
    });
  }

  // ── words ───────────────────────────────────────────────────────────

  function wordsAreKnown(doc, say) {
    eachValue(form.root, doc, [], (blank, text, path) => {
      if (!blank.site || blank.site.words.indexOf(text) >= 0) return;
      const parts = blank.site.strict ? [] : text.split(/[、，,；;/ ]+/).filter((word) => word);
      if (parts.length > 1 && parts.every((word) => blank.site.words.indexOf(word) >= 0)) {
        say("words-joined", path, { text, parts: parts.join(", ") });
        return;
      }
      const near = form.closest(text, blank.site.words);
      const code = (blank.site.strict ? "word-" : "label-") + (near ? "near" : "unknown");
      say(code, path, { text, near, known: form.listed(blank.site.words), key: blank.site.key }, near || undefined);
    });
  }

  function strengthsAreKnown(doc, say) {
    const known = form.asked.strengths;
    const asked = form.blankAt(["五强自评"]);
    rows(doc.五强自评).forEach(([year, number]) => {
      const own = form.keysOf(asked, year).filter((key) => !asked.blanks.some((blank) => blank.key === key));
      own.filter((name) => year[name] !== undefined && known.indexOf(name) < 0).forEach((name) => {
        const near = form.closest(name, known);
        const parts = { text: name, near, known: form.listed(known) };
        say(near ? "strength-near" : "strength-unknown", ["五强自评", number, name], parts);
      });
    });
  }

  function eachValue(blank, value, path, tell) {
    if (value === undefined) return;
    if (blank.many) {
      const single = Object.assign({}, blank, { many: false });
      value.forEach((row, number) => eachValue(single, row, path.concat(number), tell));
    } else if (blank.kind === "group") {
      form.keysOf(blank, value).forEach((key) => eachValue(form.innerBlank(blank, key), value[key], path.concat(key), tell));
    } else {
      tell(blank, value, path);
    }
  }

  // ── honours ─────────────────────────────────────────────────────────

  function honoursAreWhole(doc, say) {
    rows(doc.荣誉).forEach(([honour, number]) => {
      const path = ["荣誉", number];
      if (!honour.文号 && !(honour.颁发 && honour.日期)) say("honour-document", path.concat("文号"), {});
      if (honour.对象 === "个人" && !honour.受奖人) say("honour-person", path.concat("受奖人"), {});
      else if (honour.对象 === "集体" && honour.受奖人) say("honour-kind", path.concat("受奖人"), {});
      else if (/[、，,；;]/.test(honour.受奖人 || "")) say("honour-persons", path.concat("受奖人"), {});
      const levels = form.asked.levels;
      const both = levels.indexOf(honour.口径) >= 0 && levels.indexOf(honour.层级) >= 0;
      if (both && honour.口径 !== honour.层级) {
        say("honour-tier", path.concat("口径"), { tier: honour.口径, level: honour.层级 });
      }
    });
  }

  function honoursStandOnce(doc, say) {
    const first = new Map();
    rows(doc.荣誉).forEach(([honour, number]) => {
      if (honour.状态 === "撤销" || !honour.名称) return;
      const proof = core(honour.文号) || core(honour.颁发) + "\n" + (honour.日期 || "");
      const identity = [core(honour.名称), proof, honour.对象, core(honour.受奖人 || unitOf(doc, honour.受奖单位))].join("\n");
      if (first.has(identity)) {
        say("honour-twice", ["荣誉", number, "名称"], { name: honour.名称, first: first.get(identity) + 1 });
      } else {
        first.set(identity, number);
      }
    });
  }

  // A branch has several names; all are one recipient.
  function unitOf(doc, unit) {
    const identity = doc.支部 || {};
    const own = [undefined, identity.全称, identity.简称, identity.单位];
    return own.indexOf(unit) >= 0 ? identity.编号 || "" : unit;
  }

  // ── dates ───────────────────────────────────────────────────────────

  function endsFollowStarts(doc, say) {
    const spans = rows(doc.战时响应).map(([row, number]) => [row, ["战时响应", number], "起", "止"])
      .concat(rows(part(doc, "双报到", "关键小事")).map(([row, number]) => [row, ["双报到", "关键小事", number], "提出", "办结"]));
    spans.forEach(([row, path, first, last]) => {
      if (row[first] && row[last] && row[last] < row[first]) {
        say("date-order", path.concat(last), { first, start: row[first], last, end: row[last] });
      }
    });
  }

  function progressGoesOn(doc, say) {
    rows(doc.承诺).forEach(([pledge, row]) => {
      const steps = rows(pledge.进展);
      steps.slice(1).forEach(([after, number], at) => {
        const before = steps[at][0];
        const path = ["承诺", row, "进展", number];
        if (!after.日期 || !before.日期) return;
        if (after.日期 < before.日期) {
          say("progress-order", path.concat("日期"), { date: after.日期, before: before.日期 });
        } else if (Number(after.完成) < Number(before.完成)) {
          say("progress-shrinks", path.concat("完成"), { done: after.完成, before: before.完成 });
        }
      });
    });
  }

  function datesLieBeforeTheClosingDay(doc, say) {
    const asOf = form.asked.asOf;
    days(doc).forEach(([path, day]) => {
      const first = day + "-01-01".slice(day.length - 4);
      if (first > asOf) say("date-late", path, { date: day, as_of: asOf });
    });
  }

  function days(doc) {
    const found = [];
    const take = (path, row, ...keys) => keys.forEach((key) => { if (row[key]) found.push([path.concat(key), row[key]]); });
    ["荣誉", "案例", "学习"].forEach((block) => rows(doc[block]).forEach(([row, number]) => take([block, number], row, "日期")));
    rows(doc.承诺).forEach(([pledge, row]) => {
      rows(pledge.进展).forEach(([step, number]) => take(["承诺", row, "进展", number], step, "日期"));
      take(["承诺", row], pledge, "完成日期");
    });
    rows(part(doc, "双报到", "服务")).forEach(([row, number]) => take(["双报到", "服务", number], row, "日期"));
    rows(part(doc, "双报到", "关键小事")).forEach(([row, number]) => take(["双报到", "关键小事", number], row, "提出", "办结"));
    return found;
  }

  function signaturesFollowEachOther(doc, say) {
    const taken = ["填报", "支部审核", "保密审查", "上级审定"]
      .map((name) => [name, part(doc, "审签", name, "日期")]).filter(([, day]) => day);
    taken.slice(1).forEach(([last, end], at) => {
      const [first, start] = taken[at];
      if (end < start) say("signoff-order", ["审签", last, "日期"], { first, start, last, end });
    });
    const approver = part(doc, "审签", "上级审定", "人");
    if (approver && approver === part(doc, "审签", "填报", "人")) say("signoff-same-person", ["审签", "上级审定", "人"], {});
  }

  function yearsStandOnce(doc, say) {
    ["关怀", "五强自评"].forEach((block) => {
      const seen = new Set();
      rows(doc[block]).forEach(([row, number]) => {
        if (row.年度 && seen.has(row.年度)) say("year-twice", [block, number, "年度"], { block, year: row.年度 });
        seen.add(row.年度);
      });
    });
  }

  // ── work ────────────────────────────────────────────────────────────

  function pledgesCanBeFollowed(doc, say) {
    rows(doc.承诺).forEach(([pledge, number]) => {
      const path = ["承诺", number];
      if (!pledge.期限 && !pledge.完成日期) say("pledge-deadline", path.concat("期限"), {});
      const review = pledge.评诺 || {};
      if (review.群众参评 !== undefined && Number(review.群众满意 || 0) > Number(review.群众参评)) {
        say("review-count", path.concat("评诺", "群众满意"), { satisfied: review.群众满意, asked: review.群众参评 });
      }
    });
  }

  function serviceHasNumbers(doc, say) {
    rows(part(doc, "双报到", "服务")).forEach(([record, number]) => {
      if (record.人次 === undefined && record.小时 === undefined) say("service-numbers", ["双报到", "服务", number, "人次"], {});
    });
  }

  // ── photos ──────────────────────────────────────────────────────────

  // Every field that names a photo: [path, name].
  function namedPhotos(doc) {
    const named = rows(doc.照片).map(([photo, number]) => [["照片", number, "文件"], photo.文件]);
    named.push([["品牌", "标识", "图片"], part(doc, "品牌", "标识", "图片")]);
    rows(doc.案例).forEach(([row, number]) => rows(row.照片).forEach(([name, at]) => named.push([["案例", number, "照片", at], name])));
    rows(doc.荣誉).forEach(([row, number]) => named.push([["荣誉", number, "佐证"], row.佐证]));
    rows(part(doc, "双报到", "服务")).forEach(([row, number]) => (
      rows(row.照片).forEach(([name, at]) => named.push([["双报到", "服务", number, "照片", at], name]))
    ));
    return named.filter(([, name]) => name);
  }

  function photosExist(doc, say) {
    const there = Array.from(form.paper.files.keys()).sort();
    namedPhotos(doc).filter(([, name]) => there.indexOf(name) < 0).forEach(([path, name]) => {
      const near = nearestPhoto(name, there);
      say(near ? "photo-near" : "photo-missing", path, { name, near }, near || undefined);
    });
  }

  function nearestPhoto(name, there) {
    const stems = new Map();
    there.slice().reverse().filter((file) => PICTURES.test(file.toLowerCase())).forEach((file) => stems.set(stem(file), file));
    return stems.get(form.closest(stem(name), Array.from(stems.keys()))) || "";
  }

  const stem = (path) => {
    const name = path.slice(path.lastIndexOf("/") + 1);
    return (name.indexOf(".") < 0 ? name : name.slice(0, name.lastIndexOf("."))).toLowerCase();
  };

  function photosAreUsed(doc, say) {
    const named = namedPhotos(doc).map(([, name]) => name);
    const spare = Array.from(form.paper.files.keys()).sort().filter((name) => named.indexOf(name) < 0 && PICTURES.test(name.toLowerCase()));
    if (!spare.length) return;
    const names = spare.slice(0, NAMED).join("、") + (spare.length > NAMED ? "等" : "");
    say("photo-unused", ["照片"], { names, count: spare.length });
  }

  function photosSpeak(doc, say) {
    const photos = rows(doc.照片);
    const limit = form.asked.photoLimit;
    if (photos.length > limit) say("photo-many", ["照片"], { count: photos.length, limit });
    const first = new Map();
    photos.forEach(([photo, number]) => {
      const name = photo.文件;
      if (!name) return;
      if (!photo.替代文字 && photo.同意 !== "未征得") say("photo-alt", ["照片", number, "替代文字"], { name });
      if (photo.同意 === "未征得") say("photo-consent", ["照片", number, "同意"], { name });
      if (first.has(name)) say("photo-twice", ["照片", number, "文件"], { name, first: first.get(name) + 1 });
      else first.set(name, number);
    });
  }

  function storiesAskConsent(doc, say) {
    const listed = rows(doc.照片).map(([photo]) => photo.文件);
    namedPhotos(doc).forEach(([path, name]) => {
      const told = path[0] === "案例" || path[0] === "双报到";
      if (told && listed.indexOf(name) < 0 && form.paper.files.has(name)) say("photo-unlisted", path, { name });
    });
  }

  // ── texts ───────────────────────────────────────────────────────────

  const REMNANT = new RegExp(
    "待补充?|待填写?|待完善|待定稿|TODO|(?<![A-Za-z])(?:X{2,}|x{2,})(?![A-Za-z])|×{3,}|某某|^(?:张三|李四)$"
    + "|^[（(【\\[]?示例|[（(【]示例|此处填写|此处输入|请填写|请在此",
  );
  const SLIP = /[\u4e00-\u9fff”》）][,;:?!](?=[\u4e00-\u9fff“《（])|。{2,}|，{2,}|、{2,}|；{2,}|，。|。，|\.{3,}/;
  const FULL_WIDTH = { ",": "，", ";": "；", ":": "：", "?": "？", "!": "！" };
  const NOTHING = new Set("无 暂无 没有 略 / - — —— 空".split(" "));
  const PICTURE = /\.[A-Za-z]{3,4}$/;
  const SLOGANS = new RegExp(
    "高度重视|扎实推进|深入贯彻|全面落实|凝心聚力|提质增效|走深走实|新台阶|新局面|新篇章|持续深化|不断夯实|不断提升|进一步|"
    + "切实|全力以赴|守正创新|真抓实干|取得实效|显著成效|良好效果|广泛好评|一致好评|示范引领|奋勇争先|砥砺前行|担当作为",
    "g",
  );
  const FACT = /[0-9０-９]|[一二三四五六七八九十百千两][个名次起件户人天年月日项条家处支场步]|半年|每[天日周月年晚]/;

  function textsAreFinished(say) {
    form.eachText((text, path) => {
      if (!text || PICTURE.test(text)) return;
      const remnant = REMNANT.exec(text);
      if (remnant) say("text-remnant", path, { text: remnant[0] });
      if (NOTHING.has(text)) say("text-nothing", path, { text }, "");
      const marks = SLIP.exec(text);
      if (!marks) return;
      const near = text.slice(Math.max(marks.index - 4, 0), marks.index + marks[0].length + 4);
      say("text-marks", path, { text: near, right: righted(near) }, text.replace(near, righted(near)));
    });
  }

  function righted(text) {
    const once = text.replace(/([。，、；])\1+|，。|。，/g, (found) => (found.indexOf("。") >= 0 ? "。" : found[0]));
    return once.replace(/\.{3,}/g, "……").replace(/[,;:?!]/g, (mark) => FULL_WIDTH[mark]);
  }

  function slogansHaveFacts(doc, say) {
    const claims = [[["品牌", "内涵"], part(doc, "品牌", "内涵")]];
    [["做法", "成效"], ["案例", "结果"], ["承诺", "承诺"]].forEach(([block, key]) => (
      rows(doc[block]).forEach(([row, number]) => claims.push([[block, number, key], row[key]]))
    ));
    claims.forEach(([path, text]) => {
      const phrases = Array.from(new Set((text || "").match(SLOGANS) || []));
      if (phrases.length >= 2 && !FACT.test(text)) say("slogan-only", path, { phrases: phrases.slice(0, 3).join("、") });
    });
  }

  // ── all ─────────────────────────────────────────────────────────────

  const RULES = [
    numbersInUse, brandsDiffer, partnersAreKnown, wordsAreKnown, strengthsAreKnown, honoursAreWhole, honoursStandOnce,
    endsFollowStarts, progressGoesOn, datesLieBeforeTheClosingDay, signaturesFollowEachOther, yearsStandOnce,
    pledgesCanBeFollowed, serviceHasNumbers, photosExist, photosAreUsed, photosSpeak, storiesAskConsent, slogansHaveFacts,
  ];

  // Return all that breaks a house rule.
  function broken(doc) {
    const found = [];
    const say = (code, path, parts, mend) => found.push(form.say(code, path, parts, mend));
    RULES.forEach((rule) => rule(doc, say));
    textsAreFinished(say);
    return found;
  }

  Object.assign(form, { broken, namedPhotos });
})(window.scForm);
