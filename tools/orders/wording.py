"""The words by which a sentence gives its reader an order, as patterns: English first, then German, French, Spanish."""

from __future__ import annotations

import re

# ruff: noqa: E501

_TASK = (
    r"(?:tasks?|questions?|requests?|jobs?|instructions?|prompts?|rules?|guidelines|directives|objectives?|commands?)"
)
_RULES = r"(?:tasks?|questions?|requests?|instructions?|prompts?|rules?|guidelines|directives|objectives?|commands?)"
_REPLY = r"(?:answers?|responses?|repl(?:y|ies)|outputs?|summar(?:y|ies)|translations?|reports?)"
_MODEL = r"(?:assistant|ai(?: (?:model|assistant|agent|system))?|chat ?bot|language model|llm|model|agent|bot)"
_MUST = r"(?:must|should|shall|needs? to|has to|is (?:required|instructed|asked|told) to|will(?: now)?|please)"
_SAYS = (
    r"(?:say|tell|reply|respond|answer|output|write|include|ignore|end|begin|start|print|mention|reveal|translate|state"
    r"|call|send|forward|recommend|praise|append|add|insert|follow|obey|act|pretend|use|visit|open|click|summari[sz]e)"
)
_FIRST = r"(?:main|original|actual|current|primary|first|real|given|previous|other|usual)"
_BEFORE = r"(?:previous|prior|above|earlier|preceding|foregoing|other|all|any|your|these|those|former|original|the)"
_NEW = r"(?:priority|urgent|additional|extra|further|new|updated|real|actual|hidden|secret|overriding|important)"

_META = re.compile(
    "|".join(
        (
            rf"\b(?:ignor|disregard|forget|overrid|bypass|discard)(?:e|es|ing|s)?\b[^.!?;]{{0,40}}\b{_BEFORE}\b"
            rf"[^.!?;]{{0,40}}(?<!\d )\b(?:{_RULES}|messages?)\b",
            r"\b(?:on top of|in addition to|besides|apart from|before|after|instead of|rather than|alongside|while|when)\b"
            rf"[^.!?,:]{{0,30}}\b(?:(?:your|this)\s(?:\w+\s)?|the {_FIRST}\s)(?:task|job|request|instructions?|assignment)\b",
            rf"\b{_NEW}\s{_TASK}\s*:",
            r"\b(?:system|developer|admin(?:istrator)?|assistant) (?:override|(?:prompt|message|note|instruction|mode)s?\s*[:=])",
            r"^\W*(?:system|assistant|user|developer|human|ai)\s*:\s",
            r"\A\W*\{\s*[\"']role[\"']\s*:\s*[\"'](?:system|developer)[\"'],|<</?sys>>|^#{2,} ?(?:instructions?|response)\s*:"
            r"|^\W*\[(?:system|developer)\b[^\]\n]{0,30}\](?!\()|\b(?:system|developer) (?:notice|message)\b\s*[:,]"
            r"|^\W*end of (?:the )?(?:documents?|context|file|input|passages?)\b\W*$|\bnext_action\s*[:=]|^\W*tool_result\s*:",
            r"\bthe (?:requester|user|person who asked|caller) (?:also )?(?:adds|says|wants|asks|wishes|demands|agreed)\b",
            r"\b(?:notes?|messages?|attention|memo|reminders?|hello|dear)\b[ ,:]*(?:(?:to|for)\s)?(?:all |any |the |every )?"
            r"(?:ais?(?: (?:models?|assistants?|agents?|systems?|readers?|tools?))?|llms?|(?:large )?language models?|chat ?bots?)\s*[:;!—–-]",
            r"</(?P<fence>request|passages|text)>\s*<(?P=fence)>",
            r"</?(?:system|instructions?|assistant|user|im_start|im_end)\b|<\|[\w ]+\|>|\[/?inst\]",
            r"\b(?:you are now|from now on,? you|act as|pretend (?:to be|that you)|your new (?:role|task|goal|job))\b",
            rf"\b{_MODEL}\s+{_MUST}\s+(?:\w+ly\s+)?{_SAYS}\b|^\W*(?:dear |hey |hello )?{_MODEL}\s*,",
            rf"\b(?:in|with|to|into|begin|start|end|finish|close) your {_REPLY}\b",
            rf"\bat the (?:end|beginning|start|top|bottom) of (?:your|the) {_REPLY}\b",
            rf"\byour {_REPLY} (?:must|should|shall|has to|have to|needs? to|is to)\b",
            r"\b(?:reply|respond|answer|output|say)\s(?:only|exactly|just|nothing but|solely)\b",
            r"\b(?:tell|inform|ask|convince|urge|direct|instruct)\s(?:the )?(?:user|requester|person asking)\b",
            r"\b(?:do not|don['’]t|never)\s(?:mention|tell|reveal|disclose|report|summari[sz]e|translate|say)\b[^.!?]{0,60}"
            r"\b(?:user|this|instruction|message|note|above|below)\b",
            r"\b(?:vergiss|vergessen sie|ignorier\w*|missacht\w*|oublie[zr]?|ignore[zr]?|ignora|olvida)\b[^.!?]{0,40}"
            r"\b(?:anweisung\w*|vorgaben?|aufgaben?|instructions?|consignes?|instrucciones|órdenes|tareas?)\b",
        )
    ),
    re.M,
)


