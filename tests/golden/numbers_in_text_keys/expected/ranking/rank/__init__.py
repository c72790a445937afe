"""What belongs to rank."""
