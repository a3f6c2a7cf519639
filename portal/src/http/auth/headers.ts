import type {MiddlewareHandler} from 'hono';

import type {Env} from '../route.ts';

/** security.md §9, word by word; `loopback-network` and `local-network`: the portal never touches the user's own network. */
export const SECURITY_HEADERS: readonly (readonly [string, string])[] = [
  [
    'content-security-policy',
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
      "connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'; " +
      "require-trusted-types-for 'script'; trusted-types default",
  ],
  ['strict-transport-security', 'max-age=31536000; includeSubDomains'],
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'no-referrer'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'],
  [
    'permissions-policy',
    'loopback-network=(), local-network=(), camera=(), microphone=(), geolocation=(), usb=()',
  ],
];

/** Puts the headers of §9 on every answer, errors as well; what is not cached on purpose is not stored at all. */
export function securityHeaders(): MiddlewareHandler<Env> {
  return async function guard(c, next) {
    await next();
    for (const [name, value] of SECURITY_HEADERS) c.res.headers.set(name, value);
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store');
  };
}
