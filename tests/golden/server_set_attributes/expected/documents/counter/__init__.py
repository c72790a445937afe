"""What belongs to counter."""
