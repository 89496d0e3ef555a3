// visit.js – a route of branches, kept in the address, and the booklet that the browser prints of it.
// What a branch says comes as a script of its own (showcaseVisit), so a folder serves as well as a server.
(() => {
  "use strict";

  const MOST = 12;        // stops whose names fit one page of contents
  const SIZES = [10, 9.5, 9, 8.5, 8, 7.5];   // pt, until a leaf fits its page
  const panel = document.querySelector(".sc-route");
  const booklet = document.querySelector(".sc-booklet");
  if (!panel) return;

  const list = panel.querySelector("ol");
  const status = panel.querySelector("[role=status]");
  const stops = new Map(Array.from(document.querySelectorAll(".sc-stops > [data-bound]")).map((stop) => [stop.dataset.id, stop]));
  const paged = document.querySelector("[data-ways]");   // more stops stand on other pages
  const home = booklet.dataset.leaves.replace(/assets\/visit$/, "");
  const leaves = new Map();
  let ids = [];

  // Of a stop on this page the list says all already; drawn anew it would slip from under a quick hand.
  window.showcaseVisit = (id, leaf) => {
    leaves.set(id, leaf);
    if (stops.has(id)) bind(); else show();
  };

  function element(name, attributes, ...children) {
    const made = document.createElement(name);
    Object.keys(attributes).forEach((key) => { if (attributes[key]) made.setAttribute(key, attributes[key]); });
    children.forEach((child) => { if (child) made.append(child); });
    return made;
  }
  // Of a stop on this page the list knows enough before its leaf has come.
  const known = () => ids.filter((id) => leaves.has(id) || stops.has(id));
  const words = (stop, where) => stop.querySelector(where).textContent;
  const facts = (id) => leaves.get(id) || { brand: words(stops.get(id), "h3"), short: words(stops.get(id), "h3 + p"), minutes: Number(stops.get(id).dataset.bound) };
  const named = (name) => panel.querySelector("[name=" + name + "]");

  // ── the choice ────────────────────────────────────────────────────────

  function remember() {
    const said = new URLSearchParams();
    if (ids.length) said.set("b", ids.join(","));
    ["guests", "date"].forEach((name) => { if (named(name).value) said.set(name, named(name).value); });
    window.history.replaceState(null, "", "#" + said);
    // The route goes along to the other counties, whichever way a link is opened.
    document.querySelectorAll("[data-ways] a, .sc-pager a, .sc-trail a").forEach((way) => { way.hash = String(said); });
  }
  function recall() {
    const said = new URLSearchParams(window.location.hash.slice(1));
    ids = (said.get("b") || "").split(",").filter((id, at, all) => (stops.has(id) || (paged && /^[A-Z0-9][A-Z0-9-]*$/.test(id))) && all.indexOf(id) === at).slice(0, MOST);
    ["guests", "date"].forEach((name) => { named(name).value = said.get(name) || ""; });
  }
  function fetchLeaves() {
    ids.filter((id) => !leaves.has(id)).forEach((id) => {
      const source = booklet.dataset.leaves + "/" + id + ".js";
      if (document.querySelector('script[src="' + source + '"]')) return;
      const script = element("script", { src: source });
      script.addEventListener("error", () => { ids = ids.filter((one) => one !== id); show(); });   // receives no more
      document.head.append(script);
    });
  }

  // One that leads nowhere keeps its place, so that the columns beside it keep theirs.
  function button(words, label, act, off) {
    const made = element("button", { class: "sc-button", type: "button", "aria-label": label, disabled: off && "disabled" }, words);
    made.addEventListener("click", act);
    return made;
  }
  function move(from, by) {
    const moved = ids.splice(from, 1)[0];
    ids.splice(from + by, 0, moved);
    show();
    list.children[from + by].querySelector("button:enabled").focus();
  }
  function line(id, at) {
    const { brand: name, short, minutes } = facts(id);
    return element("li", {},
      element("span", {}, name, element("small", {}, short)),
      element("span", {}, minutes ? minutes + " 分钟" : "用时未填报"),
      element("span", { class: "sc-tools" },
        button("上移", name + " 上移", () => move(at, -1), at === 0),
        button("下移", name + " 下移", () => move(at, 1), at === known().length - 1),
        button("去掉", "去掉 " + name, () => { ids = ids.filter((one) => one !== id); show(); panel.querySelector("input").focus(); })));
  }
  // A sight that does not say how long it takes makes the sum a lower bound.
  function time() {
    const minutes = known().reduce((sum, id) => sum + facts(id).minutes, 0);
    return ids.length + " 站" + (minutes ? "，看点 " + minutes + " 分钟起" : "");
  }

  function show() {
    list.textContent = "";
    known().forEach((id, at) => list.append(line(id, at)));
    panel.querySelector("[data-empty]").hidden = ids.length > 0;
    status.textContent = ids.length ? time() : "";
    stops.forEach((stop, id) => {
      const box = stop.querySelector("input");
      box.checked = ids.includes(id);
      box.disabled = !box.checked && ids.length >= MOST;
    });
    remember();
    fetchLeaves();
    bind();
  }

  // ── the booklet ───────────────────────────────────────────────────────

  function page(number, ...children) {
    return element("article", {}, element("div", {}, ...children), element("footer", {},
      booklet.dataset.site + "　数据截至" + booklet.dataset.asOf, element("span", {}, String(number))));
  }
  function cover() {
    const facts = [["来宾", named("guests").value], ["日期", named("date").value], ["接待", booklet.dataset.host]];
    return page(1, element("p", {}, booklet.dataset.city), element("h1", {}, "参观交流手册"),
      element("dl", {}, ...facts.map(([label, words]) => element("div", {}, element("dt", {}, label), element("dd", {}, words)))),
      element("p", {}, time() + "，不含路上"));
  }
  function contents() {
    return page(2, element("h2", {}, "目录"), element("ol", {}, ...ids.map((id, at) => {
      const { brand, short, sights, booking } = leaves.get(id);
      return element("li", {}, element("p", {}, element("b", {}, brand), element("small", {}, short), element("span", {}, String(at + 3))),
        element("p", {}, sights.join("；") + (booking ? "。预约：" + booking : "")));
    })));
  }
  function part(name, ...children) {
    return element("section", { "data-part": name }, element("h3", {}, name), ...children);
  }
  function leaf(id, at) {
    const said = leaves.get(id);
    const made = page(at + 3,
      element("header", {},
        element("div", {}, element("p", {}, "第 " + (at + 1) + " 站　" + said.place), element("h2", {}, said.brand),
          element("p", {}, said.slogan), element("p", {}, said.name, said.secretary && "　书记 " + said.secretary)),
        said.photo && element("figure", {}, element("img", { src: home + said.photo[0], width: said.photo[1], height: said.photo[2], alt: said.photo[3] }),
          element("figcaption", {}, said.photo[4]))),
      part("内涵", ...said.meaning.map((words) => element("p", {}, words))),
      said.methods.length > 0 && part("做法", ...said.methods.map(([name, fits, steps]) => element("div", {}, element("h4", {}, name),
        fits && element("p", {}, "适用：" + fits), element("ol", {}, ...steps.map((step) => element("li", {}, step)))))),
      said.figures.length > 0 && part("成效", ...said.figures.map(([name, before, after, unit, change]) => element("p", {},
        name + "　", before && before + " → ", element("b", {}, after), unit + "　" + change))),
      said.pledges.length > 0 && part("承诺", ...said.pledges.map(([words, state]) => element("p", {}, words, element("small", {}, state)))),
      said.honours.length > 0 && part("荣誉", ...said.honours.map(([day, level, name, who]) => element("p", {}, day + "　" + level + "　" + name, element("small", {}, who)))),
      element("section", { "data-notes": "true" }, element("h3", {}, "笔记"), element("div", {}), said.code && code(said.code)),
      element("p", { "data-address": "true" }, "全文：" + said.address));
    return made;
  }
  function code([size, path]) {
    const space = "http://www.w3.org/2000/svg";
    const drawn = document.createElementNS(space, "svg");
    drawn.setAttribute("viewBox", "0 0 " + size + " " + size);
    const strokes = document.createElementNS(space, "path");
    strokes.setAttribute("d", path);
    strokes.setAttribute("stroke", "#000");
    drawn.append(strokes);
    return drawn;
  }

  // Smaller type first, then one block less: a leaf is one page, and the full page stands on the site.
  function fit(article) {
    const body = article.firstChild;
    const fits = () => body.scrollHeight <= body.clientHeight + 1;
    if (SIZES.some((size) => { article.style.fontSize = size + "pt"; return fits(); })) return;
    const spare = Array.from(body.querySelectorAll("section:not([data-notes])")).slice(1);
    while (!fits() && spare.length) body.removeChild(spare.pop());
  }

  function bind() {
    booklet.textContent = "";
    const ready = ids.length > 0 && ids.every((id) => leaves.has(id));
    document.documentElement.toggleAttribute("data-booklet", ready);
    if (!ready) return;
    booklet.append(cover(), contents(), ...ids.map(leaf));
    Array.from(booklet.children).forEach(fit);
  }

  document.querySelector("main").addEventListener("change", (event) => {
    const stop = event.target.closest("[data-bound]");
    if (stop) {
      ids = event.target.checked ? ids.concat(stop.dataset.id) : ids.filter((id) => id !== stop.dataset.id);
      show();
    }
  });
  panel.addEventListener("input", () => { remember(); bind(); });
  panel.addEventListener("click", (event) => {
    if (event.target.dataset.act === "print" && document.documentElement.hasAttribute("data-booklet")) window.print();
    if (event.target.dataset.act === "clear") { ids = []; show(); }
  });
  window.addEventListener("hashchange", () => { recall(); show(); });
  recall();
  show();
})();
