// paper.js – what is being filled in: a tree of texts under the keys of branch.yaml, and the photos beside it.
// Every group and list of the schema is always there, be it empty; `written` leaves out what is blank.
(() => {
  "use strict";

  const form = {};
  window.scForm = form;
  window.showcaseForm = (description) => {
    form.asked = description;
    form.root = { key: "", kind: "group", must: true, blanks: description.blanks };
    form.paper = { tree: fresh(form.root), files: new Map(), left: [] };
  };

  const isGroup = (value) => value !== null && typeof value === "object" && !Array.isArray(value);
  const isBlank = (value) => {
    if (typeof value === "string") return !value.trim();
    if (Array.isArray(value)) return value.every(isBlank);
    return !isGroup(value) || Object.keys(value).every((key) => isBlank(value[key]));
  };

  function fresh(blank) {
    if (blank.many) return [];
    if (blank.kind !== "group") return "";
    const group = {};
    blank.blanks.forEach((inner) => { group[inner.key] = fresh(inner); });
    return group;
  }

  // ── From a file to the paper ────────────────────────────────────────

  // Lay out what a file says; what has no place in the form is told, as {path, text}.
  function laidOut(said) {
    const left = [];
    return { tree: fitted(form.root, said, [], left), left };
  }

  function fitted(blank, value, path, left) {
    if (blank.many) return fittedRows(blank, value, path, left);
    const one = Array.isArray(value) && value.length === 1 ? value[0] : value;
    if (blank.kind === "group") return fittedGroup(blank, one, path, left);
    if (typeof one === "string") return one;
    if (isGroup(one) && typeof path[path.length - 1] === "number") return flow(one);   // `- 承诺：当面讲清`
    leave(one, path, left);
    return "";
  }

  function fittedRows(blank, value, path, left) {
    const rows = Array.isArray(value) ? value : [value];
    const single = Object.assign({}, blank, { many: false });
    return rows.filter((row) => !isBlank(row)).map((row, number) => fitted(single, row, path.concat(number), left));
  }

  function fittedGroup(blank, value, path, left) {
    const group = fresh(blank);
    if (!isGroup(value)) {
      leave(value, path, left);
      return group;
    }
    blank.blanks.forEach((inner) => {
      if (inner.key in value) group[inner.key] = fitted(inner, value[inner.key], path.concat(inner.key), left);
    });
    Object.keys(value).filter((key) => !(key in group)).forEach((key) => {
      if (blank.open && typeof value[key] === "string") group[key] = value[key];
      else if (path.length || key !== "格式版本") leave(value[key], path.concat(key), left);
    });
    return group;
  }

  function leave(value, path, left) {
    if (!isBlank(value)) left.push({ path, text: flow(value) });
  }

  function flow(value) {
    if (Array.isArray(value)) return value.map(flow).join("；");
    return isGroup(value) ? Object.keys(value).map((key) => key + "：" + flow(value[key])).join("，") : String(value);
  }

  // ── From the paper to a file ────────────────────────────────────────

  // Return what stands on the paper without its blanks, in the order of the schema.
  function written() {
    const tree = Object.assign({ 格式版本: "1" }, full(form.root, form.paper.tree) || {});
    tree.审签 = Object.assign({}, tree.审签);
    if (!tree.审签.上级审定) tree.审签.上级审定 = {};   // asked for by the schema, filled in by others
    return tree;
  }

  function full(blank, value) {
    if (blank.many) {
      const single = Object.assign({}, blank, { many: false });
      const rows = value.map((row) => full(single, row)).filter((row) => row !== null);
      return rows.length ? rows : null;
    }
    if (blank.kind !== "group") return value.trim() || null;
    const group = {};
    keysOf(blank, value).forEach((key) => {
      const inner = innerBlank(blank, key);
      const part = full(inner, value[key]);
      if (part !== null) group[key] = part;
    });
    return Object.keys(group).length ? group : null;
  }

  // ── Blanks and places ───────────────────────────────────────────────

  // The keys of a group: those of the schema, then those it takes under names of their own.
  function keysOf(blank, value) {
    const known = blank.blanks.map((inner) => inner.key);
    return known.concat(Object.keys(value).filter((key) => known.indexOf(key) < 0));
  }

  function innerBlank(blank, key) {
    return blank.blanks.find((inner) => inner.key === key) || { key, title: key, kind: "text", strange: true };
  }

  function blankAt(path) {
    return path.reduce((blank, step) => (typeof step === "number" ? blank : innerBlank(blank, step)), form.root);
  }

  function at(path) {
    return path.reduce((value, step) => (value === undefined ? value : value[step]), form.paper.tree);
  }

  function put(path, value) {
    at(path.slice(0, -1))[path[path.length - 1]] = value;
  }

  // Every text of the paper, trimmed, with its path.
  function eachText(tell) {
    const walk = (value, path) => {
      if (typeof value === "string") tell(value.trim(), path);
      else if (Array.isArray(value)) value.forEach((row, number) => walk(row, path.concat(number)));
      else Object.keys(value).forEach((key) => walk(value[key], path.concat(key)));
    };
    walk(form.paper.tree, []);
  }

  // ── Telling the others ──────────────────────────────────────────────

  const listeners = [];
  const changed = () => listeners.forEach((listener) => listener());
  const onChange = (listener) => listeners.push(listener);

  Object.assign(form, {
    at, blankAt, changed, eachText, flow, fresh, innerBlank, isBlank, isGroup, keysOf, laidOut, onChange, put, written,
  });
})();
