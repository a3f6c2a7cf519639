import type {Bytes} from './bytes.ts';

/** Proquint's letters (arXiv:0901.4016): 4 bits a consonant, 2 bits a vowel. */
const CONSONANTS = 'bdfghjklmnprstvz';
const VOWELS = 'aiou';

/** The first 40 bits of a handshake hash as four words of 10 bits each, consonant-vowel-consonant: `lus-bab-dok-gim`. */
export function fingerprint(hash: Bytes): string {
  const words: string[] = [];
  for (let word = 0; word < 4; word += 1) {
    let bits = 0;
    for (let bit = word * 10; bit < word * 10 + 10; bit += 1) {
      bits = (bits << 1) | (((hash[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1);
    }
    words.push(CONSONANTS.charAt(bits >> 6) + VOWELS.charAt((bits >> 4) & 3) + CONSONANTS.charAt(bits & 15));
  }
  return words.join('-');
}
