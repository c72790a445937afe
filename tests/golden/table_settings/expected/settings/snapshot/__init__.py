"""What belongs to snapshot."""
