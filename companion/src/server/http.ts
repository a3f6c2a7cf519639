import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import type {Duplex} from 'node:stream';

/** security.md §7. A connection that is no WebSocket by then is cut. */
const REQUEST_MS = 3000;
const MAX_CONNECTIONS = 64;

/** An HTTP server that has no HTTP: see `answerNothing`. `deadlines` holds the timer that cuts each connection. */
export function createHttp(deadlines: WeakMap<object, NodeJS.Timeout>): Server {
  const server = createServer({
    maxHeaderSize: 8192,
    headersTimeout: REQUEST_MS,
    requestTimeout: 4000,
    // Each connection has a timer of its own below; Node's own sweep would wake an idle machine twice a second.
    connectionsCheckingInterval: 3_600_000,
    keepAliveTimeout: 1,
    insecureHTTPParser: false,
    // The gate looks itself: Node does not ask this of upgrades.
    requireHostHeader: false,
  });
  server.maxConnections = MAX_CONNECTIONS;
  server.maxRequestsPerSocket = 1;
  server.on('connection', (socket) => {
    const timer = setTimeout(() => socket.destroy(), REQUEST_MS);
    timer.unref();
    deadlines.set(socket, timer);
    socket.once('close', () => clearTimeout(timer));
  });
  for (const event of ['request', 'checkContinue', 'checkExpectation']) server.on(event, answerNothing);
  server.on('connect', (_request, socket) => void socket.destroy());
  server.on('clientError', (_error, socket) => void socket.destroy());
  return server;
}

/** There is no HTTP here: the same empty answer to everything. */
function answerNothing(_request: IncomingMessage, response: ServerResponse): void {
  response.sendDate = false;
  response.writeHead(404, {'Content-Length': 0, Connection: 'close'}).end();
}

const REASONS = {
  400: 'Bad Request',
  403: 'Forbidden',
  404: 'Not Found',
  421: 'Misdirected Request',
  429: 'Too Many Requests',
  503: 'Service Unavailable',
} as const;

/** Answers an upgrade with a bare status, without a body or a header that tells anything. */
export function refuse(socket: Duplex, status: keyof typeof REASONS): void {
  socket.once('finish', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status} ${REASONS[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

/** The port taken, the first that is free; undefined when none is. */
export async function listen(server: Server, ports: readonly number[]): Promise<number | undefined> {
  for (const port of ports) {
    const taken = await new Promise<number | undefined>((resolve, reject) => {
      server.once('error', (error) => {
        server.removeAllListeners('listening');
        const busy = 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES');
        if (busy) resolve(undefined);
        else reject(error);
      });
      server.listen({host: '127.0.0.1', port, exclusive: true, backlog: 32}, () => {
        server.removeAllListeners('error');
        const address: AddressInfo | string | null = server.address();
        resolve(typeof address === 'object' && address ? address.port : undefined);
      });
    });
    if (taken !== undefined) return taken;
  }
  return undefined;
}
