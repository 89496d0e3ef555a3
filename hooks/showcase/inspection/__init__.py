"""The finished site read as a stranger would read it, before anyone else can: every file, whatever made it."""
