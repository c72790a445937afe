"""What a user holds: facades, connections, table definitions."""
