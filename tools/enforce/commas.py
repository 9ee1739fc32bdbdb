"""A text in, the same text without commas out, so that it still reads well: lists, clauses, numbers, dates."""

from __future__ import annotations

import re

_GROUPED = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_SERIES = re.compile(r"(?<![\d.,])\d+(?:,\d+){2,}(?![\d.,])")
_DECIMAL = re.compile(r"(?<=\d),(?=\d)")
_YEAR = re.compile(r"(?<=\d),\s+(?=(?:19|20)\d\d\b)")
_LINE_END = re.compile(r"(?<!,),+[ \t]*(?=\r?$)", re.M)
_AFTER_STOP = re.compile(r"(?<=[.!?]),(?=\s|$)")
_BEFORE_CLOSING = re.compile(r",(?=[\"”»](?:\s|$))")
_BEFORE_QUOTE = re.compile(r",\s+(?=[\"“«„])")
_SEGMENT = re.compile(r"[^\n.!?;]+")
_JOINT = re.compile(r"(?<![ \t])[ \t]*,[ \t]*")

_CONJUNCTIONS = "and|or|und|oder|et|ou|y|o|e"
_LAST = re.compile(rf"(?:{_CONJUNCTIONS})\s", re.I)
_INNER = re.compile(rf"(?:[\w'’*-]+\s+){{1,3}}({_CONJUNCTIONS})\s+\S", re.I)
_GOES_ON = re.compile(
    r"(?:and|or|but|so|yet|nor|for|because|since|while|when|where|whereas|although|though|even|if|unless|until|as|like"
    r"|such|including|especially|particularly|with|without|by|in|on|at|to|from|of|after|before|during|then|than|too"
    r"|please|instead|etc|e\.g|i\.e|rather|respectively|making|allowing|or|und|oder|aber|sondern|denn|dass|weil|wenn|ob"
    r"|während|obwohl|damit|um|wie|als|et|ou|mais|donc|car|parce|puisque|quand|lorsque|si|comme|avec|sans|pour|y|o|u"
    r"|pero|sino|porque|cuando|aunque|que|con|sin|para|i\b|eller|men|en|maar|want|of|omdat|als)\b",
    re.I,
)
_ASIDE = re.compile(r"(?:which|who|whose|whom)\b", re.I)
_OPENING = re.compile(
    r"(?:however|therefore|moreover|furthermore|additionally|consequently|thus|hence|finally|first|second|third|next"
    r"|then|meanwhile|instead|indeed|yes|no|oh|well|hi|hello|hey|dear|sure|certainly|today|yesterday|tomorrow|now|here"
    r"|overall|later|soon|once|again|perhaps|maybe|otherwise|still|(?:(?:more|most|very|quite)\s+)?\w+ly"
    r"|(?:one|every|each|last|this|next|that)\s+(?:day|morning|evening|night|week|month|year|time|spring|summer|winter)"
    r"|(?:in|on|at|by|for|from|to|with|without|after|before|during|since|until|while|when|whenever|if|unless|although"
    r"|though|because|as|under|over|through|throughout|despite|given|of|about|among|between|within|beyond|so|or|and|but"
    r"|wenn|als|weil|obwohl|nach|vor|mit|bei|seit|trotz|quand|si|lorsque|dans|avec|après|avant|pour|depuis|cuando|en"
    r"|con|después|antes|para|desde)\b.*)",
    re.I | re.S,
)
_SUBJECT = re.compile(r"(?:I|you|he|she|it|we|they|this|these|those|there|ich|er|sie|wir|il|elle|nous|ils)\b", re.I)
_CLAUSE = re.compile(rf"\b{_SUBJECT.pattern}", re.I)
_ADJECTIVE = re.compile(r"\b(?:an?|the|my|your|his|her|its|our|their|this|that|some|very|more|most)\s+[\w-]+$", re.I)
_TAG = re.compile(r"\w+n['’]t\b|right\b|okay\b|oder\b|nicht wahr\b|n['’]est-ce pas\b|verdad\b", re.I)
_PARTICIPLE = re.compile(r"\w+(?:ed|ing|en)\s+(?:in|on|at|by|from|with|to|of|for|as|into)\b", re.I)
_LEAD = " \t\"“”«»„'’()*_-#>"
_DASH = " – "


def without_commas(text: str) -> str:
    """No comma is left, no number broken ("1,000" becomes "1000", "3,5" becomes "3.5"), no blank doubled."""
    text = _SERIES.sub(
        lambda m: m.group() if _GROUPED.sub("", m.group()).isdigit() else m.group().replace(",", "; "), text
    )
    text = _YEAR.sub(" ", _DECIMAL.sub(".", _GROUPED.sub("", text)))
    text = _BEFORE_QUOTE.sub(": ", _BEFORE_CLOSING.sub("", _LINE_END.sub("", _AFTER_STOP.sub("", text))))
    return _SEGMENT.sub(lambda m: _recast(m.group()) if "," in m.group() else m.group(), text)


