"""What belongs to song."""
