"""German."""

from __future__ import annotations

from .lexicon import QUOTED, Lexicon
from .names import GERMAN_LANGUAGES, NUMBERS_DE

# ruff: noqa: E501
# fmt: off
# A pattern is read whole: its line is as long as it is.

_ANSWER = r"(?:antwort|antworten|ausgabe|text|nachricht|ergebnis)"
_WORKS = (
    r"(?:aufsatz|essay|geschichte|gedicht|artikel|brief|e-mail|mail|zusammenfassung|bericht|rezension|lied|rede|absatz|beschreibung|dokument|"
    r"vorschlag|lebenslauf|anzeige|gliederung|plan|witz|haiku|tweet|slogan|dialog|gespräch|liste|tabelle|notiz|erklärung|erzählung|beitrag|blogbeitrag|anleitung|kurzgeschichte|text|märchen)"
)
_YOUR = r"(?:deine|deinen|dein|deiner|ihre|ihren|ihr|die|den|das|der|dem|eine|einen|ein|diese|dieser)"
_IT = rf"(?:alles|{_YOUR} (?:(?:gesamte|ganze|komplette|vollständige)[nrs]? )?(?:{_ANSWER}|{_WORKS}))"
_USE = r"(?:verwende|verwenden|verwendet|benutze|benutzen|benutzt|nutze|nutzen|gebrauche|gebrauchen|schreibe|schreib|schreiben|füge|fügen|erwähne|erwähnen|erwähnt|nenne|nennen|enthält|enthalten|enthalte|enthaltend|beinhalte|beinhalten|beinhaltet|hat|haben|habe|setze|setzen|sage|sagen|baue|bauen|umfasst|umfassen)"

