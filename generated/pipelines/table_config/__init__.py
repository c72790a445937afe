"""A table that a pipeline fills, and its columns."""
