import {cpSync, readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

import {build as bundle} from 'rolldown';
import {build} from 'vite';

/** Builds what ships: both extensions, the dashboard, and the companion as one file. `--only chrome,dashboard` narrows it. */
const ALL = ['chrome', 'firefox', 'dashboard', 'companion'] as const;
const at = process.argv.indexOf('--only');
const wanted = at < 0 ? ALL : ALL.filter((name) => process.argv[at + 1]?.split(',').includes(name));
if (wanted.length === 0) {
  console.error(`usage: npm run build -- [--only ${ALL.join(',')}]`);
  process.exit(2);
}

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
for (const name of wanted) {
  if (name === 'companion') await bundleCompanion();
  else await build({mode: name, logLevel: 'warn'});
  console.log(`built ${name}`);
}

/** One CommonJS file (unbundled modules cost 7 MB more and start slower), with its short-lived children beside it. */
async function bundleCompanion(): Promise<void> {
  const inputs = {
    plimsoll: 'companion/src/main.ts',
    'apt-child': 'companion/src/collectors/software/apt-child.ts',
    'device-child': 'companion/src/system/device-child.ts',
    'knowledge-child': 'companion/src/knowledge/update-child.ts',
  };
  for (const [name, input] of Object.entries(inputs)) {
    const file = `dist/companion/${name}.cjs`;
    await bundle({
      input,
      platform: 'node',
      // ws would use these two only to be faster; they are not ours to ship.
      external: ['bufferutil', 'utf-8-validate'],
      output: {file, format: 'cjs', minify: true, codeSplitting: false},
    });
    writeFileSync(file, escapeWide(readFileSync(file, 'utf8')));
  }
  const {version} = JSON.parse(readFileSync('companion/package.json', 'utf8'));
  cpSync('companion/bin/plimsoll.js', 'dist/companion/plimsoll.js');
  writeFileSync(
    'dist/companion/package.json',
    `${JSON.stringify({name: 'plimsoll', version, type: 'module'})}\n`,
  );
}

/** One quotation mark beyond Latin-1 would make V8 keep the whole script in two bytes a character. */
function escapeWide(code: string): string {
  return code.replaceAll(/[^\0-\xff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
