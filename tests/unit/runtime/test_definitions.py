from dynarepo import IndexDefinition, KeyAttribute, TableDefinition
from dynarepo.service.definitions import (
    create_table_payload,
    recovery_payload,
    time_to_live_payload,
)

PK = KeyAttribute("pk", "S", "HASH")
SK = KeyAttribute("sk", "N", "RANGE")


def test_a_plain_table() -> None:
    table = TableDefinition("ledger", (PK,))
    assert create_table_payload(table, "ledger-1") == {
        "TableName": "ledger-1",
        "KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}],
        "AttributeDefinitions": [{"AttributeName": "pk", "AttributeType": "S"}],
        "BillingMode": "PAY_PER_REQUEST",
    }
    assert time_to_live_payload(table, "ledger-1") is None
    assert recovery_payload(table, "ledger-1") is None


def test_everything_a_table_can_have() -> None:
    table = TableDefinition(
        "ledger",
        (PK, SK),
        indexes=(
            IndexDefinition("local", (PK, KeyAttribute("day", "S", "RANGE")), local=True),
            IndexDefinition(
                "several",
                (
                    KeyAttribute("tenant", "S", "HASH"),
                    KeyAttribute("region", "S", "HASH"),
                    KeyAttribute("day", "S", "RANGE"),
                    SK,
                ),
                projection="INCLUDE",
                include=("amount",),
                read_units=7,
            ),
        ),
        billing="PROVISIONED",
        read_units=3,
        write_units=2,
        ttl_attribute="expires",
        stream="NEW_AND_OLD_IMAGES",
        point_in_time_recovery=True,
        deletion_protection=True,
        tags=(("team", "books"),),
    )
    payload = create_table_payload(table, "l")
    assert payload["ProvisionedThroughput"] == {"ReadCapacityUnits": 3, "WriteCapacityUnits": 2}
    (local,) = payload["LocalSecondaryIndexes"]
    assert "ProvisionedThroughput" not in local
    (several,) = payload["GlobalSecondaryIndexes"]
    roles = [(part["AttributeName"], part["KeyType"]) for part in several["KeySchema"]]
    assert roles == [("tenant", "HASH"), ("region", "HASH"), ("day", "RANGE"), ("sk", "RANGE")]
    assert several["Projection"] == {"ProjectionType": "INCLUDE", "NonKeyAttributes": ["amount"]}
    assert several["ProvisionedThroughput"] == {"ReadCapacityUnits": 7, "WriteCapacityUnits": 2}
    names = [part["AttributeName"] for part in payload["AttributeDefinitions"]]
    assert names == ["pk", "sk", "day", "tenant", "region"]
    assert payload["StreamSpecification"]["StreamViewType"] == "NEW_AND_OLD_IMAGES"
    assert payload["DeletionProtectionEnabled"] is True
    assert payload["Tags"] == [{"Key": "team", "Value": "books"}]
    expiry = time_to_live_payload(table, "l")
    assert expiry is not None
    assert expiry["TimeToLiveSpecification"]["AttributeName"] == "expires"
    assert recovery_payload(table, "l") is not None
