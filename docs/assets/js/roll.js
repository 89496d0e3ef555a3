// roll.js – sorts and narrows the table of this page, and takes what it shows along as CSV. The page knows the order of
// every column beforehand (data-ranks), so that no browser has to know how Chinese is sorted.
(function () {
  "use strict";

  var tools = document.querySelector(".sc-find");
  var table = document.querySelector(".sc-roll table");
  if (!tools || !table) return;
  var body = table.tBodies[0];
  var rows = Array.prototype.slice.call(body.rows).map(function (row, place) {
    return {
      row: row,
      place: place,
      ranks: row.getAttribute("data-ranks").split(" ").map(Number),
      at: row.getAttribute("data-in").split(" "),
      text: fold(row.textContent)
    };
  });
  var box = tools.querySelector("input");
  var status = tools.querySelector("[role=status]");
  var pages = Number(tools.getAttribute("data-pages"));
  var chips = Array.prototype.slice.call(tools.querySelectorAll("[aria-pressed]"));
  var heads = Array.prototype.slice.call(table.querySelectorAll("[data-rank]"));

  function fold(text) { return text.normalize("NFKC").toLowerCase().replace(/\s+/g, " "); }

  // ── Sorting ────────────────────────────────────────────────────────

  heads.forEach(function (head, place) {
    var button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    head.textContent = "";
    head.appendChild(button);
    if (!place) head.setAttribute("aria-sort", "descending");   // newest first, as it was printed
    button.addEventListener("click", function () { sort(head); });
  });

  function sort(head) {
    var down = head.getAttribute("aria-sort") === "ascending" || (head === heads[0] && !head.hasAttribute("aria-sort"));
    var column = Number(head.getAttribute("data-rank"));
    var sign = down ? -1 : 1;
    heads.forEach(function (other) { other.removeAttribute("aria-sort"); });
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    rows.sort(function (one, other) { return sign * (one.ranks[column] - other.ranks[column]) || one.place - other.place; });
    var sorted = document.createDocumentFragment();
    rows.forEach(function (one) { sorted.appendChild(one.row); });
    body.appendChild(sorted);
    table.caption.textContent = table.caption.textContent.replace(/，[^，]*$/, "，按" + head.textContent + (down ? "倒序" : "顺序"));
  }

  // ── Narrowing ──────────────────────────────────────────────────────

  function pressed(group) {
    return Array.prototype.slice.call(group.querySelectorAll("[aria-pressed=true]")).map(function (chip) { return chip.value; });
  }

  function narrow() {
    var words = fold(box.value).split(" ").filter(Boolean);
    var groups = Array.prototype.slice.call(tools.querySelectorAll("[data-place]")).map(function (group) {
      return { place: Number(group.getAttribute("data-place")), values: pressed(group) };
    }).filter(function (group) { return group.values.length; });
    var shown = 0;
    rows.forEach(function (one) {
      var fits = words.every(function (word) { return one.text.indexOf(word) >= 0; }) &&
        groups.every(function (group) { return group.values.indexOf(one.at[group.place]) >= 0; });
      one.row.hidden = !fits;
      shown += fits;
    });
    status.textContent = shown === rows.length ? "本页 " + shown + " 项" : shown ? "显示 " + shown + " 项，本页共 " + rows.length + " 项" : nothing();
    if (!shown && pages > 1 && words.length) status.appendChild(elsewhere());
  }

  // The table is one page of several: who is not here may stand on the next one.
  function nothing() {
    return pages > 1 ? "本页没有符合的，名单共 " + pages + " 页。" : "没有符合的，换个词或取消几个选择";
  }
  function elsewhere() {
    var link = document.createElement("a");
    link.href = tools.getAttribute("data-search") + "#q=" + encodeURIComponent(box.value.trim());
    link.textContent = "到全站里找";
    return link;
  }

  chips.forEach(function (chip) {
    chip.addEventListener("click", function () {
      chip.setAttribute("aria-pressed", String(chip.getAttribute("aria-pressed") !== "true"));
      narrow();
    });
  });
  box.addEventListener("input", narrow);
  narrow();

  // ── Taking along ───────────────────────────────────────────────────

  // A spreadsheet runs what begins like a formula; an apostrophe makes it text. The same rule as in downloads/plain.py.
  function csvCell(text) {
    if (/^[=+\-@\t\r]/.test(text)) text = "'" + text;
    return /[",\n]/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text;
  }
  function each(node, selector, act) { Array.prototype.forEach.call(node.querySelectorAll(selector), act); }

  // The words of a cell alone: what is said of it beside them goes into the last column, what is only drawn goes nowhere.
  function csvWords(cell, notes, branches) {
    var copy = cell.cloneNode(true);
    each(copy, ".sc-absent, [aria-hidden]", function (drawn) { drawn.parentNode.removeChild(drawn); });
    each(copy, ".sc-note:not([data-of])", function (note) {
      notes.push(note.textContent.replace(/^（|）$/g, "").trim());
      if (note.previousSibling && note.previousSibling.nodeName === "BR") note.parentNode.removeChild(note.previousSibling);
      note.parentNode.removeChild(note);
    });
    each(copy, "[data-of]", function (branch) {
      branches.push(branch.textContent);
      branch.parentNode.removeChild(branch.previousSibling);
      branch.parentNode.removeChild(branch);
    });
    each(copy, "br", function (line) { line.parentNode.replaceChild(document.createTextNode("、"), line); });
    return copy.textContent.replace(/\s+/g, " ").trim();
  }
  function csvLine(row) {
    var notes = [], branches = [], named = body.querySelector("[data-of]");
    var words = Array.prototype.map.call(row.cells, function (cell) { return csvWords(cell, notes, branches); });
    if (row.parentNode !== body) { notes.push("说明"); branches.push("支部"); }
    return words.concat(named ? branches.join("、") : [], notes.join("；")).map(csvCell).join(",");
  }

  tools.querySelector("[data-csv]").addEventListener("click", function (event) {
    var lines = [table.tHead.rows[0]].concat(Array.prototype.filter.call(body.rows, function (row) { return !row.hidden; })).map(csvLine);
    // Without the byte order mark Excel and WPS on Windows read UTF-8 as GBK.
    var file = new Blob(["\ufeff" + lines.join("\r\n") + "\r\n"], { type: "text/csv;charset=utf-8" });
    var link = document.createElement("a");
    link.href = URL.createObjectURL(file);
    link.download = event.currentTarget.getAttribute("data-csv") + "-" + document.querySelector("h1").textContent.trim() + ".csv";
    document.body.appendChild(link);
    link.click();
    document.body.removeChild(link);
    window.setTimeout(function () { URL.revokeObjectURL(link.href); }, 60000);
    status.textContent = "已下载 " + (lines.length - 1) + " 项";
  });
})();
