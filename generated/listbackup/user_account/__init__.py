"""That a user belongs to an account."""
