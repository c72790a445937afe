"""Schemas with mistakes, and what is reported about each."""
