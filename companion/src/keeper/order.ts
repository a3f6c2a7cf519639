import type {Lang} from '@plimsoll/shared/texts';
import * as v from 'valibot';

/** How the companion is to run, with the few sentences it says itself: it goes on without the command line's code. */
export interface Order {
  readonly stateFolder: string;
  readonly port?: number | undefined;
  readonly knowledge?: string | undefined;
  /** Another file than /etc/plimsoll/companion.json; root's all the same. */
  readonly config?: string | undefined;
  readonly lang: Lang;
  /** How it speaks on standard output: for a program, for the system's journal, for a person, or in colours. */
  readonly form: 'json' | 'journal' | 'plain' | 'colour';
  readonly words: Readonly<Record<'title' | 'port' | 'noPort' | 'next' | 'stop' | 'already', string>>;
}

const Sentence = v.string();
const Order = v.object({
  stateFolder: v.string(),
  port: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(65_535))),
  knowledge: v.optional(v.string()),
  config: v.optional(v.string()),
  lang: v.picklist(['en', 'de']),
  form: v.picklist(['json', 'journal', 'plain', 'colour']),
  words: v.object({
    title: Sentence,
    port: Sentence,
    noPort: Sentence,
    next: Sentence,
    stop: Sentence,
    already: Sentence,
  }),
});

/** An order as it was handed over; undefined when it is none. */
export function readOrder(text: string | undefined): Order | undefined {
  try {
    const read = v.safeParse(Order, JSON.parse(text ?? ''));
    return read.success ? read.output : undefined;
  } catch {
    return undefined;
  }
}
