"""What belongs to booking."""
