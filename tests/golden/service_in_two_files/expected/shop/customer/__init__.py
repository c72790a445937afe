"""What belongs to customer."""
