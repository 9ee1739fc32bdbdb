"""Short texts of four to eight words as people write them, by language: from 20 letters on they tell their own."""

SHORT: dict[str, str] = {
    "en": """My neighbour plays the drums at night
Put the newest entries first
Which museum opens earliest on Mondays?
I forgot where we parked the car
Rename the columns and sort them
Nobody read the second chapter""",
    "fr": """Mon voisin joue du tambour la nuit
Mets les entrées récentes en premier
Quel musée ouvre le plus tôt lundi ?
J'ai oublié où on a garé la voiture
Renomme les colonnes puis trie-les
Personne n'a lu le deuxième chapitre
Fais une liste de courses
Invente une histoire de pirates""",
    "de": """Mein Nachbar trommelt in der Nacht
Setze die neuesten Einträge nach oben
Welches Museum öffnet montags am frühesten?
Ich weiß nicht mehr, wo das Auto steht
Benenne die Spalten um und sortiere sie
Niemand hat das zweite Kapitel gelesen""",
    "es": """Mi vecino toca el tambor de noche
Pon primero las entradas más recientes
¿Qué museo abre antes los lunes?
Olvidé dónde aparcamos el coche
Cambia el nombre de las columnas
Nadie leyó el segundo capítulo""",
    "it": """Il mio vicino suona il tamburo di notte
Metti prima le voci più recenti
Quale museo apre prima il lunedì?
Ho dimenticato dove abbiamo parcheggiato
Rinomina le colonne e ordinale
Nessuno ha letto il secondo capitolo""",
    "pt": """O meu vizinho toca tambor à noite
Coloque primeiro as entradas mais recentes
Qual museu abre mais cedo na segunda?
Esqueci onde estacionamos o carro
Mude o nome das colunas e ordene-as
Ninguém leu o segundo capítulo""",
    "nl": """Mijn buurman speelt 's nachts op de trommel
Zet de nieuwste regels bovenaan
Welk museum gaat op maandag het eerst open?
Ik weet niet meer waar de auto staat
Hernoem de kolommen en sorteer ze
Niemand heeft het tweede hoofdstuk gelezen""",
    "sv": "Min granne spelar trumma på natten\nJag har glömt var bilen står\nIngen läste det andra kapitlet",
    "da": "Min nabo spiller på tromme om natten\nJeg har glemt, hvor bilen holder\nIngen læste det andet kapitel",
    "no": "Naboen min spiller på tromme om natta\nJeg har glemt hvor bilen står\nIngen leste det andre kapittelet",
    "fi": "Naapurini soittaa rumpuja yöllä\nUnohdin, mihin auto jäi\nKukaan ei lukenut toista lukua",
    "pl": "Mój sąsiad gra nocą na bębnie\nNie pamiętam, gdzie stoi samochód\nNikt nie czytał drugiego rozdziału",
    "tr": "Komşum geceleri davul çalıyor\nArabayı nereye koyduğumu unuttum\nİkinci bölümü kimse okumadı",
    "cs": "Můj soused v noci bubnuje\nZapomněl jsem, kde stojí auto\nNikdo nečetl druhou kapitolu",
    "ro": "Vecinul meu bate toba noaptea\nAm uitat unde am parcat mașina\nNimeni nu a citit al doilea capitol",
    "hu": "A szomszédom éjjel dobol\nElfelejtettem, hol áll az autó\nSenki sem olvasta a második fejezetet",
    "id": "Tetangga saya bermain gendang malam hari\nSaya lupa di mana mobil itu\nTidak ada yang membaca bab kedua",
    "hr": "Moj susjed noću svira bubanj\nZaboravio sam gdje je auto\nNitko nije pročitao drugo poglavlje",
    "vi": "Hàng xóm của tôi đánh trống ban đêm\nTôi quên mất đã đỗ xe ở đâu\nKhông ai đọc chương thứ hai",
    "sw": "Jirani yangu hupiga ngoma usiku\nNimesahau gari liko wapi\nHakuna aliyesoma sura ya pili",
}
