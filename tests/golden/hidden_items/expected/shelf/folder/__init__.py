"""What belongs to folder."""
