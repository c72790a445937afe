"""An export or restore of all data of a user."""
