"""What belongs to address."""
