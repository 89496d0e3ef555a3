// checks.js – everything that `check` will say of the paper, in its words, in the order of the blanks.
((form) => {
  "use strict";

  // Return all problems and advices; of two that say the same of one place, one.
  function check() {
    const { doc, found } = form.read(form.paper.tree);
    const all = found.concat(form.broken(doc), form.everythingPrivate(), form.protectedUnit(doc)).map(form.discreet);
    const seen = new Set();
    const once = all.filter((said) => {
      const same = said.path.join("/") + "\n" + said.what;
      return !seen.has(same) && seen.add(same);
    });
    return once.map((said, number) => [said, number]).sort((one, other) => place(one) - place(other) || one[1] - other[1])
      .map(([said]) => said);
  }

  const place = ([said]) => {
    const blocks = form.asked.steps.reduce((names, step) => names.concat(step.blocks), []);
    return blocks.indexOf(said.path[0]);
  };

  // Whether what is said stands at `path` or within it.
  function isWithin(said, path) {
    return path.every((step, depth) => said.path[depth] === step);
  }

  Object.assign(form, { check, isWithin });
})(window.scForm);
