"""Requests go directly only where nothing of boto3's would miss them, and a connection says so."""

import asyncio
from collections.abc import Callable
from datetime import date
from functools import wraps
from typing import Any

import boto3
import pytest
from botocore.client import BaseClient
from botocore.config import Config
from botocore.endpoint import Endpoint
from botocore.parsers import ResponseParserFactory
from moto import mock_aws
from moto.core.models import botocore_stubber

from dynarepo import ConfigurationError, ConnectionFailed
from dynarepo.service.facade import Service
from tests.engines.engine import unique_name
from tests.unit.runtime.faulty_service import Answer, faulty_service
from tests.unit.runtime.ledger import boto3_client, entries
from tests.unit.runtime.ledger_service import AsyncLedger, Ledger
from tests.unit.runtime.raw_server import Reply, raw_server


@pytest.fixture(autouse=True)
def no_engine_in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Other tests of this process may have an engine there that answers in boto3's place."""
    monkeypatch.setattr(botocore_stubber, "enabled", False)


def session(**settings: Any) -> boto3.Session:
    return boto3.Session("testing", "testing", region_name="eu-west-1", **settings)


def used(db: Service) -> str:
    return db.transport.name


def sees(**_: Any) -> None:
    """A handler that only watches."""


class OwnParsers(ResponseParserFactory):
    """What somebody reads answers with."""


def test_where_nothing_would_be_bypassed_requests_go_directly() -> None:
    with Ledger.connect(session=session()) as db:
        assert used(db) == "direct"
        assert str(db.transport) == "direct: nothing of boto3's would miss its requests"


def test_without_any_settings_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "testing")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "testing")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "eu-west-1")
    with Ledger.connect() as db:
        assert used(db) == "direct"


@pytest.mark.parametrize("name", ["auto", "boto3"])
def test_a_client_is_used(name: Any) -> None:
    db = Ledger.connect(boto3_client(), transport=name)
    assert (used(db), "client" in db.transport.reason) == ("boto3", name == "auto")


def test_clients_that_convert_values_are_refused() -> None:
    resource: Any = session().resource("dynamodb")
    for client in (resource, resource.meta.client):
        with pytest.raises(ConfigurationError, match="resource") as caught:
            Ledger.connect(client)
        assert (caught.value.code, caught.value.hint) == (
            "WRONG_CLIENT",
            'pass `boto3.client("dynamodb")`',
        )


def _handler(made: boto3.Session) -> None:
    made.events.register("before-send.dynamodb.PutItem", sees)


def _parser(made: Any) -> None:
    made._session.register_component("response_parser_factory", OwnParsers())


@pytest.mark.parametrize(
    ("hook", "reason"), [(_handler, "`before-send`"), (_parser, "parser of answers")]
)
def test_hooks_of_a_session_are_not_bypassed(
    hook: Callable[[boto3.Session], None], reason: str
) -> None:
    made = session()
    hook(made)
    assert reason in Ledger.connect(session=made).transport.reason
    with pytest.raises(ConfigurationError):
        Ledger.connect(boto3_client(), transport="direct")


def test_handlers_of_a_session_see_requests() -> None:
    seen: list[str] = []
    made = session()
    made.events.register("before-send", lambda request, **_: seen.append(request.url))
    with faulty_service(Answer()) as service:
        Ledger.connect(session=made, endpoint=service.endpoint).entries.put(entries(count=1)[0])
        assert seen == [f"{service.endpoint}/"]


def test_who_asks_for_it_bypasses_hooks_knowingly() -> None:
    made = session()
    made.events.register("before-send", sees)
    assert used(Ledger.connect(session=made, transport="direct")) == "direct"


def test_a_session_of_another_kind_makes_the_client() -> None:
    class Instrumented(boto3.Session):
        def client(self, *arguments: Any, **settings: Any) -> Any:
            made: Any = super().client(*arguments, **settings)
            plain = made.put_item

            @wraps(plain)
            def put_item(**payload: Any) -> Any:
                return plain(**payload)

            made.put_item = put_item
            return made

    made = Instrumented("testing", "testing", region_name="eu-west-1")
    assert "`put_item` is replaced" in Ledger.connect(session=made).transport.reason


