"""Sentences that stand in answers to anything, as patterns by language and kind: courtesies, truisms, stock advice.

The kinds after Orwell's ready-made phrases (Politics and the English Language, 1946), as assistants use them today.
"""

# ruff: noqa: E501
from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from ..specificity import Talk

_OPENERS: Mapping[str, str] = {
    "en": r"(?:(?:it(?:'s| is| can be| may be)|it's also) (?:also |always |very |really )?(?:important|essential|crucial|vital|worth|helpful|useful|good|best|advisable|necessary|key|wise|a good idea|recommended)(?: (?:to (?:note|remember|mention|understand|consider|keep in mind|recogni[sz]e)|noting|mentioning|remembering))?(?: that)?|please note that|keep in mind that|remember(?: that)?|note that|also|additionally|furthermore|moreover|in addition|finally|lastly|first(?:ly)?|ultimately|overall|in (?:conclusion|summary|general)|to sum up|generally(?: speaking)?)",
    "de": r"(?:es ist (?:auch |sehr |immer |zudem )?(?:wichtig|ratsam|entscheidend|sinnvoll|hilfreich|empfehlenswert|notwendig)(?: zu (?:beachten|wissen|verstehen))?|denk(?:en sie|e|t)? (?:immer )?daran|beacht(?:en sie|e|et)?|außerdem|zudem|darüber hinaus|schließlich|letztendlich|zusammenfassend|insgesamt|grundsätzlich|generell)",
    "fr": r"(?:il (?:est|peut être) (?:aussi |également |très |toujours )?(?:important|essentiel|crucial|utile|conseillé|recommandé|nécessaire|préférable)(?: (?:de (?:noter|rappeler|comprendre)))?|n'oubli(?:ez|e) pas|not(?:ez|e) que|rappel(?:ez-vous|le-toi)|de plus|en outre|par ailleurs|enfin|finalement|en (?:résumé|conclusion|général|fin de compte))",
    "es": r"(?:es (?:también |muy |siempre )?(?:importante|esencial|fundamental|crucial|recomendable|aconsejable|útil|necesario)(?: (?:recordar|tener en cuenta|señalar|destacar))?(?: que)?|recuerd[ae](?: que)?|ten(?:ga)? en cuenta que|además|por último|finalmente|en (?:resumen|conclusión|general|definitiva|última instancia))",
}
"""What opens a sentence and says nothing: the rest counts."""

