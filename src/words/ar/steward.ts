import type { Texts } from '../catalogue.ts';
import type { steward as en } from '../en/steward.ts';
import { apart, apartFirst } from './isolate.ts';
import { CELLS, counted, MEETINGS, ROWS } from './plural.ts';

/** For the one person who writes the leaders' summary. Numbers and dates come as ready-made texts. */
export const steward: Texts<typeof en> = {
  title: 'كتابة ملخص القيادة',
  lead: 'يذكر ملف سياسة مؤسستك أن أمانة الملخص لك. تُجمع هنا الأعداد التي نشرها المنظِّمون، مرة لكل أسبوع وكل ربع سنة انقضى؛ وما يُكتب يبقى كما هو.',
  noSite: 'يلزم أولًا تحديد عنوان الموقع في الأعلى، ضمن «قائمة فريقك».',
  lists: {
    title: 'القائمتان',
    look: 'النظر في القائمتين',
    looking: 'يجري النظر في القائمتين',
    state: (name, state) => `${apartFirst(name)}: ${state}`,
    ready: 'جاهزة',
    missing: (count, text) => `تنقصها ${counted(count, text, { one: 'خطوة واحدة', two: 'خطوتان', few: 'خطوات', many: 'خطوة', other: 'خطوة' })}`,
    steps: 'ما ينقص',
    make: 'إنشاء الناقص',
    ask: 'إنشاء القائمتين؟',
    makes: (names) => `يُنشئ هذا، في ذلك الموقع وحده، ما ينقص من ${names}. ولا يتغير شيء مما هو موجود هناك.`,
    made: 'أُنشئ ما كان ناقصًا.',
    notSeen: 'تعذّر النظر في القائمتين',
  },
  rights: {
    title: 'من يحق له ماذا على القائمتين',
    why: 'لا يستطيع Debrief معرفة ذلك: فلا يذكر Microsoft 365 أصحاب الحقوق على قائمة إلا للتطبيقات التي تدير الموقع كله، ولا يطلب Debrief ذلك. وصفحة الملخص لدى كل من في القيادة تجرّب القائمة الأولى، وتخبر إن فُتحت.',
    first: (name) => `يلزم منح القائمة «${apart(name)}» حقوقًا خاصة بها: لأفراد الفِرق وأمين الملخص القراءة والإضافة. وليس للقيادة أي حق عليها.`,
    second: (name) => `يلزم منح القائمة «${apart(name)}» حقوقًا خاصة بها: لأمين الملخص القراءة والإضافة، وللقيادة القراءة فقط. وليس لغيرهم أي حق عليها.`,
  },
  write: {
    title: 'ما سيُكتب',
    lead: 'النظر يقرأ كل صف منشور ولا يكتب شيئًا. تتناول الخلية عددًا كافيًا من الأشخاص والمنظِّمين، ولا يتناول أي فرق بين الخلايا عددًا أقل؛ أما الخلايا الأخرى فتُخفى نهائيًا.',
    look: 'عرض ما سيُكتب',
    again: 'النظر مجددًا',
    looking: (text) => `تجري قراءة الصفوف المنشورة: ${text} حتى الآن`,
    rows: (rows, text) => `ما قُرئ: ${counted(rows, text, ROWS)}.`,
    unreadRows: (rows, text) => `ما تعذّرت قراءته واستُبعد: ${counted(rows, text, ROWS)}. والسبب أن إصدارًا أحدث من Debrief كتب ذلك، أو أن أحدًا غيّره يدويًا.`,
    unread: (keys) => `هذه العناصر في قائمة القيادة لا يستطيع هذا الإصدار قراءتها: ${apart(keys)}. وتُترك أسابيعها وأرباعها كما هي.`,
    nothing: 'لا شيء يُكتب الآن. يمكن جمع الأسبوع من يوم الخميس الذي يليه، وجمع ربع السنة حين تُكتب كل أسابيعه.',
    week: (number, year) => `الأسبوع ${number} من ${year}`,
    quarter: (number, year) => `الربع ${number} من ${year}`,
    counts: (cells, cellsText, hidden) => `${counted(cells, cellsText, CELLS)}، والمخفي ${hidden}`,
    as: {
      new: 'جديد',
      'goes-on': 'بدأ، ويُستأنف من حيث توقف',
      closes: 'بدأ، ثم تغيّرت الصفوف: يبقى ما هو موجود، ولا يُضاف شيء',
      elsewhere: 'بدأ على جهاز آخر قبل قليل؛ يُرجى النظر لاحقًا',
    },
    cell: (name, people, meetings, meetingsText, numbers, numbersText) =>
      `${name}: ${people} من الأشخاص على الأقل، ${counted(meetings, meetingsText, MEETINGS)}، ${counted(numbers, numbersText, { one: 'عدد واحد', two: 'عددان', few: 'أعداد', many: 'عددًا', other: 'عدد' })}`,
    columns: ['العدد', 'المجموع', 'من', 'الصفوف', 'الناقص'],
    all: 'كل الأنواع',
    team: (team, purpose) => `${apartFirst(team)}، ${purpose}`,
    allTeams: 'كل الفِرق',
    series: (key) => `سلسلة بلا اسم (${apart(key)})`,
    action: (cells, text) => (cells === 0 ? 'الإنهاء بلا خلايا' : `كتابة ${counted(cells, text, { ...CELLS, two: 'خليتين' })}`),
    ask: 'الكتابة في قائمة القيادة؟',
    asks: (periods, cells) => `يضيف هذا خلايا عددها ${cells} إلى القائمة «${apart('Debrief summary')}»، ويُغلق ما يلي: ${periods}. ويمكن للقيادة قراءتها من ذلك الحين. ولا يمكن التراجع عنه: فالصفوف التي تأتي لاحقًا أو تُسحب لا تغيّر منه شيئًا.`,
    confirm: 'كتابة',
    writing: (done, of) => `تجري الكتابة: ${done} من ${of} من الخلايا. يُرجى إبقاء هذه الصفحة مفتوحة؛ وإن توقفت الكتابة استُؤنفت من حيث توقفت.`,
    waits: (left) => `يطلب Microsoft 365 الانتظار ${left}.`,
    stop: 'إيقاف',
    done: 'كُتب الملخص.',
    failed: 'لم يُكتب شيء آخر',
    notRead: 'تعذّرت قراءة الصفوف',
    kept: 'ما هو موجود يبقى. والنظر مجددًا يستأنف من هناك.',
  },
  written: {
    title: 'ما كُتب حتى الآن',
    none: 'لم يُكتب شيء بعد.',
    line: (period, counts, when) => `${period}: ${counts}، ${when}`,
  },
  leader: {
    open: (name) => `يمكنك قراءة القائمة «${apart(name)}». وهي تُظهر في SharePoint من نشر كل صف، وليست للقيادة. يُرجى الطلب من مالك الموقع سحب هذا الحق منك.`,
    closed: (name) => `كما ينبغي: لا يمكنك قراءة صفوف الاجتماعات المفردة («${apart(name)}»).`,
  },
};
