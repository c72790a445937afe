"""An amount booked on an account."""
