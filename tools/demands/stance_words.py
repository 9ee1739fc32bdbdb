"""What four languages say of an answer's manner in words that speak of the answer alone, as fragments of patterns.

Each is keyed by axis and pole ("haste fast"). `LEADS` are what may stand before a phrase that bids; `BIDS` are phrases
that bid at the opening of a clause; `NAMES` are those that rule wherever they stand. A group `said` is the phrase.
"""

from __future__ import annotations

from collections.abc import Mapping

# ruff: noqa: E501
Phrases = Mapping[str, str]

_UNQUALIFIED = r"(?! (?:outside|before|after|other|beyond|of|about|for|on|besides|except|apart|as|than|in)\b)"
_ENDS = r"(?=$|[.,;:!?]| (?:but|and|please|though|yet)\b)"
_REST = r"\b[^.,;:!?]{0,60}"
_REPLY = r"(?:answer|reply|response)"
_CITED = r"(?:sources?|references?|citations?|footnotes?|bibliography)"

LEADS: Mapping[str, str] = {
    "en": r"please|kindly|just|only|also|still|always|you|must|should|need to|have to|to|and|but|yet|then|while|though|at the same time|i want you to|i need you to|can you|could you",
    "fr": r"s'il te plaît|s'il vous plaît|merci de|tu dois|vous devez|il faut|mais|et|puis|aussi|tout en|toujours|juste|seulement|en même temps|pourtant|je veux que tu",
    "de": r"bitte|aber|und|doch|dann|auch|nur|immer|du sollst|du musst|sie sollen|trotzdem|dabei|gleichzeitig|zugleich",
    "es": r"por favor|pero|y|luego|también|siempre|solo|sólo|debes|debe|tienes que|hay que|al mismo tiempo",
}

