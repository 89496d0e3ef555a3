// lightbox.js – a photo large, in a native dialog: Escape, focus and the inert page come free.
// Without it the link of each photo opens the picture itself.
(function () {
  "use strict";

  var dialog = document.querySelector(".sc-lightbox");
  if (!dialog || !dialog.showModal) return;
  var plates = Array.prototype.slice.call(document.querySelectorAll(".sc-plate a"));
  var stage = dialog.querySelector("[data-stage]");
  var caption = dialog.querySelector("p");
  var take = document.createElement("a");
  var shown = 0, opener = null;

  function show(number) {
    shown = (number + plates.length) % plates.length;
    var picture = plates[shown].querySelector("picture").cloneNode(true);
    picture.querySelectorAll("[sizes]").forEach(function (source) { source.setAttribute("sizes", "100vw"); });
    picture.querySelector("img").removeAttribute("loading");
    stage.replaceChild(picture, stage.firstChild);
    caption.textContent = (shown + 1) + " / " + plates.length + "　" + plates[shown].parentNode.querySelector("figcaption").textContent.trim();
    take.hidden = !plates[shown].hasAttribute("data-take");
    take.href = plates[shown].href;
    take.download = plates[shown].getAttribute("data-take") || "";
  }

  stage.appendChild(document.createTextNode(""));
  take.className = "sc-button";
  take.textContent = "下载印刷用图";
  take.target = "_blank";   // from a folder nothing is downloaded: there the picture opens in a window of its own
  dialog.querySelector("[data-act=close]").before(take);
  plates.forEach(function (plate, number) {
    plate.addEventListener("click", function (event) {
      event.preventDefault();
      opener = plate;
      show(number);
      dialog.showModal();
    });
  });
  dialog.addEventListener("click", function (event) {
    var act = event.target.getAttribute("data-act");
    if (act === "close") dialog.close();
    if (act === "next") show(shown + 1);
    if (act === "back") show(shown - 1);
  });
  dialog.addEventListener("keydown", function (event) {
    if (event.key === "ArrowRight") show(shown + 1);
    if (event.key === "ArrowLeft") show(shown - 1);
  });
  // Back to the photo last seen; old Chromium does not restore the focus by itself. The event comes
  // a task after the dialog has gone: a reader who went on meanwhile is not called back. Until the next frame old
  // Chromium leaves the focus on what is hidden by now.
  dialog.addEventListener("close", function () {
    var here = document.activeElement;
    if (here === document.body || here === opener || dialog.contains(here)) plates[shown].focus();
  });
})();
