"""The edge to MkDocs: the only file that knows it. It tells MkDocs which pages and files there are, no more."""

from __future__ import annotations

import logging

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from showcase.build import Settings
from showcase.session import Session, SiteFileFault

session = Session()


def on_startup(command: str, **_: object) -> None:
    """Begin a run; while serving, the session keeps the last good pages through a typo."""
    session.begin(serving=command == "serve")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read, check and plan here: MkDocs empties site/ between on_config and on_files, so a fault must be raised now."""
    ours = config.extra["showcase"]
    settings, templates = Settings.of(ours, str(config.config_file_path)), str(config.theme.custom_dir)
    config.watch += [str(settings.content), templates]
    try:
        showing = session.show(settings, templates, logging.getLogger("mkdocs.hooks.showcase"))
    except SiteFileFault as fault:
        raise Abort(str(fault)) from fault
    config.site_name, config.site_url = showing.bureau.site_name, showing.bureau.base_url or None
    config.theme.static_templates.discard("sitemap.xml")  # for search engines, and dated by the clock
    ours.update(showing=showing, bureau=showing.bureau, serving=session.serving)
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages it is to make; of the theme's own styles and scripts we use none, and what we print by stays."""
    for file in [file for file in files if file.src_dir in config.theme.dirs]:
        files.remove(file)
    for source_uri in config.extra["showcase"]["showing"].source_uris:
        files.append(File.generated(config, source_uri, content=""))
    return files


def on_page_context(context: dict[str, object], page: Page, config: MkDocsConfig, **_: object) -> dict[str, object]:
    """Render a body only when its page is written: 3,000 of them at once would take 150 MB."""
    return {**context, "body": config.extra["showcase"]["showing"].body(page.file.src_uri, page)}


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Fill a frame with all the pages of its folder; the frame itself becomes nothing."""
    return str(config.extra["showcase"]["showing"].whole(page.file.src_uri, output, config.site_dir))


def on_post_build(config: MkDocsConfig) -> None:
    """Add the files beside the pages and forget what no page shows any more, now that the build went through."""
    config.extra["showcase"]["showing"].finish(config.site_dir)
