"""Unique values: each is claimed by the one item that has it, under the key where it lies now."""

from tests.guarantees.judging.stored import Plain, is_over, of_type

UNIQUE = (("Account", "email"), ("Account", "slug"), ("Parcel", "label"), ("Draft", "title"))


def judge_claims(items: list[Plain]) -> None:
    """Each value in use is claimed by the item that has it, and nothing else is claimed.

    What is deleted softly keeps its values.
    """
    wanted: dict[str, Plain] = {}
    for kind, name in UNIQUE:
        for item in of_type(items, kind):
            if is_over(item) or name not in item:
                continue
            value = f"unique#{kind}#tenant_id+{name}#{item['tenant_id']}#{item[name]}"
            assert value not in wanted, f"{value} is used twice"
            wanted[value] = {
                "of": {"pk": {"S": item["pk"]}, "sk": {"S": item["sk"]}},
                "ends_at": item.get("ends_at"),
            }
    claims = [claim for claim in of_type(items, "_unique") if not is_over(claim)]
    found = {claim["pk"]: {"of": claim["_of"], "ends_at": claim.get("ends_at")} for claim in claims}
    assert found == wanted
