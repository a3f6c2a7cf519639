export {type ClientRegistry, createClients} from './clients.ts';
export {createHub, type EventHub} from './events.ts';
export {openIdentity} from './identity.ts';
export {type LocalServer, serveLocal} from './local.ts';
export {connectLocal, type LocalConnection} from './local-client.ts';
export {PairingEvent} from './pairing.ts';
export {nodeRuntime} from './runtime.ts';
export {type SelftestResult, selftest} from './selftest.ts';
export {type CompanionServer, type CompanionServerOptions, createServer} from './server.ts';
