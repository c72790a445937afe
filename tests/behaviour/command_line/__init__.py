"""The commands that read and write tables, on every engine."""
