"""English, the first language of the compiler."""

from __future__ import annotations

from .lexicon import QUOTED, Lexicon
from .names import ENGLISH_LANGUAGES, NUMBERS_EN

# ruff: noqa: E501
# fmt: off
# A pattern is read whole: its line is as long as it is.
_ANSWER = r"(?:response|answer|reply|output|repl(?:y|ies)|responses|answers|text|message|result|completion)"
_WORKS = (
    r"(?:essay|story|poem|article|post|letter|email|e-mail|summary|report|review|song|rap|rant|speech|paragraph|"
    r"description|document|proposal|pitch|resume|résumé|cv|blog post|blog|advertisement|ad|ad copy|copy|outline|plan|"
    r"template|riddle|joke|haiku|limerick|tweet|tagline|slogan|script|dialogue|conversation|quiz|rubric|list|table|itinerary|"
    r"critique|analysis|explanation|translation|memo|note|bio|biography|abstract|piece|content|version|entry|lyrics|"
    r"announcement|guide|tutorial|invitation|toast|eulogy|newsletter|brochure|flyer|sonnet|ballad|monologue|greeting|apology|obituary|manifesto|lecture|sermon|prayer|testimonial|discussion|statement|overview|narrative|tale|novel|play|fiction|brief|tldr|briefing|press release)"
)
_YOUR = r"(?:your|the|this|that|my|its|an?|each)"
_WHOLE = r"(?:(?:whole|entire|full|complete|final|overall|total|own) )?"
_IT = rf"(?:it(?: all)?|everything|all(?: of it| words)?|{_YOUR} {_WHOLE}(?:{_ANSWER}|{_WORKS})|every word)"
_LETTERS = r"(?:letters?|characters?|text|words?|cases?|only)"
_LOWER = r"(?:lower[\s-]?cased?|lower[\s-]?cases|small(?= letters)|uncapitali[sz]ed)"
_UPPER = r"(?:upper[\s-]?cased?|upper[\s-]?cases|capitals|capital(?= (?:letters?|characters?|text|words?|case)\b)|capitali[sz]ed|block capitals?)"
_IN_NTH = r"(?:(?:of|in) (?:the|your) (?:first|second|third|fourth|fifth|last|final) (?:paragraph|sentence|line) )?"
_QUOTES = r"(?:quotation marks?|quotes|quote marks)"
ENGLISH = Lexicon(
    code="en", hints=r"\b(?:the|and|with|your|words?|use|write|in|of|answer|no|at (?:least|most)|please|all|do|not|response|json|list|words?|sentences?|paragraphs?|for|is|it|make|you|have|should|must|than|what|seconds?|don't|but|each|every|why|how|this|that|to|my|without|any|by|about|give|keep|never|them|they)\b",
    signs=r"lower|upper|bold|cap(?:s|ital)|title|post-?\s?script|p\.?p?\.?s|csv|yaml|tabular|table|list|ordered|plain|tags|quot|bracket|back-?tick|parenthes|brace|fence|double|yes|true|one|any|"
    r"either|choose|pick|select|from|cit(?:e|ation)|referenc|source|document|context|passage|article|knowledge|token|second|sec|min|call|dollar|usd|language|name|highlight|italic|emphas|xml|html|json",
    numbers=NUMBERS_EN,
    fraternal="and", before={
        "least": r"at (?:the very |an absolute )?(?:least|minimum)|(?:no|not) (?:less|fewer|shorter) than|"
        r"(?:a |the )?minimum(?: of)?|min\.?(?: of)?|>=|≥",
        "above": r"(?:more|greater|longer) than|over|above|exceeding|upwards? of|in excess of|>",
        "most": r"at (?:the very |an absolute )?(?:most|maximum)|(?:no|not) (?:more|longer|greater) than|no longer then|an? (?:limit|max|cap) of|capped at|(?:a |the )?maximum(?: of)?|"
        r"max\.?(?: of)?|up to|(?:not|never|cannot|can'?t|don'?t|shouldn'?t|mustn'?t|won'?t|doesn'?t)(?: to)? (?:exceed(?:ing)?|go over)|without (?:exceeding|going over)|"
        r"not over|within|<=|≤",
        "below": r"(?:less|fewer|shorter) than(?: a total of)?|under|below|<",
        "exact": r"exactly|precisely|only|just|a total of|an? exact(?: total of)?",
        "about": r"about|around|approximately|approx\.?|roughly|circa|close to|some|near(?:ly)?|~",
    },
    after={
        "least": r"or (?:more|longer|above)|and (?:more|up)|minimum|min\b|at (?:least|minimum)",
        "most": r"or (?:less|fewer|shorter|under|below)|(?:absolute |grand )?max(?:imum)?\b|at (?:the )?(?:very )?most|at maximum|tops|limit|cap\b|(?:and |but )?(?:no|not) (?:more|longer)(?! than)\b",
        "about": r"or so|or thereabouts|approximately|roughly|give or take|ish\b", "exact": r"exactly|on the dot|precisely",
    },
    between=r"between", ranging=r"from",
    joins=r"to|or|and", plain_joins=r"to|or",
    units={
        "words": r"words?",
        "characters": r"characters?|chars?",
        "sentences": r"sentences?",
        "paragraphs": r"stanzas?|paragraphs?|paras?",
        "lines": r"lines?(?! breaks?)",
        "bullets": r"bullet(?:ed)?[\s-](?:points?|items?|list items?)|bullets|bullet(?= ?$|[.,;:!?)]| (?:has|have|must|should|is|gets|contains?|needs|with|in|longer|over|of|may|can|than|exceeds?|at|no)\b)",
        "numbered_items": r"numbered (?:items?|points?|list items?|steps?)",
        "sections": r"sections?|parts",
        "headings": r"(?:sub)?head(?:ing|er)s?",
        "placeholders": r"placeholders?",
        "questions": r"questions?",
    },
    adjectives=r"short|very|really|extremely|quite|super|\w{2,12}ly|crisp|punchy|informative|bold|emoji|long|full|complete|brief|concise|different|distinct|separate|unique|main|markdown|simple|clear|single|"
    r"additional|total|english|key|more|other|major|individual|consecutive|compact|well-written|well-developed|detailed|"
    r"such|square[\s-]bracketed|bracketed|level[\s-]2|top-level|plain|whole|entire|numbered|actual",
    capped=r"\b(?:limit|restrict|cap|keep|hold|confine)(?:s|ed|ing)? (?:[^\s.;]{1,30} ){0,6}(?:to|at|within)\s?$",
    plain_left=r"(?:^|[,;:(\u2014]\s{0,2}|- |"
    r"\b(?:write|compose|create|generate|draft|produce|make|craft|give|provide|prepare|get|put together|use|using|say|includ(?:e|es|ing)|"
    r"contain(?:s|ing)?|have|having|add|insert|with|in|into|by|output|return|spans?|be|there (?:are|is)|"
    r"(?:response|answer|reply|output|it|which|that) (?:has|is|are)|and|but|plus|want|need|length|aim(?:ing)? for|target(?:ing)?|keep (?:it|this|that)(?: at| to)?|"
    rf"(?:{_WORKS}|{_ANSWER}|total|length|limit|format|form|consists?|consisting|composed|made up|minimum|maximum) of|"
    r"(?:shorten|expand|reduce|cut|condense|compress|summari[sz]e|rewrite|extend|trim|increase|boil|break|divide|lengthen)\w* (?:[^\s.;]{1,20} ){0,6}(?:to|into)"
    r") )(?:(?:me|us|you|it|them|up|out|an?|another|one|short|brief|concise|simple|detailed|long|formal|informal|single|"
    r"funny|just|also|please|comprehensive|well-written|total of|either|very|super|quick|good|nice|catchy|engaging|persuasive) ){0,4}$",
    content_left=r"\b(?:the|these|those|this|his|her|their|our|its|my|first|last|next|previous|following|above|all|both|other|every|"
    r"each|any|same|page|chapter|of (?:the|these|those|my))(?: (?:first|last|next|above|following|other|same|top))? $",
    content_right=r"^(?: (?:who|whose) | (?:from|starting|beginning|ending|rhyming|related|taken|below|above|"
    r"following|changed|as input|of code|of (?:each other|one another)\b|apart\b|away\b|(?:must |should |to )?(?:be )?(?:written |phrased )?(?:in|using) (?:the )?(?:passive|active)\b|of (?:the|this|that|these|those|my|his|her|defen[cs]e)|with (?:all|only|no|the letter)|in the (?:list|text|passage|article|document|original|table|box)|containing the letter)\b)",
    content_relative=r"^ (?:that|which) (?!are|is|should|must|each)",
    parts=r"title|titles|headline|subject(?: line)?|caption|introduction|intro|conclusion|name|names|username|password|passphrase|passwords|"
    r"variable|string|strings|function|key|keys|code|label|identifier|hashtag|hashtags|quote|abbreviation|acronym|"
    r"stanza|verse|chorus|couplet|question|questions|option|options|book|books|novel|film|line of code|file|column|row|cell|field|"
    r"(?:first|second|third|fourth|fifth|last|final|opening|closing) (?:paragraph|sentence|section|part|line|one)|"
    r"(?:one|other|another|former|latter) (?:paragraph|sentence|section)",
    negation=r"(?:do not|don't|dont|does not|doesn'?t|did not|never|must not|mustn'?t|should not|shouldn'?t|shall not|may not|"
    r"can not|cannot|can't|cant|could not|will not|won't|wont|not(?: be)? allowed to|not permitted to|not to|not|avoid|refrain from|without|"
    r"abstain from|steer clear of|stay away from|exclude|excluding|omit|omitting|leave out|forbidden to|free of|rather than|instead of|nor)",
    absence=r"(?:no|without|avoid(?:ing)?|exclud(?:e|ing)|omit(?:ting)?|free of|devoid of|refrain from|leave out|skip|zero|minus|abstain from|not a single|nothing)",
    filler=r"(?:produce|producing|create|creating|generate|generating|output|provide|providing|any|a|an|the|all|use|using|used|of|single|contain|containing|include|including|have|having|write|writing|add|adding|put|"
    r"putting|be|in|your|with|at all|ever|even|one|involve|employ|employing|insert|type|typing|response|answer|unnecessary|say|saying|usage|utilize|mention|mentioning|following|want|wanting|to be|to|anything|it|something|go|get|see|that is|that's)",
    imperative=r"(?:write|compose|create|generate|draft|produce|make|craft|give|provide|prepare|use|include|contain|have|add|insert|"
    r"respond|answer|reply|return|output|explain|describe|summari[sz]e|list|rewrite|translate|expand|elaborate|discuss|tell|"
    r"say|state|start|begin|end|finish|conclude|close|open|wrap|put|enclose|surround|place|format|present|highlight|italici[sz]e|"
    r"emphasi[sz]e|bold|mark|label|separate|divide|split|repeat|keep|limit|restrict|avoid|refrain|exclude|omit|mention|cite|"
    r"quote|structure|organi[sz]e|design|develop|plan|suggest|propose|outline|name|choose|pick|select|continue|improve|critique|"
    r"review|edit|rephrase|paraphrase|convert|turn|compare|contrast|analy[sz]e|brainstorm|invent|imagine|pretend|act|help|"
    r"let|show|find|solve|calculate|consider|follow|ensure|be|do not|don't|never|no|come up|think|please|capitali[sz]e|"
    r"print|speak|stick|focus|incorporate|feature|employ|express|deliver|build|construct|tl;?dr|render|fill|refer|base|"
    r"take|go|send|share|complete|recommend|identify|count|define|title|stop|break|shorten|lengthen|set|leave|steer|abstain|cap|ask|work|spend|narrate|pen|allocate|assign|reserve|prioriti[sz]e|dedicate|devote|introduce|address|cover|explore|examine|evaluate|assess|demonstrate|illustrate|adapt|adopt|adjust|"
    r"double-check|verify|check|proofread|confirm|combine|append|attach|prepend|calculate|clarify|classify|detail|justify|specify|integrate|interpret|weave|assume|apply|can you|could you)",
    polite=r"(?:please|kindly|then|also|now|first|firstly|second|secondly|third|next|finally|lastly|and|but|so|just|simply|always|only|"
    r"additionally|furthermore|moreover|importantly|note|important|remember to|instead|in addition|at the end|hi|hello|hey|"
    r"for this|again|or|carefully|briefly|rules?|requirements?|constraints?|note that|try to|ideally|preferably|if possible|however)",
    modal=r"(?:(?:can|may) only|(?:can|may) (?:not )?(?:be (?:used|mentioned|longer|at most|up to|no)|appear|occur|contain|have|include)|must|should|shall|(?:should|must|need|may|ca|wo)n't|needs? to|ha(?:s|ve) to|required|ensur(?:e|ing)|mak(?:e|ing) (?:\w+ )?(?:sure|certain)|be sure|be careful|can you|could you|"
    r"would you|will you|can u|could u|would u|(?:can|could|may) i (?:please )?(?:get|have)|i'd (?:be grateful|appreciate it|be glad|love it) if|i would (?:be grateful|appreciate it) if|(?:it'd|it would) be (?:great|nice|good|helpful|lovely) if|i want|i need|i'd like|i would like|we need|we want|i wish|please|allowed|permitted|forbidden|prohibited|may not|"
    r"cannot|can't|is to be|are to be|ought to|let's|is needed|kindly|do not|don't|refrain|acceptable)",
    finite=r"\b(?:is|are|was|were|has|had|have|does|did|do|will|would|can|could|wrote|said|says|contains|contained|became|went|uses|used|costs?)\b",
    asking=r"^(?:how (?:many|much|often|long|do|does|did|can|could|would|to)|why|which|who|whose|whom|where|when|is|are|was|were|does|do|did|has|have|should|must|may|am)\b",
    conditional=r"^(?:and |but |so |- )?(?:if|when|whenever|unless|in case|should you) (?!possible|needed|necessary|applicable|you can\b|you (?:answer|respond|write|reply)|answering|responding|writing|replying)",
    reported=r"\b(?:(?:he|she|they|teacher|boss|professor|author|article|law|editor|client|we|rules?|government|constitution) (?:said|says|say|wrote|told|thinks|claims|requires|stated|argues)|"
    r"used to|(?:my|his|her|their|our) (?:essay|story|report|email|letter|text|article|poem|paper|assignment|teacher|boss|professor|school|editor|client|company|book|friend|thesis|homework|brother|sister|son|daughter)"
    r"(?: \w+){0,3}? (?:is|are|was|has|have|had|should|must|needs|contains|says|said|wants(?! (?:an?|it|the|this|us|no|max|at|something|everything|exactly|only)\b)|wanted|asked|told))\b",
    answer=_ANSWER,
    works=_WORKS,
    relative=r"\bwho(?:se)? (?:(?!and |but )[\w'-]+ ){0,8}$|\b(?:when|whether|why) to (?:[\w'-]+ ){0,8}$|\b(?:what happens (?:when|if)|the (?:rule|law)s?)\b[^,;:]{0,60}$",
    soft=r"\b(?:ideally|preferabl[ye]|if possible|if you can|where possible|when possible|try to|it would be (?:nice|great|good|best)|would be (?:nice|great|better|good)|"
    r"i(?:'d| would) prefer|as far as possible|aim for|aim to|hopefully|feel free|you (?:may|can)\b(?! (?:not|only|never))|optionally|strive|we prefer|i prefer)\b",
    frame=frozenset(
        ["your", "the", "this", "that", "my", "its", "it", "a", "an", "entire", "whole", "full", "complete", "final", "response", "answer", "reply", "output", "text", "responses", "answers", "make", "sure", "ensure", "be", "is", "are", "should", "must", "has", "have", "to", "need", "needs", "please", "also", "in", "with", "of", "use", "using", "include", "including", "contain", "containing", "contains", "there", "at", "end", "total", "length", "long", "throughout", "for", "exactly", "word", "words", "phrase", "letter", "letters", "keyword", "keywords", "term", "terms", "say", "mention", "appear", "appears", "used", "mentioned", "included", "appearing", "times", "do", "not", "don't", "never", "avoid", "refrain", "from", "without", "any", "no", "all", "only", "and", "kindly", "only", "keep", "limit", "under", "wrap", "put", "enclose", "write", "written", "both", "everything", "each", "essay", "story", "poem", "article", "post", "letter", "email", "summary", "report", "review", "song", "rap", "speech", "description", "document", "proposal", "pitch", "resume", "blog", "list", "advertisement", "haiku", "riddle", "you", "your", "i", "want", "would", "like", "need", "by", "placed", "format", "allowed", "language", "other", "wrapped", "between", "add", "start", "begin", "finish", "markdown", "followed", "following", "comma", "then", "additionally", "finally", "as", "short", "so", "each", "every", "paragraph", "paragraphs", "sentence", "sentences", "line", "section", "bullet", "provided", "given", "single", "show", "up", "occur", "shown", "must", "it's", "that's", "kept", "limited", "restricted", "between", "cannot", "can't", "not", "mustn't", "shouldn't"]
    ),
    openers=r"(?:please|each|every|make every|make each|kindly|also|additionally|finally|your|the|it|this|there|that|make sure|ensure|be sure|making sure|ensuring|in your|in the|throughout|use|using|include|including|contain|"
    r"containing|have|keep|keeping|limit|do not|don't|never|avoid|refrain|without|no|not|wrap|put|enclose|add|mention|you must|you should|you cannot|all|exclude|everything|only|which|with|start|begin|end|finish|conclude)",
    prepositions=r"(?:\b(?:in|with|of|using|within|by|into|without|as|containing|including|to (?:include|use|contain)|(?:that|which|and) (?:has|have|is|contains?|includes?|uses?|mentions?)) )?(?:\b(?:the|an?) )?$",
    such_as=r" (?:such as|like)", times=r"times?|occasions",
    repeated={"once": 1, "twice": 2, "thrice": 3},
    include=r"(?:includ(?:e|es|ing)|contain(?:s|ing)?|us(?:e|es|ing)|mention(?:s|ing)?|incorporat(?:e|es|ing)|add(?:ing)?|ha(?:ve|s|ving)|"
    r"featur(?:e|es|ing)|insert|say(?:ing)?|writ(?:e|ing)|employ(?:ing)?|weav(?:e|ing) in|with|put|references?|avoid(?:ing)?|exclud(?:e|ing)|omit(?:ting)?|without|no|involv(?:e|es|ing)|reply with|utter|work in)",
    quotes=r"includ(?:e|es|ing)|contain(?:s|ing)?|mention(?:s|ing)?|incorporat(?:e|ing)|featur(?:e|ing)|weav(?:e|ing) in",
    appear=r"(?:(?:must|should|shall|has to|have to|needs? to|ought to|can|may)(?: also)?(?: only)? (?:appear|show up|occur|be (?:used|included|present|mentioned|found|featured|there|in))|appears?|to (?:appear|be (?:used|included|mentioned))|is (?:used|included|mentioned|present|in)|are (?:used|included|mentioned|present|in))",
    banned=r"(?:(?:is|are)(?: strictly)? (?:not allowed|not permitted|forbidden|banned|prohibited|off[\s-]limits)|not allowed|(?:can(?:not| not)|can't|must not|mustn't|should not|shouldn't|may not|shall not|do not|don't|must never|should never) (?:be|appear|show up|occur|contain|exist)|(?:does not|doesn't|do not|don't|never) (?:appears?|show up|occurs?|come up)|should be (?:avoided|excluded|omitted)|must be (?:avoided|excluded|omitted))",
    word_nouns=r"(?:key[\s-]?words?|words?|terms?|hashtags?|names?)", phrase_nouns=r"(?:phrases?|expressions?|lines?|sentences?|strings?|quotes?|words? and phrases?|words? or phrases?|text)",
    letter_nouns=r"(?:letters?|characters?|symbols?|punctuation marks?)", mention=r"(?:mention(?:ing)?(?: of)?|refer(?:ring)? to|talk(?:ing)? about|name-dropp?(?:ing)?)",
    sized=r"\b(?P<unit>word|character|sentence|paragraph)s? (?:(?P<cap>limit|maximum|max)|(?P<floor>minimum|min)|count|length|total)(?: (?:is|of|should be|must be|to be))?\s?:? ?",
    and_or=r"and|or|nor|and/or|&",
    bare_stop=r"(?:limit|count|counts|in|that|which|is|are|for|of|to|from|should|must|and|or|with|you|by|on|at|as|the|a|an|be|can|cannot|choice|used|it|than|appear|appears|only|wrapped|count|list|lists|below|above|per|do|does|has|have|i|we|who|means|meaning|will|may|when|processor|problem|problems|document|art|bank|cloud|game|games|order|play|search|salad|forms?|types?|class|starting|ending|beginning|rhyming|related|describing|containing|instead|exactly|about|s|not|into|without|but|so|if|more|less|each|all|number|numbers|files?|itself|were|was|using|through|size|long|if|alone|please|exclusively|merely)",
    bare_end=r"(?:$|[.;!?)\]:]| (?:pls|plz|please|thx|thanks)\b| in (?:your|the|it|this|its|any)\b| throughout| at (?:least|most)| (?:appears?|should|must|to be|is|are|can(?:not|'t)|shows?|be|more|less|exactly|once|twice|no|does|doesn't|do|don't) ?| anywhere| somewhere|, (?:and|but|in|at|with|without|while) \w+ \w|\s-| only| so| because| for | from | \(| and \w+ing\b| and (?:do|don't|make|use|include|wrap|ensure|end|start|keep|has|have|put|write|avoid)\b)",
    marks={
        ",": r"commas?", "{": r"(?:curly )?braces|curly brackets", "[": r"square brackets", ".,;:!?": r"punctuation(?: marks?)?(?= ?$|[.,;:!?]| (?:at all|whatsoever|please|anywhere|of any)\b)",
        "!": r"exclamation (?:marks?|points?)",
        "?": r"question marks?",
        ";": r"semi-?colons?",
        ":": r"colons?",
        ".": r"periods|full stops?",
        '"': r"(?:double )?(?:quotation|quote) marks?|double quotes",
        "\u2014": r"em[\s-]?dash(?:es)?",
        "-": r"hyphens?",
        "#": r"hash(?:tags?| signs?| symbols?)|pound signs?",
        "*": r"asterisks?",
        "'": r"apostrophes?",
        "&": r"ampersands?",
        "(": r"parenthes[ei]s|round brackets?",
        "…": r"ellips[ei]s",
        "$": r"dollar signs?",
        "@": r"at[\s-]signs?",
        "_": r"underscores?",
        "/": r"(?:forward )?slash(?:es)?",
    },
    starts=r"(?:start|begin|open|commence)(?:s|ing)?", ends=r"(?:end|finish|conclude|close)(?:s|ing)?",
    with_words=r"(?: (?:off|out|up))?(?: (?:exactly|precisely|simply|only))?(?: with| w/| by saying|: with)?(?:\s?:)?(?: (?:exactly|precisely))?(?: (?:the|this|these|an?))?(?: (?:exact|following|very|specific|single|closing|opening|final|concluding|same)\b)*",
    ordinals={
        "first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "fifth": 5, "5th": 5, "sixth": 6, "6th": 6,
        "seventh": 7, "7th": 7, "eighth": 8, "8th": 8, "ninth": 9, "9th": 9, "tenth": 10, "10th": 10, "last": -1, "final": -1, "very last": -1, "opening": 1, "closing": -1,
    },
    paragraph={"paragraph": "paragraphs?", "sentence": "sentences?", "line": "lines?", "bullet": r"bullet(?:ed)?(?:[\s-](?:points?|items?))?"},
    each=r"(?:each|every)(?: of the)?", per=r" (?:per|in (?:each|every)|for (?:each|every)|in all|to each|a) {unit}",
    each_after=r" each\b(?! (?:with|of|\w+(?:ing|ed)) )",
    edges=(
        (rf"\bsign(?: it| this| off| (?:the|your) (?:letter|note|email|message|card))?(?: as| with| off with| off as)? (?P<term>{QUOTED})", "end"), (rf"^(?:the )?(?:very )?first words? {_IN_NTH}(?:must|should|has to|needs to|is to|have to|will)? ?(?:be|is|are) (?:the words? |: )?(?P<term>{QUOTED})", "start"),
        (rf"^(?:the )?(?:very )?last words? {_IN_NTH}(?:must|should|has to|needs to|is to|have to|will)? ?(?:be|is|are) (?:the words? |: )?(?P<term>{QUOTED})", "end"),
        (rf"\b(?:the|its|your) (?:very )?first (?:words?|sentence|phrase|line|thing)(?: (?:of|in) (?:your|the) {_WHOLE}(?:{_ANSWER}|{_WORKS}))? (?:must|should|has to|needs to|is to|have to)? ?(?:be|is|are|reads?|say) (?:the words? |: )?(?P<term>{QUOTED})", "start"),
        (rf"\b(?:the|its|your) (?:very )?last (?:word|sentence|phrase|line|thing|words)(?: (?:of|in) (?:your|the) {_WHOLE}(?:{_ANSWER}|{_WORKS}))? (?:must|should|has to|needs to|is to)? ?(?:be|is|read|say) (?:the word |: )?(?P<term>{QUOTED})", "end"),
        (rf"\b(?:the )?(?:very )?(?:end|bottom) of (?:your|the) {_WHOLE}(?:{_ANSWER}|{_WORKS}) (?:must|should|has to|needs to) (?:read|be|say|state|contain)(?: exactly)?(?: like(?: this)?|: )?(?: the (?:exact )?(?:phrase|words?|sentence))?\s?:? (?:(?P<term>{QUOTED})|(?<=[:]\x20)(?P<tail>[^\"\n]{{2,200}})$)", "end"),
        (rf"\b(?:the )?(?:very )?(?:beginning|start|top) of (?:your|the) {_WHOLE}(?:{_ANSWER}|{_WORKS}) (?:must|should|has to|needs to) (?:read|be|say|state)(?: the (?:exact )?(?:phrase|words?|sentence))?:? (?P<term>{QUOTED})", "start"),
        (rf"\b(?:at|as) the (?:very )?end(?: of (?:your|the) {_WHOLE}(?:{_ANSWER}|{_WORKS}))?,? (?:include|add|write|put|say)(?: the)?(?: exact)?(?: (?:phrase|words?|sentence))?:? (?P<term>{QUOTED})", "end"),
        (rf"\b(?:include|add|write|put|say)(?: the)?(?: exact)?(?: (?:phrase|words?|sentence))?:? (?P<term>{QUOTED}) (?:at|as) the (?:very )?end\b", "end"),
        (rf"\b(?:include|add|write|put|say)(?: the)?(?: exact)?(?: (?:phrase|words?|sentence))?:? (?P<term>{QUOTED}) (?:at|as) the (?:very )?(?:start|beginning|top)\b", "start"),
    ),
    cases=(
        (r"\b(?:no|without|avoid|don't use|do not use|not contain|not use|never use|not have|not include|refrain from|refrain from using)(?: the use of| using| having| any| a single| use of)*(?: any)? (?:capital(?: letters?|s|i[sz]ed letters?|i[sz]ation)|upper[\s-]?case(?: letters?)?|capitali[sz]ed letters?)\b(?! words?)", "lower"),
        (r"\b(?:no|without|avoid|don't use|do not use|not contain|not use|refrain from using)(?: any| a single)? lower[\s-]?case(?: letters?)?\b", "upper"),
        (r"\b(?:not a single|no) (?:word|letter)s?\b[^.;]{0,60} lower[\s-]?case(?: letters?)?\b", "upper"),
        (r"\b(?:not a single|no) (?:word|letter)s?\b[^.;]{0,60} (?:upper[\s-]?case|capital(?:i[sz]ed)?)(?: letters?)?\b", "lower"),
        (rf"\b(?:(?:in|be|is|are|with|use|using|only|have|contain|and)(?: written)?(?: in)? (?:(?:only|all|entirely|exclusively|strictly|completely|full|fully|just) )*|(?:^|[,;:(] ?)(?:only |all |entirely )?|all(?: letters)?(?: in)? ){_LOWER}(?: {_LETTERS})?(?: only)?\b", "lower"),
        (rf"\b(?:all|only|entirely)(?: in)? {_LOWER}(?: {_LETTERS})?\b", "lower"),
        (rf"\b(?:all|every)(?: the| of the| of your)? (?:letters?|words?|characters?)(?: in (?:your|the) {_WHOLE}(?:{_ANSWER}|{_WORKS}))? (?:must|should|are|is|to|have to|need to|has to)? ?(?:be )?(?:in |all )*{_LOWER}\b", "lower"),
        (r"\bcapital letters? (?:is|are) (?:not allowed|forbidden|prohibited|banned)", "lower"),
        (rf"\b(?:(?:in|be|is|are|with|use|using|only)(?: written)?(?: in)? (?:(?:only|all|entirely|exclusively|strictly|completely|full|fully|just) )*|(?:^|[,;:(] ?)(?:only |all |entirely )?|english(?: and|,)? (?:in )?(?:all |only )|all ){_UPPER}(?: {_LETTERS})?(?: only)?\b", "upper"),
        (r"\b(?:in|use|using|with|be|type|write)(?: \w+){0,2} (?:all[\s-]?caps|block capitals|all-?capitals?)\b|^all[\s-]caps\b|\b(?:in|use|using|write) (?:all )?caps(?: only|$|[.,;!])|\ball[\s-]caps (?:please|only)", "upper"),
        (rf"\b(?:all|every)(?: the| of the| of your)? (?:letters?|words?|characters?)(?: (?:in|of) (?:your|the) {_WHOLE}(?:{_ANSWER}|{_WORKS}))? (?:must|should|are|is|to|have to|need to|has to)? ?(?:be )?(?:in |all )*(?:{_UPPER}|caps)\b", "upper"),
        (r"\b(?:capitali[sz]e|uppercase) (?:every|each|all)(?: the| of the| of your)? (?:letters?|characters?|words fully)\b|\bevery letter (?:is |be )?capitali[sz]ed\b", "upper"),
        (r"\b(?:in|use|using) (?:a )?title[\s-]?case\b", "title"),
    ),
    wraps=(
        (rf"\b(?:wrap|put|enclose|surround|place|encase|write|include|bracket|return|give)(?:ped|d|ping|ing)? {_IT}(?: \([^)]{{0,80}}\))?(?: \w+){{0,2}}? (?:in|with|within|inside|by|between)(?: a pair of| a set of)? (?:double )?{_QUOTES}", '"', '"'),
        (rf"\b(?:wrap|put|enclose|surround|place|encase)(?: \w+)?(?: in| with)? (?:double )?{_QUOTES} (?:around|on both sides of|at the (?:beginning|start) and end of) {_IT}", '"', '"'),
        (rf"\b(?:double )?{_QUOTES}(?: should| must| need to| have to)? ?(?:be )?(?:placed |put |added )?around {_IT}", '"', '"'),
        (rf"\b{_IT}(?: (?:should|must|has to|needs to|is|to))? (?:be |is )?(?:wrapped|enclosed|put|placed|surrounded|written|contained)? ?(?:in|with|within|inside|by|between) (?:double )?{_QUOTES}", '"', '"'),
        (rf"\b(?:wrap|wrapped|enclose|enclosed) (?:in|with|within|inside) double {_QUOTES}(?=$|[.,;!?])", '"', '"'),
        (rf"\b(?:wrap|put|enclose|surround|place) {_IT}(?: \w+)? (?:in|with|within|inside) (?:triple backticks|a (?:markdown )?code (?:block|fence)|code fences)", "```", "```"),
        (rf"\b(?:wrap|put|enclose|surround|place) {_IT}(?: \w+)? (?:in|with|within|inside) (?:single )?back-?ticks", "`", "`"),
        (rf"\b(?:wrap|put|enclose|surround|place) {_IT}(?: \w+)? (?:in|with|within|inside) (?:parentheses|round brackets)", "(", ")"),
        (rf"\b(?:wrap|put|enclose|surround|place|give|write|return) {_IT}(?: \w+)? (?:in|with|within|inside) double (?:angular|angle) brackets", "<<", ">>"),
        (rf"\b(?:wrap|put|enclose|surround|place) {_IT}(?: \w+)? (?:in|with|within|inside) square brackets", "[", "]"),
        (rf"\b(?:wrap|put|enclose|surround|place) {_IT}(?: \w+)? (?:in|with|within|inside) curly (?:braces|brackets)", "{", "}"),
        (rf"\b(?:wrap|put|enclose|surround|place|write|return|give) {_IT}(?: \w+)? (?:in|with|within|inside|between) (?:an? |the )?<(?P<tag>[a-z][\w-]{{0,30}})>(?: (?:and )?</[a-z][\w-]{{0,30}}>)?(?: (?:xml )?tags?)?", "<{tag}>", "</{tag}>"),
    ),
    title=(
        (r"\b(?:titles?|subjects?(?: lines?)?|names? of (?:your|the) \w{3,20}|headings?)(?: of (?:your|the) [\w\s]{1,40}?)?(?:,| which| that)?(?: (?:is|are|should be|must be|needs to be))?(?: (?:wrapped|enclosed|written|put|placed|surrounded|contained|bracketed))?,? (?:in|with|within|inside|by) double (?:angular|angle) brackets?", "<<", ">>"),
        (r"\b(?:titles?|subjects?(?: lines?)?)[^.;]{0,40}<<", "<<", ">>"),
        (r"\b(?:wrap|put|enclose)(?: the| your| its)? title in double (?:angular|angle) brackets?", "<<", ">>"),
        (r"\b(?:give|include|add|have|has|contain|contains|with|containing|having|provide|need|needs)(?: (?:it|your \w+|the \w+))? (?:also )?an? (?:(?:short|catchy|suitable|creative|clear|descriptive|good|nice|proper|relevant|fitting|bold|interesting) )?title\b(?! (?:of|for the|role|like|character|that is|which)| called| named|:? \"|s)", "", ""),
    ),
    no_title=r"\b(?:no|without (?:an? |any )?|(?:skip|omit|drop|leave out) (?:the |any )?) ?(?:main )?(?:title|headline|heading at the top)\b(?! (?:page|case|of|for|tags?|bar|should|must|longer|in)\b)|\b(?:do not|don't|dont|never) (?:add|give|include|use|put|write|need|want)(?: (?:it|me|this|the \w+|your \w+|in))? (?:an? |any |the )?(?:title|headline)\b(?! (?:page|case|of|for|longer|in)\b)",
    postscript=r"\b(?:postscript|post script|post-script|p\.s\.? (?:at the end|note|section)|p\.\s?p\.\s?s\.? (?:at|note|section)|add a p\.\s?s\.?|include a p\.\s?s\.?|end with a p\.\s?s\.?)",
    formats=(
        (r"\b(?:in|as|into|using|to|with|of)(?: an?| the| only| one| single| strictly)?(?: (?:valid|strict|raw|well-formed|proper|pure|single|minified|structured|correct|pretty|one|plain))* json(?: (?:format|object|block|array|document|structure|form|code block|string|file))?\b", "json"),
        (r"\b(?:output|return|provide|produce|give(?: me)?|generate|contain|contains|respond with|reply with|be|is|only|just|wrapped in|use|using)(?: an?| the| only| just| valid| strictly| one| single| with| back| raw| pure| strict| well-formed| proper| minified| parse?able| syntactically| in)* json(?: (?:format|object|block|array|code block|only|output))?\b", "json"),
        (r"\boutside (?:of )?the json (?:block|object)|\bbefore (?:and|or) after the json\b|\bjson (?:only|output)\b", "json"),
        (r"\b(?:in|as|into|to|using)(?: an?| valid| proper)* csv(?: (?:format|file|table))?\b|\b(?:output|return|provide|give me|use|be|respond with|reply with|make|create|generate)(?: only| valid| an?| raw| pure| in| well-formed| as| strictly| me)* csv\b", "csv"),
        (r"\b(?:in|as|into|to|using)(?: an?| valid| well-formed| proper)* xml(?: (?:format|document|file))?\b|\b(?:output|return|provide|give me|use|be|respond with|reply with)(?: only| valid| an?| raw| pure| in| well-formed| as| strictly)* xml\b(?! tags)", "xml"),
        (r"\b(?:in|as|into|to|using)(?: an?| valid| proper)* yaml(?: (?:format|document|file))?\b|\b(?:output|return|provide|give me|use|be|respond with|reply with)(?: only| valid| an?| raw| pure| in| well-formed| as| strictly)* yaml\b", "yaml"),
        (r"\b(?:in|as|into|to|using|rendered as)(?: an?| valid| proper| raw)* html(?: (?:format|document|file|page|code))?\b|\b(?:output|return|provide|give me|use|be|respond with|reply with)(?: only| valid| an?| raw| pure| in| well-formed| as| strictly)* html\b(?! tags)", "html"),
        (r"\b(?:in|as|using) (?:a |an )?(?:(?:markdown|two-column|three-column|comparison|simple|short|single|\d-column) )*table(?: (?:format|form))?\b(?! of contents| tennis| manners| salt|s)|\b(?:with|use|using) a (?:markdown |comparison |summary )table\b|\bwith (?P<cut2>a table) (?:of|comparing|showing|listing|summari[sz]ing|that)\b|\bin tabular (?:form|format)\b|\b(?:create|give|generate|provide|produce|include|make|draw|add|write|show)(?: me| us)? (?P<cut>(?:a |an )(?:(?:markdown|two-column|three-column|comparison|simple|short) )*table(?: of)?)(?:(?<=of)| (?:of|with|comparing|showing|listing|that (?:shows|lists|compares)|summari[sz]ing|for))\b", "table"),
        (r"\b(?:in|as|using|use|with|into)(?: an?| the| some| only| short| clear| concise| conversational| simple| markdown)* (?:bullet(?:ed)?[\s-]points?|bullets|bullet(?:ed)?[\s-](?:point )?(?:list|form|format)|unordered list|bulleted lists?)\b|\b(?:sub)?(?:headings|headers|tables?|sections)(?:,| and|, and) (?P<cut>bullet(?:ed)?[\s-]points?|bullets)\b", "bullets"),
        (r"\b(?:give(?: me)?|write|create|provide|make|return|produce|include|add)(?: me)? (?:an? )?(?:short |brief |simple )*(?:(?P<cut>bullet(?:ed)?(?:[\s-]point)?)[\s-]list|unordered list|list of bullet points)\b", "bullets"),
        (r"\b(?:in|as|using|use|with|into)(?: an?| the| short| simple)* (?:numbered|ordered) (?:list|points|items|steps)\b", "numbered_list"),
        (r"\b(?:give(?: me)?|write|create|provide|make|return|produce)(?: an?| the| short| simple)* (?P<cut>numbered|ordered) (?:list|points|items|steps)\b", "numbered_list"),
        (r"\b(?:with|using|use|include|add|under)(?: clear| markdown| descriptive| short| section| bold| appropriate| proper)* (?:sub)?head(?:ing|er)s\b|\beach (?:with|under|having|gets|has) (?:its own|an?)(?: clear| markdown| descriptive| short| bold)* (?:sub)?heading\b|\b(?:bullet(?:ed)?[\s-]points?|bullets|tables?)(?:,| and|, and) (?P<cut>(?:sub)?head(?:ing|er)s)\b", "headings"),
        (r"\b(?:in|as|using|use)(?: only| just)? plain[\s-]?text\b|^plain text(?: only)?\b", "plain"),
        (r"\b(?:only|just|nothing but)(?: the)? code\b(?! of)|\bcode only\b", "code"),
        (r"\b(?:in|as|using|use)(?: valid| proper| github)* markdown(?: (?:format|formatting|syntax))?\b(?! (?:tick|table|bullet|point|divider|code))", "markdown"),
    ),
    format_names={
        r"markdown(?: (?:formatting|syntax|format))?(?! (?:fences?|code|(?:sub)?head(?:ing|er)s?|tables?|links?|lists?|bullets?|bold))": "markdown",
        r"(?:bullet(?:ed)?[\s-](?:points?|lists?)|bullets)": "bullets",
        r"(?:numbered|ordered) lists?|numbering": "numbered_list",
        r"(?:markdown )?tables": "table",
        r"(?:markdown )?(?:sub)?head(?:ing|er)s": "headings",
        r"json": "json",
        r"html(?: tags)?": "html",
        r"(?:xml)(?: tags)?": "xml",
        r"code blocks?|code snippets?|code": "code",
    },
    program=r"\b(?:function|program|scripts?|api|endpoint|parser|class|query|files?|app|code|library|database|data (?:is|are|stored)|convert|converts|how to|how do|difference between|translat\w+|parse|read|reads|load|tutorial|explain (?:what|how|why))\b",
    options=(
        r"\b(?:answer|respond|reply|choose|pick|select|say|response|output|return|one|phrases?|options?|contain|include|classify)\b[^.;]{0,60}\b(?:one|any|either)(?: only| phrase| option)?(?: (?:of|from|from among|among))(?: (?:the|these))*(?: (?:following|options|phrases|choices|labels|words|answers|three|two|four|categories|below|sentences))*(?: \w+){0,3}?(?:\s?:|(?= ?\"))",
        r"\b(?:choose|pick|select)(?: (?:exactly|only|just))?(?: one)? (?:from|between|among|of)(?: the| these)?(?: following)?(?: (?:options|phrases|choices|words|labels|categories))?(?:\s?:|(?= ?\"))",
        r"\b(?:answer|respond|reply)(?: \w+){0,2}? with(?: only| just| exactly| either| simply| a simple| a single| the word| the words| one word)*:?",
        r"\b(?:answer|respond|reply|say|(?:answer|response|reply) (?:must|should) be)(?: only| just| either| simply| exactly| with)*:?(?= \")",
    ),
    choices={r"yes or no": ("yes", "no"), r"true or false": ("true", "false"), r"yes/no": ("yes", "no"), r"true/false": ("true", "false"), r"yes, no,? or maybe": ("yes", "no", "maybe")},
    languages=ENGLISH_LANGUAGES,
    speaks=(
        r"\bin (?:formal|plain|simple|proper|correct|good|clear|british|american|professional|idiomatic|fluent|everyday|basic)(?:,? \w+)? {language}\b(?! (?:words?|terms|phrases?|names?|accent|slang|translation))|\b(?:answer|respond|reply|write|speak|written|responding|answering|reply(?:ing)?|responses?|output|be|using|use|compose|communicate|said|explain|conversation|done)\b(?: \w+){0,4}? (?P<cut>(?:in|entirely in|only in|only|using only|using|completely in|fully in|just|use) (?:the |only |just |entirely )*{language}(?: language)?(?: only)?)\b(?! (?:and|or) {language}|-| (?:words?|cuisine|food|style|speak\w*|class\w*|lesson\w*|history|literature|culture|movies?|songs?|people|accent|names?|phrases?|terms?|slang|translation|version|teacher|grammar|course|revolution|empire|king|queen|restaurant|market|law|government|alphabet|font))",
        r"\b(?:in|using|use)(?: the| only| entirely| purely)* {language}(?: language)?(?: only)?,? (?:and )?(?:with )?(?:no other language|not? (?:any )?other languages?|nothing else)",
        r"\b(?:entirely|only|completely|exclusively|solely|purely) in(?: the)? {language}\b",
        r"\bin(?: the)? {language}(?: language)?(?: only|,? please)\b",
        r"\b(?:using|use|uses|in) (?:only|entirely|exclusively|purely)(?: the)? {language}(?: language)?\b",
        r"\bonly (?:using|use|in)(?: the)? {language}(?: language)?\b",
        r"\b(?:using|in) the {language} language\b",
        r"\b(?:other than|outside of|except(?: for)?|besides) {language}[^.;]{0,20}no other language|\bno (?:other )?language (?:other than|except|besides|but) {language}",
        r"\b(?:language|in): ?{language}\b|\blanguage (?:must be|should be|is) {language}\b",
        r"^(?:in|all in) {language}(?: only)?(?=$|[.,;:!])|[,;(] ?(?:all )?in {language}(?: only)?(?=$|[.;!)])|, in {language},|\bin {language}(?=[.!?]?$)|\bin {language}(?=,? (?:and |with |no |all |only |in |lower|upper|capital|contain|be |have |use |using|that ))|\bin {language}(?=, (?:for|to|so|please|since|as|because|about) )",
    ),
    strictly=r"\b(?:only|entirely|no other|exclusively|your)\b",
    about=r"\b(?:about|on|of|describing|where|who|translat\w+|how (?:do|to|would|can)|titled|called|named|say|says|means?)\b",
    repeat=r"\b(?:repeat|repleat|restate|copy|echo)(?: back)?(?: (?:the|this|my|your|exact|entire|whole|full|above|below|following|original|same|user|user's|first|line|all|all of|of|my))* (?:request|prompt|question|instructions?|query|message|task|sentence|line|text|words|paragraph|it(?= (?:exactly|word|verbatim|at the|first|as it is|back)))\b",
    repeat_verb=r"\b(?:repeat|restate|copy|echo)", earlier=r"\b(?:above|previous|before this)\b", later=r"\b(?:below|following)\b",
    template=r"\b(?:format|form|example|such as|like|template|structure|follow(?:ing|s)?|below|look)\b",
    divided=r"\b(?:separat(?:e|ed|ing|ion)|divid(?:e|ed|ing)|split|delimit(?:ed)?|set apart|distinguish(?:ed)?|break|follow(?:ing|ed by)|insert|put|use|using|partition(?:ed)?)\b[^.;*]{0,90}?(?:by|with|using|between|following|like(?: below| this)?|via|be|as|use)?",
    asterisks={"*": r"asterisks?|stars?", "-": r"dash(?:es)?|hyphens?", "=": r"equals? signs?|equal(?:s)? symbols?", "#": r"hash(?:es)?(?: signs?)?|pound signs?", "_": r"underscores?", "~": r"tildes?"},
    answers_noun=r"(?:(?:opening|first|closing|last|subject|tag) ?lines|openings|openers|beginnings|endings|hooks|pitches|questions|paraphrases|translations|headlines|bios|responses|notes|invitations|messages|texts|captions|answers|versions|jokes|poems|limericks|songs|ads|advertisements|letters|options|variants|alternatives|suggestions|solutions|"
    r"essays|stories|raps|emails|tweets|riddles|movies|items|itineraries|names|outputs|descriptions|slogans|drafts|replies|summaries|haikus|haiku|"
    r"copies|taglines|proposals|reviews|titles|plans|tables|lists|ideas|paragraphs|sections|parts|examples|poem versions|blog posts|articles|speeches|resumes|quotes|facts)",
    parts_noun=r"(?:steps|points|pieces|stanzas|verses|scenes|days|chapters|reasons|tips|advice|advices|pieces of advice|thoughts|acts|rounds|events)",
    pair=r"\b(?:both|(?:the|your|these|those) two|the (?P<a>[\w-]{2,20}) (?:and|from)(?: the)? (?P<b>[\w-]{2,20}))\b",
    highlights=(
        r"\b(?:highlight|italici[sz]e|emphasi[sz]e)(?:s|d|ing)?(?:\s?/\s?\w+| (?:or|and) \w+)? {quantity}", r"\b(?:put|set|mark|make|write) {quantity} (?:[\w-]{2,20} ){0,2}?(?:words?|phrases?|terms?|keywords?|sentences?|points?|parts?) (?:in )?bold\b",
        r"{quantity}[\s-](?:[\w-]{2,20} ){0,2}?(?:sections?|words?|phrases?|parts?|texts?|sentences?|keywords?|terms?|areas?|passages?)(?: in (?:your|the) \w+)? (?:(?:should|must|to|that|which|are|be|is|has|been) ){0,3}(?:highlighted|italici[sz]ed|emphasi[sz]ed|in italics?)\b",
        r"{quantity}[\s-](?:\w+ )?(?:highlighted|italic|italici[sz]ed|emphasi[sz]ed)(?: (?:text|and|or|bold|markdown)){0,2}(?: (?:sections?|parts?|words?|phrases?|texts?|sections?))?\b",
        r"\b(?P<some>(?:highlight|italici[sz]e|emphasi[sz]e)(?:s|d|ing)? (?:some|key|a few|several|important|the (?:key|most important|main))) (?:[\w-]+ ){0,2}(?:parts?|sections?|words?|phrases?|points?|terms?|keywords?|ideas?)\b",
        r"\b(?P<some>(?:put|set|mark|make|write) (?:the |all |any |your )*(?:(?:key|main|important|most important) )*(?:terms?|words?|phrases?|keywords?|points?|ideas?) (?:in )?bold\b|(?:use bold (?:text |type |face )?(?:for|on)|bold) (?:the |all |any |your )*(?:(?:key|main|important|most important) )*(?:terms?|words?|phrases?|keywords?|points?|ideas?))", r"\b(?P<some>(?:highlighted|italici[sz]ed|italic) (?:text )?(?:sections|phrases|parts|words))\b",
    ),
    highlight_signs=r"markdown|italic|asterisk|\*|in (?:your|the) (?:answer|response|text|reply|essay|post|article|story|poem|letter|output)",
    capitals=(
        r"{quantity}[\s-](?:\w+ )?words?(?:(?: or | and |/)phrases?)?(?: (?:in|of) (?:your|the) (?:\w+ )?\w+)? (?:(?:be|are|is|that|which|should|must|to|written|appear|in|with|using|have|having|only|of) ){0,5}(?:all[\s-]|fully |entirely |completely )?(?:capital(?:i[sz]ed)?(?: letters?|s)?|caps|upper[\s-]?case(?: letters?)?)\b",
        r"{quantity}[\s-](?:fully[\s-]|all[\s-]|entirely[\s-]|completely[\s-])?(?:capital(?:i[sz]ed)?|upper[\s-]?case|caps|all[\s-]?caps)(?:[\s-]letters?)? words?\b",
        r"\bwords? (?:(?:be|are|is|that|which|should|must|to|written|appear|in|with|using|have|having|only|of) ){0,4}(?:all[\s-]|fully |entirely )?(?:capital(?:i[sz]ed)?(?: letters?|s)?|caps|upper[\s-]?case(?: letters?)?)(?: \([^)]{0,30}\))?(?: words?)?[^.;]{0,50}? {quantity}",
        r"\b(?:all[\s-]|fully[\s-])?(?:capital(?:i[sz]ed)?|upper[\s-]?case|all[\s-]?caps)(?: letters?)? words?[^.;]{0,50}? {quantity}",
        r"\b(?P<some>(?:use|using|include|including|have|add|contain|write)(?: (?:a few|some|several|certain))? words (?:in|with|written in|that are) all(?: |-)(?:capital letters|capitals|caps|uppercase))\b",
    ),
    headings_noun="section", labels=r"\b(?:mark(?:s|ed|ing)?|label(?:s|l?ed|l?ing)?|start(?:s|ed|ing)?|begin(?:s|ning)?|head(?:ed|ing)?|denot(?:e|ed|ing)|not(?:e|ed|ing)|indicat(?:e|ed|ing)|titled?|titl(?:e|ing)|name[ds]?|nam(?:e|ing)|call(?:ed|ing)?|identif(?:y|ied)|introduced?|designated?|preced(?:e|ed|ing))\b[^.;\"]{0,70}?(?:with|as|by|using|:)(?: the)?(?: word| words| heading| header| label| title| phrase| text)?(?: of)?:?|\b(?:include|have|contain|with|write)(?: [\w-]+){0,3} sections?\s?:",
    label_unit=r"\b(?:each|every|the|all)(?: (?:of|the|each|every))* (?P<noun>(?!beginning|start|top|word|head)[\w-]{3,20})\b",
    sources=(
        (r"\bcite (?:every|each|all|your|the|any|at least)(?: \w+){0,2} ?(?:clauses?|pages?|claims?|sources?|statements?|facts?|sentences?|references?|documents?|passages?)\b|\b(?:with|include|including|provide|add|give) (?:\w+ ){0,2}(?:citations?|source references|in-text citations)\b|\bcite (?:an? |one |the |at least one )?(?:sources?|references?|documents?|passages?)(?: for (?:every|each|all)| ?$|[.,;]| )|\beach claim must (?:be cited|cite)", "cite"),
        (r"\b(?:based|rely|relying|draw|drawing|answer|answering)(?: \w+){0,2}? (?:only|solely|exclusively|strictly)(?: \w+)? (?:on|from|upon|with|using)(?: the| these| this| my| our| information| what| facts| in| from| given| provided| attached| supplied| uploaded| enclosed)* (?:documents?|sources?|text|context|passages?|article|report|files?|material|contract|excerpts?|handbook|manual|guidelines?|policy|policies|slides|transcript|notes|brochure|faq|catalogue|catalog)\b|\b(?:only|solely|exclusively) (?:from|on|use|using|with|rely on|based on)(?: the| these| this| my| our| information| what's| what is| facts| data| in| from| given| provided| attached| supplied| following| uploaded| enclosed)* (?:documents?|sources?|text|context|passages?|article|report|files?|material|contract|excerpts?|handbook|manual|guidelines?|policy|policies|slides|transcript|notes|brochure|faq|catalogue|catalog)\b|\b(?:use|using) only(?: the| these| this| information| facts| in| from| given| provided| attached| supplied| uploaded| enclosed)* (?:documents?|sources?|text|context|passages?|article|report|files?|material|contract|excerpts?|handbook|manual|guidelines?|policy|policies|slides|transcript|notes|brochure|faq|catalogue|catalog)\b|\b(?:no|not use any|without(?: using)?|don't use(?: any)?|do not use(?: any)?) (?:outside|external|prior|general|other) (?:knowledge|information|sources?)\b", "only"),
        (r"\b(?:no|without(?: any)?|don't (?:include|add|give|use)(?: any)?|do not (?:include|add|give|use|provide)(?: any)?|omit(?: all)?|never include) (?:citations?|references|source references|footnotes)\b|\b(?:do not|don't|never) cite\b", "none"),
    ),
    documents=r"\b(?:(?:the )?following|this|below|next)(?: [\w-]{1,20}){0,3}? (?:text|passage|article|paragraph|paragraphs|email|e-mail|document|letter|story|poem|review|transcript|excerpt|essay|abstract|report|contract|conversation|dialogue|statement|code|sentence|sentences|message|post|tweet|note|notes|riddle|snippet|content|context)\b[^.:\n?]{0,80}:",
)
