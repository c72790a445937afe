"""`pip install dynarepo` is enough to run generated code, and says what it is not enough for."""

import json

from tests.packaging.environment import Environment

_CODEGEN_MODULES = ("black", "jinja2", "rich", "watchfiles", "yaml")


def test_the_runtime_imports_nothing_that_only_generation_needs(
    empty_environment: Environment,
) -> None:
    loaded = empty_environment.python(
        "-c", "import dynarepo, json, sys; print(json.dumps(sorted(sys.modules)))"
    )
    modules = {name.split(".")[0] for name in json.loads(loaded)}
    assert "dynarepo" in modules
    assert not modules & {*_CODEGEN_MODULES, "dynarepo_codegen"}


def test_nothing_that_only_generation_needs_is_installed(empty_environment: Environment) -> None:
    found = empty_environment.python(
        "-c",
        "from importlib.util import find_spec\n"
        f"print([name for name in {_CODEGEN_MODULES} if find_spec(name)])",
    )
    assert found.strip() == "[]"


def test_the_runtime_comes_from_the_wheel(empty_environment: Environment) -> None:
    place = empty_environment.python("-c", "import dynarepo; print(dynarepo.__file__)")
    assert place.startswith(str(empty_environment.folder))


def test_the_command_without_its_extra_says_so_in_one_line(empty_environment: Environment) -> None:
    run = empty_environment.run("dynarepo", "generate")
    assert run.returncode == 2
    assert run.stdout == ""
    assert run.stderr.splitlines() == [
        'dynarepo: the command needs `pip install "dynarepo[codegen]"`'
    ]
