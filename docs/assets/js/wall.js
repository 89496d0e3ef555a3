// wall.js – the brand wall: sixty cards at a time, narrowed down and put in order; all of it in the address.
// The first sixty stand on the page already, as card.html makes them; a test holds both to the same markup.
(() => {
  "use strict";

  const AT_A_TIME = 60;
  const SIZES = "(max-width: 700px) 46vw, 300px";
  const LONG_NAME = 8;
  const EAGER = 3;

  const { element, readHash, writeHash, onHash, narrow, panel } = window.showcaseFacets;
  const wall = document.querySelector(".sc-wall");
  const controls = document.querySelector(".sc-found");
  const details = document.querySelector(".sc-facets");
  const status = controls.querySelector("[role=status]");
  const sort = controls.querySelector("select");
  const views = Array.from(controls.querySelectorAll("input[name=view]"));
  const more = document.querySelector(".sc-more");

  let data = null;
  let showPanel = null;
  let numbers = []; // of the cards that pass, in the order shown
  let shown = 0;
  let standing = "{}"; // what was asked for the cards that stand there

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
      element("p", { class: "sc-note" }, name + (county && " · " + county)),
      honour && element("p", { class: "sc-honour" },
        element("span", { class: "sc-tier" }, element("span", { "aria-hidden": "true" }, honour[0]), honour[1]), " " + honour[2]));
  }

  // ── The wall ────────────────────────────────────────────────────────

  const only = (state, names) => names.reduce((kept, name) => state[name] ? Object.assign(kept, { [name]: state[name] }) : kept, {});
  const one = (state, name) => (state[name] || [""])[0];
  const askedBy = () => data.facets.map((facet) => facet.name).concat("sort");

  // Show what the address says; cards that stand there already stay.
  function show() {
    const state = readHash();
    const asked = JSON.stringify(only(state, askedBy()));
    const order = data.orders[one(state, "sort")];
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

  // The data stands after this script on the page.
  document.addEventListener("DOMContentLoaded", () => {
    if (!data) return;
    document.querySelector(".sc-ways").hidden = true;
    details.hidden = false;
    controls.hidden = false;
    showPanel = panel(details, controls.querySelector(".sc-chips"), data.facets, remember);
    show();
  });
})();
