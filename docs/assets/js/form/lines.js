// lines.js – a list of texts, one a line: Enter makes the next, an empty line goes by Backspace, several come by pasting.
((form) => {
  "use strict";

  const { button, el, newId } = form;

  function drawLines(blank, path) {
    const view = form.viewOf(blank, path);
    const lines = el("ol", { class: "sc-lines" });
    const helpId = newId();
    const single = Object.assign({}, blank, { many: false, must: false });
    let drawn = [];
    view.refresh = () => {
      drawn = [];
      form.empty(lines);
      const texts = form.at(path());
      if (!texts.length) texts.push("");
      texts.forEach((_, number) => lines.append(drawLine(number)));
    };
    const focus = (number) => drawn[Math.max(0, Math.min(number, drawn.length - 1))].control.focus();
    const change = (number, remove, ...put) => {
      form.at(path()).splice(number, remove, ...put);
      view.refresh();
      form.changed();
    };

    function drawLine(number) {
      const line = { blank: single, path: () => path().concat(number), touched: true, shown: [] };
      const id = newId();
      line.said = el("div", { class: "sc-saids", id });
      const tall = form.get(line).indexOf("\n") >= 0;
      line.control = el(tall ? "textarea" : "input", {
        type: tall ? null : "text", autocomplete: "off", "aria-label": blank.title + "第 " + (number + 1) + " 条",
        "aria-describedby": helpId + " " + id,
        input: () => form.set(line, line.control.value),
        keydown: (event) => {
          if (event.key === "Enter" && !event.isComposing && !tall) {
            event.preventDefault();
            change(number + 1, 0, "");
            focus(number + 1);
          } else if (event.key === "Backspace" && !line.control.value && form.at(path()).length > 1) {
            event.preventDefault();
            change(number, 1);
            focus(number - 1);
          }
        },
        paste: (event) => {
          const pasted = event.clipboardData.getData("text/plain").split(/\r?\n/).map((part) => part.trim()).filter((part) => part);
          if (pasted.length < 2 || tall) return;
          event.preventDefault();
          change(number, form.get(line) ? 0 : 1, ...pasted);
          focus(number + pasted.length - 1);
        },
      });
      line.control.value = form.get(line);
      line.refresh = () => { line.control.value = form.get(line); };
      form.views.add(line);
      drawn.push(line);
      const remove = button("删去", () => { change(number, 1); focus(number); }, { "aria-label": "删去" + blank.title + "第 " + (number + 1) + " 条" });
      line.box = el("li", {}, el("div", {}, line.control, form.at(path()).length > 1 ? remove : null), line.said);
      return line.box;
    }

    view.refresh();
    const add = button("再加一条", () => { change(form.at(path()).length, 0, ""); focus(drawn.length - 1); });
    view.box = el("fieldset", { class: "sc-field" },
      el("legend", {}, ...form.title(blank, path)), form.help(blank, helpId), lines, view.said, add);
    return view.box;
  }

  Object.assign(form, { drawLines });
})(window.scForm);
