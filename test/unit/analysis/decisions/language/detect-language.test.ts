import { describe, expect, it } from 'vitest';
import type { Utterance } from '#domain/transcript.ts';
import { detectLanguages } from '#analysis/decisions/language/detect-language.ts';
import { processorTime } from '../../../../support/processor-time.ts';

const talk = (text: string, language?: string): Utterance => ({ speaker: 'Kim', start: null, end: null, text, ...(language === undefined ? {} : { language }) });
const most = (...texts: readonly string[]): string | undefined => detectLanguages(texts.map((t) => talk(t)))[0]?.language;

describe('the language of a talk', () => {
  it.each([
    ['en', 'Right, so the second hall is too small for the crates, and I think we should ask them what it would cost to stay.'],
    ['de', 'Also die zweite Halle ist zu klein für die Kisten, und ich glaube, wir müssen noch einmal mit dem Vermieter reden.'],
    ['fr', "Alors la deuxième salle est trop petite pour les caisses, et je pense qu'il faut que nous parlions avec le propriétaire."],
    ['es', 'Entonces la segunda sala es muy pequeña para las cajas y creo que tenemos que hablar con el dueño de la nave.'],
    ['it', 'Allora la seconda sala è troppo piccola per le casse e io penso che dobbiamo parlare ancora con il proprietario.'],
    ['pt', 'Então a segunda sala é muito pequena para as caixas e eu acho que nós temos que falar com o dono, não é?'],
    ['nl', 'Dus de tweede hal is te klein voor de kratten en ik denk dat we nog een keer met de eigenaar moeten praten.'],
    ['sv', 'Den andra hallen är för liten för lådorna och jag tror att vi måste prata med ägaren en gång till, eller hur?'],
    ['fi', 'Toinen halli on liian pieni laatikoille, ja minä luulen että meidän pitää vielä puhua omistajan kanssa, kun hän on paikalla.'],
    ['pl', 'Druga hala jest za mała na skrzynie i myślę, że musimy jeszcze raz porozmawiać z właścicielem, bo to nie jest dobre.'],
    ['cs', 'Druhá hala je na bedny moc malá a myslím, že si musíme ještě jednou promluvit s majitelem, protože to není dobré.'],
    ['hu', 'A második csarnok túl kicsi a ládáknak, és azt hiszem, hogy még egyszer kell beszélni a tulajdonossal, mert ez nem jó.'],
    ['ro', 'A doua hală este prea mică pentru lăzi și cred că trebuie să vorbim încă o dată cu proprietarul, dar nu acum.'],
    ['tr', 'İkinci salon kasalar için çok küçük ve bence bir daha ev sahibi ile konuşmamız lazım, ama şimdi değil, daha sonra.'],
    ['id', 'Gudang yang kedua terlalu kecil untuk peti itu dan saya rasa kita harus bicara lagi dengan pemiliknya, tapi tidak sekarang.'],
    ['vi', 'Nhà kho thứ hai quá nhỏ cho các thùng này và tôi nghĩ chúng ta phải nói chuyện lại với chủ nhà, nhưng không phải bây giờ.'],
    ['ru', 'Второй зал слишком мал для ящиков, и я думаю, что нам надо ещё раз поговорить с владельцем, но не сейчас.'],
    ['uk', 'Друга зала замала для ящиків, і я думаю, що нам треба ще раз поговорити з власником, але не зараз, бо він не тут.'],
    ['ar', 'القاعة الثانية صغيرة على الصناديق و أعتقد أن علينا أن نتحدث مع المالك عن هذا قبل أن يجب الدفع'],
    ['fa', 'سالن دوم برای جعبه ها کوچک است و من فکر می کنم که ما باید با صاحب آن صحبت کنیم'],
    ['he', 'האולם השני קטן מדי לארגזים ואני חושב שאנחנו צריכים לדבר שוב עם הבעלים'],
    ['hi', 'दूसरा हॉल बक्सों के लिए बहुत छोटा है और मैं सोचता हूँ कि हम को मालिक से एक बार और बात करनी है'],
    ['el', 'Η δεύτερη αίθουσα είναι πολύ μικρή για τα κιβώτια και νομίζω ότι πρέπει να μιλήσουμε ξανά'],
    ['zh', '第二个大厅放箱子太小了，我觉得我们还要再跟房东谈一次，不过不是现在。'],
    ['ja', '二番目のホールは箱には小さすぎるので、もう一度大家さんと話したほうがいいと思います。'],
    ['ko', '두 번째 홀은 상자를 두기에 너무 작아서 주인과 다시 이야기해야 한다고 생각합니다.'],
    ['th', 'ห้องที่สองเล็กเกินไปสำหรับลังและฉันคิดว่าเราต้องคุยกับเจ้าของอีกครั้ง'],
  ])('is %s', (language, text) => expect(most(text)).toBe(language));

  it('is told from many short turns together', () => expect(most('Ja, genau.', 'Und wir haben das nicht?', 'Nein, das ist noch nicht da.', 'Dann machen wir es so.', 'Ja.')).toBe('de'));

  it('is not told from a name, a number or a nod', () => expect(detectLanguages(['Kim.', '47.', 'Hm.'].map((t) => talk(t)))).toEqual([]));

  it('stays English among names of things', () => expect(most('So the Bundesliga thing and the Kindergarten thing are on the list and that is what we have from Müller und Söhne GmbH.')).toBe('en'));

  it('is what the transcript says where the words do not tell', () => expect(most('Kim.')).toBeUndefined());
  it('is what the transcript says of a part that the words do not tell', () => expect(detectLanguages([talk('Kartoffelpuffer.', 'de-DE')])).toEqual([{ language: 'de', share: 1 }]));
  it('is what the words say where the transcript says otherwise', () => {
    expect(detectLanguages([talk('We have to talk to them about what it would cost to stay in the hall', 'de-DE')])).toEqual([{ language: 'en', share: 1 }]);
  });

  it('is shared out where two are spoken', () => {
    const english = 'We have to talk to them about what it would cost to stay in the hall.';
    const german = 'Wir müssen noch mit ihnen reden und dann ist auch das mit der Halle klar.';
    const shares = detectLanguages([...Array.from({ length: 30 }, () => talk(english)), ...Array.from({ length: 10 }, () => talk(german))]);
    expect(shares.map((s) => s.language)).toEqual(['en', 'de']);
    expect(shares[0]?.share).toBeCloseTo(0.75, 1);
  });

  it('of a thousand hours is told from a sample, in time', () => {
    const long = Array.from({ length: 500_000 }, () => talk('Und dann haben wir noch nicht mit dem Vermieter gesprochen.'));
    expect(processorTime(() => expect(detectLanguages(long)[0]?.language).toBe('de'))).toBeLessThan(1000);
  });
});
