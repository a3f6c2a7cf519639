import {cpSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';

import {build as bundle, type OutputChunk, type Plugin} from 'rolldown';

/**
 * Fills a folder, and nothing else in it, with CommonJS files: the companion, its short-lived children, and beside them what each needs only for some
 * commands. `version` is what it says of itself. (Unbundled modules cost 7 MB more and start slower.)
 */
export async function bundleCompanion(dir: string, version = ownVersion()): Promise<void> {
  const output = [
    ...(await chunksOf(version, {
      plimsoll: 'companion/src/main.ts',
      'apt-child': 'companion/src/collectors/software/apt-child.ts',
      'device-child': 'companion/src/system/device-child.ts',
      'fix-child': 'companion/src/fixes/fix-child.ts',
      'knowledge-child': 'companion/src/knowledge/update-child.ts',
      'worker-child': 'companion/src/worker/worker-child.ts',
      helper: 'companion/src/helper/main.ts',
    })),
    // By itself, in one file: it shares with the others only what it needs, and Node looks for no other.
    ...(await chunksOf(version, {resident: 'companion/src/resident.ts'})),
  ];
  rmSync(dir, {recursive: true, force: true});
  mkdirSync(dir, {recursive: true});
  for (const {fileName, code} of output) writeFileSync(`${dir}/${fileName}`, escapeWide(code));
  cpSync('companion/bin/plimsoll.js', `${dir}/plimsoll.js`);
  writeFileSync(`${dir}/package.json`, `${JSON.stringify({name: 'plimsoll', version, type: 'module'})}\n`);
}

/** The scripts of these entries, and what several of them share. */
async function chunksOf(version: string, input: Record<string, string>): Promise<OutputChunk[]> {
  const {output} = await bundle({
    input,
    platform: 'node',
    plugins: [
      serverHalfOfWs(),
      {
        name: 'version',
        load: (id) => (id.endsWith('/companion/package.json') ? JSON.stringify({version}) : null),
      },
    ],
    // ws would use these two only to be faster; they are not ours to ship.
    external: ['bufferutil', 'utf-8-validate'],
    // A script that does something by being loaded must not also be where others find what they share with it.
    preserveEntrySignatures: 'strict',
    // No module of ours or of theirs does anything by being loaded.
    treeshake: {moduleSideEffects: false},
    output: {format: 'cjs', minify: true, entryFileNames: '[name].cjs', chunkFileNames: '[name].cjs'},
    write: false,
  });
  return output.filter((file) => file.type === 'chunk');
}

/** What only a WebSocket client, compression or streams need; each costs the daemon memory, and none is ever used. */
const UNUSED: Readonly<Record<string, string>> = {
  https: 'export default {};',
  tls: 'export default {};',
  './permessage-deflate': "export default class Unused { static extensionName = 'permessage-deflate'; }",
  './lib/permessage-deflate.js':
    "export default class Unused { static extensionName = 'permessage-deflate'; }",
  './lib/stream.js': 'export default undefined;',
};

/** The half of ws that answers: loading Node's https and tls alone takes 5 MB. */
function serverHalfOfWs(): Plugin {
  const prefix = '\0unused:';
  return {
    name: 'server-half-of-ws',
    resolveId(source, importer) {
      const ofWs = importer !== undefined && /[\\/]node_modules[\\/]ws[\\/]/.test(importer);
      return ofWs && Object.hasOwn(UNUSED, source) ? prefix + source : undefined;
    },
    load: (id) => (id.startsWith(prefix) ? (UNUSED[id.slice(prefix.length)] ?? '') : undefined),
  };
}

function ownVersion(): string {
  return JSON.parse(readFileSync('companion/package.json', 'utf8')).version;
}

/** One quotation mark beyond Latin-1 would make V8 keep the whole script in two bytes a character. */
function escapeWide(code: string): string {
  return code.replaceAll(/[^\0-\xff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
