"""A request and its answer in; whether that is a piece to be sent or published as it stands, out.

Marks and remarks within a letter would go to its reader: there they stand in the account beside it alone.
"""

from __future__ import annotations

import re

# ruff: noqa: E501
_WRITES = (
    r"(?:write|draft|compose|prepare|create|make|send|word|phrase|answer|reply|respond|need|want"
    r"|schreib\w*|verfass\w*|formulier\w*|entwirf|antwort\w*|beantwort\w*|brauche?|mach\w*"
    r"|écri\w*|rédige\w*|répon\w*|prépare\w*|besoin"
    r"|escrib\w*|redact\w*|respond\w*|contest\w*|prepar\w*|necesito|haz)"
)
_PIECE = (
    r"(?:e-?mails?|mails?|letter|messages?|repl(?:y|ies)|response to|text message|sms|whatsapp|tweets?|(?:\w+ )?posts?|captions?|invitations?|invite|speech|toast|press release|announcement|"
    r"slogans?|taglines?|ad|advert\w*|flyer|newsletter|apology|resignation|complaint|reminder|thank-you note|obituary|eulogy|"
    r"brief|anschreiben|nachricht|antwort|einladung|rede|pressemitteilung|ankündigung|anzeige|beitrag|beschwerde|kündigung|"
    r"lettre|courriel|message|réponse|invitation|discours|communiqué|annonce|publication|réclamation|"
    r"correo|carta|mensaje|respuesta|invitación|discurso|comunicado|anuncio|publicación|queja)"
)
_ASKS = r"(?:what|whether|if|who|when|where|why|how|which|know|says?|said|was|ob|wer|wann|wo|warum|wie|ce que|si|qui|quand|qué|quién|cuándo)"
"""Behind these a piece is only asked about: "I need to know what the letter says"."""
_ASKED = re.compile(
    rf"\b{_WRITES}\b(?:(?!\b{_ASKS}\b)[^.;:?!\n]){{0,60}}?\b{_PIECE}\b|\A\W*(?:an? |eine? |une? |una? )?(?:short |kurze )?{_PIECE} (?:to|for|an|für|à|pour|a|para)\b",
    re.I,
)
GREETS = (
    r"dear|hi|hello|hey|good (?:morning|afternoon|day|evening)|to whom it may concern|liebe\w*|hallo|sehr geehrte\w*|guten (?:tag|morgen|abend)|"
    r"cher|chère|bonjour|madame|monsieur|querid[oa]s?|estimad[oa]s?|hola|buenos días|buenas tardes"
)
"""How a letter begins."""
_SALUTATION = re.compile(
    r"\A\W{0,4}(?:subject|betreff|objet|asunto)\s?:[^\n]*\n|\A\W{0,4}(?:(?:subject|betreff|objet|asunto)\s?:[^\n]*\n\s*)?"
    rf"(?:{GREETS})\b[^\n?]{{0,60}}[,:!]?[ \t]*\n",
    re.I,
)


def is_sent(asked: str, text: str) -> bool:
    """Whether the text is a letter by its first line, or the request wants something written that is sent or posted."""
    return bool(_SALUTATION.match(text) or _ASKED.search(asked))
