import type {System} from '../../system/system.ts';
import type {Harvest} from '../software/harvest.ts';
import {at, membersOf, readJson, textAt} from './json.ts';

interface Named {
  readonly manifest: unknown;
  readonly folder: string | undefined;
  readonly harvest: Harvest;
}

const MESSAGE = /^__MSG_(?<key>[A-Za-z0-9_@]{1,128})__$/;
const LOCALE = /^[A-Za-z0-9_-]{1,32}$/;

/**
 * An extension's name; one kept in its languages (`__MSG_appName__`, chrome.i18n) in English, else in the language the
 * manifest names. Undefined when neither has it.
 */
export async function readName(
  system: System,
  {manifest, folder, harvest}: Named,
): Promise<string | undefined> {
  const name = textAt(firstLine(at(manifest, 'name')), 256);
  const key = MESSAGE.exec(name ?? '')?.groups?.['key'];
  if (key === undefined) return name;
  const own = textAt(at(manifest, 'default_locale'), 32);
  for (const locale of ['en', 'en_US', 'en_GB', own]) {
    if (folder === undefined || locale === undefined || !LOCALE.test(locale)) continue;
    const messages = await readJson(system, `${folder}/_locales/${locale}/messages.json`, harvest);
    const message = messageOf(messages, key);
    if (message !== undefined) return message;
  }
  return undefined;
}

const MAX_MESSAGES = 10_000;

/** Keys count without regard to case. */
function messageOf(messages: unknown, key: string): string | undefined {
  const wanted = key.toLowerCase();
  const found = membersOf(messages, MAX_MESSAGES).find(([name]) => name.toLowerCase() === wanted);
  const message = firstLine(at(found?.[1], 'message'));
  if (typeof message !== 'string') return undefined;
  const contents = membersOf(at(found?.[1], 'placeholders'), 100);
  return textAt(
    message.replace(PLACEHOLDER, (mark, name: string) => contentOf(contents, name) ?? mark),
    256,
  );
}

/** `$name$` stands for a content kept beside the message. */
const PLACEHOLDER = /\$([A-Za-z0-9_@]{1,64})\$/g;

function contentOf(contents: ReturnType<typeof membersOf>, name: string): string | undefined {
  const found = contents.find(([key]) => key.toLowerCase() === name.toLowerCase());
  return textAt(at(found?.[1], 'content'), 128);
}

function firstLine(text: unknown): unknown {
  return typeof text === 'string' ? text.trim().slice(0, 4096).split('\n', 1)[0] : text;
}
