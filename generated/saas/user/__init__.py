"""A person in a tenant; a person in two tenants is two users."""
