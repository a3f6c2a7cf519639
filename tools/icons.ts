import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

import {Resvg} from '@resvg/resvg-js';

/** Makes the extension's PNG icons from the one SVG source. */
const SIZES = [16, 32, 48, 128] as const;

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const svg = readFileSync('icons/plimsoll.svg', 'utf8');
const folder = 'extension/public/icons';
mkdirSync(folder, {recursive: true});
for (const size of SIZES) {
  const image = new Resvg(svg, {fitTo: {mode: 'width', value: size}}).render();
  writeFileSync(`${folder}/plimsoll-${size}.png`, image.asPng());
  console.log(`${folder}/plimsoll-${size}.png`);
}
