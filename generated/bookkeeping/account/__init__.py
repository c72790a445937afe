"""A bank account of a user."""
