"""Whether an analysis of a user must be computed again."""
