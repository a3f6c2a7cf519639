import {randomBytes, scrypt, timingSafeEqual} from 'node:crypto';

/** 32 MiB and about 0.4 s a hash (security.md §9); Node's own memory limit would refuse it. */
const COST = {log2N: 15, r: 8, p: 3} as const;
const MAX_MEMORY = 160 * 1024 * 1024;
const LENGTH = 32;

/** At most 2 hashes at a time and 16 in line; whoever comes then is told to wait, so hashing is no way to stop the portal. */
const AT_ONCE = 2;
const IN_LINE = 16;

/** Hashes and checks passwords. Both answer `busy` when the line is full. */
export interface Passwords {
  hash(password: string): Promise<{readonly stored: string} | 'busy'>;
  /** `undefined` for an account that does not exist: the same work is done and the answer is false. */
  verify(password: string, stored: string | undefined): Promise<boolean | 'busy'>;
}

/** A hasher with its own line; one a process. */
export function createPasswords(): Passwords {
  const enter = createGate();
  const decoy = encode(COST, randomBytes(16), randomBytes(LENGTH));

  return {
    async hash(password) {
      const salt = randomBytes(16);
      const key = await enter(() => derive(password, salt, COST));
      return key === 'busy' ? key : {stored: encode(COST, salt, key)};
    },
    async verify(password, stored) {
      const parts = decode(stored ?? decoy);
      if (!parts) return false;
      const key = await enter(() => derive(password, parts.salt, parts));
      if (key === 'busy') return key;
      return timingSafeEqual(key, parts.key) && stored !== undefined;
    },
  };
}

interface Cost {
  readonly log2N: number;
  readonly r: number;
  readonly p: number;
}

function derive(password: string, salt: Buffer, cost: Cost): Promise<Buffer> {
  const options = {N: 2 ** cost.log2N, r: cost.r, p: cost.p, maxmem: MAX_MEMORY};
  return new Promise((resolve, reject) => {
    // NFC: the same password typed on another system's keyboard is the same bytes.
    scrypt(password.normalize('NFC'), salt, LENGTH, options, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}

function encode(cost: Cost, salt: Buffer, key: Buffer): string {
  const numbers = `${cost.log2N}.${cost.r}.${cost.p}`;
  return `scrypt$${numbers}$${salt.toString('base64url')}$${key.toString('base64url')}`;
}

function decode(stored: string): (Cost & {readonly salt: Buffer; readonly key: Buffer}) | undefined {
  const match = /^scrypt\$(\d\d)\.(\d{1,2})\.(\d)\$([\w-]{22})\$([\w-]{43})$/.exec(stored);
  if (!match) return undefined;
  const [, log2N, r, p, salt = '', key = ''] = match;
  return {
    log2N: Math.min(Number(log2N), 17),
    r: Number(r),
    p: Number(p),
    salt: Buffer.from(salt, 'base64url'),
    key: Buffer.from(key, 'base64url'),
  };
}

function createGate(): <T>(work: () => Promise<T>) => Promise<T | 'busy'> {
  const line: (() => void)[] = [];
  let running = 0;

  return async function enter(work) {
    if (running >= AT_ONCE) {
      if (line.length >= IN_LINE) return 'busy';
      // The one who leaves hands over their place, so `running` does not change here.
      await new Promise<void>((resolve) => line.push(resolve));
    } else {
      running += 1;
    }
    try {
      return await work();
    } finally {
      const next = line.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
