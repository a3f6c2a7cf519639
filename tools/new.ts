import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

import {type Family, families} from './families.ts';

/** `npm run new -- check guest-account`: writes the file, its test and the registry line, and says what is left. */
const [familyName = '', id = ''] = process.argv.slice(2);
const family = families.find(({name}) => name === familyName);
if (!family || !/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id)) {
  console.error(`usage: npm run new -- ${families.map(({name}) => name).join('|')} <kebab-case-noun>`);
  for (const {name, folder} of families) console.error(`  ${name.padEnd(20)} ${folder}/<noun>.ts`);
  process.exit(2);
}

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const file = `${family.folder}/${id}.ts`;
if (existsSync(file)) {
  console.error(`${file} is there already.`);
  process.exit(1);
}
const symbol = id.replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
writeFileSync(file, family.source(id, symbol));
writeFileSync(`${family.folder}/${id}.test.ts`, family.test(id, symbol));
const touched = [file, `${family.folder}/${id}.test.ts`, register(family)];
if (family.also) touched.push(family.also(id));
spawnSync(process.execPath, ['node_modules/@biomejs/biome/bin/biome', 'check', '--write', ...touched], {
  stdio: 'ignore',
});
for (const path of touched) console.log(`wrote ${path}`);
console.log(`left to do: ${family.left}`);

/** Adds the import and the entry; biome sorts the imports, the entry goes to its place in the alphabet. */
function register({registry, folder}: Family): string {
  const text = readFileSync(registry, 'utf8');
  const from =
    folder === registry.slice(0, registry.lastIndexOf('/')) ? '.' : `./${folder.split('/').at(-1)}`;
  const start = text.lastIndexOf('= [');
  const end = text.indexOf('];', start);
  if (start < 0 || end < 0) throw new Error(`${registry} has no list to add to`);
  const entries = text
    .slice(start + 3, end)
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean);
  const list = [...entries, symbol].toSorted((a, b) =>
    a.replace('...', '').localeCompare(b.replace('...', ''), 'en'),
  );
  const changed = `import {${symbol}} from '${from}/${id}.ts';\n${text.slice(0, start)}= [${list.join(', ')}${text.slice(end)}`;
  writeFileSync(registry, changed);
  return registry;
}
