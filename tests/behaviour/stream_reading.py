"""Reads the stream of a table from its beginning, as DynamoDB hands it out."""

from collections.abc import Callable
from typing import Any

from anyio.from_thread import BlockingPortal
from botocore.config import Config

from dynarepo import BatchResponse, Stream
from tests.behaviour.services import Services
from tests.engines.engine import Engine


def batches(engine: Engine, table: str) -> list[dict[str, Any]]:
    """The answers to GetRecords, shard by shard."""
    config = Config(
        # An in-process engine knows no endpoints of accounts; one engine has short shard ids.
        account_id_endpoint_mode="disabled",
        parameter_validation=False,
        proxies={},
        retries={"mode": "standard", "total_max_attempts": 10},
    )
    client: Any = engine.session.client(
        "dynamodbstreams", endpoint_url=engine.endpoint_url, config=config
    )
    described = engine.client(attempts=10).describe_table(TableName=table)["Table"]
    arn = described["LatestStreamArn"]
    shards = client.describe_stream(StreamArn=arn)["StreamDescription"]["Shards"]
    found: list[dict[str, Any]] = []
    for shard in shards:
        iterator = client.get_shard_iterator(
            StreamArn=arn, ShardId=shard["ShardId"], ShardIteratorType="TRIM_HORIZON"
        )["ShardIterator"]
        found.append(client.get_records(ShardIterator=iterator))
    return found


def processor(
    services: Services, stream: Stream, portal: BlockingPortal
) -> Callable[[dict[str, Any]], BatchResponse]:
    """Processes batches waiting or awaiting, as the service is called."""
    if services.mode == "sync":
        return stream.process
    return lambda batch: portal.call(stream.process_async, batch)
