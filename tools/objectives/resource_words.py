"""What four languages say of the time, money, tokens and calls that the work may use, as fragments of patterns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

# ruff: noqa: E501


@dataclass(frozen=True, eq=False)
class ResourceWords:
    """One language's words for what the work may use."""

    signs: str
    """A word of these stands in every sentence that sets a limit."""
    tokens: str
    calls: str
    times: tuple[tuple[str, int], ...]
    """Units of time and their seconds."""
    dollars: str
    cents: str
    """Read as US cents also where they are another currency's: its cents are worth about as much."""
    opens: str
    """What stands before the verb where the work itself is bidden: the sentence's or clause's start."""
    answers: str
    """Verbs of answering, which a time bounds; up to the number."""
    allots: str
    """Other ways to say how much time there is, up to the number."""
    due: str
    """Prepositions of a deadline."""
    writes: str
    """Verbs of which a number of tokens is the answer's, up to the number."""
    spends: str
    """Verbs of which tokens, calls or money are the whole work's, up to the number."""
    costs: str
    """The work as a subject that costs, and budgets; up to the number."""
    work: str
    """What money is spent on where it is the work itself."""
    whole: str
    """Says that tokens are counted over the whole work."""
    follows: str
    """What may stand behind such a limit."""
    others: str
    """Says that somebody else is bidden ("ask them to respond within ...")."""


