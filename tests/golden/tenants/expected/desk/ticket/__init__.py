"""What belongs to ticket."""
