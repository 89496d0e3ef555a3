// album-rules.js – house rules on photos: authored/rules/photos.py, by the same names and sentences.
((form) => {
  "use strict";

  const { part, rows } = form;
  const NAMED = 3;
  const PICTURES = /\.(?:jpe?g|png|webp|gif|bmp|tiff?|heic|avif)$/;

  // Every field that names a photo: [path, name].
  function namedPhotos(doc) {
    const named = rows(doc.照片).map(([photo, number]) => [["照片", number, "文件"], photo.文件]);
    named.push([["品牌", "标识", "图片"], part(doc, "品牌", "标识", "图片")]);
    rows(doc.案例).forEach(([row, number]) => rows(row.照片).forEach(([name, at]) => named.push([["案例", number, "照片", at], name])));
    rows(doc.荣誉).forEach(([row, number]) => named.push([["荣誉", number, "佐证"], row.佐证]));
    rows(part(doc, "双报到", "服务")).forEach(([row, number]) => (
      rows(row.照片).forEach(([name, at]) => named.push([["双报到", "服务", number, "照片", at], name]))
    ));
    return named.filter(([, name]) => name);
  }

  function photosExist(doc, say) {
    const there = Array.from(form.paper.files.keys()).sort();
    namedPhotos(doc).filter(([, name]) => there.indexOf(name) < 0).forEach(([path, name]) => {
      const near = nearestPhoto(name, there);
      say(near ? "photo-near" : "photo-missing", path, { name, near }, near || undefined);
    });
  }

  function nearestPhoto(name, there) {
    const stems = new Map();
    there.slice().reverse().filter((file) => PICTURES.test(file.toLowerCase())).forEach((file) => stems.set(stem(file), file));
    return stems.get(form.closest(stem(name), Array.from(stems.keys()))) || "";
  }

  const stem = (path) => {
    const name = path.slice(path.lastIndexOf("/") + 1);
    return (name.indexOf(".") < 0 ? name : name.slice(0, name.lastIndexOf("."))).toLowerCase();
  };

  function photosAreUsed(doc, say) {
    const there = Array.from(form.paper.files.keys()).sort();
    const named = namedPhotos(doc).map(([, name]) => there.indexOf(name) < 0 ? nearestPhoto(name, there) : name);
    const spare = there.filter((name) => named.indexOf(name) < 0 && PICTURES.test(name.toLowerCase()));
    if (!spare.length) return;
    const names = spare.slice(0, NAMED).join("、") + (spare.length > NAMED ? "等" : "");
    say("photo-unused", ["照片"], { names, count: spare.length });
  }

  function photosSpeak(doc, say) {
    const photos = rows(doc.照片);
    const limit = form.asked.photoLimit;
    if (photos.length > limit) say("photo-many", ["照片"], { count: photos.length, limit });
    const first = new Map();
    photos.forEach(([photo, number]) => {
      const name = photo.文件;
      if (!name) return;
      if (!photo.替代文字 && photo.同意 !== "未征得") say("photo-alt", ["照片", number, "替代文字"], { name });
      if (photo.同意 === "未征得") say("photo-consent", ["照片", number, "同意"], { name });
      if (first.has(name)) say("photo-twice", ["照片", number, "文件"], { name, first: first.get(name) + 1 });
      else first.set(name, number);
    });
  }

  function storiesAskConsent(doc, say) {
    const listed = rows(doc.照片).map(([photo]) => photo.文件);
    namedPhotos(doc).forEach(([path, name]) => {
      const told = path[0] === "案例" || path[0] === "双报到";
      if (told && listed.indexOf(name) < 0 && form.paper.files.has(name)) say("photo-unlisted", path, { name });
    });
  }

  Object.assign(form, { namedPhotos, photoRules: [photosExist, photosAreUsed, photosSpeak, storiesAskConsent] });
})(window.scForm);
