"""How the columns of a file become transactions."""