_STOCK: Mapping[str, Mapping[Talk, tuple[str, ...]]] = {
    "en": {
        "greeting": (
            r"i hope (?:this|that|these|you)\b",
            r"hope this helps",
            r"(?:feel free|don't hesitate|do not hesitate) to (?:ask|reach|contact|let me|share)",
            r"let me know if",
            r"if you (?:have|need) (?:any )?(?:more|further|other|additional|questions|help)",
            r"(?:i'm|i am) (?:here|happy|glad) to help",
            r"^good luck\b",
            r"^best of luck",
            r"^(?:enjoy|have fun|happy \w+ing)\b[^,:]*[!.]?$",
            r"great question",
            r"thank you for (?:sharing|reaching|your)",
            r"^congratulations\b",
            r"good for you\b",
            r"^(?:sure|certainly|absolutely|of course)[,!]",
        ),
        "truism": (
            r"\b(?:there (?:are|is)|you have) (?:a )?(?:many|several|various|numerous|a few|some|lots? of|number of|variety of|range of|different)\b[^.,:]{0,30}\b(?:factors?|ways?|options?|steps?|things|strateg\w+|approaches|solutions?|reasons?|possibilit\w+|techniques|aspects|tips)\b",
            r"\bevery(?:one|body)?(?:'s)?\b[^.,]{0,30}\b(?:is|are) (?:unique|different)",
            r"\b(?:learns?|moves?|progress\w*|adjusts?|works?) at (?:their|your|its|her|his) own pace",
            r"\b(?:is|are|play|plays|be) (?:a |an |the |also |very |your |absolutely |one of the )*(?:key|crucial|essential|vital|important|top|critical|great|challenging|significant|worthwhile|rewarding|valuable|big)(?: \w+)? ?(?:to|for|in|part|role|step|skill|way|aspect|thing|priority|decision|goal|when|experience|process|task|,|and|but|$|[.!])",
            r"\bdepends? on (?:your|the|a|many|several|various|individual|specific|personal|what)\b[^.]{0,50}\b(?:situation|needs|goals|circumstances|preferences|factors|case|you)",
            r"\btakes? (?:some )?time and",
            r"\b(?:with|through) (?:the right|a little|some|patience|time|hard work|consistent|careful|dedication|proper|persistence|enough)\b[^.]{0,60}\b(?:you|she|he|they|things|anyone|we|it|your)\b",
            r"\bby (?:following|taking|implementing|applying|doing|using|incorporating|combining|considering|being|working) (?:these|this|the|those|a few|some|proactive|all)\b",
            r"\b(?:you(?:'re| are) not alone)\b",
            r"\b(?:in today's|in the modern|in our) [^,]{0,20}(?:world|society|age|life)",
            r"\bwhen it comes to\b",
            r"\bwhatever you (?:decide|choose|do)",
            r"\bthe (?:right|best) (?:choice|decision|option|approach|thing|solution|way)\b[^.]{0,40}\b(?:you|depends)\b",
            r"\b(?:success|progress|change|results?|recovery|healing)\b[^.]{0,20}(?:overnight|takes time)",
            r"\b(?:one|there is no) (?:size|one-size)",
        ),
        "referral": (
            r"\b(?:consult|seek|see|contact|talk to|speak (?:to|with)|hire|get|consulting|seeking|working with|reach out to|help from|advice from|guidance from)\b[^.]{0,40}\b(?:professional|qualified|licensed|expert|specialist|advis[eo]r|therapist|doctor|healthcare provider|counsel+or|lawyer|attorney|physician|coach|mentor)s?\b",
            r"\bprofessional (?:help|advice|guidance|support|opinion)",
            r"\bsecond opinion",
        ),
        "advice": (
            r"\bdo (?:your|some|thorough|the) (?:own )?research",
            r"\b(?:weigh|consider|list)[^.]{0,15}pros and cons",
            r"\b(?:set|setting|have|define|establish) (?:yourself |your |some |a )?(?:clear|realistic|achievable|specific|smart|measurable|small|attainable|personal|financial|savings)[^.]{0,25}\bgoals?",
            r"\b(?:stay|staying|be|remain|keep|being|keeping) (?:a |an |your |yourself )?(?:positive|motivated|consistent|patient|organi[sz]ed|focused|flexible|calm|informed|open[- ]minded|hydrated|supportive|open|disciplined|committed|prepared|open mind|kind|proactive|realistic)",
            r"\b(?:create|make|set up|stick to|review|follow|develop|establish|creating)[^.:]{0,12} (?:budget|plan|schedule|routine|study plan|detailed plan|study schedule|action plan)\b",
            r"\btrack(?:ing)?(?: of)? (?:all )?(?:of )?(?:your|the|all|monthly)? ?(?:monthly )?(?:income|expenses|spending|progress|finances)",
            r"\b(?:take|taking) (?:regular |frequent |short |enough |good |it |one |your |some )*(?:breaks?|care of yourself|time for yourself|notes|step at a time|time to|your time)",
            r"\bplan (?:ahead|in advance|accordingly)",
            r"\bprepared for (?:the )?unexpected",
            r"\blisten to (?:your body|feedback|others)",
            r"\b(?:eat|maintain|have|follow|eating|maintaining)[^.]{0,12}(?:balanced|healthy|nutritious) (?:diet|meals?|lifestyle)",
            r"\bget(?:ting)? (?:enough|plenty of|adequate) (?:sleep|rest)",
            r"\bpracti[cs]e (?:regularly|daily|consistently|makes|self)",
            r"\b(?:trust|follow) your (?:gut|instincts?|heart|passion)",
            r"\b(?:communicate|communication)[^.]{0,20}(?:open|clear|honest|effective|key)\w*",
            r"\b(?:open|clear|honest|effective) (?:and \w+ )?communication",
            r"\bcontinuous(?:ly)? (?:improve|learn)\w*",
            r"\b(?:learn|learning) from (?:your |the )?(?:mistakes|experience)",
            r"\bmake (?:the most of|an informed decision|informed decisions|adjustments as)",
            r"\b(?:suits?|meets?|fits?|tailored to|based on|according to|that works for) (?:your|her|his|their)? ?(?:own |specific |individual |personal |unique )*(?:needs|preferences|goals|situation|lifestyle|style|circumstances|needs and)",
            r"\beveryone (?:feels|is) (?:included|supported|comfortable|involved|on the same page)",
            r"\bcelebrate (?:your |small |each |the )+\w+",
            r"\bfeedback seriously",
        ),
    },
    "de": {
        "greeting": (
            r"(?:ich |wir )?hoffe[n]?,? (?:dass|diese|ihnen|dir|das|die)",
            r"bei (?:weiteren )?fragen",
            r"(?:stehe|helfe) (?:ich )?(?:ihnen |dir |euch )?(?:gerne?|jederzeit)",
            r"zögern sie nicht",
            r"zögere nicht",
            r"melden sie sich (?:gerne|jederzeit)",
            r"^viel (?:erfolg|glück|spaß|freude)",
            r"^alles gute",
            r"gute frage",
            r"lass(?:en sie)? (?:es )?mich wissen",
            r"^herzlichen glückwunsch",
        ),
        "truism": (
            r"\bes gibt (?:viele|verschiedene|mehrere|einige|zahlreiche|keine)\b[^.]{0,40}\b(?:möglichkeiten|wege|faktoren|lösung(?:en)?|optionen|schritte|gründe|tipps|ansätze|strategien|dinge)",
            r"\b(?:jeder|jede|jedes)\b[^.]{0,20}\b(?:ist|lernt) (?:anders|einzigartig|unterschiedlich|in seinem)",
            r"\b(?:ist|sind|spielt|spielen|bleibt) (?:\w+ ){0,4}(?:wichtig|entscheidend|wesentlich|von (?:großer|entscheidender) bedeutung|unerlässlich|rolle|schlüssel|herausforderung|erfahrung|wichtiger schritt|hilfreich|das a und o)(?:[ .!,]|$)",
            r"\bhäng(?:t|en)\b[^.]{0,50}\b(?:ab|bedürfnissen|situation)",
            r"\bmit (?:etwas |ein wenig |ein bisschen |viel |der richtigen |den richtigen |der nötigen )?(?:geduld|zeit|übung|planung|unterstützung|motivation|ausdauer|vorbereitung)\b",
            r"\bindem (?:sie|du|ihr) (?:diese|die folgenden)",
            r"\bin der heutigen\b",
            r"\b(?:nicht|niemals) allein\b",
            r"\bwenn es (?:um|darum)\b[^,]*geht",
            r"\bbraucht (?:seine |etwas )?zeit",
            r"\bjede(?:r|s)? \w+ (?:ist|eine gelegenheit)",
            r"\bwas (?:für|am besten) [^.]{0,30}(?:am besten|passt)",
        ),
        "referral": (
            r"\bprofessionelle\w* (?:hilfe|rat|unterstützung|beratung)",
            r"\b(?:fachmann|fachleute|experten|arzt|therapeuten|anwalt|berater|fachperson|fachkraft|finanzberater|spezialisten)\w*\b[^.]{0,30}\b(?:konsultieren|aufsuchen|wenden|sprechen|hinzuziehen|zu rate|um rat|kontaktieren)",
            r"\b(?:konsultier|wenden sie sich an|suchen sie)\w*\b[^.]{0,30}\b(?:fachmann|fachleute|experten?|arzt|therapeut|anwalt|berater|hilfe)",
        ),
        "advice": (
            r"\brealistische\w* ziele",
            r"\b(?:bleib(?:en sie|t)?|sei(?:en sie|d)?) (?:immer |stets )?(?:geduldig|positiv|motiviert|flexibel|konsequent|ruhig|offen|realistisch|kreativ)",
            r"\bvor- und nachteile",
            r"\b(?:nehmt|nimm|nehmen sie)\b[^.]{0,20}\bzeit\b",
            r"\bgut (?:zu )?informieren",
            r"\binformier\w*[^.]{0,15}\b(?:gut|gründlich|ausreichend|vorher|im voraus)",
            r"\b(?:offen|klar|ehrlich)\w* (?:und \w+ )?(?:kommunikation|kommuniz\w+|gespräch)",
            r"\b(?:erstell|mach)\w*[^.]{0,25}\b(?:plan|budget|zeitplan|lernplan|haushaltsplan)\b",
            r"\b(?:geben|gib|gebt)[^.]{0,10}nicht auf",
            r"\bgute lösung",
            r"\b(?:gut|sorgfältig) (?:vorbereit|plan|überleg)\w*",
            r"\bregelmäßig\w* pausen",
            r"\bausgewogene ernährung",
            r"\bauf (?:ihren|deinen) körper",
            r"\beinnahmen und ausgaben",
            r"\baus (?:fehlern|erfahrung\w*) (?:zu )?lernen",
            r"\bbedürfnisse\w* (?:angepasst|zugeschnitten|entspr\w+)",
        ),
    },
    "fr": {
        "greeting": (
            r"j'espère que",
            r"n'hésit(?:ez|e) pas à (?:me |nous )?(?:contacter|demander plus|poser|revenir|solliciter)",
            r"si (?:vous avez|tu as) (?:d'autres|des) questions",
            r"^bonne? (?:chance|courage|continuation|réussite|route)",
            r"^félicitations",
            r"bonne question",
            r"^(?:bien sûr|certainement|absolument)[ ,!]",
            r"profitez(?:-en)? bien",
        ),
        "truism": (
            r"\b(?:il (?:existe|y a)|mais il existe) (?:de |plusieurs|différent\w+|divers\w*|de nombreu\w+|certain\w+|beaucoup)[^.]{0,40}\b(?:facteurs?|solutions?|façons?|options?|moyens|étapes|choses|raisons|possibilités|stratégies|manières|conseils)",
            r"\b(?:chaque|tout le monde|chacun)\b[^.]{0,30}\best (?:unique|différente?)",
            r"\b(?:est|sont|peut être|reste|jouent?) (?:\w+ ){0,3}(?:essentiel\w*|important\w*|crucia\w+|primordia\w+|clés?|défi|rôle|fondamenta\w+|nécessaires?|enrichissante?)(?:[ .!,]|$)",
            r"\bdépend\w*\b[^.]{0,40}\b(?:facteurs|situation|besoins|préférences|objectifs|vous|de chacun)",
            r"\bdemande(?:nt)? (?:du temps|de la patience|des efforts)",
            r"\bavec (?:un peu|du temps|de la|une bonne|beaucoup)\b[^.]{0,40}\b(?:patience|motivation|organisation|persévérance|vous|préparation|tu)",
            r"\ben (?:suivant|appliquant|mettant en)\b[^.]{0,25}(?:conseils|étapes|astuces|œuvre|stratégies)",
            r"\bde nos jours",
            r"\bdans le monde (?:actuel|d'aujourd'hui)",
            r"\b(?:pas|n'êtes) seule?s?\b",
            r"\bc'est à (?:vous|toi) de (?:décider|choisir|voir)",
            r"\blorsqu'il s'agit de",
            r"\bprend du temps",
        ),
        "referral": (
            r"\b(?:consult|demand|contact|parl|faire appel|adress|solliciter)\w*\b[^.]{0,40}\b(?:professionnel|expert|spécialiste|médecin|conseiller|avocat|thérapeute|conseillère|psychologue)\w*",
        ),
        "advice": (
            r"\b(?:le pour et le contre|avantages et (?:les )?inconvénients)",
            r"\b(?:fix|défini|établi|avoir|vous fixer)\w*[^.]{0,20}\bobjectifs? (?:clairs?|réalistes?|précis|atteignables?|spécifiques?)",
            r"\bobjectifs clairs",
            r"\b(?:soy|rest|sois|être|rester)\w*\s(?:\w+ ){0,2}(?:patient|positi|motivé|flexible|créati|ouvert|organisé|réaliste|attentif|informé|calme)\w*",
            r"\b(?:prenez|prends|prendre) (?:le|du|votre|ton) temps",
            r"\bbien (?:planifier|réfléchir|préparer|s'informer|se renseigner|vous renseigner|organiser)",
            r"\b(?:faites|fais|faire) (?:vos|des|tes|confiance) (?:recherches|à votre instinct)",
            r"\bconfiance à (?:votre|ton) instinct",
            r"\b(?:établi|cré|mett|fai|élabor)\w*[^.]{0,20}\b(?:budget|plan|planning|calendrier|programme)\b(?! de)",
            r"\bcommuniqu\w+ (?:ouvert|clair|honnêt|régulièr)\w+",
            r"\bcommunication (?:ouverte|claire|honnête)",
            r"\badaptée?s? à (?:vos|votre|tes|ta) (?:besoins|situation|préférences)",
            r"\balimentation (?:saine|équilibrée)",
            r"\b(?:suivre|suivez|suis) (?:votre|ta|vos) (?:passion|progrès|dépenses)",
            r"\bécout(?:ez|e|er) (?:votre|ton) corps",
        ),
    },
    "es": {
        "greeting": (
            r"espero que (?:est[oae]s?|te|le)",
            r"no dud(?:es|e) en",
            r"si (?:tienes|tiene|necesitas|necesita) (?:más|alguna|otra|ayuda)",
            r"^¡?(?:buena suerte|mucha suerte|mucho ánimo|suerte|disfruta|feliz|enhorabuena|felicidades|ánimo)\b",
            r"buena pregunta",
            r"estoy aquí para ayudar",
            r"^¡?(?:claro|por supuesto)[,! ]",
        ),
        "truism": (
            r"\b(?:hay|existen) (?:muchos|muchas|varios|varias|diversos|diversas|diferentes|distint[oa]s|algun[oa]s)\b[^.]{0,30}\b(?:factores|formas|maneras|opciones|pasos|cosas|razones|estrategias|soluciones|posibilidades|consejos)",
            r"\bcada (?:persona|caso|situación|familia|niño|uno|perro|alumno)\b[^.]{0,15}\b(?:es|tiene) (?:única?|diferente|distint[oa]|su)",
            r"\b(?:es|son|resulta|juega|puede ser) (?:\w+ ){0,3}(?:importantes?|esencial(?:es)?|fundamental(?:es)?|crucial(?:es)?|clave|vital|papel|normal|desafío|reto|necesari[oa]s?|experiencia)(?:[ .!,]|$)",
            r"\bdepende(?:rá|n)?\b[^.]{0,40}\b(?:factores|situación|necesidades|preferencias|objetivos|circunstancias|cada)",
            r"\b(?:requiere|lleva|toma) (?:tiempo|paciencia|esfuerzo)",
            r"\bcon (?:cariño|paciencia|un poco|tiempo|esfuerzo|la ayuda|el tiempo|dedicación|una buena)\b[^.]{0,40}\b(?:puede|podrás|puedes|mejorar|lograr|paciencia|todo)",
            r"\bsiguiendo estos",
            r"\bal seguir estos",
            r"\ben el mundo actual",
            r"\bhoy en día",
            r"\bno est[áa]s sol[oa]",
            r"\blo (?:más importante|que mejor funcione)",
            r"\bcuando se trata de",
        ),
        "referral": (
            r"\b(?:consult|busc|acud|habl|contact|pedir|pide|buscar)\w*\b[^.]{0,40}\b(?:profesional|expert[oa]|especialista|médico|asesor|abogado|psicólog[oa]|terapeuta|ayuda profesional)\w*",
        ),
        "advice": (
            r"\b(?:pros y (?:los )?contras|ventajas y desventajas|ventajas e inconvenientes)",
            r"\b(?:establec|fij|defin|ten)\w*[^.]{0,20}\b(?:metas|objetivos) (?:claros?|claras?|realistas?|específic[oa]s|alcanzables)",
            r"\b(?:mant[eé]n(?:te|er)?|sé|ser|mantenga(?:se)?)\s(?:\w+ ){0,3}(?:paciente|positiv[oa]|motivad[oa]|flexible|constante|realista|organizad[oa]|actitud|calma|consistente|abiert[oa])",
            r"\bactitud positiva",
            r"\b(?:haz|crea|elabora|establece|hacer|crear|diseña)\w*[^.]{0,15}\b(?:presupuesto|plan|horario|rutina|calendario)\b(?! de)",
            r"\bcontrol\w* (?:tus|los|sus) gastos",
            r"\b(?:registra|lleva un registro|haz un seguimiento)\w*\b[^.]{0,25}(?:gastos|progreso|ingresos)",
            r"\bplanific\w+ (?:con|bien|cuidadosamente)",
            r"\bcon antelación",
            r"\bescuch\w+ a tu cuerpo",
            r"\bdescansar lo necesario",
            r"\b(?:tómate|toma|tomar) (?:tu|el|un) (?:tiempo|descanso|descansos)",
            r"\bcomunicación (?:abierta|clara|honesta|efectiva)",
            r"\bnecesidades y (?:objetivos|preferencias)",
            r"\b(?:adapt|ajust)\w+ [^.]{0,30}(?:necesidades)",
            r"\b(?:investiga|infórmate) (?:bien|sobre)",
            r"\baliment\w+ (?:saludable|equilibrada|balanceada)",
            r"\bal máximo",
        ),
    },
}


