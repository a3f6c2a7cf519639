/** Ids the extension has in Chrome and Edge, and in Firefox; `extension/ids.ts` is their source, a test holds them equal. */
export const EXTENSION_IDS = {
  chrome: 'gdclpcdjnplnnddmdhdmllabgkkcbgdo',
  firefox: 'plimsoll@plimsoll.example',
} as const;

/** A managed policy that makes the extension enrol its device by itself, as each browser reads it. */
export function policyFiles(
  portalUrl: string,
  enrollmentToken: string,
): {readonly chrome: string; readonly firefox: string} {
  const settings = {portalUrl, enrollmentToken};
  return {
    chrome: pretty({'3rdparty': {extensions: {[EXTENSION_IDS.chrome]: settings}}}),
    firefox: pretty({policies: {'3rdparty': {Extensions: {[EXTENSION_IDS.firefox]: settings}}}}),
  };
}

/** The command that enrols one device. */
export function enrolCommand(portalUrl: string, token: string): string {
  return `plimsoll enroll --portal ${portalUrl} --token ${token}`;
}

function pretty(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
