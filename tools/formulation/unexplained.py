"""A request's words in; a name in them that only the requester can explain, and the question what it is, out.

What is "our new Velor system" is said nowhere; a name with an explanation beside it, or one that most people know, is
none such.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from ..types import Question
from .cues import Cues
from .request import Request

# ruff: noqa: E501
_KIND = (
    r"(?:systems?|app|tool|platform|product|software|device|service|portal|machine|library|framework|module|program(?:me)?|project|"
    r"system|anwendung|werkzeug|plattform|produkt|gerät|dienst|maschine|projekt|syst[èe]me|outil|logiciel|appareil|projet|produit|"
    r"sistema|aplicaci[oó]n|herramienta|plataforma|producto|programa|proyecto)"
)
_OWN = r"(?i:our|my|unser\w*|mein\w*|notre|mon|ma|nuestr[oa]|mi)"
_NEW = r"(?:(?i:new|own|in-house|internal|neue[nsr]?|eigene[nsr]?|nouveau|nouvelle|nuev[oa]) )?"
_NAME = r"(?P<name>[A-ZÀ-Ý][\w-]{2,})"
_WAYS = (
    re.compile(rf"\b{_OWN} {_NEW}{_NAME}[ -](?i:{_KIND})\b"),
    re.compile(rf"\b{_OWN} {_NEW}(?i:{_KIND}) {_NEW}{_NAME}\b"),
    re.compile(
        r"(?i:product description|press release|brochure|launch (?:post|email)|produktbeschreibung|pressemitteilung|broschüre|"
        rf"fiche produit|description (?:du |de )?produit|communiqué|descripci[oó]n del? producto|nota de prensa|folleto) (?i:for|of|about|on|für|über|von|pour|sur|de|para|sobre) {_NAME}\s*[.!]?\s*$"
    ),
)
_WELL_KNOWN = """
    google microsoft apple amazon windows excel word outlook teams slack salesforce sap jira zoom github gitlab
    docker kubernetes wordpress shopify tesla samsung android iphone linux ubuntu adobe oracle python java
    javascript spotify netflix facebook instagram whatsapp twitter linkedin youtube notion trello asana hubspot
    zendesk bosch sony lenovo dell nintendo playstation xbox alexa siri chatgpt openai meta nike adidas lego ikea
    deutsche deutsches deutschen english german french spanish
"""
_KNOWN = frozenset(_WELL_KNOWN.split())
"""Names that need no explaining."""
_BESIDE = re.compile(
    r"^ ?(?:,? (?:an?|our|the|which|is|helps?|lets|ein\w*|unser\w*|das|ist|une?|le|la|qui|est|una?|el|que|es)\b|[:(–—])"
)
_ASKED: Mapping[str, tuple[str, tuple[str, str], str]] = {
    "en": ("What is {}?", ("leave gaps to fill in", "I send a description next"), "Nothing here says what it is."),
    "de": ("Was ist {}?", ("Lücken zum Ausfüllen lassen", "ich schicke gleich eine Beschreibung"), "Nichts hier sagt, was das ist."),
    "fr": ("Qu'est-ce que {} ?", ("laisser des blancs à remplir", "j'envoie une description ensuite"), "Rien ici ne dit ce que c'est."),
    "es": ("¿Qué es {}?", ("dejar huecos por rellenar", "envío ahora una descripción"), "Nada aquí dice qué es."),
}  # fmt: skip


def unexplained(request: Request) -> str:
    """The first such name; empty where there is none."""
    for way in _WAYS:
        found = way.search(request.bare)
        if found and found["name"].lower() not in _KNOWN and not _BESIDE.match(request.bare[found.end() :]):
            return found["name"]
    return ""


def what_is(name: str, question_id: str, cues: Cues) -> Question:
    """The question what it is; free text is the usual answer."""
    text, options, why = _ASKED[cues.code]
    return Question(id=question_id, text=text.format(name), options=options, default=options[0], why=why, about=name)
