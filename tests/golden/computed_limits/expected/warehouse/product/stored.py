"""What makes product models of the JSON text of stored items."""

from decimal import Decimal
from typing import Final, Literal

from msgspec import UNSET, Raw, Struct, UnsetType, field

from dynarepo.decoding.item_texts import GivenNames, StraightReader, blank, blank_of, exact, rough
from dynarepo.wire.tagged import Listed, Mapped, Number, Text, TextSet

from .. import _stored
from .model import Product


class StoredProduct(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Product, as types."""

    pk: Text[str]
    sk: Text[str]
    sku: Text[str]
    shelf: Text[str] | UnsetType = UNSET
    on_hand: Number | UnsetType = field(default=UNSET, name="oh")
    reserved: Number | UnsetType = UNSET
    least: Number | UnsetType = UNSET
    weight: Number | UnsetType = UNSET
    rating: Number | UnsetType = UNSET
    labels: TextSet | UnsetType = UNSET
    sizes: TextSet
    seen: Listed[Text[str]] | UnsetType = UNSET
    quotas: Mapped[dict[str, Number]] | UnsetType = UNSET
    levels: Mapped[_stored.StoredLevels]
    item_type: Text[Literal["Product"]] | UnsetType = field(default=UNSET, name="_type")
    gsi1pk: Raw | UnsetType = UNSET
    gsi1sk: Raw | UnsetType = UNSET


_PRODUCT_NAMES: Final = GivenNames(
    ("sku", "sizes", "levels"),
    "shelf",
    "on_hand",
    "reserved",
    "least",
    "weight",
    "rating",
    "labels",
    "seen",
    "quotas",
)
_BlankProduct: Final = blank_of(Product)


def product_of(stored: StoredProduct) -> Product:
    """What was stored as Product; an error where that is not certain."""
    absent = 0
    if stored.shelf is UNSET:
        shelf_: str | None = None
        absent |= 1
    else:
        shelf_ = stored.shelf.S
    if stored.on_hand is UNSET:
        on_hand_: int = 0
        absent |= 2
    else:
        on_hand_ = int(stored.on_hand.N)
        if not 0 <= on_hand_ <= 100:
            raise ValueError("on_hand")
    if stored.reserved is UNSET:
        reserved_: int | None = None
        absent |= 4
    else:
        reserved_ = int(stored.reserved.N)
        if not 0 <= reserved_ <= 20:
            raise ValueError("reserved")
    if stored.least is UNSET:
        least_: int | None = None
        absent |= 8
    else:
        least_ = int(stored.least.N)
        if not least_ >= 3:
            raise ValueError("least")
    if stored.weight is UNSET:
        weight_: Decimal = Decimal("1")
        absent |= 16
    else:
        weight_ = exact(stored.weight.N)
        if not Decimal("0.5") <= weight_ <= Decimal("99.5"):
            raise ValueError("weight")
    if stored.rating is UNSET:
        rating_: float = 0.0
        absent |= 32
    else:
        rating_ = rough(stored.rating.N)
        if not 0.0 <= rating_ <= 5.0:
            raise ValueError("rating")
    if stored.labels is UNSET:
        labels_: set[str] | None = None
        absent |= 64
    else:
        labels_ = stored.labels.SS
        if not len(labels_) <= 3:
            raise ValueError("labels")
    sizes_ = stored.sizes.SS
    if not len(sizes_) >= 1:
        raise ValueError("sizes")
    if stored.seen is UNSET:
        seen_: list[str] = []
        absent |= 128
    else:
        seen_ = [element.S for element in stored.seen.L]
        if not len(seen_) <= 3:
            raise ValueError("seen")
    if stored.quotas is UNSET:
        quotas_: dict[str, int] = {}
        absent |= 256
    else:
        quotas_ = {
            element_name: int(element.N) for element_name, element in stored.quotas.M.items()
        }
        if not len(quotas_) <= 2:
            raise ValueError("quotas")
    record = blank(_BlankProduct)
    record.sku = stored.sku.S
    record.shelf = shelf_
    record.on_hand = on_hand_
    record.reserved = reserved_
    record.least = least_
    record.weight = weight_
    record.rating = rating_
    record.labels = labels_
    record.sizes = sizes_
    record.seen = seen_
    record.quotas = quotas_
    record.levels = _stored.levels_of(stored.levels.M)
    record.__pydantic_fields_set__ = _PRODUCT_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Product
    return record


PRODUCT_READER: Final[StraightReader[Product]] = StraightReader(
    StoredProduct, product_of, lambda stored: (stored.pk.S, stored.sk.S)
)
