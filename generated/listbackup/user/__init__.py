"""A person and their profile."""
