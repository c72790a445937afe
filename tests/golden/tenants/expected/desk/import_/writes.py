"""Writes of import in a transaction."""

from dynarepo import Intents


class ImportWrites(Intents):
    """Writes of Import items in a transaction."""
