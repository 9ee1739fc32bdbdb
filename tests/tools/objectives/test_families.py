"""Every family of checks is written in each of the four languages, and means the same."""

from __future__ import annotations

import pytest

from sroc.tools.objectives import compile_objectives

FAMILIES: dict[str, tuple[str, str, str, str]] = {
    "words": (
        "Write at least 100 words.",
        "Écris au moins 100 mots.",
        "Schreibe mindestens 100 Wörter.",
        "Escribe al menos 100 palabras.",
    ),
    "characters": (
        "Use at most 200 characters.",
        "Utilise au plus 200 caractères.",
        "Verwende höchstens 200 Zeichen.",
        "Usa como máximo 200 caracteres.",
    ),
    "sentences": (
        "Answer in exactly 3 sentences.",
        "Réponds en exactement 3 phrases.",
        "Antworte in genau 3 Sätzen.",
        "Responde en exactamente 3 frases.",
    ),
    "paragraphs": (
        "Write 4 paragraphs.",
        "Écris 4 paragraphes.",
        "Schreibe 4 Absätze.",
        "Escribe 4 párrafos.",
    ),
    "bullets": (
        "Use exactly 3 bullet points.",
        "Utilise exactement 3 puces.",
        "Verwende genau 3 Aufzählungspunkte.",
        "Usa exactamente 3 viñetas.",
    ),
    "numbered": (
        "Give exactly 5 numbered items.",
        "Donne exactement 5 éléments numérotés.",
        "Gib genau 5 nummerierte Punkte.",
        "Da exactamente 5 elementos numerados.",
    ),
    "sections": (
        "Use at least 3 sections.",
        "Utilise au moins 3 sections.",
        "Verwende mindestens 3 Abschnitte.",
        "Usa al menos 3 secciones.",
    ),
    "headings": (
        "Use exactly 2 headings.",
        "Utilise exactement 2 titres.",
        "Verwende genau 2 Überschriften.",
        "Usa exactamente 2 encabezados.",
    ),
    "highlights": (
        "Highlight at least 2 parts with asterisks, like *this*.",
        "Mets en évidence au moins 2 parties avec des astérisques, comme *ceci*.",
        "Hebe mindestens 2 Stellen mit Sternchen hervor, wie *hier*.",
        "Resalta al menos 2 partes con asteriscos, como *esto*.",
    ),
    "placeholders": (
        "Include at least 3 placeholders in square brackets, such as [name].",
        "Inclus au moins 3 espaces réservés entre crochets, comme [nom].",
        "Füge mindestens 3 Platzhalter in eckigen Klammern ein, wie [Name].",
        "Incluye al menos 3 marcadores entre corchetes, como [nombre].",
    ),
    "capital_words": (
        "Use at least 3 words in all capital letters.",
        "Utilise au moins 3 mots en majuscules.",
        "Verwende mindestens 3 Wörter in Großbuchstaben.",
        "Usa al menos 3 palabras en mayúsculas.",
    ),
    "questions": (
        "Ask at least 2 questions in the answer.",
        "Pose au moins 2 questions.",
        "Stelle mindestens 2 Fragen.",
        "Haz al menos 2 preguntas.",
    ),
    "frequency": (
        'Use the word "sea" at least twice.',
        'Utilise le mot "mer" au moins deux fois.',
        'Verwende das Wort "Meer" mindestens zweimal.',
        'Usa la palabra "mar" al menos dos veces.',
    ),
    "letter": (
        'The letter "e" must appear at least 5 times.',
        'La lettre "e" doit apparaître au moins 5 fois.',
        'Der Buchstabe "e" muss mindestens 5-mal vorkommen.',
        'La letra "e" debe aparecer al menos 5 veces.',
    ),
    "range": (
        "Write between 50 and 80 words.",
        "Écris entre 50 et 80 mots.",
        "Schreibe zwischen 50 und 80 Wörter.",
        "Escribe entre 50 y 80 palabras.",
    ),
    "about": (
        "Write about 100 words.",
        "Écris environ 100 mots.",
        "Schreibe etwa 100 Wörter.",
        "Escribe unas 100 palabras.",
    ),
    "per paragraph": (
        "Each paragraph must have at least 3 sentences.",
        "Chaque paragraphe doit avoir au moins 3 phrases.",
        "Jeder Absatz muss mindestens 3 Sätze haben.",
        "Cada párrafo debe tener al menos 3 frases.",
    ),
    "include": (
        'Include the phrase "deep blue sea".',
        'Inclus la phrase "mer bleue profonde".',
        'Verwende den Ausdruck "tiefes blaues Meer".',
        'Incluye la frase "mar azul profundo".',
    ),
    "exclude": (
        'Do not use the word "sea".',
        'N\'utilise pas le mot "mer".',
        'Verwende nicht das Wort "Meer".',
        'No uses la palabra "mar".',
    ),
    "punctuation": (
        "Do not use any exclamation marks.",
        "N'utilise pas de points d'exclamation.",
        "Verwende keine Ausrufezeichen.",
        "No uses signos de exclamación.",
    ),
    "start": (
        'Begin your answer with the word "Dear".',
        'Commence ta réponse par le mot "Cher".',
        'Beginne deine Antwort mit dem Wort "Liebe".',
        'Empieza tu respuesta con la palabra "Querido".',
    ),
    "end": (
        'End your answer with the phrase "That is all."',
        'Termine ta réponse par la phrase "C\'est tout."',
        'Beende deine Antwort mit dem Satz "Das ist alles."',
        'Termina tu respuesta con la frase "Eso es todo."',
    ),
    "paragraph opening": (
        'The third paragraph must start with the word "Now".',
        'Le troisième paragraphe doit commencer par le mot "Maintenant".',
        'Der dritte Absatz muss mit dem Wort "Jetzt" beginnen.',
        'El tercer párrafo debe empezar con la palabra "Ahora".',
    ),
    "title": (
        "Add a title in double angular brackets, such as <<title>>.",
        "Ajoute un titre entre doubles chevrons, comme <<titre>>.",
        "Füge einen Titel in doppelten spitzen Klammern hinzu, wie <<Titel>>.",
        "Añade un título entre dobles corchetes angulares, como <<título>>.",
    ),
    "postscript": (
        "Add a postscript starting with P.S. at the end.",
        "Ajoute un post-scriptum commençant par P.S. à la fin.",
        "Füge am Ende ein Postskriptum hinzu, das mit P.S. beginnt.",
        "Añade una posdata que empiece con P.S. al final.",
    ),
    "lower": (
        "Write everything in lowercase letters.",
        "Écris tout en minuscules.",
        "Schreibe alles in Kleinbuchstaben.",
        "Escribe todo en minúsculas.",
    ),
    "upper": (
        "Write everything in capital letters.",
        "Écris tout en majuscules.",
        "Schreibe alles in Großbuchstaben.",
        "Escribe todo en mayúsculas.",
    ),
    "wrap": (
        "Wrap your entire answer in double quotation marks.",
        "Mets toute ta réponse entre guillemets.",
        "Setze deine ganze Antwort in Anführungszeichen.",
        "Pon toda tu respuesta entre comillas dobles.",
    ),
    "fence": (
        "Put your whole answer in a code block.",
        "Mets toute ta réponse dans un bloc de code.",
        "Setze deine ganze Antwort in einen Codeblock.",
        "Pon toda tu respuesta en un bloque de código.",
    ),
    "json": (
        "Answer in JSON.",
        "Réponds en JSON.",
        "Antworte als JSON.",
        "Responde en JSON.",
    ),
    "table": (
        "Present it as a table.",
        "Présente-le sous forme de tableau.",
        "Stelle es als Tabelle dar.",
        "Preséntalo en forma de tabla.",
    ),
    "list": (
        "Answer as a bulleted list.",
        "Réponds sous forme de liste à puces.",
        "Antworte als Aufzählung.",
        "Responde con una lista de viñetas.",
    ),
    "markdown": (
        "Do not use Markdown.",
        "N'utilise pas de Markdown.",
        "Verwende kein Markdown.",
        "No uses Markdown.",
    ),
    "xml": (
        "Answer in XML.",
        "Réponds en XML.",
        "Antworte in XML.",
        "Responde en XML.",
    ),
    "csv": (
        "Answer as CSV.",
        "Réponds au format CSV.",
        "Antworte als CSV.",
        "Responde en CSV.",
    ),
    "options": (
        "Answer only with yes or no.",
        "Réponds seulement par oui ou non.",
        "Antworte nur mit ja oder nein.",
        "Responde solo sí o no.",
    ),
    "language": (
        "Answer in German.",
        "Réponds en allemand.",
        "Antworte auf Französisch.",
        "Responde en inglés.",
    ),
    "repeat": (
        "Explain tides. First repeat the request word for word, then give your answer.",
        "Explique les marées. D'abord, répète la demande mot pour mot, puis donne ta réponse.",
        "Erkläre die Gezeiten. Wiederhole zuerst die Anfrage Wort für Wort, dann gib deine Antwort.",
        "Explica las mareas. Primero repite la petición palabra por palabra y luego da tu respuesta.",
    ),
    "answers": (
        "Give two different answers separated by six asterisks: ******.",
        "Donne deux réponses différentes séparées par six astérisques : ******.",
        "Gib zwei verschiedene Antworten, getrennt durch sechs Sternchen: ******.",
        "Da dos respuestas diferentes separadas por seis asteriscos: ******.",
    ),
    "cite": (
        "Cite a source for every claim.",
        "Cite une source pour chaque affirmation.",
        "Belege jede Aussage mit einer Quelle.",
        "Cita una fuente para cada afirmación.",
    ),
    "documents only": (
        "Use only the document.",
        "Utilise uniquement le document.",
        "Verwende nur das Dokument.",
        "Usa solo el documento.",
    ),
    "no sources": (
        "Do not cite any sources.",
        "Ne cite aucune source.",
        "Nenne keine Quellen.",
        "No cites ninguna fuente.",
    ),
    "tokens": (
        "Use at most 500 tokens.",
        "Utilise au plus 500 tokens.",
        "Verwende höchstens 500 Tokens.",
        "Usa como máximo 500 tokens.",
    ),
    "cost": (
        "Spend at most 2 dollars.",
        "Dépense au plus 2 dollars.",
        "Gib höchstens 2 Dollar aus.",
        "Gasta como máximo 2 dólares.",
    ),
    "deadline": (
        "Answer within 30 seconds.",
        "Réponds en 30 secondes.",
        "Antworte innerhalb von 30 Sekunden.",
        "Responde en 30 segundos.",
    ),
    "calls": (
        "Make at most 3 model calls.",
        "Fais au plus 3 appels au modèle.",
        "Mache höchstens 3 Modellaufrufe.",
        "Haz como máximo 3 llamadas al modelo.",
    ),
}
OWN = {"term", "text", "options", "code", "mark"}
"""What a check says in the words of its language."""


def meaning(text: str) -> list[dict[str, object]]:
    found = compile_objectives(text, authority="user", source="message:0")
    return [o.check.model_dump(exclude=OWN) for o in found if o.check]


@pytest.mark.parametrize("family", FAMILIES)
def test_a_family_compiles_alike_in_english_french_german_and_spanish(family: str) -> None:
    english, *others = map(meaning, FAMILIES[family])
    assert len(english) == 1
    assert others == [english] * 3
