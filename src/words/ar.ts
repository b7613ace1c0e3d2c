// Arabic.

import type { HeadingParts, ListWords, PageWords } from './words.ts';

const plural = new Intl.PluralRules('ar');
const digits = new Intl.NumberFormat('ar');

type Forms = Readonly<Record<'one' | 'two' | 'few' | 'many' | 'other', string>>;

/** One and two are written without a number; the other numbers have their own forms. */
function counted(count: number, text: string, forms: Forms): string {
  const form = plural.select(count);
  if (form === 'one' || form === 'two') return forms[form];
  return `${text} ${form === 'few' || form === 'many' ? forms[form] : forms.other}`;
}

const JOB: Forms = {
  one: 'وظيفة واحدة',
  two: 'وظيفتان',
  few: 'وظائف',
  many: 'وظيفة',
  other: 'وظيفة',
};
const DAY: Forms = { one: 'يوم واحد', two: 'يومين', few: 'أيام', many: 'يومًا', other: 'يوم' };
const COMPANY: Forms = {
  one: 'شركة واحدة',
  two: 'شركتان',
  few: 'شركات',
  many: 'شركة',
  other: 'شركة',
};
const SUGGESTION: Forms = {
  one: 'اقتراح واحد',
  two: 'اقتراحان',
  few: 'اقتراحات',
  many: 'اقتراحًا',
  other: 'اقتراح',
};

const days = (count: number) => counted(count, digits.format(count), DAY);
const jobs = ({ count, text }: { count: number; text: string }) =>
  count === 0 ? 'لا توجد وظائف' : counted(count, text, JOB);
/** Inflects an adjective, given without its ة, for a number of jobs. */
const agreeing = (stem: string, count: number) => `${stem}${count === 2 ? 'تان' : 'ة'}`;
const closingWithin = (parts: HeadingParts, count: number) =>
  `ينتهي التقديم ${parts.jobs.count === 2 ? 'لهما' : 'لها'} خلال ${days(count)}`;
const inLast = (count: number) => (count === 1 ? 'منذ أمس' : `خلال آخر ${days(count)}`);
const around = (distance: string, places: string) => `في نطاق ${distance} من ${places}`;
const quoted = (words: string) => `«${words}»`;

function payOf({ minPay, isPayStated }: HeadingParts): string | false {
  const pay = isPayStated ? 'براتب معلن' : 'براتب';
  if (minPay !== undefined) return `${pay} لا يقل عن ${minPay} في السنة`;
  return isPayStated && pay;
}

function heading(parts: HeadingParts): string {
  const { places, within, closingWithinDays, openOn, postedWithinDays, page } = parts;
  const { count } = parts.jobs;
  const said = [
    jobs(parts.jobs),
    parts.isClosed && agreeing('منتهي', count),
    parts.isRemote && 'عن بُعد',
    parts.words !== undefined && `${agreeing('مطابق', count)} لـ${parts.words}`,
    parts.companies !== undefined && `لدى ${parts.companies}`,
    places !== undefined && (within === undefined ? `في ${places}` : around(within, places)),
    parts.livesIn !== undefined && `للمقيمين في ${parts.livesIn}`,
    openOn !== undefined && `${agreeing('متاح', count)} في ${openOn}`,
    postedWithinDays !== undefined && `${agreeing('منشور', count)} ${inLast(postedWithinDays)}`,
    payOf(parts),
    closingWithinDays !== undefined && closingWithin(parts, closingWithinDays),
  ];
  return [
    said.filter(Boolean).join(' '),
    parts.types,
    parts.named,
    parts.excluded !== undefined && `باستثناء ${parts.excluded}`,
    page && `الصفحة ${page.number} من ${page.of}`,
  ]
    .filter(Boolean)
    .join('، ');
}

