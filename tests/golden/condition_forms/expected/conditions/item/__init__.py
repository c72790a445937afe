"""What belongs to item."""
