"""What one language says: a frozen table of its words, as regular-expression fragments, from which patterns are built.

In every fragment a space stands for one to three spaces, and words are lower case.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from ..checks import Format, Unit

QUOTED = r'"\ue000{1,2000}"'
"""A quotation as the masked view shows it."""


@dataclass(frozen=True, eq=False)
class Lexicon:
    """One language's words; an empty fragment switches its pattern off."""

    code: str
    hints: str
    """Words that give the language away."""
    signs: str
    """Words, besides the nouns below, without one of which a sentence sets nothing that can be checked."""
    numbers: Mapping[str, int]
    fraternal: str
    """Joins the parts of a number word ("and")."""
    before: Mapping[str, str]
    """Comparisons that stand before a number: least, above, most, below, exact, about."""
    after: Mapping[str, str]
    """Comparisons that stand after it: least, most, about."""
    between: str
    ranging: str
    """The same where it also means other things ("from"): only before two joined numbers."""
    joins: str
    """What joins the two ends of a range ("to", "or", "and")."""
    plain_joins: str
    """Those joins that need no "between" before them."""
    units: Mapping[Unit, str]
    adjectives: str
    """What may stand between a number and its unit."""
    capped: str
    """A verb that turns the plain number it leads to into a maximum ("limit ... to"), ending before the number."""
    plain_left: str
    """What may stand before a plain number so that it is an objective."""
    content_left: str
    """What stands before a number that is content ("the", "these", "my")."""
    content_right: str
    """What stands after a unit that is content ("that changed")."""
    content_relative: str
    """The same, but only for words counted or numbers said without comparison ("3 sentences that changed")."""
    parts: str
    """Things within an answer: a size said of them is not the answer's ("title", "password")."""
    negation: str
    absence: str
    """Negations that need no verb ("no", "without")."""
    filler: str
    """Words between a negation and what it forbids."""
    imperative: str
    polite: str
    """What may stand before an imperative at a sentence's start."""
    modal: str
    finite: str
    """Verbs that show a sentence is a statement."""
    asking: str
    """How a question about the world starts."""
    conditional: str
    reported: str
    """Whose statements are content ("my teacher said")."""
    answer: str
    """The answer itself, as noun."""
    works: str
    """What is written: essay, story."""
    relative: str
    """A clause about someone else, up to the words it rules ("people who")."""
    soft: str
    frame: frozenset[str]
    """Words that only carry an objective; a clause of them is cut whole."""
    openers: str
    """How such a clause starts."""
    prepositions: str
    """Prepositions that go with what they carry."""
    such_as: str
    times: str
    repeated: Mapping[str, int]
    include: str
    quotes: str
    """Verbs whose quoted object is a term without any noun."""
    appear: str
    banned: str
    word_nouns: str
    phrase_nouns: str
    letter_nouns: str
    and_or: str
    bare_stop: str
    """Words that are no term after a word noun ("the word limit")."""
    bare_end: str
    """What may stand after a list of bare terms."""
    marks: Mapping[str, str]
    starts: str
    ends: str
    with_words: str
    """Between a start or end verb and its phrase."""
    ordinals: Mapping[str, int]
    mention: str
    """Verbs whose object, where it is a name, is a term."""
    paragraph: Mapping[str, str]
    """paragraph, sentence, line: the nouns, singular."""
    each: str
    per: str
    """"per paragraph", "in each paragraph", with {unit}."""
    each_after: str = ""
    sized: str = ""
    """"word limit:", with groups unit, cap and floor."""
    edges: tuple[tuple[str, str], ...] = ()
    """Whole patterns with a group `term`, and the edge they set."""
    cases: tuple[tuple[str, str], ...] = ()
    wraps: tuple[tuple[str, str, str], ...] = ()
    title: tuple[tuple[str, str, str], ...] = ()
    no_title: str = ""
    """That there is to be no title."""
    postscript: str = ""
    formats: tuple[tuple[str, Format], ...] = ()
    """Patterns that ask for a format."""
    format_names: Mapping[str, Format] = field(default_factory=dict)
    """Names that a negation can forbid."""
    program: str = ""
    """What takes or makes a format without being the answer ("a function that returns")."""
    options: tuple[str, ...] = ()
    choices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    languages: Mapping[str, str] = field(default_factory=dict)
    speaks: tuple[str, ...] = ()
    """Patterns with {language}."""
    strictly: str = "(?!)"
    about: str = "(?!)"
    """"about": what follows is a subject."""
    repeat: str = ""
    repeat_verb: str = "(?!)"
    earlier: str = ""
    later: str = ""
    template: str = ""
    """What announces a pattern to follow."""
    divided: str = ""
    """"separate ... with", ending before the mark."""
    asterisks: Mapping[str, str] = field(default_factory=dict)
    answers_noun: str = ""
    parts_noun: str = ""
    pair: str = ""
    highlights: tuple[str, ...] = ()
    """Patterns with {quantity}; one with a group `some` is at least one."""
    highlight_signs: str = ""
    capitals: tuple[str, ...] = ()
    headings_noun: str = "section"
    """What bears a label where no other noun is counted."""
    labels: str = ""
    """"mark ... section with", ending before the label."""
    label_unit: str = ""
    sources: tuple[tuple[str, str], ...] = ()
    documents: str = ""
    """What announces a document ("the following text:"), up to its colon."""
    bare: str = r"[^\W\d_][\w'’-]{0,40}"


@lru_cache(maxsize=2048)
def rx(template: str) -> re.Pattern[str]:
    """Compile a template once; each of its spaces matches one to three, an optional one none to three."""
    return re.compile(template.replace(" ?", r"\x20{0,3}").replace(" ", r"\x20{1,3}"))
