"""What belongs to document."""
