"""Two key languages meet exactly where a text belongs to both."""

import re
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from dynarepo_codegen.model.key_language import Characters, Language, Piece, intersects, literal

ALPHABET = "ab#"
LONGEST = 6

characters = st.builds(
    Characters, st.frozensets(st.sampled_from(ALPHABET), min_size=1, max_size=2), st.booleans()
)
pieces = st.builds(Piece, characters, st.booleans(), st.booleans())
literals = st.text(st.sampled_from(ALPHABET), min_size=1, max_size=2).map(literal)
languages = st.lists(
    st.one_of(pieces.map(lambda piece: (piece,)), literals), min_size=1, max_size=3
).map(lambda parts: tuple(piece for part in parts for piece in part))
TEXTS = [
    "".join(text) for length in range(LONGEST + 1) for text in product(ALPHABET, repeat=length)
]


def expression(language: Language) -> re.Pattern[str]:
    """The same language as a regular expression."""
    written = ""
    for piece in language:
        listed = "".join(re.escape(character) for character in sorted(piece.characters.listed))
        written += f"[{'^' if piece.characters.inverted else ''}{listed}]"
        written += {(True, True): "*", (True, False): "+", (False, True): "?"}.get(
            (piece.repeats, piece.optional), ""
        )
    return re.compile(written, re.DOTALL)


@given(languages, languages)
def test_intersection_is_that_of_the_texts(left: Language, right: Language):
    one, other = expression(left), expression(right)
    common = [text for text in TEXTS if one.fullmatch(text) and other.fullmatch(text)]
    if common:
        assert intersects(left, right)
    elif not any(piece.characters.inverted for piece in (*left, *right)):
        # Inverted sets hold characters outside of this alphabet; others meet in short texts.
        assert not intersects(left, right)


@given(languages, languages)
def test_intersection_has_no_direction(left: Language, right: Language):
    assert intersects(left, right) == intersects(right, left)


def test_a_literal_meets_itself_alone():
    assert intersects(literal("order#"), literal("order#"))
    assert not intersects(literal("order#"), literal("order"))
    assert not intersects(literal("order"), literal("other"))
