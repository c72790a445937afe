"""What belongs to paper."""
