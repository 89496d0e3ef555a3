// review.js – the last step: all that is said, the zip, the sheet, and whose signatures came with an older file.
((form) => {
  "use strict";

  const { button, el } = form;
  const sheet = el("div", { class: "sc-sheet" });
  const list = el("div", { class: "sc-block" });
  const make = el("div", { class: "sc-make" });
  const oldSignatures = el("p", { class: "sc-old", hidden: true });
  let wrong = 0;       // how much is to be put right
  let made = null;     // what is said of the zip made last
  let listed = "";     // what the list says, so that it is drawn anew only when it says something else

  function drawReview() {
    const blank = form.blankAt(["审签"]);
    return [
      el("div", { class: "sc-block" }, form.viewOf(blank, () => ["审签"]).said, ...form.drawInner(blank, () => ["审签"]), oldSignatures),
      list,
      el("div", { class: "sc-block" }, el("h3", {}, "生成压缩包"), make),
      el("div", { class: "sc-block" }, el("h3", {}, "预览"), el("p", { class: "sc-note" }, "大致的样子；网页和印出来的版式更讲究。"), sheet),
    ];
  }

  function showReview(all) {
    wrong = all.filter((said) => said.grade === "problem").length;
    const told = JSON.stringify(all);
    if (told !== listed) drawList(all);
    listed = told;
    showMake();
    showOldSignatures();
  }

  function drawList(all) {
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
  }

  function showMake() {
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
    showMake();
  }

  const size = (bytes) => (bytes < 1e6 ? Math.max(1, Math.round(bytes / 1e3)) + " KB" : (bytes / 1e6).toFixed(1) + " MB");

  // Signatures that came with last year's file.
  function showOldSignatures() {
    const later = form.blankAt(["审签"]).blanks.filter((blank) => blank.later && !form.isBlank(form.at(["审签", blank.key])));
    oldSignatures.hidden = !form.paper.opened || !later.length;
    if (oldSignatures.hidden) return;
    form.empty(oldSignatures);
    oldSignatures.append("打开的那一份已经有人审签过。内容改了，就要重新审签。", button("清空原来的审签", () => {
      later.forEach((blank) => form.put(["审签", blank.key], form.fresh(blank)));
      form.drawAll();
      form.turnTo("review");
      form.changed();
    }));
  }

  const forgetMade = () => { made = null; };

  Object.assign(form, { drawReview, forgetMade, sheet, showReview });
})(window.scForm);
