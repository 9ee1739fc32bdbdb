"""Sentences that stand in answers to anything, as patterns by language and kind: courtesies, truisms, stock advice.

The kinds after Orwell's ready-made phrases (Politics and the English Language, 1946), as assistants use them today.
"""

# ruff: noqa: E501
from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from ..specificity import Talk
from .stock_english import ENGLISH

_OPENERS: Mapping[str, str] = {
    "en": r"(?:(?:it(?:'s| is| can be| may be)|it's also) (?:also |always |very |really )?(?:important|essential|crucial|vital|worth|helpful|useful|good|best|advisable|necessary|key|wise|a good idea|recommended)(?: (?:to (?:note|remember|mention|understand|consider|keep in mind|recogni[sz]e)|noting|mentioning|remembering))?(?: that)?|please note that|keep in mind that|remember(?: that)?|note that|also|additionally|furthermore|moreover|in addition|finally|lastly|first(?:ly)?|ultimately|overall|in (?:conclusion|summary|general)|to sum up|generally(?: speaking)?)",
    "de": r"(?:es ist (?:auch |sehr |immer |zudem )?(?:wichtig|ratsam|entscheidend|sinnvoll|hilfreich|empfehlenswert|notwendig)(?: zu (?:beachten|wissen|verstehen))?|denk(?:en sie|e|t)? (?:immer )?daran|beacht(?:en sie|e|et)?|außerdem|zudem|darüber hinaus|schließlich|letztendlich|zusammenfassend|insgesamt|grundsätzlich|generell)",
    "fr": r"(?:il (?:est|peut être) (?:aussi |également |très |toujours )?(?:important|essentiel|crucial|utile|conseillé|recommandé|nécessaire|préférable)(?: (?:de (?:noter|rappeler|comprendre)))?|n'oubli(?:ez|e) pas|not(?:ez|e) que|rappel(?:ez-vous|le-toi)|de plus|en outre|par ailleurs|enfin|finalement|en (?:résumé|conclusion|général|fin de compte))",
    "es": r"(?:es (?:también |muy |siempre )?(?:importante|esencial|fundamental|crucial|recomendable|aconsejable|útil|necesario)(?: (?:recordar|tener en cuenta|señalar|destacar))?(?: que)?|recuerd[ae](?: que)?|ten(?:ga)? en cuenta que|además|por último|finalmente|en (?:resumen|conclusión|general|definitiva|última instancia))",
}
"""What opens a sentence and says nothing: the rest counts."""

_STOCK: Mapping[str, Mapping[Talk, tuple[str, ...]]] = {
    "en": ENGLISH,
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
            r"\b(?:ist|sind) (?:die )?(?:grundlage|basis|fundament)\b[^.]{0,12}\b(?:jede[rsn]?|für)\b",
            r"\b(?:ist|sind|fällt)\b[^.]{0,20}\b(?:nie|nicht immer|selten) (?:einfach|leicht)",
            r"\bstell(?:t|en)\b[^.]{0,50}\bvor (?:große |besondere |viele |neue )*herausforderung",
            r"\berforder(?:t|n)\b[^.]{0,15}\b(?:mut|geduld|zeit|planung|vorbereitung|ausdauer|disziplin|fingerspitzengefühl)",
            r"\bkann (?:sehr |oft |schnell |durchaus )?(?:belastend|überwältigend|stressig|herausfordernd|frustrierend|schwierig|einschüchternd) sein",
            r"\bist (?:ein|eine) (?:wichtig|sensib|groß|bedeutend|schwierig|heik)\w+ (?:thema|schritt|frage|entscheidung|aufgabe|moment)",
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
            r"\bruhig (?:zu )?(?:bleiben|bewahren)|\bruhe (?:zu )?bewahren",
            r"\b(?:klare|feste|gemeinsame) (?:regeln|absprachen|grenzen)\b",
            r"\bnicht außer acht lassen|\bim auge behalten",
            r"\büberleg\w* (?:sie |du )?(?:sich |dir )?(?:gut|genau|in ruhe|sorgfältig)",
            r"\bverschaff\w*[^.]{0,15}überblick",
            r"\b(?:langfristig|persönlich)\w* ziele|\bziele\b[^.]{0,20}\b(?:langfristig|verfolg)",
            r"\bbevor (?:sie|du) (?:sich|dich|eine)\b[^.]{0,20}entscheid",
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
            r"\bchaque (?:situation|cas|personne|projet) (?:mérite|demande|nécessite|exige)",
            r"\b(?:doit|doivent) (?:toujours )?rester (?:la|une|votre) priorité",
            r"\best (?:souvent |toujours )?une? (?:sujet|moment|étape|enjeu|défi|période|question|décision) (?:délicat|sensible|important|clé|complexe|difficile)",
            r"\bpeut (?:\w+ )?(?:être|s'avérer|sembler|devenir) (?:\w+ ){0,2}(?:stressant|difficile|compliqué|délicat|intimidant|éprouvant|frustrant|source de stress)",
            r"\b(?:évit\w+|sans)\b[^.]{0,15}\b(?:mauvaises surprises|désagréments|déconvenues)",
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
            r"\b(?:n'ayez|n'aie) pas peur\b",
            r"\bavant de (?:prendre|faire)\b[^.]{0,20}\b(?:décision|choix)",
            r"\b(?:faites|fais|faire) le point",
            r"\b(?:vérifi|entreten)\w+ régulièrement",
            r"\bcompare[rz]? (?:les )?(?:différentes )?(?:offres|options|solutions)",
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
            r"\b(?:puede|suele) (?:ser|resultar) (?:\w+ )?(?:estresante|abrumador|difícil|complicado|intimidante|frustrante|agotador)",
            r"\b(?:supone|representa|implica|es) un (?:gran |verdadero |auténtico )?(?:desafío|reto)\b",
            r"\bes un (?:tema|momento|paso|asunto) (?:delicado|importante|clave|complejo)",
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
            r"\bantes de tomar (?:una|cualquier|la|tu)\b[^.]{0,10}decisi",
            r"\banaliza\w* (?:\w+ )?(?:tu|su|la|tus) (?:situación|opciones|finanzas|gastos)",
            r"\bcompara\w* (?:las )?(?:diferentes |distintas )?(?:opciones|ofertas)",
            r"\b(?:ambiente|entorno|clima) (?:acogedor|positivo|seguro|de confianza)",
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
