"""What belongs to task."""
