"""What belongs to event."""
