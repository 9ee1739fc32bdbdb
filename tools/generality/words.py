"""Words for any answer, by language: what advice on anything is made of, and what tells no case from another."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from ..claims.roots import root

_WORDS: Mapping[str, str] = {
    "en": """
        ability able accept access account accurate achievable achieve act action actively activity actual adapt
        add additional additionally address adequate adjust advance advantage advice advisable advise affect
        ahead aim all allow alternative always amazing answer any approach appropriate area ask aspect aspire
        assess assist attention attitude available avoid aware awareness away balance basic basis beautiful
        become begin behind believe beneficial benefit best better big bring build call calm capable care
        careful carefully case cause certain challenge challenging chance change check choice choose
        circumstance clear clearly close combine come comfortable commit commitment common communicate
        communication complete complex con concern conclude conclusion confidence confident connect consider
        consideration consist consistency consistent constant consult contact continue continuous contribute
        control cope correct create creative creativity crucial current deal dear decide decision dedication
        depend desire determination determine develop development different difficult difficulty discover
        discuss diverse do each easily easy effect effective effectively effort emotional enable encourage end
        engage enjoy enough ensure entire environment especially essential establish evaluate event every
        everyone everything evolve exact example excellent expect expectation experience expert expertise
        explore express face fact factor fast-paced feedback feel feeling few field figure final finally find
        first firstly fit flexibility flexible focus follow forget forward free fresh friendly fulfil fully fun
        furthermore future gain general generally get give goal good great ground grow growth guarantee guidance
        guide habit handle happen happy hard healthy hear help helpful here honest hope however huge idea ideal
        identify impact implement importance important impossible impression improve improvement include
        increase individual influence inform information informed initial insight inspire instance instinct
        intention interest involve issue item journey keep key kind know knowledge large lastly lead learn
        lesson let level life lifestyle like likely limit listen little live long look lot luck main maintain
        major make manage management many matter maximise maximize maybe mean meaning meaningful measure meet
        mention method mind mindful mindset minor mistake moment monitor moreover motivate motivated motivation
        move much multiple natural navigate necessary need negative never new next normal note nowadays number
        obstacle obvious offer often one ongoing open opportunity optimal option order organise organised
        organize organized outcome overall overcome overwhelm overwhelming own part particular passion path
        patience patient people perfect perhaps period person personal personalise personalize perspective
        physical place plan planning play point positive possible potential power powerful practical practice
        practise prefer preference preparation prepare present pretty prevent previous primary prior prioritise
        prioritize priority pro problem process productive productivity professional profit progress proper
        properly provide purpose push put quality question quick quickly range reach ready real realistic really
        reason recommend recommendation reflect regard regular regularly relate relationship relevant reliable
        rely remain remember remind require requirement research resource respect respond response
        responsibility responsible result reward rewarding right risk role routine safe safety satisfaction
        satisfy scenario second secondly section see seek seem select sense series serious set several share
        show significant similar simple simply situation skill small smart smooth solid solution solve something
        sometimes specific stage start state stay step step-by-step stick strategic strategy strength strengthen
        strive strong struggle style subject succeed success successful successfully suggest suggestion suit
        suitable sum summary support supportive sure surround system tackle tailor take talk task team technique
        tend therefore thing think third thorough thoroughly thought time tip today together tool top topic
        total touch toward track tricky truly trust try turn two type typical ultimate ultimately understand
        understanding unexpected unique unpredictable use useful usual valuable value variety various vary vital
        want way weigh welcome well-being wellbeing whole willing wish wonder wonderful work world worry worth
        worthwhile yes
    """,
    "de": """
        abhängen abschließend achte achten aktiv alle allem allgemein anbieten ander andere anders anfang
        angebot angehen angemessen anpassen ansatz ansprechen anzahl arbeit art aspekt aufgabe aufgeben
        aufmerksam ausgewogen ausprobieren ausreichend austausch auswahl beachten bedarf bedenken bedeuten
        bedeutung bedürfnis beginnen bei beispiel beraten beratung bereich bereit berücksichtigen beschäftigen
        besonder besonders besser best beste bestimmt bewusst bieten bitte bleiben blick brauchen chance dabei
        dafür daher damit daran dazu dein deine denken dennoch dich ding dir direkt du eigen eigene einfach
        einholen einige einzigartig empfehlen empfehlenswert empfehlung ende entscheiden entscheidend
        entscheidung entspannt entwickeln entwicklung erfahren erfahrung erfolg erfolgreich erfordern ergebnis
        erreichen erst erste erstellen euch eure experte fach fachlich fachmann faktor fall fazit fest finden
        folgen form fortschritt frage fragen freude freuen früh förderlich fühlen führen ganz geben gedanke
        geduld geduldig geeignet gegebenenfalls gehen gelegenheit gelingen gemeinsam genau genießen gerne
        geschehen gesund gesundheit gesundheitlich gewinnen gewohnheit glück grenze groß große grund grundlage
        grundlegend gründlich gut gute halten handeln helfen herausforderung heutig heutzutage hilfe hilfreich
        hinweis hoffe hoffen hängen idee ihnen ihr ihre immer individuell information informationen informieren
        insgesamt jede jeder jedoch jeweilig kennen klar klein kommen kommunikation kommunizieren konkret
        kontakt konzentrieren kosten kreativ lage langfristig lassen leben leicht lernen letzt letztendlich
        letztlich liegen lösen lösung machen mal mensch methode mitteln motivation motiviert mut möglich
        mögliche möglichkeit nachteil nehmen neu neue notwendig nutzen nächst nützlich offen offenheit oft
        optimal option ordnung passen passend perfekt person perspektive persönlich plan planen planung positiv
        praktisch priorität probieren problem professionell prozess prüfen punkt qualität rat raten ratsam
        realistisch regelmäßig reise respekt respektvoll richtig risiko rolle routine ruhe ruhig rücksicht sache
        sagen schaffen schließlich schnell schritt schwer schwierig schwierigkeit sehen seite selbst setzen
        sicher sicherheit sicherstellen sie sinn sinnvoll situation solch sollen sorgen sorgfalt sorgfältig
        spezifisch spielen stark stehen stellen strategie struktur stärken suchen teil teilen thema tipp treffen
        tun umgang umgehen umsetzen umstand unterschiedlich unterstützen unterstützung verantwortung verbessern
        verfolgen verfügung vergessen verlieren verschieden verstehen verständnis versuchen vertrauen verwenden
        viel viele vielfältig vielleicht voll vorbereiten vorbereitung vorgehen vorher vorsichtig vorteil wahl
        weg weiter weitere welt wenden wert wertvoll wesentlich wichtig wichtige wichtiger wirklich wissen wohl
        wohlbefinden wunderbar wunsch wählen wünschen zeit ziel zudem zufrieden zukunft zunächst zusammen
        zusammenarbeit zusammenfassend zusammenfassung zusätzlich zuverlässig überlegen übung
    """,
    "fr": """
        accepter accompagner accord accorder accès action activité actuel adapter adapté adaptée aide aider
        aller amélioration améliorer appel apprendre approche approprié appropriée aspect assurer atteindre
        attentif attention attitude autre avance avancer avant avantage avenir avis avoir besoin bien bon
        bonheur bonne bout but bénéfice bénéfique capable cas chance changement chaque chercher choisir choix
        chose circonstance clair claire clairement clé collaboration commencer communication communiquer complet
        complexe comprendre compte compétence concerner conclusion condition confiance connaissance connaître
        conseil conseiller considérer consulter contacter contexte continuer contre contribuer contrôler
        convenir correct crucial cruciale créatif créativité créer demander devenir devoir difficile difficulté
        différent différente dire disponible divers donner donné décider décision défi définir défis démarche
        dépendre développement développer effet efficace efficacement effort encourager engager enrichissant
        ensemble ensuite entourer entreprendre environnement espérer essayer essentiel essentielle exemple
        expert explorer expérience face facile facilement facteur faire falloir favorable favoriser façon fin
        final finalement fixer flexible fois force forme fort garder gestion grand grande général généralement
        gérer habitude heureux humain hésiter hésitez identifier idéal idée impact importance important
        importante individu individuel influencer information informer instinct intéressant intérêt jamais jeu
        joie jour laisser lier liste long longue lors maintenir manière marche meilleur meilleure mener
        merveilleux mesure mettre mieux moment monde motivation motiver moyen mérite mériter méthode naturel
        niveau nombre nombreuse nombreux nouveau nouvelle nécessaire nécessiter négatif objectif objectifs
        obtenir occasion offrir opportunité optimal option ordre organisation organiser ouvert ouverture parler
        part participer particulier particulière partir passer passion patience patient penser perdre permettre
        personnalisé personne personnel personnelle perspective peser peu place plan planifier plein plupart
        plusieurs point positif positive positivement possibilité possible pour pouvoir pratique pratiquer
        prendre priorité problème processus prochain professionnel profiter progresser progrès projet proposer
        propre précis préférence préparation préparer présent qualité question raison raisonnable rapide
        rapidement recherche rechercher recommander recommandé relation rendre respect respecter responsable
        ressource rester risque routine réaliser réaliste réalité réflexion réfléchir régulier régulièrement
        répondre réponse résultat résumé réussir réussite rêve rôle sage sain santé satisfaire savoir sens
        sentir serein seul simple simplement situation soin solide solution sortir soutenir soutien spécifique
        stratégie stress succès suggérer suite suivre sujet sécurité sérieux sûr technique temps tenir tenter
        tirer total toujours tout toute toutes travail travailler trouver type tâche unique utile utiliser
        valeur varier varié venir vie vital vivre voici voir vouloir vrai équilibre équilibré établir étape état
        évaluer éviter évoluer
    """,
    "es": """
        acción aceptar actitud actividad activo actual actuar adaptar adecuada adecuado además afectar afrontar
        ahora ajustar alcanzar algo alguien alguno alternativa amor antelación anticipación apoyar apoyo
        aprender apropiado aprovechar asegurar aspecto atención ayuda ayudar base beneficio bien buen buena
        bueno buscar cada calidad cambiar cambio camino capacidad capaz cariño caso causa centrar circunstancia
        clara claro clave colaboración combinar comenzar como comprender comunicación comunicar común conclusión
        concreto condición confianza confiar conocer conocimiento conseguir consejo considerar consistente
        constancia constante consultar contacto contar contexto continuar contribuir control controlar correcta
        correcto crear creatividad creativo crucial cualquier cuenta cuidado cuidar cumplir dar deber decidir
        decisión definir dejar depender desafío desarrollar desarrollo descubrir desear determinar diferente
        dificultad difícil disfrutar disponible distinto diversa diverso duda dudar día efectivo efecto eficaz
        ejemplo elección elegir empezar encontrar enfocar enfoque enfrentar enriquecedor ente entender entorno
        equilibrado equilibrio escuchar esencial esfuerzo específico esperanza esperar establecer estrategia
        evaluar evitar evolucionar exitoso experiencia experto explorar expresar factor familia favor feliz fin
        final finalmente flexible forma fortalecer funcionar fundamental futuro fácil general generar gestionar
        gracia gran grande guiar gusto guía hablar hacer hay hecho hábito idea ideal identificar impacto
        implementar importancia importante imposible incluir individual influir información informado informar
        inolvidable instinto intentar interés inversión ir largo lograr logro lugar maneja manera mantener mayor
        mejor mejorar menor mental meta miedo mismo momento mostrar motivación motivado mucho mundo máxima
        máximo método natural necesario necesidad necesitar negativo negocio nivel normal nueva nuevo número
        objetivo objetivos obstáculo obtener ofrecer opción oportunidad orden organizar paciencia paciente
        pareja parte particular pasar pasión paso pedir pensar perfecto permitir persona personal personalizado
        perspectiva plan planear planificación planificar poder poner posibilidad posible positiva positivo
        practicar preferencia pregunta preparación preparar prestar principal prioridad probar problema proceso
        productivo profesional progreso propio proporcionar propósito práctica punto pérdida querer quizás razón
        realidad realista realizar recomendable recomendar recordar recuerda recurso reflexionar regular
        regularmente relación requerir resolver respetar respeto responder responsable respuesta resultado
        resumen reto riesgo rol rutina rápido saber salud saludable seguir segura seguridad seguro sencillo
        sentir ser serie serio siempre significativo siguiente similar sino situación solucionar solución suerte
        sueño sugerencia superar surgir tal tarea tema tener tiempo tipo toda todo tomar total trabajar trabajo
        través técnica utilizar valer valioso valor variedad vario varios ver verdad vez vida vista vital vive
        vivir voluntad ánimo éxito óptimo única único útil
    """,
}


@cache
def empty_words(language: str) -> frozenset[str]:
    """Their roots in a language; the English ones where it has none of its own."""
    language = language if language in _WORDS else "en"
    return frozenset(root(word, language) for word in _WORDS[language].split())
