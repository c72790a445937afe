"""What belongs to plan."""
