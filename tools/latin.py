"""What tells the languages in Latin letters apart: frequent words, letters and endings that few of them have."""

from __future__ import annotations

import re
from functools import cache

_WORDS: dict[str, str] = {
    "en": "the of and to in is that it for was on are as with be this have from or by but not what were when we "
    "there can your which their will each about how if would they you i my me so do he she his her has a an "
    "who why where than then them him into just only some any more no yes all one two three these those "
    "should could been had does did don't i'm it's without under between every other our us please make give "
    "write list help find explain want need keep add turn like most over also new good best at up out its now "
    "never always after before because less long short using use tell show get let's many much next last "
    "today tomorrow anyone everything too text letter word words page work here both something shorter longer "
    "friendly",
    "fr": "le la les de des du et à un une est en que qui dans pour pas sur ce cette il elle nous vous je ne se au "
    "aux avec par plus mais ou sont être fait leur comme tout son sa ses c'est j'ai moi toi lui eux mon ma "
    "mes ton ta tes votre vos notre nos ces cet si quel quelle quels quelles quoi où quand comment combien "
    "pourquoi trois deux cinq sans chaque peux peut peut-on dois doit faire fais faites dis donne donnez "
    "écris écrivez trouve trouvez merci moins aussi très bien encore jamais hier demain soir rien chez entre "
    "vers dont ni y on me te tu a ai as ont était toutes tous toute même puis alors cela ça ceux autre autres "
    "avant après depuis pendant veux voudrais explique résume rédige prépare propose traduis liste ajoute "
    "mieux bon bonne texte phrases mots peu corrige organise planifie compare aide seulement plutôt court "
    "courte lettre fautes fête aimable étaient impossible aucun aucune premier première fois peuvent avons "
    "avez non selon",
    "de": "der die das und ist nicht ein eine zu den mit von dem für auf im sich des auch es an als ich wir sie er "
    "wird sind werden oder aber aus bei nach wie nur noch über einen einem einer kann mehr zur zum dass in so "
    "was wer wo wann warum welche welcher welches mir mich dir dich uns euch ihr ihm ihn mein meine meinen "
    "meiner meinem dein deine unser unsere diese dieser dieses diesen kein keine keinen hat haben habe war "
    "bin bist du soll sollte man sein seine ihre ihren bitte danke gib mach schreibe schreib nenne erkläre "
    "finde fasse hilf morgen heute gestern etwas alle alles drei zwei fünf vor durch gegen ohne um bis wenn "
    "weil hier dort sehr gut ganze jetzt schon muss will am vom ins fürs höchstens mindestens wörter sätze "
    "kurz kürzer lang beiden doch immer nie niemand plane empfiehl vergleiche übersetze entwirf reise gute "
    "text brief zusammen abend hatte hatten wurde wurden konnte musste erste ersten beim nichts keines "
    "angegeben",
    "es": "el la los las de y que en un una es por con para no se del al lo como más pero sus su este esta son muy "
    "también ha está todo nos mi yo tu hay ser fue desde cuando qué sin sobre entre a me te le les o si ya "
    "dos tres cinco cómo quién cuál cuáles dónde cuándo cuánto cuántos cada puedo puedes puede debo quiero "
    "quiere haz dame escribe explica busca hazlo gracias ayer mañana hoy noche nunca nada nadie mejor mejores "
    "esto eso ese esa estos estas otro otra otros nuestro nuestra mis tus porque hasta menos solo sólo así "
    "aquí ahora siempre hacer tengo tiene soy eres cerca días palabras frases texto lista ejemplo resume "
    "añade traduce propón organiza planifica recomiéndame ayúdame corrige compara redacta carta corto corta "
    "favor algo mucho poco bien fuera falla ninguno ninguna primero aún hace hago vez ver va voy sea era eran "
    "han hemos debe",
    "it": "il lo la gli le di e che in un una è per con non del della dei delle al alla si da come più ma sono "
    "anche questo questa nel nella ha i se suo sua mi tutto essere dal dalla o perché a me ti ci vi ne io tu "
    "lui lei noi voi mio mia miei tuo tua nostro nostra cosa chi dove quando quanto quanti quale quali ogni "
    "senza tra fra due tre cinque solo molto meglio ancora ieri oggi domani sera stasera grazie posso puoi "
    "può devo voglio vorrei fammi dammi scrivi spiega trova fai fare elenca mai niente nessuno questi queste "
    "quello quella altro altra altri loro ed ad sulla sul ai agli alle degli sui dopo prima poi così qui già "
    "bene buon buono buona vicino parole frasi testo lista esempio riassumi traduci aggiungi proponi "
    "organizza pianifica consigliami correggi confronta prepara lettera breve imparare corto c'è dell "
    "un'altra nessun nessuna primo era erano stato stata sia suoi vostro impossibile abbiamo hanno deve",
    "pt": "o a os as de e que em um uma é por com para não se do da dos das no na ao mais mas como seu sua são "
    "também foi ou nos isso este esta você eu ele ela muito tem há pelo pela está me te lhe si já dois duas "
    "três cinco quem qual quais onde quando quanto quantos cada posso pode podes devo quero quer faça faz dê "
    "escreva escreve explique encontre obrigado obrigada ontem amanhã hoje noite nunca nada ninguém melhor "
    "melhores isto esse essa estes estas outro outra outros nosso nossa meu minha meus minhas porque até "
    "menos só apenas assim aqui agora sempre fazer tenho sou perto dias palavras frases texto lista exemplo "
    "resuma traduza acrescente sugira organize planeje corrija compare redija carta curto curta favor algo à "
    "às sem sobre entre num numa neste nesta ajudar aprender primeiro estão ainda vez ver vai vou seja aos "
    "pelos deste desta era eram fora falha",
    "nl": "de het een en van in is dat op te zijn niet met voor er aan om maar als bij ook naar dan uit door ze hij "
    "wij je ik deze dit worden wordt heeft hebben kan over nog meer of tot werd geen wat we me mij jij jou "
    "jouw u uw hem haar hun ons onze mijn wie waar wanneer waarom hoe welke zal zou moet moeten wil heb ben "
    "bent was waren doe maak geef schrijf leg zoek noem graag alsjeblieft bedankt dank vandaag morgen "
    "gisteren alle alles iets niets niemand drie twee vijf alleen beter betere goede veel zonder onder tussen "
    "tegen elke andere hier nu altijd nooit zin zinnen woorden tekst voorbeeld korter kort hele kun kunt mag "
    "vergelijk vertaal verbeter bedenk reis buurt nodig vanavond leren samen stel vat lijst brief eerste kon "
    "konden had hadden werden moest mochten mislukt",
    "sv": "och att det i en som är på av för med den till inte har de ett om var men jag vi du han hon kan så från "
    "ska eller när också sig vid efter över man nu mycket där alla vara blir detta mig dig min mitt mina din "
    "ditt hur vad vem varför vilken vilka här denna dessa några något ingen inget utan mellan under bara två "
    "tre fem ge gör skriv hitta förklara tack snälla igår idag imorgon ikväll bättre mer lite många alltid "
    "aldrig vill ha varje andra text ord meningar kort kortare brev plan jämför sammanfatta översätt exempel "
    "hjälpa måste kunde skulle blev finns inom någon deras oss dem hade",
    "da": "og at det i en som er på af for med den til ikke har de et om var men jeg vi du han hun kan så fra skal "
    "eller når også sig ved efter over man nu meget der alle være bliver dette hvad hvor mig dig min mit mine "
    "din hvordan hvem hvorfor hvilken hvilke her denne disse nogle noget ingen uden mellem under kun to tre "
    "fem giv gør lav skriv find forklar tak venligst går dag morgen aften bedre mere flere lidt mange altid "
    "aldrig vil gerne have hver andre tekst ord sætninger kort kortere brev plan sammenlign sammenfat oversæt "
    "eksempel hjælpe råd må kunne skulle blev findes inden nogen deres os dem havde",
    "no": "og at det i en som er på av for med den til ikke har de et om var men jeg vi du han hun kan så fra skal "
    "eller når også seg ved etter over man nå mye der alle være blir dette hva hvor meg deg min mitt mine din "
    "hvordan hvem hvorfor hvilken hvilke her denne disse noen noe ingen uten mellom under bare to tre fem gi "
    "gjør lag skriv finn forklar takk vennligst går dag morgen kveld bedre mer flere litt mange alltid aldri "
    "vil gjerne ha hver andre tekst ord setninger kort kortere brev plan sammenlign oppsummer oversett "
    "eksempel hjelpe råd ei ikkje eg ein eit frå kva korleis berre må hvis kunne ble blei å oss dere deres "
    "dem",
    "fi": "ja on ei se että hän oli ovat mutta kuin myös joka niin tai sen ole voi minä sinä he me mitä kun jos "
    "vain nyt jo hyvin kaikki tämä ne sekä olla ollut sitä vielä tässä minun minulle minua sinun kuka miten "
    "miksi missä milloin mikä ilman kaksi kolme viisi tee anna kirjoita selitä etsi kiitos eilen tänään "
    "huomenna illalla parempi enemmän vähän aina en et ensi näitä kirje teksti sana sanaa lause lyhyt "
    "lyhyempi voisin voin haluan pitäisi tiivistä vertaile käännä suunnitelma tämän kukaan missään mihin "
    "mistä jonka koska silti enää ollaan eivät saa saatu pitää",
    "pl": "i w na z się nie do to że jest jak o za po od co ale dla czy przez są tym które która który jego jej "
    "oraz tak być może już ich był było bardzo także można ten ta mi mnie mój moja moje mojego mam masz ma my "
    "wy kto gdzie kiedy dlaczego ile jaki jaka jakie bez między pod nad dwa dwie trzy pięć te tę tego tej "
    "napisz podaj zrób wyjaśnij znajdź proszę dziękuję wczoraj dziś dzisiaj jutro lepszy więcej mniej trochę "
    "zawsze nigdy mogę możesz chcę każdy list tekst słowa słów zdania krótszy krócej porównaj przetłumacz "
    "streść plan wieczorem nikt nic pierwszy była były mieć musi lub",
    "tr": "ve bir bu için ile de da çok daha olarak gibi olan ne ama en var sonra kadar her değil ben sen o biz "
    "onun şey ki veya mi mı ya olduğu ancak hem mu mü nasıl neden kim nerede hangi kaç iki üç beş iyi az "
    "biraz lütfen yaz yap ver bul açıkla özetle çevir dün bugün yarın akşam bana beni benim sana bize şu hiç "
    "yok olsun kısa mektup metni metin kelime cümle karşılaştır acaba kimse hiçbir ilk oldu değildir",
    "vi": "và của là có không cho được các một những trong với người này đã khi để từ đến cũng như tôi bạn về nhiều "
    "ra vào ở thì mà đó nhưng rất sẽ hay hãy ai gì nào sao viết hơn ba hai năm nên giúp tìm giải thích so "
    "sánh tóm tắt dịch sang bằng nhất tiếng hôm nay mai làm thế",
    "cs": "a se na je v to že s z do o i jako pro ale za by po od jsou není bylo který která které také nebo když "
    "jeho až být tak jsem má jen při však už jsme mi mně můj moje mého mému ty ten ta tento tato tyto kdo kde "
    "kdy proč kolik jak jaký jaká jaké co bez mezi pod nad dva dvě tři pět dej napiš najdi udělej vysvětli "
    "prosím děkuji včera dnes zítra lepší více méně trochu vždy nikdy mohu můžu můžeš chci každý dopis text "
    "slova slov věty kratší porovnej přelož shrň plán večer příští již byl byla byli nikdo nic kterou své "
    "svého pouze podle může",
    "ro": "și de la în cu o un este nu pe care din pentru că mai sunt au se fi prin sau dar acest această după "
    "foarte fost ca ce dacă al ale lui sa a ai am îmi mă mi-e te eu tu el ea noi voi meu mea mei tău să cine "
    "unde când cum cât câți fără între doi două trei cinci dă dă-mi scrie găsește explică fă rog mulțumesc "
    "ieri astăzi azi mâine seara aseară bun bună mult mulți puțin toate tot pot poți vreau fiecare aceste "
    "acestea scurt text cuvinte propoziții exemplu compară rezumă tradu plan nimeni nimic primul prima era "
    "erau trebuie poate unui unei lor nou nouă",
    "hu": "a az és hogy nem is egy de ez van volt csak meg már mint vagy ha még el ki azt lehet minden sem ezt "
    "nagyon amely kell majd között után mi mit kik hol mikor miért hogyan milyen nekem engem én te ő ti le "
    "fel két három öt nélkül írj adj keress készíts magyarázd foglald kérlek köszönöm tegnap ma holnap este "
    "jobb több kicsit mindig soha tudok tudsz akarok szeretnék össze ezek azok szöveg szót mondat rövid "
    "rövidebb levelet tervet senki semmi első voltak nincs",
    "id": "yang dan di ini itu dengan untuk dari tidak dalam akan pada juga saya ke karena ada kami mereka atau "
    "adalah bisa oleh sudah telah seperti anda dapat lebih kita aku kamu dia apa siapa mana kapan mengapa "
    "bagaimana berapa tanpa antara hanya dua tiga lima buat beri tulis cari jelaskan tolong terima kasih "
    "kemarin hari besok malam baik banyak sedikit selalu pernah mau ingin harus setiap lain teks kata kalimat "
    "pendek surat bandingkan ringkas rencana agar cara",
    "sw": "na ya wa kwa ni katika za la kuwa hii cha kama hivyo pia vya watu yake sana yao huo hiyo lakini wake "
    "moja au ambayo kila baada ili zaidi mimi wewe yeye sisi wangu yangu langu changu nini nani wapi lini "
    "kwanini jinsi gani bila kati mbili tatu tano andika nipe tafuta eleza tengeneza tafadhali asante jana "
    "leo kesho usiku bora haya hizi bei karibu maneno barua linganisha tafsiri mpango vizuri nyumba",
    "hr": "i je u na se da su za od s ne što koji koja koje kao ali o bi to ili iz sam te biti samo može već "
    "također prema nije mi me moj moja moje mog mom ti ja on ona vi tko gdje kada zašto koliko kako kakav bez "
    "između pod nad dva dvije tri pet daj napiši nađi pronađi napravi objasni molim hvala jučer danas sutra "
    "večeras sinoć bolji više manje malo uvijek nikad mogu možeš želim svaki ovaj ova ovo ovog pismo tekst "
    "riječi rečenice kraće usporedi prevedi sažmi plan nitko ništa prvi prva bila bio bili nema ima nakon",
}
PROFILES: dict[str, frozenset[str]] = {code: frozenset(words.split()) for code, words in _WORDS.items()}
"""Frequent words of texts and of requests, by ISO 639-1 code; a word that several languages have stands in each."""

