"""What belongs to report."""
