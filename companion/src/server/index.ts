export {type ClientChange, type ClientRegistry, createClients} from './clients.ts';
export {createHub, type EventHub} from './events.ts';
export {type Identity, openIdentity} from './identity.ts';
export {type LocalOptions, type LocalServer, serveLocal} from './local.ts';
export {connectLocal, type LocalConnection} from './local-client.ts';
export {PairingEvent, PairingWindow} from './pairing.ts';
export {nodeRuntime} from './runtime.ts';
export {type SelftestResult, selftest} from './selftest.ts';
export {type CompanionServer, type CompanionServerOptions, createServer} from './server.ts';
