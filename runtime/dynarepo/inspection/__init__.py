"""For debugging: how large an item is and what that costs, and what its keys are built from."""

from .item_sizes import ItemSize, item_size
from .keys import KeyExplanation, explain_key

__all__ = ["ItemSize", "KeyExplanation", "explain_key", "item_size"]
