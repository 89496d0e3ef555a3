// groups.js – blanks that belong together: a group, a list of texts, entries that come as often as one likes.
((form) => {
  "use strict";

  const { button, el, newId } = form;

  // Draw any blank at `path()`.
  function draw(blank, path) {
    const photos = blank.kind === "photo_path";
    if (blank.many && photos) return form.drawPhotoList(blank, path);
    if (blank.many && blank.kind === "group") return drawRows(blank, path);
    if (blank.many && form.wordsOf(blank).length) return form.drawTicks(blank, path);
    if (blank.many) return form.drawLines(blank, path);
    if (blank.kind === "group") return drawGroup(blank, path);
    return photos ? form.drawPhoto(blank, path) : form.drawField(blank, path);
  }

  // ── A group ─────────────────────────────────────────────────────────

  function drawGroup(blank, path) {
    const view = viewOf(blank, path);
    view.box = el("fieldset", { class: "sc-group" },
      el("legend", {}, ...form.title(blank, path)), blank.help ? el("p", { class: "sc-note" }, blank.help) : null, view.said,
      ...drawInner(blank, path));
    return view.box;
  }

  function viewOf(blank, path) {
    const view = { blank, path, touched: false, shown: [], refresh: () => {} };
    view.said = el("div", { class: "sc-saids" });
    form.views.add(view);
    return view;
  }

  // The blanks of a group: required ones first, then the usual; the rest behind “还可以填”, then what others fill in.
  function drawInner(blank, path) {
    const asked = blank.blanks.concat(openBlanks(blank, path));
    const place = (inner) => (inner.later ? 3 : inner.must ? 0 : inner.usual ? 1 : 2);
    const at = (inner) => () => path().concat(inner.key);
    const [first, usual, rest, later] = [0, 1, 2, 3].map((wanted) => asked.filter((inner) => place(inner) === wanted));
    const open = first.concat(usual).length ? first.concat(usual) : rest;
    const folded = open === rest ? [] : rest;
    return sideBySide(open.map((inner) => drawWhen(inner, path, at(inner)))).concat(
      drawFold("还可以填：" + names(folded) + "（没有就跳过）", folded, path, at),
      drawFold(names(later) + "：由他们填写，填报人空着", later, path, at)).filter((box) => box);
  }

  // Small fields that follow each other share a line.
  function sideBySide(boxes) {
    return boxes.reduce((laid, box) => {
      const last = laid[laid.length - 1];
      if (!box.hasAttribute("data-small")) return laid.concat(box);
      if (last && last.className === "sc-smalls") last.append(box);
      else laid.push(el("div", { class: "sc-smalls" }, box));
      return laid;
    }, []);
  }

  const names = (blanks) => blanks.map((blank) => blank.title).join("、");

  // 五强自评 takes the bureau's own names; an entry may hold others, which are told and can be taken out.
  function openBlanks(blank, path) {
    if (!blank.open) return [];
    const group = form.at(path());
    const names = form.asked.strengths.concat(form.keysOf(blank, group).filter((key) => (
      !blank.blanks.some((inner) => inner.key === key) && form.asked.strengths.indexOf(key) < 0
    )));
    return names.map((key) => {
      if (!(key in group)) group[key] = "";
      const known = form.asked.strengths.indexOf(key) >= 0;
      return { key, title: key, kind: "text", usual: true, strange: !known, suggested: form.asked.grades };
    });
  }

  function drawWhen(inner, path, at) {
    const box = draw(inner, at);
    if (inner.when) {
      const view = lastView();
      const [key, wanted] = inner.when;
      view.reveal = () => { box.hidden = form.at(path())[key] !== wanted && form.isBlank(form.get(view)); };
      view.reveal();
    }
    return box;
  }

  const lastView = () => Array.from(form.views).pop();

  function drawFold(words, blanks, path, at) {
    if (!blanks.length) return null;
    const fold = el("details", { class: "sc-fold" }, el("summary", {}, words), ...sideBySide(blanks.map((inner) => drawWhen(inner, path, at(inner)))));
    fold.open = blanks.some((inner) => !inner.later && !form.isBlank(form.at(at(inner)())));
    return fold;
  }

  // ── Entries ─────────────────────────────────────────────────────────

  function drawRows(blank, path) {
    const view = viewOf(blank, path);
    const list = el("div", { class: "sc-rows" });
    const single = Object.assign({}, blank, { many: false, must: false });
    view.refresh = () => {
      form.empty(list);
      form.at(path()).forEach((row) => list.append(drawRow(single, path, row, view)));
    };
    view.addRow = (row) => {
      const rows = form.at(path());
      rows.push(row || form.fresh(single));
      list.append(drawRow(single, path, rows[rows.length - 1], view));
      list.lastChild.open = true;
      form.changed();
      return list.lastChild;
    };
    view.list = list;
    view.refresh();
    const add = (blank.key === "照片" && form.photoAdder(view)) || button("添加" + nameOf(blank), () => {
      const row = view.addRow();
      (row.querySelector("input, textarea, select") || row).focus();
    });
    const within = path().length > 1;
    view.box = el(within ? "fieldset" : "div", { class: "sc-entries" },
      within ? el("legend", {}, ...form.title(blank, path)) : null, within ? el("p", { class: "sc-note" }, blank.help) : null,
      view.said, list, el("div", { class: "sc-tools" }, add));
    return view.box;
  }

  const nameOf = (blank) => "一条" + blank.title;

  function drawRow(single, path, row, rowsView) {
    const here = () => path().concat(form.at(path()).indexOf(row));
    const view = viewOf(single, here);
    const count = el("b", {});
    const thumb = single.key === "照片" ? el("img", { class: "sc-thumb", alt: "", hidden: true }) : null;
    const state = el("small", {});
    const back = button("往前移", () => move(rowsView, here()));
    view.refreshTitle = (wrong) => {
      const number = here()[here().length - 1];
      count.textContent = single.title + "第 " + (number + 1) + " 条";
      name.textContent = titleOf(single, row);
      state.textContent = wrong ? "要改 " + wrong + " 处" : "";
      back.hidden = number === 0;
      if (thumb) showThumb(thumb, form.shown(row.文件));
    };
    const name = el("strong", {});
    const remove = button("删去这一条", () => removeRow(rowsView, here()));
    view.box = el("details", { class: "sc-row" },
      el("summary", {}, count, thumb, name, state), view.said,
      ...drawInner(single, here),
      el("div", { class: "sc-tools" }, remove, back));
    view.refreshTitle(0);
    view.box.open = form.isBlank(row);
    return view.box;
  }

  function showThumb(thumb, picture) {
    if (picture && thumb.getAttribute("src") !== picture) thumb.setAttribute("src", picture);
    thumb.hidden = !picture;
  }

  // What an entry is called once folded: its first required words, before a bare date or number.
  function titleOf(blank, row) {
    if (blank.key === "照片") return row.说明 || row.文件.replace(/^photos\//, "");
    const full = blank.blanks.filter((inner) => inner.must && !inner.many && inner.kind !== "group" && !form.isBlank(row[inner.key]));
    const told = full.find((inner) => inner.kind === "text") || full[0];
    return told ? row[told.key] : "";
  }

  function move(view, path) {
    const rows = form.at(path.slice(0, -1));
    const number = path[path.length - 1];
    rows.splice(number - 1, 0, rows.splice(number, 1)[0]);
    view.refresh();
    view.list.children[number - 1].open = true;
    view.list.children[number - 1].querySelector("summary").focus();
    form.changed();
  }

  // Take an entry out; until the next thing is taken out, one press brings it back.
  function removeRow(view, path) {
    const rows = form.at(path.slice(0, -1));
    const number = path[path.length - 1];
    const [row] = rows.splice(number, 1);
    const bringBack = form.release(row);
    view.refresh();
    form.changed();
    form.offerUndo("删去了" + form.whose(path) + "。", () => {
      rows.splice(number, 0, row);
      bringBack();
      view.refresh();
      view.list.children[number].open = true;
      form.changed();
    });
    const next = view.list.children[Math.min(number, rows.length - 1)];
    (next ? next.querySelector("summary") : view.box.querySelector("button, input")).focus();
  }

  Object.assign(form, { draw, drawInner, drawRows, viewOf });
})(window.scForm);