export const listWords: ListWords = {
  heading,
  status: (found, page, of) => `${jobs(found)}، الصفحة ${page} من ${of}`,
  jobs,
  quoted,
  orderLine: {
    newest: 'الأحدث أولًا',
    'soonest-to-close': 'الأقرب انتهاءً أولًا',
    pay: 'الأعلى راتبًا أولًا',
    distance: 'الأقرب مكانًا أولًا',
    relevance: 'الأنسب أولًا',
  },
  order: {
    newest: 'الأحدث',
    'soonest-to-close': 'الأقرب انتهاءً',
    pay: 'الأعلى راتبًا',
    distance: 'الأقرب مكانًا',
    relevance: 'الأنسب',
  },

  remote: 'عن بُعد',
  remoteIn: (country) => `عن بُعد، ${country} فقط`,
  remoteInSeveral: (countries) => `عن بُعد، الدول: ${countries}`,
  payStated: 'الراتب معلن',
  openNow: 'متاحة الآن',
  closesWithin: (count) => `ينتهي التقديم خلال ${days(count)}`,
  openOnADate: 'متاحة في تاريخ معيّن',
  openOn: (day) => `متاحة في ${day}`,
  closed: 'انتهى التقديم',
  within: around,
  postedAnyTime: 'أي وقت',
  postedWithin: inLast,
  minPay: (amount) => `${amount} في السنة على الأقل`,
  livesIn: (country) => `للمقيمين في ${country}`,
  elsewhere: 'مناطق أخرى أو غير مذكورة',

  not: (value) => `باستثناء ${value}`,

  isNew: 'جديدة',
  seen: 'شوهدت',
  saveJob: (title) => `حفظ: ${title}`,
  payNotStated: 'الأجر غير مذكور',

  placesIn: (place) => `الأماكن في ${place}`,
  showMore: (count) => `عرض المزيد (${count})`,
  showJobs: (jobs) => `عرض ${jobs}`,
  removeFilter: 'إزالة عامل التصفية:',
  previous: 'السابقة',
  next: 'التالية',
  page: (number) => `الصفحة ${number}`,
  suggestions: ({ count, text }) =>
    count === 0 ? 'لا توجد اقتراحات' : counted(count, text, SUGGESTION),
  noPlace: (place) => `لا توجد وظائف في ${quoted(place)}.`,
  nearestPlaces: 'الأقرب:',
  nearMe: 'بالقرب مني',
  noPosition: 'لا يكشف متصفحك عن مكانك. اكتب اسم مكان.',
  nothingNear: (place, distance) => `لا وظائف بالقرب منك. الأقرب: ${place}، على بعد ${distance}.`,
  placeKinds: { country: 'دولة', state: 'ولاية', region: 'منطقة', city: 'مدينة' },
  loadFailed: 'تعذّر تحميل الوظائف. تحقّق من الاتصال ثم حاول مرة أخرى.',
  notSearched: 'تعذّر تحميل البحث، لذلك تُعرض كل وظائف هذه القائمة. أعد تحميل الصفحة للبحث.',

  saidWhere: (inFields, inTexts) =>
    `${inFields.text} في العنوان أو البيانات، و${inTexts.text} في النص فقط`,
  mentionInText: ({ text }) => `مذكور في النص: ${text}`,
  mended: (typed, shown, isSaid) =>
    `${isSaid ? 'لا تكاد وظيفة تذكر' : 'لا تذكر أي وظيفة'} «${typed}». نعرض وظائف «${shown}».`,
  searchExactly: (typed) => `ابحث عن «${typed}» بالضبط`,
  takenForPlace: (words, place) => `جرى البحث عن «${words}» كمكان: ${place}.`,
  filterByPlace: 'التصفية بهذا المكان',
  searchAsWords: 'البحث عنه ككلمات',
  textsMissing: 'تعذر البحث في نصوص الوظائف. تحقق من الاتصال وحاول مرة أخرى.',

  without: (filter) => `من دون ${filter}`,
  allOf: (place) => `كل ${place}`,
  allOpenJobs: 'كل الوظائف المتاحة',
  jobsThatHaveClosed: 'الوظائف التي انتهى التقديم لها',
  relaxation: (way, found) => `${way}: ${found}`,

  andMore: (place, more) => `${place} وأماكن أخرى (${more})`,
  andOther: (place, other) => `${place} و${other}`,
  payRange: (from, to) => `من ${from} إلى ${to}`,
  payFrom: (amount) => `ابتداءً من ${amount}`,
  payUpTo: (amount) => `حتى ${amount}`,
  payPer: {
    HOUR: (amount) => `${amount} في الساعة`,
    DAY: (amount) => `${amount} في اليوم`,
    WEEK: (amount) => `${amount} في الأسبوع`,
    MONTH: (amount) => `${amount} في الشهر`,
    YEAR: (amount) => `${amount} في السنة`,
  },
  estimated: (pay) => `${pay} (تقدير)`,
  noPay: 'وظائف بلا راتب معلن',
  employmentTypes: {
    FULL_TIME: 'دوام كامل',
    PART_TIME: 'دوام جزئي',
    CONTRACTOR: 'تعاقد',
    TEMPORARY: 'عمل مؤقت',
    INTERN: 'تدريب',
    VOLUNTEER: 'عمل تطوّعي',
    PER_DIEM: 'عمل باليومية',
    OTHER: 'أنواع أخرى',
  },
  workModes: { remote: 'عن بُعد', hybrid: 'هجين', 'on-site': 'في مقر العمل' },
  seniorityLevels: {
    internship: 'تدريب',
    entry: 'مبتدئ',
    mid: 'متوسط الخبرة',
    senior: 'خبير',
    lead: 'قيادي',
    executive: 'إدارة عليا',
  },
};

