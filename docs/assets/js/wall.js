// wall.js – the brand wall: sixty cards at a time, narrowed down and put in order; all of it in the address.
// The first sixty stand on the page already, as card.html makes them; a test holds both to the same markup.
(() => {
  "use strict";

  const AT_A_TIME = 60;
  const SIZES = "(max-width: 700px) 46vw, 300px";
  const LONG_NAME = 8;
  const EAGER = 3;
  const MOST = 4; // stand side by side
  const KEY = "sc-compare"; // what was picked on the way; compare.js remembers it under the same name

  const { element, readHash, writeHash, onHash, narrow, panel } = window.showcaseFacets;
  const wall = document.querySelector(".sc-wall");
  const controls = document.querySelector(".sc-found");
  const details = document.querySelector(".sc-facets");
  const status = controls.querySelector("[role=status]");
  const sort = controls.querySelector("select");
  const views = Array.from(controls.querySelectorAll("input[name=view]"));
  const more = document.querySelector(".sc-more");
  const bar = document.querySelector(".sc-picked");
  const beside = bar.querySelector("a");

  let data = null;
  let showPanel = null;
  let numbers = []; // of the cards that pass, in the order shown
  let shown = 0;
  let standing = "{}"; // what was asked for the cards that stand there
  let picked = []; // ids, in the order they were picked

  window.showcaseWall = (value) => { data = value; };

  // ── A card ──────────────────────────────────────────────────────────

  const photo = (name) => "../assets/photos/" + name;
  const srcset = (stem, kind, widths) => widths.map((width) => photo(stem + "-" + width + "." + kind) + " " + width + "w").join(", ");

  function picture([stem, avif, jpeg, width, height, whole], eager) {
    const several = !avif.length && jpeg.length > 1;
    return element("picture", {},
      avif.length && element("source", { type: "image/avif", srcset: srcset(stem, "avif", avif), sizes: SIZES }),
      element("img", {
        src: photo(stem + "-" + width + ".jpg"),
        srcset: several && srcset(stem, "jpg", jpeg),
        sizes: several && SIZES,
        width, height, alt: "", "data-emblem": Boolean(whole), loading: !eager && "lazy", decoding: !eager && "async"
      }));
  }

  function cover(name, shot, eager) {
    if (shot) return element("div", { class: "sc-cover" }, picture(shot, eager));
    const long = Array.from(name).length > LONG_NAME;
    return element("div", { class: "sc-cover", "aria-hidden": "true" }, element("span", { "data-length": long ? "long" : "short" }, name));
  }

  function card(number, eager) {
    const [id, brand, slogan, name, county, honour, shot] = data.cards[number];
    return element("li", { class: "sc-card" },
      cover(brand, shot, eager),
      element("h3", {}, element("a", { href: "../branches/" + id + ".html" }, brand)),
      slogan && element("p", {}, slogan),
      element("p", { class: "sc-note" }, name + (county && "\u00a0· " + county)),
      honour && element("p", { class: "sc-honour" },
        element("span", { class: "sc-tier" }, element("span", { "aria-hidden": "true" }, honour[0]), honour[1]), " " + honour[2]),
      picker(number));
  }

  // ── Picking for a comparison ────────────────────────────────────────

  function picker(number) {
    const [id, brand] = data.cards[number];
    const box = element("input", { type: "checkbox", value: id, autocomplete: "off" });
    box.checked = picked.includes(id);
    return element("label", { class: "sc-pick" }, box, "加入对比", element("span", { class: "sc-hidden" }, "：" + brand));
  }

  function recall() {
    const ids = data.cards.map((one) => one[0]);
    try { picked = (window.sessionStorage.getItem(KEY) || "").split(",").filter((id) => ids.includes(id)); } catch (refusal) { /* then only this page knows */ }
  }

  function keep(ids) {
    picked = ids;
    try { window.sessionStorage.setItem(KEY, ids.join(",")); } catch (refusal) { /* then only this page knows */ }
    showPicked();
  }

  function pick(box) {
    const others = picked.filter((id) => id !== box.value);
    const full = box.checked && others.length >= MOST;
    box.checked = box.checked && !full;
    if (full) bar.firstElementChild.textContent = "已选 " + MOST + " 个；要换一个，请先去掉一个。";
    else keep(box.checked ? others.concat(box.value) : others);
  }

  function showPicked() {
    const brands = picked.map((id) => data.cards.find((one) => one[0] === id)[1]);
    wall.querySelectorAll(".sc-pick input").forEach((box) => { box.checked = picked.includes(box.value); });
    bar.hidden = !picked.length;
    bar.firstElementChild.textContent = "已选" + brands.map((brand) => "“" + brand + "”").join("、") + (picked.length < 2 ? "，再选一个就能对比。" : "。");
    beside.hidden = picked.length < 2;
    beside.textContent = "并排对比（" + picked.length + "）";
    beside.href = beside.href.split("#")[0] + "#" + picked.join(",");
  }

  // ── The wall ────────────────────────────────────────────────────────

  const only = (state, names) => names.reduce((kept, name) => state[name] ? Object.assign(kept, { [name]: state[name] }) : kept, {});
  const one = (state, name) => (state[name] || [""])[0];
  const askedBy = () => data.facets.map((facet) => facet.name).concat("sort");

  // Show what the address says; cards that stand there already stay.
  function show() {
    const state = readHash();
    const asked = JSON.stringify(only(state, askedBy()));
    const order = Object.keys(data.orders).includes(one(state, "sort")) && data.orders[one(state, "sort")];
    const { passing, counts } = narrow(data.facets, state, order || data.cards.map((_, number) => number));
    numbers = passing;
    sort.value = order ? one(state, "sort") : "";
    views.forEach((view) => { view.checked = view.value === (one(state, "view") || "card"); });
    wall.setAttribute("data-view", one(state, "view") || "card");
    showPanel(state, counts);
    status.textContent = "";
    status.append("共 ", element("b", {}, String(numbers.length)), " 个品牌" + (numbers.length ? "" : "。请去掉一个条件再看。"));
    if (asked !== standing) wall.textContent = "";
    standing = asked;
    shown = wall.children.length;
    append(Math.max(AT_A_TIME, Number(one(state, "shown")) || 0) - shown);
    offerMore();
  }

  function append(count) {
    const next = numbers.slice(shown, shown + Math.max(0, count));
    wall.append(...next.map((number, place) => card(number, shown + place < EAGER)));
    shown += next.length;
  }

  function offerMore() {
    const left = numbers.length - shown;
    more.hidden = !left;
    more.firstElementChild.textContent = "显示更多，还有 " + left + " 个";
  }

  function remember(changes, quietly) {
    const state = Object.assign(only(readHash(), askedBy().concat("view")), changes);
    writeHash(state, quietly);
    noticed();
    show();
  }

  // ── The reader ──────────────────────────────────────────────────────

  const noticed = onHash(() => show());

  more.firstElementChild.addEventListener("click", () => {
    const first = shown;
    remember({ shown: [String(first + AT_A_TIME)] }, true);
    wall.children[first].querySelector("a").focus();
  });
  sort.addEventListener("change", () => remember({ sort: [sort.value] }));
  views.forEach((view) => view.addEventListener("change", () => remember({ view: [view.value === "list" ? "list" : ""], shown: [String(shown)] })));

  wall.addEventListener("change", (event) => pick(event.target));
  bar.querySelector("button").addEventListener("click", () => {
    const place = wall.querySelector(".sc-pick input:checked") || sort;
    keep([]);
    place.focus();
  });
  // A page that comes back as it was left does not know what was picked meanwhile.
  window.addEventListener("pageshow", (event) => { if (event.persisted && data) { recall(); showPicked(); } });

  // The data stands after this script on the page.
  document.addEventListener("DOMContentLoaded", () => {
    if (!data) return;
    document.querySelector(".sc-ways").hidden = true;
    details.hidden = false;
    controls.hidden = false;
    recall();
    Array.from(wall.children).forEach((one, number) => one.append(picker(number)));
    showPicked();
    showPanel = panel(details, controls.querySelector(".sc-chips"), data.facets, remember);
    show();
  });
})();
