// photos.js – choosing photos: each is made small at once, shown, and asked about; stories' photos join the album.
((form) => {
  "use strict";

  const { button, chooser, el, newId } = form;
  const PICTURES = "image/*,.heic";

  // ── Taking in ───────────────────────────────────────────────────────

  // Take in chosen files one after the other; `each` is given every name, `board` says how far it is and what failed.
  async function takeAll(chosen, board, each) {
    form.empty(board);
    const told = el("p", { class: "sc-note", role: "status" });
    board.append(told);
    let number = 0;
    for (const file of chosen) {
      number += 1;
      told.textContent = "正在处理第 " + number + " 张，共 " + chosen.length + " 张…";
      const taken = await form.takeIn(file.name, new Uint8Array(await file.arrayBuffer()));
      if (taken.fault) board.append(form.saidOf(Object.assign({}, taken.fault, { what: file.name + "：" + taken.fault.what })));
      else each(taken.name);
    }
    told.textContent = "";
    form.changed();
  }

  // The album's own button: every photo becomes an entry that asks what it shows and who agreed.
  function photoAdder(rows) {
    form.photoRows = rows;
    const board = el("div", { class: "sc-saids" });
    const add = chooser("添加照片（可以一次选几张）", { accept: PICTURES, multiple: true }, (chosen) => {
      const before = rows.list.children.length;
      takeAll(chosen, board, (name) => rows.addRow(entry(name))).then(() => {
        const first = rows.list.children[before];
        const here = document.activeElement;
        const elsewhere = /^(INPUT|SELECT|TEXTAREA)$/.test(here.tagName) && !add.contains(here);   // many photos take long
        if (first && !elsewhere) first.querySelector("textarea").focus();
      });
    });
    return el("div", {}, add, board);
  }

  function entry(name) {
    const blank = form.blankAt(["照片"]);
    return Object.assign(form.fresh(Object.assign({}, blank, { many: false })), { 文件: name });
  }

  // Photos of cases and service show people too: they get their entry in 照片, where consent is asked.
  function joinAlbum(name) {
    if (!form.paper.tree.照片.some((photo) => photo.文件 === name)) form.photoRows.addRow(entry(name)).open = false;
  }

  // ── One photo ───────────────────────────────────────────────────────

  function drawPhoto(blank, path) {
    const view = { blank, path, touched: !form.isBlank(form.at(path())), shown: [] };
    const ids = { said: newId(), help: newId() };
    const frame = el("div", { class: "sc-photo" });
    const board = el("div", { class: "sc-saids" });
    view.said = el("div", { class: "sc-saids", id: ids.said });
    const put = (name) => {
      const before = form.get(view);
      view.touched = true;
      form.set(view, name);
      if (before && before !== name) form.letGo(before);
      view.refresh();
    };
    view.refresh = () => {
      form.empty(frame);
      const name = form.get(view);
      if (name) frame.append(picture(name));
      const first = blank.must && path()[0] === "照片";
      frame.append(el("div", { class: "sc-tools" },
        chooser(name ? "换一张" : "选照片", { accept: PICTURES }, (chosen) => takeAll(chosen.slice(0, 1), board, put)),
        first ? null : existing(put, name), name && !first ? button("不用照片", () => put("")) : null));
      view.control = frame.querySelector("input, button");
    };
    view.refresh();
    view.box = el("fieldset", { class: "sc-field", "aria-describedby": ids.help + " " + ids.said },
      el("legend", {}, ...form.title(blank, path)), form.help(Object.assign({}, blank, { eg: "" }), ids.help), frame, board, view.said);
    form.views.add(view);
    return view.box;
  }

  function picture(name) {
    const shown = form.shown(name);
    return el("figure", {}, shown ? el("img", { src: shown, alt: "" }) : null, el("figcaption", {}, name.replace(/^photos\//, "")));
  }

  // Choose among the photos that are there already.
  function existing(put, current) {
    const names = Array.from(form.paper.files.keys()).filter((name) => name !== current).sort();
    if (!names.length) return null;
    const select = el("select", { "aria-label": "从已有的照片里选", change: () => { if (select.value) put(select.value); } },
      el("option", { value: "" }, "从已有的照片里选"),
      ...names.map((name) => el("option", { value: name }, captioned(name))));
    return select;
  }

  function captioned(name) {
    const photo = form.paper.tree.照片.find((row) => row.文件 === name);
    return name.replace(/^photos\//, "") + (photo && photo.说明 ? "　" + photo.说明.slice(0, 20) : "");
  }

  // ── Several photos of a story ───────────────────────────────────────

  function drawPhotoList(blank, path) {
    const view = form.viewOf(blank, path);
    const frame = el("div", { class: "sc-photos" });
    const board = el("div", { class: "sc-saids" });
    const helpId = newId();
    const put = (name) => {
      if (form.at(path()).indexOf(name) < 0) form.at(path()).push(name);
      joinAlbum(name);
      form.changed();
      view.refresh();
    };
    view.refresh = () => {
      form.empty(frame);
      form.at(path()).forEach((name, number) => {
        const drop = button("删去", () => {
          form.at(path()).splice(number, 1);
          form.changed();
          view.refresh();
        }, { "aria-label": "删去照片 " + name });
        frame.append(el("div", {}, picture(name), drop));
      });
      frame.append(el("div", { class: "sc-tools" },
        chooser("加照片", { accept: PICTURES, multiple: true }, (chosen) => takeAll(chosen, board, put)), existing(put, "")));
      view.control = frame.querySelector("input");
    };
    view.refresh();
    view.box = el("fieldset", { class: "sc-field" },
      el("legend", {}, ...form.title(blank, path)),
      el("p", { class: "sc-note", id: helpId }, "这里的照片也会列进“照片”那一步，在那里写说明和同意。"), frame, board, view.said);
    return view.box;
  }

  // ── Letting go ──────────────────────────────────────────────────────

  // Let go of the photos only `row` named; returns what brings them back.
  function release(row) {
    const kept = new Map(form.paper.files);
    const walk = (value) => {
      if (typeof value === "string") form.letGo(value);
      else Object.keys(value).forEach((key) => walk(value[key]));
    };
    walk(row);
    return () => kept.forEach((photo, name) => { if (!form.paper.files.has(name)) form.paper.files.set(name, photo); });
  }

  // Photos that lie in the folder and are named nowhere: list them, or take them away.
  function drawUnused() {
    const box = el("div", { class: "sc-photos" });
    box.refresh = () => {
      const named = new Set();
      form.eachText((text) => named.add(text));
      const spare = Array.from(form.paper.files.keys()).filter((name) => !named.has(name)).sort();
      form.empty(box);
      spare.forEach((name) => box.append(el("div", {}, picture(name), el("div", { class: "sc-tools" },
        button("写进照片", () => { joinAlbum(name); form.changed(); }, { "aria-label": "把 " + name + " 写进照片" }),
        button("拿走", () => { form.paper.files.delete(name); form.changed(); }, { "aria-label": "拿走 " + name })))));
    };
    return box;
  }

  Object.assign(form, { drawPhoto, drawPhotoList, drawUnused, photoAdder, release });
})(window.scForm);
