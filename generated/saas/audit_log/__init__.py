"""What somebody did to an item, with its values before and after."""
