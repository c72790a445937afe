"""A piece of work in the background, and how far it is."""
