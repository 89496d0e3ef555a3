// copy.js – puts a sentence on the clipboard. The button names the element that holds it.
(function () {
  "use strict";

  // navigator.clipboard asks for https; the intranet and file:// have the old command.
  function copy(text) {
    var area = document.createElement("textarea");
    area.value = text;
    area.className = "sc-hidden";
    document.body.appendChild(area);
    area.select();
    var done = document.execCommand("copy");
    document.body.removeChild(area);
    return done;
  }

  document.querySelectorAll("[data-copy]").forEach(function (button) {
    button.addEventListener("click", function () {
      var text = document.getElementById(button.getAttribute("data-copy")).textContent.replace(/\s+/g, "");
      var said = button.parentNode.querySelector("[role=status]");
      said.textContent = copy(text) ? "已复制" : "没有复制成功，请选中句子后按 Ctrl+C";
      button.focus();
    });
  });
})();
