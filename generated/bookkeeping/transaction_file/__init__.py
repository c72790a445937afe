"""A statement file that a user uploaded."""
