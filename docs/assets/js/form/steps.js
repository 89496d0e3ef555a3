// steps.js – the form as a whole: one step at a time, how far one is, and what was said on the way.
((form) => {
  "use strict";

  const { button, chooser, el } = form;
  const board = document.querySelector("[data-form]");
  const tools = document.querySelector("[data-form-tools]");
  if (!board || !form.asked) return;
  form.board = board;

  const sections = new Map();      // step id → its section
  const marks = new Map();         // step id → where its state stands
  const visited = new Set();
  let all = [];                    // what was said last
  let unused = null;

  // ── Drawing ─────────────────────────────────────────────────────────

  const progress = el("progress", { max: "1", value: "0", "aria-label": "必填进度" });
  const progressWords = el("p", { class: "sc-note" });
  const saved = el("p", { class: "sc-note sc-saved" });
  const spoken = el("p", { class: "sc-hidden", role: "status" });
  const card = el("div", { class: "sc-card" });

  form.showSaved = (words, trouble) => {
    saved.textContent = words;
    saved.toggleAttribute("data-trouble", Boolean(trouble));
  };
  form.announce = (words) => { if (spoken.textContent !== words) spoken.textContent = words; };

  function drawAll() {
    form.views.clear();
    if (!form.paper.tree.做法.length) form.paper.tree.做法.push(form.fresh(Object.assign({}, form.blankAt(["做法"]), { many: false })));
    form.asked.steps.forEach((step) => {
      const section = sections.get(step.id);
      form.empty(section);
      section.append(...drawStep(step));
    });
    refresh();
  }

  function drawStep(step) {
    const number = form.asked.steps.indexOf(step);
    const head = [
      el("p", { class: "sc-note" }, "第 " + (number + 1) + " 步，共 " + form.asked.steps.length + " 步"),
      el("h2", { tabindex: "-1" }, step.name), el("p", { class: "sc-intro" }, step.said),
    ];
    const blocks = step.id === "review" ? form.drawReview() : step.blocks.map((key, at) => drawBlock(form.blankAt([key]), at === 0));
    if (step.id === "photos") {
      unused = form.drawUnused();
      blocks.push(unused);
    }
    return head.concat(blocks, drawTurns(number));
  }

  function drawTurns(number) {
    const before = form.asked.steps[number - 1];
    const after = form.asked.steps[number + 1];
    return el("div", { class: "sc-turns" },
      before ? button("上一步：" + before.name, () => turnTo(before.id)) : null,
      after ? button("下一步：" + after.name, () => turnTo(after.id), { "data-first": true }) : null);
  }

  function drawBlock(blank, first) {
    const path = () => [blank.key];
    const seen = form.asked.seen[blank.key];
    const named = form.asked.steps.some((step) => step.name === blank.title);   // the step says it already
    const link = seen ? el("a", { href: seen[0], target: "_blank", rel: "noopener" }, seen[1], el("span", { class: "sc-hidden" }, "（在新窗口打开）")) : "";
    const opening = first && blank.must && !blank.many;                        // so does its opening sentence
    const help = named && !link ? null : el("p", { class: "sc-note" }, named || opening ? "" : blank.help, link ? " 看看别人怎么写：" : "", link);
    if (opening) {
      const view = form.viewOf(blank, path);
      return el("div", { class: "sc-block" }, help, view.said, ...form.drawInner(blank, path));
    }
    const matter = blank.many ? form.drawRows(blank, path) : el("div", {}, form.viewOf(blank, path).said, ...form.drawInner(blank, path));
    const head = [named ? null : el("h3", {}, ...form.title(blank, path)), help];
    const rowsView = Array.from(form.views).find((view) => view.list && view.path().length === 1 && view.blank === blank);
    if (rowsView) rowsView.touchAll = touchAll;
    const paste = blank.key === "荣誉" ? form.drawPaste(rowsView) : null;
    if (first || blank.many) return el("div", { class: "sc-block" }, ...head, paste, matter);
    const more = el("details", { class: "sc-block sc-fold" }, el("summary", {}, blank.title + "（没有就跳过）"), help, matter);
    more.open = !form.isBlank(form.at(path()));
    return more;
  }

  // ── Saying ──────────────────────────────────────────────────────────

  let timer = 0;
  form.onChange(() => {
    form.views.forEach((view) => { if (view.reveal && board.contains(view.said)) view.reveal(); });
    window.clearTimeout(timer);
    timer = window.setTimeout(refresh, 200);
  });

  function refresh() {
    all = form.check();
    form.show(all);
    showProgress();
    const { doc } = form.read(form.paper.tree);
    form.drawCard(card, doc);
    form.drawSheet(form.sheet, doc);
    if (unused) unused.refresh();
    form.showReview(all);
  }

  function showProgress() {
    const asked = mustBlanks(form.root, []);
    const full = asked.filter((path) => !form.isBlank(form.at(path))).length;
    progress.max = asked.length;
    progress.value = full;
    progressWords.textContent = full === asked.length ? "必填 " + full + " 处，都填好了" : "必填 " + asked.length + " 处，已填 " + full + " 处";
    form.asked.steps.forEach((step) => {
      const own = all.filter((said) => step.blocks.indexOf(said.path[0]) >= 0 && said.grade === "problem");
      const missing = own.filter((said) => said.code === "field-missing").length;
      const wrong = own.length - missing;
      const filled = step.blocks.some((key) => !form.isBlank(form.at([key])));
      const words = wrong ? "要改 " + wrong + " 处" : missing ? "还差 " + missing + " 处" : filled ? "填好了" : "选填";
      marks.get(step.id).textContent = words;
      marks.get(step.id).parentNode.setAttribute("data-state", wrong ? "wrong" : missing ? "missing" : filled ? "done" : "free");
    });
  }

  // What cannot be left out: a list counts once.
  function mustBlanks(blank, path) {
    return blank.blanks.filter((inner) => inner.must).reduce((found, inner) => {
      const here = path.concat(inner.key);
      return found.concat(inner.kind === "group" && !inner.many ? mustBlanks(inner, here) : [here]);
    }, []);
  }

  // ── Going from step to step ─────────────────────────────────────────

  const idOf = () => (window.location.hash.match(/^#step-(\w+)$/) || [])[1];
  const current = () => (sections.has(idOf()) ? idOf() : form.asked.steps[0].id);

  let next = null;                 // what to do once there: the address tells of its change a task later

  function turnTo(id, act) {
    next = act || null;
    if (idOf() === id) arrive();
    else window.location.hash = "step-" + id;
  }

  function arrive(quiet) {
    const id = current();
    visited.forEach((left) => { if (left !== id) touch(left); });
    visited.add(id);
    if (id === "review") touchAll();
    sections.forEach((section, each) => { section.hidden = each !== id; });
    marks.forEach((mark, each) => {
      if (each === id) mark.parentNode.setAttribute("aria-current", "step");
      else mark.parentNode.removeAttribute("aria-current");
    });
    form.show(all);
    fitAll(sections.get(id));
    if (quiet) return;
    sections.get(id).querySelector("h2").focus({ preventScroll: true });
    board.scrollIntoView();
    const act = next;
    next = null;
    if (act) act();
  }

  const fitAll = (box) => box.querySelectorAll("textarea").forEach(form.fit);

  function touch(id) {
    const blocks = form.asked.steps.find((step) => step.id === id).blocks;
    form.views.forEach((view) => { if (blocks.indexOf(view.path()[0]) >= 0) view.touched = true; });
  }

  function touchAll() {
    form.views.forEach((view) => { view.touched = true; });
  }

  // Lead to the blank at `path`, whatever it is folded into.
  form.goTo = (path) => {
    const step = form.asked.steps.find((each) => each.blocks.indexOf(path[0]) >= 0);
    turnTo(step.id, () => {
      let view = null;
      for (let length = path.length; length > 0 && !view; length -= 1) {
        const key = path.slice(0, length).join("/");
        view = Array.from(form.views).find((each) => each.path().join("/") === key);
      }
      if (!view) return;
      const target = (view.box && view.box.querySelector("input, textarea, select, button")) || view.said;
      for (let node = target; node && node !== board; node = node.parentNode) if (node.tagName === "DETAILS") node.open = true;
      if (view.control) view.control.focus({ preventScroll: true });
      else if (target.focus) target.focus({ preventScroll: true });
      (view.box || view.said).scrollIntoView({ block: "center" });
    });
  };

  function begin() {
    form.forgetMade();
    visited.clear();
    drawAll();
    form.views.forEach((view) => { if (!form.isBlank(form.at(view.path()))) view.touched = true; });
    form.show(all);
    arrive(true);
  }

  // ── Beginning ───────────────────────────────────────────────────────

  function lay() {
    const items = form.asked.steps.map((step) => {
      const mark = el("span", {});
      marks.set(step.id, mark);
      return el("li", {}, el("a", { href: "#step-" + step.id, click: (event) => { event.preventDefault(); turnTo(step.id); } }, el("b", {}, step.name), mark));
    });
    const paper = el("form", { novalidate: true, autocomplete: "off", submit: (event) => event.preventDefault() });
    form.asked.steps.forEach((step) => {
      const section = el("section", { class: "sc-step", id: "step-" + step.id });
      sections.set(step.id, section);
      paper.append(section);
    });
    board.append(
      el("nav", { class: "sc-steps", "aria-label": "填报步骤" }, progressWords, progress, el("ol", {}, ...items), saved),
      el("div", {}, form.notice, paper, spoken),
      el("aside", { class: "sc-beside", "aria-label": "品牌墙上的样子" }, el("p", { class: "sc-note" }, "品牌墙上的样子"), card));
    tools.append(
      chooser("打开去年的压缩包", { accept: ".zip,.yaml" }, form.openChosen),
      chooser("打开去年的文件夹", { webkitdirectory: true }, form.openChosen),
      button("清空重填", form.clear));
  }

  async function start() {
    lay();
    const since = await form.restoreDraft();
    begin();
    form.keepDraft(form.showSaved);
    form.showSaved(since ? "已存 " + since : "填了就存在这台电脑上");
    if (since) form.tell("接着 " + since + " 的草稿往下填。");
    window.addEventListener("hashchange", () => arrive());
    board.addEventListener("toggle", (event) => fitAll(event.target), true);
    document.documentElement.setAttribute("data-form-ready", "");
  }

  Object.assign(form, { begin, drawAll, turnTo });
  start();
})(window.scForm);
