"""Several items at once: written together or not at all, and read as they were at one moment."""
