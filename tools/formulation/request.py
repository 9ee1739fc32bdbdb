"""A request's words in; what they show, out: signs, details said, material, names, each looked at once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from ..objectives.heard import lexicons
from ..objectives.views import DOCUMENT, QUOTE, Reading, read
from .cues import Cues, Slot, pattern, spoken
from .namesakes import several
from .pronouns import Reads, reading

READ = 6_000
"""Characters looked at, at the start; a request says there what it wants."""
_NAME = re.compile(r"(?<![.!?:\n]\s)(?<!^)(?<![\"“])\b[A-ZÀ-Ý][\w'’.-]+")
_OF_NAME = re.compile(
    r"\b(?:of|by|on|in|from|for|de|du|des|d'|sobre|von|vom|del) (?:the |la |le |el |die |der |das |den )?[A-ZÀ-Ý]"
)
_OF_NAME_ALONE = re.compile(r"\b(?:von|in|aus|bei|nach) [A-ZÀ-Ý]")
"""Where things have capitals too: what follows without an article is more often a name."""
_WORD = re.compile(r"[^\W_][\w'’-]*")
_MATERIAL = re.compile(r"\n[^\S\n]{0,80}\S|:\s{0,40}\S{3}|\"" + QUOTE + r"{12}|" + DOCUMENT + r"{2}|https?://")
_GIVEN = re.compile(r"\A([^:?\n]{3,200})(?:[:?]\s{1,9}|\n{1,9})(?=\S{1,40}\s{1,9}\S{1,40}\s{1,9}\S)")
"""Words that may point at a text, before the text."""
_BESIDE = frozenset({"conditions", "topic", "system"})
"""Details whose words are said of much else."""
_MOST_ALIKE = 2
"""Names, and numbers, that count as details: more of them are one list."""


@dataclass(frozen=True, eq=False)
class Request:
    """The words to be judged, as their masked view shows them."""

    reading: Reading
    cues: Cues

    @cached_property
    def view(self) -> str:
        """Lower case, quotations, documents and a text that is given to be worked on masked, one line per line."""
        view = self.reading.view
        given = _GIVEN.match(view)
        if given is None or not pattern(self.cues.signs["missing"]).search(given[1]):
            return view
        return view[: given.end()] + re.sub(r"\S", DOCUMENT, view[given.end() :])

    @cached_property
    def own(self) -> str:
        """The requester's own words, without masked content."""
        return re.sub(rf"[{QUOTE}{DOCUMENT}]+", " ", self.view)

    @cached_property
    def asks(self) -> bool:
        """Whether it is a question about the world, not a piece of work."""
        personal = any(self.has(sign) for sign in ("mine", "wants", "polite"))
        return self.view.rstrip().endswith("?") and not personal

    def has(self, sign: str) -> bool:
        """Whether one of the language's signs is there."""
        fragment = self.cues.signs.get(sign, "")
        return bool(fragment) and pattern(fragment).search(self.view.strip()) is not None

    @cached_property
    def dangles(self) -> bool:
        """Whether it is to work on something that it does not name, or on a text of the requester's."""
        return self.has("dangling") or self.has("own text")

    def knows(self, slot: Slot) -> bool:
        """Whether the words tell such a detail."""
        fragment = self.cues.known.get(slot, "")
        return bool(fragment) and pattern(fragment).search(self.view) is not None

    @cached_property
    def details(self) -> int:
        """How many details are said: kinds that are known by their words, names and numbers."""
        kinds = sum(1 for slot in self.cues.known if slot not in _BESIDE and self.knows(slot))
        names = set((_OF_NAME_ALONE if self.cues.nouns_are_capital else _NAME).findall(self.bare))
        numbers = set(pattern(self.cues.signs["quantity"]).findall(self.view))
        return kinds + min(_MOST_ALIKE, len(names)) + min(_MOST_ALIKE, len(numbers))

    def shows(self, theme: str) -> bool:
        """Whether it lies in that field."""
        return pattern(self.cues.themes[theme]).search(self.view) is not None

    @cached_property
    def bare(self) -> str:
        """As written, without masked content."""
        shown = zip(self.reading.text, self.view, strict=True)
        return "".join(c if v not in (QUOTE, DOCUMENT) else " " for c, v in shown)

    @cached_property
    def named(self) -> bool:
        """Whether someone or something is called by its name."""
        return self.about_name if self.cues.nouns_are_capital else bool(_NAME.search(self.bare))

    @cached_property
    def about_name(self) -> bool:
        """Whether what is asked for is of, by, in or from what has a name."""
        name = _OF_NAME_ALONE if self.cues.nouns_are_capital else _OF_NAME
        return bool(name.search(self.reading.text))

    @cached_property
    def pronoun(self) -> Reads:
        """Whether "he" or "she" can mean either of two people, where the request asks who."""
        return reading(self.view) if self.cues.code == "en" else ""

    @cached_property
    def namesake(self) -> bool:
        """Whether it turns on a name or word that several things bear."""
        return self.cues.code == "en" and several(self.bare, self.view)

    @cached_property
    def words(self) -> int:
        """How many of the requester's own words there are."""
        return len(_WORD.findall(self.own))

    @cached_property
    def has_material(self) -> bool:
        """Whether something to work on stands in the message."""
        return bool(_MATERIAL.search(self.view.strip()))


def request_of(text: str, cues: Cues | None = None) -> Request:
    """Look at a request's words; a part of a text is read in the language of the whole, whose cues are given."""
    cues = cues or spoken(text)
    lexicon = next(lex for lex in lexicons() if lex.code == cues.code)
    return Request(read(text[:READ], (lexicon,)), cues)
