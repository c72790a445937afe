"""What somebody said in a thread."""
