"""What belongs to locker."""