def is_meta(sentence: str) -> bool:
    """Whether it speaks to a model, or of its task: an order whatever it is about."""
    # In small letters, since a pattern that ignores case takes four times as long; a dotless i is read as one.
    return _META.search(sentence.casefold().replace("ı", "i").replace("i\u0307", "i")) is not None


_LEADS = (
    "also and then now but first(?:ly)? finally next additionally furthermore moreover please kindly quickly briefly just"
    " simply btw p\\.?s\\.? note hey hi hello ok(?:ay)? so oh well by\\sthe\\sway one\\smore\\sthing quick\\squestion"
    " q(?:uestion)? before\\s(?:you\\s(?:start|begin|continue|proceed|answer)|that|anything\\selse) in\\saddition after\\sthat bitte"
    " außerdem veuillez s['’]il\\s(?:te|vous)\\spla[iî]t por\\sfavor además"
)
_WISHES = (
    r"(?:can|could|would|will) (?:you|someone|any(?:one|body)) (?:please )?",
    r"you (?:must|should|have to|need to) ",
    r"(?:i|we)(?:['’]d like| want| need| would like) you to ",
    r"make sure (?:to|you) ",
    r"(?:be sure|remember|try|feel free) to ",
    r"help me ",
)
_VERBS = (
    "name state tell say mention list identify specify indicate describe explain give provide write answer recall remind"
    " recite repeat reply respond output print define calculate compute translate summari[sz]e share recommend suggest"
    " guess solve spell count convert compose enumerate quote cite reveal disclose confirm clarify point\\sout think\\sof"
    " come\\sup\\swith highlight outline express declare announce nenn\\w* sag\\w* erklär\\w* beschreib\\w* antwort\\w*"
    " schreib\\w* nommez? dis dites expliquez? décri\\w+ répond\\w* écri\\w+ di diga nombra explica describe responde"
    " escribe"
)
_ACTS = (
    "include insert append add send forward email visit click open download report present show pick choose select"
    " print submit post pay transfer buy call"
)
_ASIDE = r"https?://|www\.|\S@\S|\b(?:passwords?|credentials|secrets?|api keys?|tokens?|(?:customer|contact|client) lists?|bitcoin|account numbers?)\b"
"""What an act is done with that no document has its reader do."""
SECRETS = re.compile(_ASIDE, re.I)
_IS = r"(?:is|are|was|were|do|does|did)"
_QUESTION = (
    rf"(?:what|which|who|whom|whose|where|when|why|how)(?:['’]s|\s+(?:{_IS}|can|could|many|much|long|old|far|tall|big|often)"
    rf"|\s+\w+(?:\s+\w+)?\s+{_IS})\b[^.!]*\?"
)
ASKS = re.compile(
    rf"""^[\s"'“«(*_>#-]*(?:(?:{"|".join(_LEADS.split())})\b[\s.,:;—–-]*){{0,3}}"""
    rf"(?:(?:{'|'.join(_WISHES)})?(?:{'|'.join(_VERBS.split())})\b(?!\s*[:=]|\s+(?:that|(?<!remind\s)of|was|were|is|are)\b)"
    rf"|(?:{'|'.join(_WISHES)})?(?:{'|'.join(_ACTS.split())})\b(?=[^\n]{{0,200}}?(?:{_ASIDE}))"
    rf"|let me know\b|{_QUESTION})",
    re.I,
)
"""Asks its reader for words; "name of the product" and "report that" ask for nothing."""

