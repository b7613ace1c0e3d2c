// The names of months and weekdays, long and short, in the languages of postings: the Unicode CLDR's, in lower case,
// without accents and periods. Names of different months in two languages ("listopad", "srp") are left out.

/** An entry for each month. */
export const MONTH_NAMES: readonly string[] = [
  [
    'ene enero gen gennaio ian ianuarie jan janeiro januar januari january janv janvier led',
    'leden ledna oca ocak sty styczen stycznia tammi tammikuu tammikuuta ιαν ιανουαριου січ',
    'січень січня янв январь января يناير',
  ].join(' '),
  [
    'feb febbraio febr febrero februar februari februarie february fev fevereiro fevr fevrier',
    'helmi helmikuu helmikuuta lut lutego luty sub subat uno unor unora φεβ φεβρουαριου лют',
    'лютий лютого февр февраль февраля شباط فبراير',
  ].join(' '),
  [
    'bre brezen brezna maalis maaliskuu maaliskuuta maart mar marc marca march marcius marco',
    'maret mars mart martie marts marz marzec marzo mrt μαρ μαρτιου бер березень березня мар',
    'март марта آذار مارس',
  ].join(' '),
  [
    'abr abril apr april aprile aprilie aprilis avr avril dub duben dubna huhti huhtikuu',
    'huhtikuuta kwi kwiecien kwietnia nis nisan απρ απριλιου апр апрель апреля квіт квітень',
    'квітня أبريل نيسان',
  ].join(' '),
  [
    'kve kveten kvetna mag maggio mai maio maj maja majus may mayis mayo mayıs mei touko',
    'toukokuu toukokuuta μαι μαιου май мая трав травень травня أيار ماي مايو',
  ].join(' '),
  [
    'cerven cervna cvn cze czerwca czerwiec giu giugno haz haziran iun iunie juin jun june',
    'junho juni junio junius kesa kesakuu kesakuuta ιουν ιουνιου июн июнь июня черв червень',
    'червня حزيران يونيو',
  ].join(' '),
  [
    'cervence cervenec cvc heina heinakuu heinakuuta iul iulie juil juillet jul julho juli',
    'julio julius july lipca lipiec lug luglio tem temmuz ιουλ ιουλιου июл июль июля лип липень',
    'липня تموز يوليو يوليوز',
  ].join(' '),
  [
    'ago agosto agu agustos agustus aout aug august augusti augustus augusztus elo elokuu',
    'elokuuta sie sierpien sierpnia srpen srpna αυγ αυγουστου авг август августа серп серпень',
    'серпня آب أغسطس غشت',
  ].join(' '),
  [
    'eyl eylul sep sept september septembre septembrie septiembre set setembro settembre syys',
    'syyskuu syyskuuta szept szeptember wrz wrzesien wrzesnia zar zari σεπ σεπτεμβριου вер',
    'вересень вересня сент сентябрь сентября أيلول سبتمبر شتنبر',
  ].join(' '),
  [
    'eki ekim loka lokakuu lokakuuta oct october octobre octombrie octubre okt oktober ott',
    'ottobre out outubro paz pazdziernik pazdziernika rij rijen rijna οκτ οκτωβριου жовт',
    'жовтень жовтня окт октябрь октября أكتوبر',
  ].join(' '),
  [
    'kas kasim kasım listopadu marras marraskuu marraskuuta noiembrie nov november novembre',
    'novembro noviembre νοε νοεμβριου лист листопад листопада нояб ноябрь ноября نوفمبر نونبر',
  ].join(' '),
  [
    'ara aralik aralık dec december decembre decembrie des desember dez dezember dezembro dic',
    'dicembre diciembre gru grudnia grudzien joulu joulukuu joulukuuta pro prosince prosinec',
    'δεκ δεκεμβριου груд грудень грудня дек декабрь декабря دجنبر ديسمبر',
  ].join(' '),
];

export const WEEKDAY_NAMES = [
  'car carsamba cmt cs csutortok ct ctvrtek cum cuma cumartesi czw czwartek di dienstag dim',
  'dimanche dinsdag do dom domenica domingo donderdag donnerstag dum duminica fr fre fredag',
  'freitag fri friday gio giovedi hetfo jeu jeudi joi jue jueves jum jumat kam kamis ke kedd',
  'keskiviikko keskiviikkona la lauantai lauantaina lor lordag lun lundi lunedi lunes luni lør',
  'lørdag ma maanantai maanantaina maandag man mandag mar mardi martedi martes marti mer',
  'mercoledi mercredi mi mie miercoles miercuri min minggu mittwoch mo mon monday montag ne',
  'nedele niedz niedziela ons onsdag pa patek paz pazar pazartesi pe pentek per perjantai',
  'perjantaina persembe piatek po pon pondeli poniedziałek pt pzt qua qui rab rabu sa sab',
  'sabado sabato sabtu sal sali salı sam sambata samedi samstag sat saturday seg sel selasa sen',
  'senin sex so sob sobota son sondag sonntag sr sroda st streda su sun sunday sunnuntai',
  'sunnuntaina sze szerda szo szombat søn søndag ter thu thur thurs thursday ti tiistai',
  'tiistaina tir tirs tirsdag tis tisdag to tor tors torsdag torstai torstaina tue tues tuesday',
  'ut utery vasarnap ven vendredi venerdi vie viernes vin vineri vr vrijdag wed wednesday weds',
  'wo woensdag wt wtorek za zaterdag zo zondag δευ δευτερα κυρ κυριακη παρ παρασκευη πεμ πεμπτη',
  'σαβ σαββατο τετ τεταρτη τρι τριτη воскресенье вс вт вторник вівторок нд неділя пʼятниця пн',
  'понедельник понеділок пт пятница сб середа ср среда суббота субота четвер четверг чт الأحد',
  'الأربعاء الاثنين الثلاثاء الجمعة الخميس السبت',
].join(' ');
