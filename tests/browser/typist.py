"""Fills in a whole paper at the form, blank by blank, as a clerk does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from tests.browser.clerk import Clerk

_KIND: Final = """(path) => {
  const blank = scForm.blankAt(path);
  return [blank.kind, scForm.wordsOf(blank).length, Boolean(blank.site && !blank.site.strict)];
}"""


class Typist:
    """Someone with everything at hand: a tree of texts, and photos by their names in it."""

    def __init__(self, clerk: Clerk) -> None:
        self.clerk = clerk

    def fill(self, tree: Mapping[str, Any], photos: Mapping[str, bytes]) -> None:
        """Fill in everything `tree` says, blank by blank, as a clerk does; `photos` by their names in it."""
        self.clerk.add_photos({name.removeprefix("photos/"): data for name, data in photos.items()})
        self._keep_entries(())
        self._fill_group((), tree)
        self._keep_entries([photo["文件"] for photo in tree["照片"]])

    def _keep_entries(self, names: Sequence[str]) -> None:
        """Photos are there; of the entries they brought along keep those of `names`."""
        self.clerk.ask(
            """(names) => {
              const album = scForm.paper.tree.照片;
              album.splice(0, album.length, ...album.filter((photo) => names.includes(photo.文件)));
              scForm.photoRows.refresh();
              scForm.changed();
            }""",
            names,
        )

    def _fill_group(self, path: tuple[str | int, ...], group: Mapping[str, Any]) -> None:
        for key, value in group.items():
            if (*path, key) != ("格式版本",):
                self._fill((*path, key), value)

    def _fill(self, path: tuple[str | int, ...], value: Any) -> None:  # noqa: ANN401 - a tree of any shape
        if isinstance(value, dict):
            many = self.clerk.ask("(path) => Boolean(scForm.blankAt(path).many)", list(path)) if path else False
            if many:
                self._fill_rows(path, [value])
            else:
                self._fill_group(path, value)
        elif isinstance(value, list):
            self._fill_rows(path, value)
        else:
            self._fill_blank(path, value)

    def _fill_rows(self, path: tuple[str | int, ...], rows: list[Any]) -> None:
        kind, words, _ = self.clerk.ask(_KIND, list(path))
        if kind == "group":
            there = self.clerk.ask("(path) => scForm.at(path).length", list(path))
            for number, row in enumerate(rows):
                if number >= there:
                    self.clerk.ask(f"() => {{ {self.clerk.view(path)}.addRow(); }}")
                self._fill_group((*path, number), row)
        elif kind == "photo_path":
            for name in rows:
                self._take_from_album(path, name)
        elif words:
            for word in [word for word in rows if word not in self.clerk.ask("(path) => scForm.at(path)", list(path))]:
                self.clerk.choose(path, word)
        else:
            for number, text in enumerate(rows):
                if number:
                    self.clerk.ask(f"() => {{ {self.clerk.view((*path, number - 1))}.control.focus(); }}")
                    self.clerk.page.keyboard.press("Enter")
                self.clerk.write((*path, number), text)

    def _fill_blank(self, path: tuple[str | int, ...], text: str) -> None:
        kind, words, free = self.clerk.ask(_KIND, list(path))
        if kind == "photo_path":
            self._take_from_album(path, text)
        elif kind == "flag" and text == "否" and path[-1] != "可接待":
            pass  # a box not ticked says so
        elif words and not free:
            self.clerk.choose(path, text)
        else:
            self.clerk.write(path, text)

    def _take_from_album(self, path: tuple[str | int, ...], name: str) -> None:
        """Choose among the photos that are there; an entry of the album itself came with its photo."""
        self.clerk.ask(
            f"""(name) => {{
              const view = {self.clerk.view(path)};
              if (!view.box.querySelector('select')) {{ scForm.set(view, name); view.refresh(); return; }}
              const select = view.box.querySelector('select');
              select.value = name;
              select.dispatchEvent(new Event('change', {{ bubbles: true }}));
            }}""",
            name,
        )
