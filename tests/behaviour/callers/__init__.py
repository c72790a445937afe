"""Tenants and owners, seen by what their repositories reach and refuse."""
