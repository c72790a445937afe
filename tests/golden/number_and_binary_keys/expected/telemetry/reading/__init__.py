"""What belongs to reading."""
