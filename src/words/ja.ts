// Japanese.

import type { HeadingParts, ListWords, PageWords } from './words.ts';

const quoted = (words: string) => `「${words}」`;
const pageOf = (page: string, of: string) => `${of}ページ中${page}ページ目`;
const minPay = (amount: string) => `年収 ${amount}以上`;
const livesIn = (places: string) => `${places}在住の方が応募可`;
const openOn = (day: string) => `${day}時点で募集中`;
const closesWithin = (days: number) => `締切まで${days}日以内`;
const payStated = '給与の記載あり';

function heading(parts: HeadingParts): string {
  const { places, within, types, closingWithinDays, postedWithinDays, page } = parts;
  // The types also precede the noun, but not in a long chain of の.
  const isTypeInCore = parts.words === undefined && parts.companies === undefined;
  const core = [
    parts.isClosed && '募集を終了した',
    closingWithinDays !== undefined && `${closesWithin(closingWithinDays)}の`,
    parts.openOn !== undefined && `${openOn(parts.openOn)}の`,
    parts.companies !== undefined && `${parts.companies}の`,
    places !== undefined && `${places}${within === undefined ? '' : `から${within}以内`}の`,
    parts.words !== undefined && `${parts.words}の`,
    types !== undefined && isTypeInCore && `${types}の`,
    parts.isRemote && 'リモート',
    `求人 ${parts.jobs.text}件`,
  ];
  const conditions = [
    !isTypeInCore && types,
    parts.livesIn !== undefined && livesIn(parts.livesIn),
    postedWithinDays !== undefined && `${postedWithinDays}日以内に掲載`,
    parts.minPay !== undefined && minPay(parts.minPay),
    parts.isPayStated && payStated,
  ].filter(Boolean);
  return [
    ...core,
    conditions.length > 0 && `（${conditions.join('／')}）`,
    page && `、${pageOf(page.number, page.of)}`,
  ]
    .filter(Boolean)
    .join('');
}

const order: ListWords['order'] = {
  newest: '新着順',
  'soonest-to-close': '締切が近い順',
  pay: '給与が高い順',
  distance: '距離が近い順',
  relevance: '関連度順',
};

export const listWords: ListWords = {
  heading,
  status: ({ text }, page, of) => `該当する求人 ${text}件、${pageOf(page, of)}`,
  jobs: ({ text }) => `求人 ${text}件`,
  quoted,
  orderLine: order,
  order,

  remote: 'リモート',
  payStated,
  openNow: '募集中',
  closesWithin,
  openOnADate: '指定した日に募集中',
  openOn,
  closed: '募集終了',
  within: (distance, places) => `${places}から${distance}以内`,
  postedAnyTime: '指定なし',
  postedWithin: (days) => `${days}日以内`,
  minPay,
  livesIn,

  isNew: '新着',

  placesIn: (place) => `${place}内の地域`,
  showMore: (count) => `さらに${count}件を表示`,
  moreFilters: 'その他の条件を表示',
  fewerFilters: 'その他の条件を隠す',
  removeFilter: '条件を解除：',
  previous: '前へ',
  next: '次へ',
  page: (number) => `${number}ページ`,
  suggestions: ({ text }) => `候補 ${text}件`,
  noPlace: (place) => `${quoted(place)}の求人はありません。`,
  nearestPlaces: '近い地名：',
  loadFailed: '求人を読み込めませんでした。接続を確認して、もう一度お試しください。',

  without: (filter) => `${filter}を外す`,
  allOf: (place) => `${place}全域`,
  allOpenJobs: '募集中のすべての求人',
  jobsThatHaveClosed: '募集を終了した求人',
  relaxation: (way, found) => `${way}：${found}`,

  andMore: (place, more) => `${place}、ほか${more}か所`,
  andOther: (place, other) => `${place}および${other}`,
  payRange: (from, to) => `${from}～${to}`,
  payFrom: (amount) => `${amount}以上`,
  payUpTo: (amount) => `${amount}まで`,
  payPer: {
    HOUR: (amount) => `時給 ${amount}`,
    DAY: (amount) => `日給 ${amount}`,
    WEEK: (amount) => `週給 ${amount}`,
    MONTH: (amount) => `月給 ${amount}`,
    YEAR: (amount) => `年収 ${amount}`,
  },
  employmentTypes: {
    FULL_TIME: 'フルタイム',
    PART_TIME: 'パート・アルバイト',
    CONTRACTOR: '契約社員・業務委託',
    TEMPORARY: '臨時・短期',
    INTERN: 'インターン',
    VOLUNTEER: 'ボランティア',
    PER_DIEM: '日雇い',
    OTHER: 'その他の雇用形態',
  },
};

