export {carryingItself} from './carrying-itself.ts';
export {type Courier, createCourier} from './courier.ts';
export {createPortalLink, type Link, type LinkParts} from './link.ts';
export {type DeviceSigner, openSigner} from './signing.ts';
