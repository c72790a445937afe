"""A question that a user asked about an account's data; it expires."""
