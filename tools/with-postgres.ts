import {spawnSync} from 'node:child_process';

/** Runs a command with TEST_DATABASE_URL made from the PG* variables that `pg_virtualenv` sets. */
const {PGHOST = '127.0.0.1', PGPORT = '5432', PGUSER = 'postgres', PGPASSWORD = ''} = process.env;
const url = new URL('postgres://localhost/postgres');
url.hostname = PGHOST === 'localhost' ? '127.0.0.1' : PGHOST;
url.port = PGPORT;
url.username = PGUSER;
url.password = PGPASSWORD;
const [program = '', ...args] = process.argv.slice(2);
const {status} = spawnSync(program, args, {
  stdio: 'inherit',
  env: {...process.env, TEST_DATABASE_URL: url.href},
});
process.exit(status ?? 1);
