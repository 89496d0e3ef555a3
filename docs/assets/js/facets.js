// facets.js – narrowing down a list: tick boxes with live counts, what is chosen as chips, and all of it in the address.
// A facet has a name, a title, values and, for each entry of the list, the numbers of its values.
(() => {
  "use strict";

  // Small things to build a page from; text is always text.
  function element(name, attributes, ...children) {
    const made = document.createElement(name);
    Object.keys(attributes).forEach((key) => {
      if (attributes[key] === true) made.setAttribute(key, "");
      else if (attributes[key] !== false && attributes[key] !== undefined) made.setAttribute(key, attributes[key]);
    });
    made.append(...children.filter((child) => child));
    return made;
  }

  // ── The address ─────────────────────────────────────────────────────

  function decoded(text) {
    try { return decodeURIComponent(text); } catch (malformed) { return text; }
  }

  // What stands behind the #, as name → list of values. It knows nothing by itself: an address may say "constructor".
  function readHash() {
    const state = Object.create(null);
    window.location.hash.slice(1).split("&").filter((part) => part).forEach((part) => {
      const at = part.indexOf("=");
      const name = decoded(part.slice(0, at < 0 ? part.length : at));
      state[name] = (state[name] || []).concat(at < 0 ? "" : decoded(part.slice(at + 1)));
    });
    return state;
  }

  // Put `state` behind the #: as a step that the back button undoes, or quietly.
  function writeHash(state, quietly) {
    const parts = [].concat(...Object.keys(state).map((name) => state[name].filter((value) => value).map((value) => name + "=" + encodeURIComponent(value))));
    const address = "#" + parts.join("&");
    if (address === (window.location.hash || "#")) return;
    const plain = parts.length ? address : window.location.href.split("#")[0];
    try {
      window.history[quietly ? "replaceState" : "pushState"](null, "", plain);
    } catch (refused) {
      window.location.replace(address);
    }
  }

  // `changed` hears when the address is changed by the reader or by the back button.
  function onHash(changed) {
    let known = window.location.hash;
    const look = () => { if (window.location.hash !== known) { known = window.location.hash; changed(); } };
    window.addEventListener("hashchange", look);
    window.addEventListener("popstate", look);
    return () => { known = window.location.hash; };
  }

  // ── Counting ────────────────────────────────────────────────────────

  const valuesOf = (facet, number) => [].concat(facet.of[number]);
  const passes = (facet, ticked, number) => !ticked.size || valuesOf(facet, number).some((value) => ticked.has(value));

  // `chosen` is state as in the address; returns for each facet the numbers of its ticked values.
  function tickedIn(facets, chosen) {
    return facets.map((facet) => new Set((chosen[facet.name] || []).map((value) => facet.values.indexOf(value)).filter((place) => place >= 0)));
  }

  // The entries that pass all facets, and for each facet how many would come of each value, the other facets as they are.
  function narrow(facets, chosen, numbers) {
    const ticked = tickedIn(facets, chosen);
    const counts = facets.map((facet) => new Array(facet.values.length).fill(0));
    const passing = numbers.filter((number) => {
      const failed = [];
      for (let place = 0; place < facets.length && failed.length < 2; place += 1) {
        if (!passes(facets[place], ticked[place], number)) failed.push(place);
      }
      if (failed.length > 1) return false;
      facets.forEach((facet, place) => {
        if (!failed.length || failed[0] === place) valuesOf(facet, number).forEach((value) => { counts[place][value] += 1; });
      });
      return !failed.length;
    });
    return { passing, counts };
  }

  // ── The panel ───────────────────────────────────────────────────────

  const label = (facet, place) => (facet.marks && facet.marks[place]
    ? element("span", {}, element("span", { class: "sc-tier" }, element("span", { "aria-hidden": "true" }, facet.marks[place]), facet.values[place]))
    : element("span", {}, facet.values[place]));

  // Fill `panel` (details with a summary and a form) and `chips` (a list); `choose` hears the new state of all facets.
  function panel(details, chips, facets, choose) {
    const form = details.querySelector("form");
    const summary = details.querySelector("summary");
    if (window.matchMedia("(max-width: 1000px)").matches) details.removeAttribute("open");
    let chosen = {};
    const rows = facets.map((facet) => facet.values.map((value, place) => {
      const box = element("input", { type: "checkbox", name: facet.name, value });
      const count = element("span", {});
      return { row: element("label", { hidden: true }, box, " ", label(facet, place), " ", count), box, count };
    }));
    facets.forEach((facet, at) => {
      form.append(element("fieldset", { hidden: true }, element("legend", {}, facet.title), ...rows[at].map((one) => one.row)));
    });

    const without = (name, value) => Object.assign({}, chosen, { [name]: chosen[name].filter((other) => other !== value) });
    const none = () => facets.reduce((state, facet) => Object.assign(state, { [facet.name]: [] }), {});
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("change", (event) => {
      const { name, value, checked } = event.target;
      choose(checked ? Object.assign({}, chosen, { [name]: (chosen[name] || []).concat(value) }) : without(name, value));
    });

    // Where a reader goes on who has taken back a choice: the next chip, else the panel it was made in.
    const goOn = () => (chips.querySelector("button") || (summary.offsetParent ? summary : form.querySelector("label:not([hidden]) input"))).focus();
    const chip = (words, act) => {
      const button = element("button", { class: "sc-button", type: "button" }, ...words);
      button.addEventListener("click", () => { act(); goOn(); });
      return element("li", {}, button);
    };

    // Show the counts and what is chosen; values without entries are hidden unless they are ticked.
    return (state, counts) => {
      chosen = state;
      const ticked = tickedIn(facets, chosen);
      rows.forEach((values, at) => {
        values.forEach((one, place) => {
          one.box.checked = ticked[at].has(place);
          one.count.textContent = String(counts[at][place]);
          one.row.hidden = !counts[at][place] && !ticked[at].has(place);
        });
        form.children[at].hidden = values.every((one) => one.row.hidden);
      });
      chips.textContent = "";
      facets.forEach((facet, at) => ticked[at].forEach((place) => {
        const mark = facet.marks && facet.marks[place] ? facet.marks[place] + " " : "";
        chips.append(chip([mark + facet.values[place] + "　×", element("span", { class: "sc-hidden" }, "去掉")], () => choose(without(facet.name, facet.values[place]))));
      }));
      const number = ticked.reduce((sum, values) => sum + values.size, 0);
      if (number) chips.append(chip(["全部清除"], () => choose(none())));
      chips.hidden = !number;
      summary.textContent = number ? "筛选（已选 " + number + " 项）" : "筛选";
    };
  }

  window.showcaseFacets = { element, decoded, readHash, writeHash, onHash, narrow, panel };
})();
