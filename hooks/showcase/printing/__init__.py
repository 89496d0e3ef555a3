"""Printed pieces: `sheets` says what each piece says, overrides/print/*.typ how it looks, `press` makes the PDF.

In walking order: `sheets` turns the catalogue into plain values, one module a piece; `fonts` finds the faces and what
they can print; `ink` looks for characters they cannot; `stage` lays out a folder that holds only what we wrote;
`press` runs the compiler on it in a process of its own.
"""
