// texts.js – house rules on wording: authored/rules/texts.py, by the same names and sentences.
((form) => {
  "use strict";

  const { part, rows } = form;

  const EXAMPLE = new RegExp("^示例(?=$|[:：\\s])|[（(【\\[]示例[）)】\\]]?|此处填写|此处输入");
  const REMNANT = new RegExp(
    "^[（(【\\[“]?(?:待(?:补充?|填写?|完善|定稿?)|TODO|X{2,}|x{2,}|×{2,}|某某|…+|\\.{3,}|张三|李四)[）)】\\]”]?。?$|^TODO(?=[:：\\s])"
    + "|(?<=[A-Z]-)X{2,}(?=-)"
    + "|[（(【\\[]待(?:补充?|填写?|完善)[）)】\\]]",
  );
  const VAGUE = new RegExp(
    "(?<!等)待(?:补充?|填写?|完善|定稿?)(?=$|[）)】\\]。，；、\\s])|TODO|(?<![A-Za-z])(?:X{2,}|x{2,})(?![A-Za-z])|×{3,}|请填写|请在此"
    + "|(?<![王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田姜范石姚谭廖邹熊陆郝崔邱秦史顾"
    + "侯邵孟段雷钱汤尹黎武乔贺赖龚阳葛官徒])某某",
  );
  const SLIP = /[\u4e00-\u9fff”》）][,;:?!](?=[\u4e00-\u9fff“《（])|。{2,}|，{2,}|、{2,}|；{2,}|，。|。，|\.{3,}/;
  const FULL_WIDTH = { ",": "，", ";": "；", ":": "：", "?": "？", "!": "！" };
  const NOTHING = new Set("无 暂无 没有 略 / - — —— 空".split(" "));
  const PICTURE = /\.[A-Za-z]{3,4}$/;
  const SLOGANS = new RegExp(
    "高度重视|扎实推进|深入贯彻|全面落实|凝心聚力|提质增效|走深走实|新台阶|新局面|新篇章|持续深化|不断夯实|不断提升|进一步|"
    + "切实|全力以赴|守正创新|真抓实干|取得实效|显著成效|良好效果|广泛好评|一致好评|示范引领|奋勇争先|砥砺前行|担当作为",
    "g",
  );
  const FACT = /[0-9０-９]|[一二三四五六七八九十百千两][个名次起件户人天年月日项条家处支场步]|半年|每[天日周月年晚]/;

  function textsAreFinished(doc, say) {
    form.eachText((text, path) => {
      if (!text || PICTURE.test(text)) return;
      const example = EXAMPLE.exec(text);
      if (example) {
        say("text-example", path, { text: example[0] });
        return;
      }
      const remnant = REMNANT.exec(text);
      if (remnant) {
        say("text-remnant", path, { text: remnant[0] });
        return;
      }
      const vague = VAGUE.exec(text);
      if (vague) say("text-vague", path, { text: vague[0] });
      if (NOTHING.has(text)) say("text-nothing", path, { text }, "");
      const marks = SLIP.exec(text);
      if (!marks) return;
      const near = text.slice(Math.max(marks.index - 4, 0), marks.index + marks[0].length + 4);
      say("text-marks", path, { text: near, right: righted(near) }, text.replace(near, righted(near)));
    });
  }

  function righted(text) {
    const once = text.replace(/([。，、；])\1+|，。|。，/g, (found) => (found.indexOf("。") >= 0 ? "。" : found[0]));
    return once.replace(/\.{3,}/g, "……").replace(/[,;:?!]/g, (mark) => FULL_WIDTH[mark]);
  }

  function slogansHaveFacts(doc, say) {
    const claims = [[["品牌", "内涵"], part(doc, "品牌", "内涵")]];
    [["做法", "成效"], ["案例", "结果"], ["承诺", "承诺"]].forEach(([block, key]) => (
      rows(doc[block]).forEach(([row, number]) => claims.push([[block, number, key], row[key]]))
    ));
    claims.forEach(([path, text]) => {
      const phrases = Array.from(new Set((text || "").match(SLOGANS) || []));
      if (phrases.length >= 2 && !FACT.test(text)) say("slogan-only", path, { phrases: phrases.slice(0, 3).join("、") });
    });
  }

  Object.assign(form, { textRules: [slogansHaveFacts, textsAreFinished] });
})(window.scForm);
