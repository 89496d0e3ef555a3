// whole.js – unfolds the whole roll for print: ten thousand lines that nobody loads who did not ask for them.
(function () {
  "use strict";

  var section = document.querySelector("[data-scripts]");
  var button = section.querySelector("[data-load]");
  var status = section.querySelector("[role=status]");
  var parts = [];
  var left = 0;

  window.showcaseRoll = function (number, rows) { parts[number - 1] = rows; };

  function put(row, name, words) {
    var cell = document.createElement(name);
    if (words) {
      cell.textContent = words;
    } else {
      var absent = cell.appendChild(document.createElement("span"));
      absent.className = "sc-absent";
      absent.textContent = "未填报";
    }
    return row.appendChild(cell);
  }

  function line(cells) {
    var row = document.createElement("tr");
    put(row, "td", cells[0]).className = "sc-d";
    put(row, "td", cells[1] + " " + cells[2]).className = "sc-d";
    put(row, "th", cells[3]).setAttribute("scope", "row");
    put(row, "td", cells[4]);
    put(row, "td", cells[5]);
    put(row, "td", cells[6]);
    put(row, "td", cells[7]).className = "sc-d";
    return row;
  }

  function unfold() {
    var table = document.createElement("table");
    table.className = "sc-table";
    table.setAttribute("data-stack", "roll");
    table.createCaption().textContent = "全部荣誉，由近及远";
    var head = table.createTHead().insertRow();
    ["日期", "级别", "荣誉", "单位或个人", "品牌", "颁发", "文号"].forEach(function (name) { put(head, "th", name).setAttribute("scope", "col"); });
    var body = table.createTBody();
    parts.forEach(function (rows) { rows.forEach(function (cells) { body.appendChild(line(cells)); }); });
    var around = document.createElement("div");
    around.className = "sc-scroll";
    around.tabIndex = 0;
    around.appendChild(table);
    section.parentNode.insertBefore(around, section);
    status.textContent = "";
    section.parentNode.removeChild(section);
    around.focus();
  }

  button.addEventListener("click", function () {
    var scripts = section.getAttribute("data-scripts").split(" ");
    button.disabled = true;
    status.textContent = "正在展开……";
    left = scripts.length;
    scripts.forEach(function (address) {
      var script = document.createElement("script");
      script.src = address;
      script.onload = function () {
        left -= 1;
        if (!left) unfold();
      };
      script.onerror = function () {
        button.disabled = false;
        status.textContent = "没有取到名单，请再按一次，或分年打印。";
      };
      document.head.appendChild(script);
    });
  });
})();