export const pageWords: PageWords = {
  skipToContent: '本文へ移動',
  skipToJobs: '求人一覧へ移動',
  skipToJob: '求人情報へ移動',
  lists: '求人リスト',
  allJobs: 'すべての求人',
  remote: 'リモート',
  closingSoon: 'まもなく締切',
  companies: '企業',
  savedJobs: '保存した求人',
  widerPlaces: '上位の地域',
  summary: '概要',

  filterJobs: '求人を絞り込む',
  words: '職種・企業名・スキル',
  place: '勤務地',
  placeHint: '都市・地域・国',
  distance: '距離',
  onlyThere: 'この地域のみ',
  search: '検索',
  applyFilters: '条件を適用',
  remoteOnly: 'リモート求人のみ',
  whereYouLive: 'お住まいの国',
  employmentType: '雇用形態',
  company: '企業',
  pay: '給与',
  minPay: '年収の下限',
  currency: '通貨',
  keepUnknownPay: '給与を比較できない求人も含める',
  openOrClosed: '募集状況',
  date: '日付',
  datePosted: '掲載日',
  order: '並び順',
  filtersInForce: '適用中の条件',
  clearAll: 'すべて解除',
  pages: 'ページ',

  nothingPosted: '現在、掲載中の求人はありません',
  nothingPostedNote:
    '新しい求人は、掲載され次第ここに表示されます。しばらくしてからもう一度ご覧ください。',
  nothingFound: '条件に合う求人は見つかりませんでした',
  nothingFoundNote: '条件を減らすか、範囲を広げてお探しください。',

  browseJobs: '求人を探す',
  browseByPlace: '勤務地から探す',
  browseByType: '雇用形態から探す',
  placesInside: (place) => `${place}内の地域`,
  allOpenJobs: '募集中のすべての求人',
  remoteJobs: 'リモート求人',
  jobsIn: (place) => `${place}の求人`,
  jobsAt: (company) => `${company}の求人`,
  jobsOfType: (type) => `${type}の求人`,
  jobsClosingWithin: (days) => `${closesWithin(days)}の求人`,
  companiesWithJobs: ({ text }) => `募集中の求人がある企業 ${text}社`,

  closedOn: { before: '', after: 'に募集を終了しました。' },
  notTaken: '応募の受け付けは終了しています。',
  aboutTheJob: '仕事内容',
  howToApply: '応募方法',
  theFacts: '募集要項',
  similarJobs: '募集中の類似求人',
  moreJobs: 'その他の求人',
  applyBy: { link: 'ウェブで応募', email: 'メールで応募', phone: '電話で応募' },
  contact: '担当者：',
  addToCalendar: 'カレンダーに追加',
  lastDayToApply: (title) => `応募締切日：${title}`,
  fullyRemote: 'フルリモート',
  labels: {
    pay: '給与',
    estimatedPay: '給与（掲載元による推定）',
    type: '雇用形態',
    place: '勤務地',
    remote: 'リモートワーク',
    livesIn: '応募できる居住地',
    closes: '応募締切日',
    closed: '募集終了日',
    closingDate: '応募締切',
    posted: '掲載日',
    education: '学歴',
    experience: '経験',
    insteadOfEducation: '学歴の代わり',
    workplace: '勤務形態',
    starts: '勤務開始',
    positions: '募集人数',
    address: '住所',
    coordinates: '緯度・経度',
    employer: '企業名',
    reference: '求人番号',
  },
  notStated: '記載なし',
  notStatedByEmployer: (things) => `企業側の記載がない項目：${things}`,
  missing: {
    employer: '企業名',
    place: '勤務地',
    livesIn: '応募できる居住地',
    pay: '給与',
    type: '雇用形態',
    hours: '勤務時間',
    posted: '掲載日',
    closes: '応募締切日',
    apply: '応募方法',
  },
  experienceCounts: '実務経験でも可',
  immediately: '即日',
  noneNeeded: '不問',
  texts: {
    skills: 'スキル',
    jobBenefits: '福利厚生',
    incentiveCompensation: '賞与・インセンティブ',
    workHours: '勤務時間',
    specialCommitments: '採用に関する取り組み',
    jobDuration: '雇用期間',
    eligibilityToWorkRequirement: '就労資格',
    securityClearanceRequirement: 'セキュリティクリアランス',
    physicalRequirement: '身体的な要件',
    sensoryRequirement: '視覚・聴覚などの要件',
    employmentUnit: '配属部署',
    industry: '業種',
    occupationalCategory: '職種',
    relevantOccupation: '仕事の種類',
  },
  sections: {
    responsibilities: '主な業務',
    qualifications: '応募資格',
    skills: 'スキル',
    employerOverview: '企業情報',
  },
  countryNotStated: '国の記載なし',

  notFound: 'ページが見つかりません',
  notFoundNote: '求人の掲載が終了したか、URLに誤りがある可能性があります。',
  noSuchPage: 'このページは存在しません',
  startAgain: '求人を探し直す',
  jobsThatCloseSoon: 'まもなく締切の求人',

  save: '保存',
  noSavedJobs: '保存した求人はまだありません',
  removeSaved: '削除',
  noLongerListed: '掲載終了',
  importDone: 'ファイルの求人を保存しました。',
  importFailed:
    'このファイルには保存した求人が含まれていません。このサイトで書き出したファイルを選んでください。',
  savedHere: '保存した求人は、このブラウザにのみ残ります。',
  savedNeedsScript: '求人の保存にはJavaScriptが必要ですが、現在無効になっています。',
  savedNoStorage: 'このブラウザにはこのサイトのデータが残らないため、求人を保存できません。',
  export: '書き出す',
  import: '読み込む',
  forgetAll: 'すべて削除',
  allForgotten: '保存した求人をすべて削除しました。',
  jobRemoved: '削除しました：',
  undo: '元に戻す',

  feedRemote: 'リモート',
  feedCloses: (day) => `締切：${day}`,
};
