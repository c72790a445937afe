"""Changes of what is stored beside and inside items: claims, trails, ciphertext and vectors."""

import pytest

from tests.unit.layout.services import changed, edited

BASE = """\
service: shop
tables:
  club:
    key: {partition: pk, sort: sk}
    vector_indexes:
      by_face: {vector: face, distance: cosine, filters: [team]}
  trail:
    key: {partition: who, sort: when}
entities:
  Person:
    table: club
    attributes:
      id: uuid
      team: string
      email: string
      phone: string
      pin: string
      face: {vector: 4, optional: true}
    key: {pk: "person#{id}", sk: person}
    unique: email
    audit: true
    encrypt: pin
"""
RULE = "unique: email"


@pytest.mark.parametrize(
    ("edit", "code", "level"),
    [
        (("distance: cosine", "distance: euclidean"), "DR645", "error"),
        (("filters: [team]", "filters: [team, phone]"), "DR645", "error"),
        (("    encrypt: pin\n", ""), "DR602", "error"),
        (("encrypt: pin", "encrypt: [pin, phone]"), "DR602", "error"),
        ((RULE, "unique: {attributes: email, case: lower}"), "DR585", "error"),
        ((RULE, "unique: [[email], [phone]]"), "DR586", "warning"),
        ((f"    {RULE}\n", ""), "DR587", "warning"),
        (("audit: true", "audit: {table: trail}"), "DR589", "warning"),
        (("    audit: true\n", ""), "DR589", "warning"),
    ],
)
def test_what_a_change_means_for_what_is_stored(
    edit: tuple[str, str], code: str, level: str
) -> None:
    findings = list(changed(BASE, edited(edit, text=BASE)))
    assert [(finding.code, finding.level) for finding in findings] == [(code, level)]


def test_other_dimensions_are_another_index() -> None:
    findings = list(changed(BASE, edited(("vector: 4", "vector: 5"), text=BASE)))
    assert "DR645" in {finding.code for finding in findings if finding.level == "error"}


def test_an_index_that_comes_or_goes_changes_nothing_that_is_stored() -> None:
    index = (
        "    vector_indexes:\n      by_face: {vector: face, distance: cosine, filters: [team]}\n"
    )
    without = edited((index, ""), text=BASE)
    assert not list(changed(BASE, without))
    assert not list(changed(without, BASE))
