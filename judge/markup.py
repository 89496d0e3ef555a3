"""html-validate (standard) and the Nu checker on every page: neither may find an error."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path

TOOLS = Path(__file__).parent / "node_modules"


def html_validate(site: Path) -> Iterator[str]:
    """Yield one line for each message of html-validate's standard preset."""
    command = ["node", str(TOOLS / "html-validate" / "bin" / "html-validate.mjs"), "--preset", "standard", "-f", "json"]
    run = subprocess.run([*command, f"{site}/**/*.html"], capture_output=True, text=True, check=False)
    if not run.stdout.strip():
        yield f"html-validate did not run: {run.stderr[:400]}"
        return
    for report in json.loads(run.stdout):
        for message in report["messages"]:
            where = f"{Path(report['filePath']).relative_to(site.absolute())}:{message['line']}"
            yield f"html-validate {where}: {message['ruleId']}: {message['message']}"


def nu(site: Path) -> Iterator[str]:
    """Yield one line for each error of the Nu HTML checker."""
    jar = TOOLS / "vnu-jar" / "build" / "dist" / "vnu.jar"
    command = ["java", "-jar", str(jar), "--skip-non-html", "--errors-only", "--format", "json", str(site)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    if not run.stderr.strip():
        yield "vnu said nothing at all"
        return
    for message in json.loads(run.stderr)["messages"]:
        yield f"vnu {message.get('url', '')}:{message.get('lastLine', '')}: {message['message']}"
