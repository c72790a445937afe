"""What belongs to label."""
