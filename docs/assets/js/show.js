// show.js – one method alone, large enough for a shared screen, and one printed A5. The card's id in the hash is the
// whole state: reload, back and a link sent to a colleague all show the same card.
(function () {
  "use strict";

  var dialog;
  var stage;
  var cards = Array.prototype.slice.call(document.querySelectorAll("[data-card]"));
  var standing = -1;   // the card on the stage
  var opener = null;   // what had the focus before

  function button(words, act) {
    var made = document.createElement("button");
    made.type = "button";
    made.className = "sc-button";
    made.textContent = words;
    made.addEventListener("click", act);
    return made;
  }

  function build() {
    dialog = document.createElement("dialog");
    dialog.className = "sc-show";
    dialog.setAttribute("aria-label", "单张展示");
    stage = document.createElement("div");
    var tools = document.createElement("div");
    tools.className = "sc-tools";
    tools.appendChild(button("上一张", function () { step(-1); }));
    tools.appendChild(button("下一张", function () { step(1); }));
    tools.appendChild(button("打印 A5", function () { window.print(); }));
    tools.appendChild(button("关闭", function () { dialog.close(); }));
    dialog.appendChild(stage);
    dialog.appendChild(tools);
    dialog.addEventListener("keydown", function (event) {
      if (event.key === "ArrowRight") step(1);
      if (event.key === "ArrowLeft") step(-1);
    });
    dialog.addEventListener("close", leave);
    document.querySelector("main").appendChild(dialog);
  }

  function decoded(text) {
    try { return decodeURIComponent(text); } catch (malformed) { return text; }
  }

  function shown() {
    var name = decoded(window.location.hash.slice(1));
    return cards.findIndex(function (card) { return card.id === name; });
  }

  function step(by) {
    var next = cards[(shown() + by + cards.length) % cards.length];
    window.location.replace("#" + next.id);
  }

  function follow() {
    var number = shown();
    if (number < 0) {
      if (dialog && dialog.open) dialog.close();
      return;
    }
    if (!dialog) build();
    while (stage.firstChild) stage.removeChild(stage.firstChild);
    Array.prototype.forEach.call(cards[number].children, function (child) {
      if (!child.classList.contains("sc-tools")) stage.appendChild(child.cloneNode(true));
    });
    standing = number;
    document.documentElement.setAttribute("data-alone", "");
    if (dialog.open) return;
    opener = document.activeElement;
    dialog.showModal();
  }

  // The event comes a task after the dialog has gone: a reader who went on meanwhile is not called back.
  function leave() {
    if (dialog.open) return;
    document.documentElement.removeAttribute("data-alone");
    if (shown() < 0 || shown() !== standing) return;
    var place = window.location.href.split("#")[0];
    try { window.history.replaceState(null, "", place); } catch (refusal) { window.location.hash = ""; }
    var here = document.activeElement;
    if (here === document.body || here === opener || dialog.contains(here)) cards[standing].querySelector("[data-show]").focus();
  }

  if (!cards.length || !window.HTMLDialogElement) return;
  window.addEventListener("hashchange", follow);
  follow();
})();
