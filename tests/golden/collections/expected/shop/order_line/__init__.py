"""What belongs to order line."""
