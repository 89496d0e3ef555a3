// preview.js – what will come of it: the card of the brand wall, and a sheet with all that was filled in.
((form) => {
  "use strict";

  const { el } = form;
  const MARKS = "★◆●▲△";

  const rows = (list) => (list || []).filter((row) => row);
  const may = (text, make) => (text ? make(text) : null);

  // ── The card ────────────────────────────────────────────────────────

  function drawCard(box, doc) {
    const brand = doc.品牌 || {};
    const branch = doc.支部 || {};
    const name = brand.名称 || "品牌名称";
    form.empty(box);
    form.fill(box,
      cover(doc, name), el("h3", {}, name), may(brand.口号, (text) => el("p", {}, text)),
      el("p", { class: "sc-note" }, [branch.简称 || "支部简称", branch.县区].filter((word) => word).join(" · ")),
      may(highest(doc), (honour) => el("p", { class: "sc-honour" }, medal(honour.层级), " " + honour.名称)));
  }

  // A photo that may be shown, else the mark, else the name set upright.
  function cover(doc, name) {
    const logo = (doc.品牌 && doc.品牌.标识) || {};
    const photo = shownPhotos(doc).find((each) => each.文件 !== logo.图片);
    const file = photo ? photo.文件 : logo.图片;
    const whole = photo ? photo.含党徽 === "是" : true;
    const picture = file && form.shown(file);
    return el("div", { class: "sc-cover" }, picture
      ? el("img", { src: picture, alt: "", "data-emblem": whole })
      : el("span", { "aria-hidden": "true", "data-long": name.length > 8 }, name));
  }

  function shownPhotos(doc) {
    return rows(doc.照片).filter((photo) => {
      const uses = rows(photo.用途);
      return photo.文件 && photo.同意 && photo.同意 !== "未征得" && (!uses.length || uses.indexOf("网页") >= 0);
    });
  }

  function highest(doc) {
    const own = rows(doc.荣誉).filter((honour) => honour.对象 === "集体" && honour.名称 && honour.层级 && !honour.受奖单位 && (honour.状态 || "有效") === "有效");
    const tiers = form.wordsOf(form.blankAt(["荣誉", 0, "口径"]));
    const rank = (list, word) => (list.indexOf(word) < 0 ? list.length : list.indexOf(word));
    return own.slice().sort((one, other) => (
      rank(form.asked.levels, one.层级) - rank(form.asked.levels, other.层级) || rank(tiers, one.口径) - rank(tiers, other.口径)
      || (other.日期 || "").localeCompare(one.日期 || "")
    ))[0];
  }

  function medal(level) {
    const mark = MARKS[Math.min(form.asked.levels.indexOf(level), MARKS.length - 1)] || MARKS[MARKS.length - 1];
    return el("span", { class: "sc-tier" }, el("span", { "aria-hidden": "true" }, mark), level);
  }

  // ── The sheet ───────────────────────────────────────────────────────

  function drawSheet(box, doc) {
    form.empty(box);
    const brand = doc.品牌 || {};
    const branch = doc.支部 || {};
    const first = shownPhotos(doc)[0];
    form.fill(box,
      el("div", { class: "sc-sheet-head" },
        el("div", {}, el("p", { class: "sc-note" }, branch.编号 || "编号"), el("h4", {}, brand.名称 || "品牌名称"),
          may(brand.口号, (text) => el("p", { "data-slogan": true }, text)), el("p", { class: "sc-note" }, branch.全称 || "支部全称")),
        may(first && form.shown(first.文件), (picture) => el("img", { src: picture, alt: first.替代文字 || "" }))),
      ...[
        part("内涵", may(brand.内涵, (text) => paragraphs(text))),
        part("做法", list(rows(doc.做法), method)),
        part("案例", list(rows(doc.案例), (story) => [
          el("b", {}, story.标题 || ""), ...["背景", "做法", "结果"].filter((key) => story[key]).map((key) => el("span", {}, key + "：" + story[key])),
        ])),
        part("成效", list(rows(doc.成效数据), outcome)),
        part("承诺", list(rows(doc.承诺), pledge)),
        part("双报到", service(doc.双报到)),
        part("荣誉", list(rows(doc.荣誉).filter((honour) => honour.状态 !== "撤销"), (honour) => [
          may(honour.层级, medal), " " + [honour.名称, honour.受奖人, honour.日期, honour.文号].filter((word) => word).join("　"),
        ])),
        part("示范岗", list(rows(doc.示范岗), (post) => [[post.岗位, post.党员, post.职责].filter((word) => word).join("　")])),
        part("照片", may(shownPhotos(doc).length, () => el("div", { class: "sc-sheet-photos" }, ...shownPhotos(doc).map((photo) => (
          el("figure", {}, may(form.shown(photo.文件), (picture) => el("img", { src: picture, alt: photo.替代文字 || "" })), el("figcaption", {}, photo.说明 || "")))))),
        ),
      ]);
  }

  const part = (name, matter) => (matter ? el("section", {}, el("h5", {}, name), matter) : null);
  const paragraphs = (text) => el("div", {}, ...text.split("\n").filter((line) => line.trim()).map((line) => el("p", {}, line)));
  const list = (items, make) => (items.length ? el("ul", {}, ...items.map((item) => el("li", {}, ...make(item).filter((piece) => piece)))) : null);

  function method(each) {
    const steps = rows(each.步骤);
    return [
      el("b", {}, each.名称 || ""), steps.length ? el("ol", {}, ...steps.map((step) => el("li", {}, step))) : null,
      ...["适用", "提醒", "成效"].filter((key) => each[key]).map((key) => el("span", {}, key + "：" + each[key])),
    ];
  }

  function outcome(each) {
    const said = (number, period) => (number === undefined ? "未填报" : number + (each.单位 || "")) + (period ? "（" + period + "）" : "");
    return [el("b", {}, each.指标 || ""), el("span", {}, said(each.之前, each.之前时段) + " → " + said(each.之后, each.之后时段))];
  }

  function pledge(each) {
    const done = rows(each.进展).map((step) => step.完成).filter((number) => number !== undefined).pop();
    const goal = each.目标值 === undefined ? "" : (done === undefined ? "目标 " : done + " / ") + each.目标值 + " " + (each.单位 || "");
    return [el("b", {}, each.承诺 || ""), el("span", {}, [each.期限 ? "期限 " + each.期限 : "", goal].filter((word) => word).join("　"))];
  }

  function service(each) {
    if (!each) return null;
    const records = rows(each.服务);
    const sum = (key, unit) => {   // what nobody reported is left out, not 0
      const told = records.map((record) => record[key]).filter((number) => number !== undefined);
      return told.length ? "，" + told.reduce((total, number) => total + Number(number), 0) + unit : "";
    };
    const community = each.社区 && each.社区.名称;
    const words = [community, records.length ? "服务 " + records.length + " 次" + sum("人次", " 人次") + sum("小时", " 小时") : "",
      rows(each.关键小事).length ? "关键小事 " + rows(each.关键小事).length + " 件" : ""].filter((word) => word);
    return words.length ? el("p", {}, words.join("。") + "。") : null;
  }

  Object.assign(form, { drawCard, drawSheet });
})(window.scForm);