export const pageWords: PageWords = {
  skipToContent: 'انتقل إلى المحتوى',
  skipToJobs: 'انتقل إلى الوظائف',
  skipToJob: 'انتقل إلى الوظيفة',
  lists: 'القوائم',
  allJobs: 'كل الوظائف',
  remote: 'عن بُعد',
  closingSoon: 'تنتهي قريبًا',
  companies: 'الشركات',
  savedJobs: 'الوظائف المحفوظة',
  saved: 'المحفوظة',
  menu: 'القائمة',
  widerPlaces: 'نطاق أوسع',
  summary: 'الملخّص',

  filterJobs: 'تصفية الوظائف',
  filters: 'عوامل التصفية',
  close: 'إغلاق',
  follow: 'متابعة',
  searching: 'جارٍ البحث…',
  followList: 'متابعة هذه القائمة في قارئ الخلاصات',
  words: 'وظيفة أو شركة أو مهارة',
  place: 'المكان',
  placeHint: 'مدينة أو منطقة أو دولة',
  anotherPlace: 'أضف مكانا آخر',
  distance: 'المسافة',
  onlyThere: 'هذا المكان فقط',
  search: 'بحث',
  applyFilters: 'تطبيق عوامل التصفية',
  moreFilters: 'مزيد من عوامل التصفية',
  remoteOnly: 'الوظائف عن بُعد فقط',
  whereYouLive: 'بلد إقامتك',
  workMode: 'طريقة العمل',
  seniority: 'المستوى',
  adLanguage: 'لغة الإعلان',
  findIn: (group) => `ابحث في: ${group}`,
  employmentType: 'نوع العمل',
  company: 'الشركة',
  pay: 'الراتب',
  minPay: 'الحد الأدنى في السنة',
  currency: 'العملة',
  keepUnknownPay: 'إبقاء الوظائف التي لا يمكن مقارنة راتبها',
  includeEstimates: 'احتساب التقديرات أيضًا',
  openOrClosed: 'متاحة أو منتهية',
  date: 'التاريخ',
  datePosted: 'تاريخ النشر',
  order: 'الترتيب',
  filtersInForce: 'عوامل التصفية المطبّقة',
  clearAll: 'إزالة الكل',
  pages: 'الصفحات',

  nothingPosted: 'لا توجد وظائف معلنة الآن',
  nothingPostedNote: 'تظهر الوظائف الجديدة هنا فور نشرها. نرجو العودة قريبًا.',
  nothingFound: 'لا توجد وظيفة تطابق كل ذلك',
  nothingFoundNote: 'أزل أحد عوامل التصفية أو وسّع البحث قليلًا:',

  browseJobs: 'تصفّح الوظائف',
  browseByPlace: 'تصفّح حسب المكان',
  browseByType: 'تصفّح حسب نوع العمل',
  allValues: (group) => `الكل: ${group}`,
  placesInside: (place) => `الأماكن في ${place}`,
  allOpenJobs: 'كل الوظائف المتاحة',
  remoteJobs: 'وظائف عن بُعد',
  jobsIn: (place) => `وظائف في ${place}`,
  jobsAt: (company) => `وظائف لدى ${company}`,
  jobsOfType: (type) => `وظائف: ${type}`,
  jobsTagged: (value) => `وظائف: ${value}`,
  jobsClosingWithin: (count) => `وظائف ينتهي التقديم لها خلال ${days(count)}`,
  findCompany: 'البحث عن شركة',
  noSuchCompany: 'لا توجد شركة بهذا الاسم لديها وظيفة متاحة.',
  letters: 'الحروف',
  mostJobs: 'الأكثر وظائف',
  popular: 'الأكثر طلبًا',
  about: 'عن هذا الموقع',
  companiesWithJobs: ({ count, text }) =>
    count === 0
      ? 'لا توجد شركات لديها وظائف متاحة'
      : `${counted(count, text, COMPANY)} ${count === 2 ? 'لديهما' : 'لديها'} وظائف متاحة`,

  closedOn: { before: 'انتهى التقديم في ', after: '.' },
  notTaken: 'لم يعد التقديم متاحًا.',
  isClosed: 'انتهى التقديم على هذه الوظيفة.',
  adStays: 'يبقى الإعلان هنا لتتمكن من قراءته.',
  aboutTheJob: 'الوظيفة بكلمات صاحب العمل',
  whatTheAdSaid: 'ما جاء في الإعلان',
  howToApply: 'طريقة التقديم',
  theFacts: 'التفاصيل',
  similarJobs: 'وظائف متاحة مشابهة',
  openAndSimilar: 'متاحة الآن وشبيهة بها',
  moreJobs: 'وظائف أخرى',
  applyBy: {
    link: 'التقديم عبر الإنترنت',
    email: 'التقديم بالبريد الإلكتروني',
    phone: 'التقديم بالهاتف',
  },
  contact: 'جهة الاتصال:',
  addToCalendar: 'ضع آخر يوم للتقديم في تقويمي',
  share: 'مشاركة',
  linkCopied: 'نُسخ الرابط',
  lastDayToApply: (title) => `آخر يوم للتقديم: ${title}`,
  fullyRemote: 'نعم، بالكامل',
  orRemote: 'أو عن بُعد',
  estimatedBySource: 'تقدير من المصدر، لا من صاحب العمل',
  textSays: (quote) => `يقول النص: «${quote}»`,
  estimatedByPlace: 'تقدير من المصدر، لا من صاحب العمل، يختلف حسب المكان',
  labels: {
    pay: 'الراتب',
    estimatedPay: 'الراتب حسب تقدير المصدر',
    type: 'نوع العمل',
    place: 'المكان',
    remote: 'عن بُعد',
    livesIn: 'متاحة للمقيمين في',
    applicantsFrom: 'المتقدمون من',
    closes: 'ينتهي التقديم',
    closed: 'انتهى التقديم',
    closingDate: 'موعد انتهاء التقديم',
    posted: 'تاريخ النشر',
    education: 'المؤهل الدراسي',
    experience: 'الخبرة',
    insteadOfEducation: 'بدلًا من المؤهل',
    workplace: 'مكان العمل',
    starts: 'تاريخ البدء',
    positions: 'عدد الشواغر',
    address: 'العنوان',
    coordinates: 'الإحداثيات',
    employer: 'صاحب العمل',
    reference: 'الرقم المرجعي',
  },
  notStated: 'غير مذكور',
  notStatedByEmployer: (things) => `لم يذكر صاحب العمل: ${things}.`,
  fairToAsk: 'من حقّك أن تسأل قبل التقديم.',
  missing: {
    employer: 'اسم صاحب العمل',
    place: 'المكان',
    livesIn: 'بلد إقامة المتقدمين',
    pay: 'الراتب',
    type: 'نوع العمل',
    hours: 'ساعات العمل',
    posted: 'تاريخ النشر',
    closes: 'تاريخ انتهاء التقديم',
    apply: 'طريقة التقديم',
  },
  experienceCounts: 'الخبرة تكفي',
  immediately: 'فورًا',
  noneNeeded: 'غير مطلوبة',
  texts: {
    skills: 'المهارات',
    jobBenefits: 'المزايا',
    incentiveCompensation: 'المكافآت',
    workHours: 'ساعات العمل',
    specialCommitments: 'الالتزامات',
    jobDuration: 'المدة',
    eligibilityToWorkRequirement: 'تصريح العمل',
    securityClearanceRequirement: 'التصريح الأمني',
    physicalRequirement: 'المتطلبات البدنية',
    sensoryRequirement: 'المتطلبات الحسية',
    employmentUnit: 'القسم',
    industry: 'المجال',
    occupationalCategory: 'المهنة',
    relevantOccupation: 'طبيعة العمل',
  },
  sections: {
    responsibilities: 'المسؤوليات',
    qualifications: 'المؤهلات',
    skills: 'المهارات',
    employerOverview: 'عن صاحب العمل',
  },
  countryNotStated: 'الدولة غير مذكورة',

  notFound: 'الصفحة غير موجودة',
  notFoundNote: 'ربما أُزيلت الوظيفة، أو في عنوان الصفحة خطأ.',
  noSuchPage: 'لا توجد صفحة هنا',
  startAgain: 'ابدأ من جديد',
  jobsThatCloseSoon: 'وظائف ينتهي التقديم لها قريبًا',

  save: 'حفظ',
  noSavedJobs: 'لا توجد وظائف محفوظة بعد',
  lookForJobs: 'البحث عن وظائف',
  progress: 'الحالة',
  progressOf: {
    saved: 'محفوظة',
    applied: 'تم التقديم',
    interview: 'مقابلة',
    'not-for-me': 'لا تناسبني',
  },
  ownNote: 'ملاحظتك',
  removeSaved: 'إزالة',
  noLongerListed: 'لم تعد معلنة',
  importDone: 'حُفظت هنا الوظائف التي في الملف.',
  importFailed: 'لا توجد وظائف محفوظة في هذا الملف. اختر ملفًا صُدّر من هنا.',
  savedHere: 'تُحفظ في هذا المتصفح وحده.',
  savedNeedsScript: 'يحتاج حفظ الوظائف إلى JavaScript، وهو متوقف هنا.',
  savedNoStorage: 'لا يحتفظ هذا المتصفح بشيء لهذا الموقع، فلا يمكن حفظ الوظائف هنا.',
  export: 'تصدير',
  import: 'استيراد',
  forgetAll: 'إزالة الكل',
  allForgotten: 'أُزيلت كل الوظائف المحفوظة.',
  jobRemoved: 'أُزيلت:',
  undo: 'تراجع',

  feedRemote: 'عن بُعد',
  feedCloses: (day) => `ينتهي التقديم في ${day}`,
};
