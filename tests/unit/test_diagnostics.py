"""How findings look, whatever a schema holds."""

from dynarepo_codegen.diagnostics import Diagnostic, Mark


def test_characters_that_steer_a_terminal_are_shown_and_not_sent():
    finding = Diagnostic(Mark("a.yaml", 1, 2), "DR201", "`\x1b[2J\n\u202ex é`", "write `\r`")
    assert finding.render() == ("a.yaml:1:2: DR201 `\\x1b[2J\\n\\u202ex é`\n    hint: write `\\r`")
