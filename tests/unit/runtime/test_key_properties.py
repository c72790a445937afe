"""Properties that keys promise: injective, ordered, and ranges that select exactly what they say."""

from datetime import date
from itertools import pairwise

from hypothesis import example, given, settings
from hypothesis import strategies as st

from dynarepo.errors import InvalidKey
from dynarepo.keys.ordered_numbers import ordered_text
from dynarepo.keys.sort_ranges import Bound, SortRange, sort_range
from dynarepo.keys.text import (
    closed,
    escaped,
    escaped_in_order,
    open_text,
    padded,
    ranged,
    unescaped,
    unescaped_in_order,
)

quick = settings(max_examples=150, deadline=None)

delimiters = st.sampled_from(["#", "|", "/", ":", "_", "~", "##", "#line#", "-a-a-", "aa"])
# Few characters, all around the delimiters, make collisions likely; the rest keeps it honest.
crowded = st.text(alphabet='\0 "#$%ab:;_`|}~-\ud7ff\ue000\U0010fffe', min_size=1, max_size=4)
texts = crowded | st.text(min_size=1, max_size=6).filter(lambda text: "\U0010ffff" not in text)


def by_utf8(text: str) -> bytes:
    return text.encode()


@quick
@given(st.lists(texts, min_size=2, max_size=12))
def test_python_and_utf8_order_agree(values: list[str]) -> None:
    assert sorted(values) == sorted(values, key=by_utf8)


@quick
@given(delimiters, st.tuples(texts, texts), st.tuples(texts, texts))
@example("aa", ("xa", "y"), ("x", "ay"))
def test_closed_texts_never_share_a_key(
    delimiter: str, one: tuple[str, str], other: tuple[str, str]
) -> None:
    def key(values: tuple[str, str]) -> str:
        return closed(values[0], delimiter, "a") + delimiter + open_text(values[1], "b")

    try:
        keys = key(one), key(other)
    except InvalidKey:
        return
    assert (keys[0] == keys[1]) == (one == other)


@quick
@given(delimiters, texts, texts)
def test_escapes_are_reversible_and_keep_the_order(delimiter: str, one: str, other: str) -> None:
    for write, read in ((escaped, unescaped), (escaped_in_order, unescaped_in_order)):
        first, second = write(one, delimiter, "name"), write(other, delimiter, "name")
        assert read(first, delimiter, "name") == one
        assert delimiter[0] not in first
        assert (first < second) == (one < other)
        assert write(one + other, delimiter, "name") == first + second
        closed(first, delimiter, "name")


@quick
@given(delimiters, texts, texts, texts, texts)
def test_escapes_in_order_sort_right_before_a_delimiter(
    delimiter: str, one: str, other: str, after_one: str, after_other: str
) -> None:
    first = escaped_in_order(one, delimiter, "name") + delimiter + after_one
    second = escaped_in_order(other, delimiter, "name") + delimiter + after_other
    if one != other:
        assert (first < second) == (one < other)


@quick
@given(st.lists(st.integers(0, 9999), min_size=2, max_size=8))
def test_padded_numbers_sort_as_numbers(values: list[int]) -> None:
    written = [padded(value, 4, "rank") for value in sorted(values)]
    assert written == sorted(written)


def selects(condition: SortRange, key: str) -> bool:
    """What DynamoDB does with the condition: it compares bytes."""
    stored = by_utf8(key)
    operands = [by_utf8(operand) for operand in condition.operands]
    match condition.operator:
        case "BETWEEN":
            assert operands[0] <= operands[1]
            return operands[0] <= stored <= operands[1]
        case "begins_with":
            return stored.startswith(operands[0])
        case "<":
            return stored < operands[0]
        case "<=":
            return stored <= operands[0]
        case ">":
            return stored > operands[0]
        case ">=":
            return stored >= operands[0]
        case "everything":
            return True
        case "nothing":
            return False


def within(value: str, lower: Bound | None, upper: Bound | None) -> bool:
    if lower is not None and not (value > lower.text or (lower.inclusive and value == lower.text)):
        return False
    return upper is None or value < upper.text or (upper.inclusive and value == upper.text)


def ordered_under(tail: str) -> st.SearchStrategy[list[str]]:
    """Values of one template: fixed width, prefix-free, or sorting above the tail."""
    if not tail:
        return st.lists(texts, min_size=1, max_size=8)
    return st.one_of(
        st.lists(st.dates(date(2029, 12, 25), date(2030, 1, 5)).map(str), min_size=1, max_size=8),
        st.lists(st.integers(0, 120).map(lambda n: padded(n, 3, "n")), min_size=1, max_size=8),
        st.lists(st.integers(-30, 120).map(ordered_text), min_size=1, max_size=8),
        st.lists(texts.map(lambda t: escaped_in_order(t, tail, "name")), min_size=1, max_size=8),
        st.lists(texts.filter(lambda t: min(t) > tail[0]), min_size=1, max_size=8).map(
            lambda values: [ranged(value, tail, "name") for value in values]
        ),
    )


@settings(max_examples=400, deadline=None)
@given(st.data())
def test_a_range_selects_exactly_the_keys_whose_value_is_in_it(data: st.DataObject) -> None:
    prefix = data.draw(st.sampled_from(["", "txn#", "a", "t\U0010fffe"]), "prefix")
    tail = data.draw(st.just("") | st.sampled_from(["#", "|", "/", "##", "#line#"]), "tail")
    values = data.draw(ordered_under(tail), "values")
    bound = st.none() | st.builds(
        Bound, st.sampled_from([*values, *data.draw(ordered_under(tail), "absent")]), st.booleans()
    )
    lower, upper = data.draw(bound, "lower"), data.draw(bound, "upper")
    rest = texts | st.just("") if tail else st.just("")
    keys = [(value, prefix + value + tail + data.draw(rest, "rest")) for value in values]

    condition = sort_range(prefix, lower, upper, tail)

    for value, key in keys:
        assert selects(condition, key) == within(value, lower, upper)
    if prefix:
        foreign = [prefix[:-1] + chr(ord(prefix[-1]) - 1) + "z", prefix[:-1] + "\U0010ffffz"]
        assert not any(selects(condition, key) for key in foreign)


@quick
@given(st.lists(texts, min_size=3, max_size=10, unique=True), st.booleans())
def test_neighbouring_ranges_meet_without_gap_or_overlap(values: list[str], low: bool) -> None:
    edges = sorted(values)
    conditions = [sort_range("txn#", Bound(a, low), Bound(b, not low)) for a, b in pairwise(edges)]
    for value in edges[1:-1]:
        assert sum(selects(condition, "txn#" + value) for condition in conditions) == 1


def test_ranges_read_as_written_in_the_documentation() -> None:
    first, last = Bound("2030-01-01"), Bound("2030-01-31")
    assert sort_range("txn#", first, last, "#").operands == (
        "txn#2030-01-01",
        "txn#2030-01-31#\U0010ffff",
    )
    assert sort_range("txn#", first, None) == SortRange(
        "BETWEEN", ("txn#2030-01-01", "txn#\U0010ffff")
    )
    assert sort_range("", None, Bound("b", inclusive=False)) == SortRange("<", ("b",))
    assert sort_range("txn#", None, None) == SortRange("begins_with", ("txn#",))
    assert sort_range("", None, None) == SortRange("everything")
    assert sort_range("txn#", last, first) == SortRange("nothing")
    assert sort_range("txn#", None, Bound("")) == SortRange("nothing")
    assert sort_range("txn#", Bound("b", inclusive=False), Bound("b")) == SortRange("nothing")
