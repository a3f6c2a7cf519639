import {Count, type Hardware} from '@plimsoll/shared/inventory';
import * as v from 'valibot';

import type {System} from './system.ts';

/** A description as firmware gives it: blanks and the usual ways of saying nothing count as absent. */
const Words = v.optional(
  v.fallback(
    v.pipe(
      v.string(),
      v.maxLength(4096),
      v.transform((text) =>
        text
          .replace(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, ' ')
          .replace(/ +/g, ' ')
          .trim(),
      ),
      v.transform((text) => (NOTHING.test(text) ? undefined : text.slice(0, 256))),
    ),
    undefined,
  ),
);
const NOTHING =
  /^(?:|unknown|none|-|n\/a|not (?:specified|available|applicable)|to be filled by o\.?e\.?m\.?|default string|system (?:manufacturer|product name))$/i;

/** What the child answers; a part that is not as expected is left out, the rest kept. */
const Answer = v.object({
  manufacturer: Words,
  model: Words,
  biosVendor: Words,
  biosVersion: Words,
  cpu: Words,
  virtual: v.optional(v.fallback(v.optional(v.boolean()), undefined)),
  battery: v.optional(v.fallback(v.optional(v.boolean()), undefined)),
  cores: v.optional(v.fallback(v.optional(Count), undefined)),
  memoryBytes: v.optional(v.fallback(v.optional(Count), undefined)),
});

const TIMEOUT_MS = 20_000;

/**
 * Describes the machine through a short-lived child of our own: the library it uses starts shells, which this process
 * never does. Serial numbers are not asked for. Undefined when the child fails.
 */
export async function askHardware(system: System, signal?: AbortSignal): Promise<Hardware | undefined> {
  const options = {timeoutMs: TIMEOUT_MS, ...(signal ? {signal} : {})};
  const {outcome, code, stdout} = await system.run('node', ['device-child'], options);
  if (outcome !== 'exited' || code !== 0) return undefined;
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), Answer), stdout);
  return parsed.success ? describe(parsed.output) : undefined;
}

function describe(answer: v.InferOutput<typeof Answer>): Hardware {
  const {manufacturer, model, cpu, cores, memoryBytes, virtual, battery} = answer;
  const firmware = [answer.biosVendor, answer.biosVersion].filter((part) => part !== undefined).join(' ');
  return {
    ...(manufacturer === undefined ? {} : {manufacturer}),
    ...(model === undefined ? {} : {model}),
    ...(cpu === undefined ? {} : {cpu}),
    ...(cores === undefined || cores === 0 ? {} : {cores}),
    ...(memoryBytes === undefined || memoryBytes === 0 ? {} : {memoryBytes}),
    ...(firmware === '' ? {} : {firmware}),
    ...(virtual === undefined ? {} : {virtual}),
    ...(battery === undefined ? {} : {battery}),
  };
}
