"""What belongs to device."""
