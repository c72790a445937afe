"""First stage: YAML text becomes the values of the schema language, each with its place."""
