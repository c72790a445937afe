"""Searches and their tables, held against the service model of botocore, since no engine has them."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import anyio
import pytest
from botocore.model import ServiceModel
from botocore.stub import Stubber
from botocore.validate import ParamValidator

from dynarepo import (
    ConfigurationError,
    InvalidValue,
    Match,
    NotAuthorized,
    Request,
    TenantMismatch,
    UndecodableItem,
    explain,
)
from dynarepo.service.definitions import create_table_payload
from dynarepo.transport.boto.client import require_operation
from tests.golden.vector_search.expected.library import (
    Article,
    ArticlePicture,
    ArticleTitle,
    AsyncLibrary,
    Library,
)
from tests.golden.vector_search.expected.library._tables import TABLES
from tests.golden.vector_search.expected.library.article import requests as article
from tests.golden.vector_search.expected.library.article.codec import ARTICLE
from tests.golden.vector_search.expected.library.note import requests as note
from tests.golden.vector_search.expected.library.paper import requests as paper
from tests.golden.vector_search.expected.library.song import requests as song
from tests.unit.runtime.ledger import boto3_client

ULID = "01ARZ3NDEKTSV4RRFFQ69G5FAV"
NOW = datetime(2026, 3, 1, tzinfo=UTC)
EARLIER = datetime(2026, 2, 1, tzinfo=UTC)
MODEL: ServiceModel = boto3_client().meta.service_model

pytestmark = pytest.mark.skipif(
    "SearchVectors" not in MODEL.operation_names, reason="this botocore has no vector search"
)


def refused(action: str, payload: Mapping[str, Any]) -> str:
    """What botocore's own validation has against a payload."""
    shape = MODEL.operation_model(action).input_shape
    assert shape is not None
    return str(ParamValidator().validate(dict(payload), shape).generate_report())


@pytest.fixture
def library() -> Library:
    return Library.connect(boto3_client(), clock=lambda: NOW)


def stored(title: str = "Birds", **given: Any) -> dict[str, Any]:
    item = Article(tenant_id="t", article_id=ULID, title=title, embedding=[1, 0, 0, 0.5], **given)
    return dict(ARTICLE.encode(item))


def test_a_search_asks_for_its_equalities_and_the_type(library: Library) -> None:
    request = article.find_similar(library.context, [1, 2, 3, 0.25], "t", language="de")
    assert not refused("SearchVectors", request.payload)
    payload = dict(request.payload)
    assert payload["IndexName"] == "by_meaning"
    assert payload["TopK"] == 10
    assert payload["SearchVector"] == [{"N": "1"}, {"N": "2"}, {"N": "3"}, {"N": "0.25"}]
    assert payload["SearchConditionExpression"].count("=") == 3
    assert sorted(map(str, payload["ExpressionAttributeValues"].values())) == [
        "{'S': 'Article'}",
        "{'S': 'de'}",
        "{'S': 't'}",
    ]
    assert "ProjectionExpression" not in payload
    assert str(explain(request)).startswith("SearchVectors for Article.find_similar")


@pytest.mark.parametrize("limit", [1, 7])
def test_every_search_is_one_that_botocore_knows(library: Library, limit: int) -> None:
    context = library.context
    vector = [0.5, 1.0, 2.0, 3.0]
    searches: list[Request[Any]] = [
        article.find_similar(context, vector, "t", limit=limit),
        article.find_similar_titles(context, vector, "t", "en", limit=limit),
        article.find_pictures(context, [1.0, 0.0], limit=limit),
        article.find_pictures(context, [1.0, 0.0], language="de", limit=limit),
        note.find_notes(context, vector, "t", limit=limit),
        song.find_songs(context, [1.0, 0.0, 0.0], "a", limit=limit),
    ]
    for request in searches:
        assert not refused("SearchVectors", request.payload), request.subject
        assert request.payload["TopK"] == limit


def test_a_view_reads_what_it_needs_and_what_tells_that_an_item_expired(library: Library) -> None:
    titles = article.find_similar_titles(library.context, [1, 2, 3, 4], "t", "en").payload
    names = set(titles["ExpressionAttributeNames"].values())
    assert names >= {"articleId", "title", "pk", "sk", "expiresAt"}
    # An index that does not hold the time to live cannot tell.
    pictures = article.find_pictures(library.context, [1, 2]).payload
    assert set(pictures["ExpressionAttributeNames"].values()) == {"title", "picture", "pk", "sk"}


