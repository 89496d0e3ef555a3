"""The edge to MkDocs: the only file that knows it. It tells MkDocs which pages and files there are, no more."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files
from showcase.build import Settings
from showcase.session import Session, SiteFileFault

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page

log = logging.getLogger("mkdocs.hooks.showcase")
session = Session()


def on_startup(command: str, dirty: bool) -> None:  # noqa: ARG001, FBT001 – MkDocs calls it by these names
    """Begin a run; while serving, the session keeps the last good pages through a typo."""
    session.begin(serving=command == "serve")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read, check and plan here: MkDocs empties site/ between on_config and on_files, so a fault must be raised now."""
    ours = config.extra["showcase"]
    settings = Settings.of(ours, Path(config.config_file_path).parent)
    templates = str(config.theme.custom_dir)
    config.watch += [str(settings.content), templates]
    try:
        showing = session.show(settings, Path(templates), log.warning)
    except SiteFileFault as fault:
        raise Abort(str(fault)) from fault
    config.site_name, config.site_url = showing.bureau.site_name, showing.bureau.base_url or None
    config.theme.static_templates.discard("sitemap.xml")  # for search engines, and dated by the clock
    ours |= {"showing": showing, "bureau": showing.bureau, "serving": session.serving}
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add every generated page and asset; of the theme's own styles and scripts we use none."""
    site = config.extra["showcase"]["showing"].site
    for file in [file for file in files if file.src_dir in config.theme.dirs and file.src_dir != config.theme.custom_dir]:
        files.remove(file)
    for page in site.pages:
        files.append(File.generated(config, page.source_uri, content=""))
    for asset in site.assets:
        files.append(File.generated(config, asset.uri, **asset.source))
    return files


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001 – as above
    """Put the body our own templates make where MkDocs has an empty one."""
    return str(config.extra["showcase"]["showing"].fill(page.file.src_uri, page, html))


def on_post_build(config: MkDocsConfig) -> None:
    """Forget what no page shows any more, now that the build went through."""
    config.extra["showcase"]["showing"].finish()