def bare_of_commas(text: str) -> str:
    """The commas simply left out, numbers kept whole."""
    return re.sub(r"(?<![ \t])[ \t]*,(?:[ \t]*(?=\r?$))?", "", _DECIMAL.sub(".", _GROUPED.sub("", text)), flags=re.M)


def _recast(segment: str) -> str:
    """One stretch without a full stop, each comma replaced by what joins its neighbours best."""
    lead = segment[: len(segment) - len(segment.lstrip(_LEAD))]
    tail = segment[len(segment.rstrip(" \t")) :]
    parts = [part for part in _JOINT.split(segment[len(lead) : len(segment) - len(tail)]) if part.strip()]
    if len(parts) < 2:
        return lead + "".join(parts) + tail
    joints = _joints(parts, re.search(r",\S", segment) is not None)
    body = "".join(joint + part for joint, part in zip(["", *joints], parts, strict=True))
    return lead + body + tail


def _joints(parts: list[str], tight: bool) -> list[str]:
    joints = _listed(parts)
    aside, dashes = False, 0
    for i, joint in enumerate(joints):
        if joint:
            continue
        right = parts[i + 1]
        joints[i] = _DASH if aside else _joint(parts, i)
        aside = joints[i] == _DASH and not aside and (len(right.split()) <= 5 or bool(_ASIDE.match(right)))
        dashes += joints[i] == _DASH
        if joints[i] == _DASH and (tight or dashes > 2):
            joints[i] = "; " if tight else " "
    return joints


def _listed(parts: list[str]) -> list[str]:
    """The joints of every list that ends with "and" or "or"; empty strings between parts of no list."""
    joints = [""] * (len(parts) - 1)
    for last in range(1, len(parts)):
        if joints[last - 1] or not _ends_list(parts, last):
            continue
        first = last - 1
        while first > 0 and not joints[first - 1] and _is_item(parts[first], parts[last]):
            first -= 1
        if first == 0 and last > 1 and _OPENING.fullmatch(parts[0]) and len(parts[0].split()) < 3:
            first = 1
        joints[first:last] = _list_joints(parts[last], last - first)
    return joints


def _list_joints(end: str, number: int) -> list[str]:
    """The joints before each part after the first: " and " up to four things, "; " beyond."""
    closing, inner = _LAST.match(end), _INNER.match(end)
    word = closing.group().strip() if closing else inner[1] if inner else "and"
    between = "; " if number > 3 else f" {word.lower()} "
    return [between] * (number - 1) + [" " if closing and number <= 3 else between]


def _ends_list(parts: list[str], i: int) -> bool:
    """Whether the i-th part is the last of a list: ", and c" after two short parts, or ", b and c" after one."""
    before, part, after = parts[i - 1], parts[i], parts[i + 1] if i + 1 < len(parts) else ""
    if _LAST.match(part):
        return i >= 2 and _is_item(before, part) and not _INNER.match(before)
    opening = _OPENING.fullmatch(before) and (i == 1 or " " not in before)
    if opening or _LAST.match(after) or _GOES_ON.match(part) or _SUBJECT.match(part):
        return False
    return _INNER.match(part) is not None


def _is_item(part: str, end: str) -> bool:
    """Whether the part is in the list that `end` closes: short, or built like it ("to rest", "and to sleep")."""
    words, closing = part.lower().split(), end.lower().split()
    alike = len(closing) > 1 and words[0] == closing[1]
    return alike or (len(words) <= 4 and not _GOES_ON.match(part))


def _joint(parts: list[str], i: int) -> str:
    """What joins the i-th part to the next where they are in no list."""
    left, right, after = parts[i], parts[i + 1], parts[i + 2] if i + 2 < len(parts) else ""
    if re.match(r"not\b", right, re.I):
        return " and "
    if _ASIDE.match(right) or _TAG.match(right):
        return _DASH
    if _OPENING.fullmatch(left) and (i == 0 or " " not in left or _SUBJECT.match(right)):
        return " "
    if _SUBJECT.match(right):
        return "; " if _CLAUSE.search(left) else _DASH
    return " " if _flows(left, right, after) or (i > 0 and " " not in left) else _DASH


def _flows(left: str, right: str, after: str) -> bool:
    """Whether the two need nothing between them: a clause going on, two names, two adjectives, one more word."""
    named = left.split()[-1][:1].isupper() and right[:1].isupper()
    ends = not after or " " not in right or _TAG.match(after) or _GOES_ON.match(after)
    adjective = ends and _ADJECTIVE.search(left) and right[:1].islower() and not _PARTICIPLE.match(right)
    return bool(_GOES_ON.match(right) or named or adjective or " " not in right)
