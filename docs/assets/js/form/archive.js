// archive.js – the zip: made of the paper and its photos, and last year's opened again, as a zip or as a folder.
((form) => {
  "use strict";

  const MOST_FILES = 200;
  const MOST_BYTES = 300 * 1024 * 1024;
  const LEFT_BEHIND = /(?:^|\/)(?:__MACOSX\/|\.|~|thumbs\.db$|ehthumbs\.db$|desktop\.ini$)/i;
  const PICTURE = /\.(?:jpe?g|png|webp|gif|bmp|tiff?|heic|heif|avif)$/i;

  // ── Packing ─────────────────────────────────────────────────────────

  const zipName = () => (form.paper.tree.支部.编号.trim() || "未编号") + ".zip";

  // The bytes of the zip: branch.yaml and the photos, dated by 填报日期.
  function packed() {
    const files = { "branch.yaml": [new TextEncoder().encode(form.writeYaml(form.written())), { level: 6 }] };
    Array.from(form.paper.files.keys()).sort().forEach((name) => { files[name] = [form.paper.files.get(name).bytes, { level: 0 }]; });
    const day = form.readValue({ kind: "day" }, form.paper.tree.审签.填报.日期).value;
    const year = Number((day || "").slice(0, 4));
    return fflate.zipSync(files, { mtime: new Date(year >= 1980 ? day + "T12:00:00" : "1980-01-01T12:00:00") });
  }

  function handOut() {
    const bytes = packed();
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([bytes], { type: "application/zip" }));
    link.download = zipName();
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    return { name: zipName(), bytes: bytes.length, photos: form.paper.files.size };
  }

  // ── Opening ─────────────────────────────────────────────────────────

  // {files: Map of path → bytes} of what was chosen: a zip, a folder, or a branch file by itself.
  async function unfolded(chosen) {
    const zip = chosen.length === 1 && /\.zip$/i.test(chosen[0].name);
    const files = zip ? unzipped(new Uint8Array(await chosen[0].arrayBuffer())) : await laid(chosen);
    if (files.fault) return files;
    const home = Array.from(files.keys()).filter((path) => /(?:^|\/)branch\.yaml$/i.test(path))
      .sort((one, other) => one.split("/").length - other.split("/").length)[0];
    if (home === undefined) return { fault: form.say("branch-file-missing", []) };
    const base = home.slice(0, home.length - "branch.yaml".length);
    const own = new Map();
    files.forEach((bytes, path) => { if (path.startsWith(base)) own.set(path === home ? "branch.yaml" : path.slice(base.length), bytes); });
    return { files: own };
  }

  function unzipped(bytes) {
    let [count, size] = [0, 0];
    const wanted = (entry) => {
      count += 1;
      size += entry.originalSize;
      if (count > MOST_FILES || size > MOST_BYTES) throw new Error("too much");
      return !entry.name.endsWith("/") && !LEFT_BEHIND.test(entry.name);
    };
    try {
      const found = fflate.unzipSync(bytes, { filter: wanted });
      return new Map(Object.keys(found).map((name) => [named(name), found[name]]));
    } catch (stumble) {
      const much = stumble.message === "too much";
      return { fault: { what: much ? "这个压缩包太大了，打不开" : "这个压缩包打不开，多半没有传完整",
        fix: much ? "一份材料最多 200 个文件、300 MB。请看看是不是选错了文件。" : "请重新拷贝一次；也可以先在电脑上解压，再用“打开文件夹”。", grade: "problem", path: [], mend: null } };
    }
  }

  // Older programs write names in GBK and do not say so; then each byte came as one letter.
  function named(name) {
    const path = name.replace(/\\/g, "/");
    if (!/[\x80-\xff]/.test(path) || /[^\x00-\xff]/.test(path)) return path;
    const bytes = Uint8Array.from(path, (letter) => letter.charCodeAt(0));
    for (const encoding of ["utf-8", "gb18030"]) {
      try {
        return new TextDecoder(encoding, { fatal: true }).decode(bytes);
      } catch (wrong) { /* try the next */ }
    }
    return path;
  }

  async function laid(chosen) {
    const files = new Map();
    for (const file of chosen) {
      const path = file.webkitRelativePath || file.name;
      const wanted = !LEFT_BEHIND.test(path) && (PICTURE.test(path) || /branch\.yaml$/i.test(path));
      if (wanted && files.size < MOST_FILES) files.set(path, new Uint8Array(await file.arrayBuffer()));
    }
    return files;
  }

  // Open what was chosen in place of the paper: {left, faults, smaller}, or {fault} and nothing has changed.
  async function open(chosen, tell) {
    const { files, fault } = await unfolded(chosen);
    if (fault) return { fault };
    const read = form.readYaml(files.get("branch.yaml"));
    if (read.fault) return { fault: read.fault };
    const { tree, left } = form.laidOut(read.said);
    form.paper = { tree, files: new Map(), left };
    const photos = Array.from(files.keys()).filter((path) => PICTURE.test(path)).sort();
    const faults = [];
    let smaller = 0;
    for (const path of photos) {
      if (tell) tell(photos.indexOf(path) + 1, photos.length);
      const taken = await form.takeBack(path, files.get(path));
      if (taken.fault) faults.push(Object.assign({}, taken.fault, { what: path + "：" + taken.fault.what }));
      else if (taken.name !== path) renamed(path, taken.name);
      if (taken.changed) smaller += 1;
    }
    return { left, faults, smaller };
  }

  function renamed(old, name) {
    const named = [];
    form.eachText((text, path) => { if (text === old) named.push(path); });
    named.forEach((path) => form.put(path, name));
  }

  Object.assign(form, { handOut, open, packed, zipName });
})(window.scForm);
