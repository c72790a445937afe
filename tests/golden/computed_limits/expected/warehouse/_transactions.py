"""The transactions of warehouse, planned: nothing here sends anything."""

from typing import TYPE_CHECKING

from dynarepo import Context, Write, writes
from dynarepo.lazy import Later

from .product.codec import PRODUCT
from .product.model import Product, ProductKey

if TYPE_CHECKING:
    from .product.fields import ProductFields as F
else:
    F = Later(__package__, ".product.fields", "ProductFields")


def hand_over(
    context: Context, source: str, target: str, *, count: int
) -> tuple[Write[Product], Write[Product]]:
    """Hand over."""
    return (
        writes.update_item(
            PRODUCT,
            context,
            ProductKey(sku=source),
            (F.on_hand.set(F.on_hand.minus(count)),),
            pattern="hand_over",
        ),
        writes.update_item(
            PRODUCT,
            context,
            ProductKey(sku=target),
            (F.on_hand.set(F.on_hand.plus(count)),),
            pattern="hand_over",
        ),
    )
