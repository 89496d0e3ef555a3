"""Let `python -m showcase` do what `showcase` does."""

from showcase.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
