"""What writes make of a dictionary, and the writes that are tried: the model of `test_model.py`."""

from typing import Any

from hypothesis import strategies as st

from dynarepo import AlreadyExists, DynarepoError, NotFound
from tests.guarantees.attacks.changing import one_of_each
from tests.guarantees.judging.replay import applied
from tests.guarantees.judging.stored import SERVER_TIMES, Plain, own_attributes
from tests.guarantees.lines import Step

ACCOUNTS = ("a0", "a1", "a2", "a3")
STATUSES, REGIONS, EMAILS, SLUGS = (
    ("open", "held", "closed"),
    ("east", "west"),
    ("e0", "e1", "e2", "e3", "e4"),
    ("s0", "s#1", "s2"),
)
Model = dict[str, Plain]

KEYS = st.sampled_from(ACCOUNTS)
ITEMS = st.fixed_dictionaries(
    {
        "account_id": KEYS,
        "owner_id": st.just("ann"),
        "note": st.text("xyz", max_size=2),
        "email": st.sampled_from(EMAILS),
        "slug": st.none() | st.sampled_from(SLUGS),
        "status": st.sampled_from(STATUSES),
        "points": st.integers(0, 9),
        "rank": st.none() | st.integers(0, 12),
        "region": st.none() | st.sampled_from(REGIONS),
    }
)
STEPS: st.SearchStrategy[list[Step]] = st.lists(
    st.one_of(
        st.tuples(st.just("set"), st.just("status"), st.sampled_from(STATUSES)),
        st.tuples(st.sampled_from(("add", "increment")), st.just("points"), st.integers(1, 3)),
        st.tuples(st.sampled_from(("set", "plus")), st.just("rank"), st.integers(0, 5)),
        st.tuples(st.just("remove"), st.sampled_from(("rank", "region", "slug")), st.none()),
        st.tuples(
            st.sampled_from(("set", "set_if_missing")),
            st.just("region"),
            st.sampled_from(REGIONS),
        ),
        st.tuples(
            st.sampled_from(("set", "set_if_missing")), st.just("slug"), st.sampled_from(SLUGS)
        ),
        st.tuples(st.just("set"), st.just("email"), st.sampled_from(EMAILS)),
    ),
    min_size=1,
    max_size=3,
).map(one_of_each)
WRITES = st.one_of(
    st.tuples(st.sampled_from(("create", "put")), ITEMS),
    st.tuples(st.just("update"), st.tuples(KEYS, STEPS)),
    st.tuples(st.just("delete"), KEYS),
)


def subject(write: tuple[str, Any]) -> str:
    """The account that a write is about."""
    match write:
        case ("update", (account, _)):
            return str(account)
        case ("delete", account):
            return str(account)
        case (_, item):
            return str(item["account_id"])


def written(model: Model, write: tuple[str, Any]) -> Model | type[DynarepoError]:
    """What a write makes of the model, or the error for it; unique values are not looked at."""
    match write:
        case ("update", (account, steps)):
            if account not in model:
                return NotFound
            before = model[account]
            after = {**applied(before, steps), "version": before["version"] + 1}
            return {**model, account: after}
        case ("delete", account):
            return {name: item for name, item in model.items() if name != account}
        case ("create", item) if item["account_id"] in model:
            return AlreadyExists
        case (_, item):
            version = model.get(item["account_id"], {"version": 0})["version"] + 1
            given = {name: value for name, value in item.items() if value is not None}
            return {**model, item["account_id"]: {**given, "version": version}}


def shared_values(model: Model | type[DynarepoError]) -> bool:
    """Whether two items have one unique value."""
    assert isinstance(model, dict)
    for name in ("email", "slug"):
        values = [item[name] for item in model.values() if name in item]
        if len(values) != len({*values}):
            return True
    return False


def timeless(item: Plain) -> Plain:
    """A stored item without what the clock and the tenant give it."""
    own = own_attributes(item)
    return {name: value for name, value in own.items() if name not in (*SERVER_TIMES, "tenant_id")}
