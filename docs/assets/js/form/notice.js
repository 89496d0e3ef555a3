// notice.js – what happened just now, above the step, with a way back where there is one.
((form) => {
  "use strict";

  const { button, el } = form;
  const notice = el("div", { class: "sc-notice", role: "status", hidden: true });

  const hush = () => { notice.hidden = true; };

  // Something was taken away or replaced: say so, and let one press bring it back.
  const offerUndo = (words, bringBack) => tell(words, button("撤销", () => { hush(); bringBack(); }));

  function tell(...pieces) {
    form.empty(notice);
    notice.append(...pieces, button("知道了", hush, { class: "sc-plain" }));
    notice.hidden = false;
  }

  Object.assign(form, { hush, notice, offerUndo, tell });
})(window.scForm);
