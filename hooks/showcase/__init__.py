"""The branch brand showcase: folders of YAML and photos go in at the left, a whole site comes out at the right.

A walk through the house, in the order the content takes:

`authored/` reads what clerks wrote. `folders` says which branch folders there are, `yamlfile` turns text into values
as written and remembers every line, `schema/` says what shape they may have, `source` reads one folder whole,
`rules` are the house rules, `signoff` holds back what nobody approved, and `assemble` makes a `Branch` of the rest.
Whatever is wrong becomes a `problem`, worded once in `sentences` and shown by `report`.

`photos/` measures every picture and develops what its cache lacks.

`claims` says when what two folders claim is one honour, by words compared in one `spelling`; the house rules and the
catalogue both ask it.

`catalogue/` is all branches together: `honours` is the one counter behind every number and the report sentence,
beside it stand pledges, service and the other tallies.

`recall/` keeps what one build worked out for the next, by a digest of all it was made from; nothing that comes out
depends on it.

`pages/` plans which pages exist and renders their bodies; `downloads/` makes the same tables as CSV, XLSX and JSON.
`site` is what comes out: pages and assets, nothing else, the whole contract with the outside.

`build` is this whole story on one screen. `session` is one run of the host, `publish` swaps a finished site in whole,
and `commands/` with `cli` is what a person can ask for at a terminal. MkDocs is known to one file only, which stands
beside this package: `hooks/mkdocs_showcase.py`.

`model` says what a branch is; a reader with one minute reads that.
"""
