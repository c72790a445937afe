"""Files to disk: what was generated, what is there, and how one becomes the other."""
