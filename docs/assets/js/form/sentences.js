// sentences.js – the words of `check`, filled in here by the same rules (authored/sentences, authored/naming.py).
((form) => {
  "use strict";

  // Fill in a template of Python's str.format with named parts only.
  function filled(template, parts) {
    return template.replace(/\{\{|\}\}|\{([a-z_]+)\}/g, (found, name) => (name ? String(parts[name]) : found[0]));
  }

  // 荣誉第 2 条的“日期”; rows are counted from 0 in `path`, from 1 in words.
  function where(path) {
    if (!path.length) return "文件里";
    const names = namedRows(path);
    if (typeof path[path.length - 1] === "number") return names.join("·");
    const above = names.slice(0, -1).join("·");
    return above ? above + "的“" + path[path.length - 1] + "”" : "“" + path[path.length - 1] + "”";
  }

  function whose(path) {
    return namedRows(path).join("·") || "文件里";
  }

  function namedRows(path) {
    return path.reduce((names, step) => {
      if (typeof step !== "number" || !names.length) return names.concat(String(step));
      return names.slice(0, -1).concat(names[names.length - 1] + "第 " + (step + 1) + " 条");
    }, []);
  }

  function listed(words) {
    return words.some((word) => word.indexOf("、") >= 0) ? words.map((word) => "“" + word + "”").join("") : words.join("、");
  }

  // The sentence `code` about what stands at `path`. `mend` is the spelling that would put it right, if one is sure.
  function say(code, path, parts, mend) {
    const sentence = form.asked.sentences[code];
    const around = Object.assign({ where: where(path), whose: whose(path.slice(0, -1)), example: example(path) }, parts);
    return {
      code,
      path,
      what: filled(sentence[0], around),
      fix: filled(sentence[1], around),
      grade: sentence[2],
      mend: mend === undefined ? null : mend,
    };
  }

  function example(path) {
    const blank = form.blankAt(path);
    return (typeof path[path.length - 1] === "number" || blank.many ? blank.entry : blank.line) || "";
  }

  Object.assign(form, { listed, say, where, whose });
})(window.scForm);
