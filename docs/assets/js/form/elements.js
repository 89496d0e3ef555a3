// elements.js – pieces of the page, made of plain nodes: text is always text, never markup.
((form) => {
  "use strict";

  let numbered = 0;
  const newId = () => "q" + (numbered += 1);

  // An element with its attributes (null, false: left out; functions: listeners) and children (texts, nodes, nothing).
  function el(name, attributes, ...children) {
    const made = document.createElement(name);
    Object.keys(attributes || {}).forEach((key) => {
      const value = attributes[key];
      if (typeof value === "function") made.addEventListener(key, value);
      else if (value !== null && value !== undefined && value !== false) made.setAttribute(key, value === true ? "" : value);
    });
    return fill(made, ...children);
  }

  // Put texts and nodes into `box`; nothing is left out.
  function fill(box, ...children) {
    children.filter((child) => child !== null && child !== undefined && child !== "").forEach((child) => box.append(child));
    return box;
  }

  const button = (words, press, attributes) => el("button", Object.assign({ type: "button", class: "sc-button", click: press }, attributes), words);

  // A file chooser that looks like a button and is reached by Tab like one.
  function chooser(words, attributes, take) {
    const id = newId();
    const input = el("input", Object.assign({ type: "file", id, class: "sc-hidden" }, attributes, {
      change: () => {
        const chosen = Array.from(input.files);
        input.value = "";
        if (chosen.length) take(chosen);
      },
    }));
    return el("span", { class: "sc-chooser" }, input, el("label", { class: "sc-button", for: id }, words));
  }

  const empty = (node) => { while (node.firstChild) node.removeChild(node.firstChild); };

  Object.assign(form, { button, chooser, el, empty, fill, newId });
})(window.scForm);