@pytest.mark.parametrize(
    ("vector", "limit"), [([1.0], 10), ([1.0, 2.0, 3.0, 1e39], 10), ([1.0, 2.0, 3.0, 4.0], 0)]
)
def test_what_the_index_would_not_take_is_refused(
    library: Library, vector: list[float], limit: int
) -> None:
    with pytest.raises(InvalidValue):
        article.find_similar(library.context, vector, "t", limit=limit)


def test_a_search_is_for_the_tenant_and_the_owner_of_its_context(library: Library) -> None:
    vector = [1.0, 2.0]
    with pytest.raises(TenantMismatch):
        paper.find_papers(library.context, vector)
    acme = library.context.bound(tenant="acme")
    request = paper.find_papers(acme, vector)
    assert [*request.payload["ExpressionAttributeValues"].values()] == [{"S": "acme"}]
    ada = acme.bound(owner="ada")
    for owned in (paper.find_papers(ada, vector), paper.find_papers_of(ada, vector, "ada")):
        assert not refused("SearchVectors", owned.payload)
        values = [*owned.payload["ExpressionAttributeValues"].values()]
        assert sorted(value["S"] for value in values) == ["acme", "ada"]
    with pytest.raises(NotAuthorized):
        paper.find_papers_of(ada, vector, "bob")
    foreign = {
        "tenantId": {"S": "other"},
        "paperId": {"S": ULID},
        "authorId": {"S": "ada"},
        "text": {"L": [{"N": "1"}, {"N": "2"}]},
    }
    with pytest.raises(TenantMismatch):
        request.decode({"SearchResults": [{"Item": foreign, "Score": 1}]})


def test_matches_come_typed_in_the_order_of_the_answer(library: Library) -> None:
    request = article.find_similar(library.context, [1, 0, 0, 0.5], "t")
    found = request.decode(
        {
            "SearchResults": [
                {"Item": stored("Birds"), "Score": 0.0},
                {"Item": stored("Gone", expires_at=EARLIER), "Score": 0.1},
                {"Item": stored("Bees"), "Score": 0.25},
            ]
        }
    )
    assert [(match.item.title, match.score) for match in found] == [("Birds", 0.0), ("Bees", 0.25)]
    assert all(isinstance(match.item, Article) for match in found)
    assert request.decode({}) == []


def test_what_cannot_be_decoded_is_reported_or_skipped(library: Library) -> None:
    broken = {name: value for name, value in stored().items() if name != "title"}
    answer = {"SearchResults": [{"Item": broken, "Score": 1}, {"Item": stored(), "Score": 2}]}
    with pytest.raises(UndecodableItem, match="title"):
        article.find_similar(library.context, [1, 0, 0, 0], "t").decode(answer)
    titles = article.find_similar_titles(library.context, [1, 0, 0, 0], "t", "en").decode(answer)
    assert titles == [Match(ArticleTitle(article_id=ULID, title="Birds"), 2.0)]


def test_repositories_send_searches_and_return_matches() -> None:
    client = boto3_client()
    answer = {
        "SearchResults": [
            {"Item": {"title": {"S": "Birds"}, "picture": {"NULL": True}}, "Score": 3.5}
        ],
        "ConsumedCapacity": {"VectorSearchRequestBytes": 12.0},
    }
    expected = [Match(ArticlePicture(title="Birds", picture=None), 3.5)]

    async def awaited(library: AsyncLibrary) -> list[Match[ArticlePicture]]:
        return await library.articles.find_pictures([1, 2])

    with Stubber(client) as stubber:
        for _ in range(2):
            stubber.add_response("search_vectors", answer)
        library = Library.connect(client, on_request=lambda event: None)
        assert library.articles.find_pictures([1, 2]) == expected
        assert anyio.run(awaited, AsyncLibrary.connect(client)) == expected


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_tables_are_created_with_their_vector_indexes(table: Any) -> None:
    payload = create_table_payload(table, "library-test")
    assert not refused("CreateTable", payload)
    assert payload["BillingMode"] == "PAY_PER_REQUEST"
    defined = {part["AttributeName"] for part in payload["AttributeDefinitions"]}
    for index in payload["VectorIndexes"]:
        schema = index.get("SearchSchema", [])
        assert {part["AttributeName"] for part in schema} <= defined
        hashed = [part for part in schema if part["SearchSchemaElementType"] == "HASH"]
        assert schema[: len(hashed)] == hashed


def test_a_botocore_without_vector_search_is_named() -> None:
    class Old:
        """A client of an older botocore."""

        meta: Any = None

        def close(self) -> None:
            """Nothing is open."""

    require_operation(Old(), "GetItem")
    with pytest.raises(ConfigurationError, match=r"install botocore 1\.43\.64 or newer"):
        require_operation(Old(), "SearchVectors")
