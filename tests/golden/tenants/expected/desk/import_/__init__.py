"""What belongs to import."""
