"""Files that name one service become one service, and contradictions name both places."""

from dynarepo_codegen.diagnostics import Diagnostics
from dynarepo_codegen.source.language import SchemaSource
from dynarepo_codegen.source.reader import read_schema
from dynarepo_codegen.source.services import ServiceSource, merge_services


def merged(*texts: str) -> tuple[tuple[ServiceSource, ...], list[str]]:
    diagnostics = Diagnostics()
    schemas: list[SchemaSource] = []
    for number, text in enumerate(texts, start=1):
        schema = read_schema(f"{number}.yaml", text, diagnostics)
        assert schema is not None
        schemas.append(schema)
    services = merge_services(tuple(schemas), diagnostics)
    return services, [f"{f.mark}: {f.code} {f.message}" for f in diagnostics]


def test_files_of_one_name_are_one_service():
    services, findings = merged(
        "service: a\ntables: {t: {key: {partition: pk}}}\n",
        "service: b\n",
        "service: a\ndescription: The first.\nstored_case: camel\ntypes: {E: {enum: [x]}}\n"
        "mixins: {m: {x: string}}\nentities: {X: {table: t, attributes: {}}}\n",
    )
    assert findings == []
    assert [service.name for service in services] == ["a", "b"]
    first = services[0]
    assert [len(service.parts) for service in services] == [2, 1]
    assert (first.description, first.stored_case, first.on_partial) == ("The first.", "camel", None)
    assert [list(names) for names in (first.tables, first.types, first.mixins, first.entities)] == [
        ["t"], ["E"], ["m"], ["X"],
    ]  # fmt: skip
    assert str(first.whole.place.of("stored_case")) == "3.yaml:3:14"


def test_a_name_defined_twice_names_both_places():
    part = "service: a\ntables:\n  t: {key: {partition: pk}}\n"
    services, findings = merged(part, part)
    assert findings == ["2.yaml:3:3: DR130 `t` of `tables` is already defined at 1.yaml:3:3"]
    assert [list(service.tables) for service in services] == [["t"]]


def test_settings_must_agree():
    _, findings = merged(
        "service: a\nstored_case: camel\non_partial: read\n",
        "service: a\non_partial: read\n",
        "service: a\nstored_case: pascal\n",
    )
    assert findings == [
        "3.yaml:2:14: DR131 `stored_case` of service `a` is something else at 1.yaml:2:14"
    ]
