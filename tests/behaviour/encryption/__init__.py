"""What is encrypted, beside everything else that happens to items."""
