"""Keys of product: pure functions between attributes and keys."""

from dynarepo import WireItem
from dynarepo.keys import open_text, padded, partition_text

from .model import Product, ProductKey


def table_key(key: ProductKey | Product) -> WireItem:
    """The table key: `pk` = `product#{sku}` and `sk` = `product`."""
    return {"pk": {"S": pk(key.sku)}, "sk": {"S": sk()}}


def pk(sku: str) -> str:
    """`pk` = `product#{sku}`."""
    return partition_text(f"product#{open_text(sku, 'sku')}", "pk")


def sk() -> str:
    """`sk` = `product`."""
    return "product"


def gsi1pk(shelf: str) -> str:
    """`gsi1pk` = `shelf#{shelf}`."""
    return partition_text(f"shelf#{open_text(shelf, 'shelf')}", "gsi1pk")


def gsi1sk(on_hand: int) -> str:
    """`gsi1sk` = `{on_hand:03d}`."""
    return padded(on_hand, 3, "on_hand")


def gsi1(shelf: str | None, on_hand: int | None) -> WireItem:
    """The entry in index `gsi1`: `gsi1pk` = `shelf#{shelf}` and `gsi1sk` = `{on_hand:03d}`; none
    while a part is absent.
    """
    if shelf is None or on_hand is None:
        return {}
    return {"gsi1pk": {"S": gsi1pk(shelf)}, "gsi1sk": {"S": gsi1sk(on_hand)}}
