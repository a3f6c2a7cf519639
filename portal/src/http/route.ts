import type {Context, Hono} from 'hono';

import type {Action, Actor} from './auth/authorize.ts';

/** What middleware puts beside a request: who asks, and a correlation id for errors and the audit log. */
export interface Env {
  Variables: {
    actor: Actor | undefined;
    /** Hash of the session cookie, when the actor came by one. */
    session: string | undefined;
    requestId: string;
    /** Address of the peer as the server saw it; empty in tests without a socket. */
    peer: string;
  };
}

export type Method = 'get' | 'post' | 'patch' | 'delete';

/** One route as data: a test makes the matrix role × route from the list of all of them. */
export interface Route {
  readonly method: Method;
  /** Hono's syntax: `/machines/:id`. */
  readonly path: string;
  /** `public` answers without an actor: login, setup, and what they need. */
  readonly action: Action | 'public';
  /** How refusals look: the reference's error envelope, or `{error: code}`. */
  readonly style: 'odata' | 'plain';
  handle(c: RouteContext): Promise<Response> | Response;
}

export type RouteContext = Context<Env>;

/** The actor of a route that is not public; the guard has put it there. */
export function actorOf(c: RouteContext): Actor {
  const actor = c.get('actor');
  if (!actor) throw new Error('a route that needs an actor ran without its guard');
  return actor;
}

/** A refusal in the route's own style; `target` of the envelope is the correlation id (reference §6.7). */
export function refuse(c: RouteContext, style: Route['style'], refusal: Refusal): Response {
  const {status, code, message} = refusal;
  if (style === 'plain') return c.json({error: code}, status);
  return c.json({error: {code, message, target: c.get('requestId')}}, status);
}

export interface Refusal {
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 429 | 500;
  readonly code: string;
  readonly message: string;
}

/** Registers the routes on the app, each behind the guard. */
export function mount(app: Hono<Env>, routes: readonly Route[], guard: Guard): void {
  for (const route of routes) {
    app.on(route.method.toUpperCase(), route.path, async (c) => (await guard(c, route)) ?? route.handle(c));
  }
}

/** Answers a refusal, or undefined when the request may go on. */
export type Guard = (c: RouteContext, route: Route) => Promise<Response | undefined>;
