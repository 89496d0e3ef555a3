// album.js – the photos beside the paper, by the names they will have in the folder: photos/夜巡.jpg.
((form) => {
  "use strict";

  // Take in a photo under a name made of its own; {name, changed}, or {fault}.
  async function takeIn(fileName, bytes) {
    const made = await form.pictured(bytes);
    if (made.fault) return made;
    const name = freeName(fileName, made.ending);
    form.paper.files.set(name, made);
    return { name, changed: made.changed };
  }

  // Take in a photo that has its name already; it keeps it unless its format had to change.
  async function takeBack(path, bytes) {
    const made = await form.pictured(bytes);
    if (made.fault) return made;
    const ending = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
    const fits = made.ending === ending || (made.ending === "jpg" && ending === "jpeg");
    const name = fits || !made.changed ? path : freeName(path, made.ending);
    form.paper.files.set(name, made);
    return { name, changed: made.changed };
  }

  // photos/ and what is left of the name: Han, letters, digits; no other of that name, whatever its case.
  function freeName(fileName, ending) {
    const last = fileName.slice(Math.max(fileName.lastIndexOf("/"), fileName.lastIndexOf("\\")) + 1);
    const stem = (last.indexOf(".") > 0 ? last.slice(0, last.lastIndexOf(".")) : last).normalize("NFC")
      .replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "").slice(0, 40) || "photo";
    const taken = new Set(Array.from(form.paper.files.keys()).map((name) => name.toLowerCase()));
    const named = (number) => "photos/" + stem + (number ? "-" + number : "") + "." + ending;
    let number = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(stem) ? 1 : 0;
    while (taken.has(named(number).toLowerCase())) number += number ? 1 : 2;
    return named(number);
  }

  // Let go of photos that no field names, except those that came with a folder and were never named.
  function letGo(name) {
    const named = new Set();
    form.eachText((text) => named.add(text));
    if (!named.has(name)) form.paper.files.delete(name);
  }

  const shown = (name) => {
    const photo = form.paper.files.get(name);
    return photo ? photo.shown : "";
  };

  Object.assign(form, { letGo, shown, takeBack, takeIn });
})(window.scForm);
