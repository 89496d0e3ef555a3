"""What branches hand in and what becomes of it: opened safely, compared, taken in, approved, kept for ever."""
