"""Write ids through generated repositories."""
