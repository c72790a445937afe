"""How much an account used of something in a day."""
