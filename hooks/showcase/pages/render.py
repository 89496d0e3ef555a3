"""Plan and template become HTML; the only room that knows Jinja."""

from __future__ import annotations

from collections.abc import Callable, MutableMapping
from pathlib import Path
from types import CodeType
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from jinja2.environment import TemplateModule
from jinja2.runtime import Context, Macro
from jinja2.utils import missing
from markupsafe import Markup, _escape_inner, escape  # type: ignore[attr-defined]  # the step without the mark

from showcase.pages import addresses, wording
from showcase.site import Page


class Renderer:
    """Fills the templates of one folder: page bodies in pages/, parts in parts/.

    Escaping is always on and an unknown name is an error. There is one environment for each depth of folders, because
    the relative links of a page, and of every part on it, depend on nothing else; so parts are compiled once. What one
    compiles serves no other and no later build: Jinja works out a link of fixed words while it compiles.
    """

    def __init__(self, templates: Path) -> None:
        """Read templates from `templates`; a change on disk shows in the next renderer."""
        self._templates = templates
        self._environments: dict[int, Environment] = {}

    def render(self, page: Page) -> str:
        """Return the body of `page`, to stand inside the shell's <main>."""
        return self._environment(page.uri.count("/")).get_template(f"pages/{page.template}").render(page.values)

    def _environment(self, depth: int) -> Environment:
        if depth not in self._environments:
            self._environments[depth] = _environment(self._templates, "../" * depth)
        return self._environments[depth]


class _Template(Template):
    """A template whose parts are imported as they are, and whose words are escaped without further ceremony.

    Jinja compares all global names on every import, to see whether the page has some of its own; ours never has, and
    twenty imports a page made that a seventh of all rendering. And it marks every word it has escaped as safe, though
    only the whole is ever asked: with three million words in a build, that was a third of the rest.
    """

    @classmethod
    def from_code(
        cls,
        environment: Environment,
        code: CodeType,
        globals: MutableMapping[str, Any],  # noqa: A002 – Jinja's signature
        uptodate: Callable[[], bool] | None = None,
    ) -> Template:
        """Load a compiled template, its `escape` replaced by ours."""
        template = super().from_code(environment, code, globals, uptodate)
        template.root_render_func.__globals__["escape"] = _escape
        return template

    def _get_default_module(self, ctx: Context | None = None) -> TemplateModule:  # noqa: ARG002 – Jinja's signature
        return super()._get_default_module()


class _Context(Context):
    """Calls a macro with what it is given in order; Jinja asks of every call whether it wants the context too.

    Macros are called half a million times a build, nearly all of them so; any other call goes Jinja's own way.
    """

    def call(self, called: Callable[..., Any], /, *given: Any, **named: Any) -> Any:  # noqa: ANN401 - Jinja's signature
        """Return what `called` returns."""
        if type(called) is Macro and _PLACES.issuperset(named) and not (called.catch_kwargs or called.caller):
            lacking = called._argument_count - len(given)  # noqa: SLF001 – Jinja tells it nowhere else
            if lacking >= 0 and not called.catch_varargs:
                return str.__new__(Markup, called._func(*given, *(missing,) * lacking))  # noqa: SLF001
        return super().call(called, *given, **named)


_PLACES: Final = frozenset(("_loop_vars", "_block_vars"))  # where a call stands, which a macro is not told


class _Once:
    """Fills a part once for everything it is filled with, however many pages show it.

    What is kept is told apart by its identity, so it is held on to.
    """

    def __init__(self) -> None:
        self._filled: dict[tuple[int, int], tuple[object, object, str]] = {}

    def __call__(self, part: Callable[..., str], given: object, subject: object) -> str:
        """Return `part` filled with `given`, which says the same whenever it is about the same `subject`."""
        key = id(part), id(subject)
        if key not in self._filled:
            self._filled[key] = part, subject, part(given)
        return self._filled[key][2]


def _escape(value: object) -> str:
    """Return `value` as HTML, escaped unless it is HTML already: markupsafe's rule, without its mark on the result."""
    if type(value) is str:
        return _escape_inner(value)
    return value if type(value) is Markup else escape(value)


def _environment(templates: Path, upwards: str) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(templates),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.template_class, environment.context_class = _Template, _Context
    # A page is filled from values with fields; Jinja would look among items too, five million times a build.
    environment.getattr = getattr  # type: ignore[assignment, method-assign]
    environment.globals |= {
        "once": _Once(),
        "HOME": addresses.HOME,
        "WALL": addresses.WALL,
        "ROLL": addresses.ROLL,
        "UNITS": addresses.UNITS,
        "PERSONS": addresses.PERSONS,
        "WHOLE_ROLL": addresses.WHOLE_ROLL,
        "PLEDGES": addresses.PLEDGES,
        "SERVICE": addresses.SERVICE,
        "SEARCH": addresses.SEARCH,
        "COMMUNITIES": addresses.COMMUNITIES,
        "SMALL_THINGS": addresses.SMALL_THINGS,
        "METHODS": addresses.METHODS,
        "POSTS": addresses.POSTS,
        "STRENGTH": addresses.STRENGTH,
        "LEARNING": addresses.LEARNING,
        "FIGURES": addresses.FIGURES,
        "COMPARE": addresses.COMPARE,
        "county_uri": addresses.county_uri,
        "kind_uri": addresses.kind_uri,
    }
    # Filters, not functions: Jinja calls them directly, which shows at six thousand links a build.
    environment.filters |= {
        "link": upwards.__add__,
        "branch_uri": addresses.branch_uri,
        "county_uri": addresses.county_uri,
        "download_uri": addresses.download_uri,
        "kind_uri": addresses.kind_uri,
        "photo_uri": addresses.photo_uri,
        "script_uri": addresses.script_uri,
        "tier_uri": addresses.tier_uri,
        "topic_uri": addresses.topic_uri,
        "year_uri": addresses.year_uri,
        "plain": wording.plain,
        "grouped": wording.grouped,
        "after_number": wording.after_number,
        "long_day": wording.long_day,
        "when": wording.when,
        "month_name": wording.month_name,
        "listed": wording.listed,
        "heading_pieces": wording.heading_pieces,
        "paragraphs": wording.paragraphs,
        "unparted": wording.unparted,
    }
    return environment
