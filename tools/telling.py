"""Words of a request in; the sentences in which its person is told what yielded and what an answer lacks, out.

One frozen table for each language, read by whoever writes such a sentence.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from .formulation.cues import spoken
from .types import Objective


@dataclass(frozen=True)
class Telling:
    """One language's sentences, without their full stop; `{}` are what they are about, in that order."""

    joint: str = " and "
    authorities: Mapping[str, str] = field(default_factory=dict)
    """Who said it; a name that is not here stands for itself, as in the tables below."""
    yielded: str = "{} yielded to {}"
    apart: str = "{} and {} contradict each other, and nothing settles which one holds"
    nearest: str = "{} became {}, the nearest that holds with {}"
    fitted: str = "{} became {}, the most that {} leaves room for"
    held: str = "“{}” would have held"
    fault: str = "the application contradicts itself: its {} rules {} cannot all hold"
    reasons: Mapping[str, str] = field(default_factory=dict)
    """By which rule, in words that follow."""
    tie: str = "These cannot all hold. Which one matters more?"
    unasked: str = "Say in one sentence that what was asked is not done here, and offer what can be done."
    """What a model is told where the whole request yielded."""
    choice: str = " or "
    kept: str = "“{}” was kept; say which of {} matters more to change it."
    unmet: str = "not met: {}"
    unchecked: str = "not checked by code: {}"
    limit: str = "the limit on {} was reached"
    before: str = "the limit on {} was reached before an answer was written"
    limits: Mapping[str, str] = field(default_factory=dict)
    nothing: str = "no answer was written: {}"
    undone: str = "no task was done"
    cut: str = "the text was cut by its length"
    unseen: str = "the first {} messages of the conversation did not fit the model's window"
    reckoned: str = "reckoned by code from every row, by the query {}"
    unsourced: str = "no source carries what the answer states"
    differs: str = "the sources say otherwise"
    uncarried: str = "no document carries {}"
    removed: str = "{} statement was removed, since no source carries it"
    removed_more: str = "{} statements were removed, since no source carries it"
    refused: str = "an order in the documents{} was not followed: “{}”"
    more: str = ", and {} more,"
    held_back: str = "{} link of no known source left out"
    held_back_more: str = "{} links of no known source left out"
    read: str = "{} of {} was read"
    skipped: str = "{} skipped {}"
    lost: str = "{} lost to failed calls"
    all_of_it: str = "all of it"
    none_of_it: str = "nothing"
    under: str = "under 1 %"
    over: str = "over 99 %"
    documents: str = "the text of {:,} documents"
    empty: str = "{} has no text"
    empty_more: str = "{} documents have no text"
    whys: Mapping[str, str] = field(default_factory=dict)
    """Why something was skipped, by the English words of it."""
    evidence: bool = False
    """Whether the checks' own findings, which are English, stand beside what is not met."""

    def said(self, objectives: Sequence[Objective]) -> str:
        """The objectives in their own words, each with who said it."""
        return self.joint.join(f"“{o.text}” ({self.authorities.get(o.authority, o.authority)})" for o in objectives)


