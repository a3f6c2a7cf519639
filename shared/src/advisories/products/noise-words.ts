/** Words that name a processor or its width. */
export const ARCHITECTURES: ReadonlySet<string> = new Set([
  'x64',
  'x86',
  'x86_64',
  'x86-64',
  'amd64',
  'arm64',
  'aarch64',
  'i386',
  'i686',
  'ia64',
  '32-bit',
  '64-bit',
  '32bit',
  '64bit',
  'win32',
  'win64',
]);

/** Languages as installers name them, in English and in themselves. */
export const LANGUAGES: ReadonlySet<string> = words(
  'arabic|bulgarian|catalan|chinese|simplified chinese|traditional chinese|croatian|czech|danish',
  'dutch|english|estonian|finnish|french|german|greek|hebrew|hungarian|italian|japanese|korean',
  'latvian|lithuanian|norwegian|polish|portuguese|romanian|russian|serbian|slovak|slovenian',
  'spanish|swedish|thai|turkish|ukrainian|vietnamese|multilingual|english international|deutsch',
  'français|español|italiano|nederlands|português|polski|čeština|magyar|svenska|dansk|norsk',
  'suomi|türkçe|русский|українська|ελληνικά|română|hrvatski|slovenčina|slovenščina|eesti',
  'latviešu|lietuvių|български|català|日本語|한국어|简体中文|繁體中文|العربية|עברית|ไทย',
);

/** Codes of languages as they stand in brackets: `(x86 de)`. */
export const LANGUAGE_CODES: ReadonlySet<string> = words(
  'ach|af|an|ar|ast|az|be|bg|bn|br|bs|ca|cak|cs|cy|da|de|dsb|el|en|eo|es|et|eu|fa|ff|fi|fr|fur|fy|ga|gd|gl|gn|gu',
  'he|hi|hr|hsb|hu|hy|ia|id|is|it|ja|ka|kab|kk|km|kn|ko|lij|lt|lv|mk|mr|ms|my|nb|nl|nn|no|oc|pa|pl|pt|rm|ro|ru|sc',
  'sco|si|sk|skr|sl|son|sq|sr|sv|szl|ta|te|tg|th|tl|tr|trs|uk|ur|uz|vi|xh|zh',
);

/** Words that tell of something beside a product: its plugin, updater, documentation, patch. */
export const ACCESSORY_WORDS: ReadonlySet<string> = words(
  'plugin|plug-in|plugins|plug-ins|add-in|add-ins|addin|addon|add-on|add-ons|extension',
  'extensions|integration|connector|language|languages|mui|proof|proofing|dictionaries',
  'dictionary|updater|update|updates|helper|help|documentation|docs|manual|sdk|api|samples',
  'templates|fonts|hotfix|patch|service|maintenance|installer|uninstaller|setup|bootstrap',
  'launcher|driver|drivers|support|tools|components|prerequisites|runtime|redistributable',
  'metadata|theme|skin|trial|demo',
);

/** Everyday words that are also names of products: with no publisher or id beside them they tell nothing. */
export const EVERYDAY_NAMES: ReadonlySet<string> = words(
  'alfred|atom|bartender|box|compressor|eclipse|electron|element|falcon|go|goto|helm|insomnia|packer|puppet|r',
  'remote desktop|rider|ruby|rust|seq|sketch|unity|vault|yarn',
);

function words(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split('|')));
}
