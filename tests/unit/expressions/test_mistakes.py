"""Each common mistake is reported at its place, with what to write instead."""

import pytest

from dynarepo_codegen.codes import CODES
from dynarepo_codegen.diagnostics import Diagnostics, Text
from dynarepo_codegen.dynamodb import limits
from dynarepo_codegen.expressions import parse_condition, parse_range, parse_update
from tests.unit.expressions.parsing import START, findings

# text -> code, offset, a part of the message and hint together
Mistakes = dict[str, tuple[str, int, str]]

CONDITIONS: Mistakes = {
    "": ("DR401", 0, "amount >= :minimum"),
    "  \n ": ("DR401", 0, "empty"),
    "a = {b}": ("DR402", 4, "braces belong into key templates"),
    "a = $b": ("DR402", 4, "`$`"),
    "a = 1; b = 2": ("DR402", 5, "join conditions with AND"),
    "a = \x00": ("DR402", 4, "U+0000"),
    "a == 1": ("DR403", 2, "write `=`"),
    "a === 1": ("DR403", 2, "write `=`"),
    "a != 1": ("DR403", 2, "write `<>`"),
    "a = 1 && b = 2": ("DR403", 6, "write AND"),
    "a = 1 || b = 2": ("DR403", 6, "write OR"),
    "!(a = 1)": ("DR403", 0, "write NOT"),
    "a => 1": ("DR403", 2, "write `>=`"),
    "a = b * 2": ("DR403", 6, "only adds and subtracts"),
    "a is null": ("DR403", 2, "attribute_not_exists(a)"),
    "a IS NOT NULL": ("DR403", 2, "attribute_exists(a)"),
    "a like 'x%'": ("DR403", 2, "begins_with(a, :start)"),
    "a contains :x": ("DR403", 2, "contains(a, :element)"),
    "a NOT IN (1)": ("DR403", 2, "NOT a IN"),
    "a = 'open": ("DR404", 4, "never closed"),
    "a = 'open''": ("DR404", 4, "never closed"),
    r"a = 'x\d'": ("DR404", 6, "is not an escape"),
    "a = 1e5": ("DR405", 4, "plain digits"),
    "a = 1_000": ("DR405", 4, "plain digits"),
    "a = 007": ("DR405", 4, "write text in quotes"),
    "a = " + "9" * 39: ("DR405", 4, "38 digits"),
    "a = :MinAmount": ("DR406", 4, "`:min_amount`"),
    "a = :1": ("DR406", 4, "`:name`"),
    "a = : x": ("DR406", 4, "snake_case"),
    "a = :x?...": ("DR406", 4, "`:x...?`"),
    "#status = 1": ("DR407", 0, "write the name itself, `status`"),
    "(a = 1": ("DR408", 0, "never closed"),
    "a = 1 AND (b = 1 OR (c = 1)": ("DR408", 10, "never closed"),
    "a = 1)": ("DR408", 5, "never opened"),
    "a IN (1, 2": ("DR408", 5, "never closed"),
    "a[0 = 1": ("DR409", 4, "`]` is expected"),
    "a": ("DR409", 1, "`a = true`"),
    "a AND b = 1": ("DR409", 2, "`attribute_exists(a)`"),
    "a = ": ("DR409", 3, "an attribute or a value is expected, not the end"),
    "= 1": ("DR409", 0, "not `=`"),
    "a = 1 b = 2": ("DR409", 6, "write AND before `b`"),
    "a = 1, b = 2": ("DR409", 5, "join conditions with AND"),
    "(a = 1 b = 2)": ("DR409", 7, "AND, OR or `)` is expected"),
    "()": ("DR409", 0, "empty"),
    "user-id = :x": ("DR409", 4, "`user_id`"),
    "a > b + 1": ("DR409", 6, "do not calculate"),
    "a + 1 > b": ("DR409", 2, "do not calculate"),
    "1 < a < 3": ("DR409", 6, "`1 < a AND a < ...`"),
    "(a = 1) = true": ("DR409", 8, "cannot be compared"),
    "a BETWEEN 1, 2": ("DR409", 11, "`a BETWEEN :low AND :high`"),
    "a BETWEEN (1, 2)": ("DR409", 10, "without parentheses"),
    "a IN :x": ("DR409", 5, "`IN :x...`"),
    "a IN 1": ("DR409", 5, "`a IN :values...`"),
    "a IN ()": ("DR409", 6, "lists no values"),
    "a IN (1 2)": ("DR409", 8, "a comma or `)`"),
    "contains(a :x)": ("DR409", 11, "a comma is missing before `:x`"),
    "attribute_exists(a) = true": ("DR409", 20, "drop the comparison"),
    "a = contains(b, 1)": ("DR409", 4, "a condition by itself"),
    "a[x] = 1": ("DR409", 2, "whole numbers from 0"),
    "a[-1] = 1": ("DR409", 2, "whole numbers from 0"),
    "a['k'] = 1": ("DR409", 2, "`.k`"),
    "a.0 = 1": ("DR409", 2, "`[0]`"),
    "begin_with(a, :x)": ("DR410", 0, "did you mean `begins_with`?"),
    "Contains(a, :x)": ("DR410", 0, "did you mean `contains`?"),
    "startswith(a, :x)": ("DR410", 0, "did you mean `begins_with`?"),
    "len(a) > 3": ("DR410", 0, "did you mean `size`?"),
    "a = upper(b)": ("DR410", 4, "not a function"),
    "if_not_exists(a, 1)": ("DR410", 0, "belongs to updates"),
    "attribute_exists()": ("DR411", 17, "an argument is missing"),
    "attribute_exists(a, b)": ("DR411", 18, "too many"),
    "attribute_exists(:a)": ("DR411", 17, "not a value"),
    "begins_with(a)": ("DR411", 13, "`begins_with(path, start)`"),
    "contains(:xs, a)": ("DR411", 9, "`a IN (:values...)`"),
    "size(size(a)) = 1": ("DR411", 5, "not the function `size`"),
    "a = :x? OR b = 1": ("DR412", 4, "inside OR"),
    "NOT (a = :x? OR b = 1)": ("DR412", 9, "inside OR"),
    "NOT (a = :x? AND b = 1)": ("DR412", 9, "inside a group under NOT"),
    "(a = :x? AND b = 1) AND c = 1": ("DR412", 5, "inside a group in parentheses"),
    "a BETWEEN :x? AND :y?": ("DR412", 18, "two conditions joined with AND"),
    "a = :x? AND b = :x": ("DR412", 16, "optional at one place"),
    "a = :xs...": ("DR413", 4, "outside IN"),
    "contains(a, :xs...)": ("DR413", 12, "outside IN"),
    "a IN (:x, :ys...)": ("DR413", 10, "only option"),
    "a IN :x... AND b = :x": ("DR413", 19, "a list at one place"),
    "size(a) IN (1, 2)": ("DR414", 0, "`size(a) = :first OR size(a) = :second`"),
    "size(a) BETWEEN 1 AND 2": ("DR414", 0, "`size(a) >= :low AND size(a) <= :high`"),
    "a IN (size(b))": ("DR414", 6, "cannot stand in IN"),
    "1 = 1": ("DR414", 2, "names no attribute"),
    ":a = 'status'": ("DR414", 3, "names no attribute"),
    "a = a": ("DR414", 2, "compared with itself"),
    "NOT " * 33 + "a = 1": ("DR415", 32 * 4, "32 levels"),
    "(" * 3000: ("DR415", 32, "32 levels"),
    "a" + ".b" * 32 + " = 1": ("DR415", 0, "33 steps"),
    "a IN (" + ", ".join(["1"] * 101) + ")": ("DR415", 5, "101 values"),
    " AND ".join(["a=1"] * 151): ("DR415", 1201, "300 operators"),
    "a = '" + "x" * limits.EXPRESSION_BYTES + "'": ("DR415", 0, "4102 bytes"),
    "a = 1 AND AND b = 1": ("DR419", 10, "AND is a keyword"),
    "in = 1": ("DR419", 0, "`stored_as:`"),
}

