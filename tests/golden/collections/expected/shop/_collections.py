"""The collections of shop: several entities of one partition."""

from datetime import date
from uuid import UUID

from dynarepo import CollectionQuery, Context, Member, Value, reads
from dynarepo.keys import ulid_text

from .branch.codec import BRANCH
from .branch.model import Branch
from .customer import keys as customer_keys
from .customer.codec import CUSTOMER
from .customer.model import Customer
from .note.codec import NOTE
from .note.model import Note
from .order import keys as order_keys
from .order.codec import ORDER
from .order.model import Order
from .order_line.codec import ORDER_LINE
from .order_line.model import OrderLine
from .visit.codec import VISIT


class Dossier(Value):
    """What collection `everything` reads: `customer`, `orders`, `order_lines`, `remarks`."""

    customer: Customer | None
    orders: list[Order]
    order_lines: list[OrderLine]
    remarks: list[Note]


def everything(
    context: Context, customer: UUID
) -> CollectionQuery[Customer | Order | OrderLine | Note, Dossier]:
    """Everything."""
    return CollectionQuery(
        context=context,
        entity=CUSTOMER,
        pattern="everything",
        returns=CUSTOMER,
        equals=(("pk", {"S": customer_keys.pk(customer)}),),
        members=(
            Member(CUSTOMER, "customer", single=True),
            Member(ORDER, "orders"),
            Member(ORDER_LINE, "order_lines"),
            Member(NOTE, "remarks"),
        ),
        result=Dossier,
    )


class OrderBook(Value):
    """What collection `order_book` reads: `orders`, `order_lines`."""

    orders: list[Order]
    order_lines: list[OrderLine]


def order_book(
    context: Context, customer_id: UUID
) -> CollectionQuery[Order | OrderLine, OrderBook]:
    """Orders and their lines, the latest first."""
    return CollectionQuery(
        context=context,
        entity=ORDER,
        pattern="order_book",
        returns=ORDER,
        equals=(("pk", {"S": order_keys.pk(customer_id)}),),
        sort=reads.sort_prefix("sk", "order#"),
        members=(Member(ORDER, "orders"), Member(ORDER_LINE, "order_lines")),
        result=OrderBook,
        descending=True,
        consistent=True,
        limit=100,
        on_invalid="collect",
    )


class OneOrder(Value):
    """What collection `one_order` reads: `order`, `order_lines`."""

    order: Order | None
    order_lines: list[OrderLine]


def one_order(
    context: Context, customer_id: UUID, order_id: str
) -> CollectionQuery[Order | OrderLine, OneOrder]:
    """One order."""
    return CollectionQuery(
        context=context,
        entity=ORDER,
        pattern="one_order",
        returns=ORDER,
        equals=(("pk", {"S": order_keys.pk(customer_id)}),),
        sort=reads.sort_prefix("sk", f"order#{ulid_text(order_id, 'order_id')}"),
        members=(Member(ORDER, "order", single=True), Member(ORDER_LINE, "order_lines")),
        result=OneOrder,
    )


class ByDay(Value):
    """What collection `by_day` reads: `orders`, `remarks`."""

    orders: list[Order]
    remarks: list[Note]


def by_day(context: Context, day: date) -> CollectionQuery[Order | Note, ByDay]:
    """By day."""
    return CollectionQuery(
        context=context,
        entity=ORDER,
        pattern="by_day",
        returns=ORDER,
        equals=(("gsi1pk", {"S": order_keys.gsi1pk(day)}),),
        index="gsi1",
        index_key=("gsi1pk", "gsi1sk"),
        members=(Member(ORDER, "orders"), Member(NOTE, "remarks")),
        result=ByDay,
        others=(VISIT,),
    )


class Nearby(Value):
    """What collection `nearby` reads: `orders`, `branches`."""

    orders: list[Order]
    branches: list[Branch]


def nearby(context: Context, country: str, city: str) -> CollectionQuery[Order | Branch, Nearby]:
    """Nearby."""
    return CollectionQuery(
        context=context,
        entity=ORDER,
        pattern="nearby",
        returns=ORDER,
        equals=(
            ("country", {"S": order_keys.country_key(country)}),
            ("city", {"S": order_keys.city_key(city)}),
        ),
        index="by_region",
        index_key=("country", "city", "kind", "placed_at"),
        members=(Member(ORDER, "orders"), Member(BRANCH, "branches")),
        result=Nearby,
    )


class NearbyKind(Value):
    """What collection `nearby_kind` reads: `orders`, `branches`."""

    orders: list[Order]
    branches: list[Branch]


def nearby_kind(
    context: Context, country: str, city: str, kind: str
) -> CollectionQuery[Order | Branch, NearbyKind]:
    """Nearby kind."""
    return CollectionQuery(
        context=context,
        entity=ORDER,
        pattern="nearby_kind",
        returns=ORDER,
        equals=(
            ("country", {"S": order_keys.country_key(country)}),
            ("city", {"S": order_keys.city_key(city)}),
            ("kind", {"S": order_keys.kind_key(kind)}),
        ),
        index="by_region",
        index_key=("country", "city", "kind", "placed_at"),
        members=(Member(ORDER, "orders"), Member(BRANCH, "branches")),
        result=NearbyKind,
    )
