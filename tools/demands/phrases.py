"""A wording that must stand in the answer in; what it is like (its register, mood, person, forms) out."""

from __future__ import annotations

import re
from functools import cache

from ..objectives.lexicon import rx
from .manner import AXES
from .stems import stem, stems

# ruff: noqa: E501
_COLLOQUIAL = re.compile(
    r"\b(?:hey|yo|yeah|yep|nope|gonna|wanna|gotta|kinda|sorta|dude|bro|guys|folks|buddy|pal|lol|omg|btw|ok(?:ay)?|awesome|cool|"
    r"super|totally|stuff|hi there|what['’]s up|guess what|no worries|cheers|ain['’]t|y['’]all|crazy|epic|dope|chill|bummer|"
    r"quick note|just wanted|real quick|big deal|check out|catch up|hang out|[a-z]+in['’])(?!\w)",
    re.I,
)
_SPOKEN = re.compile(r"(?:\b\w+['’](?:re|ve|ll|m|d)\b|!|\?!|\.\.\.|[\U0001F300-\U0001FAFF])")
_BAD_WORDS = """
fail futil mundane dull boring bleak gloom hopeless despair terribl horribl awful bad worst worse poor lack
disappoint underwhelm overrat overstat mediocre useless pointless ineffect inevitabl doomed defeat loser miser
pain suffer hate hated dread fear danger disaster catastroph regret blam fault guilt lazy stupid incompet
waste worthless unfortun tedious frustrat annoy angr depress sad sorrow grim dark ugly rude weak broken never
impossibl hardly barely unpleas unimpress flaw cold lifeless burden struggl wrong reject ruin damag harm
threat crisis collapse decline mistake errors problem trouble unhapp unable cheap overpriced monoton uninspir
forgett bland stale meaningless insignific trivial nobody tired exhaust bitter cruel harsh toxic risk
"""
_BAD = tuple(_BAD_WORDS.split())
_GOOD_WORDS = """
great good excellent wonder amaz beautiful brillian love happy joy delight succe win triumph hope bright
inspir fantast perfect excit thrill best better improv gain benefit grow progress celebrat proud strong
vibrant charm enjoy achiev empower uplift awesome incredibl magnific remark outstand superb stunning breathtak
memorabl unforgett
"""
_GOOD = tuple(_GOOD_WORDS.split())
_DENIAL = re.compile(
    r"\b(?:not|no|never|cannot|without|unable|unclear|unknown|mystery|mysterious|declin\w*|refus\w*|omit\w*|exclud\w*|skip\w*|"
    r"lack\w*|withh[eo]ld\w*|undisclosed|unspecified|unavailable|unimportant|irrelevant|rather than|instead of|nothing|nobody|none|"
    r"confidential|private|secret)\b|n['’]t\b",
    re.I,
)
_REFUSAL = re.compile(
    r"(?:\b(?:will|would|can|could|do|does|did|shall|may|is|are|am)(?: not|n['’]t)|\bcannot|\bwon['’]t|\bhave no|\bhas no|"
    r"\b(?:prefer|choose|decline|refuse|wish|want|decided)(?: not)? to|\b(?:would|['’]d) rather not|\bunable to|\bwithout) (?:be )?(?:\w+ly )?(?:(?:want|wish|need|like) to )?(?:describ|allocat|introduc|name|explor|discuss|includ|mention|"
    r"cover|provid|explain|specif|shar|disclos|reveal|detail|address|list|give|elaborat|contain|talk|recommend|offer|present)",
    re.I,
)
_UNTOLD = re.compile(
    r"\A(?P<what>[^,.;!?]{3,80}?)\s{1,3}(?:(?:(?:is|are|was|were|has been|have been|remains?|stays?)(?: \w+ly)?(?: not| never|n['’]t)|(?:will|can|could|may|shall)(?: not| never|n['’]t)|cannot|won['’]t) (?:be )?"
    r"(?:revealed|told|explained|known|mentioned|discussed|disclosed|described|shared|specified|stated|provided|covered|understood|found)"
    r"|(?:is|are|was|were|remains?|stays?|remained|stayed|will remain) (?:an? |left |kept )?(?:mystery|unknown|unclear|unexplained|undisclosed|secret|untold|unrevealed|hidden|unspecified))\b",
    re.I,
)
"""Something that is never told ("her reasons were never revealed")."""
_EXCUSES = stems(
    "information details space constraints limitations limited knowledge limits time currently reason reasons prefer choose time unclear mystery unknown "
    "know will going want particular particularly there really moment available everyone anyone scope due unable clear purposely share available confidential"
) | {"ther"}
_FIRST = re.compile(r"\b(?:I|I['’]\w+|[Mm]e|[Mm]y|[Mm]ine|[Mm]yself)\b")
_PLURAL = re.compile(r"\b(?:we|we['’]\w+|us|our|ours|ourselves)\b", re.I)
_SECOND = re.compile(r"\b(?:you|you['’]\w+|your|yours|yourself)\b", re.I)
_PASSIVE = re.compile(
    r"\b(?:is|are|was|were|be|been|being|get|gets|got)\s+(?:\w+ly\s+)?(?:\w{2,}ed|built|made|done|seen|known|given|taken|written|held|"
    r"found|kept|told|shown|driven|chosen|broken|born|lost|paid|sent|taught|brought|thought|caught|won|led|left|put|set|cut)\b",
    re.I,
)
_OBJECT = 4
"""Words after the verb of a refusal among which its object stands."""
_LONG_WORD, _MANY, _LONG_SHARE, _WHOLE_SENTENCE = 10, 4, 0.15, 7
"""Letters and syllables of a hard word, their share, and the words of what is a sentence."""
_NOUN_BEFORE = re.compile(
    r"\b(?:a|an|the|this|that|these|those|my|your|our|their|his|her|its|of|in|on|for|with|by|from|about|to the|no|some|any|every|each)\s+(?:[\w-]+\s+){0,2}$",
    re.I,
)
_VERB_BEFORE = re.compile(
    r"\b(?:to|will|would|can|could|should|may|might|must|shall|I|we|you|they|not|never|always)\s+$", re.I
)


