// privacy.js – what must never be published, found as one types: authored/privacy, with the gate's own phrases.
((form) => {
  "use strict";

  const { bareNumber: bare, eachMatch: each, finding, masked, numbers } = form;
  const OWN_SENTENCE = new Set(["secrecy-mark", "secrecy-word", "sensitive-word"]);

  // ── Marks and phrases ───────────────────────────────────────────────

  let looks = null;

  // The gate's patterns are Python's: there \d takes digits of every script, and quotes may be escaped.
  function translated() {
    const pattern = (source) => new RegExp(source.replace(/\\d/g, "\\p{Nd}").replace(/\\(["'])/g, "$1"), "gu");
    looks = looks || form.asked.private.looks.map(([core, before, after, source, kind, grade]) => (
      { core: pattern(core), before, after, pattern: pattern(source), kind, grade }
    ));
    return looks;
  }

  function phrases(text) {
    const found = [];
    translated().forEach((look) => stretches(text, look).forEach(([start, end]) => {
      const own = new RegExp(look.pattern.source, "gu");
      own.lastIndex = start;
      const upTo = text.slice(0, end);
      for (let match = own.exec(upTo); match; match = own.exec(upTo)) {
        found.push(finding(text, match.index, match.index + match[0].length, look.kind, look.grade));
      }
    }));
    return found;
  }

  // Where a match could stand, stretches that touch as one.
  function stretches(text, look) {
    const found = [];
    each(look.core, text, (core) => {
      const [start, end] = [core.index - look.before, Math.min(text.length, core.index + core[0].length + look.after)];
      const last = found[found.length - 1];
      if (last && start <= last[1]) last[1] = end;
      else found.push([Math.max(0, start), end]);
    });
    return found;
  }

  // ── The bureau's own words, known by their hashes only ──────────────

  function ownWords(text) {
    const found = [];
    form.asked.words.forEach(([length, one, other]) => {
      for (let at = 0; at + length <= text.length; at += 1) {
        const word = text.slice(at, at + length);
        if (hash(word, 0x811c9dc5) === one && hash(word, 0x01000193) === other) {
          found.push(finding(text, at, at + length, "sensitive-word", "block"));
        }
      }
    });
    return found;
  }

  function hash(word, seed) {
    let number = seed;
    for (let at = 0; at < word.length; at += 1) number = Math.imul(number ^ word.charCodeAt(at), 0x01000193) >>> 0;
    return number;
  }

  // ── All ─────────────────────────────────────────────────────────────

  // Everything in `text` that must not be published, by place; of two that overlap the graver stays.
  function findings(text) {
    const all = numbers(text).concat(phrases(text), ownWords(text));
    const rank = (found) => [found.grade === "block" ? 0 : 1, found.start, -found.end];
    all.sort((a, b) => rank(a)[0] - rank(b)[0] || a.start - b.start || b.end - a.end);
    const kept = [];
    all.forEach((one) => {
      if (!kept.some((other) => other.start < one.end && one.start < other.end)) kept.push(one);
    });
    return kept.filter((one) => !isReleased(one, text)).sort((a, b) => a.start - b.start);
  }

  function isReleased(found, text) {
    return form.asked.released.some((allowed) => {
      if (bare(found.text) === bare(allowed)) return true;
      for (let at = text.indexOf(allowed); at >= 0; at = text.indexOf(allowed, at + 1)) {
        if (at <= found.start && found.end <= at + allowed.length) return true;
      }
      return false;
    });
  }

  // The sentences about a text that stands at `path`.
  function privateIn(text, path) {
    return findings(text.replace(/\s*\n\s*/g, " ")).map((found) => {
      const own = OWN_SENTENCE.has(found.kind);
      const code = own ? found.kind : found.grade === "block" ? "private-number" : "private-trace";
      return form.say(code, path, quoted(found));
    });
  }

  const quoted = (found) => ({ kind: form.asked.private.kinds[found.kind], masked: found.masked });

  // The sentences about everything that is written, and about the names of the photos.
  function everythingPrivate() {
    const said = [];
    form.eachText((text, path) => said.push(...privateIn(text, path)));
    form.paper.files.forEach((_, name) => findings(name).forEach((found) => {
      said.push(form.say("private-file-name", ["照片"], quoted(found)));
    }));
    return said;
  }

  // Numbers of persons never stand in what is said about a text, whatever it is about.
  function discreet(said) {
    const hide = (text) => numbers(text).sort((a, b) => b.start - a.start)
      .reduce((hidden, found) => hidden.slice(0, found.start) + masked(found.text) + hidden.slice(found.end), text);
    return Object.assign({}, said, { what: hide(said.what), fix: hide(said.fix) });
  }

  Object.assign(form, { discreet, everythingPrivate, findings, privateIn });
})(window.scForm);
