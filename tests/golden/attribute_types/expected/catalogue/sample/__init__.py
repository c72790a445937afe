"""What belongs to sample."""
