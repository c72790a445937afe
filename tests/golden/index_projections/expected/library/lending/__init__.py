"""What belongs to lending."""
