import {forgetFormer, keepFormer, takeFormer} from './former.ts';
import {type Hands, must, type Setting} from './setting.ts';

/** GNOME's own keys (gsettings-desktop-schemas) and what the check wants of them, with what a value of theirs looks like. */
export const KEYS = [
  {schema: 'org.gnome.desktop.screensaver', key: 'lock-enabled', value: 'true', type: /^(?:true|false)$/},
  {schema: 'org.gnome.desktop.screensaver', key: 'lock-delay', value: 'uint32 0', type: /^uint32 \d{1,10}$/},
  {schema: 'org.gnome.desktop.session', key: 'idle-delay', value: 'uint32 600', type: /^uint32 \d{1,10}$/},
] as const;

/** The lock of the user's own GNOME. */
export const screenLockSetting: Setting = {rights: 'own', set, unset};

async function set(hands: Hands, check: string): Promise<void> {
  const values: Record<string, string> = {};
  for (const {schema, key} of KEYS) values[key] = (await get(hands, schema, key)).slice(0, 100);
  await keepFormer(hands, check, {file: null, values}, '');
  for (const {schema, key, value} of KEYS) await must(hands, 'gsettings', ['set', schema, key, value]);
}

async function unset(hands: Hands, check: string): Promise<void> {
  const {values} = await takeFormer(hands, check);
  for (const {schema, key, type} of KEYS) {
    const value = values[key];
    if (value !== undefined && type.test(value)) await must(hands, 'gsettings', ['set', schema, key, value]);
  }
  forgetFormer(hands, check);
}

async function get(hands: Hands, schema: string, key: string): Promise<string> {
  return (await must({...hands, say: () => undefined}, 'gsettings', ['get', schema, key])).trim();
}