UPDATES: Mistakes = {
    "": ("DR401", 0, "SET status = :status"),
    "SET a += 1": ("DR403", 6, "`SET a = a + 1`"),
    "SET a.b -= :x": ("DR403", 8, "`SET a.b = a.b - :x`"),
    "SET a == 1": ("DR403", 6, "write `=`"),
    "SET a = 1)": ("DR408", 9, "never opened"),
    "SET a = list_append(a, :x": ("DR408", 19, "never closed"),
    "SET": ("DR409", 0, "lists no action"),
    "SET a = 1 REMOVE": ("DR409", 10, "lists no action"),
    "SET a = 1,": ("DR409", 9, "nothing follows the comma"),
    "SET a = 1, REMOVE b": ("DR409", 9, "nothing follows the comma"),
    "SET a": ("DR409", 5, "`SET a = :value`"),
    "SET a :x": ("DR409", 6, "`=` is expected"),
    "SET a = 1 b = 2": ("DR409", 10, "write a comma before `b`"),
    "SET a = 1 AND b = 2": ("DR409", 10, "join actions with a comma"),
    "SET a = a + 1 + 2": ("DR409", 14, "only once"),
    "SET a = (a + 1)": ("DR409", 8, "without parentheses"),
    "SET :a = 1": ("DR409", 4, "an attribute for SET is expected"),
    "REMOVE a :x": ("DR409", 9, "`DELETE a :value`"),
    "REMOVE a b": ("DR409", 9, "write a comma before `b`"),
    "DELETE a": ("DR409", 8, "`REMOVE a`"),
    "ADD a = 1": ("DR409", 6, "without `=`"),
    "ADD a b": ("DR409", 6, "a parameter or a literal is expected"),
    "ADD a 1 + 2": ("DR409", 8, "only SET calculates"),
    "SET a = list_appnd(a, :x)": ("DR410", 8, "did you mean `list_append`?"),
    "SET a = size(b)": ("DR410", 8, "belongs to conditions"),
    "SET a = list_append(a)": ("DR411", 21, "an argument is missing"),
    "SET a = if_not_exists(a, 1, 2)": ("DR411", 26, "too many"),
    "SET list_append(a, b)": ("DR411", 4, "not the function"),
    "SET a = :x?": ("DR412", 8, "write `:x`"),
    "SET a = :xs...": ("DR413", 8, "without dots"),
    "SET a = " + "if_not_exists(a, " * 40: ("DR415", 8 + 32 * 17, "32 levels"),
    "a = 1": ("DR416", 0, "`SET a = ...`"),
    "UPDATE a :x": ("DR416", 0, "starts with SET, REMOVE, ADD or DELETE"),
    "SET a = 1 SET b = 2": ("DR416", 10, "two SET clauses"),
    "SET a = 1, a = 2": ("DR417", 11, "changed twice"),
    "SET a = 1 REMOVE a.b": ("DR417", 17, "`a.b` and `a` overlap"),
    "SET a.b[0].c = 1, a.b = 2": ("DR417", 18, "overlap"),
    "SET a[0] = 1, a.b = 2": ("DR417", 14, "overlap"),
    "SET set = 1": ("DR419", 4, "SET is a keyword"),
    "REMOVE a, add": ("DR419", 10, "ADD is a keyword"),
}

