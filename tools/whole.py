"""What one part of a text keeps in, what the whole must keep of that out."""

from __future__ import annotations

from .checks import Case, Check, Count, InPart, Language, Occurs


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
