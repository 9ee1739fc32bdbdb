"""Words in, their stems out: enough to see that two clauses speak of the same thing."""

from __future__ import annotations

import re
from functools import lru_cache

# ruff: noqa: E501

_WORD = re.compile(r"[^\W\d_]{2,}(?:['’][^\W\d_]+)?")
_EMPTY_WORDS = """
information details detail
a an the this that these those my your our their his her its it they them he she we you i me us him who whom
whose which what when where why how and or but nor so yet if then than as at by for from in into of off on
onto out over to under up upon with within without about above across after against along among around before
behind below between beyond during through throughout toward towards until via is are was were be been being
am do does did done doing have has had having will would can could shall should may might must need needs not
no never none nothing any some all each every both either neither other others another such same own more most
less least much many few several very too also only just even still already again once here there while
because since though although however well rather instead ensure ensuring make making sure please use using
used write writing written include includes including included contain contains containing provide provides
providing give gives giving cover covers covering mention mentions mentioning discuss discusses discussing
describe describes describing explain explains explaining specify specifies specifying detail detailed
detailing explore explores exploring address addresses addressing highlight highlights highlighting emphasize
emphasizes emphasizing emphasise focus focuses focusing elaborate elaborating elaborates present presents
presenting offer offers offering state states stating list lists listing refer refers referring reference
references disclose disclosing share sharing show shows showing feature features keep avoid avoiding refrain
exclude excluding omit omitting leave info information details detail content contents text response answer output email essay story
article review plan report letter message post narrative document paragraph paragraphs sentence sentences
section sections word words phrase phrases keyword keywords specific specifically clear clearly brief briefly
concise related relating regarding concerning particular various different key main important like e.g i.e etc
way ways thing things kind kinds sort sorts type types aspect aspects part parts element elements point points
following first second third last final whole entire overall analysis analyze analyse suggestion suggestions
recommendation recommendations explanation explanations description descriptions statement statements
discussion discussions demonstrate demonstrates demonstrating provided given personal exactly consist consists
consisting appear appears appearing begin begins beginning start starts starting end ends ending conclude
concludes concluding convey conveys conveying definition zero one two three four five six seven eight nine ten
twice times needed tone maintain maintaining certain topic topics note additionally finally furthermore
moreover incorporate incorporating incorporates relate reveal reveals revealing tell tells telling talk talks talking
speak speaks speaking
"""
_EMPTY = frozenset(_EMPTY_WORDS.split())
"""Words that carry no topic by themselves: function words, and what any demand is said with."""
_PALE = frozenset(["reason", "reasons", "background", "example", "examples", "time"])
"""Words that say a topic only where no other does."""
_SAME = {
    "advantag": "benefit", "pro": "benefit", "upsid": "benefit", "disadvantag": "drawback", "con": "drawback", "downsid": "drawback",
    "limitat": "drawback", "pric": "cost", "photo": "imag", "pictur": "imag", "goal": "aim", "purpo": "aim", "intent": "aim",
}  # fmt: skip
_IRREGULAR = {
    "children": "child", "people": "person", "men": "man", "women": "woman", "feet": "foot", "lives": "life",
    "wives": "wife", "mice": "mouse", "analyses": "analys", "crises": "cris", "criteria": "criterion", "data": "datum",
}  # fmt: skip
_ENDINGS = (
    ("ization", "iz"), ("isation", "iz"), ("ational", "at"), ("ations", "at"), ("ation", "at"), ("ators", "at"),
    ("ator", "at"), ("nesses", ""), ("ness", ""), ("ments", ""), ("ment", ""), ("ities", ""), ("ity", ""),
    ("ively", ""), ("ives", ""), ("ive", ""), ("ances", ""), ("ance", ""), ("ences", ""), ("ence", ""),
    ("ibly", ""), ("ably", ""), ("ible", ""), ("able", ""), ("ingly", ""), ("edly", ""), ("ings", ""), ("ing", ""),
    ("ions", ""), ("ion", ""), ("ally", ""), ("als", ""), ("al", ""), ("ies", "y"), ("ied", "y"), ("ously", ""),
    ("ous", ""), ("ates", "at"), ("ate", "at"), ("ers", ""), ("er", ""), ("ors", ""), ("or", ""), ("ful", ""),
    ("less", "less"), ("sses", "ss"), ("ches", "ch"), ("shes", "sh"), ("xes", "x"), ("ly", ""), ("ed", ""), ("es", ""), ("s", ""),
    ("e", ""), ("y", ""), ("i", ""),
)  # fmt: skip
_LEAST = 3
"""Letters that a stem keeps."""
_PREFIX = 5
"""Letters in common from which two stems are akin."""


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """The word without its English endings, so that "motivate", "motivating" and "motivation" are one."""
    word = re.sub(r"['’]s?$", "", word.lower())
    word = _IRREGULAR.get(word, word)
    for _ in range(2):
        for ending, new in _ENDINGS:
            if (
                word.endswith(ending)
                and len(word) - len(ending) + len(new) >= _LEAST + (len(ending) > 2)
                and not (ending == "s" and word.endswith(("ss", "us", "is")))
            ):
                word = word[: len(word) - len(ending)] + new
                break
    if len(word) > _LEAST and word[-1] == word[-2] and word[-1] not in "aeiousl":
        word = word[:-1]
    word = word[:-1] if len(word) > _LEAST + 1 and word[-1] in "ey" else word
    return _SAME.get(word, word)


def stems(text: str) -> frozenset[str]:
    """The stems of the words that carry a topic, the pale ones too ("reasons")."""
    return frozenset(stem(w) for w in _WORD.findall(text.lower()) if w not in _EMPTY)


def distinct(words: frozenset[str]) -> frozenset[str]:
    """The stems that tell topics apart: the pale ones only where there is nothing else."""
    return words - _pale() or words


@lru_cache(maxsize=1)
def _pale() -> frozenset[str]:
    return frozenset(stem(w) for w in _PALE)


def runs(text: str) -> list[str]:
    """The words in order, lower case."""
    return [w.lower() for w in _WORD.findall(text)]


def akin(a: str, b: str) -> bool:
    """Whether two stems are of one word family."""
    if a == b:
        return True
    short, long = sorted((a, b), key=len)
    return len(short) >= _PREFIX and long.startswith(short) and len(long) - len(short) <= 3
