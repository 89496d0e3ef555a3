// filter.js – leaves of a list only the rows that hold all the words in the box, and says how many those are.
// The box names its list in data-filter; every child of the list but its header is a row. Tables have roll.js.
(function () {
  "use strict";

  function plain(text) { return text.normalize("NFKC").toLowerCase(); }

  document.querySelectorAll("[data-filter]").forEach(function (box) {
    var list = document.getElementById(box.getAttribute("data-filter"));
    var unit = box.getAttribute("data-unit");
    var said = box.querySelector("[role=status]");
    var input = box.querySelector("input");
    var rows = Array.prototype.filter.call(list.children, function (row) { return row.tagName !== "HEADER"; });
    var texts = rows.map(function (row) { return plain(row.textContent); });

    function narrow() {
      var words = plain(input.value).split(/\s+/).filter(Boolean);
      var shown = 0;
      rows.forEach(function (row, number) {
        var holds = words.every(function (word) { return texts[number].indexOf(word) >= 0; });
        row.hidden = !holds;
        shown += holds ? 1 : 0;
      });
      said.textContent = words.length ? "找到 " + shown + " " + unit + "，这一页共 " + rows.length + " " + unit : "";
    }

    input.addEventListener("input", narrow);
    if (input.value) narrow();
  });
})();