GERMAN = Lexicon(
    code="de",
    hints=r"\b(?:\w{0,20}[äöüß]\w{0,20}|kannst|gegen|vom|beim|uns|wir|mal|tipps|ideen|kannst|mir|dir|zum|zur|bitte|brauche|thema|pro|punkt\w*|insgesamt|aber|sowie|bis|kurz\w*|geben|maximal|antworten|stichpunkte?\w*|du|sie|ich|hast|haben|darf|was|wie|nur|mehr|sekunden|runde\w*|gib|füge|nenne|zitiere|setze|mache?|muss|soll|jede\w?|titel|in|im|den|dem|deine?\w?|von|zu|nicht|als|oder|für|beende|beginne|antwort|kein|alles|der|die|das|und|ist|mit|ohne|ein|eine|wörtern?|wort|schreib\w*|antworte\w*|auf|keine?n?|mindestens|höchstens|genau|deutsch|verwende\w*|sätze\w*|absätze\w*)\b",
    signs=r"\w*buchstaben|klein|groß|titel|postskriptum|nachschrift|p\.|ps|csv|yaml|xml|html|json|\w*tabelle|liste|anführung|code|ja|wahr|richtig|ein|quelle|zitat|beleg|dokument|kontext|text|reintext|klartext|artikel|bericht|vertrag|sekunde|minute|token|\w*aufruf|\w*anfrage|dollar|usd|\$|hebe|markier|kursiv|hervor|antwort|wähle|aufzählung|stichpunkt|\w+frei",
    numbers=NUMBERS_DE,
    fraternal="und",
    before={
        "least": r"mindestens|wenigstens|nicht weniger als|ein minimum von|min\.|minimal",
        "above": r"mehr als|über|länger als",
        "most": r"höchstens|allerhöchstens|maximal|nicht (?:mehr|länger) als|nicht über|bis zu|max\.?|ein maximum von",
        "below": r"weniger als|unter|kürzer als",
        "exact": r"genau|exakt|nur",
        "about": r"etwa|ungefähr|circa|ca\.|rund|zirka|in etwa",
    },
    after={"least": r"oder (?:mehr|länger)|minimum|mindestens", "most": r"oder (?:weniger|kürzer)|maximal|maximum|(?:aller)?höchstens|max\b|nicht (?:überschreiten|übersteigen|überschreitet)|und nicht mehr|nicht mehr", "about": r"ungefähr|etwa|oder so|plus/minus", "exact": r"genau|exakt"},
    between=r"zwischen",
    ranging=r"von",
    joins=r"bis|oder|und",
    plain_joins=r"bis|oder",
    units={
        "words": r"wörtern?|worten?|wort",
        "characters": r"zeichen",
        "sentences": r"sätzen?|satz",
        "paragraphs": r"strophen|absätzen?|absatz",
        "lines": r"zeilen?|versen?(?=$|[.,;:!?)]| (?:über|mit|ohne|zu|und|von|im|in|auf)\b)",
        "bullets": r"stichpunkten?|stichpunkte|stichpunkt|aufzählungspunkten?|aufzählungspunkt|bullet ?points?",
        "numbered_items": r"nummerierten? punkten?",
        "sections": r"abschnitten?|abschnitt|teilen",
        "headings": r"(?:zwischen)?überschriften?",
        "placeholders": r"platzhaltern?",
        "questions": r"fragen?",
    },
    adjectives=r"kurzen?|langen?|lange|kurze|verschiedenen?|unterschiedlichen?|einzelnen?|vollständigen?|ganzen?|einfachen?|klaren?|knappen?",
    capped=r"\b(?:beschränke|begrenze|kürze|halte) (?:[^\s.;]{1,30} ){0,6}(?:auf|unter)\s?$",
    plain_left=r"(?:^|[,;:(\u2014]\s{0,2}|- |\b(?:schreib|schreibe|schreiben|verfasse|verfassen|erstelle|erstellen|erzeuge|mache|mach|formuliere|liefere|gib|"
    rf"{_USE}|in|im|mit|aus|auf|und|aber|von|umfang|sein|ist|{_ANSWER} hat|soll|sollte|muss|darf|insgesamt|kannst du|können sie|könntest du|könnten sie|brauche?(?: ich)?|möchte(?: ich)?|hätte(?: ich)? gerne?|will|wünsche mir) )"
    r"(?:(?:mir|uns|einen|einem|einer|ein|eine|kurzen|kurze|kurzer|nur|bitte|insgesamt) ){0,4}$",
    content_left=r"\b(?:die|der|den|das|diese|dieser|diesen|meine|meiner|meinen|seine|ihre|unsere|ersten|letzten|nächsten|folgenden|obigen|alle|allen|beide|beiden|jeden|jeder|jede)(?: (?:ersten|letzten|folgenden|nächsten|obigen))? $",
    content_right=r"^(?: (?:aus dem|aus der|des texts|des textes|der liste|in der liste|im text|unten|oben|code)\b)",
    content_relative=r"^,? (?:die|welche) (?!sind|sollen|müssen|wörter|begriffe|antwort|sprache|überschrift|liste|einleitung|phrase)",
    parts=r"titel|überschrift|einleitung|schluss|name|namen|passwort|passwörter|betreff|frage|fragen|strophe|vers|buch|datei|(?:erste|zweite|dritte|letzte)[nrs]? (?:absatz|satz|abschnitt|teil)",
    negation=r"(?:nicht|nie|niemals|keine?[nrms]?|ohne|vermeide|vermeiden|verzichte auf|verzichten sie auf|weder|noch|unterlasse)",
    absence=r"(?:keine?[nrms]?|ohne|vermeide(?:n sie)?|verzichte auf|verzichten sie auf|null|weder|noch)",
    filler=rf"(?:die|das|den|der|dem|ein|eine|einen|einziges|einziger|einzige|jegliche|irgendwelche|verwendung von|in|deiner|ihrer|{_ANSWER}|einzigen|sie|{_USE})",
    imperative=r"(?:schreib|schreibe|schreiben sie|verfasse|verfassen sie|erstelle|erstellen sie|erzeuge|mache|mach|gib|geben sie|nenne|nennen sie|erkläre|erklären sie|beschreibe|beschreiben sie|fasse|fassen sie|"
    r"antworte|antworten sie|liste|verwende|verwenden sie|benutze|benutzen sie|nutze|nutzen sie|füge|fügen sie|erwähne|erwähnen sie|zitiere|zitieren sie|vermeide|vermeiden sie|verzichte|verzichten sie|beginne|beginnen sie|starte|beende|beenden sie|"
    r"schließe|schließen sie|ende|setze|setzen sie|umschließe|halte|halten sie|beschränke|begrenze|wiederhole|wiederholen sie|trenne|trennen sie|übersetze|übersetzen sie|schlage|schlagen sie|erzähle|erzählen sie|"
    r"achte|achten sie|stelle|stellen sie|sorge|formuliere|formulieren sie|formatiere|gliedere|strukturiere|wähle|wählen sie|liefere|liefern sie|hebe|heben sie|markiere|markieren sie|kürze|keine?[nrms]?|ohne|sei|seien sie|plane|diskutiere|analysiere|vergleiche)",
    polite=r"(?:bitte|dann|danach|anschließend|zuerst|zunächst|außerdem|und|aber|auch|jetzt|wichtig|regeln?|vorgaben?|möglichst|idealerweise|schließlich)",
    modal=r"(?:muss|müssen|soll|sollen|sollte|sollten|darf|dürfen|bitte|kannst du|können sie|könntest du|könnten sie|ich möchte|ich will|ich brauche|stelle sicher|stellen sie sicher|achte darauf|achten sie darauf|verboten|erlaubt|sind zu)",
    finite=r"\b(?:ist|sind|war|waren|hat|haben|hatte|wird|werden|wurde|enthält|schrieb|sagt|sagte|kann|können)\b",
    asking=r"^(?:wie viele?|wie|warum|wieso|weshalb|wer|was|welche[rsn]?|wo|wann|ist|sind|hat|haben|soll|muss|darf|kann man)\b",
    conditional=r"^(?:und |aber )?(?:wenn|falls|sofern|sobald) (?!möglich|nötig|du kannst|sie können|du antwortest)",
    reported=r"\b(?:(?:mein|meine|unser|unsere|sein|seine) (?:lehrer|lehrerin|chef|chefin|professor|aufsatz|text|artikel|bericht|brief|buch|kunde)(?: \w+){0,3}? (?:ist|hat|sagt|sagte|meint|muss|soll|enthält|will|verlangt))\b",
    answer=_ANSWER,
    works=_WORKS,
    relative=r"\b(?:wann|ob|warum) (?:[\w'-]+ ){0,8}$|, (?:der|die|das) (?:[\w'-]+ ){0,4}(?:keine?n?|nie|nicht) (?:[\w'-]+ ){0,2}$",
    soft=r"\b(?:idealerweise|möglichst|wenn möglich|nach möglichkeit|versuche|versuch|am besten|vorzugsweise|du kannst|gerne)\b",
    frame=frozenset(
        ["deine", "dein", "deiner", "die", "der", "das", "den", "dem", "ein", "eine", "einen", "antwort", "text", "soll", "sollte", "muss", "darf", "nicht", "kein", "keine", "keinen", "keiner", "ohne", "in", "im", "mit", "aus", "bitte", "verwende", "verwenden", "sie", "benutze", "benutzen", "nutze", "vermeide", "verzichte", "auf", "es", "wort", "wörter", "wörtern", "buchstabe", "buchstaben", "phrase", "satz", "begriff", "lang", "sein", "haben", "enthalten", "enthält", "stelle", "sicher", "achte", "darauf", "dass", "und", "vorkommen", "werden", "verwendet", "insgesamt", "erwähne", "erwähnt", "füge", "ein", "hinzu", "beschränke", "begrenze", "halte", "jeder", "jede", "jedes", "absatz", "absätze", "sätze", "zeile", "abschnitt", "aufsatz", "artikel", "gedicht", "geschichte", "brief", "zusammenfassung", "beginne", "beende", "schreibe", "mal", "noch", "weder", "gesamte", "ganze"]
    ),
    openers=r"(?:jede[rsnm]?|deine|dein|die|der|das|bitte|verwende|verwenden|benutze|benutzen|nutze|vermeide|verzichte|keine?[nrms]?|ohne|erwähne|füge|beschränke|begrenze|halte|stelle|achte|es|beginne|beende|setze)",
    prepositions=r"(?:\b(?:in|mit|aus|ohne|auf|von|im) )?(?:\b(?:das|die|den|dem|der|eine[nmr]?) )?$",
    such_as=r" (?:wie(?: zum beispiel| etwa)?|z\.\s?b\.)",
    times=r"mal|male",
    repeated={"einmal": 1, "zweimal": 2, "dreimal": 3, "viermal": 4, "fünfmal": 5, "sechsmal": 6, "siebenmal": 7, "achtmal": 8, "zehnmal": 10},
    include=_USE,
    quotes=_USE,
    appear=r"(?:(?:muss|müssen|soll|sollen|sollte|sollten) (?:[^\s.;]+ ){0,4}?(?:vorkommen|enthalten sein|erscheinen|auftauchen|verwendet werden|stehen|erwähnt werden)|vorkommt|vorkommen|erscheint|auftaucht|kommt|enthalten)",
    banned=r"(?:(?:ist|sind) (?:verboten|nicht erlaubt|untersagt|tabu)|verboten|nicht erlaubt|(?:darf|dürfen|soll|sollen) (?:nicht|nie|niemals) (?:[^\s.;]+ ){0,3}?(?:vorkommen|verwendet werden|erscheinen|auftauchen|enthalten sein|erwähnt werden|benutzt werden)|nicht(?= ?(?:[.!,;]|$)))",
    word_nouns=r"(?:wort|worte|wörter|wörtern|begriffe?n?|stichwort|stichwörter|schlüsselwort|schlüsselwörter|schlagwort|schlagwörter|schlagworte)",
    phrase_nouns=r"(?:phrasen?|ausdrucks?|ausdruck|formulierung|satz|satzteil|wortfolge|worten)",
    letter_nouns=r"(?:buchstaben?|zeichen|symbole?)",
    mention=r"(?:erwähne|erwähnen sie)",
    and_or=r"und|oder|noch|sowie",
    bare_stop=r"(?:der|die|das|den|dem|ein|eine|und|oder|in|im|mit|aus|auf|für|von|zu|ist|sind|muss|soll|darf|nicht|an|als|wie|so|pro|über|ohne|lang|mindestens|höchstens|genau|maximal|weniger|mehr|zum|zur|bis|enthalten|sein|sollen|alleine?|nur|bitte)",
    bare_end=r"(?:$|[.;!?)\]:]| bitte\b| in (?:deiner|der|dem|ihrer)\b| (?:mindestens|höchstens|genau|maximal|muss|soll|sollte|darf|nicht|vorkommt|vorkommen|enthalten|erscheint|ein|einmal|zweimal|weniger|mehr|zwischen|etwa|ist|sind|\d+)\b|, (?:und|aber)| und \w+e\b)",
    marks={
        ".,;:!?": r"(?:satzzeichen|interpunktion|zeichensetzung)(?= ?$|[.,;:!?])",
        ",": r"kommas?|kommata", "!": r"ausrufe?zeichen", "?": r"fragezeichen", ";": r"semikolons?|strichpunkte?", ":": r"doppelpunkte?n?", '"': r"anführungszeichen", "\u2014": r"gedankenstriche?n?|geviertstriche?n?",
        "-": r"bindestriche?n?", "#": r"hashtags?", "*": r"sternchen", "'": r"apostrophe?n?", "(": r"(?:runde[n]? )?klammern", ".": r"punkte am ende",
    },
    starts=r"(?:beginn(?:e|en|t)?|start(?:e|en|et)?|fang(?:e|en)?|eröffne)",
    ends=r"(?:beende(?:n|t)?|end(?:e|en|et)|schließ(?:e|en|t)?)",
    with_words=r"(?: sie)?(?: an)?(?: (?:deine|ihre|die|den|das|eine|einen) (?:\w+))?(?: (?:mit|auf))(?:\s?:)?(?: genau)?(?: (?:dem|der|den|diesem|folgendem))?(?: (?:exakten|genauen|folgenden))*",
    ordinals={f"{o}{e}": n for n, o in ((1, "erste"), (2, "zweite"), (3, "dritte"), (4, "vierte"), (5, "fünfte"), (6, "sechste"), (-1, "letzte")) for e in ("", "n", "r", "s")},
    paragraph={"paragraph": "absatz|absätze", "sentence": "satz|sätze", "line": "zeile|zeilen"},
    edges=(
        (rf"\b(?:aller)?erste[ns]? wort (?:der antwort |deiner antwort |des textes )?(?:muss|soll|ist|sei|lautet|sollte) (?P<term>{QUOTED})", "start"),
        (rf"\b(?:aller)?letzte[ns]? wort (?:der antwort |deiner antwort |des textes )?(?:muss|soll|ist|sei|lautet|sollte) (?P<term>{QUOTED})", "end"),
        (rf"mit (?:(?:dem|der|den) )?(?:(?:wort|ausdruck|satz|wörtern|worten) )?(?P<term>{QUOTED}) (?:beginnen|anfangen|starten|beginnt|anfängt|startet)\b", "start"),
        (rf"mit (?:(?:dem|der|den) )?(?:(?:wort|ausdruck|satz|wörtern|worten) )?(?P<term>{QUOTED}) (?:enden|aufhören|schließen|endet|aufhört|schließt)\b", "end"),
    ),
    each=r"(?:jeder|jede|jedes|jeden|jedem|alle|jeweils)",
    per=r" (?:pro|je|in jedem|in jeder|für jeden) {unit}",
    cases=(
        (r"\b(?:keine?n?|ohne) großbuchstaben\b", "lower"),
        (r"\b(?:keine?n?|ohne) kleinbuchstaben\b", "upper"),
        (r"\b(?:nur|ausschließlich|durchgehend|komplett|vollständig|alles)?(?: in)? ?kleinbuchstaben\b|\balles klein(?:geschrieben|schreiben)?\b|\bschreibe? alles klein\b|\bin kleinschreibung\b", "lower"),
        (r"\b(?:(?:nur|ausschließlich|durchgehend|komplett|vollständig|alles)(?: in)?|in) großbuchstaben\b|\bschreibe? alles groß\b", "upper"),
    ),
    wraps=(
        (rf"\b(?:setze?|setzen sie|schreibe?|stelle?|packe?) {_IT} (?:in|zwischen) (?:doppelte )?anführungszeichen", '"', '"'),
        (rf"\b{_IT} (?:muss|soll) in (?:doppelten )?anführungszeichen (?:stehen|gesetzt (?:werden|sein))", '"', '"'),
        (rf"\b(?:setze|schreibe|packe) {_IT} in einen code-?block", "```", "```"),
    ),
    title=(
        (r"\btitel[^.;]{0,40}(?:<<|doppelten? spitzen klammern)", "<<", ">>"),
        (r"\b(?:gib|geben sie|füge|mit|enthalten|verwende|setze)(?: \w+){0,3}? einen? (?:(?:kurzen|passenden|guten) )?titel\b(?! (?:als|der|des))|\bmit (?:einem )?(?:passenden |kurzen )?titel\b", "", ""),
    ),
    no_title=r"\b(?:keinen? |kein |ohne (?:einen? )?)(?:titel|überschrift)\b(?! (?:mit|über|für|der|des|die)\b)",
    postscript=r"\b(?:postskriptum|p\.\s?s\.|ein ps\b|nachschrift)",
    formats=(
        (r"\b(?:als|im|in|nur|ausschließlich)(?: gültiges| valides| ein)* json(?:-format|-objekt)?\b|\b(?:gib|geben sie|liefere|liefern sie|verwende)(?: nur| ausschließlich| gültiges)* json\b", "json"),
        (r"\b(?:als|im|in)(?: gültige[sn]?)? csv(?:-format|-datei)?\b", "csv"), (r"\b(?:als|im|in)(?: gültige[sn]?)? xml(?:-format)?\b", "xml"), (r"\b(?:als|im|in) yaml(?:-format)?\b", "yaml"), (r"\b(?:als|im|in) html(?:-format)?\b", "html"),
        (r"\b(?:als|in einer|in form einer|mit einer|in|gib mir eine|geben sie mir eine|erstelle (?:mir )?eine|mach (?:mir )?eine) (?:markdown-)?tabelle(?:nform)?\b", "table"),
        (r"\b(?:als|in|in form von|mit) (?:(?:einer?|kurzen) )?(?:stichpunkten?|stichpunktliste|aufzählung|aufzählungsliste|aufzählungspunkten?)\b", "bullets"),
        (r"\b(?:als|in einer|mit einer) nummerierten? liste\b", "numbered_list"),
        (r"\b(?:als|in) (?:reine[rnm]? text|reintext|klartext)\b", "plain"),
    ),
    format_names={r"markdown": "markdown", r"(?:stichpunkte|aufzählungen|aufzählungspunkte|aufzählungszeichen)": "bullets", r"nummerierten listen|nummerierungen|nummerierung": "numbered_list", r"tabellen?": "table", r"überschriften?|überschrift": "headings", r"json": "json", r"html": "html"},
    program=r"\b(?:funktion|programm|skript|api|datei\w*|code|konvertier\w+|wandle|unterschied|erkläre,? (?:wie|was|warum)|wie)\b",
    options=(
        r"\b(?:antworte|antworten sie|wähle|wählen sie)\b[^.;]{0,50}\b(?:eine[rms]?|einem) (?:der|von)(?: \w+){0,4}?(?:\s?:|(?= ?\"))",
        r"\b(?:antworte|antworten sie)(?: \w+){0,2}? mit(?: nur| entweder)*:?(?= \")",
    ),
    choices={r"ja oder nein": ("ja", "nein"), r"wahr oder falsch": ("wahr", "falsch"), r"richtig oder falsch": ("richtig", "falsch")},
    languages=GERMAN_LANGUAGES,
    speaks=(
        r"\b(?:antworte|antworten|antwort|schreib|schreibe|schreiben|verfasse|verfassen|formuliere|erkläre|erstelle|beschreibe?|erzähle?|nenne?|schildere|liste|berichte|gib mir|geschrieben)\b(?: [\w']+){0,6}? (?P<cut>(?:nur |ausschließlich |komplett |vollständig )?auf {language})\b",
        r"\b(?:nur|ausschließlich|komplett|vollständig|durchgehend) (?:auf|in) {language}\b|^auf {language}\b|\bauf {language} (?:antworten|schreiben|verfassen|formulieren|geantwortet|geschrieben|sein|bitte)\b|\b(?:auf|in) (?:gute[mn]|einfache[mn]|korrekte[mn]|leichte[mn]) {language}\b|[,(] ?auf {language}(?=$|[.,;!)])|\bin {language}er sprache\b",
    ),
    strictly=r"\b(?:nur|ausschließlich|komplett|vollständig|deine|antworte)\b",
    about=r"\b(?:über|zum thema|übersetze\w*|übersetzung|heißt)\b",
    repeat=r"\b(?:wiederhole|wiederholen sie)(?: (?:zuerst|zunächst|wörtlich|wort für wort|genau|die|meine|diese|obige|gesamte))* (?:anfrage|frage|aufgabe|bitte|anweisung)\b",
    earlier=r"\b(?:oben|obige[nr]?|vorstehende[nr]?)\b",
    later=r"\b(?:unten|folgende[nr]?|untenstehende)\b",
    template=r"\b(?:format|form|vorlage|wie|folgende[nrs]?|unten)\b",
    divided=r"\b(?:trenne[n]?|getrennt|unterteil\w*|geteilt)\b[^.;*]{0,60}?(?:durch|mit|von|wie)",
    asterisks={"*": r"sternchen|sterne?n?", "-": r"bindestriche?n?|strichen?", "=": r"gleichheitszeichen", "#": r"rauten?"},
    answers_noun=r"(?:anfänge|einstiege|überschriften|titel|namen|beispiele|fragen|übersetzungen|antworten|versionen|witze|gedichte|lieder|briefe|optionen|varianten|vorschläge|lösungen|geschichten|e-mails|tweets|slogans|anzeigen|ideen|texte)",
    parts_noun=r"(?:schritte|punkte|strophen|szenen|kapitel|gründe|tipps)",
    pair=r"\b(?:die beiden|beide)\b",
    highlights=(r"\b(?:hebe|heben sie|markiere|markieren sie) {quantity}", r"{quantity} (?:[\w-]+ )?(?:kursiv\w*|hervorgehobene[nr]?)\b"),
    highlight_signs=r"markdown|kursiv|sternchen|\*",
    capitals=(r"{quantity} (?:wörtern?|worte?) (?:(?:komplett|ganz|vollständig) )?in gro(?:ß|ss)buchstaben\b", r"{quantity} großgeschriebene[nr]? wörtern?\b"),
    labels=r"\b(?:markiere|beginne|kennzeichne|beschrifte|überschreibe|beginnt|beginnen)\b[^.;\"]{0,60}?(?:mit|als)",
    label_unit=r"\b(?:jeden|jeder|jede|jedes|die|der) (?P<noun>\w{3,20})\b",
    sources=(
        (r"\b(?:zitiere|belege|nenne) (?:\w+ )?(?:jede|alle|deine|die|eine) ?(?:\w+ )?(?:quellen?|aussagen?|behauptungen?)\b|\bmit quellenangaben\b", "cite"),
        (r"\b(?:nur|ausschließlich|allein)(?: \w+){0,4} (?:dokumente?n?|quellen?|text|kontext|artikel|bericht|vertrag)\b", "only"),
        (r"\b(?:ohne|keine) (?:quellenangaben|quellen|zitate|belege)\b", "none"),
    ),
    documents=r"\b(?:folgende[nrms]?|diese[nrms]?|untenstehende[nrms]?) (?:text|artikel|absatz|abschnitt|e-mail|dokument|brief|satz|auszug|bericht|nachricht)(?:e?s)?\b[^.:\n?]{0,80}:",
)
