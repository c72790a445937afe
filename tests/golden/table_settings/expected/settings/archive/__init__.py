"""What belongs to archive."""
