"""What belongs to note."""