BY_WORD: dict[str, tuple[str, ...]] = {
    word: tuple(code for code, words in PROFILES.items() if word in words)
    for word in frozenset().union(*PROFILES.values())
}
"""The languages that a frequent word is of."""

# fmt: off
_CLUES = (
    (r"ß|tsch|[^s]ch(?:t|te|ten|ts|en|er)$|(?:ungen|ung|keit|heit|isch\w*|ieren|lich\w*)$|[^g]tz", "de"),
    (r"^ge\w+[nt]$|sch|[äü]\w*(?:en|er|te|t)$", "de"),
    (r"ñ|[^gq]ue[^ulrx]|(?:ción|ciones|dad|dades|miento|illo|illa|ible|able|aje)$|[íó]n$|[^aeo]ll[aeo]", "es"),
    (r"(?:ado|ada|ados|adas|ido|ida|idos|idas|ando|endo|ar|os|as|ante|encia)$", "es pt"),
    (r"ã|õ|(?:ção|ções|dade|dades|mento|inho|agem|eiro|eira|ência|ância|ável|ível|em|om|ou)$|lh|nh|ç[ao]", "pt"),
        (
            r"ù|ì|ò|(?:zione|zioni|ità|ezza|aggio|aggi|etto|ello|elle|ato|ati|ata|uto|uta|ire|cci\w?|gli\w?|ini|ivo)$|cch|zz|tt[aeio]$",
            "it",
        ),
        (
            r"û|œ|è|ê|ë|(?:tion|tions|ment|eur|eurs|eux|euse|aux|eau|ette|ées?|és?|ez|ait|oir|ique|iques|que|aire|ier|elle|elles|ents|ois)$|^(?:[jmtsn]|qu)'|oi[tx]$",
            "fr",
        ),
    (r"^[ld]'", "fr it"),
    (r"^(?:dell|nell|all|sull|dall|un|quest|quell)'", "it"),
    (r"ij[^aeiou]|ij$|(?:heid|heden|lijke?|ingen|sje|tjes?|aar|oor|eren|elen)$|[^aeiou]uw", "nl"),
    (r"aa|ee|oo|uu", "nl fi"),
    (r"(?:ing|tion|ed|ness|ly|ight|ough|able|ful|ould|ies)$|^wh|^th|sh|ck", "en"),
    (r"å", "sv da no"),
    (r"ø|æ", "da no"),
    (r"ö", "sv de hu tr fi"),
    (r"(?:elser?|hed|hedens?|erne|ede)$|ø[dg]|^af[bcdghkls]", "da"),
    (r"(?:ene|heten)$|øy|^eit|ein$", "no"),
    (r"(?:ningar|arna|erna|orna|ande|ade|igt|isk|iska)$|ä[rn]\w*[ar]$", "sv"),
        (
            r"yy|öö|ää|(?:ssa|ssä|sta|stä|lla|llä|inen|aan|een|ään|ksi|taa|tää|maan|ille|lle|tti|uu|iset|sesta)$|uo|yö|[kpt]{2}[aeiouyäö]",
            "fi",
        ),
    (r"ł|ą|ę|ś|ź|ż|ń|cz|rz|(?:owa|ego|emu|ych|ość|owy|owe|anie|enie)$", "pl"),
    (r"sz", "pl hu"),
    (r"ć|č|š|ž", "hr cs pl"),
    (r"đ|ije|(?:anje|anja|enje|enja|osti|ski|ske|nog|noj|ama|ima|iti)$|[^aeiou]lj|nj", "hr"),
    (r"ě|ř|ů|ť|ď|(?:ení|ání|ého|ému|ých|ech|ost|ová|ový|ované?)$", "cs"),
    (r"[áéíóúý]", "es pt hu cs vi"),
    (r"ğ|ı|ş|(?:lar|ler|ları|leri|dır|dir|mek|mak|yor|ında|inde|nın|nin|lık|lik)$", "tr"),
    (r"ă|ț|ș|ţ|(?:ului|ilor|elor|ție|ții|ești|ează|are|ere|ul|rea)$", "ro"),
    (r"ő|ű|gy|zs|(?:nak|nek|ból|ből|hoz|hez|ság|ség|unk|ünk|ások|ések|ás|és|ott|ett)$", "hu"),
    (r"[ơưđạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]", "vi"),
    (r"(?:nya|lah|kannya|asi|itas)$|^(?:meng|meny|mem|ber|pem|peng)[a-z]{3,}|[^aeiou]kan$", "id"),
    (r"^(?:ki|vi|wa|hu|ana|ina|ili|wali|ame|nime|haku|mwa|ku)[a-z]{3,}a$|^mw|ng'", "sw"),
)
# fmt: on
"""Letters, endings and beginnings of words, and the languages that have them."""


@cache
def clues() -> tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]:
    """Letters, endings and beginnings of words as patterns, and the languages that have them; compiled once."""
    return tuple((re.compile(fragment), tuple(codes.split())) for fragment, codes in _CLUES)
