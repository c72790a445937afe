"""From an empty folder to a running repository, with what the wheel and one extra install."""

from pathlib import Path

import pytest

from tests.conftest import GetEngine
from tests.engines.catalogue import available
from tests.engines.engine import ACCESS_KEY_ID, REGION, SECRET_ACCESS_KEY
from tests.packaging.environment import Environment

_USE_THE_STARTER = f"""
import sys
from datetime import UTC, datetime
from decimal import Decimal
from boto3 import Session
from generated.shop import CustomerCreate, OrderCreate, Shop

session = Session("{ACCESS_KEY_ID}", "{SECRET_ACCESS_KEY}", region_name="{REGION}")
with Shop.connect(session=session, endpoint=sys.argv[1]) as db:
    db.create_tables()
    customer = db.customers.create(CustomerCreate(name="Ada", email="ada@example.org"))
    db.customers.set_note(customer.customer_id, note="likes tea")
    found = db.customers.get_customer(customer.customer_id)
    print(found.name, found.note, found.version)
    for day in (1, 2):
        placed_at = datetime(2026, 1, day, tzinfo=UTC)
        order = OrderCreate(
            customer_id=customer.customer_id, placed_at=placed_at, total=Decimal(day)
        )
        db.orders.create(order)
    db.orders.mark_paid(customer.customer_id, placed_at, order.order_id)
    for order in db.orders.list_orders(customer.customer_id):
        print(order.placed_at.date(), order.status, order.total)
"""


@pytest.fixture(scope="module")
def project(codegen_environment: Environment, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which nothing but `dynarepo init` and `dynarepo generate` was run."""
    folder = tmp_path_factory.mktemp("project")
    codegen_environment.succeed("dynarepo", "init", folder=folder)
    codegen_environment.succeed("dynarepo", "generate", folder=folder)
    return folder


def test_what_was_generated_is_up_to_date(codegen_environment: Environment, project: Path) -> None:
    assert (project / "schema" / "shop.lock").exists()
    assert (project / "generated" / "shop" / "__init__.py").exists()
    codegen_environment.succeed("dynarepo", "check", folder=project)
    codegen_environment.succeed("dynarepo", "lint", folder=project)


def test_the_starter_runs(
    codegen_environment: Environment, project: Path, get_engine: GetEngine
) -> None:
    servers = [name for name in available() if name != "moto"]
    if not servers:
        pytest.skip("no engine with a process of its own is installed")
    endpoint = get_engine(servers[0]).endpoint_url
    assert endpoint is not None
    said = codegen_environment.python("-c", _USE_THE_STARTER, endpoint, folder=project)
    assert said.splitlines() == ["Ada likes tea 2", "2026-01-02 paid 2", "2026-01-01 open 1"]


_EXTENSION = """
from generated.shop import Order, OrderRepository, Shop


class Orders(OrderRepository):
    def paid(self):
        return self.list_by_status("paid")


class LabelledOrder(Order):
    @property
    def label(self):
        return f"{self.order_id}: {self.total}"


db = Shop.connect(region="eu-west-1", extensions=[Orders, LabelledOrder])
print(type(db.orders).__name__, db.context.model(Order).__name__)
"""


def test_files_of_the_user_survive_generating_anew(
    codegen_environment: Environment, project: Path
) -> None:
    generated = project / "generated"
    places = [
        project / "extensions.py",
        generated / "orders_of_mine.py",
        generated / "shop" / "extensions.py",
        generated / "shop" / "order" / "extensions.py",
    ]
    for place in places:
        place.write_text(_EXTENSION, encoding="utf-8")
    schema = project / "schema" / "shop.yaml"
    text = schema.read_text(encoding="utf-8")
    noted = "name: {type: string, min_length: 1, max_length: 200}"
    assert noted in text
    more = f"{noted}\n      nickname: {{type: string, optional: true}}"
    schema.write_text(text.replace(noted, more), encoding="utf-8")
    codegen_environment.succeed("dynarepo", "generate", folder=project)
    model = generated / "shop" / "customer" / "model.py"
    assert "nickname" in model.read_text(encoding="utf-8")
    for place in places:
        assert place.read_text(encoding="utf-8") == _EXTENSION
    modules = [".".join(place.relative_to(project).with_suffix("").parts) for place in places]
    for module in modules:
        said = codegen_environment.python("-m", module, folder=project)
        assert said.strip() == "Orders LabelledOrder"
    codegen_environment.succeed("dynarepo", "check", folder=project)
