"""A customer, whose data is kept apart from that of others."""
