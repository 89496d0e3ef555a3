// messages.js – what is said, shown where it belongs: beside its blank, on its entry, in its step, and all of it at the end.
((form) => {
  "use strict";

  const { button, el } = form;
  const AT_ONCE = /^(?:private|protected|secrecy|sensitive)-/;   // a number of a person is not waited for
  const GRADES = { problem: "要改", advice: "提示" };

  // One sentence, with a button where the right spelling is known.
  function saidOf(said, mend) {
    return el("p", { class: "sc-said", "data-grade": said.grade, "data-code": said.code },
      el("b", {}, GRADES[said.grade]), el("span", {}, said.what), el("small", {}, ...spelt(said.fix)),
      mend && said.mend !== null ? button(mendWords(said.mend), mend) : null);
  }

  const mendWords = (text) => (!text ? "清空" : text.length > 24 || text.indexOf("\n") >= 0 ? "照建议改" : "改成“" + text + "”");

  // `日期: 2026-07-06` in back quotes is how it is written.
  function spelt(text) {
    return text.split("`").map((part, number) => (number % 2 ? el("code", {}, part) : part));
  }

  // ── Beside the blanks ───────────────────────────────────────────────

  function show(all) {
    form.views.forEach((view) => { if (!form.board.contains(view.said)) form.views.delete(view); });
    const places = new Map();
    form.views.forEach((view) => places.set(view.path().join("/"), view));
    const told = new Map();
    all.forEach((said) => {
      const view = nearest(places, said.path);
      if (view) told.set(view, (told.get(view) || []).concat(said));
    });
    form.views.forEach((view) => {
      if (view.refreshTitle) view.refreshTitle(all.filter((said) => said.grade === "problem" && isSeen(said, view) && form.isWithin(said, view.path())).length);
      showIn(view, told.get(view) || []);
    });
  }

  const isSeen = (said, view) => said.code !== "field-missing" || view.touched;

  function nearest(places, path) {
    for (let length = path.length; length > 0; length -= 1) {
      const view = places.get(path.slice(0, length).join("/"));
      if (view) return view;
    }
    return null;
  }

  function showIn(view, all) {
    const typing = view.control && view.control === document.activeElement && view.control.matches("input:not([type=radio]):not([type=checkbox]), textarea");
    const wanted = all.filter((said) => AT_ONCE.test(said.code) || (view.touched && (!typing || view.shown.indexOf(said.code) >= 0)));
    wanted.sort((one, other) => urgency(one) - urgency(other));
    if (view.note && view.note.value !== form.get(view)) view.note = null;
    const words = wanted.map((said) => said.grade + said.what + said.fix + (said.mend === null ? "" : said.mend)).join("\n") + (view.note ? view.note.what : "");
    if (view.words === words) return;
    view.words = words;
    view.shown = wanted.map((said) => said.code);
    form.empty(view.said);
    if (view.note) view.said.append(el("p", { class: "sc-said", "data-grade": "note" }, el("span", {}, view.note.what)));
    wanted.forEach((said) => view.said.append(saidOf(said, () => mend(view, said))));
    if (view.control && view.control.setAttribute) {
      const wrong = wanted.some((said) => said.grade === "problem");
      if (wrong) view.control.setAttribute("aria-invalid", "true");
      else view.control.removeAttribute("aria-invalid");
    }
    if (wanted.length && view.touched) form.announce(wanted[0].what);
  }

  const urgency = (said) => (AT_ONCE.test(said.code) ? 0 : said.grade === "problem" ? 1 : 2);

  function mend(view, said) {
    form.put(said.path, said.mend);
    view.note = null;
    view.refresh();
    form.changed();
    if (view.control) view.control.focus();
  }

  // ── All of it ───────────────────────────────────────────────────────

  // The list at the end: each leads to its blank.
  function listOf(all) {
    return el("ul", { class: "sc-list" }, ...all.map((said) => el("li", { "data-grade": said.grade, "data-code": said.code },
      el("button", { type: "button", class: "sc-plain", click: () => form.goTo(said.path) }, said.what), el("small", {}, ...spelt(said.fix)))));
  }

  Object.assign(form, { listOf, saidOf, show });
})(window.scForm);
