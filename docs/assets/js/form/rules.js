// rules.js – the house rules that one paper can break: authored/rules, by the same names and sentences.
// `doc` is what `read` made of the paper: every value in its plain spelling, undefined where blank or unclear.
((form) => {
  "use strict";

  const { part, rows } = form;
  const NAMED = 3;
  const SUBJECTS = ["支部", "党小组", "党员"];   // whose a pledge is

  // One spelling for comparing, as showcase/spelling.py has it: between digits a mark stays.
  const core = (text) => (text || "").normalize("NFKC").toLowerCase()
    .replace(/(\d)[^\p{L}\p{N}]+(?=\d)/gu, "$1|").replace(/[^\p{L}\p{N}|]+/gu, "");

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
    const others = form.asked.others.filter((other) => other[0] !== part(doc, "支部", "编号") && meet(own, coreOf(other[column])));
    if (!others.length) return;
    say(code, path, { text, others: others.slice(0, NAMED).map((other) => other[1] + "“" + other[column] + "”").join("、") });
  }

  const cores = new Map();   // of the other branches' words, which never change
  function coreOf(text) {
    if (!cores.has(text)) cores.set(text, bareCore(text));
    return cores.get(text);
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
    const ids = form.asked.others.map((other) => other[0]).filter((id) => id !== own);
    rows(doc.结对).forEach(([pair, number]) => {
      const id = pair.支部;
      const path = ["结对", number, "支部"];
      if (id === undefined) return;
      if (id === own) {
        say("partner-self", path, { id });
      } else if (ids.indexOf(id) < 0) {
        const near = form.oneSlipAway(id, ids);
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

  function subjectsAreNamedAlike(doc, say) {
    rows(doc.承诺).forEach(([pledge, number]) => {
      const text = pledge.主体;
      const near = text && SUBJECTS.indexOf(text) < 0 ? form.closest(text, SUBJECTS) : "";
      if (near) say("label-near", ["承诺", number, "主体"], { text, near, known: form.listed(SUBJECTS) }, near);
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
    const own = ["", identity.全称, identity.简称, identity.单位].map(core);
    return own.indexOf(core(unit)) >= 0 ? identity.编号 || "" : unit;
  }

  // ── all ─────────────────────────────────────────────────────────────

  const RULES = [
    numbersInUse, brandsDiffer, partnersAreKnown, wordsAreKnown, strengthsAreKnown, subjectsAreNamedAlike,
    honoursAreWhole, honoursStandOnce,
  ].concat(form.dateRules, form.photoRules, form.textRules);

  // Return all that breaks a house rule.
  function broken(doc) {
    const found = [];
    const say = (code, path, parts, mend) => found.push(form.say(code, path, parts, mend));
    RULES.forEach((rule) => rule(doc, say));
    return found;
  }

  Object.assign(form, { broken });
})(window.scForm);
