"""What is backed up for an account, and how often."""
