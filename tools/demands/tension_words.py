"""The classic tensions in further words of four languages: fragments of patterns that name a pole wherever they stand.

Readers (beginners or experts), register, evidence, what the answer is made from, effort, order, spelling and units; each
is keyed by axis and pole like the phrases of `stance_words`.
"""

from __future__ import annotations

from collections.abc import Mapping

# ruff: noqa: E501
_AGE = r"(?:\d{1,2}|five|six|seven|eight|nine|ten|eleven|twelve)"
_NOVICES = r"(?:(?:complete|total|absolute|young) )?(?:beginners?|novices?|newcomers?|newbies|laypeople|laypersons?|laymen|non-?experts?|non-?specialists?|children|kids|(?:small |young )?child|schoolchildren|toddlers)"
_DEGREE = r"(?:expert|graduate|post-?graduate|phd|ph\.d\.?|doctoral|specialist|professional|advanced|university|academic|senior)"
_CITED = r"(?:sources?|references?|citations?)"
_CLAIM = r"(?:claims?|statements?|facts?|assertions?|points?|figures?|numbers?|sentences?|paragraphs?)"
_OUTSIDE = r"(?:outside|external|other|additional|general|background|world|prior|own|internet|your|your own)"
_THING = r"(?: (?:them|it|these|those|everything|(?:the |all (?:the )?|your |these )?(?:list|items|entries|results|answers?|names|table|rows|output|points|options|products|books|ideas)))?"

