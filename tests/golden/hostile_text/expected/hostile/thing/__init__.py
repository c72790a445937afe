"""\"\"\"; raise SystemExit(1) #."""
