"""What belongs to book."""
