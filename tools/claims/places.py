"""Numbers that point to a place, and cells whose unit stands at the head of their row or column."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..support import Gap
from .names import Name, flat
from .quantities import Quantity
from .reading import Reading

_REFERS = re.compile(
    r"(?:§{1,2}|\b(?:sections?|sec\.|articles?|art\.|clauses?|chapters?|paragraphs?|para\.|pages?|p\.|points?|items?|steps?|annex|appendix"
    r"|abschnitte?s?|absatz|abs\.|artikel|kapitel|ziffer|nummer|nr\.|seite|punkt|anhang|alinéa|chapitre|annexe"
    r"|sección|artículo|capítulo|página|apartado|punto))\s?$",
    re.I,
)
"""What a number that only points to a place stands behind."""
_QUARTERS = (
    r"(?:first|1st) quarter|erste[nsrm]* quartal|premier trimestre|primer trimestre",
    r"(?:second|2nd) quarter|zweite[nsrm]* quartal|(?:deuxième|second) trimestre|segundo trimestre",
    r"(?:third|3rd) quarter|dritte[nsrm]* quartal|troisième trimestre|tercer trimestre",
    r"(?:fourth|last|4th) quarter|vierte[nsrm]* quartal|quatrième trimestre|cuarto trimestre",
)
_ROW = re.compile(r";\s[^;:]{1,40}:\s")
"""A table's row as it is read: its cells have their places, and no order."""


def unplaced(number: Quantity, around: str) -> Iterator[Gap]:
    """A number of a section, which stands in a heading or beside it; only possibly wrong where it does not."""
    if not re.search(rf"(?<![\d.]){re.escape(f'{number.plain:g}')}(?!\d)", around):
        yield Gap(kind="number", said=number.text, certain=False)


def in_heads(number: Quantity, statement: Reading, numbers: Sequence[Quantity]) -> bool:
    """Whether a number's "million euros" stands elsewhere: at the head of its row or column, or with the one before."""
    if number.dimension or not (is_row(statement) or number.digits):
        return False
    for other in numbers:
        digits, words = re.match(r"\W*([\d.,]*\d)", other.text), re.findall(r"[^\W\d_]+", other.text.casefold())
        if digits and flat(digits[1]) == flat(number.text) and all(w in statement.text.casefold() for w in words):
            return True
    return False


def points(statement: Reading, number: Quantity) -> bool:
    """Whether a number only says where something stands: "section 5"."""
    return bool(_REFERS.search(statement.text, max(0, number.start - 20), number.start))


def is_row(statement: Reading) -> bool:
    """Whether a statement is a table's row as it is read."""
    return bool(_ROW.search(statement.text))


def is_quarter(name: Name, around: str) -> bool:
    """Whether a name is a quarter's sign, and the passage tells it in words: "Q3", "the third quarter"."""
    sign = re.fullmatch(r"[qt]([1-4])", name.words[0])
    return bool(sign) and bool(re.search(_QUARTERS[int(sign[1]) - 1] if sign else "", around, re.I))
