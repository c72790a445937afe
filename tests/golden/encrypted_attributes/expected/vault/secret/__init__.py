"""What belongs to secret."""