ENGLISH = Telling(
    evidence=True,
    reasons={
        "hardness": "as the softer wish",
        "specificity": "as the more general wish",
        "recency": "as said earlier",
        "fewest": "so that as few as possible yield",
        "reply": "by your choice",
        "source authority": "by the sources' authority",
        "date": "as the older source",
        "majority": "since more sources say so",
        "side by side": "",
        "numeric change": "",
        "authority": "by authority",
        "priority": "by priority",
    },
)
_FRENCH = Telling(
    joint=" et ",
    authorities={"system": "système", "developer": "développeur", "user": "utilisateur"},
    yielded="{} a cédé devant {}",
    apart="{} et {} se contredisent, et rien ne dit lequel tient",
    nearest="{} est devenu {}, le plus proche qui tienne avec {}",
    fitted="{} est devenu {}, le plus que {} permette",
    held="“{}” aurait tenu",
    fault="l'application se contredit : ses règles ({}) {} ne peuvent pas toutes tenir",
    reasons={
        "hardness": "comme souhait moins ferme",
        "specificity": "comme souhait plus général",
        "recency": "car dit plus tôt",
        "fewest": "pour que le moins possible cède",
        "reply": "selon votre choix",
        "source authority": "selon l'autorité des sources",
        "date": "comme source plus ancienne",
        "majority": "car plus de sources le disent",
        "side by side": "",
        "numeric change": "",
        "authority": "selon l'autorité",
        "priority": "selon la priorité",
    },
    tie="Tout cela ne peut pas tenir ensemble. Qu'est-ce qui compte le plus ?",
    unasked="Dis en une phrase que ce qui a été demandé ne se fait pas ici, et propose ce qui est possible.",
    choice=" ou ",
    kept="“{}” a été gardé ; dites lequel de {} compte le plus pour en changer.",
    unmet="non respecté : {}",
    unchecked="non vérifié par le code : {}",
    limit="la limite ({}) a été atteinte",
    before="la limite ({}) a été atteinte avant qu'une réponse soit écrite",
    limits={
        "seconds": "secondes",
        "total_tokens": "jetons",
        "output_tokens": "jetons écrits",
        "requests": "appels",
        "cost_usd": "coût",
    },
    nothing="aucune réponse n'a été écrite : {}",
    undone="aucune tâche n'a été faite",
    cut="le texte a été coupé par sa longueur",
    unseen="les {} premiers messages de la conversation ne tenaient pas dans la fenêtre du modèle",
    reckoned="calculé par le code sur toutes les lignes, par la requête {}",
    unsourced="aucune source ne porte ce que la réponse affirme",
    differs="les sources disent autre chose",
    uncarried="aucun document ne porte {}",
    removed="{} affirmation a été retirée, faute de source qui la porte",
    removed_more="{} affirmations ont été retirées, faute de source qui les porte",
    refused="un ordre dans les documents{} n'a pas été suivi : “{}”",
    more=", et {} autres,",
    held_back="{} lien sans source connue a été omis",
    held_back_more="{} liens sans source connue ont été omis",
    read="{} de {} a été lu",
    skipped="{} laissé de côté {}",
    lost="{} perdu par des appels échoués",
    all_of_it="la totalité",
    none_of_it="rien",
    under="moins de 1 %",
    over="plus de 99 %",
    documents="le texte de {} documents",
    empty="{} n'a pas de texte",
    empty_more="{} documents n'ont pas de texte",
    whys={
        "as less relevant to the question": "car moins utile à la question",
        "as copies of passages that were read": "car copie de passages lus",
        "as no task was given it": "car aucune tâche ne l'a reçu",
    },
)
_GERMAN = Telling(
    joint=" und ",
    authorities={"system": "System", "developer": "Entwickler", "user": "Nutzer"},
    yielded="{} trat hinter {} zurück",
    apart="{} und {} widersprechen sich, und nichts entscheidet, was gilt",
    nearest="aus {} wurde {}, das Nächste, das sich verträgt mit {}",
    fitted="aus {} wurde {}, das Meiste, wofür {} Platz lässt",
    held="“{}” hätte sich vertragen",
    fault="die Anwendung widerspricht sich: ihre Regeln ({}) {} können nicht alle gelten",
    reasons={
        "hardness": "als der weichere Wunsch",
        "specificity": "als der allgemeinere Wunsch",
        "recency": "weil früher gesagt",
        "fewest": "damit möglichst wenig weicht",
        "reply": "nach Ihrer Wahl",
        "source authority": "nach dem Rang der Quellen",
        "date": "als die ältere Quelle",
        "majority": "weil mehr Quellen es sagen",
        "side by side": "",
        "numeric change": "",
        "authority": "nach dem Rang",
        "priority": "nach der Priorität",
    },
    tie="Das kann nicht alles zugleich gelten. Was ist wichtiger?",
    unasked="Sag in einem Satz, dass das Gewünschte hier nicht gemacht wird, und biete an, was möglich ist.",
    choice=" oder ",
    kept="“{}” blieb; sagen Sie, was von {} wichtiger ist, um es zu ändern.",
    unmet="nicht erfüllt: {}",
    unchecked="nicht vom Code geprüft: {}",
    limit="die Grenze ({}) wurde erreicht",
    before="die Grenze ({}) wurde erreicht, bevor eine Antwort geschrieben war",
    limits={
        "seconds": "Sekunden",
        "total_tokens": "Tokens",
        "output_tokens": "geschriebene Tokens",
        "requests": "Aufrufe",
        "cost_usd": "Kosten",
    },
    nothing="es wurde keine Antwort geschrieben: {}",
    undone="keine Aufgabe wurde erledigt",
    cut="der Text wurde durch seine Länge abgeschnitten",
    unseen="die ersten {} Nachrichten des Gesprächs passten nicht ins Fenster des Modells",
    reckoned="vom Code aus allen Zeilen berechnet, mit der Abfrage {}",
    unsourced="keine Quelle trägt, was die Antwort sagt",
    differs="die Quellen sagen anderes",
    uncarried="kein Dokument trägt {}",
    removed="{} Aussage wurde entfernt, weil keine Quelle sie trägt",
    removed_more="{} Aussagen wurden entfernt, weil keine Quelle sie trägt",
    refused="eine Anweisung in den Dokumenten{} wurde nicht befolgt: “{}”",
    more=", und {} weitere,",
    held_back="{} Link ohne bekannte Quelle weggelassen",
    held_back_more="{} Links ohne bekannte Quelle weggelassen",
    read="{} von {} wurde gelesen",
    skipped="{} ausgelassen {}",
    lost="{} durch fehlgeschlagene Aufrufe verloren",
    all_of_it="alles",
    none_of_it="nichts",
    under="unter 1 %",
    over="über 99 %",
    documents="dem Text von {} Dokumenten",
    empty="{} hat keinen Text",
    empty_more="{} Dokumente haben keinen Text",
    whys={
        "as less relevant to the question": "als weniger wichtig für die Frage",
        "as copies of passages that were read": "als Kopien gelesener Stellen",
        "as no task was given it": "weil keine Aufgabe es bekam",
    },
)
_SPANISH = Telling(
    joint=" y ",
    authorities={"system": "sistema", "developer": "desarrollador", "user": "usuario"},
    yielded="{} cedió ante {}",
    apart="{} y {} se contradicen, y nada decide cuál vale",
    nearest="{} pasó a ser {}, lo más cercano que cabe con {}",
    fitted="{} pasó a ser {}, lo máximo que permite {}",
    held="“{}” habría cabido",
    fault="la aplicación se contradice: sus reglas ({}) {} no pueden cumplirse todas",
    reasons={
        "hardness": "como deseo menos firme",
        "specificity": "como deseo más general",
        "recency": "por haberse dicho antes",
        "fewest": "para que ceda lo menos posible",
        "reply": "según su elección",
        "source authority": "según la autoridad de las fuentes",
        "date": "como fuente más antigua",
        "majority": "porque lo dicen más fuentes",
        "side by side": "",
        "numeric change": "",
        "authority": "según la autoridad",
        "priority": "según la prioridad",
    },
    tie="No todo esto puede cumplirse a la vez. ¿Qué importa más?",
    unasked="Di en una frase que lo pedido no se hace aquí y ofrece lo que es posible.",
    choice=" o ",
    kept="se mantuvo “{}”; diga cuál de {} importa más para cambiarlo.",
    unmet="sin cumplir: {}",
    unchecked="sin comprobar por el código: {}",
    limit="se alcanzó el límite ({})",
    before="se alcanzó el límite ({}) antes de escribir una respuesta",
    limits={
        "seconds": "segundos",
        "total_tokens": "tokens",
        "output_tokens": "tokens escritos",
        "requests": "llamadas",
        "cost_usd": "coste",
    },
    nothing="no se escribió ninguna respuesta: {}",
    undone="no se hizo ninguna tarea",
    cut="el texto quedó cortado por su longitud",
    unseen="los primeros {} mensajes de la conversación no cabían en la ventana del modelo",
    reckoned="calculado por código a partir de todas las filas, con la consulta {}",
    unsourced="ninguna fuente respalda lo que afirma la respuesta",
    differs="las fuentes dicen otra cosa",
    uncarried="ningún documento respalda {}",
    removed="se quitó {} afirmación, porque ninguna fuente la respalda",
    removed_more="se quitaron {} afirmaciones, porque ninguna fuente las respalda",
    refused="una orden en los documentos{} no se siguió: “{}”",
    more=", y {} más,",
    held_back="{} enlace sin fuente conocida omitido",
    held_back_more="{} enlaces sin fuente conocida omitidos",
    read="se leyó {} de {}",
    skipped="{} omitido {}",
    lost="{} perdido por llamadas fallidas",
    all_of_it="todo",
    none_of_it="nada",
    under="menos del 1 %",
    over="más del 99 %",
    documents="el texto de {} documentos",
    empty="{} no tiene texto",
    empty_more="{} documentos no tienen texto",
    whys={
        "as less relevant to the question": "por ser menos relevante para la pregunta",
        "as copies of passages that were read": "por ser copia de pasajes leídos",
        "as no task was given it": "porque ninguna tarea lo recibió",
    },
)
_TABLES: Mapping[str, Telling] = {"en": ENGLISH, "fr": _FRENCH, "de": _GERMAN, "es": _SPANISH}


def telling(words: str) -> Telling:
    """The sentences in the language that the words are in; English where it is none of these or not certain."""
    return _TABLES[spoken(words).code]