_END = r"(?=$|[.!?,;:()]"
"""Opens what may come next, which is looked at and not taken."""
_ENGLISH = ResourceWords(
    signs=r"tokens?|seconds?|secs?|s|minutes?|mins?|hours?|cents?|ct|dollars?|usd|calls?|requests?",
    tokens=r"tokens?",
    calls=r"(?:model|llm|api|ai) (?:calls?|requests?|queries)|calls? to (?:the|a|any) (?:model|llm|api)",
    times=((r"seconds?|secs?|s", 1), (r"minutes?|mins?", 60), (r"hours?", 3600)),
    dollars=r"dollars?|bucks?",
    cents=r"cents?|ct|¢",
    opens=r"(?:^|[,;:(-] ?|\b(?:please|but|and|then) |\byou (?:must|should|have to|need to|can|may) |\b(?:do not|don't|never) )(?:please |also |do not |don't |never |try to |just ){0,2}",
    answers=r"(?:answer|respond|reply|finish|be (?:done|ready|finished)|complete (?:this|it)|return|deliver|get back to me|come back)\b(?: (?!to\b)[\w']+){0,4} ",
    allots=r"(?:you|i)(?:'ve| have)(?: only| just)?(?: got)? (?:only |just )?|(?:the )?(?:deadline|time limit|time budget|time allowed|max(?:imum)? time|time)(?: (?:is|of))? ?:? ?"
    r"|(?:take|spend|use|be) (?:no )?|(?:i |we )?(?:need|want|expect|must have|would like|'d like) (?:it|this|that|(?:an?|the|your|my) (?:answer|response|reply|result))(?: back| ready)? "
    r"|(?:the |your )?(?:answer|response|reply|result)s? (?:must|should|has to|needs to) (?:be (?:ready|there|here|given|finished|done)|come|arrive|take)(?: back)? (?:no )?",
    due=r"(?:in|within|under|inside)",
    writes=r"(?:answer|respond|reply|write|keep|limit|restrict|make|cap)\b[^.;,]{0,40}",
    spends=r"(?:(?:you )?have|use|spend|consume|burn|stay|make|budget|be|keep (?:the )?(?:total|usage)|with|within)\b[^.;,]{0,40}",
    costs=r"(?:spend|pay)(?: a total of)? |(?:it|this|that|(?:the|this|your) (?:answer|response|reply|work|run|request|call|job|task|whole thing)|answering(?: this)?|everything) (?:(?:must|should|may|can|has to|is|shall|will|to|not|never|mustn't|can't|cannot|shouldn't) ){1,3}cost (?:me |us )?(?:any )?"
    r"|(?:your |the |my |our |total |cost |token |api ){0,2}(?:budget|cost limit|spending limit|cost cap|max(?:imum)? cost|spend limit|cost)(?: for (?:this|the|your) \w+)?(?: (?:is|of))? ?:? ?|keep (?:it|this|the costs?|costs|spending|the price)(?: of (?:this|it))? ",
    work=r"(?:answer\w*|response|repl(?:y|ies)|request|calls?|api|tokens?|models?|query|prompt|compute|llm|this run|on this)",
    whole=r"(?:total|overall|altogether|in all|budget|prompt and)",
    follows=rf"(?: or (?:less|fewer|under)| max(?:imum)?| at most| tops| long)?(?: (?:for|on|in|of) (?:this|it|that|the (?:answer|work|task|request|run)|your (?:answer|response|reply)|total|all|time|output|tokens|api calls)(?: (?:answer|request|task|one|run|question))?){{0,3}}{_END}| (?:please|if possible|if you can|and|but|or|so|because|since|flat|from now|with|without|what|how|why|which|who|where|when|whether|each|total|altogether|to (?:answer|respond|reply|finish|do|complete|write)|for the)\b)",
    others=r"\b(?:ask\w*|tell\w*|remind\w*|urg\w+|invit\w+|requesting|who|whose|how to|people|customers?|clients?|users?|they|them|he|she|team|staff|can i|could i)\b",
)
_FRENCH = ResourceWords(
    signs=r"jetons?|tokens?|secondes?|s|minutes?|min|heures?|cents?|centimes?|dollars?|usd|appels?|requêtes?",
    tokens=r"tokens?|jetons?",
    calls=r"(?:appels?|requêtes?) (?:au |aux |de |à l')?(?:modèles?|llm|api|ia)",
    times=((r"secondes?|sec|s", 1), (r"minutes?|min", 60), (r"heures?", 3600)),
    dollars=r"dollars?",
    cents=r"cents?|centimes?|ct",
    opens=r"(?:^|[,;:(-] ?|\b(?:mais|et|puis|merci de|il faut|tu dois|vous devez) )(?:s'il (?:te|vous) plaît,? |ne |n'){0,2}",
    answers=r"(?:réponds|répondez|répondre|termine[zr]?|finis|finissez|rends|rendez|livre[zr]?|reviens|donne-moi (?:la|ta|une) réponse)\b(?: [\w'-]+){0,4} ",
    allots=r"(?:tu as|vous avez|tu disposes|vous disposez)(?: de| d')?(?: seulement)? ?|(?:le )?(?:délai|temps)(?: (?:maximum|maximal|limite|imparti|de réponse))?(?: est(?: de)?)? ?:? ?|(?:prends|prenez|mets|mettez)(?: pas)? "
    r"|(?:je veux|il me faut|j'ai besoin d'|je voudrais|j'attends) ?(?:la|une|ta|votre) réponse |(?:la |ta |votre )?réponse (?:doit|devra) (?:être (?:prête|là|rendue|donnée)|arriver|venir) ",
    due=r"(?:en|dans(?: les)?|sous|d'ici(?: à)?)",
    writes=r"(?:réponds|répondez|écris|écrivez|limite[zr]?|fais|faites|rédige[zr]?)\b[^.;,]{0,40}",
    spends=r"(?:utilise[zr]?|dépense[zr]?|consomme[zr]?|emploie|employez|fais|faites|avec|budget)\b[^.;,]{0,40}",
    costs=r"(?:dépense[zr]?|paie|payez)(?: pas)? |(?:ça|cela|(?:la|ta|votre|cette) (?:réponse|requête|demande|tâche)|ce travail|le tout) (?:ne |n')?(?:doit|devrait|peut|devra)(?: pas)? coûter |(?:le |ton |votre |notre )?(?:budget|coût)(?: (?:maximum|maximal|total|limite|max))?(?: (?:est(?: de)?|de|pour cette réponse))? ?:? ?",
    work=r"(?:réponse|requête|appels?|api|jetons?|tokens?|modèles?|llm|pour ça|pour cela)",
    whole=r"(?:total|en tout|au total|budget)",
    follows=rf"(?: (?:au )?max(?:imum)?| au plus| ou moins)?(?: (?:pour|en|de) (?:ça|cela|cette (?:réponse|requête|tâche)|la réponse|tout|réponse|répondre))?{_END}| (?:s'il|si possible|si tu peux|si vous pouvez|et|mais|ou|car|pour|sans|avec|ce|comment|pourquoi|quel\w*|au total|chacune?)\b)",
    others=r"\b(?:demande[rz]?|dis|dites|rappelle[rz]?|invite[rz]?|qui|clients?|utilisateurs?|ils|elles|elle|équipe|comment)\b",
)
_GERMAN = ResourceWords(
    signs=r"tokens?|sekunden?|s|minuten?|min|stunden?|cents?|ct|dollar|usd|\w*aufrufen?|\w*anfragen?",
    tokens=r"tokens?",
    calls=r"(?:modell|llm|api|ki)-?(?:aufrufen?|anfragen?)",
    times=((r"sekunden?|sek|s", 1), (r"minuten?|min", 60), (r"stunden?", 3600)),
    dollars=r"dollar",
    cents=r"cents?|ct",
    opens=r"(?:^|[,;:(-] ?|\b(?:bitte|aber|und|dann|du (?:musst|sollst)|sie (?:müssen|sollen)) )(?:bitte ){0,1}",
    answers=r"(?:antworte(?:n sie)?|liefere?|liefern sie|sei fertig|werde fertig|beende|erledige (?:es|das))\b(?: [\w'-]+){0,4} ",
    allots=r"(?:du hast|sie haben)(?: dafür| dazu)?(?: nur| genau)? |(?:die )?(?:frist|zeitlimit|deadline|zeit|zeitbudget|maximale zeit)(?: (?:ist|beträgt))? ?:? ?|(?:nimm dir|brauche?|benötige)(?: dafür| nicht)? "
    r"|(?:ich )?(?:brauche|will|möchte|erwarte)(?: ich)? (?:die|eine|deine|ihre) antwort |(?:die |deine |ihre )?antwort (?:muss|soll|darf)(?: nicht)? |es (?:muss|soll|darf)(?: nicht)? ",
    due=r"(?:in|binnen|innerhalb(?: von)?)",
    writes=r"(?:antworte|antworten sie|schreibe?|schreiben sie|halte|beschränke|begrenze|fasse)\b[^.;,]{0,40}",
    spends=r"(?:verwende|verwenden sie|benutze|nutze|verbrauche|gib|mache?|mit|budget|brauche)\b[^.;,]{0,40}",
    costs=r"(?:gib|geben sie|zahle?)(?: dafür| nicht| hierfür){0,2} |(?:es|das|dies|(?:die|deine|diese) (?:antwort|anfrage|aufgabe)|das ganze) (?:darf|soll|muss)(?: insgesamt| dabei)?(?: nicht)? |(?:das |dein |unser )?(?:budget|kostenlimit|kostenrahmen|maximale kosten|kosten)(?: (?:ist|beträgt|dafür))? ?:? ?",
    work=r"(?:antwort\w*|anfrage\w*|\w*aufrufe?|api|tokens?|modelle?|llm|dafür|hierfür)",
    whole=r"(?:insgesamt|gesamt|budget|alles in allem)",
    follows=rf"(?: maximal| max| höchstens| oder weniger)?(?: (?:dafür|hierfür|für (?:das|dies|diese (?:antwort|anfrage|aufgabe)|die antwort)|insgesamt|zeit|lang|aus|kosten|dauern|brauchen|da sein|fertig sein|kommen|vorliegen|zum antworten))*{_END}| (?:wenn möglich|falls möglich|und|aber|oder|denn|bitte|was|wie|warum|ohne|mit|insgesamt|aus|für)\b)",
    others=r"\b(?:bitte sie|frag\w*|sag\w*|erinner\w*|kunden?|nutzer|team|man|wie man|der|die sich)\b(?! antwort)",
)
_SPANISH = ResourceWords(
    signs=r"tokens?|segundos?|s|minutos?|min|horas?|cents?|centavos?|céntimos?|dólares|dólar|usd|llamadas?|peticiones",
    tokens=r"tokens?",
    calls=r"(?:llamadas?|peticiones) (?:al |a los |a la |de |del )?(?:modelos?|llm|api|ia)",
    times=((r"segundos?|seg|s", 1), (r"minutos?|min", 60), (r"horas?", 3600)),
    dollars=r"dólares|dólar",
    cents=r"cents?|centavos?|céntimos?",
    opens=r"(?:^|[,;:(-] ?|\b(?:pero|y|luego|debes|debe|hay que) )(?:por favor,? |no ){0,2}",
    answers=r"(?:responde|responda|responder|contesta|conteste|termina|termine|entrega|entregue|acaba|dame (?:la|tu|una) respuesta)\b(?: [\w'-]+){0,4} ",
    allots=r"(?:tienes|tiene|dispones|dispone)(?: de)?(?: solo| sólo)? |(?:el )?(?:plazo|tiempo|límite de tiempo)(?: (?:máximo|límite|de respuesta))?(?: (?:es(?: de)?|de))? ?:? ?|(?:tarda|tarde|tardes|usa|toma) "
    r"|(?:necesito|quiero|espero) (?:la|una|tu|su) respuesta |(?:la |tu |su )?respuesta debe (?:estar lista|llegar|darse) ",
    due=r"(?:en|dentro de|antes de)",
    writes=r"(?:responde|responda|contesta|escribe|escriba|limita|limite|redacta|haz)\b[^.;,]{0,40}",
    spends=r"(?:usa|use|utiliza|gasta|gaste|gastes|consume|consuma|haz|haga|con|presupuesto|uses)\b[^.;,]{0,40}",
    costs=r"(?:gasta|gaste|gastes|paga|pague|pagues) |(?:esto|eso|(?:la|tu|esta) (?:respuesta|petición|tarea)|el trabajo|todo) (?:no )?(?:debe|puede|debería)(?: no)? costar |(?:el |tu |nuestro )?(?:presupuesto|costo|coste|gasto)(?: (?:máximo|total|límite))?(?: (?:es(?: de)?|de))? ?:? ?",
    work=r"(?:respuesta|petición|llamadas?|api|tokens?|modelos?|llm|en esto|en ello)",
    whole=r"(?:total|en total|presupuesto)",
    follows=rf"(?: (?:como )?máximo| como mucho| o menos)?(?: (?:para|en|de) (?:esto|eso|ello|la respuesta|esta (?:respuesta|petición|tarea)|total|responder|tiempo|respuesta))?{_END}| (?:si es posible|si puedes|y|pero|o|porque|por|para|sin|con|qué|cómo|cuál|en total)\b)",
    others=r"\b(?:pide|pídeles|diles|dile|recuerda\w*|que|quien|clientes?|usuarios?|ellos|equipo|cómo)\b",
)
RESOURCE_WORDS: Mapping[str, ResourceWords] = {"en": _ENGLISH, "fr": _FRENCH, "de": _GERMAN, "es": _SPANISH}
