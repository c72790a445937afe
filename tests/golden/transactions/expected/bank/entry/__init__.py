"""What belongs to entry."""
