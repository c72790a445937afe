"""What belongs to bookmark."""