BIDS: Mapping[str, Phrases] = {
    "en": {
        "haste fast": rf"(?:answer|respond|reply|be|work|finish|do (?:it|this)|get (?:it|this) done|give (?:me|us) (?:the|your|an?) {_REPLY})(?: me)? (?:very |really |as |super |pretty )?(?:quickly|quick|fast|immediately|instantly|right away|at once|straight away|asap)(?: as (?:possible|you can))?|(?:i|we) (?:need|want) (?:it|this|that|(?:an?|the|your) {_REPLY}) (?:very |really |super )?(?:fast|quickly|quick|asap|immediately|right now|right away|urgently|as soon as possible)|(?:(?:give|get|send) (?:me|us) |(?:i|we) (?:need|want) )?(?:an? )?(?:very |really )?(?:quick|fast|rapid) {_REPLY}{_ENDS}|(?:give|get|send) (?:me|us) an? (?P<said>(?:quick|fast|rapid)) {_REPLY}|make it (?:quick|fast)|hurry(?: up)?",
        "haste checked": rf"(?:double|triple|fact|cross)[ -]?check{_REST}|(?:verify|check|validate) (?:each|every|all){_REST}|take (?:all )?your time",
        "depth shallow": rf"(?:keep|make|leave) (?:it|this|things|everything|(?:the|your) \w+) (?:very |fairly )?(?:shallow|superficial|high[- ]level|surface[- ]level|(?:at|on) the surface|at a high level)|stay (?:at (?:a|the) high level|high[- ]level|(?:on|at) the surface|superficial|shallow)|(?:scratch |skim )?the surface{_ENDS}|(?:an? )?(?:superficial|shallow|surface-level|high-level) (?:overview|summary|look|answer|treatment|analysis){_ENDS}|(?:do not|don't|never) go (?:too |very |so )?(?:deep\w*|in(?:to)? (?:depth|(?:the |any )?details?))",
        "depth deep": rf"(?:go|dig|dive) (?:very |really )?(?:deep\w*|in(?:to)? (?:depth|(?:great |full )?detail)){_REST}|(?:cover|treat|analy[sz]e|explore|discuss|examine) [^.,;:!?]{{1,50}} in (?:great |full |real )?(?:depth|detail)|(?:give|provide|write)(?: me| us)? (?:an? )?(?:deep|in-depth|thorough) (?:dive|analysis|treatment|explanation|answer){_REST}",
        "expense cheap": r"(?:keep|make) (?:it|this|everything|(?:the |all )?costs?) (?:as )?(?:cheap|low|down|minimal)(?:ly)?(?: as (?:possible|you can))?|spend as little(?: \w+)? as (?:possible|you can)|(?:use|take|choose|pick|recommend) (?:only )?the cheapest(?: [^\W\d_]+)?|do (?:it|this) (?:as )?cheaply(?: as possible)?|(?:it|this) (?:must|should|has to) be (?:as )?cheap(?: as possible)?",
        "expense accurate": rf"be (?:as|perfectly|maximally|absolutely|extremely) (?:accurate|precise|exact){_REST}|use (?:only )?the (?:most accurate|best|strongest|most capable|most expensive|most powerful|biggest|largest) (?:model|method|tool)s?{_REST}|(?:only )?the most accurate{_REST}",
        "side balanced": rf"(?:be|stay|remain) (?:neutral|impartial|balanced|unbiased){_ENDS}|write a balanced \w+|(?:give|present|show) both sides{_REST}",
        "side partial": rf"(?:convince|persuade) (?:the readers?|me|us|them|people){_REST}|argue (?:only |solely |strongly )?(?:for|against)\b{_REST}|take a (?:clear )?side{_ENDS}",
        "basis closed": r"use only (?:the )?(?:information (?:from|in) )?(?:the |this |these |my )?(?:attached |provided |given |following )?(?:documents?|texts?|sources?|context|report|article)",
        "explaining bare": rf"(?:return|output|give|send)(?: me)? (?:only|just|nothing but) (?:the |valid |a |an )?(?:json|code|csv|xml|yaml|sql|number)(?: object)?{_ENDS}|(?:answer|reply|respond)(?: with)? (?:(?:only|just) (?:yes or no|one word|a single word)|(?:yes or no|one word|a single word) only)|no (?:explanations?|explaining|justifications?)(?: (?:needed|required|necessary|please))?{_UNQUALIFIED}|(?:do not|don't|never) (?:explain|justify)(?: (?:anything|yourself|it|your \w+))?{_ENDS}|(?:do not|don't|never) (?:give|add|include|provide|write)(?: me)? (?:any |an )?explanations?{_UNQUALIFIED}",
        "explaining explained": rf"explain (?:each|every|all){_REST}|explain your (?:reasoning|answer|choice|thinking|steps){_REST}|(?:add|include|give) an? (?:short |brief |detailed )?explanation(?=$|[.,;:!?]| (?:after|below|before|above|under|outside)\b){_REST}|justify (?:each|every|all|your){_REST}",
        "citing unsourced": rf"(?:no|zero) (?!footnotes|bibliography){_CITED}(?: (?:needed|required|necessary|wanted|please|at all))?{_UNQUALIFIED}|(?:do not|don't|never) (?:cite|reference)(?: any(?:thing)?)?(?: {_CITED})?{_ENDS}|(?:do not|don't|never) (?:give|add|include|list|name) (?:any )?{_CITED}{_UNQUALIFIED}|{_CITED} (?:are|is) not (?:needed|required|necessary)|you (?:do not|don't) (?:need|have) to (?:cite|give {_CITED}){_REST}",
        "citing sourced": rf"cite{_REST}|(?:back|support) (?:up )?(?:each|every|all)\b[^.,;:!?]{{0,30}}(?:with|by) [^.,;:!?]{{0,20}}(?:{_CITED}|evidence)|(?:give|list|include|add|provide|name)(?: me)?(?: your| all| the| at least)?(?: \w+)? {_CITED}{_REST}",
        "opinion withheld": r"(?:never|do not|don't) (?:give|state|share|express|offer|voice)(?: an?| any| your| personal| own){0,3} opinions?|no (?:personal )?opinions?|stay (?:neutral|impartial)",
        "opinion given": rf"(?:give|tell)(?: me| us)? your (?:own |honest |personal ){{0,2}}opinion|say what you think|take a (?:clear )?(?:side|stance|position){_ENDS}|what(?:'s| is) your (?:\w+ )?opinion|what do you think",
    },
    "fr": {
        "haste fast": r"(?:réponds|répondez|fais|faites|travaille|travaillez)(?:[ -]moi)? (?:très |le plus )?(?:vite|rapidement|immédiatement|tout de suite)(?: possible)?|(?:(?:j'ai besoin d'|il me faut |donne-moi |donnez-moi |je veux )?une )?réponse (?:très )?(?:rapide|immédiate)(?=$|[.,;:!?]| (?:mais|et)\b)|dépêche[zr]?-(?:toi|vous)",
        "haste checked": r"(?:vérifie|contrôle|recoupe)[rz]?\b[^.,;:!?]{0,20}\b(?:deux fois|chaque|tous|toutes|tout|soigneusement|minutieusement)\b[^.,;:!?]{0,40}|prends (?:bien )?ton temps|prenez (?:bien )?votre temps",
        "depth shallow": r"reste[rz]? (?:très |plutôt )?(?:superficiel\w*|en surface|à la surface|général\w*)|(?:n'(?:entre|approfondi)|ne (?:rentre|va))\w* pas\b(?: [\w']+){0,4}|(?:un )?(?:aperçu|survol|résumé) (?:superficiel|rapide|général)(?=$|[.,;:!?]| mais\b)",
        "depth deep": r"(?:approfondi|creuse|entre|rentre)\w*(?: bien)? (?:chaque|tous|toutes|tout|le sujet|la question|dans (?:le|les) détails?)\b[^.,;:!?]{0,50}|va (?:au fond|en profondeur)\b[^.,;:!?]{0,40}",
        "expense cheap": r"dépense[rz]? le moins(?: d'argent)? possible|(?:prends|prenez|choisi\w+|recommande[rz]?) (?:le|la|les) (?:\w+ )?moins chère?s?",
        "expense accurate": r"utilise[rz]? (?:que )?le (?:meilleur|plus puissant|plus précis)\b[^.,;:!?]{0,30}",
        "explaining bare": r"(?:aucune|pas d'|zéro|pas la moindre) ?(?:explications?|justifications?)(?! (?:sur|de|du|des|à|en|hors)\b)|(?:ne (?:donne|fournis|mets|donnez)|n'ajoute[z]?) (?:pas|aucune) ?(?:d')?explications?|n'explique[z]? (?:rien|pas)\b",
        "explaining explained": r"explique[rz]? (?:chaque|chacune?|tous|toutes|ton|tes|votre|vos)\b[^.,;:!?]{0,60}|justifie[rz]? (?:chaque|tous|toutes|ton|tes|votre|vos)\b[^.,;:!?]{0,60}",
        "citing unsourced": r"(?:aucune|pas de|pas besoin de|zéro|inutile de citer (?:de|des|les)?) ?(?:sources?|références?|citations?)(?: (?:nécessaires?|requises?))?|(?:ne (?:cite|donne|citez|donnez)|n'indique[z]?) (?:pas|aucune|jamais)(?: de| tes| vos)? ?(?:sources?|références?)",
        "citing sourced": r"(?:cite|indique|donne|ajoute|mentionne)[rz]? (?:une|la|les|tes|vos|des|toutes (?:les|tes)|chaque) ?(?:sources?|références?|citations?)\b[^.,;:!?]{0,40}",
        "opinion withheld": r"(?:ne donne|ne donnez|n'exprime|n'exprimez) (?:jamais|pas|aucun)(?: d'| ton| votre)? ?(?:avis|opinion)s?(?: personnelle?s?)?|reste[rz]? neutre",
        "opinion given": r"(?:donne|donnez|dis|dites)-moi (?:ton|votre|ce que (?:tu|vous)) ?(?:avis|opinion|en pense[sz])|qu'en (?:penses-tu|pensez-vous)",
        "side balanced": r"(?:reste[zr]?|sois|soyez) (?:neutre|impartial\w*|objecti\w+)",
        "side partial": r"convain\w+(?:-(?:moi|nous)| (?:le|les) lecteurs?)\b[^.,;:!?]{0,40}|prend\w* (?:clairement )?parti\b[^.,;:!?]{0,40}",
        "emoji none": r"(?:pas d'|aucun |jamais d'|n'(?:utilise|emploie|utilisez|employez)\w* (?:jamais|pas) d')é(?:mojis?|moticônes?)",
        "emoji some": r"(?:mets|mettez|utilise[rz]?|ajoute[rz]?|emploie|glisse[rz]?)[^.,;:!?]{0,25}é(?:mojis?|moticônes?)",
    },
    "de": {
        "haste fast": r"(?:antworte|antworten sie|arbeite|mach (?:es|das)?) ?(?:sehr |ganz |so )?(?:schnell|rasch|sofort|zügig|umgehend)(?: wie möglich)?|(?:ich brauche |gib mir |geben sie mir )?(?:eine )?(?:schnelle|rasche|sofortige) antwort(?=$|[.,;:!?]| (?:aber|und)\b)|(?:ich brauche|ich will) (?:es|das|die antwort) (?:schnell|sofort)|beeil\w* (?:dich|sie sich)|schnell antworten",
        "haste checked": r"(?:prüf|überprüf|kontrollier|verifizier)\w*(?: sie)?(?: aber| bitte)?(?: dabei)? (?:jede\w*|alle\w*|alles)\b[^.,;:!?]{0,50}|(?:alles|jede\w*|alle) [^.,;:!?]{0,25}(?:doppelt|zweimal|genau|sorgfältig) (?:über)?prüfen|nimm dir (?:ruhig )?zeit",
        "depth shallow": r"bleib\w*(?: sie)?(?: bitte)? (?:an der oberfläche|oberflächlich|allgemein)|(?:nur )?(?:ein(?:en)? )?(?:grober?|groben|oberflächliche\w*) (?:überblick|zusammenfassung)(?=$|[.,;:!?]| aber\b)|geh\w*(?: sie)? nicht (?:in die tiefe|ins detail)\b",
        "depth deep": r"geh\w*(?: sie)?(?: aber| dabei)?(?: [^\W\d_]+){0,4} (?:in die tiefe|ins detail)|vertief\w*(?: sie)? (?:jede\w*|alle\w*)\b[^.,;:!?]{0,40}",
        "expense cheap": r"(?:gib|geben sie) so wenig (?:geld )?wie möglich aus|nimm (?:nur )?(?:das|die|den) (?:billigste|günstigste)\w*(?: \w+)?",
        "expense accurate": r"(?:nimm|nutze|verwende)\w*(?: sie)?(?: nur)? (?:das|die|den) (?:beste|genaueste|stärkste|teuerste)\w*(?: \w+)?",
        "explaining bare": r"keine(?:rlei)? (?:erklärung|erläuterung|begründung)(?:en)?(?: nötig| bitte)?(?! (?:zu[mr]?|über|für|außer\w*|von)\b)|(?:erklär|erläuter|begründe)\w*(?: sie)? nichts\b|gib\w*(?: mir)? keine (?:erklärung|erläuterung)(?:en)?",
        "explaining explained": r"(?:erklär|erläuter|begründ)\w*(?: sie)?(?: mir)?(?: aber| dabei| bitte)? (?:jede\w*|alle\w*|deine\w*|ihre\w*)\b[^.,;:!?]{0,60}",
        "citing unsourced": r"keine (?:quellen|quellenangaben|belege|zitate)(?: (?:nötig|notwendig|erforderlich|angeben))?|(?:nenn|gib|zitier)\w*(?: sie)? keine (?:quellen|belege)(?: an)?|(?:quellen|belege) (?:sind )?(?:nicht nötig|unnötig)",
        "citing sourced": r"(?:zitier|nenn|gib|beleg|füg)\w*(?: sie)?(?: aber| dabei| bitte)? (?:deine|ihre|die|alle|jede\w*|zu jede\w*)\b[^.,;:!?]{0,30}(?:quellen?|belege?|literatur|fußnoten)\b[^.,;:!?]{0,30}|beleg\w*(?: sie)? (?:jede|alle)\w*\b[^.,;:!?]{0,40}",
        "opinion withheld": r"(?:äußere?|gib|vertritt)\w*(?: sie)? (?:niemals |nie )?(?:keine|nie eine|niemals eine) (?:eigene |persönliche )?meinung(?:en)?(?: ab)?|bleib\w*(?: sie)? neutral",
        "opinion given": r"(?:sag|nenn|gib)\w*(?: sie)? mir (?:deine|ihre) (?:ehrliche |eigene |persönliche )?meinung|was (?:hältst du|halten sie|meinst du|meinen sie)\b",
        "side balanced": r"(?:bleib\w*|sei|seien)(?: sie)? (?:neutral|unparteiisch|objektiv|ausgewogen)",
        "side partial": r"überzeug\w*(?: sie)? (?:den leser|die leser|mich|uns)\b[^.,;:!?]{0,40}|ergreif\w*(?: sie)? partei\b[^.,;:!?]{0,40}",
        "emoji none": r"(?:verwende|benutze|nutze|verwenden sie|benutzen sie)?(?: nie(?:mals)?)? ?keine(?:rlei)? (?:emojis?|emoticons?|smileys?)|(?:verwende|benutze|nutze|verwenden sie|benutzen sie) (?:nie|niemals) (?:emojis?|emoticons?|smileys?)",
        "emoji some": r"(?:verwende|benutze|nutze|setz\w*|füg\w*|streu\w*)(?: sie)? (?:viele |ein paar |einige |reichlich |gerne )*(?:emojis?|emoticons?|smileys?)\b",
    },
    "es": {
        "haste fast": r"(?:responde|responda|contesta|conteste|trabaja|hazlo|hágalo)(?:me)? (?:muy |lo más )?(?:rápido|rápidamente|deprisa|de inmediato|inmediatamente|enseguida|ya)(?: posible)?|(?:(?:necesito |quiero |dame |deme )?una )?respuesta (?:muy )?(?:rápida|inmediata)(?=$|[.,;:!?]| (?:pero|y)\b)|date prisa|dese prisa",
        "haste checked": r"(?:verifi[cq]|comprueb|comprob|revis|contrast)\w*\b[^.,;:!?]{0,20}\b(?:dos veces|cada|todos|todas|todo|cuidadosamente|minuciosamente)\b[^.,;:!?]{0,40}|tómate (?:tu|el) tiempo|tómese su tiempo",
        "depth shallow": r"(?:quédate|quédese|mantente) en (?:la superficie|lo superficial|lo general)|(?:solo )?(?:una? )?(?:resumen|visión|vistazo|repaso) (?:superficial|general)(?=$|[.,;:!?]| pero\b)|no (?:profundices|profundice|entres en (?:detalles?|profundidad))",
        "depth deep": r"profundi[zc]\w+ en (?:cada|todos|todas|el tema)\b[^.,;:!?]{0,50}|entra en (?:el )?detalles?\b[^.,;:!?]{0,40}|ve al fondo\b[^.,;:!?]{0,40}",
        "expense cheap": r"gasta lo menos posible|gaste lo menos posible|(?:elige|usa|recomienda|toma) (?:solo )?(?:el|la|lo) (?:\w+ )?más barat[oa]",
        "expense accurate": r"(?:usa|utiliza|use|utilice) (?:solo )?el (?:mejor|modelo más)\b[^.,;:!?]{0,30}",
        "explaining bare": r"(?:ninguna|nada de|sin) (?:explicación|explicaciones|justificación|justificaciones)(?! (?:sobre|de|del|para|fuera)\b)|no (?:des|dé|añadas|añada|incluyas|incluya) (?:ninguna )?explicaci(?:ón|ones)|no expliques? nada",
        "explaining explained": r"expli(?:ca|que)(?:me)? (?:cada|todos|todas|tu|tus|sus?)\b[^.,;:!?]{0,60}|justifi(?:ca|que) (?:cada|todos|todas|tu|tus|sus?)\b[^.,;:!?]{0,60}",
        "citing unsourced": r"(?:ninguna|nada de|no hacen? falta|no se necesitan|no necesito) (?:fuentes?|referencias?|citas)|no (?:cites|cite|des|dé|incluyas|incluya|pongas) (?:ninguna |tus |las )?(?:fuentes?|referencias?|citas)",
        "citing sourced": r"(?:cita|cite|indica|indique|da|añade|añada|incluye|incluya|menciona) (?:una|la|las|tus|sus|todas (?:las|tus)|cada) ?(?:fuentes?|referencias?|citas)\b[^.,;:!?]{0,40}",
        "opinion withheld": r"(?:nunca|no) (?:des|dé|expreses|exprese|opines|opine)(?: una?| tu| su| ninguna)? ?(?:opini(?:ón|ones))?|mantente neutral",
        "opinion given": r"(?:dame|deme|dime|dígame) (?:tu|su|lo que|qué) ?(?:opinión|opinas|piensas)(?: sincera| personal)?|qué (?:opinas|piensas|opina|piensa)",
        "side balanced": r"(?:sé|sea|mantente) (?:neutral|imparcial|objetiv\w+)",
        "side partial": r"convence\w*(?: al lector| a los lectores)?\b[^.,;:!?]{0,40}|toma(?: claramente)? partido\b[^.,;:!?]{0,40}",
        "emoji none": r"(?:nada de|ningún|sin|no (?:uses|utilices|pongas|use|utilice)|nunca (?:uses|utilices|pongas|use|utilice)) (?:emojis?|emoticonos?)",
        "emoji some": r"(?:usa|utiliza|pon|añade|use|ponga|llena\w*)[^.,;:!?]{0,25}(?:emojis?|emoticonos?)",
    },
}