TENSIONS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "difficulty plain": rf"(?:to|for) (?:an? |my )?(?:[\w-]+ )?{_AGE}[- ]years?[- ]olds?|(?:to|for|aimed at|targeting) (?:an? )?{_NOVICES}(?! (?:and|or) (?:experts?|professionals|specialists|adults|advanced))|(?:audience|readers?)(?: [\w]+){{0,2}} (?:is|are|will be)(?: [\w-]+){{0,2}}? {_NOVICES}|assum\w+ (?:no|zero|little) (?:prior |previous |technical |background |expert )*(?:knowledge|background|experience|expertise|familiarity)|in (?:plain|simple|layman'?s|everyday) (?:english|language|terms|words)|so (?:that )?(?:anyone|everybody|a child|my (?:grandma|grandmother|mum|mom)) (?:can|could|gets?|understands?)|(?:use|keep to|stick to) (?:only )?(?:simple|plain|basic|everyday|easy) (?:words|language|vocabulary|terms)",
        "difficulty technical": rf"assum\w+ (?:(?:an?|the|that|your|deep|strong|prior|full) )*(?:readers? (?:is|are|has) )?{_DEGREE}(?:[- ]levels?)?(?: [\w-]+)? (?:readers?|audience|knowledge|background|expertise|familiarity)|assum\w+ (?:deep|strong|solid|extensive|prior|expert|specialist) (?:\w+ )?(?:knowledge|expertise|familiarity)|{_DEGREE}-level (?:experts?|readers?|audience|students?|researchers?|vocabulary|language|detail)|(?:audience|readers?)(?: [\w]+){{0,2}} (?:is|are|will be)(?: [\w-]+){{0,3}} (?:experts|specialists|phds?|professors|researchers|scientists|engineers|physicists|specialist \w+)|(?:to|for|aimed at|targeting) (?:an? )?(?:audience of )?(?:experts|specialists|phds?|phd students|professors|researchers)(?! and)|(?:with|using|use) (?:precise |advanced |full |heavy |proper |exact |dense |specialist |legal |medical )*(?:technical|specialist|scientific|legal|medical|academic|expert) (?:terminology|terms|language|jargon|vocabulary)",
        "register casual": r"(?:like|as if|as though) (?:you(?:'re| are| were)|i(?:'m| am| were)|we(?:'re| are)|two friends)? ?(?:are |were )?(?:chatting|texting|talking|speaking|writing|hanging out)(?: (?:with|to))?(?: (?:a|an|your|my|old|close|good|best))* ?(?:friends?|buddy|buddies|mates?|pals?|bros?|teenager)|(?:super|very|really|totally|fully|completely)[ -](?:casual|informal|chatty|relaxed|laid-back)|(?:(?:in|with|use|using) (?:an? )?)?(?:casual|informal|relaxed|chatty|laid-back|conversational) (?:tone|style|voice|language|register)|lots of (?:slang|jokes)|(?:act|talk|speak|write|respond|answer|reply)(?:ing)? (?:as|like) (?:if you were )?an? (?:[\w-]+ )?(?:pirate|teenager|rapper|surfer|toddler|gangster|cowboy)|(?:use|with|in) (?:\w+ )?(?:slang|street language|text speak)",
        "register formal": r"(?:be|stay|remain|keep (?:it|this|things|the \w+)|make (?:it|this|the \w+)) (?:strictly |very |highly |fully |completely )?(?:formal|professional|businesslike|official)(?: and (?:formal|professional|polite|polished))?|(?:strictly|very|highly) formal|(?:use|in|with) (?:standard )?(?:formal|business)(?: [\w-]+)? (?:english|language|prose)|(?:(?:in|with|use|using) (?:an? )?)?(?:formal|academic|professional|official|businesslike)(?:, \w+)? (?:tone|style|register|language)",
        "side balanced": r"(?:be|stay|remain|keep it|write) (?:completely |strictly |fully |entirely |totally )?(?:objective|neutral|impartial|balanced|unbiased)(?:(?:,| and) (?:objective|neutral|impartial|balanced|unbiased|factual))*|(?:neutral|objective|impartial|unbiased) (?:tone|point of view|perspective|view)|do not take (?:a side|sides)|don't take (?:a side|sides)",
        "side partial": r"(?:persuad|convinc)\w+ (?:the )?(?:readers?|audience|customers?|people|them|him|her|me|us|voters|investors|clients?) (?:that|to|of)\b[^.,;:!?]{0,50}|(?:strongly|openly|clearly|passionately) (?:argue|advocate|favou?r|take (?:a|our) side)\b[^.,;:!?]{0,40}",
        "citing unsourced": rf"leav\w+ out (?:all |any )?{_CITED}|no need (?:for|of|to (?:cite|give|include|list|provide)) ?(?:any )?(?:{_CITED})?|(?:omit|skip|drop) (?:all |any |the )?{_CITED}(?=$|[.,;:!?]| please)|(?:do not|don't|never) (?:cite|reference|quote) (?:any |your |the )?{_CITED}|free of {_CITED}",
        "citing sourced": rf"(?:each|every|all) (?:\w+ )?{_CLAIM}[^.,;:!?]{{0,20}} (?:must|should|needs? to|needs?|has to|have to|shall|is to|with)\b[^.;:!?]{{0,30}}(?:{_CITED}|cited|sourced|referenced|footnotes?)|(?:provide|give|add|include|name|list) (?:an?|the|at least one) {_CITED} (?:for|after|with|to|behind) (?:each|every|all)[^.,;:!?]{{0,30}}|(?:support|back)(?: up)? (?:it|this|your \w+|(?:each|every|all)[^.,;:!?]{{1,20}}) (?:up )?with (?:\w+ ){{0,2}}{_CITED}",
        "basis closed": rf"stick (?:strictly |closely |only |exclusively )?to (?:the |this |these |my )?(?:provided |given |attached |supplied |following |above )?(?:documents?|texts?|sources?|context|material|information|article|report|passage|notes?)|(?:do not|don't|never|no) (?:(?:use|rely on|add|bring in|include|draw on|consult|using) )?(?:any )?{_OUTSIDE} (?:information|knowledge|sources?|facts|material)|(?:solely|exclusively|only|strictly|purely) (?:from|on|use|using|with|rely on|based on|in|what is in)(?: only)? (?:the |this |these |my |what )?(?:provided |given |attached |supplied |following |above |uploaded )*(?:documents?|texts?|sources?|context|material|information|article|report|passage|files?|notes?)|(?:from|on|use|using) (?:only|nothing but|solely|exclusively) (?:the |this |these |my )?(?:information (?:from|in) )?(?:the |this |these |my )?(?:provided |given |attached |supplied |following |above |uploaded )*(?:documents?|texts?|sources?|context|material|information|article|report|passage|files?|notes?)",
        "basis open": rf"(?:also )?(?:check|search|consult|use|browse|look on) (?:the )?(?:internet|web|wikipedia|google)|(?:fill (?:in|the gaps)|supplement|complement|complete|extend|go beyond|enrich|add to)[^.,;:!?]{{0,40}} (?:from|with|by|using) (?:your )?(?:{_OUTSIDE} )*(?:knowledge|memory|expertise|experience|sources|information|facts)|(?:feel free to |you (?:may|can|should) |please |also )?(?:use|draw on|rely on|bring in|add) (?:your )?(?:{_OUTSIDE} )(?:knowledge|sources|information|facts|expertise)|(?:search|browse|look (?:it |this |them )?up on|check|consult) (?:the )?(?:web|internet|online)|look (?:it|this|them|things) up online|google (?:it|this|for)|ignore the (?:attached |provided |given )?(?:documents?|texts?|sources?|context|files?)|(?:answer|reply|write) from (?:memory|your (?:own )?(?:knowledge|memory))|go beyond the (?:attached |provided |given )?(?:documents?|texts?|sources?|report|article)",
        "haste fast": r"you (?:only )?have (?:only )?(?:\w+ ){1,2}seconds|(?:i|we) need (?:it|this|that|the answer|an answer) (?:in|within) (?:\w+ ){1,2}(?:seconds?|minutes?)|(?:answer|reply|respond) (?:immediately|instantly|right away|at once|on the spot)|without (?:any )?(?:checking|verifying|verification)|no time (?:to lose|to check)|as quick as (?:possible|you can)|asap",
        "haste checked": r"take (?:all |as much )?(?:the |your )?time(?: (?:you need|as you need))?\b[^.,;:!?]{0,30}|(?:there is|there's)? ?no (?:rush|hurry)|(?:verify|check|confirm|review)(?: \w+)? (?:each|every|all)\b[^.,;:!?]{0,40}(?:times|twice|carefully|thoroughly|source|again)|(?:double|triple)[- ]?check\w*\b[^.,;:!?]{0,30}",
        "expense cheap": r"(?:keep|hold) (?:the |all |your )?(?:costs?|expenses|spending|budget) (?:as )?(?:minimal|low|down|tiny|to (?:a|the) minimum)(?: as possible)?|spend (?:as little as possible|next to nothing|almost nothing)|(?:as )?cheaply as possible|minimi[sz]e (?:the )?(?:costs?|spending|token usage|expenses)|use (?:as few|the fewest) tokens(?: as possible)?",
        "expense accurate": r"(?:money|cost|price|budget) is (?:no object|not an issue|irrelevant|no concern)|(?:cost|price|money|budget) (?:doesn't|does not) matter|spare no expense|quality is all that matters|use the (?:most|very best|top|strongest|largest) [^.,;:!?]{0,30}(?:model|available)[^.,;:!?]{0,30}|never mind the (?:cost|price)",
        "length brief": r"(?:very|extremely|super|really) (?:short|brief|concise) (?:answer|reply|response|summary|text|note|message|overview)|(?:be|keep (?:it|this|things|your \w+|the \w+)) (?:very |really |extremely |super |as |nice and )?(?:brief|short|concise|succinct)(?: and (?:sweet|simple|concise|to the point))?|short and sweet|(?:in |just )?(?:one|a single)[- ](?:sentence|line)(?: (?:answer|reply|response|summary))?(?: only)?|(?:give me |just )?the short (?:version|answer)|in a nutshell|in (?:just )?a few words|as few words as possible|one-liner",
        "length full": r"(?:an? )?(?:[\w-]+,? (?:and )?){0,1}(?:comprehensive|exhaustive|thorough|in-depth|detailed|complete)(?:,? (?:and )?(?:comprehensive|exhaustive|thorough|in-depth|detailed|complete|long))* (?:answer|explanation|analysis|account|guide|report|response|review|treatment)(?! (?:in|of|within|under|with) (?:at most|max|under|\d|one|two|three))|(?:explain|describe|cover|tell|go through|discuss)[^.,;:!?]{0,30} in (?:full|great|complete|exhaustive|maximum|minute) detail|cover(?:ing)? (?:every|all|each) (?:single |possible )?(?:aspects?|angles?|details?|points?|steps?|cases?|exceptions?)|the (?:complete|full|whole|entire) story|(?:do not|don't|never) (?:skip|leave out|omit|miss)(?: out)? (?:any|a single|anything)[^.,;:!?]{0,20}|(?:leave|leaving) nothing out|(?:full|every|complete) details?(?=$|[.,;:!?])|as (?:long|detailed|thorough) as (?:possible|you can|you like)|(?:full|complete|detailed|comprehensive|thorough|exhaustive) (?:step[- ]by[- ]step )(?:[\w-]+ )?(?:guide|walkthrough|tutorial|manual|instructions|explanation)",
        "cost cheap": r"on a (?:tight|small|shoestring|limited|student|low) budget|(?:only|just) (?:cheap|budget|low-cost|inexpensive) [\w-]+",
        "cost costly": r"only (?:the )?(?:finest|luxury|luxurious|premium|high-end|most expensive|gourmet|five-star|first-class)\b[^.,;:!?]{0,30}",
        "capitals none": r"(?:all|everything|entirely|only|strictly)(?: \w+)? (?:in )?(?:lower ?case|small letters)|no capitals?(?: letters?)?(?=$|[.,;:!?]| (?:at all|anywhere|please))|(?:do not|don't|never) (?:use|capitali[sz]e)(?: any)?(?: capital letters?| capitals| anything| words?)?(?=$|[.,;:!?])",
        "capitals some": r"capitali[sz]e (?:all |each |every |the |any |your )*(?:first (?:word|letter)s?|proper nouns?|nouns?|names?|sentences?|titles?|headings?)\b[^.,;:!?]{0,30}|(?:normal|proper|standard|correct) (?:capitali[sz]ation|sentence case)",
        "explaining bare": r"(?:only|just) (?:output|return|give|provide|print|send|reply with|answer with|the)(?: me)?(?: the| a| an)?(?: final| resulting| bare)? (?:number|answer|result|value|code|json|letter|word|yes or no|translation|corrected (?:text|version|sentence)|rewritten (?:text|version)|text itself)(?=$|[.,;:!?]| (?:and nothing|please|no|without))|nothing else(?=$|[.,;:!?])|without (?:any )?(?:commentary|comments|explanation|reasoning|preamble)",
        "explaining explained": r"(?:, |; |\band |\bthen |\balso )(?P<said>(?:briefly )?explain (?:the|it|each|this|them|in detail)\b[^.,;:!?]{0,40})|(?:add|append|give|include|write)(?: \w+){0,4} (?:explaining|that explains|to explain)\b[^.,;:!?]{0,30}|show (?:me )?(?:all |each )?(?:of )?(?:the |your )?(?:working|workings|work|reasoning|calculations?|steps|thought process|derivation)\b[^.,;:!?]{0,30}|walk (?:me|us) through\b[^.,;:!?]{0,40}|explain (?:your|the) (?:reasoning|answer|thinking|logic|steps)\b[^.,;:!?]{0,30}|(?:with|include|add|give)(?: \w+){0,2} (?:a )?step-by-step (?:explanation|reasoning|derivation|solution)|justify (?:your|each|every|the)\b[^.,;:!?]{0,30}",
        "spelling british": r"(?:british|uk|commonwealth) (?:english|spelling|conventions|usage)",
        "spelling american": r"(?:american|us|u\.s\.) (?:english|spelling|conventions|usage)",
        "units metric": r"metric (?:units?|system|measurements?)|(?:in|use|using) (?:only )?(?:kilomet(?:re|er)s|celsius|kilograms|grams|lit(?:re|er)s|centimet(?:re|er)s)(?! and)|si units",
        "units imperial": r"imperial (?:units?|system|measurements?)|(?:in|use|using) (?:only )?(?:cups(?: and ounces)?|ounces|miles|feet|inches|pounds and ounces|fahrenheit|gallons|yards)(?! and)",
        "numbering none": r"(?:do not|don't|never) number (?:anything|the \w+|your \w+|them|it|any \w+)|no numbering|without numbering",
        "numbering some": r"number (?:each|every|all|the|your) [\w-]+|with numbering",
        "sorting alphabetical": rf"(?:sort|order|arrange|list|rank|present)(?:ed|ing)?{_THING} (?:alphabetical(?:ly)?|in alphabetical order|from a to z|a-z)(?: order)?",
        "sorting chronological": rf"(?:sort|order|arrange|list|rank|present)(?:ed|ing)?{_THING} (?:chronological(?:ly)?|in chronological order|by (?:date|year|time))",
        "sorting price": rf"(?:sort|order|arrange|list|rank|present)(?:ed|ing)?{_THING} (?:by|according to) (?:price|cost)",
        "sorting importance": rf"(?:sort|order|arrange|list|rank|present)(?:ed|ing)?{_THING} (?:by|according to|in order of) (?:importance|relevance|priority|popularity|size|length)",
        "direction ascending": r"(?:in )?ascending(?: order)?|(?:cheapest|smallest|lowest|oldest|shortest|least important) (?:ones? )?first|from (?:smallest|lowest|oldest|cheapest|shortest) to",
        "direction descending": r"(?:in )?descending(?: order)?|(?:most expensive|largest|biggest|highest|newest|latest|longest|most important) (?:ones? )?first|from (?:largest|highest|newest|most expensive|longest|biggest) to",
        "asking some": r"ask (?:me|us|the user)(?: \w+){0,4} questions?|(?:start|begin|finish|end) by asking(?: \w+){0,4} questions?",
        "asking none": r"(?:do not|don't|never) ask(?: me| us| the user)?(?: any| \w+ing| follow-?up| further)* ?(?:questions?|anything)(?=$|[.,;:!?]| (?:back|first|before|please|at all))|no (?:follow-?up |clarifying |further )?questions(?=$|[.,;:!?]| (?:please|back|asked))",
        "place of the conclusion first": r"(?:start|begin|open|lead) with (?:the |your |a )?(?:main )?(?:conclusion|bottom line|verdict|recommendation|answer)|(?:put|place|give|state) (?:the |your )?(?:conclusion|bottom line|verdict|recommendation|answer) (?:first|at the (?:top|start|beginning|very beginning))",
        "place of the conclusion last": r"(?:put|place|give|state|leave|save|keep) (?:the |your )?(?:conclusion|bottom line|verdict|recommendation|answer) (?:last|(?:until|for|at|till) the (?:very )?end)",
        "sentence length short": r"(?:use|write|keep|with|in)(?: \w+)? (?:very |only )?(?:short|brief|simple|clipped) sentences|(?:keep|make) (?:the |your |all |each )?sentences? (?:very )?(?:short|brief)",
        "sentence length long": r"(?:use|write|with|in)(?: \w+)? (?:very |only )?(?:long|lengthy|complex|elaborate)(?:(?:,| and|, and) (?:long|lengthy|complex|elaborate|flowing|winding))* sentences|(?:keep|make) (?:the |your |all |each )?sentences? (?:very )?(?:long|elaborate)",
        "solution withheld": r"(?:do not|don't|never) (?:give|tell|reveal|provide|show|include|state)(?: me| us)?(?: away)? the (?:answer|solution|ending|result)s?(?: away)?(?=$|[.,;:!?]| (?:yet|please|but)\b)|without (?:giving|revealing|telling)(?: me| us)?(?: away)? the (?:answer|solution|ending)",
        "solution given": r"(?:also |then |and )?(?:give|tell|show|reveal|include|provide|state)(?: me| us)? (?:also )?the (?:answer|solution|ending|result)s?(?=$|[.,;:!?]| (?:at|in|too|as)\b)",
        "kindness blunt": r"(?:be|stay) (?:\w+ and )?(?:blunt|brutal|harsh|ruthless|merciless)|brutally honest|(?:don't|do not) (?:sugarcoat|hold back)\b[^.,;:!?]{0,20}",
        "kindness gentle": r"(?:extremely|very|only) (?:gentle|soft)|only (?:say |give |share |mention )?(?:positive|nice|kind|good|encouraging) (?:things|feedback|comments|remarks|points)|no criticism|only praise",
        "syllables one": r"(?:only )?(?:use )?(?:only )?words (?:of|with) (?:only )?(?:one|a single) syllable|one-syllable words|monosyllabic words",
        "sign-off some": r"sign off (?:with|as|using)\b[^.,;:!?]{0,30}",
        "first person some": r"in (?:the )?first[- ]person(?: singular)?|first-person (?:narrat\w+|voice|perspective|account|point of view)",
        "first person none": r"(?:avoid|no|without|(?:do not|don't|never) use|skip)(?: using)?(?: the| any)? (?:(?:words?|pronouns?) i\b[^.;:!?]{0,30}|first[- ]person(?: pronouns?| voice)?)",
    },
    "fr": {
        "difficulty plain": rf"(?:à|pour|par) (?:un |une |des |les )?(?:enfants?|élèves?|débutants?|novices?|néophytes?|profanes?)(?: de {_AGE} ans)?|comme (?:si j'avais|à un enfant de) {_AGE} ans|(?:vocabulaire|langage|mots|termes) (?:très )?(?:simples?|courants?|accessibles?)",
        "difficulty technical": r"(?:vocabulaire|langage|termes|niveau|jargon|terminologie) (?:très )?(?:d'experts?|techniques?|spécialisée?s?|pointue?s?|scientifiques?|juridiques?)|(?:pour|à) (?:des |un public d'|les )?(?:experts?|spécialistes|chercheurs|ingénieurs|doctorants)",
        "address polite": r"en vouvoyant|vouvoyant",
        "address familiar": r"en tutoyant|tutoyant",
        "length full": r"expliqu\w+ en détail|explique\w* tout\b[^.,;:!?]{0,30}",
        "basis closed": r"(?:uniquement|seulement|exclusivement|rien que) (?:à partir |sur la base |d'après |sur )?(?:de |du |des |les? |ces |ce )?(?:documents?|textes?|sources?|contexte|rapport|pièces jointes)|(?:n'utilise|ne te sers)\w* (?:que|pas d'autres sources|aucune (?:autre )?(?:source|information) (?:externe|extérieure))\b[^.,;:!?]{0,40}|(?:aucune|sans) (?:connaissance|information|source)s? (?:externe|extérieure)s?",
        "basis open": r"(?:complète|ajoute|utilise|appuie-toi sur)\w* [^.,;:!?]{0,30}(?:tes|vos|ta|tes propres|des) (?:propres )?(?:connaissances|sources externes|culture générale)(?: générales)?|cherche\w* (?:sur|en) (?:internet|le web|ligne)",
        "citing sourced": r"(?:chaque|toute|tous les|toutes les) (?:affirmations?|faits?|phrases?|chiffres?|arguments?) [^.,;:!?]{0,20}(?:sourcée?s?|citée?s?|références?|sources?)|(?:indique|donne|ajoute|mentionne|précise)\w* (?:tes|vos|les|des|une|la) (?:sources?|références?)",
        "citing unsourced": r"(?:pas de|aucune|sans|inutile de citer (?:les|des|tes)?) ?(?:sources?|références?)(?! (?:externe|extérieure|supplémentaire))",
        "haste checked": r"prends (?:tout )?(?:ton|le) temps\b[^.,;:!?]{0,30}|prenez (?:tout )?(?:votre|le) temps\b[^.,;:!?]{0,30}",
        "length brief": r"(?:très )?(?:court|bref|concis)(?: et (?:concis|précis))?(?=$|[.,;:!?])|en (?:une|un) (?:seule )?(?:phrase|mot)|en (?:quelques|deux) mots",
        "sorting alphabetical": r"(?:par |dans l')ordre alphabétique",
        "sorting chronological": r"(?:par |dans l')ordre chronologique",
        "direction ascending": r"(?:par |dans l'|en )?ordre croissant",
        "direction descending": r"(?:par |dans l'|en )?ordre décroissant",
        "register casual": r"comme (?:si tu parlais )?(?:à|avec) (?:un |une |ton |ta )?(?:ami|amie|pote|copain|copine)|(?:très |super )(?:décontracté|familier|relax)|argot",
        "asking none": r"ne (?:me )?pose[zr]? (?:pas|aucune)(?: de)? questions?|pas de questions?(?=$|[.,;:!?])",
        "asking some": r"pose[zr]?(?:-moi|-nous) (?:d'abord )?(?:des|quelques|une|trois|deux) questions?",
    },
    "de": {
        "difficulty plain": rf"(?:einem|für ein|wie einem|für) (?:{_AGE}-?jährigen )?(?:kind|kinder|laien|anfänger\w*|grundschüler\w*)|(?:einfache|leichte|verständliche)[nrs]? (?:sprache|worte|wörter|begriffe)",
        "address familiar": r"dutze\w*",
        "capitals none": r"alles (?:in )?klein(?:buchstaben|schreiben|geschrieben)|nur kleinbuchstaben|durchgehend klein\w*",
        "capitals some": r"(?:nomen|substantive|namen|satzanfänge|eigennamen) (?:bitte )?groß\w*|(?:normale|korrekte|richtige) groß- und kleinschreibung",
        "difficulty technical": r"(?:für|an) (?:ein )?(?:fachpublikum|fachleute|experten|expertinnen|spezialisten|wissenschaftler|ingenieure)|(?:fachbegriffe|fachsprache|fachterminologie|fachvokabular)n?|(?:auf )?expertenniveau",
        "basis closed": r"(?:nur|ausschließlich|allein) (?:die |den |das |auf (?:der )?(?:basis|grundlage) (?:der |des )?|aus den |mit den |anhand der )?(?:angehängten |beigefügten |bereitgestellten |vorliegenden )?(?:dokumente?n?|texte?s?|quellen?|unterlagen|bericht\w*)|(?:keine|ohne) (?:externen? |anderen? |weiteren? |eigenen? )(?:quellen|informationen|kenntnisse|wissen)",
        "basis open": r"(?:ergänze|nutze|verwende|greif)\w*(?: sie)? [^.,;:!?]{0,30}(?:dein|ihr|eigenes|allgemein\w*|externe\w*)\w*[^.,;:!?]{0,12}(?:wissen|allgemeinwissen|quellen|kenntnisse)|such\w*(?: sie)?(?: bitte)? im (?:internet|netz|web)",
        "citing sourced": r"(?:jede|alle)[nrs]? (?:aussagen?|behauptung(?:en)?|fakten|sätze?|zahlen?) [^.,;:!?]{0,20}(?:belegen|belegt|quelle\w*)|(?:gib|nenne?)\w*(?: sie)? (?:deine|ihre|die|alle) quellen(?: an)?",
        "haste checked": r"nimm dir (?:alle |ruhig |genug )?zeit\b[^.,;:!?]{0,30}|lass dir zeit",
        "length brief": r"sehr kurze?[nrsm]?(?= (?:antwort|text|zusammenfassung)|$|[.,;:!?])|in (?:einem|nur einem) (?:satz|wort)(?! pro)|so kurz wie möglich|kurz und bündig",
        "register casual": r"wie (?:mit|unter|zu|an) (?:einem |einen |guten )?(?:freund\w*|kumpel\w*)|(?:ganz|sehr|total) locker",
        "sorting alphabetical": r"alphabetisch(?: (?:sortiert|geordnet|ordnen|sortieren))?",
        "sorting chronological": r"chronologisch(?: (?:sortiert|geordnet|ordnen|sortieren))?",
        "direction ascending": r"(?:in )?aufsteigend(?:e[rn]? reihenfolge)?",
        "direction descending": r"(?:in )?absteigend(?:e[rn]? reihenfolge)?",
        "asking none": r"stell\w*(?: sie)?(?: mir)? keine (?:rück)?fragen|keine rückfragen(?=$|[.,;:!?])",
        "asking some": r"stell\w*(?: sie)? mir (?:zuerst |zunächst |erst )?(?:ein paar |einige |drei |zwei )?(?:rück)?fragen",
    },
    "es": {
        "difficulty plain": rf"(?:para|a) (?:un |una |los |las )?(?:niñ[oa]s?|principiantes?|novatos?|profanos?)(?: de {_AGE} años)?|(?:lenguaje|vocabulario|palabras|términos) (?:muy )?(?:sencill|simple|fácil)\w*",
        "difficulty technical": r"(?:para|a) (?:un público de |los )?(?:expertos|especialistas|investigadores|ingenieros|doctorandos)|(?:lenguaje|vocabulario|terminología|jerga|términos) (?:muy )?(?:técnic|especializad|jurídic|científic)\w+",
        "basis closed": r"(?:únicamente|solamente|solo|sólo|exclusivamente) (?:a partir |con |en |basándote |basado )?(?:de |en )?(?:los |el |la |estos |este )?(?:documentos?|textos?|fuentes?|contexto|informe|archivos?)|(?:sin|no uses|no utilices) (?:ninguna )?(?:otra |información |fuentes? |conocimientos? )+(?:extern[oa]s?|propi[oa]s?|adicional(?:es)?)",
        "basis open": r"(?:completa|añade|usa|utiliza|recurre)\w* [^.,;:!?]{0,30}(?:tus|tu|sus|otras|fuentes) ?(?:propios? |propias )?(?:conocimientos?|conocimiento general|fuentes externas|externas|memoria)|busca\w* en (?:internet|la web|línea)",
        "citing sourced": r"(?:cada|toda|todas las|todos los) (?:afirmaci(?:ón|ones)|datos?|frases?|cifras?) [^.,;:!?]{0,20}(?:citad[oa]s?|fuentes?|referencias?)",
        "haste checked": r"tómate (?:todo )?(?:el|tu) tiempo\b[^.,;:!?]{0,30}",
        "length brief": r"(?:muy|bien) (?:breve|corto|corta)|en una (?:sola )?(?:frase|palabra)|en pocas palabras|lo más (?:breve|corto) posible",
        "register casual": r"como (?:si hablaras )?(?:a|con) (?:un |una |tu )?(?:amigo|amiga|colega)|(?:muy |súper )(?:informal|coloquial|desenfadado)",
        "sorting alphabetical": r"(?:por |en )?orden alfabético|alfabéticamente",
        "sorting chronological": r"(?:por |en )?orden cronológico|cronológicamente",
        "direction ascending": r"(?:en )?orden ascendente|de menor a mayor",
        "direction descending": r"(?:en )?orden descendente|de mayor a menor",
        "asking none": r"no (?:me )?hagas (?:ninguna )?preguntas?",
        "asking some": r"hazme (?:primero )?(?:algunas|unas|tres|dos) preguntas",
    },
}
