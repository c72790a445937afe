"""What belongs to letter."""
