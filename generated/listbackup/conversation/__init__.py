"""A talk of a user with an assistant."""