RANGES: Mistakes = {
    "": ("DR401", 0, "date >= :since"),
    "date >=": ("DR409", 7, "not the end"),
    "date >= :since?": ("DR412", 8, "may be left out"),
    "date >= :since...": ("DR413", 8, "outside IN"),
    "date <> :day": ("DR418", 0, "`where:`"),
    ":day <= date": ("DR418", 0, "write `date >= :day`"),
    "date >= :a AND date <= :b": ("DR418", 0, "`date BETWEEN :from AND :to`"),
    "date >= '2020'": ("DR418", 8, "compares with parameters"),
    "date IN (:a, :b)": ("DR418", 0, "once for each value"),
    "contains(date, :part)": ("DR418", 0, "`where:`"),
    "place.city": ("DR418", 0, "not an attribute of its own"),
    "begins_with(place.city, :start)": ("DR418", 12, "not an attribute of its own"),
    "between": ("DR419", 0, "BETWEEN is a keyword"),
}


def _check(found: list[tuple[str, int, str, str]], expected: tuple[str, int, str]) -> None:
    code, offset, part = expected
    assert (found[0][0], found[0][1]) == (code, offset), found
    assert part in f"{found[0][2]} | {found[0][3]}"
    assert code in CODES


@pytest.mark.parametrize(("written", "expected"), CONDITIONS.items())
def test_condition(written: str, expected: tuple[str, int, str]) -> None:
    _check(findings(parse_condition, written), expected)


@pytest.mark.parametrize(("written", "expected"), UPDATES.items())
def test_update(written: str, expected: tuple[str, int, str]) -> None:
    _check(findings(parse_update, written), expected)


@pytest.mark.parametrize(("written", "expected"), RANGES.items())
def test_range(written: str, expected: tuple[str, int, str]) -> None:
    _check(findings(parse_range, written), expected)


def test_every_syntax_code_is_tried() -> None:
    tried = {code for table in (CONDITIONS, UPDATES, RANGES) for code, _, _ in table.values()}
    assert tried == {code for code in CODES if "DR401" <= code <= "DR419"}


def test_mistakes_that_hide_nothing_are_reported_together() -> None:
    found = findings(parse_condition, "a == 1 && b != :x? OR c = c")
    assert [(code, offset) for code, offset, _, _ in found] == [
        ("DR403", 2),
        ("DR403", 7),
        ("DR403", 12),
        ("DR412", 15),
        ("DR414", 24),
    ]


def test_errors_of_other_places_do_not_matter() -> None:
    diagnostics = Diagnostics()
    diagnostics.error("DR101", START, "something else")
    assert parse_condition(Text("a = 1", START), diagnostics) is not None
    assert len(diagnostics.found) == 1
