"""A category of a user, with the rules that assign it."""
