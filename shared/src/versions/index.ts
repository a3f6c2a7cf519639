export {compareDpkg, compareValidDpkg, isDpkgVersion} from './dpkg.ts';
