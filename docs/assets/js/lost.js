// lost.js – on 404.html, which stands at any address: this file was found, so the site lies where it does.
(() => {
  "use strict";

  const root = document.documentElement;
  if (root.hasAttribute("data-found")) return;
  root.setAttribute("data-found", "");
  const site = document.currentScript.src.replace(/assets\/js\/lost\.js$/, "");

  function load(name) {
    const script = document.createElement("script");
    script.src = site + "assets/js/" + name;
    document.head.append(script);
  }

  load("theme.js");
  document.addEventListener("DOMContentLoaded", () => {
    load("box.js");
    // As written, links begin where the home page was thought to be.
    const thought = document.querySelector(".sc-head-name").getAttribute("href").replace(/index\.html$/, "");
    for (const name of ["href", "action"]) {
      for (const element of document.querySelectorAll("body [" + name + "^='" + thought + "']")) {
        element.setAttribute(name, site + element.getAttribute(name).slice(thought.length));
      }
    }
  });
})();
