// search.js – the search page: what is typed, what is found, where it stands. engine.js does the finding.
(() => {
  "use strict";

  const PAUSE = 120; // ms after the last letter typed
  const STEPS = [1, 6, 30]; // results put on the page at a time, so that the first need not wait for the others
  const AROUND = 36; // characters shown on either side of a hit
  const BLOCKS = 3;
  const LINES = 3;
  const OTHERS = 5;

  const engine = window.showcaseEngine;
  const { element, decoded, readHash, writeHash, onHash, narrow, panel } = window.showcaseFacets;
  const box = document.getElementById("search-query");
  const status = document.getElementById("search-status");
  const results = document.getElementById("search-results");
  const more = document.querySelector(".sc-more");
  const ways = document.querySelector(".sc-ways");
  const details = document.querySelector(".sc-facets");

  let facets = []; // fetched after the first result, or before where the address narrows it down
  let showPanel = null;
  let turn = 0; // of the query asked last; an older answer is dropped
  let showing = 0; // of the list put on the page last; an older one is left unfinished
  let found = null;
  let asked = null;
  let shown = 0;

  // ── The address is what is asked ────────────────────────────────────

  function chosenIn(state) {
    const chosen = Object.assign({}, state);
    delete chosen.q;
    delete chosen.shown;
    return chosen;
  }

  // How many results the address wants: those a reader had on the page are there again on the way back.
  const wanted = () => Number((readHash().shown || [])[0]) || 0;

  function remember(query, chosen, quietly) {
    writeHash(Object.assign({ q: [query.trim()] }, chosen), quietly);
    noticed();
    follow();
  }

  // Do what the address says. A server or a page without scripts may have put the query behind a question mark.
  function follow() {
    const state = readHash();
    const query = (state.q || [""])[0];
    if (query !== box.value.trim()) box.value = query;
    if (query !== asked) ask(query);
    else if (found) show(false);
  }

  function arrive() {
    const sent = /[?&]q=([^&]*)/.exec(window.location.search);
    if (sent && !window.location.hash) {
      writeHash({ q: [decoded(sent[1].replace(/\+/g, " "))] }, true);
      noticed();
    }
    follow();
    if (!box.value) box.focus();
  }

  // ── Asking ──────────────────────────────────────────────────────────

  async function ask(query) {
    const mine = turn += 1;
    const current = () => mine === turn;
    asked = query;
    found = null;
    showing += 1;
    status.removeAttribute("data-total");
    results.setAttribute("aria-busy", "true");
    try {
      const answer = await engine.search(query, (partly) => {
        if (current() && partly.hits.length) { found = partly; show(true); }
        return current();
      });
      if (!current()) return;
      found = answer;
      if (!await show(false) || !current()) return;
      status.setAttribute("data-query", query);
      status.setAttribute("data-total", String(answer.hits.length));
    } catch (unread) {
      if (current()) apologise();
    }
  }

  function apologise() {
    asked = null;
    offerWays(true);
    results.removeAttribute("aria-busy");
    say("有一部分索引没有读到。请刷新页面再试；如果是从U盘打开的，请重新拷贝一次。");
  }

  function offerWays(offered) {
    ways.removeAttribute("data-waiting");
    ways.hidden = !offered;
  }

  // ── Showing ─────────────────────────────────────────────────────────

  const say = (...words) => { status.textContent = ""; status.append(...words); };

  // Show what is found; `partly` says that more is to come. False when a text could not be read.
  async function show(partly) {
    const mine = showing += 1;
    const current = () => mine === showing;
    const chosen = chosenIn(readHash());
    const numbers = found.hits.map((hit) => hit.number);
    results.setAttribute("aria-busy", "true");
    details.hidden = !numbers.length;
    offerWays(!numbers.length);
    try {
      if (!showPanel && Object.keys(chosen).length) await offer();
      if (!current()) return true;
      const { passing, counts } = narrow(facets, chosen, numbers);
      if (showPanel) showPanel(chosen, counts);
      if (!partly) say(...verdict(passing.length));
      let counted = null;
      await list(passing, 0, current, () => {
        counted = showPanel ? null : count(chosen, numbers, current);
        if (counted) counted.catch(() => {}); // heard of below, unless a text is missing too
      });
      await counted;
    } catch (unread) {
      if (current()) apologise();
      return false;
    }
    if (current() && !partly) results.removeAttribute("aria-busy");
    return true;
  }

  // Have the facets there, and the panel that offers them.
  async function offer() {
    const there = await engine.facets();
    if (showPanel) return;
    facets = there;
    showPanel = panel(details, document.querySelector(".sc-chips"), facets, (chosen) => remember(box.value, chosen, false));
  }

  async function count(chosen, numbers, current) {
    await offer();
    if (current()) showPanel(chosen, narrow(facets, chosen, numbers).counts);
  }

  function verdict(passing) {
    const total = found.hits.length;
    if (!found.words.length) return [""];
    if (!total) return [nothing()];
    const number = element("b", {}, String(total));
    const kept = passing < total ? "，筛选后 " + passing + " 个" : "";
    const how = found.bySound ? "没有这样写的；按拼音找到 " : found.unquoted ? "没有连引号一起写的；去掉引号找到 " : "找到 ";
    return [how, number, " 个支部" + kept];
  }

  function nothing() {
    const quoted = found.missing.map((word) => "“" + word + "”").join("、");
    if (found.words.length === 1) return "没有支部写到" + quoted + "。可以换个说法，或者少打几个字，也可以按县区和警种找。";
    if (found.missing.length) return "没有支部写到" + quoted + "。可以去掉它再找，也可以按县区和警种找。";
    return "这几个词都有支部写到，但没有一个支部同时写到。可以去掉一个再找，也可以按县区和警种找。";
  }

  // A reader may stand on a result while it is drawn anew: keep the place, or go back to the box if it is gone.
  function place() {
    const row = results.contains(document.activeElement) && document.activeElement.closest("[data-branch]");
    return row ? row.getAttribute("data-branch") : "";
  }
  function backTo(id) {
    const row = Array.from(results.children).find((one) => one.getAttribute("data-branch") === id);
    if (row) row.querySelector("a").focus();
    return row ? "" : id;
  }

  // Put the results from `start` on the page, by and by as their texts are there; `begun` hears of the first.
  async function list(numbers, start, current, begun) {
    const answer = found;
    const steps = STEPS.concat(start ? [] : wanted()).filter((step, at, all) => !at || step > all[at - 1]);
    const ends = steps.map((step) => Math.min(start + step, numbers.length));
    let left = "";
    for (let from = start, at = 0; at < ends.length; from = ends[at], at += 1) {
      const branches = await Promise.all(numbers.slice(from, ends[at]).map(engine.branch));
      if (!current() || answer !== found) return;
      if (!from) {
        left = place();
        results.textContent = "";
      }
      results.append(...branches.map((branch) => result(branch, answer.marked(branch))));
      if (left) left = backTo(left);
      if (!at) begun();
    }
    if (left && document.activeElement === document.body) box.focus();
    shown = ends[ends.length - 1];
    more.hidden = shown === numbers.length;
    more.firstElementChild.textContent = "显示更多，还有 " + (numbers.length - shown) + " 个";
    more.firstElementChild.onclick = async () => {
      const first = shown;
      await list(numbers, first, current, () => results.children[first].querySelector("a").focus());
      if (!current()) return;
      writeHash(Object.assign(readHash(), { shown: [String(shown)] }), true);
      noticed();
    };
  }

  function result(branch, words) {
    const { shown: blocks, others } = bestBlocks(branch, words);
    const address = (block) => "branches/" + branch.id + ".html" + (block.anchor ? "#" + block.anchor : "");
    return element("li", { "data-branch": branch.id },
      element("h3", {}, element("a", { href: address(blocks[0]) }, ...marked(branch.brand, words))),
      element("p", { class: "sc-note" }, ...marked([branch.name, branch.place].filter((text) => text).join("\u00a0· "), words)),
      ...blocks.map((block) => element("p", {}, element("b", {}, block.section || "品牌"), "　", ...excerpt(block, words))),
      others.length && element("p", { class: "sc-note" }, "还写在 ",
        ...[].concat(...others.map((block, place) => [place ? "、" : "", element("a", { href: address(block) }, block.section)])))
    );
  }

  // The blocks to show, and one of each other section that holds a word. Of blocks that hold as many words the stronger
  // kind is better, then the earlier; a second one is shown for words the first does not hold. Whose name was asked for
  // is shown by what it means.
  function bestBlocks(branch, words) {
    const asked = words.map(engine.fold);
    const names = engine.fold(branch.names.join("\n"));
    const meaning = branch.units.find((block) => block.anchor === "meaning");
    const holding = branch.units
      .map((block) => ({ block, text: engine.fold(block.lines.join("\n")) }))
      .filter((one) => asked.some((word) => one.text.includes(word)));
    const best = (left) => holding
      .map((one) => ({ block: one.block, left: left.filter((word) => !one.text.includes(word)) }))
      .sort((one, other) => one.left.length - other.left.length || one.block.rank - other.block.rank)[0];
    const shown = [];
    let left = asked;
    if (meaning && asked.every((word) => names.includes(word))) {
      shown.push(Object.assign({}, meaning, { anchor: "", lines: meaning.lines.slice(1) }));
      left = [];
    }
    while (left.length && shown.length < BLOCKS) {
      const next = best(left);
      if (!next || next.left.length === left.length) break;
      shown.push(next.block);
      left = next.left;
    }
    const others = holding.map((one) => one.block).filter((block, place, all) => block.section
      && !shown.some((one) => one.section === block.section)
      && all.findIndex((other) => other.section === block.section) === place);
    return { shown: shown.length ? shown : branch.units.slice(0, 1), others: others.slice(0, OTHERS) };
  }

  // ── Words in texts ──────────────────────────────────────────────────

  // Where the words stand in `text`: ascending spans [start, end) that do not overlap. Folding may change the length of a
  // text, so places are counted character by character.
  function spans(text, words) {
    const starts = [];
    const ends = [];
    let folded = "";
    let at = 0;
    for (const letter of text) {
      const piece = engine.fold(letter);
      for (let unit = 0; unit < piece.length; unit += 1) { starts.push(at); ends.push(at + letter.length); }
      folded += piece;
      at += letter.length;
    }
    const found = [];
    words.map(engine.fold).forEach((word) => {
      for (let place = folded.indexOf(word); place >= 0; place = folded.indexOf(word, place + word.length)) {
        found.push([starts[place], ends[place + word.length - 1]]);
      }
    });
    found.sort((one, other) => one[0] - other[0] || other[1] - one[1]);
    return found.filter((span, place) => !found.slice(0, place).some((before) => before[1] > span[0]));
  }

  function marked(text, words) {
    const pieces = [];
    let end = 0;
    spans(text, words).forEach((span) => {
      pieces.push(text.slice(end, span[0]), element("mark", {}, text.slice(span[0], span[1])));
      end = span[1];
    });
    return pieces.concat(text.slice(end));
  }

  // A few lines of a block, those with words first of all, cut to what stands around them.
  function excerpt(block, words) {
    const holding = block.lines.filter((line) => spans(line, words).length).slice(0, LINES);
    const chosen = holding.length ? holding : block.lines.slice(0, LINES);
    return [].concat(...chosen.map((line, place) => [place ? "　" : ""].concat(marked(cut(line, words), words))));
  }

  function cut(line, words) {
    const found = spans(line, words);
    const start = found.length ? Math.max(0, found[0][0] - AROUND) : 0;
    const end = Math.max(start + 3 * AROUND, found.length ? found[0][1] + AROUND : 0);
    const letters = line.slice(start, end).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, "");
    return (start ? "…" : "") + letters + (end < line.length ? "…" : "");
  }

  // ── The reader ──────────────────────────────────────────────────────

  const noticed = onHash(follow);
  let pause = 0;
  box.addEventListener("input", () => {
    window.clearTimeout(pause);
    pause = window.setTimeout(() => remember(box.value, chosenIn(readHash()), true), PAUSE);
  });
  box.form.addEventListener("submit", (event) => {
    event.preventDefault();
    window.clearTimeout(pause);
    if (box.value.trim() !== (readHash().q || [""])[0]) remember(box.value, chosenIn(readHash()), false);
  });

  // Arrows go from the box through the results and back; Enter follows the link, as everywhere.
  document.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const links = Array.from(results.querySelectorAll("h3 a"));
    const inside = results.contains(event.target);
    if (event.key === "Escape" && inside) box.focus();
    if (!step || !links.length || event.altKey || event.ctrlKey || (!inside && event.target !== box)) return;
    const row = event.target.closest("li");
    const next = (inside ? Array.from(results.children).indexOf(row) : -1) + step;
    if (next >= links.length || (!inside && step < 0)) return;
    event.preventDefault();
    if (next < 0) box.focus(); else links[next].focus();
  });

  arrive();
})();
