"""The files under data/: each table three times, every count, and an index of it all."""

from __future__ import annotations

from showcase.catalogue.records import honour_records
from showcase.catalogue.whole import Catalogue
from showcase.downloads.plain import as_csv, as_json, as_json_lines, dump, plain
from showcase.downloads.tables import Table, tables
from showcase.downloads.workbook import as_xlsx
from showcase.site import Asset


def data_files(catalogue: Catalogue) -> tuple[Asset, ...]:
    """Return every file under data/ for `catalogue`."""
    offered = tables(catalogue)
    files = [asset for table in offered for asset in _files(table, catalogue)]
    counts = {key: plain(count) for key, count in catalogue.counts.items()}
    index = {
        "as_of": catalogue.bureau.as_of.isoformat(),
        "tables": [_entry(table) for table in offered],
        "counts": counts,
    }
    return (
        *files,
        Asset("data/honours.json", as_json_lines(honour_records(catalogue.roll))),
        Asset("data/counts.json", dump(counts)),
        Asset("data/index.json", dump(index)),
    )


def _files(table: Table, catalogue: Catalogue) -> list[Asset]:
    files = [
        Asset(f"data/{table.name}.csv", as_csv(table)),
        Asset(f"data/{table.name}.xlsx", as_xlsx(table, catalogue.bureau.as_of)),
    ]
    # honours.json says more than a table can: see honour_records.
    return files if table.name == "honours" else [*files, Asset(f"data/{table.name}.json", as_json(table))]


def _entry(table: Table) -> dict[str, object]:
    endings = ("csv", "xlsx", "json")
    return {
        "name": table.name,
        "title": table.title,
        "rows": len(table.rows),
        "columns": {column.key: column.head for column in table.columns},
        "files": [f"data/{table.name}.{ending}" for ending in endings],
    }
