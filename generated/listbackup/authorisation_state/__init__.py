"""An authorisation that a user has begun on a platform."""
