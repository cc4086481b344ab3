/**
 * The commonest words of talk in each language, chosen by hand: pronouns, articles, prepositions, forms of "to be" and
 * "to have", yes and no. Languages with a script of their own need none. Words that several share count for each a part.
 */
export const COMMON_WORDS = {
  en: "the and to of that it is was you i we they this what have has are be been not but so if or with for on at from can will would should just there their don't it's i'm that's we're yeah yes okay about do did how when which who think know get go because no me my your our us he she as by up out all one now see let's right really thing things these those than then very more some any could want need going got like say said make here way into only good well",
  de: 'der die das und ist nicht ich wir sie es ein eine einen dem den des zu mit auf für von auch aber dass wie was wenn haben hat sind war noch nur schon mal ja nein dann kann können wird werden man mir uns im am bei nach aus oder so jetzt hier also doch da',
  fr: "le la les de des du un une et est en que qui pas je tu il elle on nous vous ils ne ce cette c'est j'ai dans pour sur avec plus mais ou où donc alors oui non très bien être avoir fait faire peut ça aussi comme tout y au aux sont était quand d'accord voilà",
  es: 'el la los las de que y en un una es no se lo por con para como pero más muy su sus al del yo tú él nosotros está están hay esto eso ya sí porque cuando qué también si me te le nos vamos tenemos tiene ser hacer entonces bien son fue bueno',
  it: "il lo la i gli le di che e è un una non per con si mi ti ci sono ho ha hanno abbiamo questo questa come ma anche più se quindi allora della del dei nel alla al da in su io noi voi loro perché quando cosa bene sì fare essere c'è molto però era",
  pt: 'o a os as de que e é um uma não em para com por se do da dos das no na nos eu você ele ela nós eles está estão tem isso isto mas mais muito como também já foi ser ter fazer então sim porque quando aqui bem vamos temos meu só ao à gente',
  nl: 'de het een en van is niet ik we wij je jij hij zij dat dit die wat er maar ook met voor op aan in te zijn was heb heeft hebben kan kunnen moet nog al dan als of om naar bij uit zo goed nee ja wel gaan doen deze onze geen worden hier daar',
  sv: 'och att det som är en ett på av för med inte jag vi du ni han hon de den har hade kan ska skulle var vara men om så från till när vad hur nu också bara ja nej bra mycket eller där här måste får gör göra min sin oss dem man',
  da: 'og at det som er en et på af for med ikke jeg vi du i han hun de den har havde kan skal skulle var være men om så fra til når hvad hvordan nu også bare ja nej godt meget eller der her må får gør gøre min sin os dem man',
  nb: 'og at det som er en et på av for med ikke jeg vi du dere han hun de den har hadde kan skal skulle var være men om så fra til når hva hvordan nå også bare ja nei bra mye eller der her må får gjør gjøre min sin oss dem man',
  fi: 'ja on ei että se ne me te he minä sinä hän niin kun kuin mutta tai myös vain jos nyt sitten tämä tuo mitä mikä kuka olen olet olemme ovat oli olla voi voimme pitää täytyy meidän minun sen siitä tässä siinä hyvä joo kyllä vielä ihan niitä koska',
  pl: 'i w na z że nie to jest się do jak ale co o po tak za od dla my ja ty on ona oni są był była było być mamy mam ma już tylko jeszcze bardzo może możemy czy kiedy gdzie bo więc tego tym ten ta te które który dobrze no też przez',
  cs: 'a v na že je se to s z do ne není jak ale co o po tak za od pro my já ty on ona oni jsou byl byla bylo být máme mám má už jen ještě velmi může můžeme kdy kde protože tedy toho tím ten ta které který dobře no taky jsem jsme bude si',
  hu: 'a az és hogy nem is van egy meg de ha csak már még most mi te én ő ti ők ez azt ezt volt lesz lehet kell akkor mert vagy igen jó nagyon hogyan mikor hol itt ott nincs minden ami aki vannak nekünk kellene tehát szerintem',
  ro: 'și de la în nu este sunt că cu pe un o să se a al ai ale din pentru mai ce cum dar sau eu tu el ea noi voi ei am are avem au fost fi facem face da foarte bine când unde acest această asta doar acum atunci deci dacă după',
  tr: 've bir bu da de için ne çok var yok mi mı mu ben sen o biz siz onlar ama değil gibi daha en şey şu ile olarak olan oldu olur kadar sonra şimdi evet hayır tamam iyi nasıl neden her bunu onu bizim ya veya çünkü lazım ki zaten diye',
  id: 'yang dan di ke dari ini itu untuk dengan tidak ada kita kami saya anda mereka dia akan sudah belum bisa harus juga atau tapi kalau karena jadi lebih sangat apa bagaimana kapan siapa ya nggak pada oleh seperti hanya lagi masih mau kan',
  vi: 'và của là có không được cho với các những này đó thì mà tôi chúng ta anh chị em họ đã đang sẽ cũng như nhưng vì nếu khi người một hai rất vẫn phải nên ở trong ra vào lại rồi gì sao vâng đến làm',
  ru: 'и в на не что это я мы вы ты он она они с как но по за из у так же то все а о для если есть был была было были быть нет да уже только ещё еще очень может можем когда где потому чтобы нам нас мне его их надо нужно этого вот ну',
  uk: 'і й в у на не що це я ми ви ти він вона вони з як але по за із так же то всі а о для якщо є був була було були бути ні так вже тільки ще дуже може можемо коли де тому щоб нам нас мені його їх треба цього та від або',
  bg: 'и в на не че това аз ние вие ти той тя те с как но по за от у така же то всички а о ако има беше са съм сме бъде да вече само още много може можем кога къде защото ни нас ми го ги трябва ще се е при или',
  ar: 'في من على أن إلى هذا هذه لا ما هو هي نحن أنا أنت كان كانت لكن أو مع عن كل قد إذا ثم التي الذي نعم هل لم لن بعد قبل كيف متى هناك يجب يمكن',
  fa: 'و در به از که این آن را با است برای ما من شما او آنها هم اما یا تا هر می شود بود باید اگر چه خیلی خوب بله نه یک هست نیست کنیم داریم کرد شده',
  ur: 'اور میں کے کی کا ہے سے کو نے پر یہ وہ نہیں ہم آپ کہ بھی تو ہو ہیں تھا تھی کیا لیے ایک اس ان اگر جو کر گیا ہوں',
  hi: 'और में के की का है से को ने पर यह वह नहीं हम आप कि भी तो हो हैं था थी क्या लिए एक इस उस अगर जो कर गया हूँ हूं मैं अब हाँ ठीक',
  mr: 'आणि मध्ये आहे आहेत नाही आपण मी तो ती ते हे हा ही का पण तर होते होता होती करू केले साठी एक या त्या जर जे आता बरं काय आम्ही',
} as const;
