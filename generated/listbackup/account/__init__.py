"""A customer's account and its settings."""
