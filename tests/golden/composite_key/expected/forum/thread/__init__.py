"""What people talk about."""
