"""The transactions of warehouse, planned: nothing here sends anything."""

from dynarepo import Context, Write, writes

from .product.codec import PRODUCT
from .product.fields import ProductFields as F
from .product.model import Product, ProductKey


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
