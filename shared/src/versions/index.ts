export {compareDpkg, compareValidDpkg, isDpkgVersion} from './dpkg.ts';
export {SCHEMES, type Scheme, type SchemeId} from './scheme.ts';
