"""What belongs to visit."""
