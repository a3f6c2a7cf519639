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

/** Elements of lists by the list's full key in lower case: `Key { "one"; "two"; };` and `Key:: "three";`. */
export function parseAptLists(text: string): ReadonlyMap<string, readonly string[]> {
  const lists = new Map<string, string[]>();
  const scopes: string[] = [];
  let words: string[] = [];
  for (const {groups} of text.matchAll(TOKEN)) {
    const {quoted, mark, word} = groups ?? {};
    const token = quoted ?? word;
    if (token !== undefined) words.push(token);
    if (mark === undefined) continue;
    const [first = '', value] = words;
    if (mark === '{' && scopes.length < MAX_DEPTH) scopes.push(first.toLowerCase());
    const element = elementOf(first, value);
    if (mark === ';' && element !== undefined) {
      const key = [...scopes, ...(value === undefined ? [] : [first.toLowerCase().slice(0, -2)])].join('::');
      lists.set(key, [...(lists.get(key) ?? []), element]);
    }
    if (mark === '}') scopes.pop();
    words = [];
  }
  return lists;
}

/** A lone value is an element of the scope it stands in; a key that ends in `::` adds to its list. */
function elementOf(first: string, value: string | undefined): string | undefined {
  if (value === undefined) return first === '' ? undefined : first;
  return first.endsWith('::') ? value : undefined;
}
