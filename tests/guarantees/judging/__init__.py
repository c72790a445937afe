"""What must be true after an attack, worked out by hand: nothing here uses generated code."""
