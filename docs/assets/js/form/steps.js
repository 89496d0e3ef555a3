// steps.js – the form as a whole: one step at a time, how far one is, and the last step that hands out the zip.
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
  const notice = el("div", { class: "sc-notice", role: "status", hidden: true });
  const card = el("div", { class: "sc-card" });
  const sheet = el("div", { class: "sc-sheet" });
  const list = el("div", { class: "sc-block" });
  const make = el("div", { class: "sc-make" });
  const oldSignatures = el("p", { class: "sc-old", hidden: true });

  form.announce = (words) => { if (spoken.textContent !== words) spoken.textContent = words; };

  // Something was taken away or replaced: say so, and let one press bring it back.
  form.offerUndo = (words, bringBack) => tell(words, button("撤销", () => { notice.hidden = true; bringBack(); }));

  function tell(...pieces) {
    form.empty(notice);
    notice.append(...pieces, button("知道了", () => { notice.hidden = true; }, { class: "sc-plain" }));
    notice.hidden = false;
  }

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
    const blocks = step.id === "review" ? drawReview() : step.blocks.map((key, at) => drawBlock(form.blankAt([key]), at === 0));
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
    const help = el("p", { class: "sc-note" }, named ? "" : blank.help, link ? " 看看别人怎么写：" : "", link);
    if (first && blank.must && !blank.many) {
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

  function drawReview() {
    const blank = form.blankAt(["审签"]);
    return [
      el("div", { class: "sc-block" }, form.viewOf(blank, () => ["审签"]).said, ...form.drawInner(blank, () => ["审签"]), oldSignatures),
      list,
      el("div", { class: "sc-block" }, el("h3", {}, "生成压缩包"), make),
      el("div", { class: "sc-block" }, el("h3", {}, "预览"), el("p", { class: "sc-note" }, "大致的样子；网页和印出来的版式更讲究。"), sheet),
    ];
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
    form.drawSheet(sheet, doc);
    if (unused) unused.refresh();
    showReview();
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

  function showReview() {
    const problems = all.filter((said) => said.grade === "problem");
    const advices = all.filter((said) => said.grade !== "problem");
    const open = list.querySelector("details") ? list.querySelector("details").open : false;
    form.empty(list);
    if (problems.length) {
      list.append(el("h3", {}, "要改的，" + problems.length + " 处"), el("p", { class: "sc-note" }, "点一下，就到要改的地方。"), form.listOf(problems));
    } else {
      list.append(el("p", { class: "sc-fine" }, "没有要改的，可以交了。"));
    }
    if (advices.length) {
      const more = el("details", { class: "sc-fold" }, el("summary", {}, "提示 " + advices.length + " 处，不改也能交"), form.listOf(advices));
      more.open = open;
      list.append(more);
    }
    showMake(problems.length);
    showOldSignatures();
  }

  let made = null;
  function showMake(wrong) {
    const focused = make.contains(document.activeElement);
    form.empty(make);
    const words = wrong ? "先生成一份（还有 " + wrong + " 处要改）" : "生成压缩包";
    make.append(el("p", { class: "sc-note" }, "得到一个文件 " + form.zipName() + "，里面是填的内容和照片。把它交给站点维护人。"),
      button(words, handOut, { "data-first": !wrong, "data-make": true }), made || "");
    if (focused) make.querySelector("[data-make]").focus();
  }

  function handOut() {
    try {
      const { name, bytes, photos } = form.handOut();
      made = el("p", { class: "sc-fine", role: "status" }, name + " 已经生成（" + photos + " 张照片，" + size(bytes) + "），在浏览器的“下载”里。"
        + "把它交给站点维护人；草稿还留在这台电脑上，交完可以清空。");
    } catch (fault) {
      made = el("p", { class: "sc-said", "data-grade": "problem", role: "status" }, el("b", {}, "没有生成"), el("span", {}, "这一份没有写成，填的内容都还在"), el("small", {}, "请把这句话告诉站点维护人：" + fault.message));
    }
    showMake(all.filter((said) => said.grade === "problem").length);
  }

  const size = (bytes) => (bytes < 1e6 ? Math.max(1, Math.round(bytes / 1e3)) + " KB" : (bytes / 1e6).toFixed(1) + " MB");

  // Signatures that came with last year's file.
  function showOldSignatures() {
    const later = form.blankAt(["审签"]).blanks.filter((blank) => blank.later && !form.isBlank(form.at(["审签", blank.key])));
    oldSignatures.hidden = !opened || !later.length;
    if (oldSignatures.hidden) return;
    form.empty(oldSignatures);
    oldSignatures.append("打开的那一份已经有人审签过。内容改了，就要重新审签。", button("清空原来的审签", () => {
      later.forEach((blank) => form.put(["审签", blank.key], form.fresh(blank)));
      drawAll();
      turnTo("review");
    }));
  }

  // ── Going from step to step ─────────────────────────────────────────

  const idOf = () => (window.location.hash.match(/^#step-(\w+)$/) || [])[1];
  const current = () => (sections.has(idOf()) ? idOf() : form.asked.steps[0].id);

  function turnTo(id) {
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
    if (quiet) return;
    sections.get(id).querySelector("h2").focus({ preventScroll: true });
    board.scrollIntoView();
  }

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
    turnTo(step.id);
    window.setTimeout(() => {
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
    }, 0);
  };

  // ── Opening and clearing ────────────────────────────────────────────

  let opened = false;

  async function openChosen(chosen) {
    const before = form.paper;
    tell("正在打开…");
    const done = await form.open(chosen, (number, count) => tell("正在处理照片，第 " + number + " 张，共 " + count + " 张…"));
    if (done.fault) {
      form.paper = before;
      tell(form.saidOf(Object.assign({}, done.fault, { what: (done.fault.before || "") + done.fault.what, mend: null })));
      return;
    }
    opened = true;
    begin();
    form.changed();
    const photos = form.paper.files.size;
    const words = "打开了" + (form.paper.tree.支部.简称 || "这一份") + "的材料" + (photos ? "，" + photos + " 张照片" : "") + (done.smaller ? "，其中 " + done.smaller + " 张已缩小并去掉拍摄信息" : "") + "。";
    const pieces = done.faults.map((fault) => form.saidOf(Object.assign({}, fault, { mend: null })));
    if (done.left.length) {
      pieces.push(el("p", {}, "有 " + done.left.length + " 处内容在表单里没有位置，没有读进来，请看看要不要写到别处："),
        el("ul", {}, ...done.left.map((each) => el("li", {}, form.where(each.path) + "：" + each.text))));
    }
    tell(el("p", {}, words), ...pieces, form.isBlank(before.tree) ? "" : button("撤销，回到原来填的", () => { form.paper = before; opened = false; begin(); form.changed(); notice.hidden = true; }));
  }

  function clear() {
    const before = form.paper;
    form.paper = { tree: form.fresh(form.root), files: new Map(), left: [] };
    opened = false;
    begin();
    form.clearDraft();
    saved.textContent = "草稿已清空";
    form.offerUndo("填的内容和照片都清空了，这台电脑上不再留着。", () => { form.paper = before; begin(); form.changed(); });
  }

  function begin() {
    made = null;
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
      el("div", {}, notice, paper, spoken),
      el("aside", { class: "sc-beside", "aria-label": "品牌墙上的样子" }, el("p", { class: "sc-note" }, "品牌墙上的样子"), card));
    tools.append(
      chooser("打开去年的压缩包", { accept: ".zip,.yaml" }, openChosen),
      chooser("打开去年的文件夹", { webkitdirectory: true }, openChosen),
      button("清空重填", clear));
  }

  async function start() {
    lay();
    const since = await form.restoreDraft();
    begin();
    form.keepDraft((words, trouble) => {
      saved.textContent = words;
      saved.toggleAttribute("data-trouble", Boolean(trouble));
    });
    saved.textContent = "填了就存在这台电脑上";
    if (since) tell("接着 " + since + " 的草稿往下填。");
    window.addEventListener("hashchange", () => arrive());
    document.documentElement.setAttribute("data-form-ready", "");
  }

  start();
})(window.scForm);
