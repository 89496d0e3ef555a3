"""What pages there are, what they say and how that becomes HTML."""
