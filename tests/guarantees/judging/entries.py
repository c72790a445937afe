"""Keys: each is made of what its item says, and of nothing that it said before."""

from tests.guarantees.judging.stored import INDEX_ATTRIBUTES, Plain, of_type


def expected_entries(item: Plain) -> Plain:
    """The index keys that an item's attributes ask for."""
    tenant = f"tenant#{item['tenant_id']}"
    keys: Plain = {}
    match item["_type"]:
        case "Account":
            rank = item.get("rank")
            keys["gsi1pk"] = f"{tenant}#status#{item['status']}"
            keys["gsi1sk"] = f"{item['points']:06d}#{item['account_id']}"
            if rank is not None and "region" in item and item["status"] != "closed":
                keys["gsi2pk"] = f"{tenant}#region#{item['region']}"
                keys["gsi2sk"] = f"{rank:06d}#{item['updated_at']}"
            if "slug" in item and item["points"] >= 5 and rank is not None and rank < 9:
                keys["gsi3pk"], keys["gsi3sk"] = f"{tenant}#rich", item["slug"]
        case "Wallet" if item["balance"] > 0:
            keys["gsi1pk"] = f"{tenant}#wallets"
            keys["gsi1sk"] = f"{item['balance']:08d}#{item['moves']:06d}"
        case "Parcel":
            keys["gsi1pk"] = f"{tenant}#parcels"
            keys["gsi1sk"] = f"{item['shelf']}#{item['weight']:06d}"
            if item["weight"] >= 4 and item["state"] == "here":
                keys["gsi2pk"] = f"{tenant}#heavy#{item['shelf']}"
                keys["gsi2sk"] = item["parcel_id"]
        case "Draft":
            keys["gsi1pk"], keys["gsi1sk"] = f"{tenant}#drafts", f"{item['points']:06d}"
            if "deleted_at" not in item and item["points"] < 5 and "title" in item:
                keys["gsi2pk"], keys["gsi2sk"] = f"{tenant}#titles", item["title"]
        case "Lease":
            keys["gsi1pk"] = f"{tenant}#room#{item['room']}"
            keys["gsi1sk"] = f"{item['floor']:03d}#{item['lease_id']}"
        case "Counter":
            keys["gsi1pk"] = f"{tenant}#counters"
            keys["gsi1sk"] = f"{item['safe_hits']:08d}"
        case _:
            pass
    return keys


def expected_key(item: Plain) -> tuple[str, str]:
    """The table key that an item's attributes ask for."""
    tenant = f"tenant#{item['tenant_id']}"
    match item["_type"]:
        case "Parcel":
            return f"{tenant}#shelf#{item['shelf']}", f"parcel#{item['parcel_id']}"
        case kind:
            name = kind.lower()
            return f"{tenant}#{name}#{item[f'{name}_id']}", name


def judge_entries(items: list[Plain]) -> None:
    """Every key of every item is made of its attributes as they are now."""
    for kind in ("Account", "Wallet", "Counter", "Parcel", "Draft", "Lease"):
        for item in of_type(items, kind):
            stored = {name: item[name] for name in INDEX_ATTRIBUTES if name in item}
            assert stored == expected_entries(item), item
            assert (item["pk"], item["sk"]) == expected_key(item), item
