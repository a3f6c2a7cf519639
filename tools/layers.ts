/**
 * Who may import whom, as data: what each room may import, its neighbours by name, npm packages as `npm:…`,
 * Node itself as `node:`. oxlint enforces it. A room that is not listed may import nothing.
 * The way through `shared` is the way of the data; a room imports only rooms above it in the list.
 */
const layers: Record<string, Record<string, readonly string[]>> = {
  shared: {
    inventory: ['npm:valibot'],
    versions: [],
    findings: ['npm:valibot', 'inventory'],
    advisories: ['npm:valibot', 'inventory', 'versions', 'findings'],
    match: ['inventory', 'versions', 'advisories', 'findings'],
    checks: ['npm:valibot', 'inventory', 'findings'],
    mitigations: ['inventory', 'findings', 'checks'],
    exceptions: ['npm:valibot', 'inventory', 'findings', 'checks'],
    score: ['npm:valibot', 'inventory', 'findings', 'checks', 'mitigations'],
    recommend: [
      'npm:valibot',
      'inventory',
      'versions',
      'findings',
      'checks',
      'mitigations',
      'exceptions',
      'score',
    ],
    report: ['npm:valibot', 'inventory', 'findings', 'checks', 'score', 'recommend'],
    protocol: ['npm:valibot', 'inventory', 'exceptions', 'report'],
    channel: ['npm:valibot', 'protocol'],
    texts: ['inventory', 'findings', 'checks', 'exceptions', 'recommend', 'report', 'protocol'],
    export: ['inventory', 'advisories', 'findings', 'checks', 'recommend', 'report', 'texts'],
  },
  companion: {
    'services.ts': [],
    system: ['node:', 'npm:systeminformation', 'npm:valibot'],
    collectors: ['system'],
    engine: ['system', 'collectors', 'services.ts'],
    knowledge: ['node:', 'npm:valibot', 'npm:xz-decompress', 'system', 'services.ts'],
    // node:sqlite stands apart: the lint plugin's list of Node's own modules does not have it yet.
    state: ['node:', 'node:sqlite', 'services.ts'],
    server: ['node:', 'npm:ws', 'npm:valibot', 'npm:jose', 'state', 'services.ts'],
    fixes: ['npm:valibot', 'system', 'services.ts'],
    sync: ['npm:jose', 'npm:valibot', 'system', 'state', 'services.ts'],
    keeper: ['npm:valibot', 'system', 'collectors', 'server', 'services.ts'],
    service: ['system'],
    helper: ['node:', 'system', 'collectors'],
    'inventory-file': ['npm:valibot', 'collectors', 'knowledge'],
    cli: [
      'node:',
      'npm:valibot',
      'system',
      'collectors',
      'engine',
      'knowledge',
      'state',
      'server',
      'fixes',
      'sync',
      'service',
      'inventory-file',
      'keeper',
      'services.ts',
    ],
    // The half that comes and goes: everything that is costly.
    worker: [
      'node:',
      'system',
      'collectors',
      'engine',
      'knowledge',
      'state',
      'server',
      'fixes',
      'sync',
      'keeper',
      'cli',
      'services.ts',
    ],
    // The half that stays.
    'daemon.ts': ['node:', 'system', 'state', 'server', 'keeper'],
    'resident.ts': ['node:', 'keeper', 'daemon.ts'],
    'main.ts': ['node:', 'system', 'server', 'cli'],
    // The single executable's start.
    sea: ['node:'],
  },
  extension: {
    platform: ['npm:webextension-polyfill'],
    texts: [],
    link: ['npm:valibot', 'platform'],
    courier: ['npm:valibot', 'platform', 'link'],
    policy: ['npm:valibot', 'npm:semver', 'platform'],
    background: ['npm:valibot', 'platform', 'link', 'courier', 'policy', 'texts'],
    view: ['npm:preact', 'npm:@preact/signals', 'npm:valibot', 'platform', 'texts', 'background'],
    popup: ['npm:preact', 'npm:@preact/signals', 'platform', 'view', 'texts'],
    page: ['npm:preact', 'npm:@preact/signals', 'platform', 'view', 'texts'],
    options: ['npm:preact', 'npm:@preact/signals', 'platform', 'view', 'texts'],
  },
  portal: {
    db: ['node:', 'npm:kysely', 'npm:pg'],
    fleet: [],
    http: ['node:', 'npm:hono', 'npm:valibot', 'npm:jose', 'db', 'fleet'],
    jobs: ['node:', 'db', 'fleet'],
    dashboard: ['npm:preact', 'npm:@preact/signals', 'npm:valibot'],
    'main.ts': ['node:', 'npm:hono', 'npm:@hono/node-server', 'npm:jose', 'db', 'fleet', 'http', 'jobs'],
  },
};

const shared = {module: {origin: 'external', source: ['@plimsoll/shared', '@plimsoll/shared/*']}};

function target(side: string, name: string): object {
  if (name === 'node:') return {module: {origin: 'core'}};
  if (name === 'node:sqlite') return {module: {origin: 'external', source: name}};
  if (name.startsWith('npm:')) return {module: {origin: 'external', source: name.slice(4)}};
  return {element: {type: side, captured: {part: name}}};
}

/** Every room: a folder or file directly under a package's `src`. */
export const elements: readonly object[] = Object.keys(layers).map((side) => ({
  type: side,
  pattern: `${side}/src/*`,
  capture: ['part'],
}));

/** The table above in the words of eslint-plugin-boundaries; tests may import anything. */
export const policies: readonly object[] = [
  {from: {file: {categories: 'test'}}, allow: {to: {module: {origin: ['core', 'external', 'local']}}}},
  ...Object.entries(layers).flatMap(([side, parts]) =>
    Object.entries(parts).flatMap(([part, names]) =>
      [...names.map((name) => target(side, name)), ...(side === 'shared' ? [] : [shared])].map((to) => ({
        from: {element: {type: side, captured: {part}}},
        allow: {to},
      })),
    ),
  ),
];
