// fields.js – one blank, one control: what it is called, how it is filled in, an example, and room for what is said.
// A view is {blank, path, box, said, control, touched}; `form.views` holds all that stand on the page.
((form) => {
  "use strict";

  const { el, newId } = form;
  const MOST_RADIOS = 5;
  const FEWEST_ROWS = 2;
  const MOST_ROWS = 12;
  const NUMBERS = { whole: "numeric", head_count: "numeric", year: "numeric", number: "decimal", signed_number: "decimal" };
  const SHORT = new Set(["day", "partial_day", "year", "whole", "head_count", "number", "signed_number"]);

  form.views = new Set();

  // Draw the blank that stands at `path()`, a function because rows above it may come and go.
  function drawField(blank, path) {
    const view = { blank, path, touched: !form.isBlank(form.at(path())), shown: [] };
    const ids = { control: newId(), help: newId(), said: newId() };
    view.said = el("div", { class: "sc-saids", id: ids.said });
    const draw = chosenKind(blank, view);
    draw(view, ids);
    form.views.add(view);
    return view.box;
  }

  function chosenKind(blank) {
    if (blank.kind === "flag" && !blank.must) return drawTick;
    const words = wordsOf(blank);
    if (words.length && words.length <= MOST_RADIOS && blank.must) return drawRadios;
    if (words.length && (blank.kind !== "text" || blank.site.strict)) return drawSelect;
    return drawText;
  }

  const wordsOf = (blank) => (blank.kind === "flag" ? ["是", "否"] : blank.words || (blank.site && blank.site.words) || []);

  // ── What every field has ────────────────────────────────────────────

  // What it is called, and whether it cannot be left out: in a group that may be left out, nothing is marked.
  function title(blank, path) {
    return [blank.title, blank.must && !blank.later && path && isAsked(path()) ? el("span", { class: "sc-must" }, "必填") : null];
  }

  function isAsked(path) {
    const row = path.reduce((last, step, at) => (typeof step === "number" ? at : last), -1);
    return path.slice(0, -1).every((_, at) => at <= row || form.blankAt(path.slice(0, at + 1)).must);
  }

  function help(blank, id) {
    const silent = SHORT.has(blank.kind) || blank.kind === "flag" || blank.kind === "choice" || (blank.site && blank.site.strict);
    const shows = !silent && blank.eg;
    return el("p", { class: "sc-note", id }, blank.hint === undefined ? blank.help : blank.hint, shows ? el("span", { class: "sc-eg" }, "例如：" + blank.eg) : null);
  }

  function get(view) {
    return form.at(view.path());
  }

  // Put a new value on the paper and let everyone know.
  function set(view, value) {
    form.put(view.path(), value);
    form.changed();
  }

  // ── A line or a paragraph ───────────────────────────────────────────

  function drawText(view, ids) {
    const { blank } = view;
    const tall = blank.long || get(view).indexOf("\n") >= 0;
    const list = suggestions(blank, view);
    view.control = el(tall ? "textarea" : "input", {
      id: ids.control,
      type: tall ? null : "text",
      rows: tall ? FEWEST_ROWS : null,
      inputmode: NUMBERS[blank.kind] || null,
      list: list ? list.id : null,
      autocomplete: "off",
      "aria-describedby": ids.help + " " + ids.said,
      "data-short": SHORT.has(blank.kind),
      input: () => {
        if (tall) fit(view.control);
        set(view, view.control.value);
      },
      change: () => settle(view),
    });
    view.control.value = get(view);
    view.refresh = () => {
      if (view.control.value === get(view)) return;
      view.control.value = get(view);
      if (tall) fit(view.control);
    };
    view.box = el("div", { class: "sc-field", "data-small": SHORT.has(blank.kind) },
      el("label", { for: ids.control }, ...title(blank, view.path)), help(blank, ids.help),
      blank.today ? el("div", { class: "sc-day" }, view.control, form.button("今天", () => { set(view, today()); view.refresh(); settle(view); })) : view.control,
      list, view.said);
  }

  // As tall as what it holds; on a page that is not shown there is nothing to measure, so steps.js asks again.
  function fit(area) {
    area.rows = FEWEST_ROWS;
    while (area.rows < MOST_ROWS && area.scrollHeight > area.clientHeight) area.rows += 1;
  }

  function today() {
    const now = new Date();
    return now.getFullYear() + "-" + ("0" + (now.getMonth() + 1)).slice(-2) + "-" + ("0" + now.getDate()).slice(-2);
  }

  // Words to choose from that do not shut out others; for a partner, every branch there is.
  function suggestions(blank, view) {
    const partner = blank.kind === "branch_id" && view.path()[0] !== "支部";
    const words = partner ? form.asked.others.map((other) => other.slice(0, 2)) : ((blank.site && blank.site.words) || blank.suggested || []).map((word) => [word]);
    if (!words.length) return null;
    return el("datalist", { id: newId() }, ...words.map(([word, name]) => el("option", { value: word }, name)));
  }

  // Leave a field: the plain spelling takes the place of a slip, and a line says so.
  function settle(view) {
    view.touched = true;
    const read = form.readValue(view.blank, get(view));
    if (read.value !== undefined && read.slips.length) {
      const said = form.say(read.slips[0].code, view.path(), read.slips[0]);
      view.note = { what: said.what, value: read.value };
      set(view, read.value);
      view.refresh();
    } else {
      form.changed();
    }
  }

  // ── One of a few, one of many, yes or no ────────────────────────────

  function drawRadios(view, ids) {
    const name = newId();
    const radios = wordsOf(view.blank).map((word) => el("input", {
      type: "radio", name, id: newId(), value: word, change: () => { view.touched = true; set(view, word); },
    }));
    view.refresh = () => radios.forEach((radio) => { radio.checked = radio.value === get(view); });
    view.refresh();
    view.control = radios[0];
    view.box = el("fieldset", { class: "sc-field", "aria-describedby": ids.help + " " + ids.said },
      el("legend", {}, ...title(view.blank, view.path)), help(view.blank, ids.help),
      el("div", { class: "sc-radios" }, ...radios.map((radio) => el("label", { for: radio.id }, radio, radio.value))), view.said);
  }

  function drawSelect(view, ids) {
    const words = wordsOf(view.blank);
    view.control = el("select", {
      id: ids.control, "aria-describedby": ids.help + " " + ids.said,
      change: () => { view.touched = true; set(view, view.control.value); },
    });
    view.refresh = () => {
      form.empty(view.control);
      const value = get(view);
      const odd = value && words.indexOf(value) < 0 ? [value] : [];   // what an older file says stays until changed
      view.control.append(el("option", { value: "" }, unchosen(view.blank)));
      odd.concat(words).forEach((word) => view.control.append(el("option", { value: word }, word)));
      view.control.value = value;
    };
    view.refresh();
    view.box = el("div", { class: "sc-field", "data-small": true },
      el("label", { for: ids.control }, ...title(view.blank, view.path)), help(view.blank, ids.help), view.control, view.said);
  }

  const unchosen = (blank) => (blank.must ? "请选择" : blank.fallback ? "不填就是“" + blank.fallback[0] + "”" : "（不填）");

  function drawTick(view, ids) {
    view.control = el("input", {
      type: "checkbox", id: ids.control, "aria-describedby": ids.help + " " + ids.said,
      change: () => { view.touched = true; set(view, view.control.checked ? "是" : ""); },
    });
    view.refresh = () => { view.control.checked = get(view) === "是"; };
    view.refresh();
    view.box = el("div", { class: "sc-field" },
      el("div", { class: "sc-radios" }, el("label", { for: ids.control }, view.control, view.blank.title)), help(view.blank, ids.help), view.said);
  }

  // Several of the words offered, and whatever else stands there already.
  function drawTicks(blank, path) {
    const view = { blank, path, touched: true, shown: [] };
    const ids = { help: newId(), said: newId() };
    const boxes = el("div", { class: "sc-radios" });
    const fallback = blank.fallback || [];   // what an empty list means
    view.said = el("div", { class: "sc-saids", id: ids.said });
    view.refresh = () => {
      form.empty(boxes);
      const chosen = get(view).length ? get(view) : fallback;
      const words = wordsOf(blank).concat(chosen.filter((word) => wordsOf(blank).indexOf(word) < 0));
      words.forEach((word) => {
        const id = newId();
        const box = el("input", { type: "checkbox", id, change: () => {
          const now = words.filter((each) => (each === word ? box.checked : chosen.indexOf(each) >= 0));
          set(view, now);
          view.refresh();
          boxes.querySelectorAll("input")[words.indexOf(word)].focus();
        } });
        box.checked = chosen.indexOf(word) >= 0;
        boxes.append(el("label", { for: id }, box, word));
      });
      view.control = boxes.querySelector("input");
    };
    view.refresh();
    view.box = el("fieldset", { class: "sc-field", "aria-describedby": ids.help + " " + ids.said },
      el("legend", {}, ...title(blank, path)), help(blank, ids.help), boxes, view.said);
    form.views.add(view);
    return view.box;
  }

  Object.assign(form, { drawField, drawTicks, fit, get, help, set, settle, title, wordsOf });
})(window.scForm);
