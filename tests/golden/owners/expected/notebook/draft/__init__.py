"""What belongs to draft."""
