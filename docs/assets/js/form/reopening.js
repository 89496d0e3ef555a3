// reopening.js – last year's file opened in place of the paper, and a clean sheet; each with a way back.
((form) => {
  "use strict";

  const { button, el } = form;

  async function openChosen(chosen) {
    const before = form.paper;
    form.tell("正在打开…");
    const done = await form.open(chosen, (number, count) => form.tell("正在处理照片，第 " + number + " 张，共 " + count + " 张…"));
    if (done.fault) {
      form.paper = before;
      form.tell(form.saidOf(Object.assign({}, done.fault, { what: (done.fault.before || "") + done.fault.what, mend: null })));
      return;
    }
    form.paper.opened = true;
    form.begin();
    form.changed();
    const photos = form.paper.files.size;
    const words = "打开了" + (form.paper.tree.支部.简称 || "这一份") + "的材料" + (photos ? "，" + photos + " 张照片" : "") + (done.smaller ? "，其中 " + done.smaller + " 张已缩小并去掉拍摄信息" : "") + "。";
    const pieces = done.faults.map((fault) => form.saidOf(Object.assign({}, fault, { mend: null })));
    if (done.left.length) {
      pieces.push(el("p", {}, "有 " + done.left.length + " 处内容在表单里没有位置，没有读进来，请看看要不要写到别处："),
        el("ul", {}, ...done.left.map((each) => el("li", {}, form.where(each.path) + "：" + each.text))));
    }
    form.tell(el("p", {}, words), ...pieces, form.isBlank(before.tree) ? "" : button("撤销，回到原来填的", () => { goBack(before); form.hush(); }));
  }

  function clear() {
    const before = form.paper;
    form.paper = { tree: form.fresh(form.root), files: new Map(), left: [] };
    form.begin();
    form.clearDraft();
    form.showSaved("草稿已清空");
    form.offerUndo("填的内容和照片都清空了，这台电脑上不再留着。", () => goBack(before));
  }

  function goBack(before) {
    form.paper = before;
    form.begin();
    form.changed();
  }

  Object.assign(form, { clear, openChosen });
})(window.scForm);
