"""What is said of folders and of text that is to be read as a file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from showcase.authored.sentences.sentence import Sentence

READING: Final[Mapping[str, Sentence]] = {
    "folder-unreadable": Sentence("这里打不开（{reason}）", "请检查路径和读取权限，或把整个文件夹重新拷贝一次。"),
    "file-linked": Sentence("这是一个快捷方式（链接），没有读入", "请把文件本身拷贝进来，不要用链接。"),
    "file-special": Sentence("这不是普通文件，没有读入", "请把它移走，文件夹里只放 branch.yaml 和照片。"),
    "file-shared": Sentence(
        "这个文件与别处的文件连在一起（硬链接），改一处会改到别处", "请把它复制一份，再用复制出来的文件替换它。"
    ),
    "file-name-odd": Sentence("文件名“{name}”不能用：{reason}", "请改一个简短的名字，只用汉字、字母、数字和短横线。"),
    "file-stray": Sentence(
        "这个文件没有放在支部的文件夹里，没有读入", "请为支部建一个文件夹，把它放进去；不用的请移走。", "advice"
    ),
    "file-names-collide": Sentence(
        "“{first}”和“{second}”只差大小写或写法，换一台电脑就会互相覆盖",
        "请给其中一个改名，再把文件里写到它的地方一起改过来。",
    ),
    "folder-too-deep": Sentence(
        "这个文件夹套得太深，里面的文件没有读入", "照片放在 photos 里，最多再分一层，例如 photos/2026/。", "advice"
    ),
    "branch-file-missing": Sentence(
        "文件夹里没有 branch.yaml",
        "请把填好的 branch.yaml 放进来；也可以用 `showcase new 文件夹名` 生成一份带说明的样例。",
    ),
    "branch-file-name": Sentence("没有 branch.yaml，倒有一个“{found}”", "如果它就是填好的内容，请改名为 branch.yaml。"),
    "branch-file-deeper": Sentence(
        "branch.yaml 多套了一层文件夹，在“{found}”里", "请把里面那一层的文件全部移到外面这一层，再删去空文件夹。"
    ),
    "file-too-large": Sentence(
        "文件超过 {kilobytes} KB，太大了", "这里只写文字；照片请放进 photos 文件夹，不要贴在文件里。"
    ),
    "file-not-text": Sentence(
        "这不是纯文本，是 Word、WPS、PDF 或压缩包",
        "请用记事本新建文件，把文字贴进去，以 UTF-8 编码存为 branch.yaml；只改文件名没有用。",
    ),
    "file-empty": Sentence("文件里没有内容", "请照样例填写；也可以用 `showcase new 文件夹名` 生成一份带说明的样例。"),
    "encoding-other": Sentence(
        "文件的编码是 {encoding}，已照样读入",
        "下次保存时，请在“另存为”里把编码选成 UTF-8，免得生僻字变成乱码。",
        "advice",
    ),
    "encoding-broken": Sentence(
        "这一行有字读不出来，文件在保存或传送时坏了", "请把显示为“�”的字重新打一遍，再以 UTF-8 编码保存。"
    ),
    "encoding-unknown": Sentence(
        "认不出这个文件的文字编码", "请用记事本打开它，在“另存为”里把编码选成 UTF-8，再交一次。"
    ),
    "character-unseen": Sentence(
        "这一行有 {count} 个看不见的字符（{point}）", "多半是从网页或聊天窗口粘贴带来的。请把这一行删去，重新打一遍。"
    ),
    "character-escaped": Sentence("引号里写了看不见的字符（{point}）", "请把反斜线“\\”和它后面的代号删去。"),
    "colon-full-width": Sentence(
        "“{key}”后面的冒号“{colon}”是全角的，已按半角读入", "请改成半角冒号加一个空格，写成 `{key}: 内容`。", "advice"
    ),
    "colon-unspaced": Sentence(
        "“{key}”后面的冒号少一个空格，已补上", "请在冒号后面空一格，写成 `{key}: 内容`。", "advice"
    ),
    "key-in-text": Sentence(
        "“{key}”这一行缩进较深，已并入上一栏的内容",
        "如果它是单独的一栏，请把行首的空格改得和上一栏一样多；本来就是上一栏的话，不用改。",
        "advice",
    ),
    "flow-full-width": Sentence(
        "括号里有 {count} 处全角的冒号、逗号或括号，已按半角读入",
        "请写成 `{{姓名: 周望山, 职务: 所长}}` 这样；内容里本来就有逗号和冒号时，用引号把内容括起来。",
        "advice",
    ),
    "indent-tab": Sentence(
        "第 {lines}用了制表符（Tab），已按空格读入", "请把行首的 Tab 换成空格，每一级两个。", "advice"
    ),
    "indent-wide": Sentence(
        "第 {lines}的行首用了全角或特殊的空格，已按半角空格读入", "请把行首换成半角空格，每一级两个。", "advice"
    ),
    "dash-odd": Sentence("列表前面的“{dash}”已按“- ”读入", "请写成半角短横线加一个空格，`- 内容`。", "advice"),
    "comment-cut": Sentence(
        "“{comment}”没有读入，空格加“#”以后算是备注",
        "如果它是内容，请用引号把整句括起来；如果是备注，请在“#”后面空一格。",
        "advice",
    ),
    "key-cleaned": Sentence(
        "栏目名“{written}”已按“{key}”读入", "请写成“{key}”，不夹全角的字母、数字和空格。", "advice"
    ),
    "key-twice": Sentence(
        "“{key}”写了两次，在第 {first} 行和第 {second} 行", "请把两处合成一处，留下要用的内容，再删去另一处。"
    ),
    "key-empty": Sentence("冒号前面没有栏目名", "请补上栏目名；冒号是内容的话，请用引号把整句括起来。"),
    "key-bracketed": Sentence("这里用括号当了栏目名", "栏目名只写文字；括号是内容的话，请用引号把整句括起来。"),
    "piece-alone": Sentence(
        "“{piece}”在花括号里成了单独的一栏，后面没有冒号和内容",
        "如果它是前面内容的一部分，请写成 `{example}`；如果它是一栏，请补上冒号和内容。",
    ),
    "braces-needless": Sentence(
        "“{piece}”写在花括号里，却没有分栏", "请去掉花括号；几项并列的，改用方括号，写成 `[{piece}, …]`。"
    ),
    "nested-too-deep": Sentence("这里套了 {depth} 层以上，太深了", "最多用到五六层。请看看是不是有多余的括号或缩进。"),
    "document-second": Sentence(
        "这里又起了一份文件（一行“---”）", "一个文件只写一个支部：请删去这一行，另一个支部放进它自己的文件夹。"
    ),
    "value-start": Sentence("内容不能直接用“{character}”开头", "请用引号把整句括起来，写成 `{example}`。"),
    "value-dash": Sentence(
        "冒号后面紧接着写了“- ”", "列表请另起一行，缩进两格，每项前面写“- ”；短横线是内容的话，请用引号括起来。"
    ),
    "value-block-mark": Sentence(
        "“{character}”后面不能在同一行接着写",
        "请用引号把整句括起来，写成 `{example}`；大段的话请在“{character}”后面另起一行，缩进两格。",
    ),
    "quote-open": Sentence(
        "这里的引号 {quote} 没有配对", "请在内容末尾补上同样的引号；内容里本来就有引号时，请改成中文引号“ ”。"
    ),
    "text-after-quote": Sentence(
        "引号后面还有“{text}”", "请把整句括起来，写成 `{example}`；或者把里面的引号改成中文引号“ ”。"
    ),
    "text-after-bracket": Sentence(
        "括号后面还有“{text}”", "内容以括号开头时，请用引号把整句括起来，写成 `{example}`。"
    ),
    "escape-unknown": Sentence("双引号里的“\\”读不通", "请把外面的双引号改成单引号，或者把“\\”改成“/”。"),
    "bracket-open": Sentence(
        "这里的“{bracket}”没有配对", "请在末尾补上半角的“{closing}”；括号是内容的话，请用引号把整句括起来。"
    ),
    "comma-missing": Sentence(
        "括号里读到这里断了", "各项之间用半角逗号加空格“, ”隔开；内容里有逗号、冒号或括号时，用引号把这一项括起来。"
    ),
    "colon-twice": Sentence(
        "内容里又有一个“: ”，分不清哪一个是栏目", "请用引号把内容括起来，写成 `{example}`；或者改成中文冒号“：”。"
    ),
    "colon-missing": Sentence("“{key}”后面缺冒号", "请写半角冒号加一个空格，写成 `{example}`。"),
    "line-loose": Sentence(
        "“{text}”不知道属于哪一栏",
        "如果它是一栏，请写成“栏目名: 内容”；如果是上一栏的话，请把它接到上一行后面；多余的请删去。",
    ),
    "indent-deeper": Sentence(
        "这一行缩进了 {have} 格，比同级的栏目深", "请把行首改成 {wanted} 个空格；如果它是上一栏的话，请接到上一行后面。"
    ),
    "indent-odd": Sentence(
        "这一行缩进了 {have} 格，和上面对不齐", "请把行首改成 {wanted} 个空格，与上面同级的栏目对齐。"
    ),
    "dash-mixed": Sentence(
        "同一级里有的行带“- ”，有的行不带", "列表每一项前面都写“- ”，分栏填写的行前面不写；请把这一级改成一样的。"
    ),
    "tab-misplaced": Sentence("这里的制表符（Tab）读不通", "请把它换成空格。"),
    "slips-too-many": Sentence(
        "这个文件里还有 {count} 处没有列出来", "请先改好列出的这些，再检查一次；也可能是整个文件放错了。", "advice"
    ),
    "line-unclear": Sentence("这一行读不通", "请对照样例，看看这一行和上一行的冒号、引号、括号和缩进。"),
}
