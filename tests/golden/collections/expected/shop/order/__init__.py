"""What belongs to order."""
