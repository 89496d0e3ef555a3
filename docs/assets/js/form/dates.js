// dates.js – house rules on days and numbers: authored/rules/dates.py and work.py, by the same names and sentences.
((form) => {
  "use strict";

  const { part, rows } = form;

  function endsFollowStarts(doc, say) {
    const spans = rows(doc.战时响应).map(([row, number]) => [row, ["战时响应", number], "起", "止"])
      .concat(rows(part(doc, "双报到", "关键小事")).map(([row, number]) => [row, ["双报到", "关键小事", number], "提出", "办结"]));
    spans.forEach(([row, path, first, last]) => {
      if (row[first] && row[last] && row[last] < row[first]) {
        say("date-order", path.concat(last), { first, start: row[first], last, end: row[last] });
      }
    });
  }

  function progressGoesOn(doc, say) {
    rows(doc.承诺).forEach(([pledge, row]) => {
      const steps = rows(pledge.进展);
      steps.slice(1).forEach(([after, number], at) => {
        const before = steps[at][0];
        const path = ["承诺", row, "进展", number];
        if (!after.日期 || !before.日期) return;
        if (after.日期 < before.日期) {
          say("progress-order", path.concat("日期"), { date: after.日期, before: before.日期 });
        } else if (Number(after.完成) < Number(before.完成)) {
          say("progress-shrinks", path.concat("完成"), { done: after.完成, before: before.完成 });
        }
      });
    });
  }

  function datesLieBeforeTheClosingDay(doc, say) {
    const asOf = form.asked.asOf;
    days(doc).forEach(([path, day]) => {
      const first = day + "-01-01".slice(day.length - 4);
      if (first > asOf) say("date-late", path, { date: day, as_of: asOf });
    });
  }

  function days(doc) {
    const found = [];
    const take = (path, row, ...keys) => keys.forEach((key) => { if (row[key]) found.push([path.concat(key), row[key]]); });
    ["荣誉", "案例", "学习"].forEach((block) => rows(doc[block]).forEach(([row, number]) => take([block, number], row, "日期")));
    rows(doc.战时响应).forEach(([row, number]) => take(["战时响应", number], row, "起"));
    rows(doc.承诺).forEach(([pledge, row]) => {
      rows(pledge.进展).forEach(([step, number]) => take(["承诺", row, "进展", number], step, "日期"));
      take(["承诺", row], pledge, "完成日期");
    });
    rows(part(doc, "双报到", "服务")).forEach(([row, number]) => take(["双报到", "服务", number], row, "日期"));
    rows(part(doc, "双报到", "关键小事")).forEach(([row, number]) => take(["双报到", "关键小事", number], row, "提出", "办结"));
    return found;
  }

  function signaturesFollowEachOther(doc, say) {
    const taken = ["填报", "支部审核", "保密审查", "上级审定"]
      .map((name) => [name, part(doc, "审签", name, "日期")]).filter(([, day]) => day);
    taken.slice(1).forEach(([last, end], at) => {
      const [first, start] = taken[at];
      if (end < start) say("signoff-order", ["审签", last, "日期"], { first, start, last, end });
    });
    const approver = part(doc, "审签", "上级审定", "人");
    if (approver && approver === part(doc, "审签", "填报", "人")) say("signoff-same-person", ["审签", "上级审定", "人"], {});
  }

  function yearsStandOnce(doc, say) {
    ["关怀", "五强自评"].forEach((block) => {
      const seen = new Set();
      rows(doc[block]).forEach(([row, number]) => {
        if (row.年度 && seen.has(row.年度)) say("year-twice", [block, number, "年度"], { block, year: row.年度 });
        seen.add(row.年度);
      });
    });
  }

  // ── work ────────────────────────────────────────────────────────────

  function pledgesCanBeFollowed(doc, say) {
    rows(doc.承诺).forEach(([pledge, number]) => {
      const path = ["承诺", number];
      if (!pledge.期限 && !pledge.完成日期) say("pledge-deadline", path.concat("期限"), {});
      const review = pledge.评诺 || {};
      if (review.群众参评 !== undefined && Number(review.群众满意 || 0) > Number(review.群众参评)) {
        say("review-count", path.concat("评诺", "群众满意"), { satisfied: review.群众满意, asked: review.群众参评 });
      }
    });
  }

  function serviceHasNumbers(doc, say) {
    rows(part(doc, "双报到", "服务")).forEach(([record, number]) => {
      if (record.人次 === undefined && record.小时 === undefined) say("service-numbers", ["双报到", "服务", number, "人次"], {});
    });
  }

  function serviceFitsIntoADay(doc, say) {
    rows(part(doc, "双报到", "服务")).forEach(([record, number]) => {
      const { 人次: visits, 小时: hours } = record;
      if (visits === undefined || hours === undefined || Number(hours) <= 24 * Number(visits)) return;
      say("service-hours", ["双报到", "服务", number, "小时"], { hours, visits });
    });
  }

  function serviceStandsOnce(doc, say) {
    const first = new Map();
    rows(part(doc, "双报到", "服务")).forEach(([record, number]) => {
      if (!record.日期 || !record.项目) return;
      const numbers = [record.人次, record.小时].map((amount) => (amount === undefined ? "" : Number(amount)));
      const turn = [record.日期, record.项目, ...numbers, record.受益 || ""].join("\n");
      if (first.has(turn)) {
        say("service-twice", ["双报到", "服务", number, "项目"], { name: record.项目, first: first.get(turn) + 1 });
      } else {
        first.set(turn, number);
      }
    });
  }

  Object.assign(form, {
    dateRules: [
      endsFollowStarts, progressGoesOn, datesLieBeforeTheClosingDay, signaturesFollowEachOther, yearsStandOnce,
      pledgesCanBeFollowed, serviceHasNumbers, serviceFitsIntoADay, serviceStandsOnce,
    ],
  });
})(window.scForm);
