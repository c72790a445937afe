"""Sums: each addition counts once, and nothing is made or lost where it moves."""

from collections import Counter
from collections.abc import Iterable

from tests.guarantees.judging.stored import Plain, of_type
from tests.guarantees.lines import Line


def judge_sums(items: list[Plain], lines: Iterable[Line]) -> None:
    """Money is neither made nor lost, and each addition counts once."""
    lines = list(lines)
    balances: Counter[str] = Counter()
    for wallet in of_type(items, "Wallet"):
        assert wallet["balance"] >= 0
        balances[wallet["tenant_id"]] += wallet["balance"]
    assert balances == {"north": 300, "south": 300}
    counters = {item["tenant_id"]: item for item in of_type(items, "Counter")}
    tallies = {item["tenant_id"]: item for item in of_type(items, "Tally")}
    wallets = {(item["tenant_id"], item["wallet_id"]): item for item in of_type(items, "Wallet")}
    for tenant in ("north", "south"):
        own = [line for line in lines if line.tenant == tenant]
        for kind, found, name in (
            ("hit", counters, "hits"),
            ("hit_safely", counters, "safe_hits"),
            ("count_up", tallies, "hits"),
        ):
            total = found.get(tenant, {}).get(name, 0)
            assert within(total, [line for line in own if line.kind == kind]), (tenant, kind)
        for name in ("w0", "w1", "w2"):
            moves = [
                Line("transfer", tenant, "", "", amount=1, is_sure=line.is_sure)
                for line in own
                if line.kind == "transfer" and name in (line.subject, line.note)
            ]
            assert within(wallets[tenant, name]["moves"], moves), (tenant, name)


def within(total: int, lines: list[Line]) -> bool:
    """Whether a sum holds all that is sure, and of the rest each at most once."""
    possible = {sum(line.amount for line in lines if line.is_sure)}
    for line in lines:
        if not line.is_sure:
            possible |= {each + line.amount for each in possible}
    return total in possible
