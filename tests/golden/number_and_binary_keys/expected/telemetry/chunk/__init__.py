"""What belongs to chunk."""
