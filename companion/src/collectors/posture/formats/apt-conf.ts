/** One comment, quoted string, bracket or word of apt.conf(5); a word may hold `::` and slashes but no blank. */
const TOKEN = /\/\/[^\n]*|#[^\n]*|\/\*[\s\S]*?\*\/|"(?<quoted>[^"\n]*)"|(?<mark>[{};])|(?<word>[^\s{};"]+)/g;
const MAX_DEPTH = 32;

/** Values by their full key in lower case (`apt::periodic::update-package-lists`); the last one wins. */
export function parseAptConf(text: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  const scopes: string[] = [];
  let words: string[] = [];
  for (const {groups} of text.matchAll(TOKEN)) {
    const {quoted, mark, word} = groups ?? {};
    const token = quoted ?? word;
    if (token !== undefined) words.push(token);
    if (mark === undefined) continue;
    const [key = '', value] = words;
    if (mark === '{' && scopes.length < MAX_DEPTH) scopes.push(key.toLowerCase());
    if (mark !== '{' && value !== undefined) values.set([...scopes, key.toLowerCase()].join('::'), value);
    if (mark === '}') scopes.pop();
    words = [];
  }
  return values;
}
