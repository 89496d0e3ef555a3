// paste.js – honours copied from a spreadsheet become entries: columns are recognised by their heads, or by what they hold.
((form) => {
  "use strict";

  const { button, el, newId } = form;

  // ── Reading what was copied ─────────────────────────────────────────

  // Rows of cells as spreadsheets copy them: tabs between cells, quotes around what holds tabs or breaks.
  function cells(text) {
    const rows = [[]];
    let cell = "";
    let quoted = false;
    const end = () => { rows[rows.length - 1].push(cell.trim()); cell = ""; };
    const letters = text.replace(/\r\n?/g, "\n");
    for (let at = 0; at < letters.length; at += 1) {
      const letter = letters[at];
      if (quoted && letter === '"' && letters[at + 1] === '"') { cell += '"'; at += 1; }
      else if (letter === '"' && (quoted || cell === "") && (quoted || letters.indexOf('"', at + 1) > 0)) quoted = !quoted;
      else if (letter === "\t" && !quoted) end();
      else if (letter === "\n" && !quoted) { end(); rows.push([]); }
      else cell += letter;
    }
    end();
    return rows.filter((row) => row.some((each) => each));
  }

  const bare = (text) => text.normalize("NFKC").replace(/[\s:：()*]|（.*?）/g, "");

  // Which key each column is for; "" for none. `head` says whether the first row names them.
  function recognised(rows) {
    const width = Math.max(...rows.map((row) => row.length));
    const named = Array.from({ length: width }, (_, column) => headOf(rows[0][column] || ""));
    const head = named.filter((key) => key).length >= Math.min(2, width) && rows.length > 1;
    const keys = byContent(head ? rows.slice(1) : rows, head ? named : Array(width).fill(""), head ? TELLING : TESTS);
    return { head, keys: keys.map((key, column) => (keys.indexOf(key) === column ? key : "")) };
  }

  function headOf(text) {
    const heads = form.asked.heads;
    const exact = Object.keys(heads).find((key) => heads[key].some((word) => bare(word) === bare(text)));
    return exact || "";
  }

  const TESTS = [
    ["对象", (cell) => /^(?:集体|个人|单位|支部|团体|个体)$/.test(cell)],
    ["层级", (cell) => wordsFor("层级").indexOf(cell) >= 0],
    ["口径", (cell) => wordsFor("口径").indexOf(cell) >= 0],
    ["状态", (cell) => wordsFor("状态").indexOf(cell) >= 0],
    ["日期", (cell) => !/^\d{1,3}$/.test(cell) && form.readValue({ kind: "partial_day" }, cell).value !== undefined],
    ["文号", (cell) => /[〔\[（(]\d{4}[〕\]）)]|\d+号$/.test(cell)],
    ["颁发", (cell) => /(?:局|厅|部|委|党委|政府|总队|支队|大队|办公室|院|会)$/.test(cell) && cell.length > 2],
    ["受奖人", (cell) => /^[\u4e00-\u9fff·]{2,4}$/.test(cell)],
    ["名称", (cell) => /[\u4e00-\u9fff]{3}/.test(cell)],
  ];

  const wordsFor = (key) => form.wordsOf(form.blankAt(["荣誉", 0, key]));

  const TELLING = TESTS.slice(0, 4);   // so plain that they name a column whatever its head says

  // `keys`, with a key for each column yet unnamed whose cells nearly all pass one of `tests`.
  function byContent(rows, named, tests) {
    const keys = named.slice();
    tests.filter(([key]) => keys.indexOf(key) < 0).forEach(([key, fits]) => {
      const column = keys.findIndex((taken, number) => {
        const full = rows.map((row) => row[number] || "").filter((cell) => cell);
        return !taken && full.length && full.filter(fits).length >= full.length * 0.8;
      });
      if (column >= 0) keys[column] = key;
    });
    return keys;
  }

  function entries(rows, keys) {
    const blank = Object.assign({}, form.blankAt(["荣誉"]), { many: false });
    return rows.map((row) => {
      const honour = form.fresh(blank);
      keys.forEach((key, column) => { if (key) honour[key] = plainly(form.blankAt(["荣誉", 0, key]), unbroken(row[column] || "")); });
      if (!honour.对象) honour.对象 = honour.受奖人 ? "个人" : "集体";
      return honour;
    }).filter((honour) => honour.名称 || honour.文号);
  }

  // A break inside a cell is only how it was laid out.
  const unbroken = (text) => text.replace(/(\S)\s*\n\s*(\S)/g, (_, left, right) => left + (form.meetWide(left, right) ? "" : " ") + right);

  function plainly(blank, text) {
    const read = form.readValue(blank, text);
    const near = read.slips.length && read.slips[0].suggested;
    return text && read.value !== undefined ? read.value : text && near && blank.kind === "choice" ? near : text;
  }

  // ── On the page ─────────────────────────────────────────────────────

  function drawPaste(rowsView) {
    const ids = { text: newId(), help: newId() };
    const board = el("div", {});
    const area = el("textarea", { id: ids.text, rows: 3, "aria-describedby": ids.help, autocomplete: "off", input: () => lay(area.value) });

    function lay(text) {
      form.empty(board);
      const rows = cells(text);
      if (!rows.length) return;
      const { head, keys } = recognised(rows);
      const body = head ? rows.slice(1) : rows;
      const selects = keys.map((key, column) => columnSelect(key, column));
      const count = () => entries(body, chosen()).length;
      const chosen = () => selects.map((select) => select.value);
      const take = button("", () => {
        const made = entries(body, chosen());
        made.forEach((honour) => { rowsView.addRow(honour).open = false; });
        rowsView.touchAll();
        area.value = "";
        form.empty(board);
        form.announce("加入了 " + made.length + " 条荣誉。");
        (rowsView.list.lastChild || rowsView.box).querySelector("summary").focus();
      }, { "data-first": true });
      const label = () => {
        take.textContent = "加入这 " + count() + " 条荣誉";
        take.disabled = !count();
      };
      selects.forEach((select) => select.addEventListener("change", label));
      label();
      board.append(
        el("p", { class: "sc-note" }, head ? "第一行是表头，已按它对好栏目；不对的请改。" : "请看看每一列是什么，不对的请改。"),
        el("div", { class: "sc-scroll sc-paste", tabindex: "0", role: "region", "aria-label": "粘贴的表格" }, sample(selects, body)), el("div", { class: "sc-tools" }, take));
    }

    return el("details", { class: "sc-fold" },
      el("summary", {}, "手里有现成的表格？从 Excel 或 WPS 表格里复制，一次贴进来"),
      el("div", { class: "sc-field" }, el("label", { for: ids.text }, "贴在这里"),
        el("p", { class: "sc-note", id: ids.help }, "在表格里选中几行（带不带表头都行），复制，再在下面的框里粘贴。"), area, board));
  }

  function columnSelect(key, column) {
    const select = el("select", { "aria-label": "第 " + (column + 1) + " 列是" }, el("option", { value: "" }, "不用这一列"),
      ...form.blankAt(["荣誉"]).blanks.filter((blank) => blank.kind !== "photo_path").map((blank) => el("option", { value: blank.key }, blank.title)));
    select.value = key;
    return select;
  }

  function sample(selects, rows) {
    return el("table", { class: "sc-table" },
      el("thead", {}, el("tr", {}, ...selects.map((select) => el("th", { scope: "col" }, select)))),
      el("tbody", {}, ...rows.slice(0, 3).map((row) => el("tr", {}, ...selects.map((_, column) => el("td", {}, row[column] || ""))))));
  }

  Object.assign(form, { drawPaste });
})(window.scForm);
