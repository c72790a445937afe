"""A person who opens tickets."""
