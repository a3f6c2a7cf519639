import {createServer, type RequestListener, type Server} from 'node:http';

/** A server that answers. */
export interface Listening {
  /** `http://127.0.0.1:8420`. */
  readonly origin: string;
  /** Ends open requests after two seconds. */
  stop(): Promise<void>;
}

/** A peer that is slow with its headers or its body is cut. */
const TIMEOUTS = {headersTimeout: 10_000, requestTimeout: 60_000, keepAliveTimeout: 30_000};

/** Serves on one address; rejects when the port is taken. */
export async function listen(listener: RequestListener, host: string, port: number): Promise<Listening> {
  const server = createServer({...TIMEOUTS, maxHeaderSize: 16_384}, listener);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  });
  return {origin: originOf(server, host), stop: () => stop(server)};
}

/** Address of the peer, from what the server puts beside each request; empty when there is no socket. */
export function peerOf(environment: unknown): string {
  const incoming = member(environment, 'incoming');
  const address = member(member(incoming, 'socket'), 'remoteAddress');
  return typeof address === 'string' ? address : '';
}

function member(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !(name in value)) return undefined;
  return Reflect.get(value, name);
}

function originOf(server: Server, host: string): string {
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the server has no address');
  const name = host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${address.port}`;
}

async function stop(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  server.closeIdleConnections();
  const cut = setTimeout(() => server.closeAllConnections(), 2000);
  await closed;
  clearTimeout(cut);
}
