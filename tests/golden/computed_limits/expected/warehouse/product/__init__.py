"""What belongs to product."""
