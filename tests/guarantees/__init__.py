"""Every guarantee at once, attacked by several processes that race for a few items."""
