import {getCookie, setCookie} from 'hono/cookie';

import type {RouteContext} from '../route.ts';

/** `__Host-`: browsers take it only with Secure, Path=/ and no Domain; on http://127.0.0.1 they count as secure. */
const NAME = '__Host-sid';
const OPTIONS = {path: '/', secure: true, httpOnly: true, sameSite: 'Strict'} as const;

/** The session secret a browser sent, if it has the shape of one. */
export function readSessionCookie(c: RouteContext): string | undefined {
  const value = getCookie(c, NAME);
  return value !== undefined && /^[\w-]{43}$/.test(value) ? value : undefined;
}

/** Gives the browser a session; it lives as long as the browser runs and the server allows. */
export function giveSessionCookie(c: RouteContext, secret: string): void {
  setCookie(c, NAME, secret, OPTIONS);
}

/** Takes it back. */
export function dropSessionCookie(c: RouteContext): void {
  setCookie(c, NAME, '', {...OPTIONS, maxAge: 0});
}
