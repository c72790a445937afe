"""What belongs to order note."""