NAMES: Mapping[str, Phrases] = {
    "en": {
        "haste fast": r"as (?:fast|quickly) as (?:possible|you can)",
        "haste checked": r"(?:fully|thoroughly|carefully|double|properly|rigorously)[- ](?:verified|checked|fact-checked|vetted)",
        "depth shallow": r"without going (?:too |very )?(?:deep|in(?:to)? (?:depth|(?:the )?details?))",
        "depth deep": r"in (?:great |full |real |more )?depth(?! (?:of|about)\b)",
        "expense cheap": r"as cheap(?:ly)? as (?:possible|you can)|at (?:the )?(?:lowest|least|minimal|minimum) (?:possible )?cost",
        "expense accurate": r"as (?:accurate|precise|exact)(?:ly)? as (?:possible|you can)|with (?:the )?(?:highest|maximum|greatest|utmost) (?:possible )?(?:accuracy|precision)|(?:whatever|no matter what) it costs|at any cost|regardless of (?:the )?costs?",
        "difficulty plain": r"(?:like|as if) i(?:'m| am| were) (?:five|5|six|ten|an? (?:child|kid|(?:complete |total )?beginner))|eli5",
        "basis open": r"(?:from|with|using|based on) your own (?:knowledge|experience)|(?:from|with|using) (?:general|outside|external|background) knowledge",
        "explaining bare": rf"without (?:any |an |further )?(?:explanations?|explaining(?: anything)?){_UNQUALIFIED}",
        "explaining explained": rf"with (?:an |detailed |full )?explanations? (?:of|for) (?:each|every|all){_REST}|(?:, |; |\band |\bbut )(?P<said>explain (?:why|how|what|your){_REST})",
        "citing unsourced": rf"without (?:any )?{_CITED}",
        "citing sourced": rf"with (?:\w+ )?{_CITED}{_REST}",
    },
    "fr": {
        "length brief": r"(?:sois|soyez|reste[zr]?) (?:très |le plus )?(?:bref|brève|brefs|concis\w*|succinct\w*)|(?:réponse|texte|résumé) (?:très )?(?:brève?|courte?|concise?)|fai(?:s|tes) (?:court|bref)|(?:réponds |répondez |explique |expliquez )?brièvement",
        "length full": r"détaillée?s?|exhaustive?s?|exhaustifs?|approfondie?s?|en détail|longuement|(?:donne[zr]? |avec |dans )?(?:tous les(?: moindres)? détails|les moindres détails|le détail)|sans rien omettre|n'ome(?:ts|ttez) rien",
        "register formal": r"(?:ton|style|registre|langage|langue) (?:très )?(?:formel|soutenue?|professionnel|officiel)|(?:formellement|de façon formelle)",
        "register casual": r"(?:ton|style|registre|langage) (?:très )?(?:familier|décontracté|détendu|informel)|façon (?:décontractée|familière)|comme à un (?:ami|pote|copain)",
        "difficulty plain": r"(?:en |avec des |de façon |dans un langage |langage )(?:mots |termes )?simples?|pour (?:des |les |un )?(?:débutants?|enfants?|novices?|profanes?)",
        "difficulty technical": r"(?:langage|vocabulaire|jargon|termes) (?:très )?(?:techniques?|spécialisée?s?|d'experts?)|pour (?:des |les |un )?(?:experts?|spécialistes?)",
        "tense past": r"au passé|le passé(?: composé| simple)?|à l'imparfait",
        "tense present": r"au présent|le présent(?: de l'indicatif)?",
        "person first": r"à la première personne",
        "person third": r"à la troisième personne",
        "address polite": r"vouvoie[zr]?|vouvoyez|vouvoyer|vouvoiement",
        "address familiar": r"tutoie[zr]?|tutoyez|tutoyer|tutoiement",
        "haste fast": r"le plus (?:vite|rapidement) possible",
        "haste checked": r"(?:entièrement|soigneusement|rigoureusement|bien) vérifiée?s?",
        "depth shallow": r"sans (?:approfondir|r?entrer dans les détails)",
        "depth deep": r"en profondeur|de (?:façon|manière) (?:très )?approfondie",
        "expense cheap": r"au moins cher(?: possible)?|le moins cher possible|au (?:plus bas|moindre) (?:coût|prix)|à moindre (?:coût|frais)",
        "expense accurate": r"(?:avec )?la plus grande (?:précision|exactitude)(?: possible)?|(?:aussi|le plus) (?:précis|exact|précisément)\w*(?: que)? possible|avec une précision maximale|à tout prix|quoi qu'il en coûte",
        "explaining bare": r"sans (?:aucune |la moindre )?explications?|sans rien expliquer",
        "citing unsourced": r"sans (?:aucune )?(?:sources?|références?|citations?)",
        "citing sourced": r"avec (?:des |les |tes |vos )?(?:sources?|références?|citations?|notes de bas de page)",
        "emoji none": r"sans (?:aucun )?(?:émojis?|emojis?|émoticônes?)",
    },
    "de": {
        "length brief": r"(?:fasse? dich|fassen sie sich|halte dich|halten sie sich|halte es|halte die antwort|antworte|antworten sie|sei|seien sie) (?:möglichst |sehr |bitte )?(?:kurz|knapp)(?: und (?:bündig|knapp))?|kurze (?:antwort|fassung)|kurz und (?:bündig|knapp)",
        "length full": r"ausführlich\w*|detailliert\w*|erschöpfend\w*|(?:in |mit |nenne |gib )?alle[nr]? (?:einzelheiten|details)|bis ins detail|lasse?(?:n sie)? nichts (?:aus|weg)|vollständig(?=$|[.,;:!])",
        "register formal": r"formell\w*|förmlich\w*|offizielle[rnm]? (?:ton|stil)|im geschäftston|(?:antworte|schreib\w*|bleib\w*)(?: sie)?(?: immer| stets| bitte)? sachlich",
        "register casual": r"locker(?:e[rnsm]?)?|umgangssprachlich\w*|salopp\w*|lässig\w*|informell\w*|wie (?:mit|unter|zu|an) (?:einem |einen )?freund\w*",
        "difficulty plain": r"in (?:ganz |sehr )?einfache[rn] (?:sprache|worten)|für (?:laien|kinder|anfänger)",
        "difficulty technical": r"(?:in |mit |verwende |nutze )?(?:fachsprache|fachbegriffe\w*|fachjargon)|für (?:experten|fachleute|spezialisten)",
        "tense past": r"(?:in der|die) vergangenheit(?:sform)?|(?:im|das) präteritum|(?:im|das) perfekt",
        "tense present": r"(?:im|das) präsens|(?:in der|die) gegenwart(?:sform)?",
        "person first": r"(?:in der|die) (?:ersten person|ich-form)",
        "person third": r"(?:in der|die) (?:dritten person|er-form)",
        "address polite": r"sieze|siezen|sie-form|per sie",
        "address familiar": r"duze|duzen|du-form|per du",
        "haste fast": r"so (?:schnell|rasch) wie möglich",
        "haste checked": r"(?:doppelt|sorgfältig|vollständig|gründlich) (?:über)?geprüfte?[nrsm]?",
        "depth shallow": r"ohne (?:in die tiefe|ins detail) zu gehen",
        "expense cheap": r"so (?:billig|günstig|kostengünstig) wie möglich|möglichst (?:billig|günstig|kostengünstig)",
        "expense accurate": r"so (?:genau|präzise|exakt) wie möglich|möglichst (?:genau|präzise|exakt)|mit (?:höchster|größter|maximaler) (?:genauigkeit|präzision)|um jeden preis|koste es,? was es wolle",
        "explaining bare": r"ohne (?:jede |jegliche |weitere )?(?:erklärung|erläuterung|begründung)(?:en)?",
        "citing unsourced": r"ohne (?:jede |jegliche )?(?:quellen|quellenangaben|belege)",
        "citing sourced": r"mit (?:den |allen )?(?:quellen|quellenangaben|belegen|fußnoten)",
        "emoji none": r"ohne (?:emojis?|emoticons?|smileys?)",
    },
    "es": {
        "length brief": r"(?:sé|sea|sed) (?:muy |lo más )?(?:breve|concis[oa])|respuesta (?:muy )?(?:breve|corta|concisa)|(?:responde |responda |explica )?brevemente|de forma (?:breve|concisa)",
        "length full": r"detallad\w+|exhaustiv\w+|en profundidad|(?:con |da |dame )?(?:todo lujo de detalles|todo detalle|(?:todos )?los detalles|detalles?)|a fondo|sin omitir nada|no omitas nada",
        "register formal": r"(?:tono|estilo|lenguaje|registro) (?:muy )?(?:formal|profesional|oficial)|formalmente|de manera formal",
        "register casual": r"(?:tono|estilo|lenguaje|registro) (?:muy )?(?:coloquial|informal|desenfadado)|coloquialmente|como a un amigo",
        "difficulty plain": r"(?:en |con |de forma )(?:palabras |lenguaje |términos )?(?:sencill|simpl)\w+|para (?:principiantes|niños|novatos)",
        "difficulty technical": r"(?:lenguaje|vocabulario|jerga|términos) (?:muy )?(?:técnic|especializad)\w+|para (?:expertos|especialistas)",
        "tense past": r"en (?:tiempo )?pasado|el (?:tiempo )?pasado|en pretérito",
        "tense present": r"en (?:tiempo )?presente|el (?:tiempo )?presente(?: de indicativo)?",
        "person first": r"en primera persona",
        "person third": r"en tercera persona",
        "address polite": r"(?:trata|trate|háblale|dirígete|tratar)\b[^.;]{0,30} de usted|usa (?:el )?usted|ustede[oe]\w*",
        "address familiar": r"tutea|tutee|tutear|tuteo|(?:trata|háblale)\b[^.;]{0,30} de tú",
        "haste fast": r"lo (?:más rápido|antes) posible|cuanto antes",
        "haste checked": r"(?:totalmente|cuidadosamente|bien) (?:verificad|comprobad|contrastad)\w+",
        "depth shallow": r"sin (?:profundizar|entrar en detalles?)",
        "expense cheap": r"lo más barato posible|al (?:menor|mínimo) coste|al menor costo|con el menor gasto",
        "expense accurate": r"lo más (?:preciso|exacto)\w* posible|con la (?:máxima|mayor) (?:precisión|exactitud)(?: posible)?|cueste lo que cueste|a cualquier precio",
        "citing unsourced": r"sin (?:fuentes?|referencias?|citas)\b",
        "citing sourced": r"con (?:las |sus |tus )?(?:fuentes|referencias|citas|notas al pie)",
    },
}

EXTREME = r"\b(?:clause par clause|point par point|punkt für punkt|punto por punto|(?:begründ|erklär)\w* (?:deine antwort )?ausführlich|longuement|largo y tendido|(?:full|complete) step[- ]by[- ]step|in (?:full|great|complete|exhaustive|maximum|minute) detail|comprehensive,? (?:and )?in-depth|(?:every|all|each) (?:single |possible )?(?:aspects?|angles?|steps?|exceptions?)|the (?:complete|full|whole) story|(?:leav\w+|skip|omit) (?:nothing|any details?)(?: out)?|(?:one|a single)[- ](?:sentence|line) (?:answer|reply|response|summary|only)|exhausti\w+|erschöpfend\w*|très détaillée?s?|sehr (?:detailliert|ausführlich)\w*|muy detallad\w+|tous les(?: moindres)? détails|moindres|rien omettre|ome(?:ts|ttez) rien|alle[nr]? (?:einzelheiten|details)|nichts (?:aus|weg)|und vollständig|(?:lujo de|los) detalles|todo detalle|omit(?:ir|as) nada|ausführlich und (?:vollständig|detailliert))\b"
"""A length so far out that its opposite leaves no room beside it."""
