"""Things a user keeps together, such as favorites or a watchlist."""
