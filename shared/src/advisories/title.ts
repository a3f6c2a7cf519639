const MAX_TITLE = 120;

/** The first sentence, cut at a word, without anything that could steer a terminal or turn text around. */
export function titleOf(text: string): string | undefined {
  const plain = text
    .slice(0, 4 * MAX_TITLE)
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
  const sentence = /^.*?[.!?](?= [A-Z]|$)/.exec(plain)?.[0] ?? plain;
  if (sentence.length <= MAX_TITLE) return sentence === '' ? undefined : sentence;
  const cut = sentence.slice(0, MAX_TITLE - 1);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > MAX_TITLE / 2 ? space : cut.length)}…`;
}
