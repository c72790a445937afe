"""What belongs to branch."""
