"""What belongs to account."""
