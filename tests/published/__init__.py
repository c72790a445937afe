"""Data models that others published, described in our language and loaded with their data."""
