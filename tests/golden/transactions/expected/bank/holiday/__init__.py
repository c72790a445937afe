"""What belongs to holiday."""
