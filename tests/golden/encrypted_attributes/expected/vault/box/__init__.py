"""What belongs to box."""
