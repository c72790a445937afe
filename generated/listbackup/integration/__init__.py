"""An account's connection to a platform, with the tokens that open it."""
