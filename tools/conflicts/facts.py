"""What is true of every text: the background rules that objectives are read against.

Each must hold of any prose that a person would call well counted, for a false conflict is worse than a missed one.
"""

from __future__ import annotations

from ..checks import Unit
from .engine import System
from .state import Var

WORDS: Var = ("unit", "words")
CHARACTERS: Var = ("unit", "characters")
SPANNING: frozenset[Unit] = frozenset({"paragraphs", "sentences", "lines"})
"""Units that cover the text: what a text has, they have between them."""
WITHIN: frozenset[Unit] = frozenset(
    {"words", "characters", "sentences", "capital_words", "questions", "highlights", "placeholders"}
)
"""Units that lie inside the spanning ones."""
_SOME_WORDS = 30
"""Words from which on they have three letters and a blank on average, in any language that divides them by blanks."""
_LEAST = ("words", "sentences", "paragraphs", "lines", "characters")
_HOLDS: tuple[tuple[str, str], ...] = (
    ("words", "sentences"),
    ("words", "bullets"),
    ("words", "numbered_items"),
    ("words", "items"),
    ("words", "sections"),
    ("words", "headings"),
    ("words", "highlights"),
    ("words", "placeholders"),
    ("words", "capital_words"),
    ("words", "answers"),
    ("sentences", "paragraphs"),
    ("sentences", "questions"),
    ("lines", "paragraphs"),
    ("lines", "bullets"),
    ("lines", "numbered_items"),
    ("lines", "headings"),
)
"""Each of the second holds, or is, at least one of the first that no other of the second holds."""
_DOCUMENTS = ("json", "csv", "xml", "yaml", "html", "markdown", "plain")
_TOGETHER = {("xml", "html"), *((machine, "plain") for machine in ("json", "csv", "xml", "yaml"))}
"""A page can be both XML and HTML; and data without Markdown is plain text."""
_NAMES = {"json": "JSON", "csv": "CSV", "xml": "XML", "yaml": "YAML", "html": "HTML", "markdown": "Markdown"}
_FOREIGN: tuple[tuple[Var, str], ...] = (
    (("unit", "bullets"), "no bullet points"),
    (("unit", "numbered_items"), "no numbered items"),
    (("unit", "headings"), "no headings"),
    (("unit", "highlights"), "no highlighted parts"),
    (("format", "table"), "no table beside it"),
    (("shape", "title"), "no title above it"),
    (("shape", "postscript"), "no postscript"),
    (("shape", "quoted"), "no quotation marks around it"),
    (("shape", "repeat"), "no request repeated before it"),
)
"""What a text that is data has not. Paragraphs and set phrases may stand inside its strings: people do ask for both."""
_MARKDOWN: tuple[tuple[Var, str], ...] = (
    (("unit", "bullets"), "bullet points"),
    (("unit", "headings"), "headings"),
    (("unit", "highlights"), "highlighted parts"),
    (("format", "table"), "tables"),
    (("format", "code"), "code blocks"),
)
SIGNS: dict[str, str] = {"json": '"', "yaml": ":", "xml": "<>", "html": "<>"}
"""Signs without which nobody writes the format."""
_CASES = ("lower", "upper", "title")


def add_facts(system: System, *, spaced: bool) -> None:
    """Add the rules of text; `spaced` where words are divided by spaces."""
    for unit in _LEAST:
        system.at_least(("unit", unit), 1)
    for more, fewer in _HOLDS:
        system.at_least(("unit", more), 0, [(1, ("unit", fewer))])
    if spaced:
        system.at_least(CHARACTERS, -1, [(2, WORDS)])
        system.at_least(CHARACTERS, 0, [(4, WORDS)], when=[(WORDS, _SOME_WORDS)])
    else:
        system.at_least(CHARACTERS, 0, [(1, WORDS)])
    system.at_least(CHARACTERS, 0, [(3, ("unit", "placeholders"))])
    system.at_least(("resource", "total_tokens"), 0, [(1, WORDS)])
    system.at_least(("resource", "output_tokens"), 0, [(4, WORDS)], divisor=3 if spaced else 4)
    system.at_least(("resource", "requests"), 1)
    system.at_least(("unit", "capital_words"), 1, when=[(("case", "upper"), 1)])


def add_exclusions(system: System) -> None:
    """Add what cannot stand together, among the things that the objectives speak of."""
    for i, left in enumerate(_DOCUMENTS):
        for right in _DOCUMENTS[i + 1 :]:
            if (left, right) not in _TOGETHER:
                why = f"a text is not {called(left)} and {called(right)} at once"
                system.exclude((("format", left), 1), (("format", right), 1), why=why, kind="format")
    for var, nothing in _FOREIGN:
        system.exclude((("format", "json"), 1), (var, 1), why=f"JSON has {nothing}", kind="format")
        if var != ("format", "table"):
            system.exclude((("format", "csv"), 1), (var, 1), why=f"CSV has {nothing}", kind="format")
    why = "data has no words before or after it"
    system.exclude((("shape", "data alone"), 1), (("shape", "words around"), 1), why=why, kind="format")
    for var, things in _MARKDOWN:
        for plain in (("format", "plain"), ("without", "markdown")):
            system.exclude((plain, 1), (var, 1), why=f"text without Markdown has no {things}", kind="format")
    for i, case in enumerate(_CASES):
        for other in _CASES[i + 1 :]:
            why = "a text has one letter case"
            system.exclude((("case", case), 1), (("case", other), 1), why=why, kind="case")
    why = "a text in small letters has no words in capitals"
    system.exclude((("case", "lower"), 1), (("unit", "capital_words"), 1), why=why, kind="case")
    why = "a text that cites sources has references"
    system.exclude((("sources", "cite"), 1), (("sources", "none"), 1), why=why, kind="evidence")


def named(document: str) -> str:
    """The name of a format that has one in every language ("JSON"); empty for others."""
    return _NAMES.get(document, "")


def called(document: str) -> str:
    """A format's name for people."""
    return _NAMES.get(document, "plain text" if document == "plain" else f"a {document}".replace("_", " "))
