"""The `dynarepo` command."""
