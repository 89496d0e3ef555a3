// box.js – the search box in the header: sends what is typed to the search page, and "/" goes to the nearest box.
(() => {
  "use strict";

  const form = document.querySelector(".sc-head form");
  if (form) {
    // Behind the #, because a page opened from a folder has no server to ask.
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const asked = form.querySelector("input").value.trim();
      window.location.href = form.action + (asked ? "#q=" + encodeURIComponent(asked) : "");
    });
  }

  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
    const box = Array.from(document.querySelectorAll("form[role=search] input")).reverse().find((one) => one.offsetParent);
    const icon = document.querySelector(".sc-head-find");
    if (box || icon) event.preventDefault();
    if (box) { box.focus(); box.select(); } else if (icon) icon.focus();
  });
})();
