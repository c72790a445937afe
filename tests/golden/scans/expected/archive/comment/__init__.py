"""What belongs to comment."""
