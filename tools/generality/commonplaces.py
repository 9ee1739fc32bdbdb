"""Words of everyday advice, by language: of money, health, work, learning, people, homes and travel."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from ..claims.roots import root

_WORDS: Mapping[str, str] = {
    "en": """
        abandon academic accountability accountant achievement activity adventure affordable afraid aid align
        allocate alternative ambition amount anxiety app application appointment appreciate approachable asset
        assistance atmosphere attend automate autonomy backup barrier bed bedtime behavior behaviour belief bill
        blog body boost boundary brain brainstorm brand break breath breathe brief broad buddy budget burden
        burnout business busy buy caffeine calendar career caregiver cash celebrate channel cheap checklist
        cheer clarify clarity class client clothing club coach coffee collaborate collaboration colleague
        comfort comfortable community company compare comparison compassion competition competitive complicated
        compromise computer concentrate condition conflict connection constructive content contract conversation
        cook cooking cool cornerstone cost costs counsel count course credit culture cup curiosity custom
        customer cut daily data date deadline debt declutter dedicate deep defeat define delegate deserve detail
        diet diligence direction discipline discount discussion distraction distribute diversification diversify
        doctor document donate double dream drink duty early earn eat educate education efficient email embrace
        emergency emotion emotional empathetic empathy employee employer empower empty energize energy
        enthusiasm equipment essence essentials even evening exercise expense extra eye eyes facility fail
        failure family fear fee finance finances financial fitness fluctuate food forum foster foundation frame
        framework friend frustrate frustrated frustrating fund gear gentle genuine gift god gradual gradually
        grateful gratitude group guideline gym hand happiness hardship harmony heart heavy hobby holiday home
        honesty house household human hydrate hydration identity income increase incredible inevitable
        initiative injury innovation insurance interact interactive internet interview invest investment invite
        item job journal joy just kindness labor landlord late latest leader leadership legal leverage life line
        list loan local log longevity loved lower loyal lunch maintaining maintenance marathon market material
        maximum meal meditate meditation meet meeting member mental message milestone mistake mobile money month
        monthly mood morning motion motivate motto movement music nap navigate neighbor neighbour nerve net
        network networking newsletter night non-negotiable nutrition nutritious offline online operation
        optimism organization oriented outlet outline overnight overwhelmed ownership pace paper parent partner
        party patient pay payoff peace peer penny perform performance permission persevere persistence pet phone
        pillar plate platform pleasure podcast policy polite portal portfolio pour precious predictable
        presentation pressure price proactive procedure procrastination project promote property protection
        psychological public purchase quiet reach read reduce refine reframe refresh register regret regulation
        reinforce relax relaxation relaxing relief rent repeat report reputation requirement reset resilience
        resilient rest retirement retrospective revise reward rhythm room rule run sacrifice salary sale save
        saving savings schedule scheduling school screen screens search season secure self self-care selfish
        separate service session share shared shop shopping short signal site situation sleep slow social
        society software sorry sound source space speak spend spending spirit spread sprint stability stable
        staff stand standard steady stock story streamline stress stretch stretching structure structured
        student study studying subscription sum surround survey sustain sustainable team teammate technology
        temptation term test therapist tip tired title together tone tough trade tradition train training
        transparency transparent transport travel treat trend trial trigger trip trustworthy tutor tutorial
        unclear understandable unnecessary unused update upgrade urge vacation validate venture verify vibrant
        video view vision vitamin volunteer wait walk wallet warm water weakness wealth website week weekend
        weekly weight well wind winner wisdom word workload workout workplace workspace write year yoga young
    """,
    "de": """
        abend ablenkung abschied abschließen absprache achtsam achtsamkeit aktuell alltag angenehm angst anlegen
        anpassung ansprechpartner anspruch anstrengung arbeiten arbeitgeber arzt atmen ausdauer ausgabe ausgaben
        ausgleich ausruhen ausrüstung austauschen bank beantragen bekannte belasten belastung belohnen bereit
        beruf beruflich beschäftigung besichtigung besichtigungstermin besprechen bewegung bewerbung bewerten
        beziehung bildung brief buch budget bürokratie checkliste computer dankbar dankbarkeit dauerhaft
        deadline definieren digital diskussion disziplin dokument durchhalten echt ehrlich ehrlichkeit eindruck
        einkauf einkommen einnahmen einplanen einsatz emotion emotional empathie energie entlasten entlastung
        entspannung erholen erholung ernst ernährung erwartung erwartungen essen experten familie familiär
        fehler feiern feld finanzen finanziell finanzielle flexibel flexibilität fokus fokussieren formular
        forum freizeit freund freunde freundlich frühzeitig fähigkeit gefühl gefühle gelassen geld gemeinschaft
        gesellschaft gespräch gewissenhaft gleichgewicht gruppe hause haushalt hinterlassen hinterlasst hobby
        hotel hören inspirieren interesse internet investieren investition jahr job kaffee kalender karriere
        kauf kaufen kinder klarheit kleidung kollege kollegen kompromiss konflikt konzentration kosten kraft
        kredit kultur kunde kunden kurs körper langsam lebensmittel lebensstil lehrer lernen liste locker lust
        mahlzeit markt medien meditation mental miete mieten mitarbeiter mitglied monat morgen motivieren musik
        nachbar nachhaltig nachricht nacht nerven netzwerk netzwerke notfall notfallfonds notgroschen notizen
        online organisation organisieren partner pause pausen pflege planen plattform portal portale positiv
        preis preise probe profi projekt qualifikation rechnung recht rechtlich rechtzeitig reduzieren regel
        regeln reisen rente respektieren rhythmus rücklage rücklagen schlaf schlafen schritte schulden schule
        selbstfürsorge seriös service sicherheit sinn sorge sorgen sozial soziale sparen spaß spielraum sport
        stabil standort stress stressabbau stunde suche tag team technik technologie termin termine text
        therapeut ton training transparent transparenz traum treffen trinken umfassend umfeld umgebung umzug
        unnötig unterlage unterlagen unternehmen verantwortlich verein vergleich vergleichen verhalten vermeiden
        vermieter verpflichtung versicherung verständlich vertrag vertrauensvoll verzichten vielversprechend
        vision vollständig vorgesetzte vorstellung wasser website weise weiterbildung wertschätzen wertschätzung
        wetter woche wohlfühlen wohnung wohnungssuche wort zahlen zeitmanagement zeitplan ziele zimmer zuhören
        zuverlässigkeit zuversicht
    """,
    "fr": """
        abordable accueil achat acheter activités adulte agenda agréable ailleurs alimentation ambiance ami amis
        amour animal année anticiper apaiser apporter appréciation argent assurance assurer astuce atout
        attentes autonomie banque base bienveillance bienveillant bilan boire bonheur bouger bricolage budget
        bureau bénévole cadre calendrier calme candidature capital carrière cerveau chemin client code
        collaborer collègue collègues comparaison comparer compliqué comportement compromis compréhension
        concentration concentrer concret conflit confort confortable congé connaissances consommation contact
        contrat conversation corps couple courage cours coût coûts créneau cuisine culture curiosité célébrer
        date dette dialogue dialoguer dignité discipline discussion discuter document documents dormir durable
        délai délicat démarches dépense dépenses détail détendre détente empathie emploi employeur encadrer
        enfant ennui enrichir entourage entraînement entraîner entreprise entretenir entretien erreur erreurs
        esprit estimer excellent excellente exercice expression famille fatigue financer finances financier
        financière fonds formation forum frais gagner garantir gratuit groupe habitudes harmonie heure honnête
        honnêteté humeur hydrater hygiène imprévu imprévus initiative inquiétude inscrire inspiration internet
        investir investissement investissez jardin journal journée lecture lettre libre ligne limiter liste
        livre local logement loisir maison maladie manger marché matin matériel mental mentale mode mois montant
        moral morphologie mot musique médecin méditation nourrir nuit numérique négocier objectivement obstacle
        offre optimiser optimisme ordinateur outil outils ouverture papier parent parents partager partenaire
        pause pauses pensez perfectionner persévérance persévérer plaisir plan planification planète plateforme
        pression prix proactif proche proches procédure productivité produit professeur programme promener
        prévenir prévoir psychologique public qualités quotidien quotidienne rembourser remplir rencontre
        rencontrer rendement rendez-vous renseignement renseigner repas repos reposer respectez respiration
        respirer retraite revenu revenus route rythme règle règles réduire régime réseau réseaux résilience
        réunion salaire satisfait savoir-faire semaine sensible service services site sites social sociaux
        société soigneusement soir sommeil sport sportif stable stage stress structure structurer superflu
        surprise séance sérénité temps tension théorie tisane ton trajet trajets transparence transport
        transports travaux vacances vente vigilance vigilant visible vision voisin volonté voyage vélo vérifier
        vêtement vêtements week-end yoga échange échanger économie économies économiser écoute écouter éducation
        élève émotion émotionnel émotions énergie épargne épargner équipe équipement événement
    """,
    "es": """
        abrazar abuelo aceptación acompañar acordar actitudes actividades adaptación adulto agenda agradable
        agradecer ahorrar ahorro ahorros alegría alimentación alimento alquiler alumno ambiente amigo amigos
        amistad amor ansiedad apreciar aprendizaje aptitud armonía aseguradora asesoría autoestima autonomía año
        banco barato beber beneficiar bienestar bolsillo calendario calma calmar cansancio carrera casa celebrar
        cena cerebro charla cita claridad clase cliente clientes colaborar colega colegas comida comodidad
        comparar compartir compañero competencia complicado compra comprar compras comprensivo comprensión
        compromiso comunidad concentración concentrar conexión conflicto considera constructivo contratar
        contrato conversación conversar coste costes costo creencia crédito cuerpo cuidador cultura curiosidad
        curso cómodo deber delicada delicadeza delicado deporte desarrollo descansar descanso descuento deuda
        deudas dialogar dieta digital dignidad dinero disciplina discutir diversificar diálogo documento
        documentos dormir economía económico educación ejercicio emergencia emergencias emocional emociones
        emoción empatía empleado empleo empresa energía ensayo entiendo entrenamiento entrevista equipo error
        errores escuela espacio especialista estable estilo estructura estrés estudiar estudio excelencia
        excelente extra familiar familiares fatiga feedback festejar fiesta financiera financiero finanzas firme
        flexibilidad fondo fondos formación foro fortaleza fracaso gasto gastos gente grupo habilidad
        habilidades herramienta herramientas hijo hijos hogar honestidad honesto honrar hora horario humor
        hábitos ingreso ingresos iniciativa innovador inquietud inspirar internet invertir involucra involucrar
        jefe jornada lectura legal lenguaje ley libro lista llamada llamadas local límite límites línea marca
        marketing material mañana medio medios meditación meditar memoria mensaje mensual mente mercado mes
        médico música naturaleza negociar noche nutrición ocio oferta online opinión optimismo organización
        organizado padre padres pagar pago pausa paz perseverancia plan plataforma plazo precio precios
        preocupación presión presupuesto prevención prevenir procedimiento producto profesor programa promoción
        proyecto psicológico página público razones realista redes reducir reflexión regla reglas relajación
        relajar rendimiento repasar reputación reservar respiración responsabilidad reunión ritmo ropa sala sano
        satisfacción seguimiento seguro semana servicio servicios sincero sitio social sociales sociedad
        solicitar soporte sostenible sueldo tarde teléfono tensión terapeuta terapia tranquilidad tranquilo
        transparencia transporte tratamiento valiente valores vecino venta ventas verificar viajar viaje visión
        vivienda voluntario web
    """,
}


@cache
def commonplaces(language: str) -> frozenset[str]:
    """Their roots in a language; the English ones where it has none of its own."""
    language = language if language in _WORDS else "en"
    return frozenset(root(word, language) for word in _WORDS[language].split())
