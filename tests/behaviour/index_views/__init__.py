"""Indexes that hold keys alone."""
