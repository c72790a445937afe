"""An order of a customer."""
