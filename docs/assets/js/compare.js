// compare.js – two to four branches side by side. The hash names them, so reload, back and a link sent to a colleague
// all show the same; what was picked on the way is remembered as long as the window lives. Figures come as scripts,
// because a folder on a stick cannot be fetched from.
(function () {
  "use strict";

  var MOST = 4;
  var FOUND = 8;
  var KEY = "sc-compare";
  var NONE = "没有";   // what a branch says it has none of; where all say so there is no row
  var picker = document.querySelector(".sc-picker");
  var box = picker.querySelector("input");
  var status = picker.querySelector("[role=status]");
  var list = picker.querySelector("ul");
  var side = document.querySelector(".sc-compare");
  var table = side.querySelector("table");
  var branches = [];
  // Asked by what stands in an address, and an address may say "constructor": these know nothing by themselves.
  var known = Object.create(null);
  var moved = Object.create(null);
  var figures = Object.create(null);
  var scripts = Object.create(null);

  window.showcaseCompareIndex = function (rows, renumbered, inAScript) {
    branches = rows;
    Object.keys(renumbered).forEach(function (id) { moved[id] = renumbered[id]; });
    rows.forEach(function (row, place) {
      known[row[0]] = row;
      scripts[row[0]] = "data/compare/" + Math.floor(place / inAScript) + ".js";
    });
    window.addEventListener("hashchange", show);
    box.addEventListener("input", offer);
    begin();
  };
  window.showcaseCompare = function (id, groups) { figures[id] = groups; };

  // ── Which branches ─────────────────────────────────────────────────

  function decoded(text) {
    try { return decodeURIComponent(text); } catch (malformed) { return text; }
  }

  // As a person writes them too: in small letters, in full width, parted by Chinese commas.
  function named() {
    var ids = decoded(window.location.hash.slice(1)).normalize("NFKC").toUpperCase().split(/[,、\s]+/).filter(Boolean);
    return ids.map(function (id) { return moved[id] || id; }).filter(function (id, place, all) { return all.indexOf(id) === place; });
  }
  function remembered() {
    try { return (window.sessionStorage.getItem(KEY) || "").split(",").filter(function (id) { return known[id]; }); } catch (refusal) { return []; }
  }
  function remember(ids) {
    try { window.sessionStorage.setItem(KEY, ids.join(",")); } catch (refusal) { /* then only the address knows */ }
  }

  // One alone comes from a branch page and joins what was picked before; two or more are a link and stand for themselves.
  function begin() {
    var ids = named();
    var all = ids.length > 1 ? ids : remembered().filter(function (id) { return ids.indexOf(id) < 0; }).concat(ids);
    if (all.length > ids.length) window.location.replace("#" + all.slice(-MOST).join(","));
    show();
  }

  function go(ids) { window.location.hash = ids.join(","); }

  // ── The picker ─────────────────────────────────────────────────────

  function make(name, words) {
    var made = document.createElement(name);
    if (words) made.textContent = words;
    return made;
  }
  function button(words, said, act) {
    var made = make("button", words);
    made.type = "button";
    made.className = "sc-button";
    if (said) made.setAttribute("aria-label", words + "：" + said);
    made.addEventListener("click", act);
    return made;
  }

  function offer() {
    var words = box.value.normalize("NFKC").toLowerCase().split(/\s+/).filter(Boolean);
    var chosen = named();
    list.textContent = "";
    if (!words.length) { tell(chosen); return; }
    var found = branches.filter(function (row) {
      var text = row.join(" ").normalize("NFKC").toLowerCase();
      return chosen.indexOf(row[0]) < 0 && words.every(function (word) { return text.indexOf(word) >= 0; });
    });
    found.slice(0, FOUND).forEach(function (row) {
      var item = make("li");
      item.appendChild(button("加入", row[1] + "，" + row[2], function () { box.value = ""; go(named().concat(row[0])); box.focus(); }));
      item.appendChild(make("b", row[1]));
      item.appendChild(make("span", [row[2], row[3], row[4]].filter(Boolean).join("\u00a0· ")));
      list.appendChild(item);
    });
    status.textContent = !found.length ? "没有找到，换个说法试试。" : "找到 " + found.length + " 个" + (found.length > FOUND ? "，列出前 " + FOUND + " 个，再多写几个字。" : "。");
  }

  function tell(ids, missing, left) {
    var full = ids.length >= MOST;
    box.disabled = full;
    status.textContent = (missing && missing.length ? "没有找到编号 " + missing.join("、") + "，可能没有发布。" : "") +
      (left && left.length ? "最多放 " + MOST + " 个，没有放进来的：" + left.join("、") + "。" : "") +
      (!ids.length ? "先选一个支部，再选一个和它对比。" : ids.length < 2 ? "已选 1 个，再选一个就能对比。" : full ? "已选 " + MOST + " 个；要换一个，请先移去一个。" : "已选 " + ids.length + " 个，还可以再加。");
  }

  // ── The table ──────────────────────────────────────────────────────

  function show() {
    var asked = named();
    var found = asked.filter(function (id) { return known[id]; });
    var ids = found.slice(0, MOST);
    var missing = asked.filter(function (id) { return !known[id]; });
    remember(ids);
    list.textContent = "";
    tell(ids, missing, found.slice(MOST));
    side.hidden = !ids.length;
    load(ids.filter(function (id) { return !figures[id]; }), function () {
      if (ids.join() === named().filter(function (id) { return known[id]; }).slice(0, MOST).join()) draw(ids);
    });
  }

  function load(ids, then) {
    var wanted = ids.map(function (id) { return scripts[id]; }).filter(function (script, place, all) { return all.indexOf(script) === place; });
    var left = wanted.length;
    if (!left) { then(); return; }
    wanted.forEach(function (address) {
      var script = document.createElement("script");
      script.src = address;
      script.onload = script.onerror = function () {
        left -= 1;
        if (left) return;
        ids.forEach(function (id) { figures[id] = figures[id] || []; });
        then();
      };
      document.head.appendChild(script);
    });
  }

  function draw(ids) {
    while (table.lastChild !== table.caption) table.removeChild(table.lastChild);
    table.caption.textContent = ids.map(function (id) { return known[id][1]; }).join("、") + (ids.length > 1 ? "，并排对照" : "");
    table.setAttribute("data-columns", ids.length);
    if (!ids.length) return;
    table.appendChild(head(ids));
    groupNames(ids).forEach(function (name) {
      var rows = rowsOf(name, ids);
      if (rows.length) table.appendChild(body(name, rows, ids));
    });
  }

  function head(ids) {
    var thead = make("thead");
    var names = thead.appendChild(make("tr"));
    var acts = thead.appendChild(make("tr"));
    acts.setAttribute("data-see", "");
    names.appendChild(make("td"));
    acts.appendChild(make("td"));
    ids.forEach(function (id, place) {
      var cell = names.appendChild(make("th"));
      cell.scope = "col";
      cell.appendChild(make("a", known[id][1])).href = "branches/" + id + ".html";
      cell.appendChild(make("p", known[id].slice(2).filter(Boolean).join("\u00a0· "))).className = "sc-note";
      var tools = acts.appendChild(make("td"));
      if (place) tools.appendChild(button("放到第一列", known[id][1], function () { go([id].concat(without(ids, id))); box.focus(); }));
      tools.appendChild(button("移去", known[id][1], function () { go(without(ids, id)); box.focus(); }));
    });
    return thead;
  }

  function without(ids, id) { return ids.filter(function (other) { return other !== id; }); }

  function groupNames(ids) { return (figures[ids[0]].length ? figures[ids[0]] : figures[ids[ids.length - 1]]).map(function (group) { return group[0]; }); }

  function told(figure) { return Boolean(figure && (figure[1] || figure[6].length)); }
  function some(figure) { return told(figure) && figure[1] !== NONE; }

  // Rows go by name; one that only a later column has comes after the row it follows there. A name that comes twice in
  // one branch is two rows.
  function rowsOf(name, ids) {
    var rows = [];
    ids.forEach(function (id, column) {
      var times = {};
      var last = -1;
      var group = figures[id].filter(function (one) { return one[0] === name; })[0];
      (group ? group[1] : []).forEach(function (figure) {
        times[figure[0]] = (times[figure[0]] || 0) + 1;
        var key = figure[0] + "\n" + times[figure[0]];
        var place = rows.findIndex(function (row) { return row.key === key; });
        if (place < 0) {
          place = last + 1;
          rows.splice(place, 0, { key: key, name: figure[0], cells: [] });
        }
        rows[place].cells[column] = figure;
        last = place;
      });
    });
    rows = rows.filter(function (row) { return row.cells.some(some); });
    if (name !== "成效") return rows;
    // Indicators are each branch's own: those that several have stand first.
    var shared = rows.filter(function (row) { return row.cells.filter(told).length > 1; });
    return shared.concat(rows.filter(function (row) { return shared.indexOf(row) < 0; }));
  }

  function body(name, rows, ids) {
    var tbody = make("tbody");
    var title = tbody.appendChild(make("tr")).appendChild(make("th", name));
    title.scope = "rowgroup";
    title.colSpan = ids.length + 1;
    rows.forEach(function (row) {
      var line = tbody.appendChild(make("tr"));
      line.appendChild(make("th", row.name)).scope = "row";
      ids.forEach(function (id, column) { line.appendChild(cell(id, row.cells[column], column ? row.cells[0] : null)); });
    });
    return tbody;
  }

  function cell(id, figure, first) {
    var made = make("td");
    if (!told(figure)) {
      made.appendChild(make("span", "未填报")).className = "sc-absent";
      return made;
    }
    if (figure[1]) made.appendChild(make("p", figure[1]));
    if (figure[6].length) made.appendChild(links(id, figure[6]));
    var said = first && figure[1] && first[1] ? difference(first, figure) : "";
    if (said) made.appendChild(make("p")).appendChild(make(/^[相口]/.test(said) ? "span" : "em", said));
    if (figure[5]) made.appendChild(make("p", figure[5])).className = "sc-note";
    return made;
  }

  function links(id, pairs) {
    var made = make("ul");
    pairs.forEach(function (pair) {
      var link = made.appendChild(make("li")).appendChild(make("a", pair[0]));
      link.href = "branches/" + id + ".html#" + pair[1];
    });
    return made;
  }

  // [name, said, number, unit, basis, note, links]
  function difference(first, other) {
    if (!first[2] && !other[2]) return first[1] === other[1] ? "相同" : "";   // words that differ say so themselves
    if (!first[2] || !other[2] || first[4] !== other[4]) return "口径不同，不作比较";
    var places = Math.max(decimals(first[2]), decimals(other[2]));
    var gap = Math.round((Number(other[2]) - Number(first[2])) * Math.pow(10, places));
    if (!gap) return "相同";
    var size = (Math.abs(gap) / Math.pow(10, places)).toFixed(places).replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "");
    var grouped = size.replace(/^\d+/, function (whole) { return whole.replace(/\B(?=(\d{3})+$)/g, ","); });
    if (/^[%％]$|^百分比$/.test(other[3])) return (gap > 0 ? "高 " : "低 ") + grouped + " 个百分点";
    return ((gap > 0 ? "多 " : "少 ") + grouped + " " + other[3]).trim();
  }
  function decimals(number) { return (number.split(".")[1] || "").length; }

  document.documentElement.setAttribute("data-paper", "wide");
})();
