// theme.js – dark or light, and the size of text. Runs in the head, before anything is painted.
(function () {
  "use strict";

  var root = document.documentElement;
  var wish = window.matchMedia("(prefers-color-scheme: dark)");

  // Storage may be forbidden (file://, private windows): then the choice lasts as long as the page.
  function remembered(key) {
    try { return window.localStorage.getItem(key); } catch (refusal) { return null; }
  }
  function remember(key, value) {
    try { window.localStorage.setItem(key, value); } catch (refusal) { /* nothing to do */ }
  }

  function paint(scheme) { root.setAttribute("data-md-color-scheme", scheme); }
  function scale(size) { root.setAttribute("data-text", size); }

  root.setAttribute("data-script", "");
  paint(remembered("sc-scheme") || (wish.matches ? "slate" : "default"));
  scale(remembered("sc-text") || "normal");

  function followSystem(event) {
    if (!remembered("sc-scheme")) { paint(event.matches ? "slate" : "default"); press(); }
  }
  if (wish.addEventListener) wish.addEventListener("change", followSystem);

  // Tell the buttons what is on.
  function press() {
    var dark = root.getAttribute("data-md-color-scheme") === "slate";
    document.querySelectorAll("[data-scheme]").forEach(function (button) {
      button.setAttribute("aria-pressed", String(dark));
    });
    document.querySelectorAll("[data-size]").forEach(function (button) {
      button.setAttribute("aria-pressed", String(button.getAttribute("data-size") === root.getAttribute("data-text")));
    });
  }

  function attend() {
    press();
    document.querySelectorAll("[data-scheme]").forEach(function (button) {
      button.addEventListener("click", function () {
        var scheme = root.getAttribute("data-md-color-scheme") === "slate" ? "default" : "slate";
        remember("sc-scheme", scheme);
        paint(scheme);
        press();
      });
    });
    document.querySelectorAll("[data-size]").forEach(function (button) {
      button.addEventListener("click", function () {
        remember("sc-text", button.getAttribute("data-size"));
        scale(button.getAttribute("data-size"));
        press();
      });
    });
  }
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", attend); else attend();
})();
