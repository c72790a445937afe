"""Stored items as models: the way that decides, and the straight one where nothing is in doubt."""
