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
    status.textContent = shown === rows.length ? "本页 " + shown + " 项" : shown ? "显示 " + shown + " 项，本页共 " + rows.length + " 项" : "没有符合的，换个词或取消几个选择";
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
  function csvCell(cell) {
    var text = cell.textContent.replace(/\s+/g, " ").trim();
    if (/^[=+\-@\t\r]/.test(text)) text = "'" + text;
    return /[",\n]/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text;
  }
  function csvLine(row) { return Array.prototype.map.call(row.cells, csvCell).join(","); }

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