def test_a_patch_of_botocore_is_noticed_before_each_request(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    base: Any = BaseClient
    plain = base._make_api_call
    seen: list[str] = []

    @wraps(plain)
    def watching(self: Any, action: str, payload: Any) -> Any:
        seen.append(action)
        return plain(self, action, payload)

    with faulty_service(Answer()) as service:
        db = Ledger.connect(session=session(), endpoint=service.endpoint)
        awaiting = AsyncLedger.connect(session=session(), endpoint=service.endpoint)
        row = entries(count=1)[0]
        db.entries.put(row)
        with monkeypatch.context() as patch:
            patch.setattr(base, "_make_api_call", watching)
            assert used(db) == "boto3"
            db.entries.put(row)
            asyncio.run(awaiting.entries.put(row))
        db.entries.put(row)
        assert used(db) == "direct"
        assert (seen, len(service.requests)) == (["PutItem", "PutItem"], 4)


class Wrapper:
    """A wrapper as tracing libraries use it: it says that it is what it wraps."""

    def __init__(self, wrapped: Any) -> None:
        self.__wrapped__ = wrapped

    @property  # type: ignore[misc]
    def __class__(self) -> type:  # pyright: ignore[reportIncompatibleMethodOverride]
        return type(self.__wrapped__)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.__wrapped__, name)

    def __eq__(self, other: object) -> bool:
        return bool(self.__wrapped__ == other)

    def __hash__(self) -> int:
        return hash(self.__wrapped__)


@pytest.mark.parametrize(
    ("owner", "name"), [(BaseClient, "_make_api_call"), (Endpoint, "make_request")]
)
def test_a_wrapper_is_known_by_what_it_is(
    owner: Any, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    db = Ledger.connect(session=session())
    assert used(db) == "direct"
    monkeypatch.setattr(owner, name, Wrapper(getattr(owner, name)))
    assert used(db) == "boto3"
    assert used(Ledger.connect(session=session())) == "boto3"


def test_what_answers_in_the_process_is_used_while_it_does(monkeypatch: pytest.MonkeyPatch) -> None:
    db = Ledger.connect(session=session(), tables={"ledger": unique_name("ledger")})
    assert used(db) == "direct"
    with mock_aws(), monkeypatch.context() as active:
        active.setattr(botocore_stubber, "enabled", True)
        assert used(db) == "boto3"
        db.create_tables()
        for row in entries(count=3):
            db.entries.put(row)
        assert len(db.entries.by_day("a").all()) == 3
    assert used(db) == "direct"


@pytest.mark.parametrize("name", ["auto", "direct"])
@pytest.mark.parametrize(
    ("config", "reason"),
    [
        (Config(proxies={"https": "http://127.0.0.1:9"}), "a proxy stands between"),
        (Config(client_cert="client.pem"), "certificate"),
        (Config(signature_version="v4a"), "signed"),
        (Config(retries={"mode": "legacy"}), "`legacy`"),
    ],
)
def test_rare_settings_are_left_to_boto3(config: Config, reason: str, name: Any) -> None:
    db = Ledger.connect(session=session(), config=config, transport=name)
    assert used(db) == "boto3"
    assert reason in db.transport.reason


def test_a_proxy_of_the_environment_counts_unless_it_is_excepted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("https_proxy", "http://127.0.0.1:9")
    assert Ledger.connect(session=session(), transport="direct").transport.name == "boto3"
    monkeypatch.setenv("no_proxy", "amazonaws.com")
    assert Ledger.connect(session=session()).transport.name == "direct"


def test_a_table_by_its_arn_is_left_to_boto3() -> None:
    arn = "arn:aws:dynamodb:eu-west-1:123456789012:table/ledger"
    assert "ARN" in Ledger.connect(session=session(), tables={"ledger": arn}).transport.reason


def test_a_configuration_goes_before_ours_and_its_session_s() -> None:
    made: Any = session()
    made._session.set_default_client_config(
        Config(read_timeout=7, connect_timeout=8, retries={"mode": "adaptive"})
    )
    db: Service = Ledger.connect(session=made, config=Config(read_timeout=3))
    config = db._connection.transport.client.meta.config
    assert (config.read_timeout, config.connect_timeout) == (3, 8)
    assert config.retries == {"mode": "adaptive", "total_max_attempts": 5}
    with pytest.raises(ConfigurationError, match="configuration already"):
        Ledger.connect(boto3_client(), config=Config())


def test_timeouts_of_a_configuration_count() -> None:
    config = Config(read_timeout=0.1, retries={"total_max_attempts": 2})
    with raw_server(Reply(silent=True)) as server:
        db = Ledger.connect(session=session(), endpoint=server.endpoint, config=config)
        assert used(db) == "direct"
        with pytest.raises(ConnectionFailed, match="in time"):
            db.entries.by_day("a").all()
        assert server.received(2)


def test_both_transports_give_the_same_rows() -> None:
    item = {
        "pk": {"S": "account#a"},
        "account": {"S": "a"},
        "day": {"S": "2030-01-01"},
        "number": {"N": "1"},
        "kind": {"S": "fee"},
        "amount": {"N": "5"},
    }
    with faulty_service(Answer({"Items": [item], "Count": 1})) as service:
        found = [
            Ledger.connect(session=session(), endpoint=service.endpoint, transport=name)
            .entries.by_day("a")
            .all()
            for name in ("direct", "boto3")
        ]
    assert found[0] == found[1]
    assert found[0][0].day == date(2030, 1, 1)
