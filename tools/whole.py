"""What one part of a text keeps in, what the whole must keep of that out."""

from __future__ import annotations

from collections.abc import Iterable

from .checks import Case, Check, Count, InPart, Language, Occurs
from .types import Objective


def whole_of(check: Check) -> Check | None:
    """What the whole must keep of what one part of it keeps."""
    match check:
        case InPart():
            return whole_of(check.check)
        case Count(unit="items"):
            return None
        case Count(unit="bullets" | "numbered_items" | "placeholders" | "highlights" | "capital_words"):
            return check
        case Count(per=None, mark=None):
            return check.model_copy(update={"maximum": None}) if check.minimum else None
        case Occurs(maximum=int(), scope="letter" | "character"):
            return None
        case Case() | Language():
            return None
        case _:
            return check


def counts_of(objectives: Iterable[Objective]) -> list[Count]:
    """What is counted in the whole text, and of what is counted in one part what the whole keeps of it."""
    checks = (whole_of(o.check) if isinstance(o.check, InPart) else o.check for o in objectives)
    return [check for check in checks if isinstance(check, Count) and check.per is None]
