"""Tenants with whatever names, at work at the same time, never meet each other's items."""

from concurrent.futures import ThreadPoolExecutor
from random import Random
from uuid import UUID

import pytest

from dynarepo import CursorMismatch, InvalidKey, InvalidValue
from tests.engines.engine import unique_name
from tests.golden.tenants.expected.desk import CustomerCreate, Desk, TenantDesk

_PIECES = (
    "a",
    "A",
    "b",
    "#",
    "##",
    "customer#",
    "company",
    "é",
    "e\u0301",
    "\u0000",
    "%23",
    " ",
    "\\",
)
_SHARED = tuple(UUID(int=number) for number in range(3))
_THREADS = 4


def some_names(chance: Random, prefix: str) -> list[str]:
    """Names of tenants that differ as little as they can."""
    made = {"".join(chance.choices(_PIECES, k=chance.randrange(1, 4))) for _ in range(14)}
    return [f"{prefix}{name}" for name in sorted(made)] + [prefix, f"{prefix}#", f"#{prefix}"]


def filled(desk: Desk, name: str) -> TenantDesk | None:
    """The repositories of a tenant that has customers of ids that all tenants use, if any can."""
    bound = desk.for_tenant(name)
    try:
        for customer in _SHARED:
            bound.customers.put(
                CustomerCreate(company_id=name, customer_id=customer, email=f"{len(name)}@x.org")
            )
    except (InvalidKey, InvalidValue):
        # What no key can hold has no items, and finds none.
        with pytest.raises((InvalidKey, InvalidValue)):
            bound.customers.get_customer(_SHARED[0])
        return None
    return bound


def only_own(desk: Desk, name: str, others: list[str]) -> None:
    """Every way of reading finds the tenant's own customers."""
    bound = desk.for_tenant(name)
    for customer in _SHARED:
        found = bound.customers.get_customer(customer, consistent=True)
        assert found is not None
        assert found.company_id == name
        in_file = bound.customer_file(customer).all().customer
        assert in_file is None or in_file.company_id == name
    seen = bound.customers.list_customers("active").all()
    assert len(seen) <= len(_SHARED)
    assert {line.email for line in seen} <= {f"{len(name)}@x.org"}
    page = bound.customers.list_customers("active").page(size=1)
    for other in others:
        if other != name and page.cursor is not None:
            with pytest.raises((CursorMismatch, InvalidKey)):
                desk.for_tenant(other).customers.list_customers("active").page(1, page.cursor)


@pytest.mark.parametrize("seed", range(2))
def test_no_tenant_sees_another(desk: Desk, seed: int) -> None:
    names = some_names(Random(seed), unique_name("t"))
    with ThreadPoolExecutor(_THREADS) as pool:
        opened = dict(zip(names, pool.map(lambda name: filled(desk, name), names), strict=True))
        alive = {name: bound for name, bound in opened.items() if bound is not None}
        assert len(alive) > 3
        checks = [pool.submit(only_own, desk, name, list(alive)) for name in alive]
        for check in checks:
            check.result()
    left = set[str]()
    for name, bound in alive.items():
        assert bound.customers.leave(_SHARED[0]).state == "gone"
        left.add(name)
        for other, theirs in alive.items():
            found = theirs.customers.get_customer(_SHARED[0], consistent=True)
            assert found is not None
            assert found.state == ("gone" if other in left else "active")