_HANDS = (
    "answer solve respond reply follow complete carry\\sout execute obey work\\sthrough fill\\sin do grade mark correct"
    " beantworte\\w* löse\\w* befolge\\w* réponds répondez résous suis suivez responde resuelve sigue"
)
_ORDERS = (
    "questions? instructions? exercises? tasks? problems? quiz(?:zes)? exam test survey questionnaire form fragen?"
    " anweisung\\w* aufgaben? consignes? exercices? preguntas? instrucciones ejercicios?"
)
HANDED_ON = re.compile(
    rf"\b(?:{'|'.join(_HANDS.split())})\s+(?:(?!(?:that|as|in|from)\b)\w+\s+){{0,4}}(?:{'|'.join(_ORDERS.split())})\b",
    re.I,
)
"""The requester hands the documents' questions or instructions on."""

SITUATED = re.compile(
    r"\b(?:us|ours?|we|your (?:names?|teams?|managers?|reasons?|departments?|accounts?|details|address)|you (?:will|are|were|have)|who (?:was|were)"
    r"|(?:was|were) (?:present|informed|affected|involved|there)|within \d+|by (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d)|(?:before|after|when|if) (?:you|the|it)"
    r"|on the (?:form|label|tin|back|page|list|box|bag)|into the|in the (?:log|channel|form|box|field|table)|the (?:customers?|clients?|patients?|guests?|callers?|visitors?|tenants?"
    r"|teams?|board|next|time and)|aloud"
    r"|uns(?:er\w*)?|ihr\w* (?:namen?|team|abteilung)|bis (?:montag|dienstag|mittwoch|donnerstag|freitag|\d)|innerhalb|der kund\w+|dem kund\w+"
    r"|nous|notre|nos|votre (?:nom|équipe|service)|d'ici|avant (?:lundi|mardi|mercredi|jeudi|vendredi|le)|le client|la cliente"
    r"|nosotros|nuestr\w+|su (?:nombre|equipo)|antes de|el cliente)\b",
    re.I,
)
"""Ties what is asked to people, times and places that the text has its reader deal with: part of a procedure or a letter."""
_DEEDS = (
    "add allow apply ask attach avoid bake boil book bring call carry change check choose clean click close collect combine confirm connect contact"
    " cook cool copy cover create cut deduct describe dial do don['’]t disconnect drain dry ensure enter explain fill find fold follow give go greet hand"
    " heat hold inform insert install introduce keep knead label leave let lift list loosen make mark measure mention mix move name note notify open pay"
    " place plug pour press print provide pull pump push put read record refer register remove repeat replace report request rest restart return rinse run"
    " save select send serve set share sign speak spread stand start state stay stir stop store submit switch take tell test tick tighten transfer try turn"
    " unplug update upload use wait walk warm wash wear wipe write never always"
    " nennen nenne beschreiben beschreibe schicken schicke senden sende geben gib füllen fülle legen lege bringen bringe warten warte prüfen prüfe stellen stelle"
    " décrivez indiquez envoyez répondez remplissez joignez apportez attendez vérifiez écrivez donnez mettez ajoutez"
    " describa indique envíe responda rellene adjunte traiga espere compruebe escriba ponga añada"
)
DIRECTS = re.compile(
    rf"""^[\s"'“«(*_>#-]{{0,20}}(?:\d+[.)]\s*)?(?:(?:if|when|before|after|once|for|to|wenn|falls|si|cuando|pour|para)\b[^,.]{{2,80}},\s)?(?:(?:please|then|also|next|first|finally|now|and|bitte|dann)\s)*(?:{"|".join(_DEEDS.split())})\b(?!\s*[:=])""",
    re.I,
)
"""Has its reader do something, whatever it is."""
