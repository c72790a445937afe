"""What belongs to call."""
