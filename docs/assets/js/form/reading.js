// reading.js – what the paper says once read: plain values, and a sentence for each that does not fit.
// It does what authored/schema/fit.py does for the mistakes a form leaves room for.
((form) => {
  "use strict";

  // What authored/yamlfile/encoding.py calls unseen.
  const UNSEEN = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g;
  const BETWEEN = /[、，,；;/\s]+/;

  // Read the paper: {doc, found}. `doc` has the plain spelling of all that reads; what is blank or unclear is undefined.
  function read(tree) {
    const found = [];
    return { doc: readGroup(form.root, tree, [], found), found };
  }

  function readBlank(blank, value, path, found) {
    if (blank.many) return readRows(blank, value, path, found);
    if (blank.kind === "group") return readGroup(blank, value, path, found);
    return readText(blank, value, path, found);
  }

  function readGroup(blank, group, path, found) {
    if (form.isBlank(group) && !blank.must) return undefined;
    const doc = {};
    form.keysOf(blank, group).forEach((key) => {
      const inner = form.innerBlank(blank, key);
      const place = path.concat(key);
      if (inner.must && form.isBlank(group[key]) && (inner.many || inner.kind !== "group")) {
        found.push(missing(inner, place));
      }
      doc[key] = readBlank(inner, group[key], place, found);
    });
    return doc;
  }

  function missing(blank, path) {
    const parts = { whose: form.whose(path.slice(0, -1)), key: blank.key, example: blank.line, description: blank.help };
    return form.say("field-missing", path, parts);
  }

  // Rows keep their places: a blank one is undefined.
  function readRows(blank, rows, path, found) {
    const single = Object.assign({}, blank, { many: false, must: false });
    return rows.reduce((read, row, number) => read.concat(readRow(single, row, path.concat(number), found)), []);
  }

  function readRow(blank, row, path, found) {
    if (form.isBlank(row)) return [undefined];
    const joined = blank.kind === "choice" ? joinedWords(blank, row) : [];
    if (!joined.length) return [readBlank(blank, row, path, found)];
    found.push(form.say("words-split", path, { text: row.trim(), example: "[" + joined.join(", ") + "]" }));
    return joined;
  }

  // The choices that one row names all at once, as in 网页、印刷.
  function joinedWords(blank, text) {
    const words = text.split(BETWEEN).filter((word) => word);
    return words.length > 1 && words.every((word) => blank.words.indexOf(word) >= 0) ? words : [];
  }

  function readText(blank, text, path, found) {
    if (form.isBlank(text)) return undefined;
    const unseen = text.match(UNSEEN);
    if (unseen) {
      const code = unseen[0].charCodeAt(0).toString(16).toUpperCase();
      const parts = { count: unseen.length, point: "U+" + ("0000" + code).slice(-4) };
      found.push(form.say("character-unseen", path, parts, text.replace(UNSEEN, "")));
    }
    const read = form.readValue(blank, text);
    read.slips.forEach((slip) => {
      const mend = slip.mended === undefined ? slip.suggested : read.value === undefined ? slip.mended : read.value;
      found.push(form.say(slip.code, path, slip, mend));
    });
    return read.value;
  }

  // Of what was read: the rows that are not blank, each with its place, and what stands at a path.
  const rows = (list) => (list || []).map((row, number) => [row, number]).filter(([row]) => row !== undefined);
  const part = (doc, ...path) => path.reduce((value, step) => (value === undefined ? undefined : value[step]), doc);

  Object.assign(form, { UNSEEN, part, read, rows });
})(window.scForm);
