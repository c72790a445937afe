"""`dynarepo explain`: says what a code means and what to do about it."""

from argparse import ArgumentParser, Namespace

from dynarepo_codegen.codes import CODES
from dynarepo_codegen.output.problems import Problem, RefusedError

from .exit_codes import FINE
from .screen import Screen

HELP: str = "explain a code that a message carries"


def configure(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("code", metavar="CODE", help="for example DR305")


def run(arguments: Namespace, screen: Screen) -> int:
    """Print the title, the cause and the cure."""
    name: str = arguments.code.upper()
    code = CODES.get(name)
    if code is None:
        hint = "copy the code from the message that dynarepo printed"
        raise RefusedError(Problem(name, "DR712", "is not a code of dynarepo", hint))
    screen.say(f"{code.code}: {code.title}\n\ncause: {code.cause}\ncure:  {code.cure}")
    return FINE
