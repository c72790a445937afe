"""What belongs to person."""
