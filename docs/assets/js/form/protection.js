// protection.js – 敏感单位: a protected unit names nobody, shows no face, tells no address (authored/rules/protection.py).
((form) => {
  "use strict";

  // Who signs may be an office; an office is no name.
  const OFFICE = /^(?:.*[处科委部办室组会局队所厅院校党支]|.{5,})$/;

  function protectedUnit(doc) {
    if (!doc.支部 || doc.支部.敏感单位 !== "是") return [];
    return names(doc).concat(faces(doc), addresses());
  }

  function names(doc) {
    const fields = nameFields(doc);
    const signers = ["填报", "支部审核", "保密审查", "上级审定"].map((step) => doc.审签[step] && doc.审签[step].人)
      .filter((name) => name && Array.from(name).length > 1 && !OFFICE.test(name));
    const said = [];
    form.eachText((text, path) => {
      const told = path[0] !== "审签" && signers.some((name) => text.indexOf(name) >= 0);
      if (text && (told || fields.has(path.join("/")))) said.push(form.say("protected-name", path, {}));
    });
    return said;
  }

  function nameFields(doc) {
    const fields = new Set(["支部/书记/姓名"]);
    const each = (block, key, isName) => (doc[block] || []).forEach((row, number) => {
      if (row && row[key] && isName(row[key])) fields.add([block, number, key].join("/"));
    });
    each("荣誉", "受奖人", () => true);
    each("承诺", "责任人", (name) => !OFFICE.test(name));
    each("示范岗", "党员", () => true);
    return fields;
  }

  function faces(doc) {
    return (doc.照片 || []).map((photo, number) => [photo, number])
      .filter(([photo]) => photo && photo.文件 && photo.同意 === "已征得")
      .map(([photo, number]) => form.say("protected-face", ["照片", number, "同意"], { name: photo.文件 }));
  }

  function addresses() {
    const said = [];
    form.eachText((text, path) => form.findings(text).filter((found) => found.kind === "address").forEach((found) => {
      said.push(form.say("protected-address", path, { masked: found.masked }));
    }));
    return said;
  }

  Object.assign(form, { protectedUnit });
})(window.scForm);