_SUMMARIES: Mapping[str, str] = {
    "en": r"in (?:summary|conclusion|short)|overall|to sum(?:mari[sz]e| up)|ultimately|in the end|remember",
    "de": r"zusammenfassend|insgesamt|alles in allem|kurz gesagt|fazit|letztendlich",
    "fr": r"en (?:résumé|conclusion|somme|fin de compte)|pour résumer|au final|finalement",
    "es": r"en (?:resumen|conclusión|definitiva|suma)|para resumir|al final",
}
"""What opens a sentence that sums up."""


@cache
def summary(language: str) -> re.Pattern[str]:
    """What opens a sentence that sums up."""
    return re.compile(rf"\W*(?:{_SUMMARIES.get(language, _SUMMARIES['en'])})\b", re.I)


@cache
def opener(language: str) -> re.Pattern[str]:
    """What opens a sentence without saying anything."""
    return re.compile(rf"^\W*{_OPENERS.get(language, _OPENERS['en'])}\b[,:]?\s*", re.I)


@cache
def stock(language: str) -> tuple[tuple[Talk, re.Pattern[str]], ...]:
    """The kinds and their patterns, over small letters with plain apostrophes."""
    table: Mapping[Talk, tuple[str, ...]] = _STOCK.get(language, _STOCK["en"])
    return tuple((kind, re.compile("|".join(fragments))) for kind, fragments in table.items())
