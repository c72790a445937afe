"""What belongs to message."""
