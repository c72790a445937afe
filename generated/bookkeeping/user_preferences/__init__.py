"""Settings of one user."""
