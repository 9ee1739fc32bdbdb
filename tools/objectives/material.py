"""A message in; where the text begins that is to be rewritten, translated or summed up, out.

"Translate to German, keep the numbers: The meeting ..." has its material behind the colon; that rules nothing.
"""

from __future__ import annotations

import re

# ruff: noqa: E501
_WORKS_ON = (
    r"rewrite|rephrase|paraphrase|translate|summari[sz]e|sum up|proofread|correct|fix|improve|polish|shorten|simplify|make (?:this|it|that)|turn (?:this|it)|reword|clean up|tl;?dr"
    r"|traduis(?:ez)?|réécri(?:s|vez)|reformulez?|corrigez?|résumez?|améliorez?|raccourci(?:s|ssez)|simplifiez?"
    r"|übersetzen?|übersetze(?:n sie)?|formulier\w*|korrigier\w*|verbesser\w*|kürz\w*|fass\w*|schreib\w* (?:das|dies\w*|diesen \w+|folgende\w* \w+) um|vereinfach\w*"
    r"|traduc\w+|traduzca|reescrib\w+|reformul\w+|corrig\w+|corrij\w+|resum\w+|mejor\w+|acort\w+|simplific\w+"
)
_POLITE = (
    r"(?:please|pls|plz|can you|could you|hey|hi|bitte|kannst du|können sie|peux-tu|pouvez-vous|por favor|puedes|puede)"
)
_OPENS = re.compile(
    rf"(?:^|[.!?\n][ \t]*)(?:{_POLITE},? )*(?:{_WORKS_ON})\b(?P<order>[^:\n\"“„«]{{0,160}}?):(?=[ \t]+[^\s\"“„«'\[(<{{|`-])",
    re.I,
)
_RULES = re.compile(
    r"\b(?:rules?|requirements?|constraints?|conditions?|criteria|guidelines?|instructions?|formats?|follow\w*|ways?|steps?|points?|things|parts|sections|structure|must|should|include|with|as|into|to|in"
    r"|regeln|vorgaben|format|règles?|contraintes?|consignes?|reglas|requisitos|formato)\s*$",
    re.I,
)
"""What a colon follows that rules come after."""
_RULING = re.compile(
    r"\s*(?:max|min|at (?:most|least)|no more|under|use|keep|write|include|avoid|do not|don't|no\b|exactly|only|start|end|höchstens|mindestens|kein|verwende|au plus|au moins|utilise|évite|sans|como|máximo|usa|evita|sin|\d)",
    re.I,
)
_LEAST = 4
"""Words from which what stands behind the colon is a text."""


def material(text: str) -> tuple[int, int] | None:
    """The characters of the text to be worked on, to the end of its line; None where none stands behind a colon."""
    match = _OPENS.search(text[:4_000])
    if match is None or _RULES.search(match["order"]) or _RULING.match(text, match.end()):
        return None
    end = text.find("\n", match.end())
    end = len(text) if end < 0 else end
    return (match.end(), end) if len(text[match.end() : end].split()) >= _LEAST else None
