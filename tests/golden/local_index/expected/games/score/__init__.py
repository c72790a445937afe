"""What belongs to score."""
