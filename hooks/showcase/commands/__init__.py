"""What a person can ask for at a terminal: one module per errand, each with `add(commands)`."""
