// print.js – a button for those who do not know Ctrl+P. Lazy photos are fetched first, or they print blank.
(function () {
  "use strict";

  window.addEventListener("beforeprint", function () {
    document.querySelectorAll("img[loading=lazy]").forEach(function (photo) { photo.setAttribute("loading", "eager"); });
    document.querySelectorAll("main details:not([open])").forEach(function (block) { block.setAttribute("open", ""); });
  });
  document.querySelectorAll("[data-print]").forEach(function (button) {
    button.addEventListener("click", function () { window.print(); });
  });
})();
