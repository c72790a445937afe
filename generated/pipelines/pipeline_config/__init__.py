"""What a pipeline reads and writes, and when."""
