"""Second stage: language values become a checked model of services."""
