export {type ClientChange, type ClientRegistry, createClients} from './clients.ts';
export {type Identity, openIdentity} from './identity.ts';
export {PairingEvent, PairingWindow} from './pairing.ts';
export {nodeRuntime} from './runtime.ts';
export {type CompanionServer, type CompanionServerOptions, createServer} from './server.ts';