def casual(phrase: str) -> bool:
    """Whether no formal text would say it."""
    return len(_COLLOQUIAL.findall(phrase)) + (len(_SPOKEN.findall(phrase)) > 0) >= 2 or bool(
        re.search(
            r"^\s*(?:hey|yo|sup|hiya|dude|yeah|wow|haha)\b|\b(?:lol|lmao|omg|wtf|btw|wanna|gonna|gotta|ain['’]t|y['’]all|bro)(?!\w)",
            phrase,
            re.I,
        )
    )


def technical(phrase: str) -> int:
    """How many long words it has, where it is dense with them: what a reader without the subject stumbles over."""
    words = re.findall(r"[^\W\d_]+", phrase)
    hard = sum(len(w) >= _LONG_WORD or (syllables(w) >= _MANY and len(w) >= 8) for w in words)
    if len(words) < _WHOLE_SENTENCE or hard / len(words) < _LONG_SHARE:
        return 0
    return hard


def syllables(word: str) -> int:
    """Groups of vowels, a silent e at the end left out."""
    word = word.lower()
    return len(re.findall(r"[aeiouy]+", word.removesuffix("e") if not word.endswith(("le", "ee")) else word))


def mood(phrase: str) -> str:
    """Dark, bright or empty: by words of bad and good things; "not", "lack" and "never" turn the good ones round."""
    low = phrase.lower()
    bad = sum(w.startswith(_BAD) for w in re.findall(r"\w+", low))
    good = sum(w.startswith(_GOOD) for w in re.findall(r"\w+", low))
    if _DENIAL.search(low) and (good or "as effective" in low):
        bad, good = bad + good, 0
    return "dark" if bad > good else "bright" if good > bad else ""


def denies(phrase: str) -> frozenset[str]:
    """The stems of what the phrase says is not told, not known or not so; empty where it denies nothing."""
    if not _DENIAL.search(phrase):
        return frozenset()
    if untold := _UNTOLD.match(phrase):
        return stems(untold["what"])
    refused = _REFUSAL.search(phrase)
    object_ = " ".join(phrase[refused.end() :].split()[1:_OBJECT]) if refused else ""
    return (stems(phrase) - _EXCUSES) | stems(object_)


def refuses(phrase: str) -> bool:
    """Whether the phrase says that the text does not tell something."""
    return bool(_REFUSAL.search(phrase))


def speaks(person: str, phrase: str) -> bool:
    """Whether it speaks in the first person singular, the first plural ("we") or the second."""
    return bool({"first": _FIRST, "we": _PLURAL, "second": _SECOND}[person].search(phrase))


def passive(phrase: str) -> bool:
    """Whether it has a verb in the passive voice."""
    return bool(_PASSIVE.search(phrase))


def poles(axis: str, phrase: str) -> frozenset[str]:
    """The poles of an axis whose words it uses."""
    return frozenset(pole for pole in AXES[axis] if _pole(axis, pole).search(phrase.lower()))


@cache
def _pole(axis: str, pole: str) -> re.Pattern[str]:
    return rx(rf"(?<![\w-])(?:{AXES[axis][pole]})(?![\w-])")


def breaks_form(term: str, form: str, phrase: str) -> bool:
    """Whether a wording uses a term otherwise than in the one form or part of speech that is allowed."""
    root = stem(term)
    for match in re.finditer(r"[^\W\d_]+(?:-[^\W\d_]+)*", phrase):
        word = match[0].lower()
        if stem(word) == root and _breaks(term.lower(), form, word, phrase[: match.start()], phrase[match.end() :]):
            return True
    return False


def has_form(term: str, form: str, phrase: str) -> bool:
    """Whether a wording certainly uses a term as this part of speech."""
    return any(
        stem(m[0]) == stem(term) and part_of_speech(m[0].lower(), phrase[: m.start()], phrase[m.end() :]) == form
        for m in re.finditer(r"[^\W\d_]+(?:-[^\W\d_]+)*", phrase)
    )


def _breaks(term: str, form: str, word: str, left: str, right: str) -> bool:
    if form == "original":
        return word != term
    if form in ("singular", "plural"):
        plural = word.endswith("s") and not word.endswith(("ss", "us", "is"))
        return plural == (form == "singular")
    if form == "ing":
        return not word.endswith("ing")
    if form == "past":
        return not word.endswith(("ed", "t", "n"))
    guess = part_of_speech(word, left, right)
    return bool(guess) and form in ("noun", "verb", "adjective", "adverb") and guess != form


def part_of_speech(word: str, left: str, right: str) -> str:
    """Noun, verb, adjective, or empty where the neighbours do not tell."""
    after = re.match(r"\s+([^\W\d_]+)", right)
    if (
        _VERB_BEFORE.search(left)
        or word.endswith("ed")
        or (after and after[1].lower() in ("a", "an", "the", "my", "your", "our", "their", "us", "them"))
    ):
        return "verb"
    if (
        after and after[1].lower() in ("of", "is", "was", "are", "were", "has", "will", "can", "for", "in", "to")
    ) or not after:
        before = re.search(r"([^\W\d_]+)\s+$", left)
        return "noun" if _NOUN_BEFORE.search(left) or before or not after or after[1].lower() == "of" else ""
    return "adjective" if _NOUN_BEFORE.search(left) else ""
