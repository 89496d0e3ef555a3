"""What the site file asks to be looked for."""

from __future__ import annotations

from pathlib import Path

from showcase.cli import main
from showcase.inspection.sweep import Watch
from showcase.inspection.watching import watch_of

from ..authored.office import FOLDER, an_office


def test_words_releases_names_and_photos_come_from_the_site_file(tmp_path: Path) -> None:
    content = an_office(tmp_path)
    photo = content / FOLDER / "photos" / "xunluoting.jpg"
    main(["hide", "--person", "时雨", "--content", str(content)])
    main(["hide", "--photo", str(photo), "--content", str(content)])
    watch = watch_of(content)

    assert "线人" in watch.words
    assert watch.names.includes("时雨")
    assert len(watch.photos) == 1


def test_without_a_site_file_only_what_holds_everywhere_is_looked_for(tmp_path: Path) -> None:
    assert watch_of(tmp_path) == Watch()
