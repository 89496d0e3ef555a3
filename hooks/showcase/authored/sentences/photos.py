"""What is said of a photo; the room that knows the folder adds its name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from showcase.authored.sentences.sentence import Sentence

PHOTOS: Final[Mapping[str, Sentence]] = {
    "photo-gone": Sentence("这张照片不见了", "请看看文件是不是被移走或改了名，再放回原来的文件夹。"),
    "photo-not-a-file": Sentence("这不是照片文件本身（是快捷方式、链接或文件夹）", "请把照片本身拷进 photos 文件夹。"),
    "photo-locked": Sentence("这张照片不让读", "请检查文件的读取权限，或重新拷贝一次。"),
    "photo-empty": Sentence(
        "照片是空的，里面什么也没有（0 字节）", "多半是没有拷贝完，请从相机或手机里重新拷贝这张照片。"
    ),
    "photo-truncated": Sentence("照片没有传完整", "请从相机或手机里重新拷贝这张照片，等进度条走完再拔线或关闭窗口。"),
    "photo-drawing": Sentence(
        "这个文件其实是 {kind} 矢量图，不是照片", "请在制图软件里把它导出为 PNG 或 JPEG，再放进来；只改文件名没有用。"
    ),
    "photo-document": Sentence(
        "这个文件其实是{kind}，不是照片", "请打开它，把里面的图片另存为 JPEG，再放进来；只改文件名没有用。"
    ),
    "photo-archive": Sentence("这个文件其实是{kind}，不是照片", "请先解压，再把里面的照片放进来；只改文件名没有用。"),
    "photo-video": Sentence("这个文件其实是视频，不是照片", "请在播放时截取一幅画面，存为 JPEG，再放进来。"),
    "photo-heic": Sentence(
        "这是苹果手机的 HEIC 照片，这台电脑还打不开",
        "请用电脑的“照片”程序打开它，另存为 JPEG 再放进来；以后可在手机“设置 › 相机 › 格式”里选“兼容性最佳”。"
        "经常遇到时，请管理员安装可选组件 pillow-heif。",
    ),
    "photo-unknown": Sentence("认不出这是哪一种图片", "请用看图软件打开它，另存为 JPEG，再放进来。"),
    "photo-unreadable": Sentence(
        "照片打不开，里面的数据坏了", "请从相机或手机里重新拷贝；看图软件还打得开的话，另存为 JPEG 再放进来。"
    ),
    "photo-too-large": Sentence(
        "图片约有 {megapixels} 百万像素，超过上限 {limit} 百万像素",
        "请用看图软件把它缩小，长边 6000 像素就足够，再放进来。",
    ),
    "photo-too-tall": Sentence("图片有 {height} 像素高，超过上限 {limit} 像素", "请把长图裁成几张，再放进来。"),
    "photo-too-heavy": Sentence(
        "文件有 {megabytes} MB，超过上限 {limit} MB",
        "请用看图软件把它缩小，长边 6000 像素就足够，另存为 JPEG 再放进来。",
    ),
    "photo-bloated": Sentence(
        "图片里附带的文字或色彩描述解开后超过上限 {limit} MB", "请用看图软件打开它，另存为 JPEG，再放进来。"
    ),
    "photo-crashed": Sentence(
        "处理这张照片时程序中途退出了", "请用看图软件打开它，另存为 JPEG 后再试；还不行，请换一张。"
    ),
    "photo-animated": Sentence(
        "这个图片文件里不止一幅画面（动图或多页），网页上只显示第一幅", "第一幅不合适时，请换一张静止的照片。", "advice"
    ),
    "photo-flawed": Sentence(
        "照片里有一段数据坏了，可能看得到花块或色条", "请放大看一看；有花块时，请从相机或手机里重新拷贝。", "advice"
    ),
}
