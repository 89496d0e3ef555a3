"""The doors of the house: which room may look into which, where each library lives, and which rooms are pure."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "hooks" / "showcase"

# From the ground up: a room imports from its own layer's earlier rooms and from lower layers, never upwards.
LAYERS: tuple[tuple[str, ...], ...] = (
    ("recall", "edition"),
    ("problem", "model", "spelling", "claims"),
    ("authored.sentences", "authored.likeness", "authored.naming", "authored.document"),
    ("report", "progress", "site", "writing", "memory", "exchange", "manifest", "photos"),
    ("authored.folders", "authored.yamlfile", "authored.schema", "authored.privacy"),
    ("authored.source", "authored.mentions", "authored.seal", "authored.signoff", "authored.versions"),
    ("authored.rules", "authored.assemble", "authored.takedown"),
    ("authored.reader",),
    ("authored.single",),
    ("authored.again",),
    ("authored.reading", "authored.finding", "authored.people"),
    ("catalogue",),
    ("downloads", "pages"),
    ("printing",),
    ("submissions", "inspection"),
    ("build", "printshop"),
    ("publish",),
    ("session",),
    ("commands",),
    ("cli",),
    ("__main__",),
)

# Outside libraries that have one home each.
HOMES = {
    "yaml": ("authored.yamlfile",),
    "pydantic": ("authored.schema",),
    "pydantic_core": ("authored.schema",),
    "PIL": ("photos",),
    "sqlite3": ("photos",),
    "jinja2": ("pages.render",),
    "markdown": (),
    "segno": ("pages.qr",),
    "rich": ("progress",),
    "filelock": ("publish", "session", "submissions.history"),
    "xlsxwriter": ("downloads.workbook",),
    "typst": ("printing.compiler",),
    "fontTools": ("printing.fonts",),
    "pypinyin": ("pages.pinyin", "printing.sheets.index"),
    "argparse": ("commands", "cli"),
    "mkdocs": (),
    "material": (),
}

# Rooms that touch disk, clock, processes or the host. All others are pure.
EDGES = (
    "authored.folders", "authored.source", "authored.mentions", "authored.versions", "authored.reader",
    "authored.again", "authored.reading", "authored.finding", "authored.people", "photos", "pages.render", "progress",
    "report", "memory", "recall", "exchange", "edition", "writing", "submissions", "inspection", "build", "publish",
    "session", "commands", "cli", "__main__", "printshop", "manifest",
    "printing.blame", "printing.compiler", "printing.fonts", "printing.leaflets", "printing.origins", "printing.press",
    "printing.stage", "printing.stock", "printing.workbench",
)  # fmt: skip
PURE_AT_AN_EDGE = ("photos.recipe", "photos.faults")
IMPURE = {"pathlib", "os", "time", "random", "tempfile", "shutil", "subprocess", "socket", "glob", "secrets"}
IMPURE_CALLS = {"open", "input", "print", "today", "now", "utcnow"}


def rooms() -> list[str]:
    names = (path.relative_to(PACKAGE).with_suffix("") for path in PACKAGE.rglob("*.py"))
    return sorted(".".join(name.parts).removesuffix(".__init__") for name in names if name.parts != ("__init__",))


def _path_of(room: str) -> Path:
    file = PACKAGE.joinpath(*room.split(".")).with_suffix(".py")
    return file if file.exists() else PACKAGE.joinpath(*room.split("."), "__init__.py")


def imports(tree: ast.AST) -> Iterator[str]:
    """Every module named in `tree`, dotted; `from a import b` gives both a and a.b."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def layer_of(room: str) -> int:
    fitting = [
        (len(name), level)
        for level, names in enumerate(LAYERS)
        for name in names
        if room == name or room.startswith(f"{name}.")
    ]
    assert fitting, f"{room} stands in no layer: say where it belongs"
    return max(fitting)[1]


def faults(room: str, source: str, known: set[str]) -> list[str]:
    """What `source`, standing in `room`, does that the house does not allow."""
    tree = ast.parse(source)
    found = []
    for name in imports(tree):
        top = name.split(".")[0]
        if name.startswith("showcase."):
            other = name.removeprefix("showcase.")
            if other in known and layer_of(other) > layer_of(room):
                found.append(f"{room} looks up into {other}")
        elif top in HOMES and not any(room == home or room.startswith(f"{home}.") for home in HOMES[top]):
            found.append(f"{room} uses {top}, which lives in {HOMES[top] or 'no room of the package'}")
        elif top in IMPURE and not _is_edge(room):
            found.append(f"{room} is pure and may not import {top}")
    if not _is_edge(room):
        found += [f"{room} is pure and may not call {call}()" for call in _calls(tree) & IMPURE_CALLS]
    return found


def _is_edge(room: str) -> bool:
    return room not in PURE_AT_AN_EDGE and any(room == edge or room.startswith(f"{edge}.") for edge in EDGES)


def _calls(tree: ast.AST) -> set[str]:
    calls = (node.func for node in ast.walk(tree) if isinstance(node, ast.Call))
    return {
        call.id if isinstance(call, ast.Name) else call.attr
        for call in calls
        if isinstance(call, ast.Name | ast.Attribute)
    }


@pytest.mark.parametrize("room", rooms())
def test_every_room_keeps_to_its_doors(room: str) -> None:
    assert faults(room, _path_of(room).read_text(encoding="utf-8"), set(rooms())) == []


@pytest.mark.parametrize(
    ("room", "planted"),
    [
        ("catalogue.honours", "from showcase.pages.plan import plan"),
        ("catalogue.honours", "import yaml"),
        ("catalogue.honours", "from pathlib import Path"),
        ("catalogue.honours", "from datetime import date\ndate.today()"),
        ("catalogue.honours", "open('x')"),
        ("authored.rules", "from pydantic import BaseModel"),
        ("build", "import mkdocs"),
        ("pages.plan", "import jinja2"),
    ],
)
def test_a_planted_import_is_found(room: str, planted: str) -> None:
    assert faults(room, planted, set(rooms()))


def test_the_hook_is_small_and_the_only_one_that_knows_mkdocs() -> None:
    hook = ROOT / "hooks" / "mkdocs_showcase.py"
    visible = {path.name for path in (ROOT / "hooks").iterdir() if path.name != "__pycache__"}

    assert len(hook.read_text(encoding="utf-8").splitlines()) < 60
    assert visible == {"mkdocs_showcase.py", "showcase"}


def test_the_tests_mirror_the_rooms() -> None:
    """Every room with code of its own has a test file of its name, in the folder of its name."""
    missing = [
        room
        for room in rooms()
        if not room.endswith("__main__")
        and _path_of(room).name != "__init__.py"
        and _does_something(_path_of(room))
        and not (ROOT / "tests" / Path(*room.split(".")[:-1]) / f"test_{room.split('.')[-1]}.py").exists()
    ]

    assert missing == []


def _does_something(path: Path) -> bool:
    """Whether a room has a function of its own; one that only names values is tested by those who use them."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return any(isinstance(node, ast.FunctionDef) for node in ast.walk(tree))


def test_no_room_outgrows_a_page() -> None:
    long = {
        room: lines for room in rooms() if (lines := len(_path_of(room).read_text(encoding="utf-8").splitlines())) > 250
    }

    assert long == {}
